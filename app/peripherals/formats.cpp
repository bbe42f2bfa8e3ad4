// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/formats.h"

#include <algorithm>
#include <array>
#include <string>

namespace bincard::peripherals {

namespace {

struct Named
{
    std::string_view name;
    Formats formats;
};

constexpr std::array formats{
    Named{"Aztec", Formats::Aztec},
    Named{"Codabar", Formats::Codabar},
    Named{"Code39", Formats::Code39},
    Named{"Code93", Formats::Code93},
    Named{"Code128", Formats::Code128},
    Named{"DataBar", Formats::DataBar},
    Named{"DataBarExpanded", Formats::DataBarExpanded},
    Named{"DataBarLimited", Formats::DataBarLimited},
    Named{"DataMatrix", Formats::DataMatrix},
    Named{"EAN-8", Formats::Ean8},
    Named{"EAN-13", Formats::Ean13},
    Named{"ITF", Formats::Itf},
    Named{"MaxiCode", Formats::MaxiCode},
    Named{"PDF417", Formats::Pdf417},
    Named{"QRCode", Formats::QrCode},
    Named{"MicroQRCode", Formats::MicroQrCode},
    Named{"UPC-A", Formats::UpcA},
    Named{"UPC-E", Formats::UpcE},
};

constexpr std::array groups{
    Named{"all", Formats::All},
    Named{"floor", Formats::Floor},
    Named{"linear", Formats::Linear},
    Named{"matrix", Formats::Matrix},
};

std::string folded(std::string_view name)
{
    std::string result;
    for (const char c : name) {
        if (c == '-' || c == '_' || c == ' ')
            continue;
        result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return result;
}

Formats fromName(std::string_view name)
{
    const auto matches = [wanted = folded(name)](const Named &n) {
        return folded(n.name) == wanted;
    };
    if (const auto *found = std::ranges::find_if(formats, matches); found != formats.end())
        return found->formats;
    if (const auto *found = std::ranges::find_if(groups, matches); found != groups.end())
        return found->formats;
    return Formats::None;
}

} // namespace

Result<Formats> formatsFromNames(std::string_view names)
{
    Formats result = Formats::None;
    while (true) {
        const auto comma = names.find(',');
        const std::string_view name = names.substr(0, comma);
        const Formats one = fromName(name);
        if (one == Formats::None)
            return Error{ErrorCode::InvalidInput, "unknown barcode format: " + std::string(name)};
        result = result | one;
        if (comma == std::string_view::npos)
            return result;
        names.remove_prefix(comma + 1);
    }
}

std::string_view nameOf(Formats format)
{
    const auto *found = std::ranges::find(formats, format, &Named::formats);
    return found == formats.end() ? std::string_view{} : found->name;
}

} // namespace bincard::peripherals
