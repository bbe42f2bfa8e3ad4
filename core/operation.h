// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/api_key.h"
#include "core/access/device_operations.h"
#include "core/access/limit.h"
#include "core/catalog/channel.h"
#include "core/catalog/partner.h"
#include "core/catalog/promotion.h"
#include "core/catalog/reason.h"
#include "core/catalog/substitute.h"
#include "core/counting/operations.h"
#include "core/counting/plan.h"
#include "core/documents/import_operations.h"
#include "core/documents/import_profile.h"
#include "core/documents/operations.h"
#include "core/fulfilment/carrier_operations.h"
#include "core/fulfilment/lease_operations.h"
#include "core/fulfilment/operations.h"
#include "core/fulfilment/pack_operations.h"
#include "core/fulfilment/wave_operations.h"
#include "core/fulfilment/zone_operations.h"
#include "core/helpdesk/calendar.h"
#include "core/helpdesk/operations.h"
#include "core/inventory/merge.h"
#include "core/inventory/move_operations.h"
#include "core/inventory/numbers.h"
#include "core/inventory/operations.h"
#include "core/inventory/putaway.h"
#include "core/inventory/register_lot.h"
#include "core/inventory/replenishment.h"
#include "core/inventory/station.h"
#include "core/inventory/storage.h"
#include "core/inventory/task.h"
#include "core/inventory/task_operations.h"
#include "core/inventory/transit_operations.h"
#include "core/kernel/workspace.h"
#include "core/kitting/operations.h"
#include "core/purchase/operations.h"
#include "core/purchase/procurement_operations.h"
#include "core/quality/operations.h"
#include "core/returns/operations.h"
#include "core/sales/hold.h"
#include "core/sales/listing.h"
#include "core/sales/operations.h"
#include "core/sales/routing.h"
#include "core/sales/webhook.h"
#include "core/save.h"

#include <cstddef>
#include <memory>
#include <span>
#include <type_traits>
#include <utility>

namespace bincard {

/// A list of types, as a type.
template <class... Ops> struct OperationTypes
{
    static constexpr std::size_t count = sizeof...(Ops);
};

/// The closed list of everything a person or a job can do. A new one does not compile until `apply`
/// answers it.
using AllOperations = OperationTypes<
    fulfilment::PickUnits, fulfilment::UndoPick, fulfilment::ReportShort,
    fulfilment::ChangeReservation, fulfilment::SkipPlace, fulfilment::CheckZero,
    fulfilment::BlockLocation, fulfilment::LoadTote, fulfilment::FillTote, fulfilment::UnloadTote,
    fulfilment::TakeBatch, fulfilment::TakeOverBatch, fulfilment::FinishBatch,
    fulfilment::OpenBatch, fulfilment::AddToBatch, fulfilment::ReleaseBatch, sales::OpenOrder,
    sales::AddOrderLine, sales::ConfirmOrder, sales::CancelOrderLine, sales::ReserveOrder,
    inventory::AdjustStock, inventory::CloseTask, Save<catalog::Product>, Save<catalog::Packaging>,
    Save<catalog::Barcode>, Save<catalog::Partner>, Save<catalog::Reason>,
    Save<inventory::Warehouse>, Save<inventory::Location>, Save<inventory::Lot>,
    Save<inventory::Package>, Save<access::Role>, Save<access::User>, fulfilment::ApproveException,
    fulfilment::ReportLabel, fulfilment::TakeSubstitute, Save<catalog::Substitute>,
    // Moves within a warehouse, and what rules them
    inventory::TakePutaway, inventory::LeavePutaway, inventory::PutAwayUnits,
    inventory::PutAwayPackage, inventory::UndoPutAway, inventory::MoveUnits, inventory::MovePackage,
    inventory::UndoMove, inventory::ScrapUnits, inventory::UndoScrap, inventory::OpenReplenishment,
    inventory::ReportMissing, inventory::ReportPlace, inventory::OpenWarehouseTransfer,
    inventory::AskForTransfer, inventory::CancelWarehouseTransfer, inventory::LoadTransfer,
    inventory::SendTransfer, inventory::ReceiveTransfer, inventory::CloseTransfer,
    Save<inventory::StorageCategory>, Save<inventory::StorageCapacity>,
    Save<inventory::PutawayRule>, Save<inventory::ReplenishRule>, Save<inventory::MovePolicy>,
    // Work and leases.
    inventory::TakeTask, inventory::ReleaseTask, inventory::FinishTask, inventory::HandOverTask,
    fulfilment::BreakLease, fulfilment::ReassignWork, fulfilment::HandBackWork,
    fulfilment::ReleaseLeasesOf, fulfilment::TakeZone, fulfilment::TakeOverZone,
    fulfilment::ClaimUnits, fulfilment::FinishZone, fulfilment::PlanWave, fulfilment::ReleaseWave,
    fulfilment::AdvanceWave, fulfilment::CancelWave, inventory::MergeProducts, access::RevokeDevice,
    inventory::DecideHeld,
    // returns
    returns::AuthoriseReturn, returns::AddReturnLine, returns::OpenUnplannedReturn,
    returns::ReceiveReturn, returns::GradeReturn, returns::DisposeReturn,
    returns::ApproveDisposition, returns::PlaceReturn, returns::SettleReturn,
    returns::ApproveSettlement, returns::UndoReturn, returns::CloseReturn,
    Save<returns::ReturnReason>, Save<returns::ReturnCheck>, Save<returns::DispositionPolicy>,
    Save<returns::RefundLimit>,
    // Receiving
    purchase::OpenPurchaseOrder, purchase::AddPurchaseLine, purchase::ConfirmPurchaseOrder,
    purchase::CancelPurchaseLine, purchase::ExpectPackage, purchase::ExpectContent,
    purchase::BeginReceipt, purchase::AddToReceipt, purchase::ReceiveUnits,
    purchase::ReceivePackage, purchase::PlaceReceived, purchase::UndoReceipt, purchase::LinkBarcode,
    purchase::MeasurePackaging, purchase::ExplainDifference, purchase::CloseReceipt,
    inventory::RegisterLot, quality::RecordCheck, Save<quality::QualityPoint>,
    // Parcels and trucks
    fulfilment::OpenParcel, fulfilment::TakeParcel, fulfilment::PackUnits, fulfilment::UnpackUnits,
    fulfilment::ReportContent, fulfilment::LabelParcel, fulfilment::RecordPrint,
    fulfilment::CloseParcel, fulfilment::PlaceParcel, fulfilment::VoidParcel,
    fulfilment::HoldParcel, fulfilment::ReleaseParcel, fulfilment::InterceptOrder,
    fulfilment::OpenManifest, fulfilment::LoadParcel, fulfilment::UnloadParcel,
    fulfilment::CloseManifest, fulfilment::AdvanceManifest, sales::ChangeAddress,
    sales::ChangeQuantity, Save<fulfilment::CartonType>, Save<fulfilment::Carrier>,
    Save<fulfilment::CarrierService>, Save<fulfilment::ServiceCarton>, Save<fulfilment::PackPolicy>,
    fulfilment::BookLabel, fulfilment::VoidLabel, inventory::AllotNumbers,
    Save<fulfilment::CarrierZone>, Save<fulfilment::ServiceRate>, Save<fulfilment::Surcharge>,
    Save<inventory::NumberSeries>, Save<inventory::Printer>, Save<inventory::Workstation>,
    // Kits
    kitting::OpenKitOrder, kitting::TakeKitOrder, kitting::TakeComponent, kitting::ReturnComponent,
    kitting::AssembleKit, kitting::DisassembleKit, kitting::CloseKitOrder, Save<catalog::KitRecipe>,
    Save<catalog::KitComponent>,
    // helpdesk
    helpdesk::OpenTicket, helpdesk::AssignTicket, helpdesk::CloseTicket, helpdesk::AddTicketNote,
    helpdesk::WaitForCustomer, helpdesk::ReopenTicket, helpdesk::ChangeTicket,
    helpdesk::RequestReturn, helpdesk::RequestSettlement, helpdesk::CountThisPlace,
    helpdesk::RequestRepair, Save<helpdesk::TicketType>, Save<helpdesk::Calendar>,
    Save<helpdesk::CalendarHours>, Save<helpdesk::ZoneOffset>,
    // counting
    counting::PlanCounts, counting::OpenSpotCount, counting::BeginCount, counting::CountUnits,
    counting::CountPackage, counting::CountUnknown, counting::SubmitCount, counting::LeaveCount,
    counting::AskRecount, counting::ApproveCount, counting::RejectCount, counting::CancelCount,
    Save<counting::CountPlan>,
    // Evidence
    documents::AttachDocument, documents::RecordWrongScan,
    // Limits
    Save<access::RoleLimit>,
    // Prices and promises
    Save<catalog::PriceList>, Save<catalog::PriceRule>, Save<catalog::Promotion>,
    Save<sales::ChannelListing>, Save<sales::RouteRule>,
    // Orders that are held and changed
    sales::HoldOrder, sales::ReleaseHold, sales::ChangeOrder, Save<catalog::Channel>,
    Save<catalog::ChannelService>, sales::ChangePrice,
    // What is bought, and what was not as ordered
    purchase::ProposePurchases, purchase::ChangeProposal, purchase::OrderProposals,
    purchase::DismissProposal, purchase::ChangePurchaseLine, purchase::AcknowledgePurchase,
    purchase::OpenClaim, purchase::AdvanceClaim, Save<purchase::SupplierPrice>,
    Save<purchase::ReorderRule>,
    // Programs that come by the REST API
    access::IssueApiKey, access::RevokeApiKey,
    // What others are told
    Save<sales::Webhook>,
    // Tables of master data, part by part
    documents::StageRows, documents::StartImport, documents::CancelImport, documents::TakeRows,
    Save<documents::ImportProfile>>;

/// Where a type stands in the list; past its end for what is no operation.
template <class Op, class... Ops> consteval std::size_t placeIn(OperationTypes<Ops...> /*list*/)
{
    std::size_t place = 0;
    static_cast<void>(((std::is_same_v<Op, Ops> || (++place, false)) || ...));
    return place;
}

template <class Op>
concept OperationType = placeIn<Op>(AllOperations{})
< AllOperations::count;

/// One operation of any kind, as it was made: it does not change, and a copy shares it. The kinds
/// are known by their place in the list and not by a variant of 150 types, whose name stood in
/// every symbol that touched it: nine tenths of each program, and of the compiler's memory.
class Operation
{
public:
    template <OperationType Op>
    Operation(Op operation)
        : m_kind{placeIn<Op>(AllOperations{})}
        , m_held{std::make_shared<const Op>(std::move(operation))}
    { }

    /// The operation, if it is of that kind.
    template <OperationType Op> [[nodiscard]] const Op *as() const
    {
        return m_kind == placeIn<Op>(AllOperations{}) ? static_cast<const Op *>(m_held.get())
                                                      : nullptr;
    }

    /// The place of its kind in the list.
    [[nodiscard]] std::size_t kind() const
    {
        return m_kind;
    }

    /// What is held, for the tables by kind.
    [[nodiscard]] const void *held() const
    {
        return m_held.get();
    }

private:
    std::size_t m_kind;
    std::shared_ptr<const void> m_held;
};

/// The kind's description: name, number, fields. `Description::kind` is what the wire carries.
[[nodiscard]] const Description &descriptionOf(const Operation &operation);
[[nodiscard]] Nature natureOf(const Operation &operation);
[[nodiscard]] access::Permission permissionOf(const Operation &operation);
/// The permissions of which one is enough, as bits: those of the kind, or of what it is about.
[[nodiscard]] std::int64_t permittedTo(const Operation &operation, const Workspace &workspace);

/// All kinds of operation, in the order of the list.
[[nodiscard]] std::span<const Description *const> operationDescriptions();

/// The payload, field by field, and back. Errors: Malformed, VersionTooOld (no such kind here).
[[nodiscard]] Row payloadOf(const Operation &operation);
[[nodiscard]] Result<Operation> operationFrom(int kind, const Row &payload);

/// Which warehouse's books an operation touches; none for scope 0. What the hub locks.
[[nodiscard]] inventory::WarehouseId warehouseOf(const Operation &operation,
                                                 const Workspace &workspace);

} // namespace bincard
