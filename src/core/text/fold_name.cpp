#include "core/text/fold_name.hpp"

#include "core/text/fold_table.hpp"
#include "core/text/take_character.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace core {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

/// White_Space, and the Braille pattern without dots.
constexpr Range spaces[] = {{0x09, 0x0D},     {0x20, 0x20},     {0x85, 0x85},     {0xA0, 0xA0},
                            {0x1680, 0x1680}, {0x2000, 0x200A}, {0x2028, 0x2029}, {0x202F, 0x202F},
                            {0x205F, 0x205F}, {0x2800, 0x2800}, {0x3000, 0x3000}};

/// Default_Ignorable_Code_Point, the control characters, and marks of annotations.
constexpr Range shapeless[] = {
    {0x00, 0x08},       {0x0E, 0x1F},       {0x7F, 0x84},       {0x86, 0x9F},     {0xAD, 0xAD},     {0x034F, 0x034F},
    {0x061C, 0x061C},   {0x115F, 0x1160},   {0x17B4, 0x17B5},   {0x180B, 0x180F}, {0x200B, 0x200F}, {0x202A, 0x202E},
    {0x2060, 0x206F},   {0x3164, 0x3164},   {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFB},
    {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF},
};

template <std::size_t size>
bool is_in(const Range (&ranges)[size], char32_t code) {
    if (code > ' ' && code < 0x7F) return false; // most are
    for (const Range& range : ranges)
        if (code <= range.last) return code >= range.first;
    return false;
}

char32_t take_code(std::string_view& text) {
    const Sequence next = read_sequence(text);
    const auto lead = static_cast<unsigned char>(text.front());
    char32_t code = next.length == 1 ? lead : lead & (0xFFu >> (next.length + 1));
    for (std::size_t i = 1; i < next.length; ++i) code = code << 6 | (static_cast<unsigned char>(text[i]) & 0x3Fu);
    text.remove_prefix(next.length);
    return next.valid ? code : 0xFFFD;
}

/// Numbers of seven bits a byte, the lowest first.
class Numbers {
public:
    explicit Numbers(const folds::Bytes& bytes) : at(bytes.begin), end(bytes.begin + bytes.size) {}
    bool more() const { return at < end; }
    char32_t take() {
        char32_t number = 0;
        for (int shift = 0;; shift += 7) {
            const unsigned char byte = *at++;
            number |= static_cast<char32_t>(byte & 0x7F) << shift;
            if (byte < 0x80) return number;
        }
    }
    std::int32_t take_signed() {
        const char32_t number = take();
        const auto half = static_cast<std::int32_t>(number >> 1);
        return number & 1 ? -half - 1 : half;
    }

private:
    const unsigned char* at;
    const unsigned char* end;
};

/// Characters are numbers here, of a type that the library sorts as it is.
using Codes = std::vector<int>;

class Folds {
public:
    Folds() : steps(codes_end), marks(codes_end, 0) {
        unpack_steps();
        Numbers numbers(folds::table.marks);
        for (std::size_t at = 0; numbers.more();) {
            at += numbers.take();
            for (char32_t length = numbers.take(); length > 0; --length) marks[at++] = 1;
        }
    }

    /// Does it stand on the letter before it?
    bool is_mark(int code) const { return code < codes_end && marks[static_cast<std::size_t>(code)] != 0; }

    /// Steps are few: the longest way has four.
    void fold(int code, Codes& folded) const {
        if (code >= hangul_first && code < hangul_end) return fold_hangul(code - hangul_first, folded);
        const std::size_t step = code < codes_end ? steps[static_cast<std::size_t>(code)] : 0;
        if (step == 0) {
            folded.push_back(code);
            return;
        }
        for (int i = 1; i <= targets[step]; ++i) fold(targets[step + static_cast<std::size_t>(i)], folded);
    }

private:
    static constexpr int codes_end = 0x20000; ///< of those that have a step or are marks
    static constexpr int hangul_first = 0xAC00, hangul_end = 0xD7A4;

    static void fold_hangul(int syllable, Codes& folded) {
        folded.push_back(0x1100 + syllable / (21 * 28));
        folded.push_back(0x1161 + syllable / 28 % 21);
        if (syllable % 28 > 0) folded.push_back(0x11A7 + syllable % 28);
    }

    void unpack_steps() {
        Numbers gaps(folds::table.gaps), single(folds::table.single), first(folds::table.first),
            rest(folds::table.rest);
        const unsigned char* shape = folds::table.shapes.begin;
        int code = 0, way = 0, first_before = 0;
        for (; gaps.more(); shape += 2) {
            code += static_cast<int>(gaps.take());
            const int size = (shape[0] & 3) + 1;
            const int stride = (shape[0] >> 2 & 1) + 1;
            const int rising = (shape[0] >> 3) - 1;
            int target[4];
            target[0] = size == 1 ? code + (way += single.take_signed()) : first_before += first.take_signed();
            for (int i = 1; i < size; ++i) {
                const int packed = static_cast<int>(rest.take());
                target[i] = packed < 0x80 ? 0x300 + packed : packed - 0x80;
            }
            for (int i = 0; i < shape[1]; ++i) {
                steps[static_cast<std::size_t>(code + i * stride)] = static_cast<std::uint16_t>(targets.size());
                targets.push_back(size);
                for (int j = 0; j < size; ++j) targets.push_back(target[j] + (j == rising ? i * stride : 0));
            }
        }
    }

    Codes targets = {0};              ///< of each step how many there are, and they
    std::vector<std::uint16_t> steps; ///< where the targets of a character begin; 0 for none
    std::string marks;                ///< of each character whether it is one
};

const Folds& folds_of_unicode() {
    static const Folds folds;
    return folds;
}

bool is_greek(int code) {
    return code >= 0x3B1 && code <= 0x3C9; // small letters, which all others are folded to
}

/// Marks that stand on one letter may come in any order. The dot of an i is none, for Turkish writes it on the capital,
/// nor are those of Greek letters, which capitals go without. Where the rest ends.
const int* order_marks(Codes& folded) {
    constexpr int dot_above = 0x307;
    const Folds& folds = folds_of_unicode();
    int* const begin = folded.data();
    int* const end = begin + folded.size();
    int* kept = begin;
    for (const int* at = begin; at < end;) {
        if (!folds.is_mark(*at)) {
            *kept++ = *at++;
            continue;
        }
        int* const first = kept;
        const int letter = first > begin ? first[-1] : 0;
        for (; at < end && folds.is_mark(*at); ++at)
            if (!is_greek(letter) && (letter != 'i' || *at != dot_above)) *kept++ = *at;
        std::sort(first, kept);
    }
    return kept;
}

} // namespace

std::string fold_name(std::string_view name) {
    Codes folded;
    bool space = false;
    while (!name.empty()) {
        const char32_t code = take_code(name);
        if (is_in(spaces, code)) {
            space = !folded.empty();
        } else if (!is_in(shapeless, code)) {
            if (space) folded.push_back(' ');
            space = false;
            folds_of_unicode().fold(static_cast<int>(code), folded);
        }
    }
    const int* const end = order_marks(folded);
    std::string bytes;
    for (const int* code = folded.data(); code < end; ++code) append_code(bytes, static_cast<char32_t>(*code));
    return bytes;
}

std::string_view trim_name(std::string_view name) {
    std::string_view rest = name;
    const char* begin = nullptr;
    const char* end = name.data();
    while (!rest.empty()) {
        const char* const at = rest.data();
        if (is_in(spaces, take_code(rest))) continue;
        if (!begin) begin = at;
        end = rest.data();
    }
    return begin ? name.substr(static_cast<std::size_t>(begin - name.data()), static_cast<std::size_t>(end - begin))
                 : std::string_view{};
}

bool is_blank(std::string_view text) {
    while (!text.empty()) {
        const char32_t code = take_code(text);
        if (!is_in(spaces, code) && !is_in(shapeless, code)) return false;
    }
    return true;
}

} // namespace core
