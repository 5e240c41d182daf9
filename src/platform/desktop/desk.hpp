#pragma once

#include "flow/visit/visit.hpp"
#include "platform/desktop/options.hpp"
#include "platform/desktop/storage.hpp"
#include "platform/desktop/window.hpp"

#include <optional>
#include <string>
#include <vector>

namespace platform::desktop {

/// A visit in a window: brings what happens to the visit, and does what its effects say.
class Desk {
public:
    Desk(core::Rubric rubric, std::optional<core::Catalogue> words, const Options& options);

    /// The reason when no window can be opened, else empty.
    std::string open(const std::string& regular, const std::string& semibold);
    /// Until the window is closed.
    void run();
    /// Frames until nothing happens any more.
    void settle();
    /// Sleeps no more than it must, then one frame.
    void step();

    flow::Visit& visit() { return visit_; }
    Window& window() { return window_; }
    void open_files(const std::vector<std::string>& paths);
    /// Empty when that went well.
    std::string take_picture(const std::string& path, Size size);

private:
    void take_input();
    void use_key(const std::string& key);
    void choose_field(Spot spot);
    /// False when the key is none that a text field takes.
    bool type_key(const flow::TextField& field, const std::string& key);
    void tell_width();
    void do_effects();
    void save(const flow::Save& save);
    void store(const flow::Store& store);
    /// What other windows have left is offered one by one.
    void offer_others();

    Options options_;
    flow::Visit visit_;
    std::optional<Storage> storage_; ///< nothing when nothing shall be kept
    Window window_;
    std::string typing_; ///< id of the text field that takes what is typed; empty for none
    std::optional<flow::Width> width_;
};

} // namespace platform::desktop
