#pragma once

#include <string>
#include <vector>

namespace platform::desktop {

/// Rows from the bottom up, as OpenGL has them; four bytes a pixel, opaque.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<unsigned char> pixels;
};

/// Writes a PNG. The reason when that fails, else empty.
std::string write_png(const std::string& path, const Picture& picture);

} // namespace platform::desktop
