// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/parse.h"

#include "core/scan/check_digit.h"
#include "core/scan/digital_link.h"
#include "core/scan/envelope.h"
#include "core/scan/gs1.h"
#include "core/scan/gtin.h"
#include "core/scan/meaning.h"
#include "core/scan/own_code.h"
#include "core/scan/symbology.h"

#include <algorithm>
#include <utility>

namespace bincard::scan {

namespace {

Error errorOf(const ScanError &error)
{
    return Error{error.code, error.message + " at byte " + std::to_string(error.at)};
}

void replaceAll(std::string &text, std::string_view what)
{
    for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + 1))
        text.replace(at, what.size(), 1, separator);
}

/// Removes what the reader added, and finds the symbology identifier it may have sent.
RawScan cleaned(RawScan raw, const ParseOptions &options)
{
    std::string &bytes = raw.bytes;
    while (bytes.ends_with('\r') || bytes.ends_with('\n'))
        bytes.pop_back();
    if (!options.prefix.empty() && bytes.starts_with(options.prefix))
        bytes.erase(0, options.prefix.size());
    if (!options.suffix.empty() && bytes.ends_with(options.suffix))
        bytes.resize(bytes.size() - options.suffix.size());
    for (const std::string &substitute : options.separatorSubstitutes) {
        if (!substitute.empty())
            replaceAll(bytes, substitute);
    }
    const std::string_view front = std::string_view(bytes).substr(0, 3);
    if (raw.symbology.empty() && bytes.starts_with(']') && carrierOf(front) != Carrier::Unknown) {
        raw.symbology = front;
        bytes.erase(0, 3);
    }
    return raw;
}

/// One parse: the cleaned bytes and the scan that grows out of them.
class Parser
{
public:
    Parser(const RawScan &raw, const ParseOptions &options)
        : m_options(options)
        , m_clean(cleaned(raw, options))
    {
        m_scan.raw = raw;
    }

    Result<Scan> parse()
    {
        if (m_clean.bytes.empty())
            return Error{ErrorCode::ScanEmpty, "nothing was scanned"};
        if (m_clean.bytes.size() > bytesMax)
            return Error{ErrorCode::ScanTooLong, "more bytes than any symbol holds"};
        const Carrier carrier = carrierOf(m_clean.symbology);
        if (carrier == Carrier::Gs1)
            return gs1(withoutLeadingSeparator());
        const bool own = looksLikeOwnCode(m_clean.bytes);
        if (own) {
            if (Result<Meaning> meaning = readOwnCode(m_clean.bytes))
                return means(std::move(*meaning));
        }
        if (std::optional<Meaning> meaning = applyRules(m_options.rules, m_clean.bytes))
            return means(std::move(*meaning));
        if (own)
            warn(ErrorCode::CheckDigitWrong, "looks like one of our codes, but its check is wrong");
        return byCarrier(carrier);
    }

private:
    Result<Scan> byCarrier(Carrier carrier)
    {
        switch (carrier) {
        case Carrier::Ean13:
        case Carrier::Ean8:
            return ean(m_clean.bytes);
        case Carrier::EanAddOn:
            return ean(std::string_view(m_clean.bytes).substr(0, 13));
        case Carrier::None:
        case Carrier::Gs1:
        case Carrier::Itf:
        case Carrier::Plain:
        case Carrier::Unknown:
            break;
        }
        return byContent(carrier == Carrier::None);
    }

    /// `unmarked`: nothing says whether the bytes are GS1 data.
    Result<Scan> byContent(bool unmarked)
    {
        const std::string_view bytes = m_clean.bytes;
        if (startsLikeEnvelope(bytes))
            return envelope();
        if (startsLikeLink(bytes) && hasLinkKey(bytes))
            return taken(readDigitalLink(bytes, m_options.allowZeroSuppressedGtin));
        if (bytes.starts_with('(') && isDigits(bytes.substr(1, 2)) && bytes.size() > 4)
            return taken(readBracketed(bytes));
        if (unmarked && bytes.find(separator) != bytes.npos)
            return gs1(withoutLeadingSeparator());
        if (const auto gtin = gtin14(bytes))
            return means(plainGtin(*gtin));
        if (const auto upc = expandUpcE(bytes))
            return means(plainGtin("00" + *upc));
        return unmarked ? guessed() : means(Text{m_clean.bytes});
    }

    Result<Scan> gs1(std::string_view data)
    {
        Reading reading = readElements(data, m_clean.bytes.size() - data.size());
        if (reading.ok())
            noteDoubt(reading);
        return taken(std::move(reading));
    }

    Result<Scan> ean(std::string_view digits)
    {
        std::optional<std::string> gtin = gtin14(digits);
        if (const auto upc = expandUpcE(digits); upc && !gtin)
            gtin = "00" + *upc;
        if (gtin)
            return means(itemOfGtin(*gtin));
        if (!isDigits(digits))
            return Error{ErrorCode::ScanBadCharacter, "a GTIN has digits only"};
        return Error{ErrorCode::CheckDigitWrong, "check digit of the GTIN is wrong"};
    }

    Result<Scan> envelope()
    {
        Reading reading = readEnvelope(m_clean.bytes);
        if (!reading.ok())
            return errorOf(*reading.error);
        const bool gs1
            = !reading.elements.empty() && findIdentifier(reading.elements.front().key) != nullptr;
        m_scan.elements = std::move(reading.elements);
        m_scan.warnings = std::move(reading.warnings);
        std::optional<Meaning> meaning = gs1
            ? meaningOfGs1(m_scan.elements, m_options.currentYear)
            : meaningOfIdentifiers(m_scan.elements, m_options.currentYear);
        return means(meaning ? std::move(*meaning) : Text{m_clean.bytes});
    }

    Result<Scan> taken(Reading reading)
    {
        if (!reading.ok())
            return errorOf(*reading.error);
        for (ScanError &found : checkTogether(reading)) {
            if (found.code == ErrorCode::ElementRepeated)
                return errorOf(found);
            m_scan.warnings.push_back(std::move(found));
        }
        std::optional<Meaning> meaning = meaningOfGs1(reading.elements, m_options.currentYear);
        m_scan.elements = std::move(reading.elements);
        return means(meaning ? std::move(*meaning) : Text{m_clean.bytes});
    }

    /// Unmarked text without a separator: GS1 only where a key with its check digit leads.
    Result<Scan> guessed()
    {
        const std::string_view bytes = m_clean.bytes;
        Reading reading = readElements(bytes);
        const ApplicationIdentifier *first = identifierBefore(bytes);
        const bool leads
            = first != nullptr && (first->ai == "00" || first->ai == "01" || first->ai == "02");
        if (leads && reading.ok() && noteDoubt(reading))
            return errorOf(m_scan.warnings.back());
        if (leads && !reading.ok() && reading.error->code == ErrorCode::SeparatorMissing)
            return errorOf(*reading.error);
        if (leads && reading.ok())
            return taken(std::move(reading));
        Text text{m_clean.bytes};
        if (reading.ok()) {
            Item item = itemOfGs1(reading.elements, m_options.currentYear);
            if (!item.gtin.empty() || !item.lot.empty() || !item.serial.empty())
                text.asGs1 = std::move(item);
        } else if (leads) {
            m_scan.warnings.push_back(std::move(*reading.error));
        }
        return means(std::move(text));
    }

    /// Digits that happen to be a GTIN may as well be a code of the site's own: both are kept.
    Item plainGtin(std::string_view gtin) const
    {
        Item item = itemOfGtin(gtin);
        item.text = m_clean.bytes;
        return item;
    }

    /// True where the last value may have swallowed further elements for want of a separator.
    bool noteDoubt(const Reading &reading)
    {
        if (m_clean.bytes.find(separator, 1) != std::string::npos)
            return false;
        const Element &last = reading.elements.back();
        const auto from = swallowedFrom(*findIdentifier(last.key), last.value);
        if (!from)
            return false;
        m_scan.warnings.push_back({ErrorCode::SeparatorMissing,
                                   reading.positions.back() + last.key.size() + *from,
                                   "value may hold a further element whose FNC1 was lost"});
        return true;
    }

    [[nodiscard]] std::string_view withoutLeadingSeparator() const
    {
        const std::string_view bytes = m_clean.bytes;
        return bytes.substr(bytes.starts_with(separator) ? 1 : 0);
    }

    void warn(ErrorCode code, std::string_view message)
    {
        m_scan.warnings.push_back({code, 0, std::string(message)});
    }

    Result<Scan> means(Meaning meaning)
    {
        m_scan.meaning = std::move(meaning);
        return std::move(m_scan);
    }

    const ParseOptions &m_options;
    RawScan m_clean;
    Scan m_scan;
};

} // namespace

const std::vector<std::string> &usualSeparatorSubstitutes()
{
    static const std::vector<std::string> substitutes{"<GS>", "{GS}", "^]", "|", "\xE8"};
    return substitutes;
}

Result<Scan> parse(const RawScan &raw, const ParseOptions &options)
{
    return Parser(raw, options).parse();
}

ParseOptions optionsFor(Source source, int year)
{
    ParseOptions options{.currentYear = year};
    if (source == Source::Wedge)
        options.separatorSubstitutes = usualSeparatorSubstitutes();
    return options;
}

} // namespace bincard::scan
