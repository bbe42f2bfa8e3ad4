// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/carrier_operations.h"

#include <algorithm>

namespace bincard::fulfilment {

std::span<const std::string_view> enumNames(LabelState)
{
    static constexpr std::string_view names[] = {"Booked", "Void"};
    return names;
}

const Description &CarrierLabel::description()
{
    static const Description made = describe<CarrierLabel>("carrier_label", 392)
                                        .field<&CarrierLabel::warehouse>("warehouse")
                                        .field<&CarrierLabel::parcel>("parcel")
                                        .field<&CarrierLabel::carrier>("carrier")
                                        .field<&CarrierLabel::service>("service")
                                        .field<&CarrierLabel::zone>("zone")
                                        .field<&CarrierLabel::tracking>("tracking")
                                        .field<&CarrierLabel::weightGrams>("weight_grams")
                                        .field<&CarrierLabel::state>("state")
                                        .field<&CarrierLabel::voidReason>("void_reason")
                                        .field<&CarrierLabel::user>("user")
                                        .field<&CarrierLabel::bookedAt>("booked_at")
                                        .field<&CarrierLabel::voidedAt>("voided_at")
                                        .index("by_parcel", {"parcel", "state"})
                                        .unique("by_tracking", {"carrier", "tracking"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &CarrierCharge::description()
{
    static const Description made = describe<CarrierCharge>("carrier_charge", 393)
                                        .field<&CarrierCharge::warehouse>("warehouse")
                                        .field<&CarrierCharge::price>("price")
                                        .scope(Scope::Warehouse)
                                        .visibleTo(Audience::Desk);
    return made;
}

const Description &BookLabel::description()
{
    static const Description made = describe<BookLabel>("book_label", 219)
                                        .field<&BookLabel::label>("label")
                                        .field<&BookLabel::parcel>("parcel")
                                        .field<&BookLabel::service>("service")
                                        .field<&BookLabel::zone>("zone")
                                        .field<&BookLabel::range>("range")
                                        .field<&BookLabel::number>("number")
                                        .field<&BookLabel::tracking>("tracking")
                                        .field<&BookLabel::weightGrams>("weight_grams")
                                        .field<&BookLabel::price>("price");
    return made;
}

const Description &VoidLabel::description()
{
    static const Description made = describe<VoidLabel>("void_label", 220)
                                        .field<&VoidLabel::label>("label")
                                        .field<&VoidLabel::warehouse>("warehouse")
                                        .field<&VoidLabel::reason>("reason");
    return made;
}

std::optional<CarrierLabel> labelOf(ParcelId parcel, const Workspace &records)
{
    const auto labels = records.list<CarrierLabel>("by_parcel", parcel, LabelState::Booked);
    return labels.empty() ? std::nullopt : std::optional(labels.back());
}

bool wantsNumber(CarrierServiceId id, const Workspace &records)
{
    const auto service = records.get(id);
    const auto carrier = service ? records.get(service->carrier) : std::nullopt;
    return carrier && carrier->numbered;
}

} // namespace bincard::fulfilment
