// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/floor_arrival.h"

namespace bincard::tests {

using namespace bincard::literals;

namespace {

constexpr inventory::WarehouseId north{2};

/// What is done at the other warehouse.
void sends(FloorShift &shift, const Operation &operation)
{
    shift.reports("otto", 8, operation);
}

/// Otto loads something that lies at N-01.
void loads(FloorShift &shift, const std::string &transfer, inventory::LoadTransfer load)
{
    load.relocation = shift.fresh<inventory::Relocation>();
    load.transfer = {shift.number("out " + transfer)};
    load.warehouse = north;
    load.from = {shift.number("N-01")};
    sends(shift, load);
}

} // namespace

void loadsUnits(FloorShift &shift, const std::string &transfer, const std::string &sku,
                Quantity quantity, const std::string &lot)
{
    loads(shift, transfer,
          {.product = shift.productOf(sku),
           .lot = {lot.empty() ? 0 : shift.number(sku + '/' + lot)},
           .quantity = quantity});
}

void loadsPackage(FloorShift &shift, const std::string &transfer, const std::string &code)
{
    loads(shift, transfer, {.package = shift.package(code)});
}

void opens(FloorShift &shift, const std::string &reference)
{
    sends(shift,
          inventory::OpenWarehouseTransfer{.transfer = {shift.number("out " + reference)},
                                           .twin = {shift.number("in " + reference)},
                                           .warehouse = north,
                                           .receiver = shift.warehouse(),
                                           .reference = reference});
}

void leaves(FloorShift &shift, const std::string &reference)
{
    sends(shift,
          inventory::SendTransfer{.transfer = {shift.number("out " + reference)},
                                  .warehouse = north});
}

void has(FloorShift &shift, const std::string &sku, Quantity quantity, const std::string &lot,
         const std::string &package)
{
    sends(shift,
          inventory::AdjustStock{.warehouse = north,
                                 .product = shift.productOf(sku),
                                 .location = {shift.number("N-01")},
                                 .lot = {lot.empty() ? 0 : shift.number(sku + '/' + lot)},
                                 .package = {package.empty() ? 0 : shift.number(package)},
                                 .quantity = quantity,
                                 .reason = "Opening"});
}

FloorShift twoWarehouses()
{
    using namespace std::chrono_literals;
    using inventory::Usage;
    FloorShift shift;
    shift.keep(inventory::Warehouse{.id = north, .code = "NO", .name = "North"});
    for (const auto &[code, usage] : {std::pair{"N-01", Usage::Storage},
                                      {"N-TRANSIT", Usage::Transit},
                                      {"N-LOSS", Usage::LossFound},
                                      {"N-ADJ", Usage::Adjustment}})
        shift.keep(inventory::Location{
            .id = {shift.number(code)}, .warehouse = north, .code = code, .usage = usage});
    shift.keep(access::User{.id = {shift.number("otto")},
                            .warehouse = north,
                            .code = "otto",
                            .name = "otto",
                            .role = {shift.number("chief")}});
    for (const char *sku : {"BOLT", "NUT", "DUST"})
        shift.product(sku);
    shift.product("MILK", catalog::Tracking::Lot, true);
    shift.product("SAW", catalog::Tracking::Serial);
    shift.box("BOLT", 5_units);
    shift.lot("MILK", "L1", 2026y / 12 / 20);
    shift.lot("MILK", "L2", 2027y / 1 / 20);
    for (const char *serial : {"S1", "S2"})
        shift.lot("SAW", serial);
    for (const char *code : {"P1", "P2"})
        shift.keep(inventory::Package{.id = {shift.number(code)},
                                      .warehouse = north,
                                      .code = code,
                                      .kind = inventory::PackageKind::Pallet,
                                      .location = {shift.number("N-01")}});
    has(shift, "BOLT", 20_units);
    has(shift, "MILK", 6_units, "L1");
    has(shift, "MILK", 6_units, "L2");
    has(shift, "SAW", 1_units, "S1");
    has(shift, "SAW", 1_units, "S2");
    has(shift, "BOLT", 6_units, {}, "P1");
    has(shift, "NUT", 4_units, {}, "P1");
    has(shift, "BOLT", 9_units, {}, "P2");
    opens(shift, "WT1");
    shift.signIn("rolf");
    return shift;
}

} // namespace bincard::tests
