#include "platform/native/new_file.hpp"
#include "platform/native/read_file.hpp"
#include "platform/native/write_file.hpp"

#include "support/scratch.hpp"

#include <doctest/doctest.h>

#include <fcntl.h>
#include <filesystem>
#include <string>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;
using platform::native::read_file;
using platform::native::write_file;

struct stat status_of(const std::string& path) {
    struct stat status = {};
    lstat(path.c_str(), &status);
    return status;
}

int count_entries(const fs::path& folder) {
    return static_cast<int>(std::distance(fs::directory_iterator(folder), {}));
}

} // namespace

TEST_CASE("a link stays a link, and what it leads to is written") {
    const Scratch scratch;
    fs::create_directory(scratch.path("real"));
    write(scratch.path("real/file"), "old");
    fs::create_symlink("real/file", scratch.path("relative"));
    fs::create_symlink(scratch.path("relative"), scratch.path("of a link"));
    fs::create_directory_symlink("real", scratch.path("folder"));
    fs::create_symlink("../of a link", scratch.path("real/upwards"));
    for (const char* name : {"relative", "of a link", "folder/file", "folder/upwards"}) {
        CAPTURE(name);
        CHECK(write_file(scratch.path(name), name) == "");
        CHECK(read(scratch.path("real/file")) == name);
    }
    CHECK(fs::is_symlink(scratch.path("relative")));
    CHECK(fs::is_symlink(scratch.path("of a link")));
    CHECK(count_entries(scratch.folder()) == 4);
}

TEST_CASE("a link to nothing yet makes the file that it leads to; one in a loop is refused") {
    const Scratch scratch;
    fs::create_symlink("new", scratch.path("dangling"));
    CHECK(write_file(scratch.path("dangling"), "text") == "");
    CHECK(fs::is_symlink(scratch.path("dangling")));
    CHECK(read(scratch.path("new")) == "text");
    fs::create_symlink("b", scratch.path("a"));
    fs::create_symlink("a", scratch.path("b"));
    CHECK(write_file(scratch.path("a"), "text") != "");
    fs::create_symlink("nowhere/new", scratch.path("far"));
    CHECK(write_file(scratch.path("far"), "text") != "");
    CHECK(write_file(scratch.folder().string(), "text") != "");
    CHECK(write_file("", "text") != "");
    CHECK(count_entries(scratch.folder()) == 5);
}

TEST_CASE("a file keeps its mode, its owner and its other names") {
    const Scratch scratch;
    for (const mode_t mode : {0600U, 0640U, 0755U, 0666U}) {
        write(scratch.path("file"), "old");
        chmod(scratch.path("file").c_str(), mode);
        CHECK(write_file(scratch.path("file"), "new") == "");
        CHECK((status_of(scratch.path("file")).st_mode & 07777) == mode);
    }
    if (geteuid() == 0) {
        CHECK(chown(scratch.path("file").c_str(), 12345, 54321) == 0);
        CHECK(write_file(scratch.path("file"), "of somebody else") == "");
        CHECK(status_of(scratch.path("file")).st_uid == 12345);
        CHECK(status_of(scratch.path("file")).st_gid == 54321);
    }
    fs::create_hard_link(scratch.path("file"), scratch.path("other name"));
    for (const char* text : {"longer than it was, by far", "short", ""}) {
        CHECK(write_file(scratch.path("file"), text) == "");
        CHECK(read(scratch.path("other name")) == text);
    }
    CHECK(status_of(scratch.path("file")).st_nlink == 2);
}

TEST_CASE("a new file has the mode that the person's mask gives") {
    const Scratch scratch;
    const mode_t before = umask(027);
    CHECK(write_file(scratch.path("file"), "text") == "");
    umask(before);
    CHECK((status_of(scratch.path("file")).st_mode & 07777) == 0640);
}

TEST_CASE("a file named as drafts once were is neither used nor followed") {
    const Scratch scratch;
    write(scratch.path("file.part"), "mine");
    write(scratch.path("treasure"), "gold");
    fs::create_symlink("treasure", scratch.path("other.part"));
    CHECK(write_file(scratch.path("file"), "text") == "");
    CHECK(write_file(scratch.path("other"), "text") == "");
    CHECK(read(scratch.path("file.part")) == "mine");
    CHECK(read(scratch.path("treasure")) == "gold");
}

TEST_CASE("a pipe, a device and a descriptor are written to") {
    const Scratch scratch;
    REQUIRE(mkfifo(scratch.path("pipe").c_str(), 0600) == 0);
    std::string heard;
    std::thread reader([&] { heard = read(scratch.path("pipe")); });
    CHECK(write_file(scratch.path("pipe"), "through the pipe") == "");
    reader.join();
    CHECK(heard == "through the pipe");
    CHECK(S_ISFIFO(status_of(scratch.path("pipe")).st_mode));
    CHECK(write_file("/dev/null", "text") == "");
    CHECK(write_file("/dev/full", "text") != "");
    fs::create_symlink("/dev/full", scratch.path("full"));
    CHECK(write_file(scratch.path("full"), "text") != "");

    write(scratch.path("log"), "first, ");
    const int log = open(scratch.path("log").c_str(), O_WRONLY | O_APPEND);
    CHECK(write_file("/dev/fd/" + std::to_string(log), "second") == "");
    close(log);
    CHECK(read(scratch.path("log")) == "first, second");
    CHECK(write_file("/dev/fd/" + std::to_string(log), "third") != "");
}

TEST_CASE("no more is read than a file may hold, and one byte that says that it holds more") {
    const Scratch scratch;
    write(scratch.path("file"), "12345");
    CHECK(read_file(scratch.path("file"), 5).bytes == "12345");
    CHECK(read_file(scratch.path("file"), 3).bytes == "1234");
    CHECK(read_file("/dev/zero", 100'000).bytes == std::string(100'001, '\0'));
    for (const std::string& name :
         {scratch.folder().string(), scratch.path("missing"), std::string("/proc/self/mem")}) {
        CHECK(!read_file(name, 10).bytes);
        CHECK(!read_file(name, 10).failed.empty());
    }
}

TEST_CASE("a new file never takes the place of another") {
    const Scratch scratch;
    fs::create_symlink("nowhere", scratch.path("a-2.json"));
    write(scratch.path("a.json"), "old");
    CHECK(platform::native::write_new_file(scratch.path("a.json"), "new").path == scratch.path("a-3.json"));
    CHECK(read(scratch.path("a.json")) == "old");
    CHECK(read(scratch.path("a-3.json")) == "new");
    CHECK(platform::native::write_new_file(scratch.path("b"), "new").path == scratch.path("b"));
    CHECK(platform::native::number_path("./.hidden", 2) == "./.hidden-2");
    CHECK(platform::native::number_path("folder.d/kept", 3) == "folder.d/kept-3");
}

TEST_CASE("what is put aside once is not put aside again, and takes no other's place") {
    const Scratch scratch;
    using platform::native::write_once;
    CHECK(write_once(scratch.path("unreadable"), "one").path == scratch.path("unreadable"));
    CHECK(write_once(scratch.path("unreadable"), "two").path == scratch.path("unreadable-2"));
    CHECK(write_once(scratch.path("unreadable"), "one").path == scratch.path("unreadable"));
    CHECK(count_entries(scratch.folder()) == 2);
}
