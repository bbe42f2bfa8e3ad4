// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/resolver.h"

#include <algorithm>
#include <array>
#include <utility>

namespace bincard::scan {

namespace {

template <class... Cases> struct Overloaded : Cases...
{
    using Cases::operator()...;
};

/// What the lookups said so far.
struct Findings
{
    std::vector<Thing> things = {};
    bool complete = true; ///< false once a kind was asked that the device does not hold whole

    template <class T, class Make> void take(const Answer<T> &answer, Make make)
    {
        complete = complete && answer.complete;
        for (const T &found : answer.found)
            things.push_back(make(found));
    }
};

/// The lot or serial record of a product that was found.
std::optional<LotMatch> lotOf(const Lookup &lookup, std::int64_t product, const Item &item)
{
    const std::string &name = item.serial.empty() ? item.lot : item.serial;
    if (name.empty())
        return {};
    const Answer<LotMatch> answer = lookup.lot(product, name);
    if (answer.found.size() != 1)
        return {};
    return answer.found.front();
}

void findProducts(const Item &item, const Lookup &lookup, Findings &found)
{
    const auto make = [&](const ProductMatch &match) -> Thing {
        return FoundProduct{match, item, lotOf(lookup, match.product, item)};
    };
    if (!item.gtin.empty())
        found.take(lookup.productByGtin(item.gtin), make);
    if (found.things.empty() && !item.text.empty())
        found.take(lookup.productByText(item.text), make);
}

void findLots(std::string_view name, const Item &item, const Lookup &lookup, Findings &found)
{
    found.take(lookup.lot(0, name), [&](const LotMatch &match) -> Thing {
        return FoundLot{match, item};
    });
}

/// Goods: a product, or a lot or serial number whose product stands elsewhere.
Findings find(const Item &item, const Lookup &lookup)
{
    Findings found;
    if (!item.gtin.empty() || !item.text.empty())
        findProducts(item, lookup, found);
    else
        findLots(item.serial.empty() ? item.lot : item.serial, item, lookup, found);
    return found;
}

Findings findPackage(const PackageCode &label, const Lookup &lookup)
{
    Findings found;
    found.take(lookup.package(label.code), [&](const PackageMatch &match) -> Thing {
        return FoundPackage{match.package, label, match.tote};
    });
    return found;
}

/// Every meaning that a mere text has in the records, in the order of FLOWS 0.
Findings findText(const Text &text, const Lookup &lookup, Expect kinds)
{
    Findings found;
    const auto wants = [&](Expect kind) {
        return includes(kinds, kind);
    };
    const std::string &code = text.text;
    if (wants(Expect::Package | Expect::Tote))
        found = findPackage({code}, lookup);
    if (wants(Expect::Location))
        found.take(lookup.location(code), [&](std::int64_t id) -> Thing {
            return FoundLocation{id, code};
        });
    if (wants(Expect::Product)) {
        found.take(lookup.productByText(code), [&](const ProductMatch &match) -> Thing {
            return FoundProduct{match, Item{.text = code}};
        });
    }
    if (wants(Expect::Lot | Expect::Serial))
        findLots(code, Item{.lot = code}, lookup, found);
    if (wants(Expect::Document))
        found.take(lookup.document(code), [&](std::int64_t id) -> Thing {
            return FoundDocument{id, code};
        });
    if (wants(Expect::Workstation))
        found.take(lookup.workstation(code), [&](std::int64_t id) -> Thing {
            return FoundWorkstation{id, code};
        });
    if (found.things.empty() && text.asGs1) {
        Findings goods = find(*text.asGs1, lookup);
        goods.complete = goods.complete && found.complete;
        return goods;
    }
    return found;
}

/// A product whose lot was scanned with it serves a step that asks for the lot.
Thing asWhitelisted(Thing thing, Expect whitelist)
{
    const auto *product = std::get_if<FoundProduct>(&thing);
    if (product == nullptr || includes(whitelist, Expect::Product) || !product->lot)
        return thing;
    return FoundLot{*product->lot, product->item};
}

/// A name without a record may become either: a new lot or a new serial number.
bool fits(const Thing &thing, Expect whitelist)
{
    if (includes(whitelist, kindOf(thing)))
        return true;
    const auto *lot = std::get_if<FoundLot>(&thing);
    return lot != nullptr && lot->match.lot == 0 && lot->item.serial.empty()
        && includes(whitelist, Expect::Lot | Expect::Serial);
}

Resolution judged(Findings found, Expect whitelist, Thing missing)
{
    Resolution resolution;
    std::vector<Thing> fitting;
    for (Thing &thing : found.things) {
        thing = asWhitelisted(std::move(thing), whitelist);
        if (fits(thing, whitelist))
            fitting.push_back(thing);
    }
    if (fitting.size() == 1)
        return {{}, std::move(fitting)};
    if (fitting.size() > 1)
        return {ErrorCode::ScanAmbiguous, std::move(fitting)};
    if (!found.things.empty())
        return {ErrorCode::WrongKind, std::move(found.things)};
    resolution.things.push_back(std::move(missing));
    if (!fits(resolution.things.front(), whitelist))
        resolution.refused = ErrorCode::WrongKind;
    else
        resolution.refused = found.complete ? ErrorCode::NotFound : ErrorCode::Unknown;
    return resolution;
}

/// Things that need no record.
Resolution known(Thing thing, Expect whitelist)
{
    if (includes(whitelist, kindOf(thing)))
        return {{}, {std::move(thing)}};
    return {ErrorCode::WrongKind, {std::move(thing)}};
}

/// Every kind that a mere text may be.
constexpr Expect anyText = Expect::Package | Expect::Tote | Expect::Location | Expect::Product
    | Expect::Lot | Expect::Serial | Expect::Document | Expect::Workstation;

Findings findText(const Text &text, const Lookup &lookup, Expect whitelist, Expect otherwise)
{
    Findings found = findText(text, lookup, whitelist);
    const bool complete = found.complete;
    if (found.things.empty())
        found = findText(text, lookup, otherwise);
    found.complete = complete;
    return found;
}

Resolution resolveItem(const Item &item, const Lookup &lookup, Expect whitelist)
{
    const bool product = !item.gtin.empty() || !item.text.empty();
    Thing missing = product ? Thing{FoundProduct{{0, 0, 0}, item}} : Thing{FoundLot{{}, item}};
    Findings found = find(item, lookup);
    if (found.things.empty() && !item.text.empty()) {
        const bool complete = found.complete;
        found = findText(Text{item.text}, lookup, whitelist, anyText);
        found.complete = found.complete && complete;
    }
    return judged(std::move(found), whitelist, std::move(missing));
}

Resolution resolveTote(const ToteCode &tote, const Lookup &lookup, Expect whitelist)
{
    const PackageCode label{tote.code};
    return judged(findPackage(label, lookup), whitelist, FoundPackage{0, label, true});
}

Resolution resolveLocation(const LocationCode &location, const Lookup &lookup, Expect whitelist)
{
    Findings found;
    found.take(lookup.location(location.code), [&](std::int64_t id) -> Thing {
        return FoundLocation{id, location.code};
    });
    return judged(std::move(found), whitelist, FoundLocation{0, location.code});
}

Resolution resolveDocument(const DocumentCode &document, const Lookup &lookup, Expect whitelist)
{
    Findings found;
    found.take(lookup.document(document.reference), [&](std::int64_t id) -> Thing {
        return FoundDocument{id, document.reference};
    });
    return judged(std::move(found), whitelist, FoundDocument{0, document.reference});
}

Resolution resolveBadge(const BadgeCode &badge, const Lookup &lookup, Expect whitelist)
{
    Findings found;
    found.take(lookup.user(badge.user), [&](std::int64_t id) -> Thing {
        return FoundUser{id, badge};
    });
    return judged(std::move(found), whitelist, FoundUser{0, badge});
}

Resolution resolveWorkstation(const WorkstationCode &place, const Lookup &lookup, Expect whitelist)
{
    Findings found;
    found.take(lookup.workstation(place.code), [&](std::int64_t id) -> Thing {
        return FoundWorkstation{id, place.code};
    });
    return judged(std::move(found), whitelist, FoundWorkstation{0, place.code});
}

/// What the warnings say about a text that nobody knows.
ErrorCode reasonOf(const Scan &scan, bool complete)
{
    if (!scan.warnings.empty())
        return scan.warnings.front().code;
    return complete ? ErrorCode::ScanUnknown : ErrorCode::Unknown;
}

Resolution resolveText(const Scan &scan, const Text &text, const Lookup &lookup, Expect whitelist)
{
    Findings found = findText(text, lookup, whitelist, anyText);
    if (found.things.empty())
        return {reasonOf(scan, found.complete), {}};
    return judged(std::move(found), whitelist, FoundLocation{});
}

} // namespace

Expect kindOf(const Thing &thing)
{
    return std::visit(Overloaded{
                          [](const Command &) {
                              return Expect::Command;
                          },
                          [](const QuantityEntry &) {
                              return Expect::Command;
                          },
                          [](const ExceptionCode &) {
                              return Expect::Command;
                          },
                          [](const FoundPackage &found) {
                              return found.tote ? Expect::Tote : Expect::Package;
                          },
                          [](const FoundLocation &) {
                              return Expect::Location;
                          },
                          [](const FoundProduct &) {
                              return Expect::Product;
                          },
                          [](const FoundLot &found) {
                              return found.match.serial || !found.item.serial.empty()
                                  ? Expect::Serial
                                  : Expect::Lot;
                          },
                          [](const FoundDocument &) {
                              return Expect::Document;
                          },
                          [](const FoundUser &) {
                              return Expect::Badge;
                          },
                          [](const FoundWorkstation &) {
                              return Expect::Workstation;
                          },
                      },
                      thing);
}

Resolution resolve(const Scan &scan, const Lookup &lookup, Expect whitelist)
{
    return std::visit(
        Overloaded{
            [&](const Command &command) {
                return known(command, whitelist);
            },
            [&](const QuantityEntry &quantity) {
                return known(quantity, whitelist);
            },
            [&](const ExceptionCode &code) {
                return known(code, whitelist);
            },
            [&](const PackageCode &label) {
                return judged(findPackage(label, lookup), whitelist, FoundPackage{0, label});
            },
            [&](const ToteCode &tote) {
                return resolveTote(tote, lookup, whitelist);
            },
            [&](const LocationCode &place) {
                return resolveLocation(place, lookup, whitelist);
            },
            [&](const DocumentCode &paper) {
                return resolveDocument(paper, lookup, whitelist);
            },
            [&](const BadgeCode &badge) {
                return resolveBadge(badge, lookup, whitelist);
            },
            [&](const WorkstationCode &place) {
                return resolveWorkstation(place, lookup, whitelist);
            },
            [&](const Item &item) {
                return resolveItem(item, lookup, whitelist);
            },
            [&](const Text &text) {
                return resolveText(scan, text, lookup, whitelist);
            },
        },
        scan.meaning);
}

} // namespace bincard::scan
