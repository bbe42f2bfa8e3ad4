// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/save.h"

#include "core/access/limit.h"
#include "core/catalog/channel.h"
#include "core/catalog/kit.h"
#include "core/catalog/partner.h"
#include "core/catalog/promotion.h"
#include "core/catalog/reason.h"
#include "core/catalog/substitute.h"
#include "core/counting/plan.h"
#include "core/documents/import_profile.h"
#include "core/fulfilment/carrier.h"
#include "core/helpdesk/calendar.h"
#include "core/helpdesk/ticket.h"
#include "core/inventory/numbers.h"
#include "core/inventory/putaway.h"
#include "core/inventory/replenishment.h"
#include "core/inventory/station.h"
#include "core/inventory/stock.h"
#include "core/inventory/storage.h"
#include "core/kernel/check.h"
#include "core/purchase/reorder.h"
#include "core/quality/quality.h"
#include "core/returns/policy.h"
#include "core/sales/listing.h"
#include "core/sales/routing.h"
#include "core/sales/webhook.h"

namespace bincard {

namespace {

/// The record's own fields under another name and number. The accessors of R serve Save<R> as they
/// are, since a Save begins with its record.
template <class R> Description saveOf()
{
    static_assert(std::is_standard_layout_v<Save<R>>);
    Description made = R::description();
    check(made.fields.size() < 63, "a bit for each field");
    made.fields.push_back({.name = "changed_fields",
                           .kind = FieldKind::Integer,
                           .get =
                               [](const void *save) {
                                   return Value{static_cast<const Save<R> *>(save)->fields};
                               },
                           .set =
                               [](void *save, const Value &value) {
                                   const auto *bits = std::get_if<std::int64_t>(&value);
                                   if (bits)
                                       static_cast<Save<R> *>(save)->fields = *bits;
                                   return bits != nullptr;
                               }});
    made.table = "save_" + made.table;
    made.kind += saveKinds;
    made.indexes.clear();
    made.scope = Scope::None;
    return made;
}

} // namespace

template <class R> const Description &Save<R>::description()
{
    static const Description made = saveOf<R>();
    return made;
}

template struct Save<catalog::Product>;
template struct Save<fulfilment::CarrierZone>;
template struct Save<fulfilment::ServiceRate>;
template struct Save<fulfilment::Surcharge>;
template struct Save<inventory::NumberSeries>;
template struct Save<inventory::Printer>;
template struct Save<inventory::Workstation>;
template struct Save<catalog::Packaging>;
template struct Save<catalog::Barcode>;
template struct Save<catalog::Partner>;
template struct Save<catalog::Reason>;
template struct Save<inventory::Warehouse>;
template struct Save<inventory::Location>;
template struct Save<inventory::Lot>;
template struct Save<inventory::Package>;
template struct Save<access::Role>;
template struct Save<access::User>;
template struct Save<access::RoleLimit>;
template struct Save<catalog::Substitute>;
template struct Save<inventory::StorageCategory>;
template struct Save<inventory::StorageCapacity>;
template struct Save<inventory::PutawayRule>;
template struct Save<inventory::ReplenishRule>;
template struct Save<inventory::MovePolicy>;
template struct Save<returns::ReturnReason>;
template struct Save<returns::ReturnCheck>;
template struct Save<returns::DispositionPolicy>;
template struct Save<returns::RefundLimit>;
template struct Save<quality::QualityPoint>;
template struct Save<fulfilment::CartonType>;
template struct Save<fulfilment::Carrier>;
template struct Save<fulfilment::CarrierService>;
template struct Save<fulfilment::ServiceCarton>;
template struct Save<fulfilment::PackPolicy>;
template struct Save<catalog::KitRecipe>;
template struct Save<catalog::KitComponent>;
template struct Save<helpdesk::TicketType>;
template struct Save<helpdesk::Calendar>;
template struct Save<helpdesk::CalendarHours>;
template struct Save<helpdesk::ZoneOffset>;
template struct Save<counting::CountPlan>;
template struct Save<catalog::PriceList>;
template struct Save<catalog::PriceRule>;
template struct Save<catalog::Promotion>;
template struct Save<sales::ChannelListing>;
template struct Save<sales::RouteRule>;
template struct Save<catalog::Channel>;
template struct Save<catalog::ChannelService>;
template struct Save<purchase::ReorderRule>;
template struct Save<purchase::SupplierPrice>;
template struct Save<sales::Webhook>;
template struct Save<documents::ImportProfile>;

} // namespace bincard
