// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/manifest_files.h"

#include "core/fulfilment/carrier_operations.h"
#include "core/sales/order.h"

#include <QDir>
#include <QSaveFile>
#include <QStringList>

namespace bincard::hubfolder {

namespace {

using namespace Qt::StringLiterals;
using fulfilment::CarrierLabel;
using fulfilment::LabelState;
using fulfilment::Manifest;
using fulfilment::Parcel;

constexpr std::int64_t dayMs = 86'400'000;
/// What left before is somebody's archive.
constexpr std::int64_t daysLookedBack = 14;

/// A text of people, which a spreadsheet must not run.
QString field(const std::string &utf8)
{
    QString text = QString::fromStdString(utf8);
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
        text.prepend(u'\'');
    const bool isQuoted = text.contains(u',') || text.contains(u'"') || text.contains(u'\n')
        || text.contains(u'\r');
    return isQuoted ? u'"' + text.replace(u'"', u"\"\""_s) + u'"' : text;
}

QString figure(std::int64_t number)
{
    return number > 0 ? QString::number(number) : QString();
}

template <class R> std::string nameIn(const std::optional<R> &record, std::string R::*name)
{
    return record ? (*record).*name : std::string();
}

/// "3.90" of "3.90 EUR".
std::string amountOf(const Money &price)
{
    const std::string text = toText(price);
    return text.substr(0, text.find(' '));
}

QStringList names()
{
    return {u"state"_s,     u"tracking"_s, u"service"_s,   u"zone"_s,      u"weight_grams"_s,
            u"length_mm"_s, u"width_mm"_s, u"height_mm"_s, u"name"_s,      u"company"_s,
            u"street"_s,    u"extra"_s,    u"postcode"_s,  u"city"_s,      u"region"_s,
            u"country"_s,   u"price"_s,    u"currency"_s,  u"reference"_s, u"parcel"_s};
}

QString rowOf(const Parcel &parcel, const std::optional<CarrierLabel> &label,
              const Workspace &records)
{
    const auto service = records.get(label ? label->service : parcel.service);
    const auto carton = records.get(parcel.carton);
    const auto order = records.get(parcel.order);
    const auto package = records.get(parcel.package);
    const auto to = records.get(Id<sales::DeliveryAddress>{parcel.order.value})
                        .value_or(sales::DeliveryAddress{});
    const auto charge
        = label ? records.get(Id<fulfilment::CarrierCharge>{label->id.value}) : std::nullopt;
    const bool isVoid = label && label->state == LabelState::Void;
    const std::int64_t grams = label && label->weightGrams > 0 ? label->weightGrams
        : parcel.weightGrams > 0                               ? parcel.weightGrams
                                                               : parcel.expectedGrams;
    QStringList fields{isVoid ? u"void"_s : u"booked"_s};
    fields << field(label ? label->tracking : parcel.tracking)
           << field(nameIn(service, &fulfilment::CarrierService::code))
           << field(label ? label->zone : std::string()) << figure(grams)
           << figure(carton ? carton->lengthMm : 0) << figure(carton ? carton->widthMm : 0)
           << figure(carton ? carton->heightMm : 0);
    for (const auto *text : {&to.name, &to.company, &to.street, &to.extra, &to.postcode, &to.city,
                             &to.region, &to.country})
        fields << field(*text);
    fields << (charge ? field(amountOf(charge->price)) : QString())
           << (charge ? field(std::string(charge->price.currency.text())) : QString())
           << field(nameIn(order, &sales::Order::reference))
           << field(nameIn(package, &inventory::Package::code));
    return fields.join(u',');
}

bool isWritten(const QDir &folder, const QString &name)
{
    return folder.exists(name) || folder.exists(u"sent/"_s + name);
}

Result<> write(const QDir &folder, const QString &name, const QByteArray &content)
{
    QSaveFile file(folder.filePath(name));
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    return Error{ErrorCode::StorageFailed, file.fileName().toStdString() + " cannot be written"};
}

} // namespace

QString carrierFileName(const Manifest &manifest)
{
    QString name = QString::fromStdString(manifest.reference);
    for (QChar &letter : name) {
        const bool isPlain = letter.isLetterOrNumber() || letter == u'-' || letter == u'_';
        if (!isPlain || letter.unicode() > 127)
            letter = u'_';
    }
    // Two references may look alike by then, two warehouses have the same: the number is unique.
    return name + u'-' + QString::number(manifest.id.value) + u".csv"_s;
}

Result<QByteArray> carrierFile(fulfilment::ManifestId id, const Workspace &records)
{
    const auto manifest = records.require(id);
    if (!manifest)
        return manifest.error();
    QStringList lines{names().join(u',')};
    for (const Parcel &parcel : records.list<Parcel>("by_manifest", id)) {
        if (parcel.end == fulfilment::ParcelEnd::Void)
            continue;
        for (const CarrierLabel &label :
             records.list<CarrierLabel>("by_parcel", parcel.id, LabelState::Void)) {
            if (label.carrier == manifest->carrier)
                lines << rowOf(parcel, label, records);
        }
        lines << rowOf(parcel, fulfilment::labelOf(parcel.id, records), records);
    }
    return lines.join(u"\r\n"_s).toUtf8() + "\r\n";
}

Result<int> writeCarrierFiles(const QString &path, const Workspace &records, Instant now)
{
    const QDir folder(path);
    if (!folder.mkpath(u"."_s))
        return Error{ErrorCode::StorageFailed, path.toStdString() + " cannot be made"};
    int written = 0;
    for (const auto &warehouse : records.list<inventory::Warehouse>("by_code")) {
        for (const Manifest &manifest : records.list<Manifest>("by_open", warehouse.id, true)) {
            const bool isOld = manifest.closedAt.ms < now.ms - daysLookedBack * dayMs;
            const QString name = carrierFileName(manifest);
            if (isOld || isWritten(folder, name))
                continue;
            const auto content = carrierFile(manifest.id, records);
            if (!content)
                return content.error();
            if (const auto kept = write(folder, name, *content); !kept)
                return kept.error();
            ++written;
        }
    }
    return written;
}

} // namespace bincard::hubfolder
