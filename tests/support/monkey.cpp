// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/monkey.h"

#include "core/fulfilment/zone.h"

#include <algorithm>
#include <map>

namespace bincard::support {

namespace {

/// Which records a field of that name refers to: a slot is not a lot.
const Description *tableOf(std::string_view field)
{
    static const std::map<std::string_view, std::string_view> otherNames
        = {{"tote", "package"},      {"destination", "location"}, {"line", "transfer_line"},
           {"next_slot", "slot"},    {"customer", "partner"},     {"parent", "package"},
           {"supplier", "partner"},  {"dock", "location"},        {"source", "location"},
           {"target", "location"},   {"work", "putaway_work"},    {"approver", "user"},
           {"count", "place_count"}, {"sheet", "count_sheet"}};
    const auto other = otherNames.find(field);
    const std::string_view name = other == otherNames.end() ? field : other->second;
    const Description *best = nullptr;
    for (const Description *of : allRecords()) {
        if (name.ends_with(of->table) && (!best || best->table.size() < of->table.size()))
            best = of;
    }
    return best;
}

/// Who may do what is tested elsewhere; a monkey that locks itself out tests nothing.
bool isAboutPeople(const Description &of)
{
    return of.kind == Save<access::User>::description().kind
        || of.kind == Save<access::Role>::description().kind;
}

} // namespace

Monkey::Monkey(World &world, std::uint64_t seed)
    : m_world(world)
    , m_engine(seed)
{ }

Operation Monkey::next()
{
    if (oneIn(4))
        return anything();
    const Operation operation = sensible();
    return oneIn(3) ? spoil(operation) : operation;
}

Operation Monkey::anything()
{
    for (;;) {
        const auto all = operationDescriptions();
        const Description &of = *all[below(all.size())];
        Row payload;
        for (const Field &field : of.fields)
            payload.push_back(value(field));
        auto operation = operationFrom(of.kind, payload);
        if (operation && !isAboutPeople(of))
            return *std::move(operation);
    }
}

Operation Monkey::spoil(const Operation &operation)
{
    const Description &of = descriptionOf(operation);
    Row payload = payloadOf(operation);
    const auto field = below(payload.size());
    payload[field] = value(of.fields[field]);
    const auto spoilt = operationFrom(of.kind, payload);
    return spoilt ? *spoilt : operation;
}

Operation Monkey::sensible()
{
    using Chapter = Operation (Monkey::*)();
    // One for each line: the more often it stands here, the more often it happens.
    static constexpr Chapter chapters[] = {
        &Monkey::selling, //
        &Monkey::planning, //
        &Monkey::walking, //
        &Monkey::walking, //
        &Monkey::picking, //
        &Monkey::picking, //
        &Monkey::picking, //
        &Monkey::excepting, //
        &Monkey::returning, //
        &Monkey::judging, //
        &Monkey::receiving, //
        &Monkey::receiving, //
        &Monkey::packing, //
        &Monkey::packing, //
        &Monkey::shipping, //
        &Monkey::kitting, //
        &Monkey::helping, //
        &Monkey::puttingAway, //
        &Monkey::moving, //
        &Monkey::sharing, //
        &Monkey::working, //
        &Monkey::counting, //
        &Monkey::counting, //
    };
    return (this->*chapters[static_cast<std::size_t>(below(std::ssize(chapters)))])();
}

Operation Monkey::counting()
{
    const auto count = some<counting::Count>();
    const auto sheet = some<counting::CountSheet>();
    const auto stock = some<inventory::Quant>();
    const auto warehouse = m_world.warehouse();
    switch (below(12)) {
    case 0:
        return counting::PlanCounts{.warehouse = warehouse, .day = m_world.occasion.businessDate};
    case 1:
        return counting::OpenSpotCount{.sheet = m_world.newId<counting::CountSheet>(),
                                       .warehouse = warehouse,
                                       .location = stock.location,
                                       .product = oneIn(2) ? stock.product : catalog::ProductId{}};
    case 2:
    case 3:
        return counting::BeginCount{.count = m_world.newId<counting::Count>(),
                                    .sheet
                                    = oneIn(3) ? m_world.newId<counting::CountSheet>() : sheet.id,
                                    .warehouse = warehouse,
                                    .location = oneIn(3) ? stock.location : sheet.location};
    case 4:
        return counting::CountPackage{
            .count = count.id, .warehouse = warehouse, .package = some<inventory::Package>().id};
    case 5:
        return counting::CountUnknown{.count = count.id,
                                      .warehouse = warehouse,
                                      .code = text("code"),
                                      .quantity = {quantity()}};
    case 6:
        return counting::SubmitCount{.count = count.id, .warehouse = warehouse};
    case 7:
        return deciding(sheet);
    case 8:
        return counting::LeaveCount{.count = count.id, .warehouse = warehouse, .blocked = oneIn(8)};
    default:
        return counting::CountUnits{.count = count.id,
                                    .warehouse = warehouse,
                                    .product = stock.product,
                                    .lot = stock.lot,
                                    .package = stock.package,
                                    .quantity = {quantity()}};
    }
}

Operation Monkey::deciding(const counting::CountSheet &sheet)
{
    switch (below(4)) {
    case 0:
        return counting::AskRecount{.sheet = sheet.id, .warehouse = m_world.warehouse()};
    case 1:
        return counting::RejectCount{.sheet = sheet.id, .warehouse = m_world.warehouse()};
    case 2:
        return counting::CancelCount{.sheet = sheet.id, .warehouse = m_world.warehouse()};
    default:
        return counting::ApproveCount{.sheet = sheet.id, .warehouse = m_world.warehouse()};
    }
}

Operation Monkey::selling()
{
    switch (below(9)) {
    case 6:
        return sales::HoldOrder{.hold = m_world.newId<sales::OrderHold>(),
                                .order = some<sales::Order>().id,
                                .kind = static_cast<sales::HoldKind>(below(8))};
    case 7:
        return sales::ReleaseHold{.hold = some<sales::OrderHold>().id, .reason = "seen"};
    case 8:
        return sales::ChangeOrder{.order = some<sales::Order>().id,
                                  .fields = 1 + static_cast<std::int64_t>(below(7)),
                                  .promisedAt = m_world.occasion.occurredAt,
                                  .service = some<fulfilment::CarrierService>().id};
    case 0:
        return sales::OpenOrder{.order = m_world.newId<sales::Order>(),
                                .warehouse = m_world.warehouse(),
                                .reference = text("reference")};
    case 1:
        return sales::AddOrderLine{.line = m_world.newId<sales::OrderLine>(),
                                   .order = some<sales::Order>().id,
                                   .product = some<catalog::Product>().id,
                                   .quantity = {quantity()}};
    case 2:
        return sales::ConfirmOrder{.order = some<sales::Order>().id,
                                   .transfer = m_world.newId<inventory::Transfer>()};
    case 3:
        return sales::ReserveOrder{.order = some<sales::Order>().id};
    case 4:
        return inventory::CloseTask{.task = some<inventory::Task>().id};
    default:
        return sales::CancelOrderLine{.line = some<sales::OrderLine>().id,
                                      .quantity = {quantity()}};
    }
}

Operation Monkey::planning()
{
    const auto stock = some<inventory::Quant>();
    switch (below(5)) {
    case 0:
        return fulfilment::OpenBatch{.batch = m_world.newId<fulfilment::Batch>(),
                                     .warehouse = m_world.warehouse(),
                                     .kind = static_cast<fulfilment::BatchKind>(below(4)),
                                     .destination = m_world.location("DOCK")};
    case 1:
        return fulfilment::AddToBatch{.batch = some<fulfilment::Batch>().id,
                                      .transfer = some<inventory::Transfer>().id,
                                      .slot = m_world.newId<fulfilment::Slot>()};
    case 2:
        return fulfilment::ReleaseBatch{.batch = some<fulfilment::Batch>().id};
    default:
        return inventory::AdjustStock{.warehouse = m_world.warehouse(),
                                      .product = stock.product,
                                      .location = stock.location,
                                      .lot = stock.lot,
                                      .package = stock.package,
                                      .quantity = {oneIn(2) ? quantity() : -quantity()},
                                      .reason = text("reason")};
    }
}

Operation Monkey::walking()
{
    const auto slot = some<fulfilment::Slot>();
    const auto batch = some<fulfilment::Batch>().id;
    switch (below(7)) {
    case 0:
        return fulfilment::TakeBatch{.batch = batch};
    case 1:
        return fulfilment::TakeOverBatch{.batch = slot.batch, .tote = slot.tote};
    case 2:
        return fulfilment::FinishBatch{.batch = batch};
    case 3:
        return fulfilment::FillTote{
            .batch = slot.batch, .slot = slot.id, .nextSlot = m_world.newId<fulfilment::Slot>()};
    case 4:
        return fulfilment::UnloadTote{.batch = slot.batch,
                                      .slot = slot.id,
                                      .location = some<inventory::Location>().id,
                                      .tote = oneIn(3) ? some<inventory::Package>().id : slot.tote};
    default:
        return fulfilment::LoadTote{.batch = slot.batch,
                                    .slot = slot.id,
                                    .tote = oneIn(3) ? m_world.newId<inventory::Package>()
                                                     : some<inventory::Package>().id,
                                    .code = text("code")};
    }
}

Operation Monkey::working()
{
    const auto task = some<inventory::Task>();
    const auto lease = some<inventory::Lease>();
    switch (below(7)) {
    case 0:
        return inventory::TakeTask{.task = task.id};
    case 1:
        return inventory::ReleaseTask{.task = task.id};
    case 2:
        return inventory::HandOverTask{.task = task.id, .package = task.package};
    case 3:
        return oneIn(2) ? Operation{fulfilment::BreakLease{.warehouse = m_world.warehouse(),
                                                           .kind = lease.kind,
                                                           .subject = lease.subject,
                                                           .zone = lease.zone}}
                        : Operation{fulfilment::HandBackWork{.warehouse = m_world.warehouse()}};
    case 4:
        return fulfilment::ReassignWork{.warehouse = m_world.warehouse(),
                                        .subject = some<fulfilment::Batch>().id.value,
                                        .to = some<access::User>().id};
    default:
        return inventory::FinishTask{.task = task.id,
                                     .result = static_cast<inventory::TaskResult>(below(3)),
                                     .location = some<inventory::Location>().id,
                                     .lot
                                     = oneIn(2) ? some<inventory::Lot>().id : inventory::LotId{},
                                     .quantity = {oneIn(2) ? quantity() : 0},
                                     .pick = m_world.newId<fulfilment::Pick>()};
    }
}

Operation Monkey::sharing()
{
    const auto held = some<inventory::Reservation>();
    const auto location = m_world.look().get(held.location);
    const std::string zone = location ? location->zone : std::string();
    const auto wave = some<fulfilment::Wave>();
    switch (below(7)) {
    case 0:
        return fulfilment::TakeZone{
            .batch = held.batch, .zone = zone, .slot = m_world.newId<fulfilment::Slot>()};
    case 1:
        return fulfilment::TakeOverZone{
            .batch = held.batch, .zone = zone, .tote = some<inventory::Package>().id};
    case 2:
        return fulfilment::ClaimUnits{.batch = held.batch,
                                      .line = held.line,
                                      .location = held.location,
                                      .lot = held.lot,
                                      .package = held.package};
    case 3: {
        const auto part = some<fulfilment::ZonePart>();
        return fulfilment::FinishZone{.batch = part.batch, .zone = part.zone};
    }
    case 4:
        return fulfilment::PlanWave{.wave = m_world.newId<fulfilment::Wave>(),
                                    .warehouse = m_world.warehouse(),
                                    .name = text("name"),
                                    .ordersMax = static_cast<int>(below(3)),
                                    .kind = static_cast<fulfilment::BatchKind>(below(4)),
                                    .destination = m_world.location("DOCK")};
    case 5:
        return fulfilment::ReleaseWave{m_world.warehouse(), wave.id};
    default:
        return fulfilment::AdvanceWave{m_world.warehouse(), wave.id, wave.slice};
    }
}

Operation Monkey::picking()
{
    if (oneIn(4)) {
        const auto pick = some<fulfilment::Pick>();
        return fulfilment::UndoPick{.pick = pick.id,
                                    .location = oneIn(2) ? inventory::LocationId{}
                                                         : some<inventory::Location>().id};
    }
    const auto line = some<inventory::TransferLine>();
    const auto stock = someStock(line.product);
    return fulfilment::PickUnits{.pick = m_world.newId<fulfilment::Pick>(),
                                 .batch = some<fulfilment::Batch>().id,
                                 .line = line.id,
                                 .location = stock.location,
                                 .lot = stock.lot,
                                 .package = stock.package,
                                 .tote = some<inventory::Package>().id,
                                 .quantity = {quantity()}};
}

Operation Monkey::excepting()
{
    const auto line = some<inventory::TransferLine>();
    const auto stock = someStock(line.product);
    const auto batch = some<fulfilment::Batch>().id;
    switch (below(6)) {
    case 0:
        return fulfilment::SkipPlace{.batch = batch, .location = stock.location};
    case 1:
        return fulfilment::CheckZero{.batch = batch,
                                     .location = stock.location,
                                     .product = stock.product,
                                     .empty = oneIn(2)};
    case 2:
        return fulfilment::BlockLocation{.batch = batch, .location = stock.location};
    case 3:
        return fulfilment::ChangeReservation{.batch = batch,
                                             .line = line.id,
                                             .location = stock.location,
                                             .fromLot = stock.lot,
                                             .fromPackage = stock.package,
                                             .toLot = someStock(line.product).lot,
                                             .toPackage = someStock(line.product).package};
    default:
        return fulfilment::ReportShort{.batch = batch,
                                       .line = line.id,
                                       .location = stock.location,
                                       .lot = stock.lot,
                                       .package = stock.package,
                                       .quantity = {quantity()},
                                       .reason = text("reason")};
    }
}

Operation Monkey::returning()
{
    const auto order = some<returns::ReturnOrder>();
    const auto line = some<returns::ReturnLine>();
    const auto sold = some<sales::OrderLine>();
    switch (below(7)) {
    case 0:
        return returns::AuthoriseReturn{.warehouse = m_world.warehouse(),
                                        .returnOrder = m_world.newId<returns::ReturnOrder>(),
                                        .reference = text("reference"),
                                        .order = sold.order};
    case 1:
        return returns::OpenUnplannedReturn{.warehouse = m_world.warehouse(),
                                            .returnOrder = m_world.newId<returns::ReturnOrder>()};
    case 2:
        return returns::AddReturnLine{.warehouse = m_world.warehouse(),
                                      .returnLine = m_world.newId<returns::ReturnLine>(),
                                      .returnOrder = order.id,
                                      .orderLine = sold.id,
                                      .product = sold.product,
                                      .quantity = {quantity()}};
    case 3:
        return returns::CloseReturn{.warehouse = m_world.warehouse(), .returnOrder = order.id};
    default:
        break;
    }
    const bool isNew = oneIn(3) || !line.id;
    return returns::ReceiveReturn{.warehouse = m_world.warehouse(),
                                  .returnItem = m_world.newId<returns::ReturnItem>(),
                                  .returnOrder = isNew ? order.id : line.returnOrder,
                                  .returnLine
                                  = isNew ? m_world.newId<returns::ReturnLine>() : line.id,
                                  .orderLine = sold.id,
                                  .product = isNew ? sold.product : line.product,
                                  .lotName = oneIn(3) ? text("name") : std::string(),
                                  .quantity = {quantity()}};
}

Operation Monkey::judging()
{
    const auto item = some<returns::ReturnItem>();
    switch (below(7)) {
    case 0:
        return returns::GradeReturn{.warehouse = m_world.warehouse(),
                                    .returnItem = item.id,
                                    .grade = static_cast<returns::Grade>(1 + below(6)),
                                    .check = static_cast<returns::CheckResult>(below(3))};
    case 1:
        return returns::DisposeReturn{.warehouse = m_world.warehouse(),
                                      .returnItem = item.id,
                                      .disposition
                                      = static_cast<returns::Disposition>(1 + below(6)),
                                      .deviation = text("hold")};
    case 2:
        return returns::UndoReturn{.warehouse = m_world.warehouse(), .returnItem = item.id};
    case 3:
        return returns::SettleReturn{.warehouse = m_world.warehouse(),
                                     .settlement = m_world.newId<returns::Settlement>(),
                                     .returnLine = item.line,
                                     .kind = static_cast<returns::SettlementKind>(below(5)),
                                     .quantity = {quantity()},
                                     .product = some<catalog::Product>().id,
                                     .newOrder = m_world.newId<sales::Order>(),
                                     .newLine = m_world.newId<sales::OrderLine>(),
                                     .newTransfer = m_world.newId<inventory::Transfer>()};
    case 4:
        return returns::ApproveDisposition{
            .warehouse = m_world.warehouse(), .returnItem = item.id, .approved = oneIn(2)};
    default:
        return returns::PlaceReturn{.warehouse = m_world.warehouse(),
                                    .returnItem = item.id,
                                    .location = oneIn(4) ? inventory::LocationId{}
                                                         : some<inventory::Location>().id,
                                    .package = some<inventory::Package>().id};
    }
}

Operation Monkey::buying()
{
    const auto order = some<purchase::PurchaseOrder>().id;
    switch (below(6)) {
    case 0:
        return Save<catalog::Partner>{
            {.id = m_world.newId<catalog::Partner>(), .reference = text("reference")}};
    case 1:
        return purchase::OpenPurchaseOrder{.order = m_world.newId<purchase::PurchaseOrder>(),
                                           .warehouse = m_world.warehouse(),
                                           .reference = text("reference"),
                                           .supplier = some<catalog::Partner>().id};
    case 2:
        return purchase::ConfirmPurchaseOrder{.order = order, .warehouse = m_world.warehouse()};
    case 3:
        return purchase::ExpectPackage{.package = m_world.newId<purchase::ExpectedPackage>(),
                                       .warehouse = m_world.warehouse(),
                                       .order = order,
                                       .code = text("code")};
    case 4: {
        const auto line = some<purchase::PurchaseLine>();
        return purchase::ExpectContent{.content = m_world.newId<purchase::ExpectedContent>(),
                                       .warehouse = m_world.warehouse(),
                                       .package = some<purchase::ExpectedPackage>().id,
                                       .line = line.id,
                                       .product = line.product,
                                       .lot = someStock(line.product).lot,
                                       .quantity = {quantity()}};
    }
    default:
        return purchase::AddPurchaseLine{.line = m_world.newId<purchase::PurchaseLine>(),
                                         .warehouse = m_world.warehouse(),
                                         .order = order,
                                         .product = some<catalog::Product>().id,
                                         .quantity = {quantity()},
                                         .overPercent = 10};
    }
}

Operation Monkey::receiving()
{
    if (oneIn(3))
        return oneIn(2) ? buying() : procuring();
    const auto warehouse = m_world.warehouse();
    const auto receipt = some<purchase::Receipt>().id;
    const auto line = some<purchase::PurchaseLine>();
    const auto came = some<purchase::ReceiptLine>();
    switch (below(10)) {
    case 0:
        return purchase::BeginReceipt{.receipt = m_world.newId<purchase::Receipt>(),
                                      .warehouse = warehouse,
                                      .order = oneIn(4) ? purchase::PurchaseOrderId{}
                                                        : some<purchase::PurchaseOrder>().id};
    case 1:
        return purchase::UndoReceipt{.warehouse = warehouse,
                                     .receiptLine = came.id,
                                     .expected = oneIn(3) ? came.expectedPackage
                                                          : purchase::ExpectedPackageId{}};
    case 2:
        return purchase::PlaceReceived{.warehouse = warehouse,
                                       .receiptLine = came.id,
                                       .location = some<inventory::Location>().id};
    case 3:
        return purchase::ReceivePackage{.expected = some<purchase::ExpectedPackage>().id,
                                        .warehouse = warehouse,
                                        .receipt = receipt,
                                        .package = m_world.newId<inventory::Package>(),
                                        .location = m_world.location("DOCK")};
    case 4:
        return inventory::RegisterLot{.warehouse = warehouse,
                                      .lot = m_world.newId<inventory::Lot>(),
                                      .product = some<catalog::Product>().id,
                                      .name = text("name")};
    case 5:
        return oneIn(2) ? Operation{purchase::ExplainDifference{.warehouse = warehouse,
                                                                .receipt = receipt,
                                                                .reason = "UNDR",
                                                                .closesRest = oneIn(2)}}
                        : Operation{purchase::CloseReceipt{warehouse, receipt}};
    default:
        return purchase::ReceiveUnits{.receiptLine = m_world.newId<purchase::ReceiptLine>(),
                                      .warehouse = warehouse,
                                      .receipt = receipt,
                                      .line = oneIn(3) ? purchase::PurchaseLineId{} : line.id,
                                      .product = line.product,
                                      .lot = some<inventory::Lot>().id,
                                      .location = some<inventory::Location>().id,
                                      .package = oneIn(2) ? inventory::PackageId{}
                                                          : some<inventory::Package>().id,
                                      .quantity = {quantity()},
                                      .reason = oneIn(3) ? text("reason") : ""};
    }
}

Operation Monkey::helping()
{
    const auto ticket = some<helpdesk::Ticket>().id;
    const auto warehouse = m_world.warehouse();
    switch (below(6)) {
    case 0:
        if (oneIn(4))
            return Save<sales::Webhook>{{.id = m_world.newId<sales::Webhook>(),
                                         .url = "https://" + text("host"),
                                         .news = static_cast<std::int64_t>(below(1'000))}};
        return Save<helpdesk::TicketType>{
            {.id = m_world.newId<helpdesk::TicketType>(), .code = text("code"), .name = "A case"}};
    case 1:
        return helpdesk::AssignTicket{warehouse, ticket, some<access::User>().id};
    case 2:
        return helpdesk::CloseTicket{warehouse, ticket, text("code")};
    case 3:
        return helpdesk::CountThisPlace{
            .warehouse = warehouse, .ticket = ticket, .location = some<inventory::Location>().id};
    case 4: {
        const auto sold = some<sales::OrderLine>();
        return helpdesk::RequestReturn{.warehouse = warehouse,
                                       .returnOrder = m_world.newId<returns::ReturnOrder>(),
                                       .reference = text("reference"),
                                       .returnLine = m_world.newId<returns::ReturnLine>(),
                                       .orderLine = sold.id,
                                       .quantity = {quantity()}};
    }
    default:
        return helpdesk::OpenTicket{.warehouse = warehouse,
                                    .ticket = m_world.newId<helpdesk::Ticket>(),
                                    .ticketType = some<helpdesk::TicketType>().id,
                                    .order = some<sales::Order>().id};
    }
}

inventory::Quant Monkey::someStock(catalog::ProductId product)
{
    auto stock = m_world.look().list<inventory::Quant>("by_product", m_world.warehouse(), product);
    const bool onlyPromised = !oneIn(3);
    std::erase_if(stock, [&](const inventory::Quant &quant) {
        return onlyPromised && quant.reserved.isZero();
    });
    return stock.empty() ? some<inventory::Quant>() : stock[below(stock.size())];
}

Value Monkey::value(const Field &field)
{
    switch (field.kind) {
    case FieldKind::Id:
        return id(field.name);
    case FieldKind::Quantity:
        return quantity();
    case FieldKind::Boolean:
        return static_cast<std::int64_t>(below(2));
    case FieldKind::Enumeration:
        return std::string(field.names[below(field.names.size())]);
    case FieldKind::CalendarDate:
        return std::int64_t{20261101} + static_cast<std::int64_t>(below(30));
    case FieldKind::Text:
        return text(field.name);
    case FieldKind::Bytes:
        return std::string("?");
    case FieldKind::Integer:
    case FieldKind::UnitPrice:
    case FieldKind::Money:
    case FieldKind::Instant:
        break;
    }
    return oneIn(20) ? static_cast<std::int64_t>(m_engine())
                     : static_cast<std::int64_t>(below(200)) - 20;
}

std::int64_t Monkey::id(std::string_view field)
{
    if (oneIn(20))
        return -static_cast<std::int64_t>(below(50));
    const Description *of = tableOf(field);
    if (!of || oneIn(6))
        return oneIn(3) ? 0 : m_world.newId<inventory::Task>().value;
    const auto rows = m_world.look().scan({.of = of});
    return rows.empty() ? 0 : idOf(rows[below(rows.size())]);
}

std::int64_t Monkey::quantity()
{
    if (oneIn(30))
        return static_cast<std::int64_t>(m_engine());
    if (oneIn(10))
        return static_cast<std::int64_t>(below(4'000'000)) - 1'000'000;
    return (static_cast<std::int64_t>(below(8)) + (oneIn(10) ? -3 : 1)) * Quantity::one;
}

std::string Monkey::text(std::string_view field)
{
    static constexpr std::string_view reasons[] = {"BINE", "DMGD", "BNRP", "Opening", ""};
    if (field == "reason")
        return std::string(reasons[below(std::size(reasons))]);
    if (field.ends_with("currency"))
        return oneIn(2) ? "EUR" : "";
    if (field == "hold")
        return oneIn(6) ? "payment" : "";
    return "N" + std::to_string(below(30));
}

std::uint64_t Monkey::below(std::uint64_t n)
{
    return m_engine() % n;
}

bool Monkey::oneIn(std::uint64_t n)
{
    return below(n) == 0;
}

} // namespace bincard::support
