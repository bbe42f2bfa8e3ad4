// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/device.h"
#include "sync/hub/authority.h"
#include "sync/hub/collect.h"
#include "sync/hub/documents.h"
#include "sync/hub/feed.h"
#include "sync/hub/foreseen.h"
#include "sync/hub/own_work.h"
#include "sync/hub/packed_pages.h"
#include "sync/hub/roll_call.h"
#include "sync/hub/transactor.h"
#include "sync/wire/fingerprint.h"

#include <functional>
#include <span>
#include <utility>

namespace bincard::hub {

class Asking;
struct Comparison;
struct Verdict;
struct Wish;

/// What a hub needs from outside: no clock and no randomness of its own.
struct Surroundings
{
    std::function<Instant()> clock;
    /// That many random bytes.
    std::function<std::string(std::size_t)> random;
    Hash hash = nullptr;
    ZoneDay zoneDay;
    /// Rows of one page at most; tests make it small.
    std::size_t pageRows = wire::pageRowsMax;
    /// A device that lacks more changes than so many loads everything afresh, which is shorter.
    std::size_t deltaRows = 50'000;
    std::int64_t tombstonesMs = tombstonesKeptMs;
    /// The device that administrates; desks neither see nor lock it.
    access::DeviceId office = {};
};

/// A positive number that nobody can guess.
[[nodiscard]] std::int64_t randomNumber(const Surroundings &surroundings);

/// An invitation for a device: what its QR code says beside the hub's address and pins.
struct Invitation
{
    access::DeviceId device;
    /// Shown once, kept only as a hash.
    std::string code;
    Instant until;
};

/// What a device hears that showed its code.
struct Claim
{
    access::DeviceId device;
    access::DeviceState state = access::DeviceState::Pending;
    /// Six digits to compare with what the hub's list says.
    std::string confirmation;
};

/// The authority over operations, the journal and the feed, over one store. Takes messages, gives
/// messages; carries nothing. One thread at a time. Over a SharedStore it is one process of several
/// that are the hub together: it writes among them (transactor.h), and reads what belongs together
/// at one moment.
class Hub
{
    friend class Asking;

public:
    Hub(Store &store, Surroundings surroundings);

    /// Makes a new hub in an empty store: its first life, the first warehouse with its virtual
    /// locations, and an administrator. Errors: WrongState when there is a hub already.
    Result<> found(const inventory::Warehouse &warehouse, const access::User &administrator);

    /// Whether `found` was ever called on this store.
    [[nodiscard]] bool isFounded() const;

    /// Begins another life after a restore: devices send again what this copy lacks, then begin
    /// afresh, and no revision is ever used twice.
    Result<> beginEpoch();

    /// Judges the operations of several devices and commits them as one. Errors: StorageFailed;
    /// then nothing happened.
    Result<std::vector<wire::PushReply>> push(std::span<const wire::PushRequest> requests);
    /// What each lacks, all as it is at one moment.
    [[nodiscard]] std::vector<wire::PullReply>
    pull(std::span<const wire::PullRequest> requests) const;
    [[nodiscard]] wire::PullReply pull(const wire::PullRequest &request) const;
    /// How the senders stand with this hub, and where their scopes stand; nothing is written.
    [[nodiscard]] std::vector<wire::PushReply>
    standing(std::span<const wire::Sender> senders) const;
    [[nodiscard]] wire::PushReply standing(const wire::Sender &sender) const;
    [[nodiscard]] wire::BootstrapReply bootstrap(const wire::BootstrapRequest &request) const;
    /// Some bytes of a picture (documents.h); a revoked device brings none any more. Errors:
    /// StorageFailed.
    Result<wire::UploadReply> takeContent(const wire::UploadRequest &request);
    [[nodiscard]] wire::FetchReply content(const wire::FetchRequest &request) const;
    /// A slice of forgetting old tombstones (collect.h); true while there is more. Errors:
    /// StorageFailed.
    Result<bool> collectTombstones();
    /// A slice of what the hub does by itself (own_work.h); true while there may be more. Errors:
    /// Leased (another process is at it), StorageFailed.
    Result<bool> work();
    /// In the name of somebody who comes without a device (asking.h). Errors: those of `what`, then
    /// nothing of it was done; StorageFailed.
    Result<> ask(access::UserId by, const std::function<Result<>(Asking &)> &what);
    /// Several of them in one transaction, in their order: a refused one leaves nothing and spoils
    /// no other. The results are those of `ask`, each its own; where the commit fails, each is
    /// tried alone.
    std::vector<Result<>> ask(std::span<const Wish> wishes);
    /// Writes records that belong to no rule and no feed, in one transaction (sync/publish); for
    /// nobody who waits this is news. Errors: what `work` says, and then nothing is written;
    /// StorageFailed.
    Result<> write(const std::function<Result<>(Workspace &)> &work);
    /// Does an operation by itself, and logs it as one of its own. Errors: why it was not applied,
    /// by its code; StorageFailed.
    Result<> doItself(const Operation &operation);
    /// A fresh incarnation. Errors: StorageFailed, DeviceRevoked.
    Result<wire::ResetReply> reset(const wire::ResetRequest &request);

    /// A device asked for something; what it says of itself is for desks (roll_call.h).
    void hear(const wire::Sender &sender);
    /// Writes what was heard, where it is due; true where it was. Errors: StorageFailed.
    Result<bool> callRoll();

    /// `replaces`: a device that is revoked when the invited one becomes active; none: none.
    /// Errors: InvalidInput (no such warehouse, no such device there), StorageFailed.
    Result<Invitation> invite(const std::string &name, inventory::WarehouseId warehouse,
                              Audience audience, access::DeviceId replaces = {});
    /// Whether that device is a desk at which somebody works who may invite and approve devices of
    /// its warehouse. That the person is there, and meant it, is the device's word alone: the hub
    /// knows that the device is one of its own and active, that it is a desk, and that the person
    /// is of that site, active and may supervise. Errors: NotAllowed.
    [[nodiscard]] Result<> mayInvite(const wire::Sender &sender) const;
    /// A device shows its code and its key. Errors: EnrolmentExpired, StorageFailed.
    Result<Claim> claim(const std::string &code, const std::string &publicKey);
    /// A person compared the numbers. `device`: it must be that one; none: whichever shows the
    /// number. Errors: NotFound.
    Result<access::DeviceId> approve(const std::string &confirmation, access::DeviceId device = {});
    /// As `access::RevokeDevice`, by whoever administrates. Errors: NotFound.
    Result<> revoke(access::DeviceId device, bool wipe);

    /// Anti-entropy: whether the device holds what it should; a difference opens a task. Reads all
    /// that the device may see; a busy hub compares a snapshot apart (compare.h), and answers with
    /// what was found. Errors: StorageFailed.
    Result<wire::CheckReply> checkReplica(const wire::CheckRequest &request);
    Result<wire::CheckReply> answerCheck(const wire::CheckRequest &request,
                                         const Comparison &found);
    /// A person's word on a held operation (held.h, also the errors). Errors: StorageFailed.
    Result<> decideHeld(const Verdict &verdict);

    [[nodiscard]] std::optional<access::Device> device(access::DeviceId id) const;
    /// Those that there are, by their ids, read together.
    [[nodiscard]] std::map<std::int64_t, access::Device>
    devices(const std::vector<std::int64_t> &ids) const;
    /// All but the hub's own.
    [[nodiscard]] std::vector<access::Device> devices() const;
    /// Empty where there is no such warehouse.
    [[nodiscard]] std::string warehouseCode(inventory::WarehouseId warehouse) const;
    [[nodiscard]] std::vector<wire::Cursor> heads(access::DeviceId id) const;
    /// Of every scope.
    [[nodiscard]] std::map<std::int64_t, std::int64_t> allHeads() const;
    [[nodiscard]] std::int64_t epoch() const;

    /// As Transactor's.
    [[nodiscard]] std::int64_t commits() const
    {
        return m_transactor.commits();
    }

    /// As Transactor's.
    [[nodiscard]] std::int64_t conflicts() const
    {
        return m_transactor.conflicts();
    }

    /// Whether others write to the same store.
    [[nodiscard]] bool isShared() const
    {
        return m_transactor.shared() != nullptr;
    }

    /// False where what was just read may not be the truth: the store's connection is lost.
    [[nodiscard]] bool isSound() const
    {
        return m_transactor.isSound();
    }

    /// Another connection in the place of a lost one. Errors: StorageFailed.
    Result<> revive()
    {
        return isShared() ? m_transactor.shared()->revive() : Result<>{};
    }

    [[nodiscard]] const Store &store() const
    {
        return m_store;
    }

private:
    struct Pushed
    {
        wire::PushReply reply = {};
        bool isTaken = false; // its operations were looked at
        std::vector<bool> rehearsed = {}; // which of them were done to their end
    };

    /// As Transactor's.
    template <class Making> auto transact(ScopeLocks &locks, Making work)
    {
        return m_transactor.transact(locks, std::move(work));
    }

    template <class Making> auto transact(Making work)
    {
        ScopeLocks locks;
        return m_transactor.transact(locks, std::move(work));
    }

    /// Asks them all in one transaction, or nothing was done. Errors: StorageFailed.
    Result<std::vector<Result<>>> askTogether(std::span<const Wish> wishes);
    /// SYNC.md 3.7: what a device had is anybody's, and somebody looks where it was.
    void endLeases(const access::Device &device, const std::string &reason,
                   Workspace &workspace) const;
    /// The one way in which a device is locked. Errors: NotFound.
    Result<> lock(access::DeviceId device, bool wipe, const std::string &reason,
                  Workspace &workspace) const;
    /// What an operation that was applied asks of the hub beside the rules' effects.
    void carryOut(const wire::LoggedOperation &operation, Workspace &workspace) const;
    Result<> carryOut(const Verdict &verdict, Workspace &workspace) const;
    /// As an operation of the hub's own device, journalled behind its last; `by` nobody: as the
    /// hub's own person.
    wire::Outcome perform(const Operation &operation, inventory::WarehouseId warehouse,
                          Workspace &workspace, access::UserId by = {}) const;
    /// After a restore: nobody gets a number again that was given after the copy was made.
    Result<> skipForgottenNumbers(Workspace &workspace) const;
    [[nodiscard]] ScopeLocks locksOf(std::span<const wire::PushRequest> requests,
                                     const Foreseen &foreseen) const;

    [[nodiscard]] HubState state() const;
    [[nodiscard]] wire::Reply replyTo(const wire::Sender &sender,
                                      const std::optional<access::Device> &device) const;
    Result<> beginTrial(const wire::PushRequest &request);
    /// `made`: of a rehearsal, what it came to so far.
    void pushOne(const wire::PushRequest &request, Pushed &made, Workspace &workspace) const;
    void hearAll(std::span<const wire::PushRequest> requests, std::span<const Pushed> made);
    /// The device no longer keeps what this copy of the hub lacks: a person must know.
    void skipWhatIsLost(const wire::PushRequest &request, access::Device &device,
                        Workspace &workspace) const;
    wire::Status judgeAll(const wire::PushRequest &request, access::Device &device,
                          Workspace &workspace, std::vector<wire::Outcome> &outcomes) const;
    /// What was done to its end stays done; false: there is more to rehearse.
    bool rehearseAll(const wire::PushRequest &request, access::Device &device, Pushed &made,
                     Workspace &workspace) const;
    /// Nothing: it has its outcome, and the next one follows.
    [[nodiscard]] std::optional<wire::Status> judgeNext(const wire::LoggedOperation &operation,
                                                        access::Device &device,
                                                        Workspace &workspace,
                                                        std::vector<wire::Outcome> &outcomes) const;
    void expectAll(std::span<const wire::PullRequest> requests) const;
    [[nodiscard]] std::vector<std::int64_t> standingOf(const Viewer &viewer) const;
    [[nodiscard]] wire::PullReply pullNow(const wire::PullRequest &request) const;
    [[nodiscard]] wire::PushReply standingNow(const wire::Sender &sender) const;
    [[nodiscard]] bool isBetterLoaded(const wire::PullRequest &request) const;

    Store &m_store;
    Surroundings m_surroundings;
    mutable Transactor m_transactor;
    Authority m_authority;
    OwnWork m_ownWork;
    RollCall m_rollCall;
    mutable PackedPages m_pages;
    ScopeLocks m_rollLocks; // what the roll call wrote so far
    ScopeLocks m_workLocks{ScopeLocks::hub}; // what own work wrote since it began to have some
};

} // namespace bincard::hub
