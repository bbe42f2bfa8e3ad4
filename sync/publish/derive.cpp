// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/publish/derive.h"

#include "core/catalog/kit.h"
#include "core/inventory/stock.h"
#include "core/purchase/order.h"
#include "sync/hub/feed.h"
#include "sync/publish/payload.h"
#include "sync/wire/digest.h"
#include "sync/wire/zone_day.h"

#include <limits>

namespace bincard::publish {

namespace {

constexpr auto last = std::numeric_limits<std::int64_t>::max();
/// A cursor that only passed so few changes is not written: what it passed is passed again.
constexpr std::size_t changesNotWritten = 50;

template <class R, class Take>
void takeIf(const hub::ChangeEntry &change, const Workspace &records, Take take)
{
    if (change.kind != R::description().kind || change.erased)
        return;
    if (const auto record = records.get(Id<R>{change.record}))
        take(*record);
}

void addSubjects(const hub::ChangeEntry &change, const Workspace &records, Subjects &subjects)
{
    takeIf<sales::Order>(change, records, [&](const auto &order) {
        subjects.orders.insert(order.id);
    });
    takeIf<sales::OrderLine>(change, records, [&](const auto &line) {
        subjects.orders.insert(line.order);
    });
    takeIf<fulfilment::Parcel>(change, records, [&](const auto &parcel) {
        subjects.parcels.insert(parcel.id);
    });
    takeIf<sales::ChannelListing>(change, records, [&](const auto &listing) {
        subjects.listings.insert(listing.id);
    });
    // What waits for stock, and what is to come, may be promised already.
    takeIf<inventory::TransferLine>(change, records, [&](const auto &line) {
        subjects.promised.insert(line.product);
    });
    takeIf<purchase::PurchaseLine>(change, records, [&](const auto &line) {
        subjects.promised.insert(line.product);
    });
    takeIf<inventory::Quant>(change, records, [&](const auto &quant) {
        subjects.products.insert(quant.product);
    });
    // A quant that became empty is erased; the move that emptied it stays.
    takeIf<inventory::Move>(change, records, [&](const auto &move) {
        subjects.products.insert(move.product);
    });
    // It may have been blocked, with all that stands there.
    takeIf<inventory::Location>(change, records, [&](const auto &location) {
        for (const auto &quant : records.list<inventory::Quant>("place", location.id))
            subjects.products.insert(quant.product);
    });
    takeIf<returns::ReturnOrder>(change, records, [&](const auto &of) {
        subjects.returns.insert(of.id);
    });
    takeIf<returns::ReturnLine>(change, records, [&](const auto &line) {
        subjects.returns.insert(line.returnOrder);
    });
    takeIf<returns::Settlement>(change, records, [&](const auto &settlement) {
        subjects.returns.insert(settlement.returnOrder);
    });
}

/// Says what is so of things of one warehouse.
class Speaker
{
public:
    Speaker(const Hearing &hearing, const Workspace &records)
        : m_hearing(hearing)
        , m_records(records)
    { }

    void sayParcel(fulfilment::ParcelId id)
    {
        const auto parcel = m_records.get(id);
        if (!parcel || !concerns(parcel->order))
            return;
        if (parcel->end == fulfilment::ParcelEnd::Void) {
            say({.news = News::ShipmentVoided,
                 .subject = id.value,
                 .data = shipmentJson(*parcel, m_records),
                 .after = News::ShipmentCreated,
                 .instead = News::ShipmentCreated});
            return;
        }
        if (!parcel->closed)
            return;
        const bool isGone = parcel->end == fulfilment::ParcelEnd::Manifested;
        auto inTheBuilding = *parcel;
        inTheBuilding.end = fulfilment::ParcelEnd::None; // as it was told when it was closed
        say({.news = News::ShipmentCreated,
             .subject = id.value,
             .data = shipmentJson(inTheBuilding, m_records),
             .instead = News::ShipmentVoided});
        if (isGone)
            say({.news = News::ShipmentLeft,
                 .subject = id.value,
                 .data = shipmentJson(*parcel, m_records),
                 .once = true});
    }

    void sayOrder(sales::OrderId id)
    {
        const auto order = m_records.get(id);
        if (!order || !concerns(id))
            return;
        if (order->hold.empty())
            say({.news = News::OrderReleased,
                 .subject = id.value,
                 .data = holdJson(*order),
                 .after = News::OrderHeld,
                 .instead = News::OrderHeld});
        else
            say({.news = News::OrderHeld,
                 .subject = id.value,
                 .data = holdJson(*order),
                 .instead = News::OrderReleased});
        if (!m_records.list<sales::OrderLine>(Range{.limit = 1}, "by_order", id).empty())
            say({.news = News::OrderChanged,
                 .subject = id.value,
                 .data = orderJson(*order, m_records)});
    }

    /// A channel hears what it may sell, whoever else hears what there is.
    void sayProduct(catalog::ProductId id)
    {
        const auto product = m_records.get(id);
        if (!product || product->service)
            return;
        if (m_hearing.onlyChannel.empty())
            return say({.news = News::StockChanged,
                        .subject = id.value,
                        .data = stockJson(m_hearing.warehouse, *product, m_records)});
        for (const auto &listing : sales::listingsOf(m_hearing.onlyChannel, *product, m_records))
            sayListing(listing);
    }

    void sayListing(sales::ChannelListingId id)
    {
        const auto listing = m_records.get(id);
        if (listing && listing->channel == m_hearing.onlyChannel)
            sayListing(*listing);
    }

    void sayReturn(returns::ReturnOrderId id)
    {
        const auto of = m_records.get(id);
        if (!of || !concerns(of->order))
            return;
        for (const auto &line : m_records.list<returns::ReturnLine>("by_return", id)) {
            if (!line.received.isPositive())
                continue;
            say({.news = News::ReturnReceived,
                 .subject = id.value,
                 .data = receivedJson(*of, m_records)});
            break;
        }
        for (const auto &settlement : m_records.list<returns::Settlement>("by_return", id)) {
            if (settlement.state != returns::SettlementState::Approved)
                continue;
            say({.news = News::ReturnSettled,
                 .subject = id.value,
                 .data = settledJson(*of, m_records)});
            break;
        }
    }

    [[nodiscard]] std::vector<Statement> take()
    {
        return std::move(m_said);
    }

private:
    void say(Statement statement)
    {
        m_said.push_back(std::move(statement));
    }

    void sayListing(const sales::ChannelListing &listing)
    {
        const auto said = listingJson(listing, m_hearing.today, m_hearing.onlyWarehouse, m_records);
        if (said)
            say({.news = News::StockChanged,
                 .subject = listing.id ? listing.id.value : listing.product.value,
                 .data = *said,
                 .everywhere = true});
    }

    [[nodiscard]] bool concerns(sales::OrderId id) const
    {
        if (m_hearing.onlyChannel.empty())
            return true;
        const auto order = m_records.get(id);
        return order && order->channel == m_hearing.onlyChannel;
    }

    const Hearing &m_hearing;
    const Workspace &m_records;
    std::vector<Statement> m_said;
};

/// Also what is not sent, where something that is sent depends on it.
bool minds(const sales::Webhook &webhook, News news)
{
    return webhook.wants(news)
        || (news == News::ShipmentCreated && webhook.wants(News::ShipmentVoided))
        || (news == News::OrderHeld && webhook.wants(News::OrderReleased));
}

std::optional<WebhookTold> toldOf(const WebhookTold &that, const Workspace &records)
{
    return records.find<WebhookTold>("by_subject", that.webhook, that.news, that.warehouse,
                                     that.subject);
}

void weigh(const Statement &statement, const sales::Webhook &webhook, const Envelope &envelope,
           const Workspace &records, Draft &draft)
{
    WebhookTold told{.webhook = draft.before.webhook,
                     .news = statement.news,
                     .warehouse = statement.everywhere ? 0 : draft.before.scope,
                     .subject = statement.subject};
    const auto known = [&](News news) {
        WebhookTold other = told;
        other.news = news;
        return toldOf(other, records);
    };
    if (!minds(webhook, statement.news) || (statement.after && !known(*statement.after)))
        return;
    const auto before = known(statement.news);
    const std::string digest = wire::sha256Bytes(statement.data);
    if (before && (statement.once || before->digest == digest))
        return;
    if (statement.everywhere)
        draft.compared.push_back(before.value_or(told));
    told = before.value_or(told);
    told.digest = digest;
    draft.told.push_back(told);
    const auto contrary = statement.instead ? known(*statement.instead) : std::nullopt;
    if (contrary)
        draft.untold.push_back(contrary->id);
    if (!webhook.wants(statement.news))
        return;
    draft.messages.push_back({.webhook = draft.before.webhook,
                              .type = envelope.type,
                              .body = bodyOf(envelope, statement.data),
                              .nextAt = envelope.at,
                              .createdAt = envelope.at,
                              .since = envelope.at});
}

Row placeOf(const WebhookCursor &cursor)
{
    return rowOf(hub::ChangeEntry{.id = {last},
                                  .scope = cursor.scope,
                                  .kind = cursor.kind == 0 ? last : cursor.kind,
                                  .record = cursor.kind == 0 ? last : cursor.record,
                                  .revision = cursor.revision});
}

/// How far all books together are: it rises with each of them.
std::int64_t headOfAll(std::span<const inventory::Warehouse> warehouses, const Workspace &records)
{
    std::int64_t sum = hub::headOf(records, scopeOffice);
    for (const inventory::Warehouse &warehouse : warehouses)
        sum += hub::headOf(records, warehouse.id.value);
    return sum;
}

std::vector<hub::ChangeEntry> changesBehind(const WebhookCursor &cursor, std::size_t limit,
                                            const Workspace &records)
{
    const Description &of = hub::ChangeEntry::description();
    std::vector<hub::ChangeEntry> changes;
    for (const Row &row : records.scan(Scan{.of = &of,
                          .index = &of.index("by_revision"),
                          .prefix = {cursor.scope},
                          .limit = limit,
                          .after = placeOf(cursor)}))
        changes.push_back(*recordOf<hub::ChangeEntry>(row));
    return changes;
}

} // namespace

Subjects subjectsOf(std::span<const hub::ChangeEntry> changes, const Workspace &records)
{
    Subjects subjects;
    for (const hub::ChangeEntry &change : changes)
        addSubjects(change, records, subjects);
    const auto goods = subjects.products;
    for (const auto id : goods) {
        for (const auto kit : catalog::explodedKitsWith(id, records))
            subjects.products.insert(kit);
    }
    return subjects;
}

std::vector<Statement> statementsOf(const Subjects &subjects, const Hearing &hearing,
                                    const Workspace &records)
{
    Speaker speaker(hearing, records);
    for (const auto id : subjects.parcels)
        speaker.sayParcel(id);
    for (const auto id : subjects.orders)
        speaker.sayOrder(id);
    for (const auto id : subjects.returns)
        speaker.sayReturn(id);
    for (const auto id : subjects.products)
        speaker.sayProduct(id);
    for (const auto id : subjects.promised) {
        if (!hearing.onlyChannel.empty() && !subjects.products.contains(id))
            speaker.sayProduct(id);
    }
    for (const auto id : subjects.listings)
        speaker.sayListing(id);
    return speaker.take();
}

bool Draft::isWorthIt() const
{
    return isMore || !told.empty() || passed > changesNotWritten;
}

std::optional<Draft> draft(const sales::Webhook &webhook, const WebhookCursor &cursor, Instant now,
                           const Workspace &records, std::size_t changesMax)
{
    const auto changes = changesBehind(cursor, changesMax, records);
    const inventory::WarehouseId warehouse{cursor.scope == scopeOffice ? 0 : cursor.scope};
    const auto named = records.get(warehouse);
    if (changes.empty() || (!named && cursor.scope != scopeOffice))
        return std::nullopt;
    Draft made{.before = cursor, .after = cursor};
    made.passed = changes.size();
    made.isMore = changes.size() == changesMax;
    const std::int64_t head = hub::headOf(records, cursor.scope);
    const hub::ChangeEntry &reached = changes.back();
    made.after.revision = made.isMore ? reached.revision : head;
    made.after.kind = made.isMore ? reached.kind : 0;
    made.after.record = made.isMore ? reached.record : 0;
    const auto warehouses = records.list<inventory::Warehouse>("by_code");
    const std::string zone = warehouses.empty() ? "UTC" : warehouses.front().timeZone;
    const Hearing hearing{.warehouse = warehouse,
                          .onlyChannel = webhook.onlyChannel,
                          .onlyWarehouse = webhook.onlyWarehouse,
                          .today = wire::zoneDay(now, zone)};
    for (const Statement &statement :
         statementsOf(subjectsOf(changes, records), hearing, records)) {
        const auto type = enumNames(statement.news)[static_cast<std::size_t>(statement.news)];
        Envelope envelope{.type = std::string(type), .at = now};
        envelope.warehouse = statement.everywhere || !named ? std::string() : named->code;
        envelope.revision = statement.everywhere ? headOfAll(warehouses, records) : head;
        weigh(statement, webhook, envelope, records, made);
    }
    return made;
}

} // namespace bincard::publish
