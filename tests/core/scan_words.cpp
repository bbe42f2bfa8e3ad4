// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/scan_words.h"

#include <chrono>

namespace bincard::scan::test {

namespace {

template <class... Cases> struct Overloaded : Cases...
{
    using Cases::operator()...;
};

std::string dateText(const std::chrono::year_month_day &date)
{
    return std::to_string(static_cast<int>(date.year())) + '-'
        + std::to_string(static_cast<unsigned>(date.month())) + '-'
        + std::to_string(static_cast<unsigned>(date.day()));
}

std::string itemText(const Item &item)
{
    std::string text = "item";
    const auto add = [&](const char *name, const std::string &value) {
        if (!value.empty())
            text.append(" ").append(name).append("=").append(value);
    };
    const auto number = [&](const char *name, const std::optional<std::int64_t> &value) {
        if (value)
            add(name, std::to_string(*value));
    };
    const auto date = [&](const char *name, const auto &value) {
        if (value)
            add(name, dateText(*value));
    };
    add("gtin", item.gtin);
    add("text", item.text);
    add("lot", item.lot);
    add("serial", item.serial);
    date("expiry", item.expiry);
    date("best", item.bestBefore);
    date("made", item.produced);
    number("count", item.countMicro);
    number("weight", item.netWeightMicro);
    number("price", item.priceMicro);
    add("variant", item.variant);
    add("customer-part", item.customerPart);
    add("supplier-part", item.supplierPart);
    add("order", item.purchaseOrder);
    text += item.contained ? " contained" : "";
    text += item.variableMeasure ? " variable" : "";
    text += item.restricted ? " restricted" : "";
    return text;
}

std::string packageText(const PackageCode &package)
{
    return (package.sscc ? "sscc " : "package ") + package.code
        + (package.contents ? " of " + itemText(*package.contents) : "");
}

std::string thingText(const Thing &thing)
{
    const auto id = [](const char *kind, std::int64_t value) {
        return kind + std::string(" ") + std::to_string(value);
    };
    return std::visit(Overloaded{
                          [](const Command &command) {
                              return "command " + std::string(nameOf(command));
                          },
                          [&](const QuantityEntry &entry) {
                              return id("quantity", entry.quantityMicro);
                          },
                          [](const ExceptionCode &code) {
                              return "exception " + code.code;
                          },
                          [&](const FoundPackage &found) {
                              return id(found.tote ? "tote" : "package", found.package);
                          },
                          [&](const FoundLocation &found) {
                              return id("location", found.location);
                          },
                          [&](const FoundProduct &found) {
                              return id("product", found.match.product)
                                  + (found.lot ? id(" lot", found.lot->lot) : "");
                          },
                          [&](const FoundLot &found) {
                              return id("lot", found.match.lot);
                          },
                          [&](const FoundDocument &found) {
                              return id("document", found.document);
                          },
                          [&](const FoundUser &found) {
                              return id("user", found.user);
                          },
                          [&](const FoundWorkstation &found) {
                              return id("workstation", found.workstation);
                          },
                      },
                      thing);
}

} // namespace

std::string inWords(const Meaning &meaning)
{
    return std::visit(Overloaded{
                          [](const Command &command) {
                              return "command " + std::string(nameOf(command));
                          },
                          [](const QuantityEntry &entry) {
                              return "quantity " + std::to_string(entry.quantityMicro);
                          },
                          [](const ExceptionCode &code) {
                              return "exception " + code.code;
                          },
                          [](const LocationCode &code) {
                              return "location " + code.code;
                          },
                          [](const PackageCode &code) {
                              return packageText(code);
                          },
                          [](const ToteCode &code) {
                              return "tote " + code.code;
                          },
                          [](const BadgeCode &badge) {
                              return "badge " + badge.user + ' ' + badge.secret;
                          },
                          [](const WorkstationCode &code) {
                              return "workstation " + code.code;
                          },
                          [](const Item &item) {
                              return itemText(item);
                          },
                          [](const DocumentCode &code) {
                              return "document " + code.reference;
                          },
                          [](const Text &text) {
                              return "text " + text.text
                                  + (text.asGs1 ? " or " + itemText(*text.asGs1) : "");
                          },
                      },
                      meaning);
}

std::string inWords(const Resolution &resolution)
{
    std::string text = resolution.refused ? std::string(nameOf(*resolution.refused)) : "";
    for (const Thing &thing : resolution.things) {
        text += text.empty() ? "" : (&thing == &resolution.things.front() ? ": " : ", ");
        text += thingText(thing);
    }
    return text;
}

} // namespace bincard::scan::test
