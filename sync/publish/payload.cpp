// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/publish/payload.h"

#include "core/catalog/kit.h"
#include "core/inventory/merge.h"
#include "core/inventory/reservation.h"
#include "core/promise.h"
#include "core/sales/kits.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

namespace bincard::publish {

namespace {

using namespace Qt::StringLiterals;

constexpr int schema = 1;

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

template <class R> QString text(Id<R> id)
{
    return QString::number(id.value);
}

QString text(Quantity quantity)
{
    return text(toText(quantity));
}

QString text(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

template <class E> QString word(E value)
{
    const auto name = enumNames(value)[static_cast<std::size_t>(value)];
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())).toLower();
}

std::string compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

QString skuOf(catalog::ProductId product, const Workspace &records)
{
    const auto found = records.get(product);
    return found ? text(found->sku) : QString();
}

QJsonObject orderReference(const sales::Order &order)
{
    return {{u"id"_s, text(order.id)},
            {u"channel"_s, text(order.channel)},
            {u"reference"_s, text(order.reference)}};
}

/// Empty where the order is not known.
QJsonObject orderReference(sales::OrderId id, const Workspace &records)
{
    const auto order = records.get(id);
    return order ? orderReference(*order) : QJsonObject{};
}

using Content = std::map<catalog::ProductId, Quantity>;

QJsonArray contentJson(const Content &content, const Workspace &records)
{
    QJsonArray lines;
    for (const auto &[product, quantity] : content) {
        if (quantity.isPositive())
            lines.append(
                QJsonObject{{u"sku"_s, skuOf(product, records)}, {u"quantity"_s, text(quantity)}});
    }
    return lines;
}

/// What is in a parcel as it was ordered, and the goods there that are parts of kits.
struct Ordered
{
    Content lines = {};
    Content components = {};
};

using InKits = std::map<sales::OrderLineId, std::map<catalog::ProductId, Quantity>>;

/// Adds the parts of kits that are in the parcel to what there is of them; the rest to `ordered`.
void add(const fulfilment::Parcel &parcel, InKits &inKits, Ordered &ordered,
         const Workspace &records)
{
    for (const auto &packed : fulfilment::contentOf(parcel.id, records)) {
        const auto picking = records.get(packed.line);
        const auto line = picking ? records.get(picking->orderLine) : std::nullopt;
        if (line && line->kit)
            inKits[line->kit][line->component] += packed.useful();
        (line && line->kit ? ordered.components : ordered.lines)[packed.product] += packed.useful();
    }
}

Quantity kitsIn(const InKits &inKits, const sales::OrderLine &kit, const Workspace &records)
{
    const auto there = inKits.find(kit.id);
    if (there == inKits.end())
        return {};
    std::optional<Quantity> least;
    for (const auto &component : sales::componentsOf(kit, records)) {
        const auto found = there->second.find(component.product);
        const Quantity kits = found == there->second.end()
            ? Quantity{}
            : catalog::wholeKits(found->second, component.perKit);
        least = least ? std::min(*least, kits) : kits;
    }
    return least.value_or(Quantity{});
}

/// A kit is in the parcel that completes it, in the order of the parcels' numbers: all parcels
/// together tell of as many as went out whole.
Ordered orderedIn(const fulfilment::Parcel &parcel, const Workspace &records)
{
    InKits inKits;
    Ordered others;
    for (const auto &other : records.list<fulfilment::Parcel>("by_order", parcel.order)) {
        if (other.end != fulfilment::ParcelEnd::Void && other.number < parcel.number)
            add(other, inKits, others, records);
    }
    const InKits before = inKits;
    Ordered ordered;
    add(parcel, inKits, ordered, records);
    for (const auto &[id, parts] : inKits) {
        if (const auto kit = records.get(id))
            ordered.lines[kit->product]
                += kitsIn(inKits, *kit, records) - kitsIn(before, *kit, records);
    }
    return ordered;
}

struct Stock
{
    Quantity onHand = {};
    Quantity reserved = {};
    Quantity free = {};
};

Stock stockOf(inventory::WarehouseId warehouse, catalog::ProductId product,
              const Workspace &records)
{
    Stock stock;
    for (const auto &quant : records.list<inventory::Quant>("by_product", warehouse, product)) {
        const auto location = records.get(quant.location);
        if (!location || inventory::isVirtual(location->usage))
            continue;
        stock.onHand += quant.onHand;
        stock.reserved += quant.reserved;
        const auto lot = records.get(quant.lot);
        if (inventory::isReservable(*location) && !(lot && lot->blocked))
            stock.free += quant.free();
    }
    return stock;
}

QJsonObject returnReference(const returns::ReturnOrder &of, const Workspace &records)
{
    return {{u"return"_s, text(of.id)},
            {u"reference"_s, text(of.reference)},
            {u"order"_s, orderReference(of.order, records)},
            {u"announced"_s, !of.unplanned}};
}

} // namespace

std::string shipmentJson(const fulfilment::Parcel &parcel, const Workspace &records)
{
    const auto service = records.get(parcel.service);
    const auto carrier = service ? records.get(service->carrier) : std::nullopt;
    const auto manifest = records.get(parcel.manifest);
    const bool isGone = parcel.end == fulfilment::ParcelEnd::Manifested;
    const Ordered ordered = orderedIn(parcel, records);
    QJsonObject shipment{
        {u"shipment"_s, text(parcel.id)},
        {u"order"_s, orderReference(parcel.order, records)},
        {u"number"_s, parcel.number},
        {u"carrier"_s, carrier ? text(carrier->code) : QString()},
        {u"service"_s, service ? text(service->code) : QString()},
        {u"tracking"_s, text(parcel.tracking)},
        {u"lines"_s, contentJson(ordered.lines, records)},
    };
    if (!ordered.components.empty())
        shipment[u"components"_s] = contentJson(ordered.components, records);
    if (isGone && manifest) {
        shipment[u"manifest"_s] = text(manifest->reference);
        shipment[u"left_at"_s] = text(manifest->closedAt);
    }
    return compact(shipment);
}

std::string orderJson(const sales::Order &order, const Workspace &records)
{
    QJsonArray lines;
    for (const auto &line : records.list<sales::OrderLine>("by_order", order.id)) {
        if (line.kit)
            continue; // of a kit's line, which says how many are whole
        lines.append(QJsonObject{{u"line"_s, text(line.id)},
                                 {u"position"_s, line.position},
                                 {u"sku"_s, skuOf(line.product, records)},
                                 {u"ordered"_s, text(line.ordered)},
                                 {u"reserved"_s, text(line.reserved)},
                                 {u"picked"_s, text(line.picked)},
                                 {u"packed"_s, text(line.packed)},
                                 {u"shipped"_s, text(line.shipped)},
                                 {u"cancelled"_s, text(line.cancelled)}});
    }
    return compact({{u"order"_s, orderReference(order)},
                    {u"confirmed"_s, order.confirmed},
                    {u"held"_s, !order.hold.empty()},
                    {u"lines"_s, lines}});
}

std::string holdJson(const sales::Order &order)
{
    return compact({{u"order"_s, orderReference(order)}, {u"hold"_s, text(order.hold)}});
}

std::string stockJson(inventory::WarehouseId warehouse, const catalog::Product &product,
                      const Workspace &records)
{
    const Stock stock = product.isExploded()
        ? Stock{.free = catalog::kitsFrom(product, records,
                                          [&](catalog::ProductId component) {
                                              return stockOf(warehouse, component, records).free;
                                          })}
        : stockOf(warehouse, product.id, records);
    return compact({{u"product"_s, text(product.id)},
                    {u"sku"_s, text(product.sku)},
                    {u"on_hand"_s, text(stock.onHand)},
                    {u"reserved"_s, text(stock.reserved)},
                    {u"free"_s, text(stock.free)}});
}

Result<std::string> listingJson(const sales::ChannelListing &listing, Date today,
                                inventory::WarehouseId only, const Workspace &records)
{
    const auto available = publishedOf(listing, today, records, only);
    if (!available)
        return available.error();
    const auto product = inventory::standingFor(listing.product, records);
    return compact({{u"product"_s, text(product)},
                    {u"sku"_s, skuOf(product, records)},
                    {u"channel"_s, text(listing.channel)},
                    {u"channel_sku"_s, text(listing.channelSku)},
                    {u"available"_s, text(*available)}});
}

std::string receivedJson(const returns::ReturnOrder &of, const Workspace &records)
{
    QJsonArray lines;
    for (const auto &line : records.list<returns::ReturnLine>("by_return", of.id)) {
        lines.append(QJsonObject{{u"sku"_s, skuOf(line.product, records)},
                                 {u"authorised"_s, text(line.authorised)},
                                 {u"received"_s, text(line.received)}});
    }
    QJsonObject received = returnReference(of, records);
    received[u"lines"_s] = lines;
    return compact(received);
}

std::string settledJson(const returns::ReturnOrder &of, const Workspace &records)
{
    QJsonArray settlements;
    for (const auto &settlement : records.list<returns::Settlement>("by_return", of.id)) {
        if (settlement.state != returns::SettlementState::Approved)
            continue;
        const auto line = records.get(settlement.line);
        settlements.append(
            QJsonObject{{u"settlement"_s, text(settlement.id)},
                        {u"kind"_s, word(settlement.kind)},
                        {u"sku"_s, line ? skuOf(line->product, records) : QString()},
                        {u"quantity"_s, text(settlement.quantity)},
                        {u"new_order"_s, orderReference(settlement.order, records)}});
    }
    QJsonObject settled = returnReference(of, records);
    settled[u"settlements"_s] = settlements;
    return compact(settled);
}

std::string bodyOf(const Envelope &envelope, const std::string &data)
{
    return compact(
        {{u"schema"_s, schema},
         {u"type"_s, text(envelope.type)},
         {u"timestamp"_s, text(envelope.at)},
         {u"warehouse"_s, text(envelope.warehouse)},
         {u"revision"_s, QString::number(envelope.revision)},
         {u"data"_s, QJsonDocument::fromJson(QByteArray::fromStdString(data)).object()}});
}

} // namespace bincard::publish
