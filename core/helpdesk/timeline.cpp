// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/helpdesk/timeline.h"

#include "core/documents/attachment.h"
#include "core/quality/quality.h"

#include <algorithm>
#include <set>

namespace bincard::helpdesk {

namespace {

using fulfilment::Parcel;
using fulfilment::ParcelLine;
using fulfilment::Pick;
using fulfilment::Print;
using inventory::Move;
using inventory::Task;
using quality::QualityCheck;
using returns::ReturnItem;
using returns::ReturnOrder;
using returns::Settlement;

template <class E> std::string nameOf(E value)
{
    return std::string(enumNames(value)[static_cast<std::size_t>(value)]);
}

/// Collects the events of one subject; a record that several ways lead to is
/// told once.
class Teller
{
public:
    explicit Teller(const Workspace &records)
        : m_records(records)
        , m_hasMoves(records.missing(Move::description()).code != ErrorCode::Unknown)
    { }

    void order(sales::OrderId id);
    void returnOrder(returns::ReturnOrderId id);
    void lot(inventory::LotId id);
    void package(inventory::PackageId id);
    void location(inventory::LocationId id);
    void product(catalog::ProductId id);

    Timeline told(std::size_t limit)
    {
        std::ranges::stable_sort(m_events, {}, &Event::at);
        if (m_events.size() > limit)
            m_events.erase(m_events.begin(), m_events.end() - static_cast<std::ptrdiff_t>(limit));
        return {std::move(m_events), m_hasMoves};
    }

private:
    template <class R> bool isNew(const R &record)
    {
        return m_seen.insert({R::description().kind, record.id.value}).second;
    }

    template <class R> void add(const R &record, Event event)
    {
        event.recordKind = R::description().kind;
        event.record = record.id.value;
        event.requested = event.requested || record.id.isLocal();
        m_events.push_back(std::move(event));
    }

    void tell(const Pick &pick);
    void tell(const Parcel &parcel);
    void tell(const ParcelLine &line);
    void tell(const Print &print);
    void tell(const QualityCheck &check);
    void tell(const ReturnOrder &order);
    void tell(const ReturnItem &item);
    void tell(const Settlement &settlement);
    void tell(const Task &task);
    void tell(const Ticket &ticket);
    void tell(const CaseAct &act);
    void tell(const Move &move);
    void tell(const documents::Attachment &picture);

    template <class R, class... Values> void tellAll(std::string_view index, const Values &...of)
    {
        for (const R &record : m_records.list<R>(index, of...))
            tell(record);
    }

    /// Moves of a product that concern the subject and that no pick or return
    /// tells already.
    template <class Concerns>
    void moves(inventory::WarehouseId warehouse, catalog::ProductId product,
               const Concerns &concerns)
    {
        for (const Move &move : m_records.list<Move>("by_product", warehouse, product)) {
            if (concerns(move))
                tell(move);
        }
    }

    template <class Concerns> void openTasks(const Concerns &concerns)
    {
        for (const Row &row : m_records.scan({.of = &inventory::Warehouse::description()})) {
            const inventory::WarehouseId warehouse{idOf(row)};
            for (const Task &task : m_records.list<Task>("by_open", warehouse, false)) {
                if (concerns(task))
                    tell(task);
            }
        }
    }

    const Workspace &m_records;
    bool m_hasMoves;
    std::vector<Event> m_events;
    std::set<std::pair<int, std::int64_t>> m_seen;
    /// Moves that something else tells better.
    std::set<inventory::MoveId> m_told;
};

void Teller::tell(const Pick &pick)
{
    if (pick.move)
        m_told.insert(pick.move);
    if (!isNew(pick))
        return;
    add(pick,
        {.at = pick.pickedAt,
         .kind = pick.undone ? EventKind::PickUndone : EventKind::Picked,
         .user = pick.user,
         .product = pick.product,
         .lot = pick.lot,
         .from = pick.location,
         .package = pick.tote,
         .quantity = pick.quantity,
         .move = inventory::MoveKind::Pick});
    tellAll<Task>("by_pick", pick.id);
}

void Teller::tell(const Parcel &parcel)
{
    if (!isNew(parcel))
        return;
    for (const ParcelLine &line : m_records.list<ParcelLine>("by_parcel", parcel.id))
        tell(line);
    tellAll<Print>("by_parcel", parcel.id);
    for (const auto outcome : {quality::Outcome::Pass, quality::Outcome::Fail})
        tellAll<QualityCheck>("by_document", parcel.id.value, outcome);
    tellAll<Task>("by_document", parcel.id.value);
    tellAll<Ticket>("by_parcel", parcel.id);
    tellAll<documents::Attachment>("by_subject", parcel.id.value);
    const Event closed{.at = parcel.closedAt,
                       .kind = EventKind::ParcelClosed,
                       .user = parcel.packer,
                       .to = parcel.lane,
                       .package = parcel.package,
                       .code = parcel.hold};
    if (parcel.closed)
        add(parcel, closed);
    const auto manifest = m_records.get(parcel.manifest);
    if (parcel.end != fulfilment::ParcelEnd::Manifested || !manifest)
        return;
    Event left = closed;
    left.at = manifest->closedAt;
    left.kind = EventKind::Shipped;
    left.user = manifest->closedBy;
    left.code = parcel.tracking;
    add(parcel, left);
    tellAll<Print>("by_manifest", manifest->id);
}

void Teller::tell(const Print &print)
{
    if (!isNew(print))
        return;
    const auto parcel = m_records.get(print.parcel);
    add(print,
        {.at = print.at,
         .kind = print.failure.empty() ? EventKind::Printed : EventKind::Reprinted,
         .user = print.user,
         .package = parcel ? parcel->package : inventory::PackageId{},
         .code = nameOf(print.paper) + (print.failure.empty() ? "" : '/' + print.failure)});
}

void Teller::tell(const QualityCheck &check)
{
    if (!isNew(check))
        return;
    const auto point = m_records.get(check.point);
    const bool isMeasure = point && point->kind == quality::PointKind::Measure;
    add(check,
        {.at = check.checkedAt,
         .kind
         = check.outcome == quality::Outcome::Pass ? EventKind::Checked : EventKind::CheckFailed,
         .user = check.user,
         .product = check.product,
         .lot = check.lot,
         .from = check.location,
         .package = check.package,
         .quantity = isMeasure ? check.measured : check.quantity,
         .code = point ? point->title : std::string()});
}

void Teller::tell(const ParcelLine &line)
{
    if (line.move)
        m_told.insert(line.move);
    if (!isNew(line))
        return;
    const auto parcel = m_records.get(line.parcel);
    add(line,
        {.at = line.packedAt,
         .kind = EventKind::Packed,
         .user = line.user,
         .product = line.product,
         .lot = line.lot,
         .from = line.location,
         .package = parcel ? parcel->package : inventory::PackageId{},
         .quantity = line.inside(),
         .move = inventory::MoveKind::Pack});
}

void Teller::tell(const ReturnOrder &order)
{
    if (!isNew(order))
        return;
    add(order,
        {.at = order.openedAt,
         .kind = EventKind::Authorised,
         .user = order.openedBy,
         .code = order.reference});
}

void Teller::tell(const ReturnItem &item)
{
    if (item.move)
        m_told.insert(item.move);
    if (!isNew(item))
        return;
    const bool isUndone = item.state == returns::ItemState::Undone;
    const Event back{.at = item.receivedAt,
                     .kind = isUndone ? EventKind::ReturnUndone : EventKind::Returned,
                     .user = item.receivedBy,
                     .product = item.product,
                     .lot = item.lot,
                     .to = item.location,
                     .package = item.package,
                     .quantity = item.quantity,
                     .move = inventory::MoveKind::Return,
                     .code = item.exceptions};
    add(item, back);
    tellAll<documents::Attachment>("by_subject", item.id.value);
    // The items of a return keep the last word on them, not when it was said: it
    // follows the receipt.
    Event later = back;
    if (item.grade != returns::Grade::None) {
        later.kind = EventKind::Graded;
        later.user = item.gradedBy;
        later.code = nameOf(item.grade);
        add(item, later);
    }
    if (item.disposition != returns::Disposition::None) {
        later.kind = EventKind::Disposed;
        later.user = item.disposedBy;
        later.code = nameOf(item.disposition);
        later.requested = item.state == returns::ItemState::AwaitingApproval;
        add(item, later);
    }
    tellAll<Task>("by_document", item.id.value);
}

void Teller::tell(const Settlement &settlement)
{
    if (!isNew(settlement))
        return;
    add(settlement,
        {.at = settlement.requestedAt,
         .kind = EventKind::Settled,
         .user = settlement.requestedBy,
         .quantity = settlement.quantity,
         .code = nameOf(settlement.kind),
         .requested = settlement.state == returns::SettlementState::AwaitingApproval});
}

void Teller::tell(const Task &task)
{
    if (!isNew(task))
        return;
    add(task,
        {.at = task.openedAt,
         .kind = EventKind::TaskOpened,
         .user = task.openedBy,
         .product = task.product,
         .lot = task.lot,
         .from = task.location,
         .to = task.target,
         .package = task.package,
         .quantity = task.quantity,
         .code = nameOf(task.kind) + (task.reason.empty() ? "" : '/' + task.reason)});
}

void Teller::tell(const Ticket &ticket)
{
    if (!isNew(ticket))
        return;
    const auto type = m_records.get(ticket.type);
    const Event opened{.at = ticket.openedAt,
                       .kind = EventKind::TicketOpened,
                       .user = ticket.openedBy,
                       .product = ticket.product,
                       .lot = ticket.lot,
                       .from = ticket.location,
                       .package = ticket.package,
                       .code = type ? type->code : std::string(),
                       .requested = isRequested(ticket, m_records)};
    add(ticket, opened);
    if (!ticket.closed)
        return;
    Event closed = opened;
    closed.at = ticket.closedAt;
    closed.kind = EventKind::TicketClosed;
    closed.user = ticket.closedBy;
    closed.code = ticket.outcome;
    add(ticket, closed);
}

void Teller::tell(const CaseAct &act)
{
    // Tickets tell of themselves.
    const bool isTicket = act.kind == ActKind::OpenTicket || act.kind == ActKind::CloseTicket;
    if (isTicket || !isNew(act))
        return;
    add(act,
        {.at = act.at,
         .kind = EventKind::Acted,
         .user = act.by,
         .product = act.product,
         .lot = act.lot,
         .from = act.location,
         .quantity = act.quantity,
         .code = nameOf(act.kind)});
}

void Teller::tell(const Move &move)
{
    if (m_told.contains(move.id) || !isNew(move))
        return;
    add(move,
        {.at = move.occurredAt,
         .kind = EventKind::Moved,
         .product = move.product,
         .lot = move.lot,
         .from = move.from,
         .to = move.to,
         .package = move.toPackage ? move.toPackage : move.fromPackage,
         .quantity = move.quantity,
         .move = move.kind});
}

void Teller::tell(const documents::Attachment &picture)
{
    if (!isNew(picture))
        return;
    add(picture,
        {.at = picture.takenAt,
         .kind = EventKind::PhotoTaken,
         .user = picture.user,
         .code = picture.note});
}

void Teller::order(sales::OrderId id)
{
    const auto order = m_records.get(id);
    if (!order)
        return;
    if (isNew(*order))
        add(*order, {.at = order->placedAt, .kind = EventKind::Ordered, .code = order->reference});
    for (const auto &transfer : m_records.list<inventory::Transfer>("by_order", id)) {
        const auto lines = m_records.list<inventory::TransferLine>("by_transfer", transfer.id);
        for (const inventory::TransferLine &line : lines) {
            tellAll<Pick>("by_line", line.id);
            tellAll<documents::Attachment>("by_subject", line.id.value);
        }
    }
    tellAll<documents::Attachment>("by_subject", id.value);
    tellAll<Parcel>("by_order", id);
    for (const ReturnOrder &back : m_records.list<ReturnOrder>("by_order", id))
        returnOrder(back.id);
    tellAll<Ticket>("by_order", id);
    tellAll<CaseAct>("by_order", id);
}

void Teller::returnOrder(returns::ReturnOrderId id)
{
    const auto order = m_records.get(id);
    if (!order)
        return;
    tell(*order);
    tellAll<ReturnItem>("by_return", id);
    tellAll<Settlement>("by_return", id);
    tellAll<Ticket>("by_return", id);
    tellAll<CaseAct>("by_return", id);
}

void Teller::lot(inventory::LotId id)
{
    const auto lot = m_records.get(id);
    if (!lot)
        return;
    tellAll<Pick>("by_lot", id);
    tellAll<ParcelLine>("by_lot", lot->product, id);
    tellAll<ReturnItem>("by_lot", id);
    tellAll<Ticket>("by_lot", id);
    tellAll<CaseAct>("by_lot", id);
    openTasks([&](const Task &task) {
        return task.lot == id;
    });
    for (const Row &row : m_records.scan({.of = &inventory::Warehouse::description()}))
        moves({idOf(row)}, lot->product, [&](const Move &move) {
            return move.lot == id;
        });
}

void Teller::package(inventory::PackageId id)
{
    const auto package = m_records.get(id);
    if (!package)
        return;
    tellAll<Pick>("by_tote", id);
    tellAll<Parcel>("by_package", id);
    tellAll<Ticket>("by_package", id);
    openTasks([&](const Task &task) {
        return task.package == id;
    });
    std::set<catalog::ProductId> inside;
    for (const auto &quant : m_records.list<inventory::Quant>("by_package", id))
        inside.insert(quant.product);
    for (const catalog::ProductId one : inside)
        moves(package->warehouse, one, [&](const Move &move) {
            return move.fromPackage == id || move.toPackage == id;
        });
    // Once it is empty only the picks say what was in it.
    m_hasMoves = m_hasMoves && !inside.empty();
}

void Teller::location(inventory::LocationId id)
{
    const auto location = m_records.get(id);
    if (!location)
        return;
    tellAll<Task>("by_location", id);
    tellAll<Ticket>("by_location", id);
    tellAll<CaseAct>("by_location", id);
    std::set<catalog::ProductId> there;
    for (const auto &quant : m_records.list<inventory::Quant>("place", id))
        there.insert(quant.product);
    for (const catalog::ProductId one : there)
        moves(location->warehouse, one, [&](const Move &move) {
            return move.from == id || move.to == id;
        });
    m_hasMoves = false; // of what is not there any more
}

void Teller::product(catalog::ProductId id)
{
    openTasks([&](const Task &task) {
        return task.product == id;
    });
    for (const Row &row : m_records.scan({.of = &inventory::Warehouse::description()}))
        moves({idOf(row)}, id, [](const Move &) {
            return true;
        });
}

} // namespace

std::span<const std::string_view> enumNames(SubjectKind)
{
    static constexpr std::string_view names[]
        = {"None", "Order", "Return", "Lot", "Package", "Location", "Product"};
    return names;
}

std::span<const std::string_view> enumNames(EventKind)
{
    static constexpr std::string_view names[]
        = {"Ordered",     "Picked",     "PickUndone",   "Packed",       "ParcelClosed", "Shipped",
           "Moved",       "Authorised", "Returned",     "ReturnUndone", "Graded",       "Disposed",
           "Settled",     "TaskOpened", "TicketOpened", "TicketClosed", "Acted",        "Checked",
           "CheckFailed", "Printed",    "Reprinted",    "PhotoTaken"};
    return names;
}

Timeline timelineOf(const Workspace &records, Subject subject, std::size_t limit)
{
    Teller teller(records);
    switch (subject.kind) {
    case SubjectKind::Order:
        teller.order({subject.id});
        break;
    case SubjectKind::Return:
        teller.returnOrder({subject.id});
        break;
    case SubjectKind::Lot:
        teller.lot({subject.id});
        break;
    case SubjectKind::Package:
        teller.package({subject.id});
        break;
    case SubjectKind::Location:
        teller.location({subject.id});
        break;
    case SubjectKind::Product:
        teller.product({subject.id});
        break;
    case SubjectKind::None:
        break;
    }
    return teller.told(limit);
}

} // namespace bincard::helpdesk
