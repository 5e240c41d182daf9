#include "platform/native/kept_file.hpp"

#include "support/scratch.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

using platform::native::Keeping;
using platform::native::KeptFile;

constexpr std::size_t bytes_max = 1000;

/// All that is kept in a folder, by contents.
std::multiset<std::string> list_texts(const std::filesystem::path& folder) {
    std::multiset<std::string> texts;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) texts.insert(read(entry.path()));
    return texts;
}

} // namespace

TEST_CASE("what one visit keeps is found by the next, and forgotten when it says so") {
    const Scratch scratch;
    KeptFile first(scratch.path("kept.json"), bytes_max);
    CHECK(!first.read().bytes);
    CHECK(first.write("one").failed.empty());
    CHECK(first.write("two").failed.empty());
    KeptFile second(scratch.path("kept.json"), bytes_max);
    CHECK(second.read().bytes == "two");
    CHECK(second.forget().empty());
    CHECK(list_texts(scratch.folder()).empty());
}

TEST_CASE("of two visits that keep their answers in one file neither writes over the other's") {
    const Scratch scratch;
    KeptFile first(scratch.path("kept.json"), bytes_max), second(scratch.path("kept.json"), bytes_max);
    first.read();
    second.read();
    CHECK(!first.write("first").others);
    const Keeping kept = second.write("second");
    CHECK(kept.others == "first");
    CHECK(kept.moved_to == scratch.path("kept-2.json"));
    CHECK(!second.write("second, more").others);
    CHECK(!first.write("first, more").others);
    CHECK(list_texts(scratch.folder()) == std::multiset<std::string>{"first, more", "second, more"});

    KeptFile third(scratch.path("kept.json"), bytes_max);
    third.read();
    REQUIRE(third.list_leftovers().size() == 1);
    CHECK(third.list_leftovers()[0].text == "second, more");
}

TEST_CASE("whoever keeps their own in spite of the others' finds it in the file, and theirs beside it") {
    const Scratch scratch;
    KeptFile first(scratch.path("kept.json"), bytes_max), second(scratch.path("kept.json"), bytes_max);
    first.read();
    second.read();
    first.write("first");
    second.write("second");
    second.write("second"); // once more, unchanged: that is how a visit says so
    CHECK(read(scratch.path("kept.json")) == "second");
    CHECK(read(scratch.path("kept-2.json")) == "first");
    CHECK(first.write("first, more").others == "second");
    CHECK(list_texts(scratch.folder()) == std::multiset<std::string>{"first", "first, more", "second"});
}

TEST_CASE("whoever takes the others' over goes on with them in their file") {
    const Scratch scratch;
    KeptFile first(scratch.path("kept.json"), bytes_max), second(scratch.path("kept.json"), bytes_max);
    first.read();
    second.read();
    first.write("first");
    second.write("second");
    second.write("first");
    second.write("first, and second");
    CHECK(read(scratch.path("kept.json")) == "first, and second");
    CHECK(read(scratch.path("kept-2.json")) == "second");
}

TEST_CASE("a visit forgets its own answers and not what another has kept meanwhile") {
    const Scratch scratch;
    KeptFile first(scratch.path("kept"), bytes_max), second(scratch.path("kept"), bytes_max);
    first.read();
    first.write("first");
    second.read();
    second.write("first, changed by the second");
    CHECK(first.forget().empty());
    CHECK(list_texts(scratch.folder()) == std::multiset<std::string>{"first, changed by the second"});
    CHECK(first.write("begun anew").moved_to == scratch.path("kept-2"));
}

TEST_CASE("what is kept is not read where it is larger than it may be, and so is not written over") {
    const Scratch scratch;
    write(scratch.path("kept"), std::string(bytes_max + 1, 'x'));
    KeptFile kept(scratch.path("kept"), bytes_max);
    CHECK(!kept.read().bytes);
    CHECK(!kept.read().failed.empty());
    CHECK(!kept.write("new").failed.empty());
    CHECK(read(scratch.path("kept")).size() == bytes_max + 1);
}

TEST_CASE("in whatever order visits open, write, forget and close, nothing is lost that nobody has seen") {
    for (unsigned seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const Scratch scratch;
        struct Visit {
            KeptFile file;
            std::string last; // what it has kept, and knows
        };
        std::vector<Visit> visits;
        // Texts that must be found: the last of every visit, until one that had it from the file goes on from it.
        std::multiset<std::string> owed;
        int count = 0;
        const auto give_up = [&](const std::string& text) {
            if (const auto found = owed.find(text); found != owed.end()) owed.erase(found);
        };
        for (int step = 0; step < 40; ++step) {
            const auto what = random() % 10;
            if (visits.empty() || (what == 0 && visits.size() < 4)) {
                visits.push_back({KeptFile(scratch.path("kept"), bytes_max), ""});
                visits.back().last = visits.back().file.read().bytes.value_or("");
                continue;
            }
            const std::size_t who = random() % visits.size();
            Visit& visit = visits[who];
            if (what == 1) {
                visits.erase(visits.begin() + static_cast<std::ptrdiff_t>(who));
            } else if (what == 2) {
                CHECK(visit.file.forget().empty());
                give_up(visit.last);
                visit.last.clear();
            } else {
                const std::string text = "text " + std::to_string(++count);
                CHECK(visit.file.write(text).failed.empty());
                give_up(visit.last);
                owed.insert(text);
                visit.last = text;
            }
            const std::multiset<std::string> kept = list_texts(scratch.folder());
            for (const std::string& text : owed) CHECK_MESSAGE(kept.count(text) == 1, text);
        }
    }
}

TEST_CASE("what several processes keep in one file at the same time is all there at the end") {
    const Scratch scratch;
    constexpr int processes = 4, texts = 60;
    KeptFile kept(scratch.path("kept"), bytes_max);
    kept.read(); // before any of them writes: otherwise who comes late goes on from what others have kept
    std::vector<pid_t> children;
    for (int process = 0; process < processes; ++process) {
        const pid_t child = fork();
        if (child == 0) {
            bool fine = true;
            for (int text = 0; text < texts; ++text) // no two say the same
                fine = kept.write(std::to_string(process) + "/" + std::to_string(text)).failed.empty() && fine;
            _exit(fine ? 0 : 1);
        }
        children.push_back(child);
    }
    for (const pid_t child : children) {
        int status = 1;
        waitpid(child, &status, 0);
        CHECK(status == 0);
    }
    const std::multiset<std::string> all = list_texts(scratch.folder());
    for (int process = 0; process < processes; ++process)
        CHECK(all.count(std::to_string(process) + "/" + std::to_string(texts - 1)) == 1);
}
