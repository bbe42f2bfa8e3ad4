// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <string>
#include <string_view>

namespace bincard::scan {

/// Where bytes came from. Typed input is journalled as such (exception code UNRD).
enum class Source {
    Wedge,
    Serial,
    Camera,
    Typed,
    Folder, // of pictures, where there is no camera
    Touched, // a word on the screen
};

[[nodiscard]] inline std::span<const std::string_view> enumNames(Source)
{
    static constexpr std::string_view names[]
        = {"Wedge", "Serial", "Camera", "Typed", "Folder", "Touched"};
    return names;
}

/// What a reader delivered, before anybody asked what it means.
/// `bytes` is the content, FNC1 as GS (0x1D), without prefix, suffix or symbology identifier.
/// `symbology` is the AIM identifier with its bracket ("]C1"), empty where the reader does not say.
struct RawScan
{
    std::string bytes;
    std::string symbology = {};
    Source source = Source::Wedge;

    friend bool operator==(const RawScan &, const RawScan &) = default;
};

} // namespace bincard::scan
