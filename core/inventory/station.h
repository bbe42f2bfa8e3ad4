// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inventory/warehouse.h"
#include "core/kernel/workspace.h"

namespace bincard::inventory {

/// How a printer is spoken to.
enum class PrinterKind {
    Raw, // bytes to a TCP port, as label printers take them
    System, // a queue of the system's printing (CUPS)
};

/// What it understands.
enum class PrinterLanguage {
    Zpl,
    Pdf,
};

[[nodiscard]] std::span<const std::string_view> enumNames(PrinterKind);
[[nodiscard]] std::span<const std::string_view> enumNames(PrinterLanguage);

struct Printer;
using PrinterId = Id<Printer>;

/// A printer that devices of a warehouse reach.
struct Printer
{
    PrinterId id = {};
    WarehouseId warehouse = {};
    /// As on the printer; unique in the warehouse.
    std::string code = {};
    std::string name = {};
    PrinterKind kind = PrinterKind::Raw;
    /// "host:port", or the name of the system's queue.
    std::string address = {};
    PrinterLanguage language = PrinterLanguage::Zpl;
    int dpi = 203;
    bool active = true;

    friend bool operator==(const Printer &, const Printer &) = default;

    static const Description &description();
};

struct Workstation;
using WorkstationId = Id<Workstation>;

/// A bench where people pack or take returns, by the BCW code on its label.
struct Workstation
{
    WorkstationId id = {};
    WarehouseId warehouse = {};
    /// As on its label; unique in the warehouse.
    std::string code = {};
    std::string name = {};
    /// Where its goods stand; none: nowhere in particular.
    LocationId location = {};
    /// Where its labels and its papers come out; none: it prints none.
    PrinterId labelPrinter = {};
    PrinterId paperPrinter = {};
    bool active = true;

    static const Description &description();
};

/// Errors: InvalidInput, Duplicate, NotFound, WrongLocation (another warehouse's).
[[nodiscard]] Result<> validate(const Printer &printer, const Workspace &records);
[[nodiscard]] Result<> validate(const Workstation &station, const Workspace &records);

} // namespace bincard::inventory
