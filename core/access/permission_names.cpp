// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/access/permission_names.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace bincard::access {

namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(lastPermission) + 1> names{
    "Pick",         "TakeOver",      "ManageWork",
    "AdjustStock",  "ManageOrders",  "ManageMasterData",
    "ManagePeople", "Supervise",     "Pack",
    "Ship",         "Receive",       "PutAway",
    "MoveStock",    "ScrapStock",    "Count",
    "ApproveCount", "HandleReturns", "ApproveRefund",
    "Helpdesk",     "AssembleKits",  "ManagePurchase",
    "BreakLease",   "ReleaseHold"};
static_assert(!names.back().empty());

constexpr std::string_view between = ",;| \t";

char small(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool isSame(std::string_view one, std::string_view other)
{
    return std::ranges::equal(one, other, {}, small, small);
}

std::optional<std::int64_t> bitsOf(std::string_view word)
{
    if (isSame(word, "all"))
        return allPermissions;
    const auto named = std::ranges::find_if(names, [&](std::string_view name) {
        return isSame(name, word);
    });
    if (named != names.end())
        return std::int64_t{1} << (named - names.begin());
    std::int64_t number = 0;
    const auto read = std::from_chars(word.data(), word.data() + word.size(), number);
    const bool isNumber = read.ec == std::errc{} && read.ptr == word.data() + word.size();
    return isNumber && number >= 0 && (number & ~allPermissions) == 0
        ? std::optional<std::int64_t>(number)
        : std::nullopt;
}

} // namespace

std::span<const std::string_view> enumNames(Permission)
{
    return names;
}

std::string permissionsText(std::int64_t permissions)
{
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (((permissions >> i) & 1) != 0)
            text += (text.empty() ? "" : ", ") + std::string(names[i]);
    }
    return text;
}

std::optional<std::int64_t> permissionsFrom(std::string_view text)
{
    std::int64_t permissions = 0;
    while (true) {
        const std::size_t begin = text.find_first_not_of(between);
        if (begin == std::string_view::npos)
            return permissions;
        text.remove_prefix(begin);
        const std::string_view word = text.substr(0, text.find_first_of(between));
        const auto bits = bitsOf(word);
        if (!bits)
            return std::nullopt;
        permissions |= *bits;
        text.remove_prefix(word.size());
    }
}

} // namespace bincard::access
