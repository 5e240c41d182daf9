#include "platform/desktop/picture.hpp"

#include "core/words/say.hpp"
#include "platform/native/write_file.hpp"

#include <png.h>

namespace platform::desktop {

std::string write_png(const std::string& path, const Picture& picture) {
    if (picture.pixels.empty())
        return core::say("a picture of {width} × {height} pixels is more than can be drawn here",
                         {picture.width, picture.height});
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(picture.width);
    image.height = static_cast<png_uint_32>(picture.height);
    image.format = PNG_FORMAT_RGBA;
    const png_int_32 upwards = -picture.width * 4;
    png_alloc_size_t length = PNG_IMAGE_PNG_SIZE_MAX(image);
    std::string bytes(length, '\0');
    if (png_image_write_to_memory(&image, bytes.data(), &length, 0, picture.pixels.data(), upwards, nullptr) == 0)
        return image.message;
    bytes.resize(length);
    return native::write_file(path, bytes);
}

} // namespace platform::desktop
