// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/shipping.h"

#include "core/kernel/unique.h"

namespace bincard::fulfilment {

namespace {

constexpr int sideMaxMm = 10'000; // beyond ten metres nobody means a carton
constexpr std::int64_t gramsMax = 100'000'000; // a hundred tonnes

bool isSide(int mm)
{
    return mm > 0 && mm <= sideMaxMm;
}

bool isWeight(std::int64_t grams)
{
    return grams >= 0 && grams <= gramsMax;
}

} // namespace

const Description &CartonType::description()
{
    static const Description made = describe<CartonType>("carton_type", 380)
                                        .field<&CartonType::code>("code")
                                        .field<&CartonType::name>("name")
                                        .field<&CartonType::lengthMm>("length_mm")
                                        .field<&CartonType::widthMm>("width_mm")
                                        .field<&CartonType::heightMm>("height_mm")
                                        .field<&CartonType::weightMaxGrams>("weight_max_grams")
                                        .field<&CartonType::tareGrams>("tare_grams")
                                        .field<&CartonType::active>("active")
                                        .unique("by_code", {"code"})
                                        .scope(Scope::All);
    return made;
}

const Description &Carrier::description()
{
    static const Description made = describe<Carrier>("carrier", 381)
                                        .field<&Carrier::code>("code")
                                        .field<&Carrier::name>("name")
                                        .field<&Carrier::active>("active")
                                        .field<&Carrier::numbered>("numbered")
                                        .unique("by_code", {"code"})
                                        .scope(Scope::All);
    return made;
}

const Description &CarrierService::description()
{
    static const Description made = describe<CarrierService>("carrier_service", 382)
                                        .field<&CarrierService::carrier>("carrier")
                                        .field<&CarrierService::code>("code")
                                        .field<&CarrierService::name>("name")
                                        .field<&CarrierService::cutOffMinute>("cut_off_minute")
                                        .field<&CarrierService::weightMaxGrams>("weight_max_grams")
                                        .field<&CarrierService::active>("active")
                                        .unique("by_code", {"carrier", "code"})
                                        .scope(Scope::All);
    return made;
}

const Description &ServiceCarton::description()
{
    static const Description made = describe<ServiceCarton>("service_carton", 383)
                                        .field<&ServiceCarton::service>("service")
                                        .field<&ServiceCarton::carton>("carton")
                                        .unique("by_pair", {"service", "carton"})
                                        .scope(Scope::All);
    return made;
}

const Description &PackPolicy::description()
{
    static const Description made
        = describe<PackPolicy>("pack_policy", 384)
              .field<&PackPolicy::warehouse>("warehouse")
              .field<&PackPolicy::weightToleranceGrams>("weight_tolerance_grams")
              .field<&PackPolicy::weightTolerancePermille>("weight_tolerance_permille")
              .field<&PackPolicy::partialAllowed>("partial_allowed")
              .unique("by_warehouse", {"warehouse"})
              .scope(Scope::Warehouse);
    return made;
}

PackPolicy packPolicyOf(inventory::WarehouseId warehouse, const Workspace &records)
{
    return records.find<PackPolicy>("by_warehouse", warehouse)
        .value_or(PackPolicy{.warehouse = warehouse});
}

bool takesCarton(CarrierServiceId service, CartonTypeId carton, const Workspace &records)
{
    if (!service || !carton)
        return true;
    return records.find<ServiceCarton>("by_pair", service, carton)
        || records.list<ServiceCarton>(Range{.limit = 1}, "by_pair", service).empty();
}

Result<> validate(const CartonType &carton, const Workspace &records)
{
    if (carton.code.empty() || carton.name.empty())
        return Error{ErrorCode::InvalidInput, "a carton has a code and a name"};
    if (!isSide(carton.lengthMm) || !isSide(carton.widthMm) || !isSide(carton.heightMm))
        return Error{ErrorCode::InvalidInput, "a carton has three sides in mm"};
    const bool bearsItself = carton.weightMaxGrams == 0 || carton.weightMaxGrams > carton.tareGrams;
    if (!isWeight(carton.weightMaxGrams) || !isWeight(carton.tareGrams) || !bearsItself)
        return Error{ErrorCode::InvalidInput, "a carton bears more than it weighs"};
    return isUnique(records, carton.id, "by_code", carton.code);
}

Result<> validate(const Carrier &carrier, const Workspace &records)
{
    if (carrier.code.empty() || carrier.name.empty())
        return Error{ErrorCode::InvalidInput, "a carrier has a code and a name"};
    return isUnique(records, carrier.id, "by_code", carrier.code);
}

Result<> validate(const CarrierService &service, const Workspace &records)
{
    constexpr int minutesOfDay = 24 * 60;
    if (const auto carrier = records.require(service.carrier); !carrier)
        return carrier.error();
    if (service.code.empty() || service.name.empty())
        return Error{ErrorCode::InvalidInput, "a service has a code and a name"};
    if (service.cutOffMinute < 0 || service.cutOffMinute >= minutesOfDay
        || !isWeight(service.weightMaxGrams))
        return Error{ErrorCode::InvalidInput, "cut-off or weight"};
    return isUnique(records, service.id, "by_code", service.carrier, service.code);
}

Result<> validate(const ServiceCarton &allowed, const Workspace &records)
{
    if (const auto service = records.require(allowed.service); !service)
        return service.error();
    if (const auto carton = records.require(allowed.carton); !carton)
        return carton.error();
    return isUnique(records, allowed.id, "by_pair", allowed.service, allowed.carton);
}

Result<> validate(const PackPolicy &policy, const Workspace &records)
{
    constexpr int permille = 1'000;
    if (const auto warehouse = records.require(policy.warehouse); !warehouse)
        return warehouse.error();
    if (!isWeight(policy.weightToleranceGrams) || policy.weightTolerancePermille < 0
        || policy.weightTolerancePermille > permille)
        return Error{ErrorCode::InvalidInput, "a tolerance in grams and per mille"};
    return isUnique(records, policy.id, "by_warehouse", policy.warehouse);
}

} // namespace bincard::fulfilment
