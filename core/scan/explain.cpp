// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/explain.h"

#include "core/scan/check_digit.h"
#include "core/scan/digital_link.h"
#include "core/scan/gs1.h"
#include "core/scan/gtin.h"
#include "core/scan/symbology.h"

#include <algorithm>
#include <utility>

namespace bincard::scan {

namespace {

constexpr std::string_view compositeIdentifier = "|]e0";

Explanation refused(Notation notation, ErrorCode code, std::size_t at, std::string_view message)
{
    Explanation explanation{notation};
    explanation.reading.error = ScanError{code, at, std::string(message)};
    return explanation;
}

/// The elements of both halves of a composite symbol.
Reading joined(Reading first, Reading second)
{
    std::ranges::move(second.elements, std::back_inserter(first.elements));
    std::ranges::move(second.positions, std::back_inserter(first.positions));
    first.error = std::move(second.error);
    if (first.ok() && first.elements.size() > elementsMax)
        first.error
            = ScanError{ErrorCode::ScanTooLong, first.positions.back(), "too many elements"};
    return first;
}

Reading gtinReading(std::string_view gtin, std::size_t at)
{
    Reading reading;
    const ApplicationIdentifier *identifier = findIdentifier("01");
    reading.elements.push_back({identifier->ai, std::string(gtin), identifier->title});
    reading.positions.push_back(at);
    return reading;
}

/// EAN-13 or EAN-8, with the message of a composite component behind it or not.
Explanation explainEan(std::string_view input, std::size_t digits)
{
    constexpr std::size_t at = 3;
    const std::string_view body = input.substr(at);
    const std::string_view primary = body.substr(0, digits);
    const std::string_view rest = body.substr(primary.size());
    if (primary.size() < digits)
        return refused(Notation::Scan, ErrorCode::ElementTooShort, input.size(), "too few digits");
    if (!rest.empty() && !rest.starts_with(compositeIdentifier))
        return refused(Notation::Scan, ErrorCode::ElementTooLong, at + digits, "too many digits");
    if (!isDigits(primary))
        return refused(Notation::Scan, ErrorCode::ElementBadContent, at, "only digits may stand");
    const auto gtin = gtin14(primary);
    if (!gtin)
        return refused(Notation::Scan, ErrorCode::CheckDigitWrong, at + digits - 1,
                       "check digit is wrong");
    Explanation explanation{Notation::Scan, gtinReading(*gtin, at)};
    if (!rest.empty()) {
        const std::size_t start = at + digits + compositeIdentifier.size();
        explanation.reading
            = joined(std::move(explanation.reading), readElements(input.substr(start), start));
    }
    return explanation;
}

Explanation explainPlain(std::string_view body, std::size_t base)
{
    if (startsLikeLink(body)) {
        Explanation explanation{Notation::DigitalLink, readDigitalLink(body)};
        for (std::size_t &position : explanation.reading.positions)
            position += base;
        if (explanation.reading.error)
            explanation.reading.error->at += base;
        return explanation;
    }
    return {};
}

Explanation explainScan(std::string_view input)
{
    const std::string_view body = input.substr(std::min<std::size_t>(3, input.size()));
    if (body.size() > bytesMax)
        return refused(Notation::Scan, ErrorCode::ScanTooLong, bytesMax, "too many bytes");
    switch (carrierOf(input.substr(0, 3))) {
    case Carrier::Gs1:
        return {Notation::Scan, readElements(body, 3)};
    case Carrier::Ean13:
        return explainEan(input, 13);
    case Carrier::Ean8:
        return explainEan(input, 8);
    case Carrier::EanAddOn:
        if (body.size() == 15 || body.size() == 18)
            return explainEan(input.substr(0, 16), 13);
        return explainEan(input, 13);
    case Carrier::Itf:
        if (const auto gtin = gtin14(body); gtin && body.size() == 14)
            return {Notation::Scan, gtinReading(*gtin, 3)};
        return {};
    case Carrier::Plain:
        return explainPlain(body, 3);
    case Carrier::None:
    case Carrier::Unknown:
        break;
    }
    return refused(Notation::Scan, ErrorCode::ScanUnknown, 0, "no such symbology identifier");
}

/// An element string behind a written FNC1, both halves where it is a composite.
Explanation explainElements(std::string_view input)
{
    const std::size_t bar = input.find('|');
    Reading reading = readElements(input.substr(1, bar == input.npos ? bar : bar - 1), 1);
    if (reading.ok() && bar != input.npos) {
        const std::size_t start = bar + 2;
        if (start > input.size() || !isSeparator(input[bar + 1]))
            return refused(Notation::Elements, ErrorCode::Malformed, bar, "FNC1 is missing");
        reading = joined(std::move(reading), readElements(input.substr(start), start));
    }
    return {Notation::Elements, std::move(reading)};
}

Explanation explainBracketed(std::string_view input)
{
    const std::size_t bar = input.find('|');
    Reading reading = readBracketed(input.substr(0, bar));
    if (reading.ok() && bar != input.npos)
        reading = joined(std::move(reading), readBracketed(input.substr(bar + 1), bar + 1));
    return {Notation::Bracketed, std::move(reading)};
}

/// "...(01)..." or "01)...": somebody meant brackets.
bool holdsBracketedIdentifier(std::string_view text)
{
    for (std::size_t at = text.find(')'); at != text.npos; at = text.find(')', at + 1)) {
        const std::size_t before = text.substr(0, at).find_last_not_of("0123456789");
        const std::size_t digits = at - (before == text.npos ? 0 : before + 1);
        const bool opened = before == text.npos || text[before] == '(';
        if (digits >= 2 && digits <= 4 && opened)
            return true;
    }
    return false;
}

bool isLinkInAnyCase(std::string_view text)
{
    std::string head(text.substr(0, 8));
    std::ranges::transform(head, head.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return startsLikeLink(head);
}

/// True where a text without any mark can only be an element string, right or wrong.
bool meansElements(std::string_view text)
{
    const ApplicationIdentifier *first = identifierBefore(text);
    if (first == nullptr)
        return false;
    if (std::ranges::any_of(text, isSeparator))
        return true;
    const bool key = first->ai == "00" || first->ai == "01" || first->ai == "02";
    return key && text.size() >= 2 + first->lengthMax
        && isDigits(text.substr(0, 2 + first->lengthMax));
}

Explanation explainUnmarked(std::string_view input)
{
    if (isLinkInAnyCase(input))
        return {Notation::DigitalLink, readDigitalLink(input)};
    if (const auto gtin = gtin14(input))
        return {Notation::Plain, gtinReading(*gtin, 0)};
    Reading reading = readElements(input);
    if (reading.ok() || meansElements(input))
        return {Notation::Elements, std::move(reading)};
    if (holdsBracketedIdentifier(input))
        return explainBracketed(input);
    return {};
}

Explanation explainNotation(std::string_view input, bool onlyDigitalLink)
{
    if (onlyDigitalLink)
        return {Notation::DigitalLink, readDigitalLink(input)};
    if (input.empty())
        return refused(Notation::Plain, ErrorCode::ScanEmpty, 0, "nothing was scanned");
    if (input.size() > bytesMax + 3)
        return refused(Notation::Plain, ErrorCode::ScanTooLong, bytesMax, "too many bytes");
    if (input.front() == ']')
        return explainScan(input);
    if (isSeparator(input.front()))
        return explainElements(input);
    if (input.front() == '(')
        return explainBracketed(input);
    return explainUnmarked(input);
}

/// A value that may hold what a lost FNC1 should have kept apart.
void addDoubts(Explanation &explanation, std::string_view input)
{
    Reading &reading = explanation.reading;
    const bool apart = std::ranges::any_of(input.substr(1), isSeparator);
    if (apart || reading.elements.empty()
        || (explanation.notation != Notation::Scan && explanation.notation != Notation::Elements))
        return;
    const Element &last = reading.elements.back();
    const ApplicationIdentifier *identifier = findIdentifier(last.key);
    if (const auto from = swallowedFrom(*identifier, last.value))
        reading.warnings.push_back({ErrorCode::SeparatorMissing,
                                    reading.positions.back() + last.key.size() + *from,
                                    "value may hold a further element whose FNC1 was lost"});
}

} // namespace

std::string_view nameOf(Notation notation)
{
    switch (notation) {
    case Notation::Scan:
        return "scan";
    case Notation::Elements:
        return "elements";
    case Notation::Bracketed:
        return "bracketed";
    case Notation::DigitalLink:
        return "digital-link";
    case Notation::Plain:
        return "plain";
    }
    return {};
}

Explanation explain(std::string_view input, const ExplainOptions &options)
{
    Explanation explanation = explainNotation(input, options.onlyDigitalLink);
    Reading &reading = explanation.reading;
    if (!reading.ok())
        return explanation;
    for (ScanError &found : checkTogether(reading)) {
        const bool partner
            = found.code == ErrorCode::ElementMissing || found.code == ErrorCode::ElementExcluded;
        if (options.partial && partner)
            reading.warnings.push_back(std::move(found));
        else if (reading.ok())
            reading.error = std::move(found);
    }
    addDoubts(explanation, input);
    return explanation;
}

} // namespace bincard::scan
