// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sim/simulation.h"

#include "core/access/approval.h"
#include "sync/wire/codec.h"
#include "sync/wire/digest.h"
#include "tests/sim/document_states.h"
#include "tests/sim/invariants.h"
#include "tests/sim/ledger.h"
#include "tests/sim/simulated_device.h"

#include <algorithm>

namespace bincard::sim {

namespace {

/// Fair weather is long enough for every device: by the clock, and in what happens, since devices
/// and hub that talk without end and to no end are a finding and not a slow run.
constexpr std::int64_t quietWithinMs = 30LL * 60 * 1'000;
constexpr int stepsToQuiet = 40'000; // the longest of 1,000 runs took 10,112

std::vector<const Description *> together(std::span<const Description *const> some,
                                          std::span<const Description *const> more)
{
    std::vector<const Description *> all(some.begin(), some.end());
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace

Date utcDay(Instant at, const std::string &)
{
    return std::chrono::floor<std::chrono::days>(
        std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(at.ms)));
}

Simulation::Simulation(std::uint64_t seed, const DiskFactory &disks)
    : m_random(seed)
    , m_weather(m_random)
    , m_actionsLeft(m_weather.actions)
    , m_hubDisk(disks("hub", together(allRecords(), hub::hubRecords())))
{
    constexpr std::uint64_t apart = 1'000'003;
    m_weather.drawMemory(Random(seed * apart));
    m_weather.drawMix(Random(seed * apart + 1));
    m_weather.drawDays(Random(seed * apart + 2));
    const auto fate = [this] {
        const std::int64_t dice = m_mended ? 1'000 : m_random.below(1'000);
        if (dice >= m_weather.cutPerMille + m_weather.failPerMille)
            return Disk::Fate::Lasts;
        if (dice >= m_weather.cutPerMille)
            return Disk::Fate::Fails;
        return m_random.of(
            std::vector{Disk::Fate::CutBefore, Disk::Fate::CutAfter, Disk::Fate::CutWithin});
    };
    const auto below = [this](std::int64_t n) {
        return m_random.below(n);
    };
    m_mended = true; // founding and enrolling happen in fair weather
    m_hubDisk->fate = fate;
    m_hubDisk->below = below;
    startHub();
    check(m_hub->found({.code = "WH", .name = "warehouse"}, {.code = "sue", .name = "Sue"}).ok(),
          "a fresh hub is founded");
    m_warehouse.value = idOf(m_hubStore->scan(Scan{.of = &inventory::Warehouse::description()})[0]);
    m_user.value = idOf(m_hubStore->scan(Scan{.of = &access::User::description()})[0]);
    for (int i = 0; i <= m_weather.devices; ++i) {
        auto device = std::make_unique<Device>();
        device->number = i;
        device->isOffice = i == 0;
        device->oldApp = m_random.percent(m_weather.oldApp);
        device->disk
            = disks("device-" + std::to_string(i), together(allRecords(), device::deviceRecords()));
        device->disk->fate = fate;
        device->disk->below = below;
        m_devices.push_back(std::move(device));
        start(*m_devices.back());
        enrol(*m_devices.back());
    }
}

Simulation::~Simulation() = default;

void Simulation::at(std::int64_t ms, std::function<void()> what)
{
    m_agenda.emplace(ms, std::move(what));
}

void Simulation::step()
{
    auto next = m_agenda.extract(m_agenda.begin());
    m_now = std::max(m_now, next.key());
    next.mapped()();
}

void Simulation::note(std::string_view what, std::int64_t number)
{
    constexpr std::uint64_t prime = 1099511628211U;
    for (const char letter : what)
        m_trace = (m_trace ^ static_cast<unsigned char>(letter)) * prime;
    m_trace = (m_trace ^ static_cast<std::uint64_t>(number)) * prime;
}

void Simulation::found(std::string what)
{
    constexpr std::size_t enough = 20;
    if (m_findings.size() < enough)
        m_findings.push_back(std::move(what));
}

void Simulation::startHub()
{
    m_hub.reset();
    m_hubStore = &m_hubDisk->open();
    hub::Surroundings surroundings{.clock =
                                       [this] {
                                           return Instant{m_now};
                                       },
                                   .random =
                                       [this](std::size_t n) {
                                           return m_random.bytes(n);
                                       },
                                   .hash = wire::sha256Bytes,
                                   .zoneDay = utcDay,
                                   .pageRows = static_cast<std::size_t>(m_weather.pageRows),
                                   .deltaRows = m_weather.deltaRows};
    if (m_weather.tombstonesMs > 0)
        surroundings.tombstonesMs = m_weather.tombstonesMs;
    m_hub = std::make_unique<hub::Hub>(*m_hubStore, std::move(surroundings));
}

std::string Simulation::answer(const std::string &path, const std::string &body)
{
    if (path == "/sync/push") {
        const auto request = wire::decodePushRequest(body);
        if (!request)
            return {};
        const std::vector<wire::PushRequest> group{*request};
        const auto replies = m_hub->push(group);
        return replies ? wire::encode(replies->front()) : std::string{};
    }
    if (path == "/sync/pull") {
        const auto request = wire::decodePullRequest(body);
        return request ? wire::encode(m_hub->pull(*request)) : std::string{};
    }
    if (path == "/sync/bootstrap") {
        const auto request = wire::decodeBootstrapRequest(body);
        return request ? wire::encode(m_hub->bootstrap(*request)) : std::string{};
    }
    if (path == "/sync/reset") {
        const auto request = wire::decodeResetRequest(body);
        if (!request)
            return {};
        const auto reply = m_hub->reset(*request);
        return reply ? wire::encode(*reply) : std::string{};
    }
    if (path == "/sync/check") {
        const auto request = wire::decodeCheckRequest(body);
        const auto reply
            = request ? m_hub->checkReplica(*request) : Result<wire::CheckReply>(request.error());
        if (reply && !reply->differing.empty())
            found("I3: a replica differs from the hub");
        return reply ? wire::encode(*reply) : std::string{};
    }
    const auto request = wire::decodePullRequest(body);
    if (!request)
        return {};
    wire::PushReply heads;
    heads.reply = m_hub->pull(*request).reply;
    heads.heads = m_hub->heads({request->sender.device});
    return wire::encode(heads);
}

bool Simulation::restartIfBroken()
{
    if (!m_hubDisk->isBroken())
        return false;
    note("hub disk", m_now);
    allMeet(Trouble::HubDiskFails);
    startHub();
    return true;
}

void Simulation::restoreHub(Trouble how)
{
    if (!m_hubDisk->restore())
        return;
    for (const auto &[which, hashes] : m_logged)
        m_met[which] |= only(how);
    note("hub restored", m_now);
    m_hubWasRestored = true;
    for (const auto &device : m_devices)
        forgiveWhatIsPruned(*device);
    startHub();
    const bool mended = std::exchange(m_mended, true);
    check(m_hub->beginEpoch().ok(), "a restored hub begins another life");
    m_mended = mended;
    m_headsSeen.clear();
    for (const auto &device : m_devices)
        device->cursors.clear();
}

/// What a device no longer keeps cannot come back to a restored hub, which opens a task that says
/// so.
void Simulation::forgiveWhatIsPruned(Device &device)
{
    const device::Outbox outbox(device.disk->store());
    for (const auto &[which, hashes] : m_logged) {
        if (which.device == device.number && !outbox.get(which.seq))
            m_mayBeLost.insert(which);
    }
}

std::int64_t Simulation::delay()
{
    return 1 + m_random.below(m_mended ? 50 : m_weather.delayMs);
}

void Simulation::send(Device &device, const device::Outgoing &request)
{
    const int life = device.life;
    const bool isLost
        = !m_mended && (m_random.percent(m_weather.drop) || m_now < device.offlineUntil);
    // Whoever hears nothing gives up after a while.
    constexpr std::int64_t patienceMs = 20'000;
    at(m_now + patienceMs, [this, &device, life, id = request.id] {
        if (device.life != life || !device.syncer)
            return;
        device.syncer->failed(id, m_now);
        exchange(device);
    });
    if (isLost) {
        meets(device, Trouble::RequestLost);
        return;
    }
    at(m_now + delay(), [this, &device, life, request] {
        arrive(device, life, request);
    });
    if (m_mended || !m_random.percent(m_weather.duplicate))
        return;
    meets(device, Trouble::Doubled);
    at(m_now + delay(), [this, &device, life, request] {
        arrive(device, life, request);
    });
}

void Simulation::arrive(Device &device, int life, const device::Outgoing &request)
{
    // A byte that changed on the way: the signature around the body refuses it
    // (sync/wire/signature.h, which stands in front of the hub), and the decoders must live through
    // it all the same.
    if (!m_mended && m_random.percent(m_weather.corrupt)) {
        std::string body = request.body;
        body[static_cast<std::size_t>(m_random.below(static_cast<std::int64_t>(body.size())))]
            ^= static_cast<char>(1 + m_random.below(255));
        meets(device, Trouble::Damaged);
        note("corrupt", wire::decodePushRequest(body).ok() + wire::decodePullRequest(body).ok());
        return;
    }
    if (m_mended || m_weather.slowHubMs == 0)
        return serve(device, life, request);
    // One after the other, each taking its time.
    m_hubFreeAt = std::max(m_now, m_hubFreeAt) + m_random.below(2LL * m_weather.slowHubMs);
    if (m_hubFreeAt > m_now + m_weather.slowHubMs)
        meets(device, Trouble::SlowHub);
    at(m_hubFreeAt, [this, &device, life, request] {
        serve(device, life, request);
    });
}

void Simulation::serve(Device &device, int life, const device::Outgoing &request)
{
    std::string reply;
    try {
        reply = answer(request.path, request.body);
    } catch (const PowerCut &) {
        note("hub cut", m_now);
        allMeet(Trouble::HubCut);
        startHub();
        return;
    }
    if (restartIfBroken()) {
        if (!reply.empty() && request.path == "/sync/push")
            found("I2: a hub whose disk failed answered a push");
        return;
    }
    note(request.path, static_cast<std::int64_t>(reply.size()));
    if (reply.empty())
        return;
    if (!m_mended && m_random.percent(m_weather.drop)) {
        meets(device, Trouble::ReplyLost);
        return;
    }
    // A hub holds a wait until there is news or a while has passed.
    constexpr std::int64_t holdMs = 5'000;
    const std::int64_t held = request.longPoll ? m_random.below(holdMs) : 0;
    at(m_now + held + delay(), [this, &device, life, id = request.id, reply] {
        comeBack(device, life, id, reply);
    });
}

void Simulation::comeBack(Device &device, int life, std::int64_t id, const std::string &reply)
{
    if (device.life != life || !device.syncer)
        return;
    // An answer of the hub's last life may still settle what this life lacks.
    const bool isFromLastLife = device.replica->identity()->epoch != m_hub->epoch();
    guarded(device, [&] {
        if (!device.syncer->answered(id, reply, m_now))
            at(m_now + 1, [this, &device, life, id, reply] {
                comeBack(device, life, id, reply);
            });
    });
    if (isFromLastLife)
        forgiveWhatIsPruned(device);
    if (device.syncer)
        watch(device);
    exchange(device);
}

void Simulation::heal()
{
    m_mended = true;
    putClonesAway();
    for (const auto &device : m_devices) {
        device->offlineUntil = 0;
        if (std::exchange(device->oldApp, false)) {
            stop(*device);
            start(*device);
        }
        exchange(*device);
    }
}

bool Simulation::isQuiet() const
{
    return std::ranges::all_of(m_devices, [this](const auto &device) {
        if (!device->syncer || !device->syncer->inStep())
            return false;
        // A reset that came late and twice: the device hears of it at its next request. A hub that
        // was restored hears of a later one when the device has something to send.
        const auto self = device->replica->identity();
        return m_hub->device({device->id})->incarnation <= self->incarnation;
    });
}

std::vector<std::string> Simulation::run()
{
    try {
        m_mended = false;
        m_hubDisk->backUp();
        // By what the list points to: a clone makes it longer, and it moves.
        for (const auto &device : m_devices)
            at(m_now + m_random.below(thinkingMs), [this, who = device.get()] {
                act(*who);
            });
        if (m_weather.tombstonesMs > 0)
            collect();
        workOfHub();
        if (m_weather.decidesHeld)
            decideHeld();
        while (m_actionsLeft > 0 && !m_agenda.empty())
            step();
        heal();
        const std::int64_t deadline = m_now + quietWithinMs;
        for (int steps = 0; steps < stepsToQuiet && m_now < deadline && !m_agenda.empty();
             ++steps) {
            // Quiet must last: news may still be on its way to those who seem in step.
            if (isQuiet() && checkedHeads())
                break;
            step();
        }
        if (!isQuiet() || !checkedHeads())
            foundUnquiet();
        else
            checkAll();
    } catch (const Defect &defect) {
        found(std::string("defect: ") + defect.what());
    }
    return m_findings;
}

void Simulation::foundUnquiet()
{
    for (const auto &device : m_devices) {
        const auto counts = device->replica->counts();
        const auto self = device->replica->identity();
        if (!device->syncer->inStep() || !stands(*device)
            || m_hub->device({device->id})->incarnation > self->incarnation)
            found("I11: after a long time of fair weather device " + std::to_string(device->number)
                  + " has " + std::to_string(counts.stored) + " stored, "
                  + std::to_string(counts.received) + " received" + (self->loading ? ", loads" : "")
                  + (self->forked ? ", is forked" : "") + (self->revoked ? ", is revoked" : ""));
    }
}

bool Simulation::stands(const Device &device) const
{
    // Two lives of a hub may stand at the same revision.
    if (device.replica->identity()->epoch != m_hub->epoch())
        return false;
    const auto cursors = device.replica->pullCursors();
    return std::ranges::all_of(cursors, [&](const wire::Cursor &cursor) {
        return cursor.revision == hub::headOf(*m_hubStore, cursor.scope);
    });
}

bool Simulation::checkedHeads() const
{
    return std::ranges::all_of(m_devices, [&](const auto &device) {
        return stands(*device);
    });
}

void Simulation::checkAll()
{
    checkJournal();
    coverQuestions();
    checkConvergence();
    for (const std::string &finding : verifyBooks(*m_hubStore, wire::sha256Bytes))
        found("I1: " + finding);
    for (const std::string &finding : stockOutOfMoves(*m_hubStore))
        found("I1: " + finding);
    for (const std::string &finding : labelsOutOfOrder(*m_hubStore))
        found("labels: " + finding);
    for (const std::string &finding :
         brokenChains(*m_hubStore, wire::sha256Bytes, m_hubWasRestored))
        found("I9: " + finding);
    for (const std::string &finding : impossibleDocuments(*m_hubStore))
        found("I8: " + finding);
    for (const std::string &finding : unexplained(*m_hubStore, m_floor, m_deeds, m_mayBeLost))
        found("I10: " + finding);
    for (const std::string &finding : differencesFromModel(*m_hubStore, wire::sha256Bytes, utcDay))
        found("I12: " + finding);
}

void Simulation::cover(int kind, wire::OutcomeKind outcome, const std::string &code, Troubles met)
{
    std::string ended(enumNames(outcome)[static_cast<std::size_t>(outcome)]);
    ++m_coverage[std::to_string(kind) + ' ' + ended + ' ' + code];
    const std::string name = nameOfKind(kind);
    ++m_coverage[name + " | " + code + " | " + ended];
    if (code == nameOf(ErrorCode::UserInactive))
        met |= only(Trouble::UserRevoked);
    for (std::size_t i = 0; i < troubleNames.size(); ++i) {
        if ((met & only(static_cast<Trouble>(i))) != 0)
            ++m_coverage[name + " | " + std::string(troubleNames[i]) + " | " + ended];
    }
}

/// What the books ask people, and what became of counts.
void Simulation::coverQuestions()
{
    for (const Row &row : m_hubStore->scan(Scan{.of = &inventory::Task::description()})) {
        const auto task = *recordOf<inventory::Task>(row);
        ++m_coverage["asks | "
                     + std::string(enumNames(task.kind)[static_cast<std::size_t>(task.kind)])
                     + " | " + task.reason];
    }
    for (const Row &row : m_hubStore->scan(Scan{.of = &access::ApprovalRequest::description()})) {
        const auto state = recordOf<access::ApprovalRequest>(row)->state;
        ++m_coverage["limit | " + std::string(enumNames(state)[static_cast<std::size_t>(state)])];
    }
    for (const Row &row : m_hubStore->scan(Scan{.of = &counting::CountLine::description()})) {
        const auto line = *recordOf<counting::CountLine>(row);
        ++m_coverage["count | "
                     + std::string(
                         enumNames(line.decision)[static_cast<std::size_t>(line.decision)])];
    }
    for (const Row &row : m_hubStore->scan(Scan{.of = &inventory::Move::description()})) {
        const auto move = *recordOf<inventory::Move>(row);
        if (move.kind == inventory::MoveKind::Count && move.reverses)
            ++m_coverage["count | taken back"];
        coverDay(move);
    }
}

/// Whether a move came after its day was closed, and what its operation met on the way.
void Simulation::coverDay(const inventory::Move &move)
{
    if (move.businessDate <= utcDay(move.bookedAt, {}))
        return;
    ++m_coverage["closed day | counts on the next"];
    const Troubles met = m_met[m_deeds.which(move.device, move.incarnation, move.seq)];
    for (std::size_t i = 0; i < troubleNames.size(); ++i) {
        if ((met & only(static_cast<Trouble>(i))) != 0)
            ++m_coverage["closed day | " + std::string(troubleNames[i])];
    }
}

void Simulation::checkJournal()
{
    std::map<std::int64_t, int> numbers;
    for (const auto &device : m_devices)
        numbers[device->id] = device->number;
    std::set<Logged> journalled;
    const auto state = m_hubStore->get(hub::HubState::description(), hub::onlyState.value);
    const std::int64_t hubItself = recordOf<hub::HubState>(*state)->device.value;
    constexpr int noDevice = -1;
    numbers[hubItself] = noDevice;
    for (const Row &row : m_hubStore->scan(Scan{.of = &hub::JournalEntry::description()})) {
        const auto entry = *recordOf<hub::JournalEntry>(row);
        const Logged which{numbers[entry.device], entry.incarnation, entry.seq};
        if (!journalled.insert(which).second)
            found("I2: an operation stands in the journal twice");
        const auto logged = m_logged.find(which);
        const bool isOwn = entry.device == hubItself;
        if (logged == m_logged.end() && !isOwn)
            found("I2: the journal has an operation that nobody logged");
        else if (!isOwn && !logged->second.contains(entry.hash))
            found("I2: the journal has another operation than was logged");
        const auto operation
            = wire::decodeStored(wire::LoggedOperation::description(), entry.operation);
        const int kind = recordOf<wire::LoggedOperation>(*operation)->kind;
        const bool isOfYesterday = kind < saveKinds && m_deeds.opening.contains(which);
        if (!isOfYesterday)
            cover(kind, entry.outcome, entry.code, m_met[which]);
    }
    for (const auto &[which, hashes] : m_logged) {
        if (!journalled.contains(which) && !m_mayBeLost.contains(which)) {
            found("I2: device " + std::to_string(which.device) + " incarnation "
                  + std::to_string(which.incarnation) + " lost operation "
                  + std::to_string(which.seq));
        }
    }
}

/// As a device proves it to the hub every night.
void Simulation::checkSums(Device &device)
{
    device::Fingerprint sums = device.replica->fingerprint();
    while (!sums.step(100))
        continue;
    const auto said = m_hub->checkReplica(
        {device.replica->sender(), device.replica->pullCursors(), sums.kinds()});
    if (!said || !said->compared || !said->differing.empty())
        found("I3: the sums of device " + std::to_string(device.number) + " are not the hub's"
              + (said && !said->compared ? ": not compared" : ""));
}

void Simulation::compare(const Device &device, const Reader &held)
{
    const hub::Viewer viewer{.audience = device.isOffice ? Audience::Desk : Audience::Floor,
                             .scopes = {scopeAll, scopeOffice, m_warehouse.value}};
    for (const std::string &finding : differences(*m_hubStore, held, viewer))
        found("I3: device " + std::to_string(device.number) + ": " + finding);
}

void Simulation::checkConvergence()
{
    for (const auto &device : m_devices) {
        checkSums(*device);
        compare(*device, device->replica->reader());
    }
}

/// I3 before the end: where the hub has nothing newer, what a device holds without its pending work
/// is what the hub has. The images must be right for that, and they are kept anew at every replay.
void Simulation::checkUnderPending(Device &device)
{
    constexpr int comparedPercent = 20;
    const Reader &held = device.replica->reader();
    const bool isStaging
        = !held.scan(Scan{.of = &device::StagedRow::description(), .limit = 1}).empty();
    if (device.replica->counts().stored < 2 || isStaging || !stands(device)
        || !m_random.percent(comparedPercent))
        return;
    LocalIds ids;
    Workspace without(held, ids);
    std::set<std::pair<std::int64_t, std::int64_t>> restored;
    for (const Row &row : held.scan(Scan{.of = &device::BeforeImages::description()})) {
        for (const auto &image : device::unpack(recordOf<device::BeforeImages>(row)->images)) {
            if (!restored.emplace(image.kind, image.record).second)
                continue;
            const Description &of = *recordOfKind(image.kind);
            if (image.row.empty())
                without.erase(of, image.record);
            else
                without.put(of, *wire::decodeStored(of, image.row));
        }
    }
    compare(device, without);
}

} // namespace bincard::sim
