// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/carrier.h"

#include "core/sales/order.h"

#include <algorithm>
#include <tuple>

namespace bincard::fulfilment {

namespace {

constexpr std::int64_t permilleOne = 1'000;

/// Postcodes are compared as far as the bound says: "14" takes 14199.
bool isWithin(std::string_view postcode, const CarrierZone &zone)
{
    const auto head = [&](const std::string &bound) {
        return postcode.substr(0, bound.size());
    };
    return (zone.postcodeFrom.empty() || head(zone.postcodeFrom) >= zone.postcodeFrom)
        && (zone.postcodeTo.empty() || head(zone.postcodeTo) <= zone.postcodeTo);
}

std::optional<CarrierZone> zoneOf(CarrierId carrier, const Shipment &shipment,
                                  const Workspace &records)
{
    std::optional<CarrierZone> narrowest;
    for (const CarrierZone &zone :
         records.list<CarrierZone>("by_country", carrier, shipment.country)) {
        const bool isNarrower
            = !narrowest || zone.postcodeFrom.size() > narrowest->postcodeFrom.size();
        if (isWithin(shipment.postcode, zone) && isNarrower)
            narrowest = zone;
    }
    return narrowest;
}

bool applies(const Surcharge &surcharge, const Shipment &shipment, const std::string &zone)
{
    switch (surcharge.kind) {
    case SurchargeKind::Always:
        return true;
    case SurchargeKind::Longer:
        return shipment.lengthMm > surcharge.threshold;
    case SurchargeKind::Heavier:
        return shipment.grams > surcharge.threshold;
    case SurchargeKind::Zone:
        return surcharge.zone == zone;
    }
    return false;
}

Money onTop(const Surcharge &surcharge, Money rate)
{
    const auto share
        = divide(rate.minor, surcharge.permille, permilleOne, Rounding::HalfAwayFromZero);
    const std::int64_t amount
        = surcharge.amount.currency == rate.currency ? surcharge.amount.minor : 0;
    return {(share ? *share : 0) + amount, rate.currency};
}

/// The rate of the smallest weight that holds it.
std::optional<ServiceRate> rateFor(CarrierServiceId service, const std::string &zone,
                                   std::int64_t grams, const Workspace &records)
{
    const auto rates
        = records.list<ServiceRate>(Range{.from = grams, .limit = 1}, "by_weight", service, zone);
    return rates.empty() ? std::nullopt : std::optional(rates.front());
}

class Tariff final : public CarrierDesk
{
public:
    [[nodiscard]] Offer offer(const CarrierService &service, const Shipment &shipment,
                              const Workspace &records) const override
    {
        Offer offer{.service = service.id};
        if (service.weightMaxGrams > 0 && shipment.grams > service.weightMaxGrams) {
            offer.refusal = ErrorCode::DoesNotFit;
            return offer;
        }
        const bool isZoned
            = !records.list<CarrierZone>(Range{.limit = 1}, "by_country", service.carrier).empty();
        if (!isZoned)
            return offer; // a carrier without tables takes what it is given
        const auto zone = zoneOf(service.carrier, shipment, records);
        if (!zone || !zone->refusal.empty()) {
            offer.refusal = zone ? ErrorCode::CarrierRefused : ErrorCode::AddressUnknown;
            offer.words = zone ? zone->refusal : std::string();
            return offer;
        }
        offer.zone = zone->zone;
        const auto rate = rateFor(service.id, zone->zone, shipment.grams, records);
        const bool isPriced
            = !records.list<ServiceRate>(Range{.limit = 1}, "by_weight", service.id).empty();
        if (!rate) {
            if (isPriced)
                offer.refusal = ErrorCode::DoesNotFit;
            return offer;
        }
        offer.price = rate->price;
        for (const Surcharge &surcharge : records.list<Surcharge>("by_service", service.id)) {
            if (applies(surcharge, shipment, zone->zone))
                offer.price = offer.price + onTop(surcharge, rate->price);
        }
        return offer;
    }

    [[nodiscard]] std::string series(const Carrier &carrier) const override
    {
        return carrier.numbered ? carrier.code : std::string();
    }
};

bool isCurrency(const Money &money)
{
    return !money.currency.text().empty();
}

} // namespace

std::span<const std::string_view> enumNames(SurchargeKind)
{
    static constexpr std::string_view names[] = {"Always", "Longer", "Heavier", "Zone"};
    return names;
}

const Description &CarrierZone::description()
{
    static const Description made = describe<CarrierZone>("carrier_zone", 389)
                                        .field<&CarrierZone::carrier>("carrier")
                                        .field<&CarrierZone::country>("country")
                                        .field<&CarrierZone::postcodeFrom>("postcode_from")
                                        .field<&CarrierZone::postcodeTo>("postcode_to")
                                        .field<&CarrierZone::zone>("zone")
                                        .field<&CarrierZone::refusal>("refusal")
                                        .index("by_country", {"carrier", "country"})
                                        .scope(Scope::All);
    return made;
}

const Description &ServiceRate::description()
{
    static const Description made = describe<ServiceRate>("service_rate", 390)
                                        .field<&ServiceRate::service>("service")
                                        .field<&ServiceRate::zone>("zone")
                                        .field<&ServiceRate::gramsMax>("grams_max")
                                        .field<&ServiceRate::price>("price")
                                        .index("by_weight", {"service", "zone", "grams_max"})
                                        .scope(Scope::All)
                                        .visibleTo(Audience::Desk);
    return made;
}

const Description &Surcharge::description()
{
    static const Description made = describe<Surcharge>("surcharge", 391)
                                        .field<&Surcharge::service>("service")
                                        .field<&Surcharge::name>("name")
                                        .field<&Surcharge::kind>("kind")
                                        .field<&Surcharge::threshold>("threshold")
                                        .field<&Surcharge::zone>("zone")
                                        .field<&Surcharge::permille>("permille")
                                        .field<&Surcharge::amount>("amount")
                                        .index("by_service", {"service"})
                                        .scope(Scope::All)
                                        .visibleTo(Audience::Desk);
    return made;
}

const CarrierDesk &tariff()
{
    static const Tariff desk;
    return desk;
}

std::vector<Offer> shop(const Shipment &shipment, const Workspace &records)
{
    std::vector<Offer> offers;
    for (const CarrierService &service : records.list<CarrierService>("by_code")) {
        const auto carrier = records.get(service.carrier);
        if (service.active && carrier && carrier->active)
            offers.push_back(tariff().offer(service, shipment, records));
    }
    std::ranges::stable_sort(offers, {}, [](const Offer &offer) {
        return std::tuple(!offer.takesIt(), !isCurrency(offer.price), offer.price.minor);
    });
    return offers;
}

Shipment shipmentOf(const Parcel &parcel, CartonTypeId cartonId, std::int64_t grams,
                    const Workspace &records)
{
    Shipment shipment{.grams = grams};
    if (const auto address = records.get(Id<sales::DeliveryAddress>{parcel.order.value})) {
        shipment.country = address->country;
        shipment.postcode = address->postcode;
    }
    if (const auto carton = records.get(cartonId))
        shipment.lengthMm = std::max({carton->lengthMm, carton->widthMm, carton->heightMm});
    return shipment;
}

Result<> validate(const CarrierZone &zone, const Workspace &records)
{
    if (const auto carrier = records.require(zone.carrier); !carrier)
        return carrier.error();
    if (zone.country.size() != 2 || zone.zone.empty())
        return Error{ErrorCode::InvalidInput, "a zone has a country of two letters and a name"};
    const auto length = std::min(zone.postcodeFrom.size(), zone.postcodeTo.size());
    if (zone.postcodeFrom.substr(0, length) > zone.postcodeTo.substr(0, length))
        return Error{ErrorCode::InvalidInput, "postcodes from the lower to the higher one"};
    return {};
}

Result<> validate(const ServiceRate &rate, const Workspace &records)
{
    if (const auto service = records.require(rate.service); !service)
        return service.error();
    if (rate.zone.empty() || rate.gramsMax <= 0 || rate.price.minor < 0 || !isCurrency(rate.price))
        return Error{ErrorCode::InvalidInput, "a rate has a zone, a weight and a price"};
    return {};
}

Result<> validate(const Surcharge &surcharge, const Workspace &records)
{
    constexpr int permilleMax = 5'000;
    if (const auto service = records.require(surcharge.service); !service)
        return service.error();
    const bool isAmount = surcharge.amount.minor == 0 || isCurrency(surcharge.amount);
    if (surcharge.name.empty() || surcharge.threshold < 0 || surcharge.permille < 0
        || surcharge.permille > permilleMax || !isAmount)
        return Error{ErrorCode::InvalidInput, "a surcharge has a name, and a share or an amount"};
    if (surcharge.kind == SurchargeKind::Zone && surcharge.zone.empty())
        return Error{ErrorCode::InvalidInput, "a surcharge of a zone names it"};
    return {};
}

} // namespace bincard::fulfilment
