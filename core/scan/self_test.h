// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/scan/keyboard_layout.h"
#include "core/scan/raw_scan.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bincard::scan {

/// Symbologies that a floor meets and a scanner must have turned on.
enum class TestSymbology {
    Code128,
    Gs1Code128,
    Ean13,
    Itf14,
    Code39,
    QrCode,
    Gs1DataMatrix,
};

[[nodiscard]] std::span<const std::string_view> enumNames(TestSymbology);

/// What a code of the sheet is there to show.
enum class TestPurpose {
    Framing, // Enter behind it, nothing before it
    Layout, // letters and punctuation as printed
    Separator, // FNC1 between two elements
    Symbology, // that it is read at all
    Repeats, // once for one pull of the trigger
};

[[nodiscard]] std::span<const std::string_view> enumNames(TestPurpose);

/// One code of the scanner self-test sheet.
struct TestCode
{
    TestSymbology symbology;
    TestPurpose purpose;
    /// What a scanner set as it should be delivers, as RawScan::bytes.
    std::string_view content;
    /// The same as a printing library takes it: elements in brackets where it is GS1.
    std::string_view printed;
};

/// The sheet, in the order it is scanned. Alive as long as the program.
[[nodiscard]] std::span<const TestCode> testCodes();

/// What came of one code.
struct Arrival
{
    RawScan scan = {};
    /// False: keys of one burst without Enter behind them, so that they came as if typed.
    bool ended = true;
    std::int64_t atMs = 0;
};

/// What is wrong with a scanner's settings, or could be better. The words are app/floor/text.cpp's.
enum class Fault {
    EndMissing, // no Enter behind the code
    PrefixAdded, // `text` stands before it
    SuffixAdded, // `text` stands behind it
    LayoutDiffers, // `layouts` says of which countries
    CharactersDiffer, // no layout explains it; `text` is what arrived
    CaseSwapped, // Caps Lock
    CaseRaised, // only capitals
    CaseLowered, // only small letters
    SeparatorLost, // FNC1 left no trace
    SeparatorReplaced, // by `text`, which this program does not know as one
    SeparatorWritten, // by `text`, which this program knows: works, GS would be safer
    CheckDigitCut, // of `symbology`
    IdentifierMissing, // does not say which symbology it was: works, ]C1 and the like are safer
    Repeated, // the same code twice for one pull
    NotRead, // the worker says that nothing happens at a code of `symbology`
    OtherCode, // another code of the sheet, or none of it
};

[[nodiscard]] std::span<const std::string_view> enumNames(Fault);

/// False for what works all the same.
[[nodiscard]] bool mustBeMended(Fault fault);

struct Finding
{
    Fault fault = Fault::NotRead;
    std::string text = {};
    std::optional<LayoutPair> layouts = {};
    std::optional<TestSymbology> symbology = {};

    friend bool operator==(const Finding &, const Finding &) = default;
};

/// What one arrival says of the scanner, by one code of the sheet. Nothing: as it should be.
[[nodiscard]] std::vector<Finding> diagnose(const TestCode &code, const Arrival &arrival);

/// A walk over the sheet. A value: every step gives the next one.
/// A second arrival of the same code shortly after the first one is no answer to the next code but
/// a repeated read; a code that is not the one asked for is said so and asked for again.
class SelfTest
{
public:
    /// The same code again within this time was one pull of the trigger.
    static constexpr std::int64_t repeatMs = 1'500;

    struct Result
    {
        bool done = false;
        std::vector<Finding> findings = {};
    };

    SelfTest();

    void take(const Arrival &arrival);
    /// "It does not read": the symbology is off, or not known to this scanner.
    void skip();
    /// From the beginning.
    void restart();

    /// Index of the code to scan now; testCodes().size() when all is done.
    [[nodiscard]] std::size_t at() const
    {
        return m_at;
    }

    [[nodiscard]] bool isDone() const
    {
        return m_at >= m_results.size();
    }

    /// One for each code of the sheet.
    [[nodiscard]] const std::vector<Result> &results() const
    {
        return m_results;
    }

    /// The last arrival was none of this sheet's, or another one than asked for.
    [[nodiscard]] const std::optional<Finding> &stray() const
    {
        return m_stray;
    }

    /// What to change, each thing once, the grave ones first.
    [[nodiscard]] std::vector<Finding> summary() const;

private:
    [[nodiscard]] bool isRepeated(const Arrival &arrival) const;
    [[nodiscard]] Arrival withoutKnownFrame(Arrival arrival) const;
    void add(std::size_t code, const Finding &finding);

    std::size_t m_at = 0;
    std::vector<Result> m_results;
    std::optional<Finding> m_stray;
    std::optional<Arrival> m_last; // that was an answer, to the code before m_at
    std::string m_prefix;
    std::string m_suffix;
};

} // namespace bincard::scan
