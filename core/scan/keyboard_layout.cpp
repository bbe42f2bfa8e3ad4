// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/keyboard_layout.h"

#include <array>

namespace bincard::scan {

namespace {

/// The 48 keys of a PC keyboard that write something (ISO/IEC 9995), row by row from the top left,
/// the one beside the left Shift first in its row; then the same with Shift, and with AltGr, where
/// a blank stands for none.
struct Keys
{
    std::u32string_view plain;
    std::u32string_view shifted;
    std::u32string_view third;
};

constexpr std::array<Keys, 4> layouts{
    Keys{U"`1234567890-=qwertyuiop[]asdfghjkl;'\\\\zxcvbnm,./",
         U"~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:\"||ZXCVBNM<>?",
         U"                                                "},
    Keys{U"`1234567890-=qwertyuiop[]asdfghjkl;'#\\zxcvbnm,./",
         U"¬!\"£$%^&*()_+QWERTYUIOP{}ASDFGHJKL:@~|ZXCVBNM<>?",
         U"                                                "},
    Keys{U"^1234567890ß´qwertzuiopü+asdfghjklöä#<yxcvbnm,.-",
         U"°!\"§$%&/()=?`QWERTZUIOPÜ*ASDFGHJKLÖÄ'>YXCVBNM;:_",
         U"  ²³   {[]}\\ @          ~            |      µ   "},
    Keys{U"²&é\"'(-è_çà)=azertyuiop^$qsdfghjklmù*<wxcvbn,;:!",
         U"²1234567890°+AZERTYUIOP¨£QSDFGHJKLM%µ>WXCVBN?./§",
         U"  ~#{[|`\\^@]}                                   "},
};

constexpr std::size_t keyCount = 48;

constexpr bool isWhole(const Keys &keys)
{
    return keys.plain.size() == keyCount && keys.shifted.size() == keyCount
        && keys.third.size() == keyCount;
}

static_assert(isWhole(layouts[0]) && isWhole(layouts[1]));
static_assert(isWhole(layouts[2]) && isWhole(layouts[3]));

const Keys &keysOf(KeyboardLayout layout)
{
    return layouts[static_cast<std::size_t>(layout)];
}

/// The next character of UTF-8; a broken byte stands for itself.
char32_t takeCharacter(std::string_view &text)
{
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xC0 ? 2 : 1;
    if (length > text.size() || first >= 0xF0) {
        text.remove_prefix(1);
        return first;
    }
    char32_t character = length == 3 ? first & 0x0FU : length == 2 ? first & 0x1FU : first;
    for (std::size_t i = 1; i < length; ++i)
        character = character << 6U | (static_cast<unsigned char>(text[i]) & 0x3FU);
    text.remove_prefix(length);
    return character;
}

void append(std::string &text, char32_t character)
{
    if (character < 0x80) {
        text += static_cast<char>(character);
        return;
    }
    // All layouts above stay within two bytes.
    text += static_cast<char>(0xC0U | character >> 6U);
    text += static_cast<char>(0x80U | (character & 0x3FU));
}

std::optional<char32_t> sameKey(char32_t character, const Keys &from, const Keys &to)
{
    if (character <= U' ') // GS comes as itself, by a key of its own
        return character;
    if (const auto key = from.plain.find(character); key != std::u32string_view::npos)
        return to.plain[key];
    if (const auto key = from.shifted.find(character); key != std::u32string_view::npos)
        return to.shifted[key];
    // Where AltGr does nothing the key writes what it writes without.
    if (const auto key = from.third.find(character); key != std::u32string_view::npos)
        return to.third[key] == U' ' ? to.plain[key] : to.third[key];
    return std::nullopt;
}

} // namespace

std::span<const std::string_view> enumNames(KeyboardLayout)
{
    static constexpr std::string_view names[]
        = {"UnitedStates", "UnitedKingdom", "German", "French"};
    return names;
}

std::optional<std::string> typedAs(std::string_view text, KeyboardLayout scanner,
                                   KeyboardLayout device)
{
    std::string typed;
    while (!text.empty()) {
        const auto character = sameKey(takeCharacter(text), keysOf(scanner), keysOf(device));
        if (!character)
            return std::nullopt;
        append(typed, *character);
    }
    return typed;
}

std::optional<LayoutPair> layoutsBetween(std::string_view sent, std::string_view arrived)
{
    if (sent == arrived)
        return std::nullopt;
    for (std::size_t scanner = 0; scanner < layouts.size(); ++scanner) {
        for (std::size_t device = 0; device < layouts.size(); ++device) {
            const LayoutPair pair{static_cast<KeyboardLayout>(scanner),
                                  static_cast<KeyboardLayout>(device)};
            if (scanner != device && typedAs(sent, pair.scanner, pair.device) == arrived)
                return pair;
        }
    }
    return std::nullopt;
}

} // namespace bincard::scan
