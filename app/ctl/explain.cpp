// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "core/scan/parse.h"

#include <QDate>

#include <iostream>
#include <string>

namespace bincard::ctl {

namespace {

constexpr auto usage = R"(usage: bincardctl explain TEXT...

Says what a barcode means to a handheld before anything is looked up: a location, a package, a
command, goods with their lot and dates, or mere text. FNC1 may be a GS byte or ^.

Exit code: 0 all understood, 1 some refused, 2 usage.
)";

template <class... Cases> struct Overloaded : Cases...
{
    using Cases::operator()...;
};

void addLine(std::string &text, std::string_view name, std::string_view value)
{
    if (!value.empty())
        text.append("  ").append(name).append(": ").append(value).append("\n");
}

/// Millionths as a decimal number.
std::string decimal(std::int64_t valueMicro)
{
    return QString::number(static_cast<double>(valueMicro) / 1e6, 'g', 15).toStdString();
}

std::string dateText(const std::chrono::year_month_day &date)
{
    const QDate day(static_cast<int>(date.year()),
                    static_cast<int>(static_cast<unsigned>(date.month())),
                    static_cast<int>(static_cast<unsigned>(date.day())));
    return day.toString(Qt::ISODate).toStdString();
}

std::string goods(const scan::Item &item)
{
    std::string text;
    addLine(text, "GTIN", item.gtin);
    addLine(text, "text", item.text);
    addLine(text, "lot", item.lot);
    addLine(text, "serial number", item.serial);
    addLine(text, "customer part", item.customerPart);
    addLine(text, "supplier part", item.supplierPart);
    addLine(text, "purchase order", item.purchaseOrder);
    addLine(text, "expiry", item.expiry ? dateText(*item.expiry) : "");
    addLine(text, "best before", item.bestBefore ? dateText(*item.bestBefore) : "");
    addLine(text, "produced", item.produced ? dateText(*item.produced) : "");
    addLine(text, "count", item.countMicro ? decimal(*item.countMicro) : "");
    addLine(text, "net weight, kg", item.netWeightMicro ? decimal(*item.netWeightMicro) : "");
    addLine(text, "price", item.priceMicro ? decimal(*item.priceMicro) : "");
    addLine(text, "note", item.restricted ? "restricted circulation, one company's number" : "");
    return text;
}

std::string wordsFor(const scan::Meaning &meaning)
{
    using namespace scan;
    return std::visit(
        Overloaded{
            [](scan::Command command) {
                return "command " + std::string(nameOf(command)) + '\n';
            },
            [](const QuantityEntry &entry) {
                return "quantity " + decimal(entry.quantityMicro) + '\n';
            },
            [](const ExceptionCode &exception) {
                return "exception " + exception.code + '\n';
            },
            [](const LocationCode &location) {
                return "location " + location.code + '\n';
            },
            [](const PackageCode &package) {
                return (package.sscc ? "package, SSCC " : "package ") + package.code + '\n'
                    + (package.contents ? "contents\n" + goods(*package.contents) : "");
            },
            [](const ToteCode &tote) {
                return "tote " + tote.code + '\n';
            },
            // The secret of a badge is for nobody's eyes.
            [](const BadgeCode &badge) {
                return "badge of " + badge.user + '\n';
            },
            [](const WorkstationCode &place) {
                return "workstation " + place.code + '\n';
            },
            [](const Item &item) {
                return "goods\n" + goods(item);
            },
            [](const DocumentCode &document) {
                return "document " + document.reference + '\n';
            },
            [](const Text &text) {
                return "text " + text.text + '\n'
                    + (text.asGs1 ? "or, read as GS1\n" + goods(*text.asGs1) : "");
            },
        },
        meaning);
}

bool explainOne(const std::string &text, int year)
{
    scan::ParseOptions options;
    options.currentYear = year;
    options.separatorSubstitutes = {"^"};
    const Result<scan::Scan> scan = scan::parse({text, {}, scan::Source::Typed}, options);
    if (!scan) {
        std::cout << "refused: " << nameOf(scan.error().code) << ", " << scan.error().detail
                  << '\n';
        return false;
    }
    std::cout << wordsFor(scan->meaning);
    for (const scan::ScanError &warning : scan->warnings)
        std::cout << "warning: " << nameOf(warning.code) << ", " << warning.message << '\n';
    return true;
}

} // namespace

int explain(const QStringList &arguments)
{
    if (arguments.contains(QLatin1String("--help"))) {
        std::cout << usage;
        return Done;
    }
    if (arguments.isEmpty()) {
        std::cerr << usage;
        return Usage;
    }
    bool understood = true;
    const int year = currentYear();
    for (const QString &argument : arguments)
        understood = explainOne(argument.toStdString(), year) && understood;
    return understood ? Done : Finding;
}

} // namespace bincard::ctl
