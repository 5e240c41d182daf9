#include "core/fold_name.hpp"

#include "core/fold_table.hpp"
#include "core/take_character.hpp"

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
    return std::any_of(ranges, ranges + size,
                       [&](const Range& range) { return code >= range.first && code <= range.last; });
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

/// What one character becomes in one step.
struct Step {
    char32_t code;
    std::size_t target; ///< where it begins among all targets
    std::size_t size;
};

class Folds {
public:
    Folds() {
        unpack_steps();
        Numbers numbers(folds::table.marks);
        for (char32_t at = 0; numbers.more();) {
            const char32_t first = at + numbers.take();
            at = first + numbers.take();
            marks.push_back({first, at - 1});
        }
    }

    bool is_mark(char32_t code) const {
        const auto after = std::upper_bound(marks.begin(), marks.end(), code,
                                            [](char32_t wanted, const Range& range) { return wanted < range.first; });
        return after != marks.begin() && code <= (after - 1)->last;
    }

    /// Steps are few: the longest way has four.
    void fold(char32_t code, std::u32string& folded) const {
        if (code >= hangul_first && code < hangul_end) return fold_hangul(code - hangul_first, folded);
        const auto found = std::lower_bound(steps.begin(), steps.end(), code,
                                            [](const Step& step, char32_t wanted) { return step.code < wanted; });
        if (found == steps.end() || found->code != code)
            folded += code;
        else
            for (std::size_t i = 0; i < found->size; ++i) fold(targets[found->target + i], folded);
    }

private:
    static constexpr char32_t hangul_first = 0xAC00, hangul_end = 0xD7A4;

    static void fold_hangul(char32_t syllable, std::u32string& folded) {
        folded += 0x1100 + syllable / (21 * 28);
        folded += 0x1161 + syllable / 28 % 21;
        if (syllable % 28 > 0) folded += 0x11A7 + syllable % 28;
    }

    void unpack_steps() {
        Numbers gaps(folds::table.gaps), single(folds::table.single), several(folds::table.several);
        const unsigned char* shape = folds::table.shapes.begin;
        char32_t code = 0, first_before = 0, other_before = 0;
        for (; gaps.more(); shape += 2) {
            code += gaps.take();
            const std::size_t size = (shape[0] & 3u) + 1u;
            const char32_t stride = (shape[0] >> 2 & 1u) + 1u;
            const int rising = (shape[0] >> 3) - 1;
            std::u32string target;
            if (size == 1) {
                target += code + static_cast<char32_t>(single.take_signed());
            } else {
                target += first_before += static_cast<char32_t>(several.take_signed());
                while (target.size() < size) target += other_before += static_cast<char32_t>(several.take_signed());
            }
            for (char32_t i = 0; i < shape[1]; ++i) {
                steps.push_back({code + i * stride, targets.size(), size});
                targets += target;
                if (rising >= 0) target[static_cast<std::size_t>(rising)] += stride;
            }
        }
        std::sort(steps.begin(), steps.end(), [](const Step& a, const Step& b) { return a.code < b.code; });
    }

    std::vector<Step> steps;
    std::u32string targets;
    std::vector<Range> marks;
};

const Folds& folds_of_unicode() {
    static const Folds folds;
    return folds;
}

/// Marks that stand on one letter may come in any order, and the dot of an i is none: Turkish writes it on the capital.
void order_marks(std::u32string& folded) {
    constexpr char32_t dot_above = 0x307;
    const Folds& folds = folds_of_unicode();
    const auto is_mark = [&](char32_t code) { return folds.is_mark(code); };
    for (auto first = folded.begin();;) {
        first = std::find_if(first, folded.end(), is_mark);
        if (first == folded.end()) return;
        auto last = std::find_if_not(first, folded.end(), is_mark);
        if (first != folded.begin() && *(first - 1) == 'i')
            last = folded.erase(std::remove(first, last, dot_above), last);
        std::sort(first, last);
        first = last;
    }
}

} // namespace

std::string fold_name(std::string_view name) {
    std::u32string folded;
    bool space = false;
    while (!name.empty()) {
        const char32_t code = take_code(name);
        if (is_in(spaces, code)) {
            space = !folded.empty();
        } else if (!is_in(shapeless, code)) {
            if (space) folded += U' ';
            space = false;
            folds_of_unicode().fold(code, folded);
        }
    }
    order_marks(folded);
    std::string bytes;
    for (const char32_t code : folded) append_code(bytes, code);
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
