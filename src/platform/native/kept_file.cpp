#include "platform/native/kept_file.hpp"

#include "platform/native/new_file.hpp"
#include "platform/native/write_file.hpp"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace platform::native {

namespace {

bool takes_bytes_as_they_come(const Target& target) {
    return target.kind == Target::Kind::stream || target.kind == Target::Kind::descriptor;
}

} // namespace

KeptFile::Text KeptFile::look(const Target& target, std::string& failed) const {
    if (target.kind != Target::Kind::file) return std::nullopt;
    FileBytes read = read_file(target.path, bytes_max_);
    failed = std::move(read.failed);
    if (read.bytes && read.bytes->size() > bytes_max_) failed = reason(EFBIG);
    return failed.empty() ? std::move(read.bytes) : std::nullopt;
}

FileBytes KeptFile::read() {
    const Target target = find_target(name_);
    if (target.kind == Target::Kind::none) return {std::nullopt, reason(target.error)};
    FileBytes read;
    seen_ = look(target, read.failed);
    read.bytes = seen_;
    return read;
}

Keeping KeptFile::write(const std::string& text) {
    const Target target = find_target(own_);
    if (target.kind == Target::Kind::none) return {reason(target.error), std::nullopt, "", ""};
    // Without a reader this waits, and whoever is tired of it may end it.
    if (takes_bytes_as_they_come(target)) return {write_file(own_, text), std::nullopt, "", ""};
    const HeldSignals held;
    std::string failed;
    Text now = look(target, failed);
    if (!failed.empty()) return {failed, std::nullopt, "", ""};
    if (own_ != name_ && now != text && look(find_target(name_), failed) == text) {
        own_ = name_; // theirs were taken over: what was here before stays beside it
        seen_ = text;
        return {};
    }
    if (now == text) {
        if (own_ != name_ && seen_ == text) take_back(text);
        seen_ = text;
        return {};
    }
    if (!now) return create(target, text);
    return now == seen_ ? replace(target, text) : move_aside(target, text, std::move(*now));
}

Keeping KeptFile::create(const Target& target, const std::string& text) {
    Draft draft(target, text);
    const int error = draft.error() != 0 ? draft.error() : draft.place(target.path);
    if (error == EEXIST) { // somebody was quicker
        seen_.reset();
        return write(text);
    }
    if (error != 0) return {reason(error), std::nullopt, "", ""};
    seen_ = text;
    return {};
}

Keeping KeptFile::replace(const Target& target, const std::string& text) {
    Draft draft(target, text);
    const bool in_place = is_irreplaceable(target) || is_closed_folder(draft.error()) || !draft.keeps_owner();
    if (draft.error() != 0 && !in_place) return {reason(draft.error()), std::nullopt, "", ""};
    const int error = in_place ? ENOTSUP : draft.exchange(target.path);
    if (error == ENOENT) return create(target, text); // somebody has just taken it away
    if (error != 0) {
        const int written = write_target(target, text);
        if (written != 0) return {reason(written), std::nullopt, "", ""};
        seen_ = text;
        return {};
    }
    // What lay there lies in the draft's place now: is it what was seen a moment ago?
    FileBytes before = read_file(draft.path(), bytes_max_);
    const bool mine = before.bytes == std::exchange(seen_, text);
    return mine ? Keeping{} : save_others(draft, std::move(before.bytes).value_or(""));
}

Keeping KeptFile::save_others(Draft& draft, std::string others) {
    NewFile saved = place_beside(draft, name_);
    if (!saved.failed.empty()) saved.path = draft.leave();
    return {"", std::move(others), "", std::move(saved.path)};
}

Keeping KeptFile::move_aside(const Target& target, const std::string& text, std::string others) {
    NewFile aside = write_beside(name_, text, target);
    if (!aside.failed.empty()) return {std::move(aside.failed), std::move(others), "", ""};
    own_ = aside.path;
    seen_ = text;
    return {"", std::move(others), std::move(aside.path), ""};
}

void KeptFile::take_back(const std::string& text) {
#ifdef RENAME_EXCHANGE
    const Target theirs = find_target(name_);
    if (theirs.kind != Target::Kind::file || is_irreplaceable(theirs)) return;
    if (renameat2(AT_FDCWD, own_.c_str(), AT_FDCWD, theirs.path.c_str(), RENAME_EXCHANGE) != 0) return;
    own_ = name_;
#endif
    seen_ = text;
}

std::string KeptFile::forget() {
    const HeldSignals held;
    const Target target = find_target(own_);
    if (takes_bytes_as_they_come(target)) return "";
    std::string failed;
    const Text now = look(target, failed);
    if (!failed.empty()) return failed;
    const Text seen = std::exchange(seen_, std::nullopt);
    if (!now || now != seen) return ""; // what is there is somebody else's
    Draft draft(target, "");
    if (is_irreplaceable(target) || draft.error() != 0 || draft.exchange(target.path) != 0)
        return unlink(target.path.c_str()) == 0 ? "" : reason();
    unlink(target.path.c_str());
    if (FileBytes before = read_file(draft.path(), bytes_max_); before.bytes != seen)
        save_others(draft, std::move(before.bytes).value_or(""));
    return "";
}

std::vector<Leftover> KeptFile::list_leftovers() const {
    std::vector<Leftover> leftovers;
    for (int number = 2;; ++number) {
        const std::string path = number_path(name_, number);
        if (path == own_) continue;
        const Target target = find_target(path);
        if (target.kind == Target::Kind::fresh || number > 100) return leftovers;
        if (target.kind != Target::Kind::file) continue;
        FileBytes read = read_file(target.path, bytes_max_);
        if (read.bytes && !read.bytes->empty() && read.bytes != seen_)
            leftovers.push_back({path, std::move(*read.bytes)});
    }
}

void KeptFile::drop(const Leftover& leftover) {
    const FileBytes now = read_file(leftover.path, leftover.text.size());
    if (now.bytes == leftover.text) unlink(leftover.path.c_str());
}

} // namespace platform::native
