// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace bincard::scan {

/// Where the characters are on a keyboard. A scanner that types sends places of keys, and the
/// device makes characters of them: set to different layouts, they write different texts.
enum class KeyboardLayout {
    UnitedStates,
    UnitedKingdom,
    German,
    French,
};

[[nodiscard]] std::span<const std::string_view> enumNames(KeyboardLayout);

/// What a device set to `device` writes when a scanner set to `scanner` types `text`. UTF-8, both.
/// Empty where the scanner's layout has no key for a character.
[[nodiscard]] std::optional<std::string> typedAs(std::string_view text, KeyboardLayout scanner,
                                                 KeyboardLayout device);

struct LayoutPair
{
    KeyboardLayout scanner = KeyboardLayout::UnitedStates;
    KeyboardLayout device = KeyboardLayout::UnitedStates;

    friend bool operator==(const LayoutPair &, const LayoutPair &) = default;
};

/// The first pair of two layouts under which `sent` arrives as `arrived`; none where they are the
/// same text, or where no pair explains it.
[[nodiscard]] std::optional<LayoutPair> layoutsBetween(std::string_view sent,
                                                       std::string_view arrived);

} // namespace bincard::scan
