// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"
#include "core/scan/element.h"
#include "core/scan/raw_scan.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace bincard::scan {

/// The commands of the printed sheet (FLOWS 0).
enum class Command {
    Undo,
    Skip,
    Back,
    Park,
    Full,
    Short,
    Done,
    Print,
    Help,
    Logout,
    Confirm,
    Photo, // of what the step is about
};

/// "UNDO", as it stands in the barcode.
[[nodiscard]] std::string_view nameOf(Command command);

/// A quantity scanned or typed ("QTY5", "QTY2.5"), millionths of the unit the step counts in.
struct QuantityEntry
{
    std::int64_t quantityMicro = 0;

    friend bool operator==(const QuantityEntry &, const QuantityEntry &) = default;
};

/// One of the exception codes of FLOWS 0.1 ("X:BINE" gives "BINE").
struct ExceptionCode
{
    std::string code;

    friend bool operator==(const ExceptionCode &, const ExceptionCode &) = default;
};

struct LocationCode
{
    std::string code;

    friend bool operator==(const LocationCode &, const LocationCode &) = default;
};

struct ToteCode
{
    std::string code;

    friend bool operator==(const ToteCode &, const ToteCode &) = default;
};

struct WorkstationCode
{
    std::string code;

    friend bool operator==(const WorkstationCode &, const WorkstationCode &) = default;
};

/// A user's badge. `secret` is 128 bits in 26 characters of RFC 4648 base32; it is printed on the
/// badge and kept nowhere (DESIGN 9), so it is not for logs.
struct BadgeCode
{
    std::string user;
    std::string secret;

    friend bool operator==(const BadgeCode &, const BadgeCode &) = default;
};

/// What a code says about goods. Nothing here has been looked up.
/// Quantities are millionths: of a piece, of a kilogram, of the price's currency unit.
struct Item
{
    std::string gtin = {}; ///< 14 digits, empty where the code names the product otherwise
    std::string text = {}; ///< the barcode or part number to look for where there is no GTIN
    std::string lot = {};
    std::string serial = {};
    std::optional<std::chrono::year_month_day> expiry = {}; ///< (17), else (7003)'s date, else (16)
    std::optional<std::chrono::year_month_day> bestBefore = {}; ///< (15)
    std::optional<std::chrono::year_month_day> produced = {}; ///< (11)
    std::optional<std::int64_t> countMicro = {}; ///< (30), (37), MH10 Q or 7Q
    std::optional<std::int64_t> netWeightMicro = {}; ///< kilograms: (310n), or (320n) from pounds
    std::optional<std::int64_t> priceMicro = {}; ///< (392n), (393n) or a price label
    std::string variant = {}; ///< (20)
    std::string customerPart = {}; ///< (241) or MH10 P
    std::string supplierPart = {}; ///< (240) or MH10 1P, 30P
    std::string purchaseOrder = {}; ///< (400) or MH10 K
    bool contained = false; ///< (02): what the scanned logistic unit holds, not what was scanned
    bool variableMeasure = false; ///< GTIN with indicator 9
    bool restricted = false; ///< restricted circulation: means something in one company only

    friend bool operator==(const Item &, const Item &) = default;
};

/// A licence plate: an SSCC of 18 digits, an ISO 15459 plate, or one of our own.
struct PackageCode
{
    std::string code;
    bool sscc = false;
    std::optional<Item> contents = {}; ///< (02)+(37) and their company, where the label says it

    friend bool operator==(const PackageCode &, const PackageCode &) = default;
};

/// A reference to a document: purchase order, transfer, return. Site rules make these.
struct DocumentCode
{
    std::string reference;

    friend bool operator==(const DocumentCode &, const DocumentCode &) = default;
};

/// Nothing but text. `asGs1` is what it would say if it were GS1 data whose marks were stripped.
struct Text
{
    std::string text;
    std::optional<Item> asGs1 = {};

    friend bool operator==(const Text &, const Text &) = default;
};

using Meaning = std::variant<Command, QuantityEntry, ExceptionCode, LocationCode, PackageCode,
                             ToteCode, BadgeCode, WorkstationCode, Item, DocumentCode, Text>;

/// What a barcode means before anybody looked anything up. A value: it can be kept and replayed.
struct Scan
{
    RawScan raw = {}; ///< as delivered
    Meaning meaning = Text{};
    std::vector<Element> elements = {}; ///< every element, in the order of the label
    std::vector<ScanError> warnings = {}; ///< absent partners, doubtful separators

    friend bool operator==(const Scan &, const Scan &) = default;
};

} // namespace bincard::scan
