// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/recorded_papers.h"

#include "core/fulfilment/carrier.h"
#include "core/scan/own_code.h"

#include <QLocale>
#include <QMap>
#include <QTimeZone>

#include <algorithm>

namespace bincard::paper {

namespace {

using namespace Qt::StringLiterals;

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

// UNECE Recommendation 20 as people write it; a piece is not said.
QString unitOf(const std::string &code)
{
    static const QMap<QString, QString> units{
        {u"C62"_s, {}},     {u"KGM"_s, u"kg"_s}, {u"GRM"_s, u"g"_s},  {u"MTR"_s, u"m"_s},
        {u"LTR"_s, u"l"_s}, {u"MTK"_s, u"m²"_s}, {u"MTQ"_s, u"m³"_s}, {u"SET"_s, u"set"_s}};
    return units.value(text(code), text(code));
}

QDate dateOf(Date date)
{
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

/// A warehouse as papers see it.
struct Site
{
    QString name;
    QString address;
    QTimeZone zone = QTimeZone::utc();

    Site(inventory::WarehouseId id, const Workspace &records)
    {
        const auto warehouse = records.get(id);
        if (!warehouse)
            return;
        name = text(warehouse->name);
        address = text(warehouse->address);
        const QTimeZone own(QByteArray::fromStdString(warehouse->timeZone));
        if (own.isValid())
            zone = own;
    }

    [[nodiscard]] QDateTime at(Instant instant) const
    {
        return QDateTime::fromMSecsSinceEpoch(instant.ms, zone);
    }
};

QString clockOf(int minuteOfDay)
{
    return QTime(0, 0).addSecs(60 * minuteOfDay).toString(u"HH:mm"_s);
}

QString addressOf(sales::OrderId order, const Workspace &records)
{
    const auto address = records.get(Id<sales::DeliveryAddress>{order.value});
    return address ? addressLines(*address) : QString();
}

// Which of the order's parcels it is, void ones left out, and how many there are by now.
struct Place
{
    int number = 1;
    int count = 1;
};

Place placeOf(const fulfilment::Parcel &parcel, const Workspace &records)
{
    const auto parcels = fulfilment::parcelsOf(parcel.transfer, records);
    const auto self = std::ranges::find(parcels, parcel.id, &fulfilment::Parcel::id);
    if (self == parcels.end())
        return {};
    return {static_cast<int>(self - parcels.begin()) + 1, static_cast<int>(parcels.size())};
}

struct Way
{
    QString carrier;
    QString service;
    QString cutOff;
};

Way wayOf(fulfilment::CarrierServiceId id, const Workspace &records)
{
    const auto service = records.get(id);
    const auto carrier = service ? records.get(service->carrier) : std::nullopt;
    if (!service || !carrier)
        return {};
    return {text(carrier->name), text(service->name),
            service->cutOffMinute > 0 ? clockOf(service->cutOffMinute) : QString()};
}

bool isSscc(const QString &code)
{
    return code.size() == 18 && std::ranges::all_of(code, [](QChar c) {
               return c >= u'0' && c <= u'9';
           });
}

/// A packing slip's lines while they are gathered: each order line once for each of its lots.
class SlipLines
{
public:
    explicit SlipLines(const Workspace &records)
        : m_records(records)
    { }

    // What is in the box, as it went in.
    void pack(const fulfilment::ParcelLine &packed)
    {
        if (!packed.useful().isPositive())
            return;
        const auto product = m_records.get(packed.product);
        const auto lot = m_records.get(packed.lot);
        const bool isSerial = product && product->tracking == catalog::Tracking::Serial;
        SlipLine &line
            = lineOf(packed.line, product, isSerial || !lot ? QString() : text(lot->name));
        line.inParcel = line.inParcel + packed.useful();
        if (!lot)
            return;
        if (isSerial)
            line.serials << text(lot->name);
        if (toNumber(lot->expiry) != 0)
            line.expiry = dateOf(lot->expiry);
    }

    // What the order says of it; the first of its lots says it.
    void account(const inventory::TransferLine &wanted)
    {
        const auto order = m_records.get(wanted.orderLine);
        Quantity here = {};
        for (const Entry &entry : m_entries) {
            if (entry.id == wanted.id)
                here = here + entry.line.inParcel;
        }
        const Quantity ordered = order ? order->ordered : wanted.needed;
        const Quantity shorted = order ? order->cancelled : wanted.missing;
        const Quantity elsewhere = order ? order->packed - here : Quantity{};
        const Quantity later = ordered - shorted - elsewhere - here;
        if (!here.isPositive() && !ordered.isPositive())
            return;
        SlipLine &line = firstOf(wanted.id, m_records.get(wanted.product));
        line.ordered = ordered;
        line.inOthers = elsewhere;
        line.shorted = shorted;
        line.later = later;
    }

    [[nodiscard]] QList<SlipLine> take() const
    {
        QList<SlipLine> lines;
        for (const Entry &entry : m_entries)
            lines.append(entry.line);
        return lines;
    }

private:
    struct Entry
    {
        inventory::TransferLineId id;
        SlipLine line;
    };

    // What was ordered, where the line is a part of a kit.
    [[nodiscard]] QString kitOf(inventory::TransferLineId id) const
    {
        const auto picking = m_records.get(id);
        const auto part = picking ? m_records.get(picking->orderLine) : std::nullopt;
        const auto kit = part && part->kit ? m_records.get(part->kit) : std::nullopt;
        const auto product = kit ? m_records.get(kit->product) : std::nullopt;
        return product ? text(product->name) : QString();
    }

    SlipLine &added(inventory::TransferLineId id, const std::optional<catalog::Product> &product)
    {
        SlipLine line;
        if (product)
            line = {.sku = text(product->sku),
                    .name = text(product->name),
                    .unit = unitOf(product->unit)};
        line.kit = kitOf(id);
        m_entries.push_back({id, line});
        return m_entries.back().line;
    }

    SlipLine &lineOf(inventory::TransferLineId id, const std::optional<catalog::Product> &product,
                     const QString &lot)
    {
        for (Entry &entry : m_entries) {
            if (entry.id == id && entry.line.lot == lot)
                return entry.line;
        }
        SlipLine &line = added(id, product);
        line.lot = lot;
        return line;
    }

    SlipLine &firstOf(inventory::TransferLineId id, const std::optional<catalog::Product> &product)
    {
        const auto entry = std::ranges::find(m_entries, id, &Entry::id);
        return entry != m_entries.end() ? entry->line : added(id, product);
    }

    const Workspace &m_records;
    std::vector<Entry> m_entries;
};

} // namespace

QString addressLines(const sales::DeliveryAddress &address, const QString &home)
{
    const QString country = text(address.country);
    const QString city = text(address.city);
    const QString postcode = text(address.postcode);
    QStringList town{(postcode + u' ' + city).trimmed()};
    if (country == u"US"_s || country == u"CA"_s || country == u"AU"_s)
        town = {(city + u' ' + text(address.region) + u' ' + postcode).simplified()};
    else if (country == u"GB"_s || country == u"IE"_s)
        town = {city, postcode};
    QStringList lines{text(address.company), text(address.name), text(address.street),
                      text(address.extra)};
    lines << town;
    if (!country.isEmpty() && country != home) {
        const auto territory = QLocale::codeToTerritory(country);
        lines << (territory == QLocale::AnyTerritory
                      ? country
                      : QLocale::territoryToString(territory).toUpper());
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

Result<ShippingOnLabel> shippingOf(fulfilment::ParcelId id, const Workspace &records,
                                   LabelPaper paper)
{
    const auto parcel = records.require(id);
    if (!parcel)
        return parcel.error();
    const auto order = records.get(parcel->order);
    const auto service = records.get(parcel->service);
    const Place place = placeOf(*parcel, records);
    const Way way = wayOf(parcel->service, records);
    ShippingOnLabel label{.from = Site(parcel->warehouse, records).address,
                          .to = addressOf(parcel->order, records),
                          .carrier = way.carrier,
                          .service = way.service,
                          .tracking = text(parcel->tracking),
                          .order = order ? text(order->reference) : QString(),
                          .number = place.number,
                          .count = place.count,
                          .weightGrams = parcel->weightGrams,
                          .cutOff = way.cutOff,
                          .paper = paper};
    if (service) {
        const auto shipment
            = fulfilment::shipmentOf(*parcel, parcel->carton, parcel->weightGrams, records);
        label.zone = text(fulfilment::tariff().offer(*service, shipment, records).zone);
    }
    const auto package = records.get(parcel->package);
    const QString plate = package ? text(package->code) : QString();
    if (isSscc(plate)) {
        label.sscc = plate;
    } else if (label.tracking.isEmpty() && !plate.isEmpty()) {
        const auto own = scan::makeOwnCode(scan::OwnKind::Package, plate.toStdString());
        if (!own)
            return own.error();
        label.tracking = text(*own);
    }
    return label;
}

Result<PackingSlip> slipOf(fulfilment::ParcelId id, const Workspace &records, Instant now)
{
    const auto parcel = records.require(id);
    if (!parcel)
        return parcel.error();
    const Site site(parcel->warehouse, records);
    const auto order = records.get(parcel->order);
    const Place place = placeOf(*parcel, records);
    SlipLines lines(records);
    for (const fulfilment::ParcelLine &packed : fulfilment::contentOf(id, records))
        lines.pack(packed);
    for (const auto &wanted :
         records.list<inventory::TransferLine>("by_transfer", parcel->transfer))
        lines.account(wanted);
    return PackingSlip{.from = site.address,
                       .to = addressOf(parcel->order, records),
                       .order = order ? text(order->reference) : QString(),
                       .date = site.at(now).date(),
                       .number = place.number,
                       .count = place.count,
                       .carrier = wayOf(parcel->service, records).carrier,
                       .tracking = text(parcel->tracking),
                       .lines = lines.take()};
}

Result<PickList> pickListOf(fulfilment::BatchId id, const Workspace &records, Instant now)
{
    const auto batch = records.require(id);
    if (!batch)
        return batch.error();
    const Site site(batch->warehouse, records);
    PickList list{.batch = text(batch->name), .warehouse = site.name, .date = site.at(now).date()};
    if (const auto worker = records.get(batch->worker))
        list.picker = text(worker->name);
    if (batch->cutOff.ms != 0)
        list.cutOff = site.at(batch->cutOff).toString(u"HH:mm"_s);
    const auto cart = records.list<fulfilment::Slot>("by_batch", id);
    const auto intoOf = [&](inventory::TransferId transfer) {
        const auto slot = std::ranges::find(cart, transfer, &fulfilment::Slot::transfer);
        return slot == cart.end() ? QString() : QString::number(slot->number);
    };
    for (const auto &held : records.list<inventory::Reservation>("by_batch", id)) {
        const auto location = records.get(held.location);
        const auto product = records.get(held.product);
        const auto lot = records.get(held.lot);
        if (!location || !product)
            continue;
        PickListLine line{.location = text(location->code),
                          .sku = text(product->sku),
                          .name = text(product->name),
                          .quantity = held.quantity,
                          .unit = unitOf(product->unit),
                          .into = intoOf(held.transfer)};
        if (lot) {
            line.lot = text(lot->name);
            if (toNumber(lot->expiry) != 0)
                line.expiry = dateOf(lot->expiry);
        }
        list.lines.append(line);
    }
    return list;
}

Result<ManifestOnPaper> manifestOf(fulfilment::ManifestId id, const Workspace &records, Instant now)
{
    const auto manifest = records.require(id);
    if (!manifest)
        return manifest.error();
    const Site site(manifest->warehouse, records);
    const auto carrier = records.get(manifest->carrier);
    const auto dock = records.get(manifest->dock);
    ManifestOnPaper paper{.reference = text(manifest->reference),
                          .carrier = carrier ? text(carrier->name) : QString(),
                          .from = site.address,
                          .dock = dock ? text(dock->code) : QString(),
                          .vehicle = text(manifest->driver),
                          .date = site.at(manifest->closed ? manifest->closedAt : now).date()};
    for (const auto &parcel : records.list<fulfilment::Parcel>("by_manifest", id)) {
        if (parcel.end == fulfilment::ParcelEnd::Void)
            continue;
        const auto package = records.get(parcel.package);
        const auto order = records.get(parcel.order);
        const auto address = records.get(Id<sales::DeliveryAddress>{parcel.order.value});
        QStringList to;
        if (address)
            to = {text(address->company.empty() ? address->name : address->company),
                  text(address->city)};
        to.removeAll(QString());
        paper.lines.append({.parcel = package ? text(package->code) : QString(),
                            .tracking = text(parcel.tracking),
                            .order = order ? text(order->reference) : QString(),
                            .to = to.join(u", "_s),
                            .weightGrams = parcel.weightGrams});
    }
    return paper;
}

Result<ReturnOnLabel> returnOf(returns::ReturnOrderId id, const Workspace &records,
                               LabelPaper paper)
{
    const auto goods = records.require(id);
    if (!goods)
        return goods.error();
    const auto order = records.get(goods->order);
    return ReturnOnLabel{.to = Site(goods->warehouse, records).address,
                         .from = addressOf(goods->order, records),
                         .rma = text(goods->reference),
                         .order = order ? text(order->reference) : QString(),
                         .tracking = text(goods->label),
                         .paper = paper};
}

} // namespace bincard::paper
