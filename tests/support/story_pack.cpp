// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/story.h"

#include <stdexcept>

// The words about parcels and trucks:
//     carton M 300x200x150 [tare=100] [max=9000]; carrier DHL; takes DHL M; order ... service=DHL
//     parcel B1 SO1 DOCK [code=]; pack u1 B1 SO1 BOLT 2 from=T1; unpack u1 B1 [1] [at=] [into=]
//     content SO1 BOLT 1 MISS from=T1; label B1 B1; print B1 address=1 [failure=] [tracking=]
//     seal B1 [carton=M] [weight=90] [by=sue]; lane B1 DOCK; void B1 reason=CTNX
//     hold-parcel B1 reason=ADDR; release-parcel B1; intercept SO1; take-parcel B1
//     truck M1 DHL DOCK; onto M1 B1; off B1 DOCK; depart M1
//     change-to SO1 BOLT 5; moves-house SO1
// and the questions: state B1; packed SO1 BOLT; left-behind M1; recall MILK lot=L1

namespace bincard::support {

namespace {

Quantity quantity(const std::string &text)
{
    const auto read = quantityFromText(text);
    if (!read)
        throw std::runtime_error("not a quantity: " + text);
    return *read;
}

int number(const std::string &text)
{
    return text.empty() ? 0 : std::stoi(text);
}

template <class E> std::string nameIn(E value)
{
    return std::string(enumNames(value)[static_cast<std::size_t>(value)]);
}

/// "300x200x150"
fulfilment::CartonType sides(const std::string &text)
{
    const auto first = text.find('x');
    const auto second = text.find('x', first + 1);
    return {.lengthMm = number(text.substr(0, first)),
            .widthMm = number(text.substr(first + 1, second - first - 1)),
            .heightMm = number(text.substr(second + 1))};
}

} // namespace

std::string Story::carriers(const std::string &verb)
{
    if (verb == "carton") {
        auto carton = sides(word(1));
        carton.code = carton.name = word(0);
        carton.tareGrams = number(option("tare"));
        carton.weightMaxGrams = number(option("max"));
        world.save(carton);
    } else if (verb == "carrier") {
        const auto id = world.save(fulfilment::Carrier{.code = word(0), .name = word(0)});
        world.save(fulfilment::CarrierService{.carrier = id,
                                              .code = word(0),
                                              .name = word(0),
                                              .weightMaxGrams = number(option("max"))});
    } else if (verb == "takes") {
        world.save(
            fulfilment::ServiceCarton{.service = service(word(0)), .carton = carton(word(1))});
    } else {
        return {};
    }
    return "accepted";
}

std::string Story::parcels(const std::string &verb)
{
    if (verb == "parcel") {
        const auto id = m_parcels[word(0)] = world.newId<fulfilment::Parcel>();
        return judged(
            fulfilment::OpenParcel{.parcel = id,
                                   .warehouse = world.warehouse(),
                                   .transfer = world.transfer(word(1)),
                                   .package = world.newId<inventory::Package>(),
                                   .code = option("code").empty() ? word(0) : option("code"),
                                   .location = world.location(word(2))});
    }
    if (verb == "take-parcel")
        return judged(fulfilment::TakeParcel{.parcel = parcel()});
    if (verb == "label")
        return judged(fulfilment::LabelParcel{.parcel = parcel(), .code = word(1)});
    if (verb == "print")
        return judged(fulfilment::RecordPrint{.print = world.newId<fulfilment::Print>(),
                                              .parcel = parcel(),
                                              .failure = option("failure"),
                                              .addressVersion = number(option("address")),
                                              .tracking = option("tracking")});
    if (verb == "seal")
        return judged(fulfilment::CloseParcel{
            .parcel = parcel(),
            .carton = carton(option("carton")),
            .weightGrams = number(option("weight")),
            .approver = option("by").empty() ? access::UserId{} : world.user(option("by"))});
    if (verb == "lane")
        return judged(
            fulfilment::PlaceParcel{.parcel = parcel(), .location = world.location(word(1))});
    if (verb == "void")
        return judged(fulfilment::VoidParcel{.parcel = parcel(), .reason = option("reason")});
    if (verb == "hold-parcel")
        return judged(fulfilment::HoldParcel{.parcel = parcel(), .reason = option("reason")});
    if (verb == "release-parcel")
        return judged(fulfilment::ReleaseParcel{.parcel = parcel()});
    return packing(verb);
}

std::string Story::packing(const std::string &verb)
{
    if (verb == "pack") {
        const auto id = m_packed[word(0)] = world.newId<fulfilment::ParcelLine>();
        m_words.erase(m_words.begin());
        return judged(fulfilment::PackUnits{
            .line = id,
            .parcel = parcel(),
            .picking = world.line(word(1), word(2)),
            .location = world.location(option("at").empty() ? "DOCK" : option("at")),
            .package = world.package(option("from")),
            .lot = lot(word(2)),
            .quantity = quantity(word(3))});
    }
    if (verb == "unpack")
        return judged(fulfilment::UnpackUnits{
            .line = m_packed[word(0)],
            .parcel = m_parcels[word(1)],
            .quantity = m_words.size() > 2 ? quantity(word(2)) : Quantity{},
            .location = world.location(option("at").empty() ? "DOCK" : option("at")),
            .package = world.package(option("into"))});
    if (verb == "content")
        return judged(fulfilment::ReportContent{.warehouse = world.warehouse(),
                                                .picking = world.line(word(0), word(1)),
                                                .product = world.product(word(1)),
                                                .lot = lot(word(1)),
                                                .location = world.location("DOCK"),
                                                .package = world.package(option("from")),
                                                .quantity = quantity(word(2)),
                                                .reason = word(3)});
    if (verb == "change-to")
        return judged(sales::ChangeQuantity{.line = world.orderLine(word(0), word(1)),
                                            .quantity = quantity(word(2))});
    if (verb == "moves-house")
        return judged(sales::ChangeAddress{.order = world.order(word(0))});
    if (verb == "intercept")
        return judged(fulfilment::InterceptOrder{.order = world.order(word(0))});
    return {};
}

std::string Story::trucks(const std::string &verb)
{
    if (verb == "truck") {
        const auto id = m_manifests[word(0)] = world.newId<fulfilment::Manifest>();
        const auto carrier
            = world.look().find<fulfilment::Carrier>("by_code", std::string(word(1)));
        return judged(
            fulfilment::OpenManifest{.manifest = id,
                                     .warehouse = world.warehouse(),
                                     .carrier = carrier ? carrier->id : fulfilment::CarrierId{},
                                     .dock = world.location(word(2)),
                                     .reference = word(0)});
    }
    if (verb == "onto")
        return judged(
            fulfilment::LoadParcel{.manifest = m_manifests[word(0)], .parcel = m_parcels[word(1)]});
    if (verb == "off")
        return judged(
            fulfilment::UnloadParcel{.parcel = parcel(), .location = world.location(word(1))});
    if (verb == "depart")
        return judged(fulfilment::CloseManifest{.manifest = m_manifests[word(0)],
                                                .driver = option("driver")});
    return {};
}

std::string Story::parcelQuestion(const std::string &verb)
{
    if (verb == "state") {
        const auto found = world.look().get(parcel());
        if (!found)
            return "no such parcel";
        return nameIn(stateOf(*found)) + (found->hold.empty() ? "" : " " + found->hold);
    }
    if (verb == "packed") {
        const auto line = world.look().get(world.orderLine(word(0), word(1)));
        if (!line)
            return "no such line";
        return "picked " + toText(line->picked) + " packed " + toText(line->packed) + " shipped "
            + toText(line->shipped);
    }
    const auto codes = [&](const std::vector<fulfilment::Parcel> &found) {
        std::string said;
        for (const auto &one : found)
            said += (said.empty() ? "" : " ") + world.look().get(one.package)->code;
        return said.empty() ? std::string("none") : said;
    };
    if (verb == "left-behind")
        return codes(fulfilment::missingFor(*world.look().get(m_manifests[word(0)]), world.look()));
    if (verb == "recall")
        return codes(fulfilment::recallList(world.product(word(0)), lot(word(0)), world.look()));
    return {};
}

fulfilment::ParcelId Story::parcel() const
{
    const auto found = m_parcels.find(word(0));
    return found == m_parcels.end() ? fulfilment::ParcelId{} : found->second;
}

fulfilment::CartonTypeId Story::carton(const std::string &code) const
{
    const auto found = world.look().find<fulfilment::CartonType>("by_code", code);
    return found ? found->id : fulfilment::CartonTypeId{};
}

fulfilment::CarrierServiceId Story::service(const std::string &code) const
{
    const auto carrier = world.look().find<fulfilment::Carrier>("by_code", code);
    const auto found = carrier
        ? world.look().find<fulfilment::CarrierService>("by_code", carrier->id, code)
        : std::nullopt;
    return found ? found->id : fulfilment::CarrierServiceId{};
}

} // namespace bincard::support
