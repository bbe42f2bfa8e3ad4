// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/live_site.h"

#include "app/floor/badge_secret.h"
#include "core/scan/check_digit.h"
#include "core/scan/own_code.h"
#include "sync/wire/pin_verifier.h"

#include <QTest>

#include <array>

namespace bincard::e2e {

namespace {

constexpr std::array people{"ANN", "BEN", "CLEO", "DAN"};
constexpr std::string_view badgeLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYA";

std::string twoDigits(int number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string skuOf(int number)
{
    return 'P' + twoDigits(number);
}

std::string shelfOf(int number)
{
    return "A-" + twoDigits(number);
}

} // namespace

std::string gtinFor(const std::string &sku)
{
    const std::string key = "952000000" + sku.substr(1) + "0";
    return key + scan::gs1CheckDigit(key);
}

LiveSite::LiveSite(int products, int orders)
    : m_products(products)
    , m_orders(orders)
{ }

LiveSite::~LiveSite()
{
    m_handhelds.clear();
    m_desk.reset();
}

bool LiveSite::fail(const std::string &why)
{
    m_problem = why;
    return false;
}

bool LiveSite::until(const std::function<bool()> &holds)
{
    return QTest::qWaitFor(holds, patienceMs);
}

bool LiveSite::reaches(LiveDevice &device, app::Stage stage)
{
    return until([&] {
        return device.now().stage == stage;
    });
}

void LiveSite::furnish()
{
    const inventory::WarehouseId here = m_hub.warehouse();
    std::vector<Operation> made{Save<inventory::Location>{{.id = {m_hub.id(staging)},
                                                           .warehouse = here,
                                                           .code = staging,
                                                           .usage = inventory::Usage::Staging,
                                                           .zone = "OUT",
                                                           .sequence = 999}}};
    for (int i = 1; i <= m_products; ++i) {
        const std::string sku = skuOf(i);
        const std::string shelf = shelfOf(i);
        made.insert(
            made.end(),
            {Save<catalog::Product>{
                 {.id = {m_hub.id(sku)}, .sku = sku, .name = "Product " + std::to_string(i)}},
             Save<catalog::Barcode>{{.id = {m_hub.id(sku + " code")},
                                     .code = '0' + gtinFor(sku),
                                     .product = {m_hub.id(sku)}}},
             Save<inventory::Location>{{.id = {m_hub.id(shelf)},
                                        .warehouse = here,
                                        .code = shelf,
                                        .usage = inventory::Usage::Storage,
                                        .zone = "A",
                                        .sequence = i}},
             inventory::AdjustStock{.warehouse = here,
                                    .product = {m_hub.id(sku)},
                                    .location = {m_hub.id(shelf)},
                                    .quantity = Quantity::units(40),
                                    .reason = "Opening"}});
    }
    m_hub.must(made);
}

void LiveSite::sell()
{
    std::vector<Operation> made;
    for (int i = 0; i < m_orders; ++i) {
        const std::string name = "SO-" + std::to_string(i);
        const sales::OrderId order{m_hub.id(name)};
        made.insert(
            made.end(),
            {sales::OpenOrder{.order = order,
                              .warehouse = m_hub.warehouse(),
                              .channel = "web",
                              .reference = name},
             sales::AddOrderLine{.line = {m_hub.id(name + " line")},
                                 .order = order,
                                 .product = {m_hub.id(skuOf(i % m_products + 1))},
                                 .position = 1,
                                 .quantity = Quantity::units(1)},
             sales::ConfirmOrder{.order = order, .transfer = {m_hub.id(name + " transfer")}}});
    }
    m_hub.must(made);
}

void LiveSite::employ(const std::string &code, const std::string &role, std::int64_t permissions)
{
    m_hub.must(
        {Save<access::Role>{{.id = {m_hub.id(role)}, .name = role, .permissions = permissions}}});
    const std::string secret = app::badgeSecret(badgeLetters);
    m_hub.must({Save<access::User>{{.id = {m_hub.id(code)},
                                    .warehouse = m_hub.warehouse(),
                                    .code = code,
                                    .name = code,
                                    .role = {m_hub.id(role)},
                                    .verifier = *wire::makePinVerifier({pin, secret})}}});
    m_badges[code] = *scan::makeBadge({code, std::string(badgeLetters)});
}

bool LiveSite::begin(LiveDevice &device, const std::string &person)
{
    if (!reaches(device, app::Stage::SignIn))
        return fail(person + "'s device never loaded");
    device.signIn(badge(person), pin);
    return reaches(device, app::Stage::Working) || fail(person + " cannot sign in");
}

bool LiveSite::open()
{
    m_hub.found();
    furnish();
    sell();
    employ("SUE", "chief", access::allPermissions);
    for (const char *person : people)
        employ(person, "floor worker", access::allPermissions);
    m_desk = std::make_unique<LiveDevice>("desk");
    m_desk->start();
    m_desk->enrol(m_hub.invitation("desk"));
    m_hub.approve(m_desk->publicKey());
    if (!m_hub.serve())
        return fail("the hub does not come up");
    if (!begin(*m_desk, "SUE"))
        return false;
    for (const char *person : people) {
        auto device = enrolFromDesk(std::string("handheld of ") + person);
        if (!device || !begin(*device, person))
            return false;
        m_handhelds.push_back(std::move(device));
    }
    return true;
}

std::unique_ptr<LiveDevice> LiveSite::enrolFromDesk(const std::string &name, std::int64_t replaces)
{
    std::atomic<bool> answered = false;
    Result<wire::DeskReply> reply = Error{ErrorCode::NetworkFailed};
    const auto replied = [&](const Result<wire::DeskReply> &said) {
        reply = said;
        answered = true;
    };
    const auto comes = [&] {
        return until([&] {
            return answered.load();
        });
    };
    m_desk->session().invite({.name = name, .replaces = replaces}, replied);
    if (!comes() || !reply) {
        fail(name + " is not invited: " + reply.error().detail);
        return nullptr;
    }
    const std::int64_t invited = reply->device;
    auto device = std::make_unique<LiveDevice>(name);
    device->start();
    device->enrol(reply->enrolment);
    const bool shows = until([&] {
        return !device->now().confirmation.empty();
    });
    answered = false;
    m_desk->session().approve({.device = invited, .confirmation = device->now().confirmation},
                              replied);
    if (!shows || !comes() || !reply || !reaches(*device, app::Stage::SignIn)) {
        fail(name + " is not approved: " + (reply ? "it never loaded" : reply.error().detail));
        return nullptr;
    }
    return device;
}

access::UserId LiveSite::person(const std::string &code)
{
    access::UserId found;
    m_desk->read([&](const Workspace &records) {
        if (const auto user = records.find<access::User>("by_code", code))
            found = user->id;
    });
    return found;
}

inventory::WarehouseId LiveSite::warehouse()
{
    return {m_desk->now().warehouseId};
}

inventory::LocationId LiveSite::place(const std::string &code)
{
    inventory::LocationId found;
    const inventory::WarehouseId here = warehouse();
    m_desk->read([&](const Workspace &records) {
        if (const auto place = records.find<inventory::Location>("by_code", here, code))
            found = place->id;
    });
    return found;
}

Result<> LiveSite::release(const std::string &name, int orders)
{
    const inventory::WarehouseId here = warehouse();
    const inventory::LocationId destination = place(staging);
    return m_desk->does([&](const Workspace &, IdSource &ids) {
        const fulfilment::WaveId wave{ids.next()};
        return std::vector<Operation>{fulfilment::PlanWave{.wave = wave,
                                                           .warehouse = here,
                                                           .name = name,
                                                           .ordersMax = orders,
                                                           .kind = fulfilment::BatchKind::Cluster,
                                                           .ordersPerWalk = 2,
                                                           .destination = destination},
                                      fulfilment::ReleaseWave{.warehouse = here, .wave = wave}};
    });
}

counting::CountSheetId LiveSite::countBadly(int shelf)
{
    const inventory::WarehouseId here = warehouse();
    const inventory::LocationId location = place(shelfOf(shelf));
    counting::CountSheetId sheet;
    const auto asked = m_desk->does([&](const Workspace &, IdSource &ids) {
        sheet = {ids.next()};
        return std::vector<Operation>{
            counting::OpenSpotCount{.sheet = sheet, .warehouse = here, .location = location}};
    });
    if (!asked) {
        fail("no count: " + asked.error().detail);
        return {};
    }
    const auto stateAt = [&](LiveDevice &device) {
        counting::SheetState state = counting::SheetState::Cancelled;
        device.read([&](const Workspace &records) {
            if (const auto known = records.get(sheet))
                state = known->state;
        });
        return state;
    };
    for (int person = 0; person < 2; ++person) {
        LiveDevice &device = handheld(person);
        const auto wanted
            = person == 0 ? counting::SheetState::Open : counting::SheetState::Recount;
        if (!until([&] {
                return stateAt(device) == wanted;
            })) {
            fail("the sheet is " + std::to_string(static_cast<int>(stateAt(device))));
            return {};
        }
        const auto counted = device.does([&](const Workspace &records, IdSource &ids) {
            const counting::CountId count{ids.next()};
            const auto there = records.list<inventory::Quant>("place", location);
            return std::vector<Operation>{
                counting::BeginCount{
                    .count = count, .sheet = sheet, .warehouse = here, .location = location},
                counting::CountUnits{.count = count,
                                     .warehouse = here,
                                     .product = there.front().product,
                                     .quantity = Quantity::units(1)},
                counting::SubmitCount{.count = count, .warehouse = here}};
        });
        if (!counted) {
            fail("not counted: " + counted.error().detail);
            return {};
        }
    }
    const bool waits = until([&] {
        return stateAt(*m_desk) == counting::SheetState::Approval;
    });
    return waits ? sheet : counting::CountSheetId{};
}

} // namespace bincard::e2e
