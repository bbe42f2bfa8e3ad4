// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/hub_world.h"

#include "app/floor/badge_secret.h"
#include "core/scan/own_code.h"
#include "sync/wire/digest.h"
#include "sync/wire/enrol_message.h"
#include "sync/wire/pin_verifier.h"
#include "sync/wire/zone_day.h"

#include <algorithm>

namespace bincard::handheld_test {

namespace {

constexpr std::string_view badgeLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYA";

wire::Entropy countingEntropy(std::uint64_t &state)
{
    return [&state](std::span<unsigned char> bytes) {
        for (unsigned char &byte : bytes) {
            state = state * 6364136223846793005U + 1442695040888963407U;
            byte = static_cast<unsigned char>(state >> 56U);
        }
    };
}

/// A barcode's record has all 14 digits.
std::string stored(const std::string &gtin)
{
    constexpr std::size_t digits = 14;
    return std::string(digits - gtin.size(), '0') + gtin;
}

} // namespace

/// A device's line to the hub: answers at once, or when there is news.
class HubWorld::Loopback final : public app::Network
{
public:
    explicit Loopback(HubWorld &world)
        : m_world(world)
    { }

    ~Loopback() override
    {
        m_world.m_waiting.clear();
    }

    void send(transport::Request request, Completion completion) override
    {
        const bool held = !m_world.loads && request.target == "/sync/bootstrap";
        if (!m_world.online || held)
            return completion(request.id, Error{ErrorCode::NetworkFailed, "off"});
        if (request.longPoll) {
            m_world.m_waiting.push_back(
                {request.id, std::move(request.body), std::move(completion)});
            return;
        }
        completion(request.id, m_world.respond(request));
    }

private:
    HubWorld &m_world;
};

HubWorld::HubWorld()
{
    const auto random = [this](std::size_t count) {
        return wire::randomBytes(countingEntropy(m_random), count);
    };
    m_hub
        = std::make_unique<hub::Hub>(m_books,
                                     hub::Surroundings{.clock =
                                                           [this] {
                                                               return Instant{m_nowMs + hubAheadMs};
                                                           },
                                                       .random = random,
                                                       .hash = wire::sha256Bytes,
                                                       .zoneDay = wire::zoneDay});
    check(m_hub->found({.code = "WH", .name = "North warehouse"}, {.code = "sue", .name = "Sue"})
              .ok(),
          "a fresh hub is founded");
    m_warehouse.value = idOf(m_books.scan(Scan{.of = &inventory::Warehouse::description()})[0]);
    m_administrator.value = idOf(m_books.scan(Scan{.of = &access::User::description()})[0]);

    const auto invited = m_hub->invite("office", m_warehouse, Audience::Desk);
    const auto claim = m_hub->claim(invited->code, std::string(32, 'k'));
    check(m_hub->approve(claim->confirmation).ok(), "the office is approved");
    m_office = std::make_unique<device::Replica>(m_officeStore,
                                                 device::Surroundings{.clock =
                                                                          [this] {
                                                                              return now();
                                                                          },
                                                                      .monotonicMs =
                                                                          [this] {
                                                                              return m_nowMs;
                                                                          },
                                                                      .bootId = "office",
                                                                      .hash = wire::sha256Bytes,
                                                                      .zoneDay = wire::zoneDay});
    const auto reset = m_hub->reset({{.device = invited->device.value}});
    check(m_office->adopt(invited->device.value, *reset).ok(), "the office begins");
    m_officeSyncer = std::make_unique<device::Syncer>(*m_office, [](std::int64_t) {
        return std::int64_t{0};
    });
    syncOffice();
}

HubWorld::~HubWorld() = default;

void HubWorld::syncOffice()
{
    for (int round = 0; round < 1'000 && !m_officeSyncer->inStep(); ++round) {
        for (const device::Outgoing &request : m_officeSyncer->due(m_nowMs)) {
            if (!request.longPoll)
                (void)m_officeSyncer->answered(request.id, answer(request.path, request.body),
                                               m_nowMs);
        }
    }
    check(m_officeSyncer->inStep(), "the office is in step");
}

std::int64_t &HubWorld::id(const std::string &name)
{
    std::int64_t &number = m_ids[name];
    if (number == 0)
        number = m_office->ids().next();
    return number;
}

void HubWorld::must(const std::vector<Operation> &operations)
{
    doAs(m_administrator, operations);
}

void HubWorld::mustAs(const std::string &person, const std::vector<Operation> &operations)
{
    doAs({id(person)}, operations);
}

void HubWorld::askAs(const std::string &person, const std::vector<Operation> &operations)
{
    check(m_office->perform({.operations = operations, .user = {id(person)}}).ok(), "it is asked");
    syncOffice();
    check(m_office->seeNotices().ok(), "and waits");
    tellNews();
}

void HubWorld::doAs(access::UserId user, const std::vector<Operation> &operations)
{
    for (const Operation &operation : operations) {
        const auto done = m_office->perform({.operations = {operation}, .user = user});
        if (done)
            continue;
        const std::string what = descriptionOf(operation).table + ": "
            + std::string(nameOf(done.error().code)) + ' ' + done.error().detail;
        check(false, what.c_str());
    }
    syncOffice();
    check(m_office->unseenNotices().empty(), "the hub agrees with the office");
    tellNews();
}

template <class R> void HubWorld::save(R record, const std::string &name)
{
    record.id = {id(name)};
    must({Save<R>{record}});
}

void HubWorld::person(const std::string &code, const std::string &name, bool supervises)
{
    employ(code, name, supervises ? "chief" : "picker", supervises ? 0xFF : 0b11);
}

void HubWorld::manager(const std::string &code, const std::string &name)
{
    employ(code, name, "manager", access::allPermissions);
}

void HubWorld::employ(const std::string &code, const std::string &name, const std::string &role,
                      std::int64_t permissions)
{
    if (!m_ids.contains(role))
        save(access::Role{.name = role, .permissions = permissions}, role);
    const std::string secret = app::badgeSecret(badgeLetters);
    save(access::User{.warehouse = m_warehouse,
                      .code = code,
                      .name = name,
                      .role = {id(role)},
                      .verifier = *wire::makePinVerifier({"2468", secret})},
         code);
}

void HubWorld::location(const std::string &code, inventory::Usage usage, const std::string &zone,
                        int sequence)
{
    save(inventory::Location{.warehouse = m_warehouse,
                             .code = code,
                             .usage = usage,
                             .zone = zone,
                             .sequence = sequence},
         code);
}

inventory::Location HubWorld::place(const std::string &code) const
{
    LocalIds ids;
    const Workspace records(m_books, ids);
    return records.find<inventory::Location>("by_code", m_warehouse, code).value();
}

void HubWorld::measure(const std::string &code, std::int64_t xMm, std::int64_t yMm,
                       const std::string &aisle)
{
    inventory::Location measured = place(code);
    measured.xMm = xMm;
    measured.yMm = yMm;
    measured.aisle = aisle;
    must({Save<inventory::Location>{measured}});
}

void HubWorld::product(const std::string &sku, const std::string &name, const std::string &gtin,
                       catalog::Tracking tracking, const std::string &note)
{
    save(catalog::Product{.sku = sku, .name = name, .tracking = tracking, .note = note}, sku);
    save(catalog::Barcode{.code = stored(gtin), .product = {id(sku)}}, gtin);
}

void HubWorld::box(const std::string &sku, const std::string &name, const std::string &gtin,
                   Quantity factor)
{
    save(catalog::Packaging{.product = {id(sku)}, .name = name, .factor = factor}, name + sku);
    save(
        catalog::Barcode{.code = stored(gtin), .product = {id(sku)}, .packaging = {id(name + sku)}},
        gtin);
}

void HubWorld::picture(catalog::ProductId product, const std::string &content)
{
    const auto bytes = static_cast<std::int64_t>(content.size());
    const std::string hash = wire::sha256Bytes(content);
    const auto taken = m_hub->takeContent({.sender = m_office->sender(),
                                           .sha256 = hash,
                                           .mediaType = "image/jpeg",
                                           .bytes = bytes,
                                           .chunk = content});
    check(taken.ok() && taken->state == wire::ContentState::Whole, "the hub has the picture");
    must({documents::AttachDocument{.attachment = {m_office->ids().next()},
                                    .warehouse = m_warehouse,
                                    .subjectKind = documents::SubjectKind::Product,
                                    .subject = product.value,
                                    .sha256 = hash,
                                    .mediaType = "image/jpeg",
                                    .bytes = bytes}});
}

void HubWorld::lot(const std::string &sku, const std::string &name, Date expiry)
{
    save(inventory::Lot{.product = {id(sku)}, .name = name, .expiry = expiry}, sku + '/' + name);
}

void HubWorld::stock(const std::string &sku, const std::string &location, Quantity quantity,
                     const std::string &lot)
{
    must({inventory::AdjustStock{.warehouse = m_warehouse,
                                 .product = {id(sku)},
                                 .location = {id(location)},
                                 .lot = {lot.empty() ? 0 : id(sku + '/' + lot)},
                                 .quantity = quantity,
                                 .reason = "Opening"}});
}

void HubWorld::order(const std::string &reference, const Lines &lines)
{
    order(reference, lines, {});
}

void HubWorld::order(const std::string &reference, const Lines &lines, const Promise &promise)
{
    const sales::OrderId order{id(reference)};
    std::vector<Operation> operations{
        sales::OpenOrder{.order = order,
                         .warehouse = m_warehouse,
                         .channel = promise.channel,
                         .reference = reference,
                         .placedAt = {promise.cutOff.ms == 0 ? 0 : m_nowMs - 10'800'000},
                         .promisedAt = promise.cutOff,
                         .service = {promise.service.empty() ? 0 : id(promise.service)}}};
    int position = 0;
    for (const auto &[sku, quantity] : lines) {
        ++position;
        operations.push_back(
            sales::AddOrderLine{.line = {id(reference + '/' + std::to_string(position))},
                                .order = order,
                                .product = {id(sku)},
                                .position = position,
                                .quantity = quantity});
    }
    operations.push_back(
        sales::ConfirmOrder{.order = order, .transfer = {id("transfer of " + reference)}});
    must(operations);
}

void HubWorld::cancelLine(const std::string &reference, int position, Quantity quantity)
{
    must({sales::CancelOrderLine{.line = {id(reference + '/' + std::to_string(position))},
                                 .quantity = quantity}});
}

void HubWorld::batch(const std::string &name, fulfilment::BatchKind kind,
                     const std::vector<std::string> &orders)
{
    const fulfilment::BatchId batch{id(name)};
    std::vector<Operation> operations{fulfilment::OpenBatch{.batch = batch,
                                                            .warehouse = m_warehouse,
                                                            .name = name,
                                                            .kind = kind,
                                                            .destination = {id("PACK-1")}}};
    for (const auto &reference : orders)
        operations.push_back(fulfilment::AddToBatch{.batch = batch,
                                                    .transfer = {id("transfer of " + reference)},
                                                    .slot = {id(name + " slot of " + reference)}});
    operations.push_back(fulfilment::ReleaseBatch{.batch = batch});
    must(operations);
}

void HubWorld::reasons()
{
    const auto reason = [this](const char *code, auto change) {
        catalog::Reason made{.code = code};
        change(made);
        save(made, code);
    };
    const auto missing = [](catalog::Reason &made) {
        made.locks = made.counts = made.reallocates = true;
    };
    reason("BINE", missing);
    reason("BINP", missing);
    reason("NFND", missing);
    reason("DMGD", [](catalog::Reason &made) {
        made.quarantines = made.reallocates = made.needsPhoto = true;
    });
    reason("EXPD", [](catalog::Reason &made) {
        made.reallocates = made.needsSupervisor = true;
    });
    reason("BLKD", [](catalog::Reason &) {});
    reason("UNRD", [](catalog::Reason &) {});
}

std::string HubWorld::badge(const std::string &code) const
{
    return *scan::makeBadge({code, std::string(badgeLetters)});
}

app::Outside HubWorld::outside()
{
    return {.clock =
                [this] {
                    return now();
                },
            .monotonicMs =
                [this] {
                    return m_nowMs;
                },
            .entropy = countingEntropy(m_random),
            .bootId = "boot",
            .network =
                [this](const transport::ConnectionOptions &) {
                    if (!connects)
                        return Result<std::unique_ptr<app::Network>>(
                            Error{ErrorCode::InvalidInput, "no certificate"});
                    return Result<std::unique_ptr<app::Network>>(std::make_unique<Loopback>(*this));
                }};
}

void HubWorld::workByItself()
{
    constexpr int slicesMax = 100;
    for (int slice = 0; slice < slicesMax; ++slice) {
        const auto more = m_hub->work();
        check(more.ok(), "the hub works");
        if (!*more)
            break;
    }
    check(m_hub->callRoll().ok(), "the hub calls the roll");
}

void HubWorld::tellNews()
{
    for (const Waiting &waiting : std::exchange(m_waiting, {})) {
        if (wire::decodePullRequest(waiting.body)->sender.device == silent.value) {
            m_waiting.push_back(waiting);
            continue;
        }
        if (!online) {
            waiting.completion(waiting.id, Error{ErrorCode::NetworkFailed, "off"});
            continue;
        }
        waiting.completion(waiting.id,
                           transport::Response{200, {}, answer("/sync/wait", waiting.body)});
    }
}

bool HubWorld::isSigned(const transport::Request &request)
{
    const auto claim = wire::claimOf(request.headers);
    if (!claim)
        return false;
    const auto device = m_hub->device({std::stoll(claim->device)});
    const auto key = device ? wire::publicKeyFrom(device->publicKey)
                            : Result<wire::PublicKey>(Error{ErrorCode::NotFound});
    return key && wire::verify(*key, {request.method, request.target, request.body}, *claim).ok()
        && std::abs(claim->time.ms - (m_nowMs + hubAheadMs)) < 60'000;
}

transport::Response HubWorld::respond(const transport::Request &request)
{
    if (request.target != "/sync/enrol" && !isSigned(request)) {
        ++badSignatures;
        return {
            401, {{std::string(wire::hubTimeHeader), std::to_string(m_nowMs + hubAheadMs)}}, {}};
    }
    return {200, {}, answer(request.target, request.body)};
}

std::string HubWorld::answer(const std::string &path, const std::string &body)
{
    if (path == "/sync/enrol") {
        const auto asked = wire::decodeEnrolRequest(body);
        const auto claim = m_hub->claim(asked->code, asked->publicKey);
        if (!claim)
            return wire::encode(
                wire::EnrolReply{.refusal = std::string(nameOf(claim.error().code))});
        return wire::encode(
            wire::EnrolReply{.device = claim->device.value,
                             .approved = claim->state == access::DeviceState::Active,
                             .confirmation = claim->confirmation,
                             .authorityPem = authorityPem});
    }
    if (path == "/desk/invite")
        return wire::encode(answerInvite(body));
    if (path == "/desk/approve")
        return wire::encode(answerApprove(body));
    if (path == "/desk/webhooks")
        return wire::encode(webhooks ? webhooks(wire::decodeDeskWebhooks(body)->wish)
                                     : wire::WebhookAnswer{.refusal = "NotFound"});
    if (path == "/sync/push") {
        const std::vector<wire::PushRequest> group{*wire::decodePushRequest(body)};
        return wire::encode(m_hub->push(group)->front());
    }
    if (path == "/sync/pull") {
        const auto pull = *wire::decodePullRequest(body);
        m_hub->hear(pull.sender);
        return wire::encode(m_hub->pull(pull));
    }
    if (path == "/sync/bootstrap")
        return wire::encode(m_hub->bootstrap(*wire::decodeBootstrapRequest(body)));
    if (path == "/sync/check")
        return wire::encode(*m_hub->checkReplica(*wire::decodeCheckRequest(body)));
    if (path == "/sync/document")
        return wire::encode(*m_hub->takeContent(*wire::decodeUploadRequest(body)));
    if (path == "/sync/content")
        return wire::encode(m_hub->content(*wire::decodeFetchRequest(body)));
    if (path == "/sync/reset")
        return wire::encode(*m_hub->reset(*wire::decodeResetRequest(body)));
    const auto request = wire::decodePullRequest(body);
    wire::PushReply heads;
    heads.reply = m_hub->pull(*request).reply;
    heads.heads = m_hub->heads({request->sender.device});
    return wire::encode(heads);
}

} // namespace bincard::handheld_test
