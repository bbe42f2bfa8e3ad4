// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/scan/scan.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace bincard::scan {

/// What a step of a workflow may take. Combine with `|`.
enum class Expect : std::uint16_t {
    Nothing = 0,
    Command = 1 << 0, ///< commands, quantities and exception codes
    Package = 1 << 1,
    Tote = 1 << 2,
    Location = 1 << 3,
    Product = 1 << 4,
    Lot = 1 << 5,
    Serial = 1 << 6,
    Document = 1 << 7,
    Badge = 1 << 8,
    Workstation = 1 << 9,
};

[[nodiscard]] constexpr Expect operator|(Expect a, Expect b)
{
    return static_cast<Expect>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}

[[nodiscard]] constexpr bool includes(Expect whitelist, Expect kind)
{
    return (static_cast<unsigned>(whitelist) & static_cast<unsigned>(kind)) != 0;
}

/// The answer of a lookup. With `complete` false the device does not hold that kind whole, so that
/// finding nothing says nothing.
template <class T> struct Answer
{
    std::vector<T> found = {};
    bool complete = true;
};

struct ProductMatch
{
    std::int64_t product = 0;
    std::int64_t packaging = 0; ///< 0 for the unit itself
    std::int64_t unitsMicro = 1'000'000; ///< what one scan of that barcode counts, stock units

    friend bool operator==(const ProductMatch &, const ProductMatch &) = default;
};

struct LotMatch
{
    std::int64_t lot = 0;
    std::int64_t product = 0;
    bool serial = false; ///< the product is tracked by unique serial numbers

    friend bool operator==(const LotMatch &, const LotMatch &) = default;
};

struct PackageMatch
{
    std::int64_t package = 0;
    bool tote = false;

    friend bool operator==(const PackageMatch &, const PackageMatch &) = default;
};

/// The questions a scan may put to the records. Implemented over the workspace; reads only.
class Lookup
{
public:
    virtual ~Lookup() = default;

    /// `gtin` has 14 digits: compare in that form.
    [[nodiscard]] virtual Answer<ProductMatch> productByGtin(std::string_view gtin) const = 0;
    /// Any other product or packaging barcode, and internal references.
    [[nodiscard]] virtual Answer<ProductMatch> productByText(std::string_view text) const = 0;
    /// `product` 0 asks for lots of that name of any product.
    [[nodiscard]] virtual Answer<LotMatch> lot(std::int64_t product,
                                               std::string_view name) const = 0;
    /// `code` is an SSCC of 18 digits or the code of an internal package or tote.
    [[nodiscard]] virtual Answer<PackageMatch> package(std::string_view code) const = 0;
    [[nodiscard]] virtual Answer<std::int64_t> location(std::string_view code) const = 0;
    [[nodiscard]] virtual Answer<std::int64_t> document(std::string_view reference) const = 0;
    [[nodiscard]] virtual Answer<std::int64_t> user(std::string_view badgeCode) const = 0;
    [[nodiscard]] virtual Answer<std::int64_t> workstation(std::string_view code) const = 0;
};

/// Found things. An id of 0 is a code that is well formed but has no record (yet).
struct FoundLocation
{
    std::int64_t location = 0;
    std::string code;

    friend bool operator==(const FoundLocation &, const FoundLocation &) = default;
};

struct FoundPackage
{
    std::int64_t package = 0;
    PackageCode label;
    bool tote = false;

    friend bool operator==(const FoundPackage &, const FoundPackage &) = default;
};

/// A product, with what else the label said. `lot` is the record of `item.lot` or `item.serial`.
struct FoundProduct
{
    ProductMatch match;
    Item item;
    std::optional<LotMatch> lot = {};

    friend bool operator==(const FoundProduct &, const FoundProduct &) = default;
};

/// A lot or serial number that was scanned without its product.
struct FoundLot
{
    LotMatch match;
    Item item;

    friend bool operator==(const FoundLot &, const FoundLot &) = default;
};

struct FoundDocument
{
    std::int64_t document = 0;
    std::string reference;

    friend bool operator==(const FoundDocument &, const FoundDocument &) = default;
};

struct FoundUser
{
    std::int64_t user = 0;
    BadgeCode badge;

    friend bool operator==(const FoundUser &, const FoundUser &) = default;
};

struct FoundWorkstation
{
    std::int64_t workstation = 0;
    std::string code;

    friend bool operator==(const FoundWorkstation &, const FoundWorkstation &) = default;
};

using Thing = std::variant<Command, QuantityEntry, ExceptionCode, FoundPackage, FoundLocation,
                           FoundProduct, FoundLot, FoundDocument, FoundUser, FoundWorkstation>;

/// The kind of a thing, as a whitelist names it.
[[nodiscard]] Expect kindOf(const Thing &thing);

/// What a scan is here and now. Accepted: `refused` is empty and `things` holds exactly one.
/// Refused, `things` says what was seen:
/// WrongKind: what it is instead; ScanAmbiguous: every meaning inside the whitelist;
/// NotFound: a well-formed code of a kind the step takes, with id 0 and no record;
/// Unknown: nothing found, but this device does not hold those records whole;
/// ScanUnknown: no meaning at all, `things` is empty.
struct Resolution
{
    std::optional<ErrorCode> refused = {};
    std::vector<Thing> things = {};

    [[nodiscard]] bool ok() const
    {
        return !refused;
    }
};

/// Gives a scan its meaning in the order of FLOWS 0: command, package, location, GS1, product and
/// packaging, lot and serial, document, badge; the whitelist of the step goes first. Pure.
[[nodiscard]] Resolution resolve(const Scan &scan, const Lookup &lookup, Expect whitelist);

} // namespace bincard::scan
