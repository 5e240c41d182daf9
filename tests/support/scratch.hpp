#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <unistd.h>

/// A folder of a test's own, gone with it. In memory where there is such a place: what is written is also settled,
/// which takes a disk a hundredth of a second each time.
class Scratch {
public:
    Scratch() {
        const std::filesystem::path memory = "/dev/shm";
        const bool found = access(memory.c_str(), W_OK) == 0;
        std::string name = ((found ? memory : std::filesystem::temp_directory_path()) / "streamstage-XXXXXX").string();
        folder_ = mkdtemp(name.data());
    }
    ~Scratch() { std::filesystem::remove_all(folder_); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    const std::filesystem::path& folder() const { return folder_; }
    std::string path(const std::string& name) const { return (folder_ / name).string(); }

private:
    std::filesystem::path folder_;
};

inline std::string read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline void write(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}
