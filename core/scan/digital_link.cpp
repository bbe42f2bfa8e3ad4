// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/digital_link.h"

#include "core/scan/check_digit.h"
#include "core/scan/gs1.h"

#include <algorithm>
#include <array>

namespace bincard::scan {

namespace {

constexpr std::string_view uriCharacters
    = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%";
constexpr std::string_view notInDomain = "_~?#@!$&'()*+,;=%";

/// A URI cut into its parts; views and positions are of the whole URI.
struct Link
{
    std::string_view path; ///< from the slash behind the domain
    std::string_view query;
    std::size_t pathAt = 0;
    std::size_t queryAt = 0;
};

/// `/ai/value` of the path, or `ai=value` of the query, still encoded.
struct Pair
{
    std::string_view ai;
    std::string_view value;
    std::size_t at = 0; ///< of the ai
};

ScanError malformed(std::size_t at, std::string_view message)
{
    return {ErrorCode::LinkMalformed, at, std::string(message)};
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// How many bytes of `text` at `at` stand for one: three where they are a percent sequence.
std::size_t stepAt(std::string_view text, std::size_t at)
{
    return text[at] == '%' && at + 2 < text.size() && hexValue(text[at + 1]) >= 0
            && hexValue(text[at + 2]) >= 0
        ? 3
        : 1;
}

std::string decode(std::string_view text, bool plusIsSpace)
{
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); i += stepAt(text, i)) {
        if (stepAt(text, i) == 3)
            decoded += static_cast<char>(hexValue(text[i + 1]) * 16 + hexValue(text[i + 2]));
        else
            decoded += plusIsSpace && text[i] == '+' ? ' ' : text[i];
    }
    return decoded;
}

/// Where the byte `at` of the decoded text stands in the encoded one.
std::size_t encodedPosition(std::string_view text, std::size_t at)
{
    std::size_t i = 0;
    for (; at > 0 && i < text.size(); --at)
        i += stepAt(text, i);
    return i;
}

std::optional<ScanError> cut(std::string_view uri, Link &link)
{
    const std::size_t odd = uri.find_first_not_of(uriCharacters);
    if (odd != std::string_view::npos)
        return malformed(odd, "character that no URI may hold");
    if (!startsLikeLink(uri))
        return malformed(0, "scheme is neither http nor https");
    const std::size_t domain = uri.find("//") + 2;
    const std::size_t slash = uri.find('/', domain);
    const std::size_t bad = uri.substr(0, slash).find_first_of(notInDomain, domain);
    if (bad != std::string_view::npos)
        return malformed(bad, "character that no domain may hold");
    if (slash == std::string_view::npos || slash == domain)
        return malformed(domain, "domain or path is missing");
    std::string_view rest = uri.substr(0, uri.find('#', slash));
    const std::size_t mark = rest.find('?', slash);
    link.pathAt = slash;
    link.path = rest.substr(slash, mark == std::string_view::npos ? mark : mark - slash);
    if (mark != std::string_view::npos) {
        link.queryAt = mark + 1;
        link.query = rest.substr(mark + 1);
    }
    return {};
}

/// The pairs from the rightmost primary key on; none where the path holds no key.
std::vector<Pair> pairsOf(const Link &link)
{
    std::vector<Pair> pairs;
    std::size_t end = link.path.size();
    while (end > 0) {
        const std::size_t behind = link.path.rfind('/', end - 1);
        if (behind == std::string_view::npos || behind == 0)
            return {};
        const std::size_t before = link.path.rfind('/', behind - 1);
        const std::string_view ai = link.path.substr(before + 1, behind - before - 1);
        const ApplicationIdentifier *identifier = findIdentifier(ai);
        if (identifier == nullptr)
            return {};
        pairs.insert(
            pairs.begin(),
            {ai, link.path.substr(behind + 1, end - behind - 1), link.pathAt + before + 1});
        if (identifier->linkKey)
            return pairs;
        end = before;
    }
    return {};
}

/// True where `ais` is a key and then qualifiers of one of its alternatives, in their order.
bool isKeySequence(const std::vector<std::string_view> &ais)
{
    const ApplicationIdentifier *key = findIdentifier(ais.front());
    if (ais.size() == 1)
        return key->linkKey;
    return std::ranges::any_of(key->qualifiers, [&](const Group &allowed) {
        auto from = allowed.begin();
        return std::all_of(ais.begin() + 1, ais.end(), [&](std::string_view ai) {
            from = std::find(from, allowed.end(), ai);
            return from != allowed.end() && allowed.end() != from++;
        });
    });
}

/// True where an attribute would make the path longer: it is a qualifier and belongs there.
bool belongsInPath(const std::vector<std::string_view> &path, std::string_view ai)
{
    for (std::size_t i = 1; i <= path.size(); ++i) {
        std::vector<std::string_view> trial = path;
        trial.insert(trial.begin() + static_cast<std::ptrdiff_t>(i), ai);
        if (isKeySequence(trial))
            return true;
    }
    return false;
}

std::optional<ScanError> take(const Pair &pair, bool inQuery, bool zeroSuppressed, Reading &reading)
{
    const ApplicationIdentifier *identifier = findIdentifier(pair.ai);
    const std::size_t valueAt = pair.at + pair.ai.size() + 1;
    if (pair.value.empty())
        return malformed(valueAt, "empty value");
    std::string value = decode(pair.value, inQuery);
    if (value.find('\0') != std::string::npos)
        return malformed(valueAt, "value holds a zero byte");
    const bool shorter = value.size() == 8 || value.size() == 12 || value.size() == 13;
    if (zeroSuppressed && identifier->ai == "01" && shorter)
        value.insert(0, 14 - value.size(), '0');
    if (std::optional<ScanError> bad = checkValue(*identifier, value)) {
        bad->at = valueAt + encodedPosition(pair.value, bad->at);
        return bad;
    }
    reading.elements.push_back({identifier->ai, std::move(value), identifier->title});
    reading.positions.push_back(pair.at);
    return {};
}

std::optional<ScanError> takeAttributes(const Link &link, bool zeroSuppressed, Reading &reading)
{
    std::vector<std::string_view> path;
    for (const Element &element : reading.elements)
        path.push_back(element.key);
    std::size_t parameters = 0;
    for (std::size_t at = 0; at < link.query.size();) {
        const std::size_t end = std::min(link.query.find('&', at), link.query.size());
        const std::string_view text = link.query.substr(at, end - at);
        const std::size_t position = link.queryAt + at;
        at = end + 1;
        if (++parameters + path.size() > elementsMax)
            return ScanError{ErrorCode::ScanTooLong, position, "too many parameters"};
        const std::size_t equals = text.find('=');
        const std::string_view ai = text.substr(0, equals);
        if (equals == std::string_view::npos || !isDigits(ai))
            continue;
        const ApplicationIdentifier *identifier = findIdentifier(ai);
        if (identifier == nullptr)
            return ScanError{ErrorCode::ElementUnknown, position, "no application identifier"};
        if (std::optional<ScanError> bad
            = take({ai, text.substr(equals + 1), position}, true, zeroSuppressed, reading))
            return bad;
        if (!identifier->linkAttribute)
            return malformed(position, "element may not stand in the query");
        if (belongsInPath(path, ai))
            return malformed(position, "element belongs in the path");
    }
    return {};
}

std::optional<ScanError> findTwice(const Reading &reading)
{
    for (std::size_t i = 1; i < reading.elements.size(); ++i) {
        const auto end = reading.elements.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::ranges::find(reading.elements.begin(), end, end->key, &Element::key) != end)
            return ScanError{ErrorCode::ElementRepeated, reading.positions[i],
                             "element stands twice in the URI"};
    }
    return {};
}

} // namespace

bool startsLikeLink(std::string_view text)
{
    constexpr std::array<std::string_view, 4> schemes{"https://", "HTTPS://", "http://", "HTTP://"};
    return std::ranges::any_of(schemes, [&](auto scheme) {
        return text.starts_with(scheme);
    });
}

bool hasLinkKey(std::string_view uri)
{
    Link link;
    return !cut(uri, link) && !pairsOf(link).empty();
}

Reading readDigitalLink(std::string_view uri, bool zeroSuppressed)
{
    Reading reading;
    Link link;
    if (uri.size() > bytesMax) {
        reading.error = ScanError{ErrorCode::ScanTooLong, bytesMax, "too many bytes"};
        return reading;
    }
    reading.error = cut(uri, link);
    if (!reading.ok())
        return reading;
    const std::vector<Pair> pairs = pairsOf(link);
    std::vector<std::string_view> path;
    for (const Pair &pair : pairs) {
        reading.error = take(pair, false, zeroSuppressed, reading);
        if (!reading.ok())
            return reading;
        path.push_back(pair.ai);
    }
    if (path.empty())
        reading.error = malformed(link.pathAt, "no GS1 primary key in the path");
    else if (!isKeySequence(path))
        reading.error = malformed(pairs.front().at, "no such sequence of key and qualifiers");
    else
        reading.error = takeAttributes(link, zeroSuppressed, reading);
    if (reading.ok())
        reading.error = findTwice(reading);
    return reading;
}

} // namespace bincard::scan
