// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inventory/warehouse.h"
#include "core/kernel/workspace.h"

namespace bincard::fulfilment {

struct CartonType;
using CartonTypeId = Id<CartonType>;

/// A kind of box that goods are sent in. Scope 0.
struct CartonType
{
    CartonTypeId id = {};
    /// As on the box or on its shelf; unique.
    std::string code = {};
    std::string name = {};
    /// Inside measures.
    int lengthMm = 0;
    int widthMm = 0;
    int heightMm = 0;
    /// What it bears, itself included; 0: nobody has said.
    std::int64_t weightMaxGrams = 0;
    std::int64_t tareGrams = 0;
    bool active = true;

    [[nodiscard]] std::int64_t volumeMm3() const
    {
        return std::int64_t{lengthMm} * widthMm * heightMm;
    }

    static const Description &description();
};

struct Carrier;
using CarrierId = Id<Carrier>;

/// Who drives parcels to customers. Scope 0.
struct Carrier
{
    CarrierId id = {};
    /// Unique; also the zone of the places where its parcels wait.
    std::string code = {};
    std::string name = {};
    bool active = true;
    /// Its parcels bear a number of its own, from the series that has its code
    /// (inventory::NumberSeries); none leaves without.
    bool numbered = false;

    static const Description &description();
};

struct CarrierService;
using CarrierServiceId = Id<CarrierService>;

/// One thing that a carrier offers: overnight, economy. Scope 0.
struct CarrierService
{
    CarrierServiceId id = {};
    CarrierId carrier = {};
    /// Unique with the carrier.
    std::string code = {};
    std::string name = {};
    /// When the driver comes: minutes since the warehouse's midnight, 0 to 1439.
    int cutOffMinute = 0;
    /// The heaviest parcel it takes; 0: nobody has said.
    std::int64_t weightMaxGrams = 0;
    bool active = true;

    static const Description &description();
};

struct ServiceCarton;
using ServiceCartonId = Id<ServiceCarton>;

/// A carton that a service takes. A service without any takes them all. Scope 0.
struct ServiceCarton
{
    ServiceCartonId id = {};
    CarrierServiceId service = {};
    CartonTypeId carton = {};

    static const Description &description();
};

struct PackPolicy;
using PackPolicyId = Id<PackPolicy>;

/// How exactly a warehouse packs; one without a record packs by these values.
struct PackPolicy
{
    PackPolicyId id = {};
    inventory::WarehouseId warehouse = {};
    /// A parcel may weigh that much more or less than expected, or that share of it, whichever is
    /// more; beyond that a supervisor looks (WGTV).
    std::int64_t weightToleranceGrams = 50;
    int weightTolerancePermille = 30;
    /// What has been picked may leave before the rest is there.
    bool partialAllowed = true;

    static const Description &description();
};

[[nodiscard]] PackPolicy packPolicyOf(inventory::WarehouseId warehouse, const Workspace &records);

/// Whether the service takes that carton; without a service any does.
[[nodiscard]] bool takesCarton(CarrierServiceId service, CartonTypeId carton,
                               const Workspace &records);

/// Whether the record may be saved as it is. Errors: InvalidInput, Duplicate, NotFound.
[[nodiscard]] Result<> validate(const CartonType &carton, const Workspace &records);
[[nodiscard]] Result<> validate(const Carrier &carrier, const Workspace &records);
[[nodiscard]] Result<> validate(const CarrierService &service, const Workspace &records);
[[nodiscard]] Result<> validate(const ServiceCarton &allowed, const Workspace &records);
[[nodiscard]] Result<> validate(const PackPolicy &policy, const Workspace &records);

} // namespace bincard::fulfilment
