// What Dear ImGui would carry in vain: its own reader of fonts, and a font of its own. The linker calls these in place
// of the functions whose names follow __wrap_ (cmake/Web.cmake).

#include "imgui_internal.h"

extern "C" {

const ImFontLoader* __wrap__Z38ImFontAtlasGetFontLoaderForStbTruetypev() {
    static const ImFontLoader none;
    return &none;
}

/// Of an atlas without fonts, whose letters are ours alone (browser_letters).
ImFont* __wrap__ZN11ImFontAtlas14AddFontDefaultEPK12ImFontConfig() {
    return nullptr;
}

} // extern "C"
