#pragma once

#include <GLFW/glfw3.h>

namespace platform::desktop {

/// While it lives, drawing goes into a picture of this size instead of the window. OpenGL 3's functions have to be
/// asked for by name.
class OffScreen {
public:
    OffScreen(int width, int height) {
        glGenTextures(1, &texture_);
        glBindTexture(GL_TEXTURE_2D, texture_);
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
        find<void (*)(int, unsigned*)>("glGenFramebuffers")(1, &framebuffer_);
        find<Bind>("glBindFramebuffer")(framebuffer_target, framebuffer_);
        constexpr unsigned colour_attachment = 0x8CE0;
        find<void (*)(unsigned, unsigned, unsigned, unsigned, int)>("glFramebufferTexture2D")(
            framebuffer_target, colour_attachment, GL_TEXTURE_2D, texture_, 0);
    }
    /// There is memory for it.
    bool is_complete() const {
        constexpr unsigned complete = 0x8CD5;
        return find<unsigned (*)(unsigned)>("glCheckFramebufferStatus")(framebuffer_target) == complete;
    }
    ~OffScreen() {
        find<Bind>("glBindFramebuffer")(framebuffer_target, 0);
        find<void (*)(int, const unsigned*)>("glDeleteFramebuffers")(1, &framebuffer_);
        glDeleteTextures(1, &texture_);
    }
    OffScreen(const OffScreen&) = delete;
    OffScreen& operator=(const OffScreen&) = delete;

private:
    using Bind = void (*)(unsigned, unsigned);
    static constexpr unsigned framebuffer_target = 0x8D40;

    template <class Function>
    static Function find(const char* name) {
        return reinterpret_cast<Function>(glfwGetProcAddress(name));
    }

    unsigned texture_ = 0;
    unsigned framebuffer_ = 0;
};

} // namespace platform::desktop
