// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// POST /api/orders: a channel's file, slice by slice.

#include "core/catalog/channel.h"
#include "sync/hub/asking.h"
#include "sync/rest/answers.h"
#include "sync/rest/api.h"
#include "sync/rest/fields.h"
#include "sync/rest/problem.h"
#include "sync/rest/reading.h"

#include <algorithm>
#include <future>

namespace bincard::rest {

struct Api::Intake
{
    Call call;
    Caller caller;
    hub::Answer answer;
    OnHub onHub;
    std::unique_ptr<IntakeRun> run;
};

namespace {

std::string_view nameOf(TakenOrder::State state)
{
    switch (state) {
    case TakenOrder::State::Taken:
        return "taken";
    case TakenOrder::State::Unchanged:
        return "unchanged";
    case TakenOrder::State::Refused:
        break;
    }
    return "refused";
}

hub::HttpResponse answerFor(const std::vector<TakenOrder> &orders)
{
    JsonText json;
    json.beginObject().name("orders").beginArray();
    for (const TakenOrder &order : orders) {
        json.beginObject()
            .member("state", nameOf(order.state))
            .member("place", order.place)
            .member("reference", order.reference)
            .name("order");
        order.order ? json.text(std::to_string(order.order.value)) : json.null();
        json.name("parts").beginArray();
        for (const TakenPart &part : order.parts)
            json.beginObject()
                .member("order", std::to_string(part.order.value))
                .member("warehouse", part.warehouse)
                .name("part")
                .number(part.part)
                .endObject();
        json.endArray();
        json.name("reasons").beginArray();
        for (const std::string &reason : order.reasons)
            json.text(reason);
        json.endArray().endObject();
    }
    return answered(json.endArray().endObject().take());
}

bool isRouted(const std::string &channel, const Workspace &records)
{
    const auto known = records.find<catalog::Channel>("by_code", channel);
    return known && known->isRouted();
}

/// The warehouse that ?warehouse= names by its code, the user's own, or the only one; a routed
/// channel needs none. Errors: InvalidInput.
Result<inventory::WarehouseId> warehouseFor(const Call &call, const Caller &caller,
                                            const std::string &channel, const Reader &store)
{
    LocalIds none;
    const Workspace records(store, none);
    if (call.query.contains("warehouse")) {
        const auto named = records.find<inventory::Warehouse>("by_code", call.asked("warehouse"));
        if (!named || !caller.sees(named->id.value))
            return Error{ErrorCode::InvalidInput, "no warehouse has that code"};
        return named->id;
    }
    if (caller.user.warehouse)
        return caller.user.warehouse;
    const auto all = records.list<inventory::Warehouse>("by_code");
    if (all.size() != 1 && isRouted(channel, records))
        return inventory::WarehouseId{};
    if (all.size() != 1)
        return Error{ErrorCode::InvalidInput, "name it by its code: there are several"};
    return all.front().id;
}

} // namespace

std::optional<IntakeWish> Api::wishOf(const Call &call, const Admitted &admitted,
                                      const hub::Hub &hub) const
{
    const auto refuse = [&](hub::HttpResponse response) {
        admitted.answer(std::move(response));
        return std::nullopt;
    };
    if (!admitted.caller.key.opens(access::ApiScope::WriteOrders))
        return refuse(
            problem({ErrorCode::NotAllowed, "the key does not open this: it needs WriteOrders"}));
    for (const auto &[name, text] : call.query) {
        if (name != "profile" && name != "channel" && name != "warehouse")
            return refuse(wrongQuery(name, "what can be said: profile, channel, warehouse"));
    }
    const std::string channel
        = call.query.contains("channel") ? call.asked("channel") : std::string("api");
    const auto warehouse = warehouseFor(call, admitted.caller, channel, hub.store());
    if (!warehouse)
        return refuse(wrongQuery("warehouse", warehouse.error().detail));
    IntakeWish wish{.user = admitted.caller.user.id,
                    .warehouse = *warehouse,
                    .now = m_options.clock(),
                    .profile = call.query.contains("profile") ? call.asked("profile") : "json",
                    .channel = channel,
                    .body = call.body};
    if (std::ranges::find(intakeProfiles, wish.profile) == std::end(intakeProfiles))
        return refuse(wrongQuery("profile", "json, csv, shopify, woocommerce or amazon"));
    LocalIds none;
    if (const auto before
        = rest::answerTo(call, admitted.caller, m_options.clock(), Workspace(hub.store(), none)))
        return refuse(repeated(*before, call));
    return wish;
}

void Api::takeIntake(Call call, const hub::Answer &answer, const OnHub &onHub)
{
    std::optional<Admitted> admitted;
    std::optional<IntakeWish> wish;
    std::promise<void> asked;
    onHub([&](hub::Hub &hub) {
        admitted = admit(call, callerOf(call, hub.store()), hub, answer);
        if (admitted)
            wish = wishOf(call, *admitted, hub);
        asked.set_value();
    });
    asked.get_future().wait();
    if (!wish)
        return;
    auto run = m_options.beginIntake(*wish);
    if (!run)
        return admitted->answer(problem(run.error()));
    const auto intake = std::make_shared<Intake>(
        Intake{std::move(call), admitted->caller, admitted->answer, onHub, *std::move(run)});
    onHub([this, intake](hub::Hub &hub) {
        goOn(intake, hub);
    });
}

void Api::goOn(const std::shared_ptr<Intake> &intake, hub::Hub &hub)
{
    const auto isMore = intake->run->step(hub);
    if (!isMore)
        return intake->answer(problem(isMore.error()));
    if (*isMore)
        return intake->onHub([this, intake](hub::Hub &later) {
            goOn(intake, later);
        });
    const auto response = answerFor(intake->run->taken());
    // What was taken is known by its reference, whether this is kept or not.
    if (!intake->call.header("idempotency-key").empty()) {
        const auto kept = hub.ask(intake->caller.user.id, [&](hub::Asking &asking) -> Result<> {
            keepAnswer(intake->call, intake->caller, m_options.clock(), response, asking.records());
            return {};
        });
        if (!kept)
            return intake->answer(problem(kept.error()));
    }
    intake->answer(response);
}

} // namespace bincard::rest
