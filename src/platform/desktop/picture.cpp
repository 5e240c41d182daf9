#include "platform/desktop/picture.hpp"

#include <png.h>

namespace platform::desktop {

std::string write_png(const std::string& path, const Picture& picture) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(picture.width);
    image.height = static_cast<png_uint_32>(picture.height);
    image.format = PNG_FORMAT_RGBA;
    const png_int_32 upwards = -picture.width * 4;
    const bool written = png_image_write_to_file(&image, path.c_str(), 0, picture.pixels.data(), upwards, nullptr) != 0;
    return written ? "" : image.message;
}

} // namespace platform::desktop
