// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/apply.h"
#include "core/kernel/remembering_store.h"
#include "sync/device/fingerprint.h"
#include "sync/device/outbox.h"

#include <functional>
#include <memory>
#include <optional>

namespace bincard::device {

/// What a device needs from outside.
struct Surroundings
{
    /// Wall clock and a clock that never jumps; both evidence.
    std::function<Instant()> clock;
    std::function<std::int64_t()> monotonicMs;
    std::string bootId;
    Hash hash = nullptr;
    std::function<Date(Instant, const std::string &zone)> zoneDay;
    /// Asked between rows of a flip: true lets a waiting scan go first.
    std::function<bool()> interrupted = [] {
        return false;
    };
};

/// What somebody did, with the rows of the device's own that belong to it (the workflow's state):
/// durable together or not at all.
struct Work
{
    std::vector<Operation> operations = {};
    access::UserId user = {};
    std::string traceId = {};
    std::vector<std::pair<const Description *, Row>> own = {};
};

/// What the sync badge shows.
struct SyncCounts
{
    std::int64_t stored = 0; // not yet at the hub
    std::int64_t received = 0; // at the hub, not yet in the replica's truth
    std::int64_t lastSeq = 0;
    bool loading = false;
    bool revoked = false;
};

/// What a device tells of itself with each request, beside where it stands.
struct Presence
{
    /// Who has signed in; none: nobody.
    access::UserId user = {};
    /// None: there is no battery, or nobody knows.
    std::optional<int> batteryPercent = {};

    friend bool operator==(const Presence &, const Presence &) = default;
};

/// The device's copy of its scopes, and its own operations on top. Everything here is one thread's.
class Replica
{
public:
    /// The store holds allRecords() and deviceRecords(), and whatever else is the app's own. The
    /// former two are written by this replica alone.
    Replica(Store &store, Surroundings surroundings);

    /// Judges the operations on the replica and makes them durable, in order, all or none. What
    /// they do to the records is written by the next call that looks at them, or by `finish`: a
    /// beep waits for the operation alone. Killed in between, a replica judges it again when it is
    /// opened.
    /// A fact about something this device does not hold is logged without effects: the hub will
    /// say. A request beyond its user's limit is, too, and a notice says that it waits. Errors: the
    /// first refusal's code; NeedsOnline while the replica is being filled; StorageFailed.
    Result<Effects> perform(const Work &work);
    /// When nobody waits. Errors: StorageFailed.
    Result<> finish();

    /// Fresh ids for records that operations name; kept by the next `perform`.
    [[nodiscard]] IdSource &ids();

    [[nodiscard]] const Reader &reader();

    /// Grows with everything that changes the records: while it stays, they do.
    [[nodiscard]] std::int64_t writes() const
    {
        return m_writes;
    }

    /// Where the device works; none before it is loaded.
    [[nodiscard]] std::optional<inventory::Warehouse> warehouse() const;

    /// A workspace for looking and for trying out; its changes go nowhere by themselves.
    [[nodiscard]] Workspace workspace();
    [[nodiscard]] Occasion occasion(access::UserId user, std::int64_t seq) const;
    [[nodiscard]] SyncCounts counts() const;
    [[nodiscard]] std::vector<Notice> unseenNotices() const;
    Result<> seeNotices();

    [[nodiscard]] std::optional<Identity> identity() const;
    /// Begins with what the hub gave: after enrolment, or as a new incarnation. Operations that the
    /// hub never acknowledged are logged again as recovered.
    Result<> adopt(std::int64_t device, const wire::ResetReply &given);

    /// Of the next request on.
    void setPresence(const Presence &presence)
    {
        m_presence = presence;
    }

    // What the syncer sends and gets. Errors of the taking ones: StorageFailed, Malformed; then
    // nothing changed.
    [[nodiscard]] wire::Sender sender() const;
    [[nodiscard]] std::vector<wire::LoggedOperation> unsent() const;
    [[nodiscard]] std::int64_t oldestKept() const;
    [[nodiscard]] std::vector<wire::Cursor> pullCursors() const;
    [[nodiscard]] std::optional<wire::Cursor> bootstrapCursor() const;
    Result<> takePush(const wire::PushReply &reply);
    /// False when a scan went first: offer the same reply again.
    Result<bool> takePull(const wire::PullReply &reply);
    Result<> takeBootstrap(const wire::BootstrapReply &reply);
    /// The hub lives another life: what it lacks is sent again, then everything is loaded afresh.
    Result<> takeEpoch(const wire::Reply &reply);
    /// Loads everything afresh; operations stay.
    Result<> beginLoading();
    /// Whether it is time to prove to the hub what is held here (SYNC.md 3.6, anti-entropy): daily,
    /// and with nothing pending.
    [[nodiscard]] bool mustBeChecked() const;
    [[nodiscard]] Fingerprint fingerprint();
    /// Loads everything afresh where the hub says that something differs.
    Result<> takeCheck(const wire::CheckReply &reply);
    Result<> markForked();
    Result<> markRevoked();
    Result<> markForWipe();

private:
    /// Operations that were judged and are in the outbox, with what they do to the records.
    struct Judged
    {
        Judged(const Reader &base, std::int64_t lastLocal);

        struct Step
        {
            Occasion occasion;
            Workspace changes;
            /// Beyond its user's limit: logged without effects, until somebody approves it.
            bool waits = false;
        };

        LocalIds ids;
        Workspace all;
        std::vector<Step> steps = {};
        Effects effects = {};
    };

    /// Errors: the first refusal's code.
    Result<> judge(const Work &work, const Identity &self, Judged &judged);
    Result<> log(const Work &work, const Judged &judged, Identity &self);
    Result<> transact(const std::function<void()> &work);
    /// Changes what the device is, and whatever belongs to it. Errors: StorageFailed, also where
    /// the disk no longer says who the device is.
    Result<> change(const std::function<void(Identity &)> &work);
    [[nodiscard]] Error unlessDiskFailed(Error refusal);
    [[nodiscard]] Occasion occasion(const Identity &self, access::UserId user,
                                    std::int64_t seq) const;
    void putIdentity(Identity identity);
    /// Judges again what came after that operation.
    void replay(Identity &identity, std::int64_t after);
    void settle(const wire::PullReply &reply, Identity &identity);
    void hear(OutboxEntry &entry, const wire::Outcome &outcome);
    void tell(const OutboxEntry &entry);
    void tellThatItWaits(OutboxEntry entry);
    void startLoading(Identity &identity);
    [[nodiscard]] std::vector<ScopeCursor> cursors() const;
    bool stage(const wire::PullReply &reply);
    /// False now and then, when a scan waits: what was begun is rolled back and offered again.
    [[nodiscard]] bool mayGoOn(std::size_t row) const;
    bool flip(const wire::PullReply &reply, Identity self);
    /// Forgets some of what was settled long ago, by the hub's clock.
    void prune(std::int64_t hubMs);

    Store &m_disk; // read past the memory only where the disk itself is in question
    RememberingStore m_store;
    Surroundings m_surroundings;
    Outbox m_outbox;
    std::optional<NodeIds> m_ids;
    std::unique_ptr<Judged> m_judged; // of the last `perform`, not in the records yet
    int m_unwritten = 0;
    std::int64_t m_writes = 0;
    Presence m_presence;
};

} // namespace bincard::device
