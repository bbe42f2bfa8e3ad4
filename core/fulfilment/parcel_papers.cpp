// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/parcel_rules.h"

#include <algorithm>

namespace bincard::fulfilment {

using inventory::Package;
using inventory::TaskKind;

namespace {

/// Why a label with that number is none of this parcel's that counts; empty: it is.
std::string whyNotItsNumber(const Parcel &parcel, const std::string &tracking,
                            const Workspace &records)
{
    if (tracking.empty() || !wantsNumber(parcel.service, records))
        return {};
    std::string why(nameOf(ErrorCode::Duplicate)); // another's, as far as anybody knows
    for (const auto state : {LabelState::Void, LabelState::Booked}) {
        for (const CarrierLabel &label :
             records.list<CarrierLabel>("by_parcel", parcel.id, state)) {
            if (label.tracking == tracking)
                why = label.voidReason;
        }
    }
    return why;
}

} // namespace

bool wantsNewAddress(const Parcel &parcel, const Workspace &records)
{
    const auto order = records.get(parcel.order);
    return order && parcel.labelledFor != 0 && parcel.labelledFor != order->addressVersion;
}

Result<> judge(const LabelParcel &label, Books &books)
{
    auto parcel = parcelHere(label.parcel, books.records);
    if (!parcel)
        return parcel.error();
    if (label.code.empty())
        return Error{ErrorCode::InvalidInput, "a label has a code"};
    auto package = books.records.require(parcel->package);
    if (!package)
        return package.error();
    const auto other = books.records.find<Package>("by_code", label.code);
    if (other && other->id != package->id) {
        askAbout(*parcel, TaskKind::RelabelParcel, std::string(nameOf(ErrorCode::Duplicate)),
                 books);
        return {};
    }
    package->code = label.code;
    books.records.put(*package);
    parcel->labelled = true;
    books.records.put(*parcel);
    if (!wantsNewAddress(*parcel, books.records))
        settleTasks(parcel->warehouse, parcel->id.value, {TaskKind::RelabelParcel}, books.records);
    return {};
}

Result<> judge(const RecordPrint &print, Books &books)
{
    if (!print.print || print.addressVersion < 0)
        return Error{ErrorCode::InvalidInput, "a print has a number"};
    if (books.records.get(print.print))
        return Error{ErrorCode::Duplicate, "print"};
    Print made{.id = print.print,
               .parcel = print.parcel,
               .paper = print.paper,
               .printer = print.printer,
               .failure = print.failure,
               .manifest = print.manifest,
               .user = books.occasion.user,
               .at = books.occasion.occurredAt};
    if (print.paper == Paper::Manifest) {
        const auto manifest = books.records.require(print.manifest);
        if (!manifest)
            return manifest.error();
        made.warehouse = manifest->warehouse;
        made.parcel = {};
        books.records.put(made);
        return {};
    }
    auto parcel = books.records.require(print.parcel);
    if (!parcel)
        return parcel.error();
    made.warehouse = parcel->warehouse;
    made.manifest = {};
    books.records.put(made);
    if (print.paper != Paper::Label || !print.failure.empty())
        return {};
    if (parcel->end != ParcelEnd::None) {
        askAbout(*parcel, TaskKind::RelabelParcel, std::string(nameOf(ErrorCode::WrongState)),
                 books);
        return {};
    }
    if (const auto why = whyNotItsNumber(*parcel, print.tracking, books.records); !why.empty()) {
        askAbout(*parcel, TaskKind::RelabelParcel, why, books);
        return {};
    }
    parcel->labelledFor = print.addressVersion;
    // A new label has to be seen on the box.
    parcel->labelled = false;
    if (!print.tracking.empty())
        parcel->tracking = print.tracking;
    books.records.put(*parcel);
    if (wantsNewAddress(*parcel, books.records))
        askAbout(*parcel, TaskKind::RelabelParcel, std::string(nameOf(ErrorCode::AddressChanged)),
                 books);
    return {};
}

} // namespace bincard::fulfilment
