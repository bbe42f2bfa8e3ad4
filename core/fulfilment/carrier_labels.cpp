// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/parcel_rules.h"

namespace bincard::fulfilment {

namespace {

using inventory::TaskKind;

void voidNow(CarrierLabel label, const std::string &reason, Books &books)
{
    label.state = LabelState::Void;
    label.voidReason = reason;
    label.voidedAt = books.occasion.occurredAt;
    books.records.put(label);
}

/// What the parcel says of a number that counts no more.
void forgetNumber(Parcel parcel, const CarrierLabel &label, Books &books)
{
    if (parcel.tracking != label.tracking)
        return;
    parcel.tracking.clear();
    parcel.labelled = false;
    parcel.labelledFor = 0;
    books.records.put(parcel);
}

/// Why a label that was given all the same counts for nothing; empty: it counts.
std::string whyVoidAtOnce(const Parcel &parcel, const Workspace &records)
{
    if (const auto clean = isClean(parcel, records); !clean)
        return std::string(nameOf(clean.error().code));
    return labelOf(parcel.id, records) ? std::string(nameOf(ErrorCode::WrongState)) : std::string();
}

Result<> takeItsNumber(const BookLabel &book, const CarrierService &service, Books &books)
{
    const auto carrier = books.records.get(service.carrier);
    if (!book.range || !carrier)
        return {};
    return inventory::takeNumber({.range = book.range,
                                  .series = tariff().series(*carrier),
                                  .number = book.number,
                                  .text = book.tracking},
                                 books.occasion.device, books.records);
}

} // namespace

Result<> judge(const BookLabel &book, Books &books)
{
    Workspace &records = books.records;
    if (!book.label || book.tracking.empty() || book.weightGrams < 0 || book.price.minor < 0)
        return Error{ErrorCode::InvalidInput, "a label has a number and a weight"};
    auto parcel = records.require(book.parcel);
    if (!parcel)
        return parcel.error();
    const auto service = records.require(book.service);
    if (!service)
        return service.error();
    if (records.get(book.label))
        return Error{ErrorCode::Duplicate, "label"};
    if (const auto taken = takeItsNumber(book, *service, books); !taken)
        return taken;
    if (records.find<CarrierLabel>("by_tracking", service->carrier, book.tracking)) {
        // It is on two boxes. The carrier knows it as the other's.
        askAbout(*parcel, TaskKind::RelabelParcel, std::string(nameOf(ErrorCode::Duplicate)),
                 books);
        return {};
    }
    const std::string whyVoid = whyVoidAtOnce(*parcel, records);
    const CarrierLabel label{.id = book.label,
                             .warehouse = parcel->warehouse,
                             .parcel = parcel->id,
                             .carrier = service->carrier,
                             .service = service->id,
                             .zone = book.zone,
                             .tracking = book.tracking,
                             .weightGrams = book.weightGrams,
                             .user = books.occasion.user,
                             .bookedAt = books.occasion.occurredAt};
    records.put(label);
    if (!book.price.currency.text().empty())
        records.put(CarrierCharge{
            .id = {label.id.value}, .warehouse = parcel->warehouse, .price = book.price});
    if (!whyVoid.empty()) {
        voidNow(label, whyVoid, books);
        if (parcel->end == ParcelEnd::None)
            askAbout(*parcel, TaskKind::RelabelParcel, whyVoid, books);
        return {};
    }
    parcel->service = service->id;
    parcel->tracking = book.tracking;
    records.put(*parcel);
    return {};
}

Result<> judge(const VoidLabel &voiding, Books &books)
{
    const auto label = books.records.require(voiding.label);
    if (!label)
        return label.error();
    if (voiding.reason.empty())
        return Error{ErrorCode::InvalidInput, "a label is voided for a reason"};
    const auto parcel = books.records.require(label->parcel);
    if (!parcel)
        return parcel.error();
    if (label->state == LabelState::Void || parcel->end == ParcelEnd::Manifested
        || parcel->manifest)
        return Error{ErrorCode::WrongState, "void already, on a truck, or gone"};
    voidNow(*label, voiding.reason, books);
    forgetNumber(*parcel, *label, books);
    if (parcel->closed) {
        // It stands somewhere with a label that means nothing.
        auto opened = books.records.get(parcel->id);
        opened->closed = false;
        books.records.put(*opened);
        askAbout(*opened, TaskKind::RelabelParcel, voiding.reason, books);
    }
    return {};
}

void voidLabelOf(const Parcel &parcel, const std::string &reason, Books &books)
{
    if (const auto label = labelOf(parcel.id, books.records))
        voidNow(*label, reason, books);
}

} // namespace bincard::fulfilment
