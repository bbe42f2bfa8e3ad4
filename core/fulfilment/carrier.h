// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fulfilment/parcel.h"
#include "core/kernel/money.h"

namespace bincard::fulfilment {

struct CarrierZone;
using CarrierZoneId = Id<CarrierZone>;

/// Where a carrier drives to. Of the zones that cover an address the narrowest counts. Scope 0.
struct CarrierZone
{
    CarrierZoneId id = {};
    CarrierId carrier = {};
    /// ISO 3166-1 alpha-2.
    std::string country = {};
    /// The first and the last postcode, both included, or their beginnings ("10" to "14" covers
    /// 10115 and 14199); empty: the whole country.
    std::string postcodeFrom = {};
    std::string postcodeTo = {};
    /// What the carrier calls it, as on its label.
    std::string zone = {};
    /// The carrier does not go there; its own words for why, shown to whoever packs. Empty: it
    /// does.
    std::string refusal = {};

    static const Description &description();
};

struct ServiceRate;
using ServiceRateId = Id<ServiceRate>;

/// What a service costs to a zone up to a weight. For desks: a cost. Scope 0.
struct ServiceRate
{
    ServiceRateId id = {};
    CarrierServiceId service = {};
    std::string zone = {};
    /// The heaviest parcel at that price, in grams.
    std::int64_t gramsMax = 0;
    Money price = {};

    static const Description &description();
};

enum class SurchargeKind {
    Always, // fuel, toll
    Longer, // one side longer than `threshold` millimetres
    Heavier, // heavier than `threshold` grams
    Zone, // to the zone `zone`
};

[[nodiscard]] std::span<const std::string_view> enumNames(SurchargeKind);

struct Surcharge;
using SurchargeId = Id<Surcharge>;

/// What a service costs on top: a share of the rate, an amount, or both. For desks. Scope 0.
struct Surcharge
{
    SurchargeId id = {};
    CarrierServiceId service = {};
    /// As on the carrier's invoice: "Fuel", "Islands".
    std::string name = {};
    SurchargeKind kind = SurchargeKind::Always;
    std::int64_t threshold = 0;
    std::string zone = {};
    int permille = 0;
    Money amount = {};

    static const Description &description();
};

/// What a carrier is asked to take.
struct Shipment
{
    std::string country = {};
    std::string postcode = {};
    std::int64_t grams = 0;
    int lengthMm = 0; // the longest side; 0: not known
};

/// What a service answers: a price, or no in its own words.
struct Offer
{
    CarrierServiceId service = {};
    std::string zone = {};
    /// Rate and surcharges; without currency where nobody has told this device.
    Money price = {};
    /// Why not; none: it takes it. CarrierRefused (in its own words, where it has any),
    /// DoesNotFit (too heavy), AddressUnknown (it has no zone there).
    std::optional<ErrorCode> refusal = {};
    std::string words = {};

    [[nodiscard]] bool takesIt() const
    {
        return !refusal.has_value();
    }
};

/// How a carrier is asked, whoever it is: the tables of this folder answer for one without an
/// account (`tariff`), the desk of one that answers by network would stand beside it.
class CarrierDesk
{
public:
    virtual ~CarrierDesk() = default;

    [[nodiscard]] virtual Offer offer(const CarrierService &service, const Shipment &shipment,
                                      const Workspace &records) const = 0;
    /// Which series its labels are numbered from; empty: its labels bear no number of its own.
    [[nodiscard]] virtual std::string series(const Carrier &carrier) const = 0;
};

/// Zones, rates and surcharges as records say.
[[nodiscard]] const CarrierDesk &tariff();

/// What all services of all active carriers answer, the cheapest that takes it first.
[[nodiscard]] std::vector<Offer> shop(const Shipment &shipment, const Workspace &records);

/// The parcel as carriers see it: where it goes, in that carton, with that weight.
[[nodiscard]] Shipment shipmentOf(const Parcel &parcel, CartonTypeId carton, std::int64_t grams,
                                  const Workspace &records);

/// Whether the record may be saved as it is. Errors: InvalidInput, NotFound.
[[nodiscard]] Result<> validate(const CarrierZone &zone, const Workspace &records);
[[nodiscard]] Result<> validate(const ServiceRate &rate, const Workspace &records);
[[nodiscard]] Result<> validate(const Surcharge &surcharge, const Workspace &records);

} // namespace bincard::fulfilment
