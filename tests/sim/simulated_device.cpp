// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sim/simulated_device.h"

#include "sync/wire/codec.h"
#include "sync/wire/digest.h"
#include "tests/sim/worker_sight.h"

#include <algorithm>

namespace bincard::sim {

namespace {

constexpr std::size_t openingSlice = 50;

} // namespace

device::Surroundings Simulation::surroundingsOf(Device &device)
{
    return {.clock =
                [this, &device] {
                    return Instant{m_now + device.clockAheadMs};
                },
            .monotonicMs =
                [this] {
                    return m_now;
                },
            .bootId = std::to_string(device.life),
            .hash = wire::sha256Bytes,
            .zoneDay = utcDay,
            .interrupted =
                [this, &device] {
                    const bool isScanned = !m_mended && m_random.percent(m_weather.interrupt);
                    if (isScanned)
                        meets(device, Trouble::Interrupted);
                    return isScanned;
                }};
}

void Simulation::start(Device &device)
{
    ++device.life;
    do { // what was not finished before it was killed is finished now, and may be killed again
        try {
            device.replica.emplace(device.disk->open(), surroundingsOf(device));
        } catch (const PowerCut &) {
            device.replica.reset();
        }
    } while (!device.replica || device.disk->isBroken());
    device.syncer = std::make_unique<device::Syncer>(*device.replica, [this](std::int64_t n) {
        return m_random.below(n);
    });
    exchange(device);
}

void Simulation::stop(Device &device)
{
    ++device.life;
    device.syncer.reset();
    device.replica.reset();
}

void Simulation::enrol(Device &device)
{
    const auto invitation
        = m_hub->invite("device", m_warehouse, device.isOffice ? Audience::Desk : Audience::Floor);
    const auto claim = m_hub->claim(invitation->code, m_random.bytes(32));
    check(m_hub->approve(claim->confirmation).ok(), "a claimed device is approved");
    device.id = claim->device.value;
    const auto given = m_hub->reset({wire::Sender{.device = device.id}});
    check(device.replica->adopt(device.id, *given).ok(), "a device begins its first incarnation");
    exchange(device);
    while (!device.syncer->inStep())
        step();
    m_deeds.numbers[device.id] = device.number;
    if (device.isOffice) {
        fillDrawer();
        beginTheDay(device);
    }
}

void Simulation::fillDrawer()
{
    for (int i = 0; i < 2; ++i) {
        const auto invitation = m_hub->invite(spareName, m_warehouse, Audience::Floor);
        const auto claim = m_hub->claim(invitation->code, m_random.bytes(32));
        check(m_hub->approve(claim->confirmation).ok(), "a spare device is approved");
    }
}

void Simulation::beginTheDay(Device &office)
{
    Random random(static_cast<std::uint64_t>(m_random.below(1'000'000)));
    const auto look = [&](const Workspace &seen) {
        return Hand{random, seen,        office.replica->ids(), m_floor, office.number, m_warehouse,
                    m_user, {office.id}, utcDay({m_now}, {})};
    };
    performOpening(
        office, opening(look(office.replica->workspace()), m_weather.products, m_weather.places));
    for (const auto &step : yesterday())
        performOpening(office, step(look(office.replica->workspace())));
    for (const auto &user : all<access::User>(*m_hubStore)) {
        if (user.code == "Eva")
            m_deskUser = user.id;
    }
    m_floor.beginWith(booksOf(*m_hubStore));
    for (const auto &[which, hashes] : m_logged)
        m_deeds.opening.insert(which);
    for (auto orders = random.between(1, 4); orders > 0; --orders)
        performAll(office, newOrder(look(office.replica->workspace())), m_user);
    performAll(office, newBatch(look(office.replica->workspace())), m_user);
}

/// In fair weather, and all of it.
void Simulation::performOpening(Device &office, const std::vector<Operation> &operations)
{
    for (std::size_t i = 0; i < operations.size(); i += openingSlice) {
        const auto end = std::min(operations.size(), i + openingSlice);
        const std::int64_t before = office.replica->identity()->lastSeq;
        const auto done = office.replica->perform(
            {.operations = {operations.begin() + static_cast<std::ptrdiff_t>(i),
                            operations.begin() + static_cast<std::ptrdiff_t>(end)},
             .user = m_user});
        if (!done || !office.replica->finish())
            found("the day does not begin" + (done ? std::string() : ": " + done.error().detail));
        remember(office, before + 1);
    }
    while (!office.syncer->inStep())
        step();
}

void Simulation::makeMischief()
{
    std::vector<inventory::LocationId> shelves;
    for (const Row &row : m_hubStore->scan(Scan{.of = &inventory::Location::description()})) {
        const auto location = *recordOf<inventory::Location>(row);
        if (location.usage == inventory::Usage::Storage)
            shelves.push_back(location.id);
    }
    mischief(m_random, m_floor, shelves);
}

void Simulation::act(Device &device)
{
    at(m_now + m_random.below(thinkingMs), [this, &device] {
        act(device);
    });
    if (m_mended || m_actionsLeft <= 0)
        return;
    --m_actionsLeft;
    if (m_random.percent(m_weather.partition)) {
        device.offlineUntil = m_now + m_random.below(600'000);
        meets(device, Trouble::Offline);
    }
    if (m_random.percent(1)) {
        device.disk->backUp();
        device.hasBackup = true;
        device.backupSeq = device.replica->identity()->lastSeq;
        device.backupIncarnation = device.replica->identity()->incarnation;
    } else if (m_random.percent(m_weather.restoreDevice)) {
        restore(device);
    }
    if (device.isOffice && m_random.percent(m_weather.failOver > 0 ? 20 : 2))
        m_hubDisk->backUp();
    else if (device.isOffice && m_random.percent(m_weather.restoreHub))
        restoreHub(Trouble::HubRestored);
    else if (device.isOffice && m_random.percent(m_weather.failOver))
        restoreHub(Trouble::FailedOver);
    if (!device.isOffice && m_random.percent(m_weather.clone))
        clone(device);
    turnClock(device);
    if (m_random.percent(m_weather.mischief))
        makeMischief();
    if (m_random.percent(m_weather.longAbsence))
        goAway(device);
    // Who is at it does a few things one after the other.
    for (auto left = m_random.between(1, 4); left > 0; --left)
        guarded(device, [&] {
            actOnce(device);
        });
    watch(device);
    exchange(device);
}

void Simulation::actOnce(Device &device)
{
    const Workspace seen = device.replica->workspace();
    Hand hand{m_random, seen,        device.replica->ids(), m_floor, device.number, m_warehouse,
              m_user,   {device.id}, utcDay({m_now}, {})};
    hand.hostile = m_random.percent(m_weather.hostile);
    hand.mix = m_weather.mix;
    hand.storm = device.isOffice && m_random.percent(m_weather.storm);
    hand.revokes = device.isOffice && m_random.percent(m_weather.revoke);
    hand.closesDay = device.isOffice && m_random.percent(m_weather.closesDay);
    const access::UserId user = somebody(device);
    performAll(device, device.isOffice ? officeAction(hand) : workersAction(hand), user);
}

/// What moves goods stands alone, so that each deed has a trace id of its own.
void Simulation::performAll(Device &device, std::vector<Action> actions, access::UserId user)
{
    std::vector<Operation> together;
    for (Action &action : actions) {
        if (action.deed.isNothing()) {
            together.push_back(std::move(action.operation));
            continue;
        }
        perform(device, std::exchange(together, {}), user);
        perform(device, {std::move(action.operation)}, user, action.deed);
    }
    perform(device, std::move(together), user);
}

void Simulation::perform(Device &device, std::vector<Operation> operations, access::UserId user,
                         const Deed &deed)
{
    if (operations.empty())
        return;
    const std::int64_t before = device.replica->identity()->lastSeq;
    device::Work work{.operations = std::move(operations), .user = user};
    if (!deed.isNothing())
        work.traceId = std::to_string(device.number) + '-' + std::to_string(++m_traces);
    // What is durable counts, whether or not anybody heard that it is.
    const auto happened = [&] {
        remember(device, before + 1);
        const std::int64_t logged = device.replica->identity()->lastSeq - before;
        if (logged != 0 && std::cmp_not_equal(logged, work.operations.size()))
            found("I2: a part of what belongs together is durable");
        if (m_deeds.logged.contains(work.traceId)) {
            m_floor.happen(deed);
            m_deeds.byTrace[work.traceId] = deed;
            m_deeds.byTrace[work.traceId].about = matterOf(work.operations.front());
        }
    };
    bool isUnfinished = false;
    try {
        const auto done = device.replica->perform(work);
        note("performed", done ? 1 : static_cast<std::int64_t>(done.error().code));
        if (device.disk->isBroken()) {
            if (done.ok() || done.error().code != ErrorCode::StorageFailed)
                found("I2: a disk that failed is told as something else");
            throw PowerCut{}; // nobody goes on working: the program starts again
        }
        if (done && device.replica->identity()->lastSeq == before)
            found("I2: what was acknowledged is not durable");
        isUnfinished = done.ok();
        if ((!m_mended && m_random.percent(m_weather.unfinished)) || !device.replica->finish())
            throw PowerCut{};
    } catch (const PowerCut &) {
        const Trouble met = device.disk->isBroken() ? Trouble::DeviceDiskFails
            : isUnfinished                          ? Trouble::DeviceCutUnfinished
                                                    : Trouble::DeviceCut;
        stop(device);
        start(device);
        meets(device, met);
        happened();
        throw;
    }
    happened();
    for (std::size_t i = 0; i < work.operations.size(); ++i) {
        const auto *pick = work.operations[i].as<fulfilment::PickUnits>();
        const std::int64_t seq = before + 1 + static_cast<std::int64_t>(i);
        if (pick && device.replica->identity()->lastSeq >= seq)
            device.recentPicks.emplace_back(seq, pick->pick);
    }
    if (device.oldApp) {
        logAsOldAppDid(device, before + 1);
        meets(device, Trouble::OldApp);
    } else if (!device.isOffice && m_random.percent(m_weather.newerApp)) {
        logAsNewerAppWill(device, before + 1);
        meets(device, Trouble::NewerApp);
    }
}

/// People share handhelds, and a device lets in whom it knows as active; now and then somebody it
/// does not know.
access::UserId Simulation::somebody(Device &device)
{
    if (m_random.percent(2))
        return {m_random.below(100)};
    if (device.isOffice)
        return m_random.percent(60) ? m_deskUser : m_user;
    if (!device.user || m_random.percent(4)) {
        std::vector<access::UserId> people;
        for (const Row &row :
             device.replica->reader().scan(Scan{.of = &access::User::description()})) {
            if (const auto user = *recordOf<access::User>(row);
                user.active && user.id != m_deskUser)
                people.push_back(user.id);
        }
        device.user = people.empty() ? m_user : m_random.of(people);
    }
    return device.user;
}

void Simulation::meets(Device &device, Trouble trouble)
{
    const auto self = device.replica ? device.replica->identity() : std::nullopt;
    if (!self)
        return;
    for (std::int64_t seq = self->finalSeq + 1; seq <= self->lastSeq; ++seq)
        m_met[{device.number, self->incarnation, seq}] |= only(trouble);
}

void Simulation::allMeet(Trouble trouble)
{
    for (const auto &device : m_devices)
        meets(*device, trouble);
}

/// Half a month or a whole one: everybody is on holiday, or this device lies in a drawer and the
/// others go on.
void Simulation::goAway(Device &device)
{
    constexpr std::int64_t dayMs = 24LL * 60 * 60 * 1'000;
    const std::int64_t awayMs = (m_random.percent(50) ? 15 : 31) * dayMs;
    meets(device, Trouble::LongAway);
    m_now += awayMs;
    if (m_random.percent(50))
        device.offlineUntil = m_now + m_random.below(600'000);
}

void Simulation::turnClock(Device &device)
{
    device.clockAheadMs += device.driftMs;
    if (!m_random.percent(m_weather.clocks))
        return;
    constexpr std::int64_t threeDaysMs = 3LL * 24 * 60 * 60 * 1'000;
    if (m_random.percent(50))
        device.clockAheadMs = m_random.between(-threeDaysMs, threeDaysMs);
    else
        device.driftMs = m_random.between(-500, 500);
    meets(device, Trouble::ClockJumped);
}

/// Two handhelds with one database: both go on as if they were the device. (Nobody should: the
/// database is kept out of backups, SYNC.md 3.7.)
void Simulation::clone(Device &device)
{
    const auto self = device.replica->identity();
    if (device.wasCloned || self->loading || self->forked)
        return;
    auto twin = std::make_unique<Device>();
    twin->number = device.number;
    twin->id = device.id;
    twin->incarnation = device.incarnation;
    twin->isClone = device.wasCloned = true;
    twin->wasRestored = device.wasRestored = true;
    twin->disk = device.disk->clone("clone-" + std::to_string(m_devices.size()));
    twin->disk->fate = device.disk->fate;
    twin->disk->below = device.disk->below;
    note("device cloned", device.number);
    meets(device, Trouble::DeviceCloned);
    Device &added = *m_devices.emplace_back(std::move(twin));
    start(added);
    at(m_now + m_random.below(thinkingMs), [this, &added] {
        act(added);
    });
}

/// IT hears of it and takes the second one away, with what only it had.
void Simulation::putClonesAway()
{
    std::set<int> cloned;
    for (const auto &device : m_devices) {
        if (!device->isClone)
            continue;
        cloned.insert(device->number);
        stop(*device);
    }
    for (const auto &[which, hashes] : m_logged) {
        if (cloned.contains(which.device))
            m_mayBeLost.insert(which);
    }
    for (auto &device : m_devices) {
        if (device->isClone)
            m_gone.push_back(std::move(device));
    }
    std::erase(m_devices, nullptr);
}

void Simulation::remember(Device &device, std::int64_t firstSeq)
{
    const device::Outbox outbox(device.disk->store());
    const auto self = device.replica->identity();
    for (const device::OutboxEntry &entry : outbox.after(firstSeq - 1)) {
        const Logged which{device.number, self->incarnation, entry.id.value};
        m_logged[which].insert(entry.hash);
        if (const std::string trace = device::loggedOf(entry).traceId; !trace.empty())
            m_deeds.logged[trace].insert(which);
        ++m_operations;
    }
}

void Simulation::exchange(Device &device)
{
    if (!device.syncer)
        return;
    for (const device::Outgoing &request : device.syncer->due(m_now))
        send(device, request);
    const std::int64_t next = device.syncer->nextAt();
    constexpr std::int64_t soonMs = 120'000;
    if (next < m_now + soonMs) {
        const int life = device.life;
        at(std::max(next, m_now + 1), [this, &device, life] {
            if (device.life == life)
                exchange(device);
        });
    }
}

void Simulation::restore(Device &device)
{
    if (!device.hasBackup)
        return;
    const auto self = device.replica->identity();
    for (const auto &[which, hashes] : m_logged) {
        const bool isUndone = which.device == device.number
            && (which.incarnation > device.backupIncarnation
                || (which.incarnation == device.backupIncarnation && which.seq > device.backupSeq));
        if (isUndone)
            m_mayBeLost.insert(which);
    }
    // What the copy holds unsent may be sent by it again under another incarnation.
    for (const auto &[which, hashes] : m_logged) {
        if (which.device == device.number && which.incarnation == device.backupIncarnation)
            m_mayBeLost.insert(which);
    }
    stop(device);
    device.wasRestored = true;
    check(device.disk->restore(), "there is a backup");
    note("device restored", device.number);
    for (const auto &[which, hashes] : m_logged) {
        if (which.device == device.number && which.incarnation == device.backupIncarnation)
            m_met[which] |= only(Trouble::DeviceRestored);
    }
    device.cursors.clear();
    device.recentPicks.clear();
    start(device);
}

/// I4: what was done stays visible until the hub says otherwise. I5: cursors only grow.
void Simulation::watch(Device &device)
{
    const auto self = device.replica->identity();
    if (self->incarnation != device.incarnation) {
        // A new incarnation logs again what the hub never acknowledged, and leaves the rest behind.
        for (const auto &[which, hashes] : m_logged) {
            if (which.device == device.number && which.incarnation < self->incarnation)
                m_mayBeLost.insert(which);
        }
        device.incarnation = self->incarnation;
        if (!device.wasRestored && !m_hubWasRestored)
            found("I2: a device that nobody restored was told that it forked");
        remember(device, 1);
        if (device.wasRestored)
            meets(device,
                  device.wasCloned || device.isClone ? Trouble::DeviceCloned
                                                     : Trouble::DeviceRestored);
    }
    if (self->loading || self->forked) {
        device.cursors.clear();
        device.recentPicks.clear();
        return;
    }
    checkUnderPending(device);
    constexpr std::size_t watched = 5;
    while (device.recentPicks.size() > watched)
        device.recentPicks.pop_front();
    const device::Outbox outbox(device.disk->store());
    for (const auto &[seq, pick] : device.recentPicks) {
        const auto entry = outbox.get(seq);
        const bool mayBeGone
            = !entry || entry->withheld || entry->outcome != wire::OutcomeKind::Applied;
        if (!mayBeGone
            && !device.replica->reader().get(fulfilment::Pick::description(), pick.value))
            found("I4: a pick vanished before the hub said anything against it");
    }
    for (const wire::Cursor &cursor : device.replica->pullCursors()) {
        auto &seen = device.cursors[cursor.scope];
        if (cursor.revision < seen)
            found("I5: a cursor ran backwards");
        seen = cursor.revision;
    }
}

/// What was just logged is written otherwise: payloads as another version of the app writes them.
void Simulation::rewrite(Device &device, std::int64_t firstSeq,
                         const std::function<void(wire::LoggedOperation &)> &change)
{
    Store &store = device.disk->store();
    device::Outbox outbox(store);
    device::Identity self = *device.replica->identity();
    const auto first = outbox.get(firstSeq);
    if (!first)
        return;
    std::string hash = device::loggedOf(*first).previousHash;
    const bool wasMended = std::exchange(m_mended, true);
    store.begin();
    for (device::OutboxEntry &entry : outbox.after(firstSeq - 1)) {
        wire::LoggedOperation logged = device::loggedOf(entry);
        change(logged);
        logged.previousHash = hash;
        logged.hash = hash = wire::hashOf(logged, wire::sha256Bytes);
        entry.operation = wire::encodeRow(wire::LoggedOperation::description(), rowOf(logged));
        entry.hash = hash;
        outbox.put(entry);
        m_logged[{device.number, self.incarnation, entry.id.value}].insert(hash);
    }
    self.lastHash = hash;
    store.write(device::Identity::description(), rowOf(self));
    check(store.commit().ok(), "another version's writing is kept");
    // In the same place, where its syncer knows it: what it remembers is not what the file holds.
    device.replica.emplace(store, surroundingsOf(device));
    m_mended = wasMended;
}

namespace {

/// Without its last field, where that holds nothing.
std::string shorter(const Description &of, const std::string &bytes)
{
    Row row = *wire::decodeStored(of, bytes);
    if (row.size() < 2 || row.back() != blank(of.fields.back()))
        return bytes;
    row.pop_back();
    Description older = of;
    older.fields.pop_back();
    return wire::encodeRow(older, row);
}

} // namespace

/// Turns what was just logged into what an older version would have written: payloads and images
/// without their last field, where that holds nothing. Such bytes must stay good for ever.
void Simulation::logAsOldAppDid(Device &device, std::int64_t firstSeq)
{
    rewrite(device, firstSeq, [](wire::LoggedOperation &logged) {
        for (const Description *of : operationDescriptions()) {
            if (of->kind == logged.kind)
                logged.payload = shorter(*of, logged.payload);
        }
    });
    Store &store = device.disk->store();
    const bool wasMended = std::exchange(m_mended, true);
    store.begin();
    const Description &kept = device::BeforeImages::description();
    for (const Row &row : store.scan(Scan{.of = &kept, .from = Value{firstSeq}})) {
        auto older = *recordOf<device::BeforeImages>(row);
        auto images = device::unpack(older.images);
        for (device::BeforeImage &image : images) {
            if (!image.row.empty())
                image.row = shorter(*recordOfKind(image.kind), image.row);
        }
        older.images = device::pack(images);
        store.write(kept, rowOf(older));
    }
    check(store.commit().ok(), "an old app's writing is kept");
    // In the same place, where its syncer knows it: what it remembers is not what the file holds.
    device.replica.emplace(store, surroundingsOf(device));
    m_mended = wasMended;
}

/// An operation that this hub does not know: it is parked, and what comes after it goes on.
void Simulation::logAsNewerAppWill(Device &device, std::int64_t firstSeq)
{
    constexpr int unknownKind = 999'999;
    rewrite(device, firstSeq, [](wire::LoggedOperation &logged) {
        logged.kind = unknownKind;
    });
}

} // namespace bincard::sim
