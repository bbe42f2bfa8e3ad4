// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/partner.h"
#include "core/catalog/reason.h"
#include "core/catalog/substitute.h"
#include "core/fulfilment/operations.h"
#include "core/inventory/operations.h"
#include "core/inventory/register_lot.h"
#include "core/inventory/task.h"
#include "core/kernel/workspace.h"
#include "core/purchase/operations.h"
#include "core/quality/operations.h"
#include "core/returns/operations.h"
#include "core/sales/operations.h"
#include "core/save.h"

#include <span>
#include <variant>
#include <vector>

namespace bincard {

/// The closed list of everything a person or a job can do. A new one does not compile until `apply`
/// answers it.
using AnyOperation = std::variant<
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
    inventory::RegisterLot, quality::RecordCheck, Save<quality::QualityPoint>>;

/// One of them. Copying and destroying are compiled once, in operation.cpp: written out for every
/// alternative in each file that touches an operation, they made a build twice as long.
struct Operation : AnyOperation
{
    using AnyOperation::AnyOperation;

    Operation();
    Operation(const Operation &other);
    Operation(Operation &&other) noexcept;
    Operation &operator=(const Operation &other);
    Operation &operator=(Operation &&other) noexcept;
    ~Operation();
};

/// The kind's description: name, number, fields. `Description::kind` is what the wire carries.
[[nodiscard]] const Description &descriptionOf(const Operation &operation);
[[nodiscard]] Nature natureOf(const Operation &operation);
[[nodiscard]] access::Permission permissionOf(const Operation &operation);

/// All kinds of operation, in the order of the variant.
[[nodiscard]] std::span<const Description *const> operationDescriptions();

/// The payload, field by field, and back. Errors: Malformed, VersionTooOld (no such kind here).
[[nodiscard]] Row payloadOf(const Operation &operation);
[[nodiscard]] Result<Operation> operationFrom(int kind, const Row &payload);

/// Which warehouse's books an operation touches; none for scope 0. What the hub locks.
[[nodiscard]] inventory::WarehouseId warehouseOf(const Operation &operation,
                                                 const Workspace &workspace);

} // namespace bincard
