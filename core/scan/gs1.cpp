// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/gs1.h"

#include "core/scan/check_digit.h"

#include <algorithm>

namespace bincard::scan {

namespace {

std::string inBrackets(std::string_view ai)
{
    return std::string("(").append(ai).append(")");
}

ScanError failure(ErrorCode code, std::size_t at, std::string_view ai, std::string_view message)
{
    return {code, at, inBrackets(ai).append(" ").append(message)};
}

void add(Reading &reading, const ApplicationIdentifier &identifier, std::string_view value,
         std::size_t at)
{
    reading.elements.push_back({identifier.ai, std::string(value), identifier.title});
    reading.positions.push_back(at);
}

std::optional<ScanError> checkLength(const ApplicationIdentifier &identifier,
                                     std::string_view value)
{
    if (value.size() < identifier.lengthMin || value.empty())
        return failure(ErrorCode::ElementTooShort, value.size(), identifier.ai,
                       "value is too short");
    if (value.size() > identifier.lengthMax)
        return failure(ErrorCode::ElementTooLong, identifier.lengthMax, identifier.ai,
                       "value is too long");
    return {};
}

/// One element of an element string: how much of `rest` is its value.
std::string_view valueIn(std::string_view rest, const ApplicationIdentifier &identifier)
{
    const auto *end = std::ranges::find_if(rest, isSeparator);
    std::size_t length = static_cast<std::size_t>(end - rest.begin());
    if (identifier.predefinedLength)
        length = std::min(length, identifier.lengthMax);
    return rest.substr(0, length);
}

/// True where `data` reads to its end as elements.
bool readsAsElements(std::string_view data)
{
    while (!data.empty()) {
        const ApplicationIdentifier *identifier = identifierBefore(data);
        if (identifier == nullptr)
            return false;
        data.remove_prefix(identifier->ai.size());
        const std::string_view value = valueIn(data, *identifier);
        if (checkValue(*identifier, value))
            return false;
        data.remove_prefix(value.size());
        if (!data.empty() && isSeparator(data.front()))
            data.remove_prefix(1);
    }
    return true;
}

/// Keys with a check digit, and dates: what random text rarely looks like.
bool provesItself(const ApplicationIdentifier &identifier)
{
    return identifier.predefinedLength && identifier.components.front().linters.size() > 1;
}

} // namespace

std::optional<ScanError> checkValue(const ApplicationIdentifier &identifier, std::string_view value)
{
    if (std::optional<ScanError> bad = checkLength(identifier, value))
        return bad;
    std::size_t at = 0;
    for (const Component &component : identifier.components) {
        const std::string_view part = value.substr(at, component.lengthMax);
        if (component.optional && part.empty())
            continue;
        if (part.size() < component.lengthMin)
            return failure(ErrorCode::ElementTooShort, value.size(), identifier.ai,
                           "value ends inside a component");
        for (const lint::Linter linter : component.linters) {
            if (const lint::Verdict bad = linter(part))
                return failure(bad->code, at + bad->at, identifier.ai, bad->message);
        }
        at += part.size();
    }
    return {};
}

std::optional<std::size_t> swallowedFrom(const ApplicationIdentifier &identifier,
                                         std::string_view value)
{
    if (identifier.predefinedLength)
        return {};
    const std::size_t last = std::min(value.size(), identifier.lengthMax + 1);
    for (std::size_t at = std::max<std::size_t>(1, identifier.lengthMin); at < last; ++at) {
        const std::string_view rest = value.substr(at);
        const ApplicationIdentifier *next = identifierBefore(rest);
        if (next != nullptr && provesItself(*next) && readsAsElements(rest))
            return at;
    }
    return {};
}

Reading readElements(std::string_view data, std::size_t base)
{
    Reading reading;
    reading.elements.reserve(8);
    reading.positions.reserve(8);
    const auto refuse = [&](ScanError error) {
        reading.error = std::move(error);
        return reading;
    };
    if (data.empty())
        return refuse({ErrorCode::ScanEmpty, base, "no elements"});
    if (data.size() > bytesMax)
        return refuse({ErrorCode::ScanTooLong, base + bytesMax, "too many bytes"});
    std::size_t at = 0;
    while (at < data.size()) {
        const ApplicationIdentifier *identifier = identifierBefore(data.substr(at));
        if (identifier == nullptr)
            return refuse({ErrorCode::ElementUnknown, base + at, "no application identifier"});
        const std::size_t start = at + identifier->ai.size();
        const std::string_view value = valueIn(data.substr(start), *identifier);
        if (std::optional<ScanError> bad = checkValue(*identifier, value)) {
            if (bad->code == ErrorCode::ElementTooLong)
                if (const auto from = swallowedFrom(*identifier, value))
                    bad = failure(ErrorCode::SeparatorMissing, *from, identifier->ai,
                                  "value runs into further elements");
            bad->at += base + start;
            return refuse(std::move(*bad));
        }
        if (reading.elements.size() == elementsMax)
            return refuse({ErrorCode::ScanTooLong, base + at, "too many elements"});
        add(reading, *identifier, value, base + at);
        at = start + value.size();
        if (at < data.size() && isSeparator(data[at]))
            ++at;
    }
    return reading;
}

Reading readBracketed(std::string_view text, std::size_t base)
{
    Reading reading;
    const auto refuse = [&](ScanError error) {
        reading.error = std::move(error);
        return reading;
    };
    if (text.empty())
        return refuse({ErrorCode::ScanEmpty, base, "no elements"});
    if (text.size() > bytesMax)
        return refuse({ErrorCode::ScanTooLong, base + bytesMax, "too many bytes"});
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t closing = text.find(')', at);
        if (text[at] != '(' || closing == std::string_view::npos)
            return refuse({ErrorCode::Malformed, base + at, "an identifier in brackets is needed"});
        const std::string_view name = text.substr(at + 1, closing - at - 1);
        const ApplicationIdentifier *identifier = findIdentifier(name);
        if (identifier == nullptr)
            return refuse({ErrorCode::ElementUnknown, base + at + 1, "no application identifier"});
        std::string value;
        std::size_t next = closing + 1;
        for (; next < text.size() && text[next] != '('; ++next) {
            if (text.substr(next, 2) == "\\(")
                ++next;
            value += text[next];
        }
        if (std::optional<ScanError> bad = checkValue(*identifier, value)) {
            bad->at += base + closing + 1;
            return refuse(std::move(*bad));
        }
        if (reading.elements.size() == elementsMax)
            return refuse({ErrorCode::ScanTooLong, base + at, "too many elements"});
        add(reading, *identifier, value, base + at);
        at = next;
    }
    return reading;
}

std::string_view valueOf(const std::vector<Element> &elements, std::string_view key)
{
    const auto found = std::ranges::find(elements, key, &Element::key);
    return found == elements.end() ? std::string_view() : std::string_view(found->value);
}

std::string printBracketed(const std::vector<Element> &elements)
{
    std::string text;
    for (const Element &element : elements) {
        text.append("(").append(element.key).append(")");
        for (const char c : element.value)
            (c == '(' ? text.append("\\") : text).push_back(c);
    }
    return text;
}

std::string printElements(const std::vector<Element> &elements)
{
    std::string text;
    bool needsSeparator = false;
    for (const Element &element : elements) {
        if (needsSeparator)
            text += separator;
        text.append(element.key).append(element.value);
        const ApplicationIdentifier *identifier = findIdentifier(element.key);
        needsSeparator = identifier == nullptr || !identifier->predefinedLength;
    }
    return text;
}

} // namespace bincard::scan
