// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inventory/warehouse.h"
#include "core/kernel/workspace.h"
#include "core/scan/resolver.h"

namespace bincard::floor {

/// What scans denote in one warehouse, by its records. Documents are open work only: a batch by its
/// name, an order by its reference; the id is the batch's.
class RecordLookup final : public scan::Lookup
{
public:
    RecordLookup(const Workspace &workspace, inventory::WarehouseId warehouse);

    [[nodiscard]] scan::Answer<scan::ProductMatch>
    productByGtin(std::string_view gtin) const override;
    [[nodiscard]] scan::Answer<scan::ProductMatch>
    productByText(std::string_view text) const override;
    [[nodiscard]] scan::Answer<scan::LotMatch> lot(std::int64_t product,
                                                   std::string_view name) const override;
    [[nodiscard]] scan::Answer<scan::PackageMatch> package(std::string_view code) const override;
    [[nodiscard]] scan::Answer<std::int64_t> location(std::string_view code) const override;
    [[nodiscard]] scan::Answer<std::int64_t> document(std::string_view reference) const override;
    [[nodiscard]] scan::Answer<std::int64_t> user(std::string_view badgeCode) const override;
    /// Stations have no records yet: nothing is found.
    [[nodiscard]] scan::Answer<std::int64_t> workstation(std::string_view code) const override;

private:
    void addDeliveries(scan::Answer<std::int64_t> &answer, std::string_view reference) const;
    template <class R> [[nodiscard]] bool whole() const;
    [[nodiscard]] scan::Answer<scan::ProductMatch> byBarcode(std::string_view code) const;
    void addShipments(scan::Answer<std::int64_t> &answer, std::string_view reference) const;

    [[nodiscard]] std::vector<std::int64_t> returns(std::string_view reference) const;

    const Workspace &m_workspace;
    inventory::WarehouseId m_warehouse;
};

} // namespace bincard::floor
