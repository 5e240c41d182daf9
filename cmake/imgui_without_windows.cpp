// What the WebAssembly would carry in vain: Dear ImGui's windows, 60 KB, and its tables, 21 KB. Our painter draws every
// control itself on the background's draw list, so no window is ever begun but the empty one that NewFrame begins and
// EndFrame ends. Here it is not begun at all, and imgui_tables.cpp is left out. What calls BeginTable or Columns does
// not link; what calls ImGui::Begin has no window, and nothing of it is drawn.
#include "imgui.h"
#include "imgui_internal.h"

namespace ImGui {

void EndTable() {}
void TablePushColumnChannel(int) {}
void TablePopColumnChannel() {}
void TablePushBackgroundChannel() {}
void TablePopBackgroundChannel() {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TableSettingsAddSettingsHandler() {}
void EndColumns() {}
void PushColumnsBackground() {}
void PopColumnsBackground() {}

} // namespace ImGui

// The linker puts these in the place of the functions whose names follow __wrap_ (WRAPPED in cmake/Dependencies.cmake).
bool begin_nothing(const char*, bool*, ImGuiWindowFlags) __asm__("__wrap__ZN5ImGui5BeginEPKcPbi");
void end_nothing() __asm__("__wrap__ZN5ImGui3EndEv");
void recover_nothing(const ImGuiErrorRecoveryState*)
    __asm__("__wrap__ZN5ImGui30ErrorRecoveryTryToRecoverStateEPK23ImGuiErrorRecoveryState");

bool begin_nothing(const char*, bool*, ImGuiWindowFlags) {
    return false;
}
void end_nothing() {}
void recover_nothing(const ImGuiErrorRecoveryState*) {}
