// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/check_digit.h"
#include "core/scan/lint/lint.h"

#include <cstdint>

namespace bincard::scan::lint {

namespace {

/// The shortest GS1 company prefix has four digits.
constexpr std::size_t companyPrefixMin = 4;

bool allZero(std::string_view data)
{
    return data.find_first_not_of('0') == std::string_view::npos;
}

Verdict oneOf(std::string_view allowed, std::string_view data, std::string_view message)
{
    if (data.size() != 1 || allowed.find(data.front()) == std::string_view::npos)
        return Finding{0, message};
    return {};
}

/// Ten digits: degrees times 10^7, shifted so that nothing is negative.
Verdict coordinate(std::string_view data, std::uint64_t highest, std::string_view message)
{
    if (data.size() != 10)
        return Finding{0, message};
    if (const Verdict bad = csetnumeric(data))
        return bad;
    std::uint64_t value = 0;
    for (const char c : data)
        value = value * 10 + static_cast<std::uint64_t>(c - '0');
    if (value > highest)
        return Finding{0, message};
    return {};
}

} // namespace

Verdict csum(std::string_view data)
{
    if (data.empty())
        return Finding{0, "too short for a check digit"};
    if (const Verdict bad = csetnumeric(data))
        return bad;
    if (gs1CheckDigit(data.substr(0, data.size() - 1)) != data.back())
        return Finding{data.size() - 1, "check digit is wrong", ErrorCode::CheckDigitWrong};
    return {};
}

Verdict csumalpha(std::string_view data)
{
    if (data.size() < 2)
        return Finding{0, "too short for a check character pair"};
    const std::size_t length = data.size() - 2;
    if (const Verdict bad = cset82(data.substr(0, length)))
        return bad;
    const auto pair = gs1CheckPair(data.substr(0, length));
    if (!pair)
        return Finding{0, "too long for a check character pair"};
    if (*pair != data.substr(length))
        return Finding{length, "check character pair is wrong", ErrorCode::CheckDigitWrong};
    return {};
}

Verdict gcppos1(std::string_view data)
{
    if (data.size() < companyPrefixMin)
        return Finding{0, "too short for a GS1 company prefix"};
    if (const Verdict bad = csetnumeric(data.substr(0, companyPrefixMin)))
        return Finding{bad->at, "no GS1 company prefix"};
    return {};
}

Verdict gcppos2(std::string_view data)
{
    if (data.size() < 2)
        return Finding{0, "too short for a GS1 company prefix"};
    Verdict bad = gcppos1(data.substr(1));
    if (bad)
        ++bad->at;
    return bad;
}

Verdict nonzero(std::string_view data)
{
    if (const Verdict bad = csetnumeric(data))
        return bad;
    if (allZero(data))
        return Finding{0, "zero is not allowed"};
    return {};
}

Verdict nozeroprefix(std::string_view data)
{
    if (!data.empty() && data.front() == '0')
        return Finding{0, "a leading zero is not allowed"};
    return csetnumeric(data);
}

Verdict zero(std::string_view data)
{
    if (data.empty() || !allZero(data))
        return Finding{0, "zero is required"};
    return {};
}

Verdict yesno(std::string_view data)
{
    return oneOf("01", data, "0 or 1 is required");
}

Verdict winding(std::string_view data)
{
    return oneOf("019", data, "a winding direction 0, 1 or 9 is required");
}

Verdict iso5218(std::string_view data)
{
    return oneOf("0129", data, "a sex code 0, 1, 2 or 9 is required");
}

Verdict pieceoftotal(std::string_view data)
{
    if (const Verdict bad = csetnumeric(data))
        return bad;
    if (data.empty() || data.size() % 2 != 0)
        return Finding{0, "piece and total need equally many digits"};
    const std::string_view piece = data.substr(0, data.size() / 2);
    const std::string_view total = data.substr(data.size() / 2);
    if (allZero(piece))
        return Finding{0, "piece number 0"};
    if (allZero(total))
        return Finding{piece.size(), "total of 0 pieces"};
    if (piece > total)
        return Finding{0, "piece number exceeds the total"};
    return {};
}

Verdict posinseqslash(std::string_view data)
{
    const std::size_t slash = data.find('/');
    if (slash == std::string_view::npos || slash == 0 || slash + 1 == data.size())
        return Finding{0, "position/end is required"};
    const std::string_view position = data.substr(0, slash);
    const std::string_view end = data.substr(slash + 1);
    if (!isDigits(position) || !isDigits(end))
        return Finding{0, "position/end is required"};
    if (position.front() == '0')
        return Finding{0, "a leading zero is not allowed"};
    if (end.front() == '0')
        return Finding{slash + 1, "a leading zero is not allowed"};
    if (position.size() > end.size() || (position.size() == end.size() && position > end))
        return Finding{0, "position exceeds the end"};
    return {};
}

Verdict latitude(std::string_view data)
{
    return coordinate(data, 1'800'000'000, "latitude outside 0000000000 to 1800000000");
}

Verdict longitude(std::string_view data)
{
    return coordinate(data, 3'600'000'000, "longitude outside 0000000000 to 3600000000");
}

} // namespace bincard::scan::lint
