// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/counting/sheet.h"
#include "core/fulfilment/zone.h"
#include "core/inventory/lease.h"
#include "core/inventory/posting.h"
#include "core/inventory/warehouse_transfer.h"
#include "core/ledger.h"
#include "core/verify_parts.h"

#include <map>
#include <set>
#include <tuple>

namespace bincard {

namespace {

using inventory::Location;
using inventory::Lot;
using inventory::Move;
using inventory::MoveLink;
using inventory::Package;
using inventory::Place;
using inventory::Quant;
using inventory::Reservation;
using inventory::Transfer;
using inventory::TransferLine;
using returns::ReturnItem;
using returns::ReturnLine;
using returns::Settlement;
using sales::OrderLine;

/// Reads every record of a kind, page by page.
template <class R, class Each> void forEach(const Reader &books, const Each &each)
{
    Scan page{.of = &R::description(), .limit = 1'000};
    for (;;) {
        const auto rows = books.scan(page);
        for (const Row &row : rows)
            each(*recordOf<R>(row));
        if (rows.size() < page.limit)
            return;
        page.after = rows.back();
    }
}

template <class R> std::optional<R> get(const Reader &books, Id<R> id)
{
    const auto row = books.get(R::description(), id.value);
    return row ? std::optional(*recordOf<R>(*row)) : std::nullopt;
}

/// One pass over the books, collecting what does not agree.
class Verifier
{
public:
    Verifier(const Reader &books, Hash hash)
        : m_books(books)
        , m_hash(hash)
    { }

    std::vector<std::string> run()
    {
        quantsAreTheSumOfMoves();
        realStockIsNotNegative();
        serialsAreInOnePlace();
        reservationsAreWhatQuantsPromise();
        linesAddUp();
        documentsAgree();
        packagesHoldTheirGoods();
        returnsAddUp();
        leasesAreWhatTheySay();
        returnedGoodsAreWhereTheyBelong();
        findInOrders(m_books, m_findings);
        findInParcels(m_books, m_findings);
        findInKits(m_books, m_findings);
        receiptsAddUp();
        noticesAreMet();
        findInCounts(m_books, m_findings);
        theChainHolds();
        return std::move(m_findings);
    }

private:
    template <class R> void find(const R &record, const std::string &what)
    {
        m_findings.push_back(what + ": " + toText(R::description(), rowOf(record)));
    }

    bool isReal(inventory::LocationId id) const
    {
        const auto location = get(m_books, id);
        return location && !isVirtual(location->usage);
    }

    void quantsAreTheSumOfMoves();
    void realStockIsNotNegative();
    void serialsAreInOnePlace();
    void reservationsAreWhatQuantsPromise();
    void leasesAreWhatTheySay();
    template <class R> void holds(const inventory::Lease &lease, const std::optional<R> &subject);
    void copiesAreTrue(const Reservation &reservation);
    void linesAddUp();
    void documentsAgree();
    void packagesHoldTheirGoods();
    void returnsAddUp();
    void returnedGoodsAreWhereTheyBelong();
    void receiptsAddUp();
    void noticesAreMet();
    void theChainHolds();
    void chainHolds(inventory::WarehouseId warehouse, std::size_t moves);

    const Reader &m_books;
    Hash m_hash;
    std::vector<std::string> m_findings;
};

void Verifier::quantsAreTheSumOfMoves()
{
    std::map<Place, Quantity> sums;
    forEach<Move>(m_books, [&](const Move &move) {
        if (!move.quantity.isPositive())
            find(move, "a move that moves nothing");
        sums[{move.product, move.from, move.lot, move.fromPackage}] -= move.quantity;
        sums[{move.product, move.to, move.lot, move.toPackage}] += move.quantity;
    });
    std::set<Place> seen;
    forEach<Quant>(m_books, [&](const Quant &quant) {
        const Place place = placeOf(quant);
        if (!seen.insert(place).second)
            find(quant, "a place has two quants");
        if (sums[place] != quant.onHand)
            find(quant, "the moves say " + toText(sums[place]));
    });
    for (const auto &[place, sum] : sums) {
        if (!sum.isZero() && !seen.contains(place))
            m_findings.push_back("no quant for " + toText(sum) + " of product "
                                 + std::to_string(place.product.value) + " at location "
                                 + std::to_string(place.location.value));
    }
}

void Verifier::realStockIsNotNegative()
{
    forEach<Quant>(m_books, [&](const Quant &quant) {
        if (quant.onHand.isZero() && quant.reserved.isZero() && quant.locked.isZero())
            find(quant, "a quant of nothing");
        if (!isReal(quant.location))
            return;
        if (quant.onHand < Quantity{} || quant.reserved < Quantity{} || quant.locked < Quantity{})
            find(quant, "below zero");
        if (quant.free() < Quantity{})
            find(quant, "more promised than there is");
    });
}

void Verifier::serialsAreInOnePlace()
{
    std::map<inventory::LotId, Quantity> units;
    forEach<Quant>(m_books, [&](const Quant &quant) {
        const auto product = get(m_books, quant.product);
        if (product && product->tracking == catalog::Tracking::Serial && isReal(quant.location))
            units[quant.lot] += quant.onHand;
    });
    for (const auto &[lot, quantity] : units) {
        if (quantity > Quantity::units(1))
            m_findings.push_back("a serial number twice: lot " + std::to_string(lot.value));
    }
}

void Verifier::reservationsAreWhatQuantsPromise()
{
    std::map<Place, Quantity> promised;
    forEach<Reservation>(m_books, [&](const Reservation &reservation) {
        if (!reservation.quantity.isPositive())
            find(reservation, "a reservation of nothing");
        promised[placeOf(reservation)] += reservation.quantity;
        copiesAreTrue(reservation);
    });
    forEach<Quant>(m_books, [&](const Quant &quant) {
        if (promised[placeOf(quant)] != quant.reserved)
            find(quant, "reservations say " + toText(promised[placeOf(quant)]));
        promised.erase(placeOf(quant));
    });
    for (const auto &[place, quantity] : promised)
        m_findings.push_back("no quant for a promise of " + toText(quantity) + " at location "
                             + std::to_string(place.location.value));
}

void Verifier::copiesAreTrue(const Reservation &reservation)
{
    const auto transfer = get(m_books, reservation.transfer);
    const auto location = get(m_books, reservation.location);
    const auto line = get(m_books, reservation.line);
    if (!transfer || !location || !line)
        return find(reservation, "what it is for is gone");
    if (transfer->batch != reservation.batch)
        find(reservation, "the transfer is in another batch");
    if (location->sequence != reservation.sequence)
        find(reservation, "the walk passes the location elsewhere");
    if (line->transfer != transfer->id || line->product != reservation.product)
        find(reservation, "its line is of something else");
}

void Verifier::linesAddUp()
{
    std::map<inventory::TransferLineId, Quantity> reserved;
    forEach<Reservation>(m_books, [&](const Reservation &reservation) {
        reserved[reservation.line] += reservation.quantity;
    });
    std::map<inventory::TransferLineId, Quantity> picked;
    forEach<fulfilment::Pick>(m_books, [&](const fulfilment::Pick &pick) {
        if (pick.surplus < Quantity{} || pick.surplus > pick.quantity)
            find(pick, "a surplus beyond the pick");
        if (!pick.undone)
            picked[pick.line] += pick.quantity - pick.surplus;
    });
    forEach<TransferLine>(m_books, [&](const TransferLine &line) {
        if (line.picked < Quantity{} || line.missing < Quantity{}
            || line.picked + line.missing + reserved[line.id] > line.needed)
            find(line, "more than needed, with " + toText(reserved[line.id]) + " reserved");
        if (line.waiting != line.needed - line.picked - reserved[line.id])
            find(line, "it waits for something else");
        if (line.picked != picked[line.id])
            find(line, "its picks say " + toText(picked[line.id]));
        const auto order = get(m_books, line.orderLine);
        if (!order || order->reserved != reserved[line.id] || order->picked != line.picked
            || order->ordered - order->cancelled != line.needed)
            find(line, "its order line says otherwise");
    });
    forEach<OrderLine>(m_books, [&](const OrderLine &line) {
        if (line.open() < Quantity{} || line.cancelled < Quantity{})
            find(line, "more picked and cancelled than ordered");
    });
}

/// What one warehouse sent is what the other expects and received, line by line.
void Verifier::documentsAgree()
{
    using inventory::WarehouseTransferLine;
    using Key = std::tuple<inventory::WarehouseTransferId, catalog::ProductId, inventory::LotId,
                           inventory::PackageId>;
    std::map<Key, std::pair<Quantity, Quantity>> outgoing;
    std::map<Key, std::pair<Quantity, Quantity>> incoming;
    forEach<WarehouseTransferLine>(m_books, [&](const WarehouseTransferLine &line) {
        const auto transfer = get(m_books, line.transfer);
        if (!transfer)
            return find(line, "its document is gone");
        if (line.sent < Quantity{} || line.received < Quantity{} || line.asked < Quantity{})
            find(line, "below zero");
        if (!transfer->sent || (line.sent.isZero() && line.received.isZero()))
            return;
        auto &side = transfer->incoming ? incoming : outgoing;
        const auto document = transfer->incoming ? transfer->twin : transfer->id;
        side[{document, line.product, line.lot, line.package}] = {line.sent, line.received};
    });
    if (outgoing != incoming)
        m_findings.push_back("two documents of one transfer between warehouses differ");
}

void Verifier::packagesHoldTheirGoods()
{
    forEach<Quant>(m_books, [&](const Quant &quant) {
        if (!quant.package || !isReal(quant.location))
            return;
        const auto package = get(m_books, quant.package);
        if (!package || package->location != quant.location)
            find(quant, "its package is elsewhere");
    });
}

void Verifier::returnsAddUp()
{
    std::map<returns::ReturnLineId, Quantity> received;
    forEach<ReturnItem>(m_books, [&](const ReturnItem &item) {
        if (item.state != returns::ItemState::Undone)
            received[item.line] += item.quantity;
    });
    std::map<returns::ReturnLineId, Quantity> settled;
    forEach<Settlement>(m_books, [&](const Settlement &settlement) {
        if (!settlement.quantity.isPositive())
            find(settlement, "a settlement of nothing");
        if (settlement.state != returns::SettlementState::Refused)
            settled[settlement.line] += settlement.quantity;
    });
    addReturnedKits(m_books, received);
    forEach<ReturnLine>(m_books, [&](const ReturnLine &line) {
        if (!get(m_books, line.returnOrder))
            find(line, "its return is gone");
        if (line.received != received[line.id])
            find(line, "its items say " + toText(received[line.id]));
        if (line.settled != settled[line.id])
            find(line, "its settlements say " + toText(settled[line.id]));
        received.erase(line.id);
        settled.erase(line.id);
    });
    for (const auto &[line, quantity] : received)
        m_findings.push_back("items of no line: " + std::to_string(line.value));
    for (const auto &[line, quantity] : settled)
        m_findings.push_back("settlements of no line: " + std::to_string(line.value));
}

/// Only a decision makes returned goods sellable.
void Verifier::returnedGoodsAreWhereTheyBelong()
{
    forEach<ReturnItem>(m_books, [&](const ReturnItem &item) {
        const auto location = get(m_books, item.location);
        if (!location)
            return find(item, "its place is gone");
        const bool isDecided = item.state == returns::ItemState::Placed
            && item.disposition == returns::Disposition::Restock;
        if (location->usage == inventory::Usage::Storage && !isDecided)
            find(item, "on a shelf without a decision");
        const auto move = get(m_books, item.move);
        if (item.move && (!move || move->quantity != item.quantity))
            find(item, "its move is another's");
    });
}

void Verifier::receiptsAddUp()
{
    std::map<purchase::PurchaseLineId, Quantity> received;
    forEach<purchase::ReceiptLine>(m_books, [&](const purchase::ReceiptLine &line) {
        if (line.surplus < Quantity{} || line.surplus > line.quantity)
            find(line, "a surplus beyond what came");
        if (!line.undone && line.move)
            received[line.line] += line.quantity;
    });
    std::map<purchase::PurchaseOrderId, bool> isOpen;
    forEach<purchase::PurchaseLine>(m_books, [&](const purchase::PurchaseLine &line) {
        if (line.received != received[line.id])
            find(line, "its receipts say " + toText(received[line.id]));
        if (line.closed < Quantity{} || line.closed > line.ordered)
            find(line, "more given up than ordered");
        isOpen[line.order] = isOpen[line.order] || line.open().isPositive();
    });
    forEach<purchase::PurchaseOrder>(m_books, [&](const purchase::PurchaseOrder &order) {
        const auto lines = isOpen.find(order.id);
        const bool isOver = order.confirmed && lines != isOpen.end() && !lines->second;
        if (order.closed != isOver)
            find(order, "its lines say otherwise");
    });
}

void Verifier::noticesAreMet()
{
    std::set<purchase::ExpectedPackageId> met;
    forEach<purchase::ReceiptLine>(m_books, [&](const purchase::ReceiptLine &line) {
        if (line.expectedPackage && !line.undone)
            met.insert(line.expectedPackage);
    });
    forEach<purchase::ExpectedPackage>(m_books, [&](const purchase::ExpectedPackage &package) {
        if (static_cast<bool>(package.receipt) != met.contains(package.id))
            find(package, "its receipt lines say otherwise");
    });
    forEach<Quant>(m_books, [&](const Quant &quant) {
        // What left before the two became one left under its old name.
        const auto lot = isReal(quant.location) ? get(m_books, quant.lot) : std::nullopt;
        if (lot && lot->sameAs)
            find(quant, "stock under another name of its lot");
    });
}

template <class R>
void Verifier::holds(const inventory::Lease &lease, const std::optional<R> &subject)
{
    if (!subject || subject->worker != lease.holder || subject->device != lease.device)
        find(lease, "what it is on says otherwise");
}

void Verifier::leasesAreWhatTheySay()
{
    using inventory::LeaseKind;
    std::map<std::pair<std::int64_t, std::string>, fulfilment::ZonePart> parts;
    forEach<fulfilment::ZonePart>(m_books, [&](const fulfilment::ZonePart &part) {
        parts[{part.batch.value, part.zone}] = part;
    });
    forEach<inventory::Lease>(m_books, [&](const inventory::Lease &lease) {
        if (lease.kind == LeaseKind::Batch)
            holds(lease, get(m_books, fulfilment::BatchId{lease.subject}));
        if (lease.kind == LeaseKind::Count)
            holds(lease, get(m_books, counting::CountSheetId{lease.subject}));
        if (lease.kind == LeaseKind::Task)
            holds(lease, get(m_books, inventory::TaskId{lease.subject}));
        if (lease.kind != LeaseKind::ZonePart)
            return;
        const auto part = parts.find({lease.subject, lease.zone});
        holds(lease, part == parts.end() ? std::nullopt : std::optional(part->second));
    });
}

void Verifier::theChainHolds()
{
    std::map<inventory::WarehouseId, std::size_t> moves;
    forEach<Move>(m_books, [&](const Move &move) {
        ++moves[move.warehouse];
    });
    for (const auto &[warehouse, count] : moves)
        chainHolds(warehouse, count);
}

void Verifier::chainHolds(inventory::WarehouseId warehouse, std::size_t moves)
{
    const Description &of = MoveLink::description();
    Scan page{.of = &of,
              .index = &of.index("by_position"),
              .prefix = {Value{warehouse.value}},
              .limit = 1'000};
    MoveLink before;
    std::size_t count = 0;
    for (;;) {
        const auto rows = m_books.scan(page);
        for (const Row &row : rows) {
            const MoveLink link = *recordOf<MoveLink>(row);
            const auto move = m_books.get(Move::description(), link.id.value);
            if (link.position != before.position + 1 || link.previousHash != before.hash)
                find(link, "the chain is broken before it");
            else if (!move || chainHash(link.previousHash, *move, m_hash) != link.hash)
                find(link, "its move was changed");
            before = link;
            ++count;
        }
        if (rows.size() < page.limit)
            break;
        page.after = rows.back();
    }
    if (count != moves)
        m_findings.push_back("warehouse " + std::to_string(warehouse.value) + ": "
                             + std::to_string(moves) + " moves, " + std::to_string(count)
                             + " links");
}

} // namespace

std::vector<std::string> verifyBooks(const Reader &books, Hash hash)
{
    return Verifier(books, hash).run();
}

} // namespace bincard
