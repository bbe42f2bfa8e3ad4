// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/reservation.h"

#include "core/kernel/check.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace bincard::inventory {

namespace {

struct Candidate
{
    Quant quant;
    Location location;
    Date expiry = {};
};

/// What can be promised from a quant: whole units of what is counted in units.
Quantity promisable(const Quant &quant, const catalog::Product &product)
{
    const Quantity free = quant.free();
    return product.whole ? Quantity{free.micro - free.micro % Quantity::one} : free;
}

std::vector<Candidate> candidates(const TransferLine &line, const catalog::Product &product,
                                  LocationId avoid, const Books &books)
{
    std::vector<Candidate> found;
    for (const Quant &quant : books.records.list<Quant>("by_product", line.warehouse, product.id)) {
        if (!promisable(quant, product).isPositive() || quant.location == avoid)
            continue;
        const auto location = books.records.get(quant.location);
        check(location.has_value(), "a quant has a location");
        if (!isReservable(*location)
            || !lotAllows(product, quant.lot, books.occasion.businessDate, books.records))
            continue;
        const auto lot = books.records.get(quant.lot);
        found.push_back({quant, *location, lot ? lot->expiry : Date{}});
    }
    return found;
}

/// Smaller goes first. The last members settle ties the same way on every machine.
auto rank(const Candidate &candidate, Strategy strategy)
{
    const Quant &quant = candidate.quant;
    const std::int64_t since = toNumber(quant.since);
    const std::int64_t walk = candidate.location.sequence;
    std::array<std::int64_t, 3> order = {};
    switch (strategy) {
    case Strategy::Fifo:
        order = {since, walk, 0};
        break;
    case Strategy::Lifo:
        order = {-since, walk, 0};
        break;
    case Strategy::Fefo:
        order = {toNumber(candidate.expiry), since, walk};
        break;
    case Strategy::Closest:
        order = {walk, since, 0};
        break;
    case Strategy::LeastPackages:
        order = {-quant.free().micro, walk, since};
        break;
    }
    return std::tuple{order, quant.location, quant.lot, quant.package};
}

void reserveQuant(const TransferLine &line, Quant quant, Quantity quantity, Books &books)
{
    quant.reserved += quantity;
    check(quant.free() >= Quantity{}, "no more is promised than is free");
    keep(quant, books.records);
    books.changedLines.insert(line.id);

    for (Reservation held : books.records.list<Reservation>("by_line", line.id)) {
        if (placeOf(held) != placeOf(quant))
            continue;
        held.quantity += quantity;
        books.records.put(held);
        return;
    }
    const auto transfer = books.records.get(line.transfer);
    const auto location = books.records.get(quant.location);
    check(transfer && location, "a line has a transfer, a quant a location");
    books.records.put(Reservation{.id = books.records.newId<Reservation>(),
                                  .warehouse = line.warehouse,
                                  .transfer = line.transfer,
                                  .line = line.id,
                                  .product = line.product,
                                  .location = quant.location,
                                  .lot = quant.lot,
                                  .package = quant.package,
                                  .quantity = quantity,
                                  .batch = transfer->batch,
                                  .sequence = location->sequence});
}

bool mayHaveStock(const TransferLine &line, const Books &books)
{
    const auto transfer = books.records.get(line.transfer);
    check(transfer.has_value(), "a line has a transfer");
    return mayHaveStock(*transfer, books.occasion.businessDate);
}

std::vector<Reservation> promisesAt(const Place &place, const Workspace &records)
{
    auto promises = records.list<Reservation>("by_place", place.location, place.product);
    std::erase_if(promises, [&](const Reservation &reservation) {
        return placeOf(reservation) != place;
    });
    return promises;
}

} // namespace

Strategy strategyFor(const catalog::Product &product)
{
    return product.expires ? Strategy::Fefo : Strategy::Fifo;
}

bool mayHaveStock(const Transfer &transfer, Date today)
{
    return transfer.onHold != OnHold::LeavesStock
        && toNumber(transfer.reserveFrom) <= toNumber(today);
}

bool isReservable(const Location &location)
{
    return location.usage == Usage::Storage && !location.blocked;
}

Result<> lotAllows(const catalog::Product &product, LotId id, Date day, const Workspace &records)
{
    const auto lot = records.get(id);
    if (lot && lot->blocked)
        return Error{ErrorCode::LotBlocked, lot->name};
    if (!product.expires)
        return {};
    if (!lot || !lot->expiry.ok() || !day.ok())
        return Error{ErrorCode::LotExpired, "the expiry or the day is not known"};
    const auto left = std::chrono::sys_days(lot->expiry) - std::chrono::sys_days(day);
    if (left < std::chrono::days(std::max(product.remainingDaysMin, 0)))
        return Error{ErrorCode::LotExpired, toText(lot->expiry)};
    return {};
}

Quantity reserve(const TransferLine &line, Quantity wanted, Strategy strategy, Books &books,
                 LocationId avoid)
{
    if (!wanted.isPositive() || !mayHaveStock(line, books))
        return {};
    const auto product = books.records.get(line.product);
    check(product.has_value(), "a line has a product");
    auto places = candidates(line, *product, avoid, books);
    std::ranges::sort(places, {}, [&](const Candidate &candidate) {
        return rank(candidate, strategy);
    });
    Quantity found;
    for (const Candidate &candidate : places) {
        const Quantity taken = std::min(wanted - found, promisable(candidate.quant, *product));
        if (!taken.isPositive())
            break;
        reserveQuant(line, candidate.quant, taken, books);
        found += taken;
    }
    return found;
}

Quantity reserve(const TransferLine &line, Quantity wanted, Books &books, LocationId avoid)
{
    const auto product = books.records.get(line.product);
    check(product.has_value(), "a line has a product");
    return reserve(line, wanted, strategyFor(*product), books, avoid);
}

Quantity reserveAt(const TransferLine &line, const Place &place, Quantity wanted, Books &books)
{
    if (!mayHaveStock(line, books))
        return {};
    const auto product = books.records.get(line.product);
    check(product.has_value(), "a line has a product");
    const Quant quant = stockAt(place, books.records);
    const Quantity taken = std::min(wanted, promisable(quant, *product));
    if (!taken.isPositive())
        return {};
    reserveQuant(line, quant, taken, books);
    return taken;
}

Quantity release(Reservation reservation, Quantity quantity, Books &books)
{
    const Quantity taken = std::min(quantity, reservation.quantity);
    if (!taken.isPositive())
        return {};
    Quant quant = stockAt(placeOf(reservation), books.records);
    quant.reserved -= taken;
    check(quant.reserved >= Quantity{}, "a reservation stands in its quant");
    keep(quant, books.records);

    reservation.quantity -= taken;
    if (reservation.quantity.isZero())
        books.records.erase(reservation.id);
    else
        books.records.put(reservation);
    books.changedLines.insert(reservation.line);
    return taken;
}

Quantity releaseLine(TransferLineId line, Quantity quantity, Books &books)
{
    auto held = books.records.list<Reservation>("by_line", line);
    std::ranges::sort(held, std::greater{}, [](const Reservation &reservation) {
        return std::tuple{reservation.skips, reservation.sequence, placeOf(reservation)};
    });
    Quantity released;
    for (const Reservation &reservation : held)
        released += release(reservation, quantity - released, books);
    return released;
}

Quantity releaseAt(TransferLineId line, const Place &place, Quantity quantity, Books &books)
{
    for (const Reservation &reservation : books.records.list<Reservation>("by_line", line)) {
        if (placeOf(reservation) == place)
            return release(reservation, quantity, books);
    }
    return {};
}

Quantity reservedFor(TransferLineId line, const Workspace &records)
{
    Quantity sum;
    for (const Reservation &reservation : records.list<Reservation>("by_line", line))
        sum += reservation.quantity;
    return sum;
}

Quantity unfoundOf(const TransferLine &line, const Workspace &records)
{
    return line.needed - line.picked - line.missing - reservedFor(line.id, records);
}

void serveWaiting(WarehouseId warehouse, catalog::ProductId product, Books &books)
{
    auto lines = books.records.list<TransferLine>(Range{.from = Value{std::int64_t{1}}},
                                                  "by_waiting", warehouse, product);
    std::erase_if(lines, [&](const TransferLine &line) {
        const auto transfer = books.records.get(line.transfer);
        return !transfer || transfer->cancelled || transfer->done
            || !mayHaveStock(*transfer, books.occasion.businessDate);
    });
    std::ranges::sort(lines, {}, [&](const TransferLine &line) {
        const auto transfer = books.records.get(line.transfer);
        return std::tuple{transfer->priority, transfer->cutOff, line.id};
    });
    for (TransferLine line : lines) {
        const Quantity unfound = unfoundOf(line, books.records);
        const Quantity found = reserve(line, unfound + line.missing, books);
        if (!found.isPositive())
            return;
        line.missing -= std::max(found - unfound, Quantity{});
        books.records.put(line);
    }
}

void follow(Books &books)
{
    for (const auto id : books.changedLines) {
        auto line = books.records.get(id);
        check(line.has_value(), "a changed line is there");
        line->waiting = line->needed - line->picked - reservedFor(id, books.records);
        books.records.put(*line);
    }
}

void relocate(const Reservation &reservation, Books &books)
{
    const auto line = books.records.get(reservation.line);
    check(line.has_value(), "a reservation has a line");
    const Quantity found = reserve(*line, reservation.quantity, books, reservation.location);
    release(reservation, found, books);
}

void settle(const Place &place, Books &books)
{
    Quant quant = stockAt(place, books.records);
    if (quant.free() >= Quantity{})
        return;
    quant.locked = std::clamp(quant.onHand - quant.reserved, Quantity{}, quant.locked);
    keep(quant, books.records);

    auto promises = promisesAt(place, books.records);
    std::ranges::stable_sort(promises, {}, [](const Reservation &reservation) {
        return std::tuple{static_cast<bool>(reservation.batch), -reservation.line.value};
    });
    for (const Reservation &reservation : promises) {
        const Quantity excess = -stockAt(place, books.records).free();
        const Quantity released = release(reservation, excess, books);
        if (!released.isPositive())
            return;
        const auto line = books.records.get(reservation.line);
        check(line.has_value(), "a reservation has a line");
        reserve(*line, released, books);
    }
}

void lock(const Place &place, Books &books)
{
    for (const Reservation &reservation : promisesAt(place, books.records))
        relocate(reservation, books);
    Quant quant = stockAt(place, books.records);
    quant.locked = std::max(quant.onHand - quant.reserved, Quantity{});
    keep(quant, books.records);
}

} // namespace bincard::inventory
