// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/record_lookup.h"

#include "core/catalog/product.h"
#include "core/fulfilment/batch.h"
#include "core/fulfilment/parcel.h"
#include "core/inventory/merge.h"
#include "core/inventory/warehouse_transfer.h"
#include "core/kitting/kit.h"
#include "core/purchase/receipt.h"
#include "core/returns/return.h"

#include <algorithm>

namespace bincard::floor {

RecordLookup::RecordLookup(const Workspace &workspace, inventory::WarehouseId warehouse)
    : m_workspace(workspace)
    , m_warehouse(warehouse)
{ }

template <class R> bool RecordLookup::whole() const
{
    return m_workspace.missing(R::description()).code != ErrorCode::Unknown;
}

scan::Answer<scan::ProductMatch> RecordLookup::byBarcode(std::string_view code) const
{
    scan::Answer<scan::ProductMatch> answer{.complete = whole<catalog::Barcode>()};
    for (const auto &barcode : m_workspace.list<catalog::Barcode>("by_code", std::string(code))) {
        scan::ProductMatch match{.product
                                 = inventory::standingFor(barcode.product, m_workspace).value};
        if (const auto packaging = m_workspace.get(barcode.packaging)) {
            match.packaging = packaging->id.value;
            match.unitsMicro = packaging->factor.micro;
        }
        if (std::find(answer.found.begin(), answer.found.end(), match) == answer.found.end())
            answer.found.push_back(match);
    }
    return answer;
}

scan::Answer<scan::ProductMatch> RecordLookup::productByGtin(std::string_view gtin) const
{
    return byBarcode(gtin);
}

scan::Answer<scan::ProductMatch> RecordLookup::productByText(std::string_view text) const
{
    auto answer = byBarcode(text);
    if (!answer.found.empty())
        return answer;
    for (const auto &product : m_workspace.list<catalog::Product>("by_sku", std::string(text)))
        answer.found.push_back({.product = inventory::standingFor(product.id, m_workspace).value});
    return answer;
}

scan::Answer<scan::LotMatch> RecordLookup::lot(std::int64_t product, std::string_view name) const
{
    const auto text = std::string(name);
    const auto lots = product == 0
        ? m_workspace.list<inventory::Lot>("by_text", text)
        : m_workspace.list<inventory::Lot>("by_name", catalog::ProductId{product}, text);
    scan::Answer<scan::LotMatch> answer{.complete = whole<inventory::Lot>()};
    for (const auto &named : lots) {
        const auto standing = m_workspace.get(inventory::standingFor(named.id, m_workspace));
        const inventory::Lot lot = standing.value_or(named);
        const bool isKnown = std::ranges::any_of(answer.found, [&](const scan::LotMatch &match) {
            return match.lot == lot.id.value;
        });
        if (isKnown)
            continue;
        const auto owner = m_workspace.get(lot.product);
        answer.found.push_back({.lot = lot.id.value,
                                .product = lot.product.value,
                                .serial = owner && owner->tracking == catalog::Tracking::Serial});
    }
    return answer;
}

scan::Answer<scan::PackageMatch> RecordLookup::package(std::string_view code) const
{
    scan::Answer<scan::PackageMatch> answer{.complete = whole<inventory::Package>()};
    for (const auto &package : m_workspace.list<inventory::Package>("by_code", std::string(code)))
        answer.found.push_back(
            {.package = package.id.value, .tote = package.kind == inventory::PackageKind::Tote});
    return answer;
}

scan::Answer<std::int64_t> RecordLookup::location(std::string_view code) const
{
    scan::Answer<std::int64_t> answer{.complete = whole<inventory::Location>()};
    for (const auto &location :
         m_workspace.list<inventory::Location>("by_code", m_warehouse, std::string(code))) {
        if (!inventory::isVirtual(location.usage))
            answer.found.push_back(location.id.value);
    }
    return answer;
}

scan::Answer<std::int64_t> RecordLookup::document(std::string_view reference) const
{
    using fulfilment::BatchState;
    scan::Answer<std::int64_t> answer{.complete = whole<fulfilment::Batch>()};
    for (const auto state : {BatchState::Started, BatchState::Released}) {
        for (const auto &batch :
             m_workspace.list<fulfilment::Batch>("by_state", m_warehouse, state)) {
            bool named = batch.name == reference;
            for (const auto &transfer : m_workspace.list<inventory::Transfer>("by_batch", batch.id))
                named = named || transfer.reference == reference;
            if (named)
                answer.found.push_back(batch.id.value);
        }
    }
    addDeliveries(answer, reference);
    if (answer.found.empty())
        answer.found = returns(reference);
    if (answer.found.empty())
        addShipments(answer, reference);
    return answer;
}

/// Purchase orders, open receipts by the supplier's note, orders by the notice that announces them,
/// transfers from other warehouses.
void RecordLookup::addDeliveries(scan::Answer<std::int64_t> &answer,
                                 std::string_view reference) const
{
    const auto add = [&](std::int64_t id) {
        if (id != 0 && std::ranges::find(answer.found, id) == answer.found.end())
            answer.found.push_back(id);
    };
    const std::string text(reference);
    for (const auto &order : m_workspace.list<purchase::PurchaseOrder>("by_reference", text)) {
        if (order.warehouse == m_warehouse)
            add(order.id.value);
    }
    for (const auto &receipt : m_workspace.list<purchase::Receipt>("by_note", m_warehouse, text)) {
        if (!receipt.closed)
            add(receipt.id.value);
    }
    for (const auto &package :
         m_workspace.list<purchase::ExpectedPackage>("by_notice", m_warehouse, text))
        add(package.order.value);
    for (const auto &transfer :
         m_workspace.list<inventory::WarehouseTransfer>("by_reference", m_warehouse, text)) {
        if (transfer.incoming)
            add(transfer.id.value);
    }
}

/// A return by its number, or by the carrier's on its label.
std::vector<std::int64_t> RecordLookup::returns(std::string_view reference) const
{
    std::vector<std::int64_t> found;
    for (const std::string_view index : {"by_reference", "by_label"}) {
        for (const auto &order :
             m_workspace.list<bincard::returns::ReturnOrder>(index, std::string(reference))) {
            const bool isNew = std::find(found.begin(), found.end(), order.id.value) == found.end();
            if (order.warehouse == m_warehouse && !order.closed && isNew)
                found.push_back(order.id.value);
        }
    }
    return found;
}

/// Orders that nobody walks for any more, trucks and kits.
void RecordLookup::addShipments(scan::Answer<std::int64_t> &answer,
                                std::string_view reference) const
{
    const std::string text(reference);
    for (const auto &transfer :
         m_workspace.list<inventory::Transfer>("by_reference", m_warehouse, text))
        answer.found.push_back(transfer.id.value);
    for (const auto &manifest :
         m_workspace.list<fulfilment::Manifest>("by_reference", m_warehouse, text))
        answer.found.push_back(manifest.id.value);
    for (const auto &order : m_workspace.list<kitting::KitOrder>("by_reference", m_warehouse, text))
        answer.found.push_back(order.id.value);
}

scan::Answer<std::int64_t> RecordLookup::user(std::string_view badgeCode) const
{
    scan::Answer<std::int64_t> answer{.complete = whole<access::User>()};
    for (const auto &user : m_workspace.list<access::User>("by_code", std::string(badgeCode)))
        answer.found.push_back(user.id.value);
    return answer;
}

scan::Answer<std::int64_t> RecordLookup::workstation(std::string_view) const
{
    return {};
}

} // namespace bincard::floor
