#pragma once

#include "core/rubric.hpp"
#include "core/words/catalogue.hpp"
#include "flow/command.hpp"
#include "flow/effect.hpp"
#include "flow/state.hpp"
#include "flow/view.hpp"

#include <optional>
#include <string>

namespace flow {

/// One person's way through one rubric: the only thing that keeps a State.
class Visit {
public:
    /// `words` are those of another language; English without. `shown`: the revision of the last View that was shown in
    /// this one's place.
    explicit Visit(core::Rubric rubric, std::optional<core::Catalogue> words = std::nullopt, int shown = 0);

    /// Goes on in another language: `rubric` is the same with other texts.
    void speak(core::Rubric rubric, std::optional<core::Catalogue> words);

    const core::Rubric& rubric() const { return rubric_; }
    /// Made when it is asked for: what comes before a page shows anything makes none.
    const View& view() const;
    /// Counts the Views: goes up whenever view() may have changed.
    int revision() const { return revision_; }

    /// Uses the control with this id; false when the View has none such (a stale id changes nothing). `moved`: an arrow
    /// key came to it, and may move on.
    bool press(const std::string& id, bool moved = false);
    /// Uses the control that the key stands for (see find_key); false when it stands for none.
    bool press_key(const std::string& key);
    /// Fills the text field with this id; false when the View has none such.
    bool type(const std::string& id, const std::string& text);
    void tell(const Command& command);

    /// What the outside has to do since this was last called.
    Effects take_effects();

    /// The result file and the answers file as of now.
    std::string result() const;
    std::string answers() const;

    /// For what is said of this visit outside of it; nothing in English.
    const core::Catalogue* words() const { return words_ ? &*words_ : nullptr; }

private:
    void change();

    core::Rubric rubric_;
    std::optional<core::Catalogue> words_;
    State state_;
    mutable std::optional<View> view_; ///< of the state; none since that changed
    Effects effects_;
    int revision_ = 0;
};

} // namespace flow
