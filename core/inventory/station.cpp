// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/station.h"

#include "core/kernel/unique.h"

#include <algorithm>
#include <array>

namespace bincard::inventory {

namespace {

bool hasPort(std::string_view address)
{
    const auto colon = address.rfind(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 1 == address.size())
        return false;
    return std::ranges::all_of(address.substr(colon + 1), [](char c) {
        return c >= '0' && c <= '9';
    });
}

} // namespace

std::span<const std::string_view> enumNames(PrinterKind)
{
    static constexpr std::string_view names[] = {"Raw", "System"};
    return names;
}

std::span<const std::string_view> enumNames(PrinterLanguage)
{
    static constexpr std::string_view names[] = {"Zpl", "Pdf"};
    return names;
}

const Description &Printer::description()
{
    static const Description made = describe<Printer>("printer", 43)
                                        .field<&Printer::warehouse>("warehouse")
                                        .field<&Printer::code>("code")
                                        .field<&Printer::name>("name")
                                        .field<&Printer::kind>("kind")
                                        .field<&Printer::address>("address")
                                        .field<&Printer::language>("language")
                                        .field<&Printer::dpi>("dpi")
                                        .field<&Printer::active>("active")
                                        .unique("by_code", {"warehouse", "code"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &Workstation::description()
{
    static const Description made = describe<Workstation>("workstation", 44)
                                        .field<&Workstation::warehouse>("warehouse")
                                        .field<&Workstation::code>("code")
                                        .field<&Workstation::name>("name")
                                        .field<&Workstation::location>("location")
                                        .field<&Workstation::labelPrinter>("label_printer")
                                        .field<&Workstation::paperPrinter>("paper_printer")
                                        .field<&Workstation::active>("active")
                                        .unique("by_code", {"warehouse", "code"})
                                        .scope(Scope::Warehouse);
    return made;
}

Result<> validate(const Printer &printer, const Workspace &records)
{
    constexpr std::array resolutions{203, 300, 600};
    if (const auto warehouse = records.require(printer.warehouse); !warehouse)
        return warehouse.error();
    if (printer.code.empty() || printer.name.empty() || printer.address.empty())
        return Error{ErrorCode::InvalidInput, "a printer has a code, a name and an address"};
    if (printer.kind == PrinterKind::Raw && !hasPort(printer.address))
        return Error{ErrorCode::InvalidInput, "a raw printer has a host and a port"};
    if (std::ranges::find(resolutions, printer.dpi) == resolutions.end())
        return Error{ErrorCode::InvalidInput, "a printer has 203, 300 or 600 dots an inch"};
    return isUnique(records, printer.id, "by_code", printer.warehouse, printer.code);
}

Result<> validate(const Workstation &station, const Workspace &records)
{
    if (const auto warehouse = records.require(station.warehouse); !warehouse)
        return warehouse.error();
    if (station.code.empty() || station.name.empty())
        return Error{ErrorCode::InvalidInput, "a workstation has a code and a name"};
    if (station.location) {
        const auto place = records.require(station.location);
        if (!place)
            return place.error();
        if (place->warehouse != station.warehouse)
            return Error{ErrorCode::WrongLocation, place->code};
    }
    for (const PrinterId id : {station.labelPrinter, station.paperPrinter}) {
        const auto printer = id ? records.require(id) : Result<Printer>{Printer{}};
        if (!printer)
            return printer.error();
        if (id && printer->warehouse != station.warehouse)
            return Error{ErrorCode::WrongLocation, printer->code};
    }
    return isUnique(records, station.id, "by_code", station.warehouse, station.code);
}

} // namespace bincard::inventory
