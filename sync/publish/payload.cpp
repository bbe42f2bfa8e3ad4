// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/publish/payload.h"

#include "core/inventory/reservation.h"

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

QJsonArray contentJson(fulfilment::ParcelId parcel, const Workspace &records)
{
    std::map<catalog::ProductId, Quantity> content;
    for (const auto &line : fulfilment::contentOf(parcel, records))
        content[line.product] += line.useful();
    QJsonArray lines;
    for (const auto &[product, quantity] : content) {
        if (quantity.isPositive())
            lines.append(
                QJsonObject{{u"sku"_s, skuOf(product, records)}, {u"quantity"_s, text(quantity)}});
    }
    return lines;
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
    QJsonObject shipment{
        {u"shipment"_s, text(parcel.id)},
        {u"order"_s, orderReference(parcel.order, records)},
        {u"number"_s, parcel.number},
        {u"carrier"_s, carrier ? text(carrier->code) : QString()},
        {u"service"_s, service ? text(service->code) : QString()},
        {u"tracking"_s, text(parcel.tracking)},
        {u"lines"_s, contentJson(parcel.id, records)},
    };
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
    Quantity onHand;
    Quantity reserved;
    Quantity free;
    for (const auto &quant : records.list<inventory::Quant>("by_product", warehouse, product.id)) {
        const auto location = records.get(quant.location);
        if (!location || inventory::isVirtual(location->usage))
            continue;
        onHand += quant.onHand;
        reserved += quant.reserved;
        const auto lot = records.get(quant.lot);
        if (inventory::isReservable(*location) && !(lot && lot->blocked))
            free += quant.free();
    }
    return compact({{u"product"_s, text(product.id)},
                    {u"sku"_s, text(product.sku)},
                    {u"on_hand"_s, text(onHand)},
                    {u"reserved"_s, text(reserved)},
                    {u"free"_s, text(free)}});
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
