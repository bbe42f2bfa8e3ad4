// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/lint/lint.h"

#include <algorithm>
#include <array>

namespace bincard::scan::lint {

namespace {

/// A set of bytes that answers in one step.
class Characters
{
public:
    constexpr explicit Characters(std::string_view members)
    {
        for (const char c : members)
            m_member[static_cast<unsigned char>(c)] = true;
    }

    [[nodiscard]] constexpr bool has(char c) const
    {
        return m_member[static_cast<unsigned char>(c)];
    }

private:
    std::array<bool, 256> m_member{};
};

constexpr Characters digits("0123456789");
constexpr Characters hex("0123456789ABCDEFabcdef");
constexpr Characters set39("#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
constexpr Characters set64("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
constexpr Characters
    set82("!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

Verdict onlyOf(const Characters &allowed, std::string_view data, std::string_view message)
{
    for (std::size_t i = 0; i < data.size(); ++i) {
        if (!allowed.has(data[i]))
            return Finding{i, message};
    }
    return {};
}

} // namespace

Verdict csetnumeric(std::string_view data)
{
    return onlyOf(digits, data, "a digit is required");
}

Verdict cset82(std::string_view data)
{
    return onlyOf(set82, data, "character outside GS1 character set 82");
}

Verdict cset39(std::string_view data)
{
    return onlyOf(set39, data, "character outside GS1 character set 39");
}

Verdict cset64(std::string_view data)
{
    const std::size_t last = data.find_last_not_of('=');
    const std::size_t length = last == std::string_view::npos ? 0 : last + 1;
    const std::size_t padding = data.size() - length;
    if (padding > 2 || (padding > 0 && data.size() % 3 != 0))
        return Finding{length, "wrong padding of GS1 character set 64"};
    return onlyOf(set64, data.substr(0, length), "character outside GS1 character set 64");
}

Verdict hasnondigit(std::string_view data)
{
    if (std::ranges::all_of(data, [](char c) {
            return digits.has(c);
        }))
        return Finding{0, "a character that is not a digit is required"};
    return {};
}

Verdict hyphen(std::string_view data)
{
    if (data.empty() || data.find_first_not_of('-') != std::string_view::npos)
        return Finding{0, "a hyphen is required"};
    return {};
}

Verdict importeridx(std::string_view data)
{
    if (data.size() != 1 || !set64.has(data.front()))
        return Finding{0, "one letter, digit, hyphen or underscore is required"};
    return {};
}

Verdict pcenc(std::string_view data)
{
    for (std::size_t i = 0; i < data.size(); ++i) {
        if (data[i] != '%')
            continue;
        if (i + 2 >= data.size() || !hex.has(data[i + 1]) || !hex.has(data[i + 2]))
            return Finding{i, "percent sign without two hexadecimal digits"};
        i += 2;
    }
    return {};
}

} // namespace bincard::scan::lint
