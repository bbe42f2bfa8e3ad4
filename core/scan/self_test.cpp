// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/self_test.h"

#include "core/scan/gs1.h"
#include "core/scan/parse.h"

#include <algorithm>
#include <array>

namespace bincard::scan {

namespace {

/// The first one has only letters that every keyboard layout has at the same place, so that what
/// stands around it is found whatever the layout.
constexpr std::array codes{
    TestCode{TestSymbology::Code128, TestPurpose::Framing, "FIRSTCODE", "FIRSTCODE"},
    TestCode{TestSymbology::Code128, TestPurpose::Layout, "AZYQaz-/_:.\"#", "AZYQaz-/_:.\"#"},
    TestCode{TestSymbology::Gs1Code128, TestPurpose::Separator,
             "10LOT7\x1D"
             "2142",
             "[10]LOT7[21]42"},
    TestCode{TestSymbology::Ean13, TestPurpose::Symbology, "4006381333931", "4006381333931"},
    TestCode{TestSymbology::Itf14, TestPurpose::Symbology, "19501101530000", "19501101530000"},
    TestCode{TestSymbology::Code39, TestPurpose::Symbology, "SHELF-39", "SHELF-39"},
    TestCode{TestSymbology::QrCode, TestPurpose::Symbology, "BINCARD QR", "BINCARD QR"},
    TestCode{TestSymbology::Gs1DataMatrix, TestPurpose::Separator,
             "10LOT8\x1D"
             "2143",
             "[10]LOT8[21]43"},
    TestCode{TestSymbology::Code128, TestPurpose::Repeats, "ONCE-ONLY", "ONCE-ONLY"},
};

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

template <class Change> std::string changed(std::string_view text, Change change)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), change);
    return result;
}

bool isGs1(TestSymbology symbology)
{
    return symbology == TestSymbology::Gs1Code128 || symbology == TestSymbology::Gs1DataMatrix;
}

bool hasCheckDigit(TestSymbology symbology)
{
    return symbology == TestSymbology::Ean13 || symbology == TestSymbology::Itf14;
}

/// What stands around the content, where it is there as a whole.
bool isFramed(std::string_view content, std::string_view arrived, std::vector<Finding> &found)
{
    const auto at = arrived.find(content);
    if (at == std::string_view::npos)
        return false;
    if (at > 0)
        found.push_back({.fault = Fault::PrefixAdded, .text = std::string(arrived.substr(0, at))});
    const std::string_view behind = arrived.substr(at + content.size());
    if (!behind.empty())
        found.push_back({.fault = Fault::SuffixAdded, .text = std::string(behind)});
    return true;
}

/// What became of FNC1 between the two elements.
std::optional<Finding> separatorFinding(std::string_view content, std::string_view arrived)
{
    const auto at = content.find(separator);
    if (at == std::string_view::npos)
        return std::nullopt;
    const std::string_view before = content.substr(0, at);
    const std::string_view behind = content.substr(at + 1);
    if (!arrived.starts_with(before) || !arrived.ends_with(behind)
        || arrived.size() < before.size() + behind.size())
        return std::nullopt;
    const std::string between(
        arrived.substr(before.size(), arrived.size() - before.size() - behind.size()));
    if (between.empty())
        return Finding{.fault = Fault::SeparatorLost};
    const auto &usual = usualSeparatorSubstitutes();
    const bool known = std::ranges::find(usual, between) != usual.end();
    return Finding{.fault = known ? Fault::SeparatorWritten : Fault::SeparatorReplaced,
                   .text = between};
}

std::optional<Finding> caseFinding(std::string_view content, std::string_view arrived)
{
    const std::string swapped = changed(content, [](char c) {
        return lower(c) == c ? upper(c) : lower(c);
    });
    const bool bothCases = changed(content, upper) != content && changed(content, lower) != content;
    if (arrived == swapped)
        return Finding{.fault = Fault::CaseSwapped};
    if (bothCases && arrived == changed(content, upper))
        return Finding{.fault = Fault::CaseRaised};
    if (bothCases && arrived == changed(content, lower))
        return Finding{.fault = Fault::CaseLowered};
    return std::nullopt;
}

/// Half of the bytes are where they should be: the same code, with other characters.
bool isAlike(std::string_view content, std::string_view arrived)
{
    std::size_t equal = 0;
    for (std::size_t i = 0; i < std::min(content.size(), arrived.size()); ++i)
        equal += static_cast<std::size_t>(content[i] == arrived[i]);
    return 2 * equal >= content.size();
}

void diagnoseContent(const TestCode &code, std::string_view arrived, std::vector<Finding> &found)
{
    if (isFramed(code.content, arrived, found))
        return;
    if (const auto lost = separatorFinding(code.content, arrived))
        return found.push_back(*lost);
    if (hasCheckDigit(code.symbology) && arrived == code.content.substr(0, code.content.size() - 1))
        return found.push_back({.fault = Fault::CheckDigitCut, .symbology = code.symbology});
    if (const auto other = caseFinding(code.content, arrived))
        return found.push_back(*other);
    if (const auto pair = layoutsBetween(code.content, arrived))
        return found.push_back({.fault = Fault::LayoutDiffers, .layouts = pair});
    const bool alike = isAlike(code.content, arrived);
    found.push_back({.fault = alike ? Fault::CharactersDiffer : Fault::OtherCode,
                     .text = std::string(arrived)});
}

bool has(const std::vector<Finding> &findings, Fault fault)
{
    return std::ranges::find(findings, fault, &Finding::fault) != findings.end();
}

std::string_view textOf(const std::vector<Finding> &findings, Fault fault)
{
    const auto found = std::ranges::find(findings, fault, &Finding::fault);
    return found == findings.end() ? std::string_view() : std::string_view(found->text);
}

/// The code of the sheet that this is, if it is one.
std::optional<std::size_t> codeOf(const Arrival &arrival)
{
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const auto findings = diagnose(codes[i], arrival);
        if (!has(findings, Fault::OtherCode) && !has(findings, Fault::CharactersDiffer))
            return i;
    }
    return std::nullopt;
}

} // namespace

std::span<const std::string_view> enumNames(TestSymbology)
{
    static constexpr std::string_view names[]
        = {"Code128", "Gs1Code128", "Ean13", "Itf14", "Code39", "QrCode", "Gs1DataMatrix"};
    return names;
}

std::span<const std::string_view> enumNames(TestPurpose)
{
    static constexpr std::string_view names[]
        = {"Framing", "Layout", "Separator", "Symbology", "Repeats"};
    return names;
}

std::span<const std::string_view> enumNames(Fault)
{
    static constexpr std::string_view names[]
        = {"EndMissing",        "PrefixAdded",       "SuffixAdded",      "LayoutDiffers",
           "CharactersDiffer",  "CaseSwapped",       "CaseRaised",       "CaseLowered",
           "SeparatorLost",     "SeparatorReplaced", "SeparatorWritten", "CheckDigitCut",
           "IdentifierMissing", "Repeated",          "NotRead",          "OtherCode"};
    return names;
}

bool mustBeMended(Fault fault)
{
    return fault != Fault::SeparatorWritten && fault != Fault::IdentifierMissing;
}

std::span<const TestCode> testCodes()
{
    return codes;
}

std::vector<Finding> diagnose(const TestCode &code, const Arrival &arrival)
{
    std::vector<Finding> found;
    std::string_view arrived = arrival.scan.bytes;
    // FNC1 in first position may come as GS too; it says what the identifier says.
    if (isGs1(code.symbology) && arrived.starts_with(separator))
        arrived.remove_prefix(1);
    diagnoseContent(code, arrived, found);
    if (has(found, Fault::OtherCode))
        return found;
    if (!arrival.ended)
        found.push_back({.fault = Fault::EndMissing});
    const std::string &identifier = arrival.scan.symbology;
    if (isGs1(code.symbology) && identifier != "]C1" && identifier != "]d2")
        found.push_back({.fault = Fault::IdentifierMissing});
    return found;
}

SelfTest::SelfTest()
    : m_results(codes.size())
{ }

bool SelfTest::isRepeated(const Arrival &arrival) const
{
    return m_last && m_last->scan.bytes == arrival.scan.bytes
        && arrival.atMs - m_last->atMs < repeatMs;
}

/// What the first code has shown to stand around every code is reported once.
Arrival SelfTest::withoutKnownFrame(Arrival arrival) const
{
    std::string &bytes = arrival.scan.bytes;
    if (m_at > 0 && !m_prefix.empty() && bytes.starts_with(m_prefix))
        bytes.erase(0, m_prefix.size());
    if (m_at > 0 && !m_suffix.empty() && bytes.ends_with(m_suffix))
        bytes.resize(bytes.size() - m_suffix.size());
    return arrival;
}

void SelfTest::take(const Arrival &arrival)
{
    if (isRepeated(arrival))
        return add(m_at - 1, {.fault = Fault::Repeated});
    m_stray.reset();
    if (isDone())
        return;
    const Arrival bare = withoutKnownFrame(arrival);
    const std::vector<Finding> found = diagnose(codes[m_at], bare);
    const bool isNone = has(found, Fault::OtherCode) || has(found, Fault::CharactersDiffer);
    if (const auto other = isNone ? codeOf(bare) : std::nullopt) {
        m_stray = Finding{.fault = Fault::OtherCode, .text = std::to_string(*other + 1)};
        return;
    }
    if (has(found, Fault::OtherCode)) {
        m_stray = Finding{.fault = Fault::OtherCode};
        return;
    }
    if (m_at == 0) {
        m_prefix = textOf(found, Fault::PrefixAdded);
        m_suffix = textOf(found, Fault::SuffixAdded);
    }
    m_results[m_at] = {.done = true, .findings = found};
    m_last = arrival;
    ++m_at;
}

void SelfTest::skip()
{
    if (isDone())
        return;
    m_results[m_at] = {.done = true,
                       .findings = {{.fault = Fault::NotRead, .symbology = codes[m_at].symbology}}};
    m_last.reset();
    m_stray.reset();
    ++m_at;
}

void SelfTest::restart()
{
    *this = SelfTest();
}

void SelfTest::add(std::size_t code, const Finding &finding)
{
    std::vector<Finding> &findings = m_results[code].findings;
    if (!has(findings, finding.fault))
        findings.push_back(finding);
}

std::vector<Finding> SelfTest::summary() const
{
    std::vector<Finding> all;
    for (const Result &result : m_results) {
        for (const Finding &finding : result.findings) {
            if (std::ranges::find(all, finding) == all.end())
                all.push_back(finding);
        }
    }
    // A code of capitals alone cannot tell the two apart; the one of both cases could.
    if (has(all, Fault::CaseLowered))
        std::erase_if(all, [](const Finding &finding) {
            return finding.fault == Fault::CaseSwapped;
        });
    std::ranges::stable_sort(all, [](const Finding &a, const Finding &b) {
        return mustBeMended(a.fault) > mustBeMended(b.fault);
    });
    return all;
}

} // namespace bincard::scan
