// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records.h"

#include "core/access/api_key_use.h"
#include "core/access/approval.h"
#include "core/access/device_report.h"
#include "core/access/governance.h"
#include "core/access/user.h"
#include "core/catalog/channel.h"
#include "core/catalog/kit.h"
#include "core/catalog/partner.h"
#include "core/catalog/product.h"
#include "core/catalog/promotion.h"
#include "core/catalog/reason.h"
#include "core/catalog/substitute.h"
#include "core/counting/plan.h"
#include "core/counting/sheet.h"
#include "core/documents/attachment.h"
#include "core/documents/import.h"
#include "core/documents/import_profile.h"
#include "core/fulfilment/approval.h"
#include "core/fulfilment/batch.h"
#include "core/fulfilment/carrier_operations.h"
#include "core/fulfilment/parcel.h"
#include "core/fulfilment/shipping.h"
#include "core/fulfilment/wave.h"
#include "core/fulfilment/zone.h"
#include "core/helpdesk/calendar.h"
#include "core/helpdesk/ticket.h"
#include "core/inventory/lease.h"
#include "core/inventory/numbers.h"
#include "core/inventory/putaway.h"
#include "core/inventory/relocation.h"
#include "core/inventory/replenishment.h"
#include "core/inventory/station.h"
#include "core/inventory/stock.h"
#include "core/inventory/storage.h"
#include "core/inventory/task.h"
#include "core/inventory/trace.h"
#include "core/inventory/transfer.h"
#include "core/inventory/warehouse.h"
#include "core/kitting/kit.h"
#include "core/purchase/claim.h"
#include "core/purchase/reorder.h"
#include "core/quality/quality.h"
#include "core/returns/settlement.h"
#include "core/sales/hold.h"
#include "core/sales/listing.h"
#include "core/sales/order.h"
#include "core/sales/routing.h"
#include "core/sales/webhook.h"

#include <algorithm>
#include <vector>

namespace bincard {

std::span<const Description *const> allRecords()
{
    static const std::vector<const Description *> records = [] {
        std::vector<const Description *> all{
            &access::ApprovalRequest::description(),
            &access::ApiKey::description(),
            &access::ApiKeyUse::description(),
            &access::Device::description(),
            &access::GovernedChange::description(),
            &access::Role::description(),
            &access::RoleLimit::description(),
            &access::RulePack::description(),
            &access::User::description(),
            &catalog::Barcode::description(),
            &catalog::Channel::description(),
            &catalog::ChannelService::description(),
            &catalog::KitComponent::description(),
            &catalog::KitRecipe::description(),
            &catalog::Packaging::description(),
            &catalog::Partner::description(),
            &catalog::PriceList::description(),
            &catalog::PriceRule::description(),
            &catalog::Product::description(),
            &catalog::Promotion::description(),
            &catalog::Reason::description(),
            &catalog::Substitute::description(),
            &counting::Count::description(),
            &counting::CountLine::description(),
            &counting::CountPlan::description(),
            &counting::CountSheet::description(),
            &counting::CountVariance::description(),
            &counting::LastCount::description(),
            &counting::UnknownCode::description(),
            &documents::Attachment::description(),
            &documents::Import::description(),
            &documents::ImportPart::description(),
            &documents::ImportProfile::description(),
            &documents::ImportRefusal::description(),
            &documents::WrongScan::description(),
            &fulfilment::Approval::description(),
            &fulfilment::Batch::description(),
            &fulfilment::Carrier::description(),
            &fulfilment::CarrierCharge::description(),
            &fulfilment::CarrierLabel::description(),
            &fulfilment::CarrierService::description(),
            &fulfilment::CarrierZone::description(),
            &fulfilment::CartonType::description(),
            &fulfilment::Manifest::description(),
            &fulfilment::PackPolicy::description(),
            &fulfilment::Parcel::description(),
            &fulfilment::ParcelLine::description(),
            &fulfilment::Pick::description(),
            &fulfilment::Print::description(),
            &fulfilment::ServiceCarton::description(),
            &fulfilment::ServiceRate::description(),
            &fulfilment::Slot::description(),
            &fulfilment::Surcharge::description(),
            &access::DeviceReport::description(),
            &helpdesk::Calendar::description(),
            &helpdesk::CalendarHours::description(),
            &helpdesk::CaseAct::description(),
            &helpdesk::Ticket::description(),
            &helpdesk::TicketNote::description(),
            &helpdesk::TicketType::description(),
            &helpdesk::ZoneOffset::description(),
            &fulfilment::Wave::description(),
            &fulfilment::ZonePart::description(),
            &inventory::Lease::description(),
            &inventory::Location::description(),
            &inventory::Lot::description(),
            &inventory::Move::description(),
            &inventory::MoveLink::description(),
            &inventory::MovePolicy::description(),
            &inventory::NumberRange::description(),
            &inventory::NumberSeries::description(),
            &inventory::Package::description(),
            &inventory::Printer::description(),
            &inventory::PutawayRule::description(),
            &inventory::PutawayWork::description(),
            &inventory::Quant::description(),
            &inventory::Relocation::description(),
            &inventory::ReplenishRule::description(),
            &inventory::Reservation::description(),
            &inventory::StorageCapacity::description(),
            &inventory::StorageCategory::description(),
            &inventory::Task::description(),
            &inventory::Trace::description(),
            &inventory::Transfer::description(),
            &inventory::TransferLine::description(),
            &inventory::Warehouse::description(),
            &inventory::WarehouseTransfer::description(),
            &inventory::Workstation::description(),
            &inventory::WarehouseTransferLine::description(),
            &returns::DispositionPolicy::description(),
            &returns::RefundLimit::description(),
            &returns::RefundRequest::description(),
            &returns::ReturnCheck::description(),
            &returns::ReturnItem::description(),
            &returns::ReturnLine::description(),
            &returns::ReturnOrder::description(),
            &returns::ReturnReason::description(),
            &returns::Settlement::description(),
            &purchase::Claim::description(),
            &purchase::ExpectedContent::description(),
            &purchase::ExpectedPackage::description(),
            &purchase::PurchaseLine::description(),
            &purchase::PurchaseLinePrice::description(),
            &purchase::PurchaseOrder::description(),
            &purchase::Receipt::description(),
            &purchase::Proposal::description(),
            &purchase::ReceiptDifference::description(),
            &purchase::ReceiptLine::description(),
            &purchase::ReceiptOrder::description(),
            &purchase::ReorderRule::description(),
            &purchase::SupplierPrice::description(),
            &purchase::UnknownCode::description(),
            &quality::QualityCheck::description(),
            &quality::QualityCount::description(),
            &quality::QualityPoint::description(),
            &kitting::KitBuild::description(),
            &kitting::KitOrder::description(),
            &kitting::KitPart::description(),
            &sales::ChannelListing::description(),
            &sales::DeliveryAddress::description(),
            &sales::Order::description(),
            &sales::OrderHold::description(),
            &sales::OrderLine::description(),
            &sales::OrderLinePrice::description(),
            &sales::RouteRule::description(),
            &sales::Webhook::description(),
        };
        std::ranges::sort(all, {}, &Description::kind);
        const auto twice = std::ranges::adjacent_find(all, {}, &Description::kind);
        check(twice == all.end(), "two kinds of record share a number");
        return all;
    }();
    return records;
}

const Description *recordOfKind(std::int64_t kind)
{
    const auto records = allRecords();
    const auto found = std::ranges::lower_bound(records, kind, {}, &Description::kind);
    return found == records.end() || (*found)->kind != kind ? nullptr : *found;
}

} // namespace bincard
