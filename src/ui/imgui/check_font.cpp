#include "ui/imgui/check_font.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ui::imgui {

namespace {

constexpr std::size_t header_size = 12;
constexpr std::size_t entry_size = 16;
constexpr std::size_t adjustment_at = 8; ///< in "head": over the whole file, and not part of the table's own sum

std::uint32_t read_word(std::string_view bytes, std::size_t at) {
    std::uint32_t word = 0;
    for (std::size_t i = at; i < at + 4; ++i)
        word = (word << 8) | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0u);
    return word;
}

std::size_t read_half(std::string_view bytes, std::size_t at) {
    return read_word(bytes, at) >> 16;
}

std::uint32_t add_up(std::string_view table, bool is_head) {
    std::uint32_t sum = 0;
    for (std::size_t at = 0; at < table.size(); at += 4)
        if (!is_head || at != adjustment_at) sum += read_word(table, at);
    return sum;
}

class Tables {
public:
    explicit Tables(std::string_view file) : file_(file), count_(file.size() < header_size ? 0 : read_half(file, 4)) {}

    bool are_whole() const {
        if (count_ == 0 || header_size + count_ * entry_size > file_.size()) return false;
        for (std::size_t i = 0; i < count_; ++i) {
            const std::string_view entry = entry_at(i);
            if (read_word(entry, 8) > file_.size() || read_word(entry, 12) > file_.size() - read_word(entry, 8))
                return false;
            if (add_up(table_of(entry), entry.substr(0, 4) == "head") != read_word(entry, 4)) return false;
        }
        return true;
    }

    /// Empty when there is none.
    std::string_view find(std::string_view name) const {
        for (std::size_t i = 0; i < count_; ++i)
            if (entry_at(i).substr(0, 4) == name) return table_of(entry_at(i));
        return {};
    }

private:
    std::string_view entry_at(std::size_t i) const { return file_.substr(header_size + i * entry_size, entry_size); }
    std::string_view table_of(std::string_view entry) const {
        return file_.substr(read_word(entry, 8), read_word(entry, 12));
    }

    std::string_view file_;
    std::size_t count_;
};

/// What every text needs, each as long as it says it is.
bool has_what_is_read(const Tables& tables) {
    const std::string_view hhea = tables.find("hhea");
    const std::string_view maxp = tables.find("maxp");
    if (tables.find("head").size() < 54 || hhea.size() < 36 || maxp.size() < 6 || tables.find("cmap").size() < 4)
        return false;
    const std::size_t glyphs = read_half(maxp, 4);
    const std::size_t advances = read_half(hhea, 34);
    if (advances == 0 || advances > glyphs || tables.find("hmtx").size() < 4 * advances + 2 * (glyphs - advances))
        return false;
    return !tables.find("CFF ").empty() || (!tables.find("glyf").empty() && !tables.find("loca").empty());
}

} // namespace

bool is_font(std::string_view file) {
    const std::string_view kind = file.substr(0, 4);
    const bool is_known = kind == "OTTO" || kind == "true" || kind == std::string_view("\0\1\0\0", 4);
    const Tables tables(file);
    return is_known && tables.are_whole() && has_what_is_read(tables);
}

} // namespace ui::imgui
