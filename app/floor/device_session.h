// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/device_records.h"
#include "app/floor/floor_worker.h"
#include "app/floor/hub_caller.h"
#include "app/floor/sign_in.h"
#include "app/floor/situation.h"
#include "sync/device/syncer.h"
#include "sync/wire/desk_message.h"
#include "sync/wire/enrol_message.h"

#include <QObject>
#include <QTimer>

#include <atomic>

namespace bincard::app {

/// A device at work, without a window: it enrols, keeps its replica in step, knows who works here
/// and turns what they scan into operations. Everything that may be shown is in `Situation`.
/// Thread: it lives on the floor thread. The questions below may come from any; they are done in
/// order there, and at once when asked from there.
class DeviceSession : public QObject
{
    Q_OBJECT

public:
    /// `store` holds everyRecord(), `documents` device::documentRecords(); without it no picture is
    /// taken or seen here.
    DeviceSession(Store &store, Outside outside, Store *documents = nullptr);
    ~DeviceSession() override;

    /// Goes on where the device stood. On the session's thread.
    void start();
    /// Before `start`: this is a fresh beginning after a wipe.
    void beginWiped();

    /// The text of an enrolment code (wire/enrolment_code.h), scanned or pasted.
    void enrol(std::string code, std::string deviceName);
    /// While nobody has approved it: another code.
    void forgetEnrolment();
    void tryPin(std::string pin);
    /// The worker goes; or the badge goes that was shown to allow something.
    void signOut();
    /// Whoever works here went away without a word: their badge or their PIN goes on with the same
    /// step, another badge is another person.
    void lock();
    /// Whatever stage it is: an enrolment code, a badge, or work. `prompt` is the one that the
    /// worker saw.
    void scan(scan::RawScan raw, std::int64_t prompt);
    /// Something was to be read and could not; `what` as the worker knows it.
    void refuse(ErrorCode why, std::string what);
    void command(scan::Command command, std::int64_t prompt);
    void choose(std::string code, std::int64_t prompt);
    void enterQuantity(Quantity quantity, std::int64_t prompt);
    /// What a scale says once its load has settled; heard where the step asks for a weight.
    void weigh(std::int64_t grams, std::int64_t prompt);
    /// A scale stands beside the device, whether it answers or not: a weight that is typed all the
    /// same has a reason.
    void useScale();
    /// What stands still on the scale beside; 0: nothing does. CONFIRM takes it as the weight that
    /// a step asks for, whatever was expected.
    void standOnScale(std::int64_t grams);
    /// That paper came out of that printer, or did not (`failure`: an exception code).
    void recordPrint(floor::PaperDue paper, std::string printer, std::string failure);

    /// A JPEG of what is meant: kept at once, told to the hub like everything else, and brought
    /// there when nothing else is to be done. Nothing waits for it.
    void attach(std::string picture, documents::Subject subject);
    /// The bytes of a picture, by its hash, as soon as they are here; none where the hub does not
    /// have it or is out of reach. Once, on the session's thread.
    using Seeing = std::function<void(const std::optional<std::string> &picture)>;
    void see(std::string sha256, Seeing seeing);

    [[nodiscard]] Instant now() const
    {
        return m_outside.clock();
    }

    /// What nobody can guess. Any thread.
    [[nodiscard]] const wire::Entropy &entropy() const
    {
        return m_outside.entropy;
    }

    /// Lets somebody read the records, on the session's thread.
    void look(std::function<void(const Workspace &records)> reading);
    void acknowledge();
    void seeNotices();
    /// What somebody at a desk wants, made of the records as they are then; ids for new ones are
    /// `ids`. Both on the session's thread.
    using Draft
        = std::function<Result<std::vector<Operation>>(const Workspace &records, IdSource &ids)>;
    using Verdict = std::function<void(const Result<> &)>;
    /// Done by the person who works here, all of it or nothing. Errors, to `verdict`: the draft's
    /// own, the first refusal's, NotAllowed while nobody has signed in.
    void request(Draft draft, Verdict verdict);
    /// So many fresh ids, for records of operations that are made on another thread and requested
    /// here afterwards; none while nobody has signed in. On the session's thread.
    using Numbered = std::function<void(const std::vector<std::int64_t> &ids)>;
    void number(std::size_t count, Numbered numbered);

    /// Errors: NotAllowed (nobody has signed in; or by the hub), NetworkFailed, the hub's.
    using Replied = std::function<void(const Result<wire::DeskReply> &)>;
    /// Another device for this site (wire/desk_message.h). `replied` on the session's thread.
    void invite(wire::InviteWish wish, Replied replied);
    void approve(wire::ApproveWish wish, Replied replied);
    /// What the hub tells others, and what did not arrive. `told` on the session's thread. Errors:
    /// as above.
    using Told = std::function<void(const Result<wire::WebhookAnswer> &)>;
    void askAboutWebhooks(wire::WebhookWish wish, Told told);

    using Trial = std::function<void(Workspace &records, const Occasion &occasion)>;
    /// Tries something out on the records; nothing of it stays. On the session's thread.
    void tryOut(Trial trial);
    /// From now on, or not any more, the situation says how the shift stands.
    void watchShift(bool watch);

    /// On the session's thread.
    [[nodiscard]] const Situation &situation() const
    {
        return m_situation;
    }

    /// Operations that are on the disk and not at the hub. On the session's thread.
    [[nodiscard]] std::int64_t stored() const;
    /// Nothing waits to be sent or fetched. On the session's thread.
    [[nodiscard]] bool inStep() const;

public Q_SLOTS:
    /// Sends what is due. The session's own timer calls it.
    void wake();

Q_SIGNALS:
    /// An answer came in, whatever it is worth. What follows from it is said after this.
    void heard(bincard::scan::Source by);
    void changed(bincard::app::Situation situation);
    /// After what was done is on the disk.
    void sounded(bincard::app::Sound sound);
    void answered(bincard::app::ScanRecord record);
    /// HELP was scanned.
    void helpWanted();
    /// PHOTO was scanned, of that.
    void photoWanted(bincard::documents::Subject subject);
    /// Everything here is to be destroyed now: end, and start again (FloorThread does the rest).
    void wipeWanted();

private:
    template <class Work> void ask(Work work);
    [[nodiscard]] device::Surroundings surroundings();

    // People and work.
    [[nodiscard]] bool isLocked() const;
    void unlock(const scan::BadgeCode &badge);
    void tryPresentPin(const std::string &pin);
    void takeScan(const scan::RawScan &raw, std::int64_t prompt);
    void takeCommand(scan::Command command, std::int64_t prompt);
    [[nodiscard]] bool takesWeight(scan::Command command) const;
    void takeWeight(std::int64_t grams, std::int64_t prompt);
    void takeWorkScan(const scan::RawScan &raw, std::int64_t prompt);
    void showBadge(const scan::BadgeCode &badge);
    void showApprover(const scan::BadgeCode &badge);
    void tryApproverPin(const std::string &pin);
    void takeAnswer(floor::Input input, const floor::Named &seen, bool typed);
    void leave();
    void standAt(const scan::WorkstationCode &station);
    [[nodiscard]] StationSituation station();
    void refuseAnswer(ErrorCode code, const floor::Named &seen);
    void report(const floor::Named &seen, bool typed, std::int64_t seqBefore);

    // Evidence.
    /// What the worker saw before an answer.
    struct Asked
    {
        floor::Instruction instruction = {};
        std::optional<documents::Subject> subject = {};
        std::string expectedTail = {};
    };

    [[nodiscard]] Asked asked() const;
    void noteWrongScan(const Asked &asked, const floor::Named &seen);
    void tellPictures();
    [[nodiscard]] std::vector<Shot> shots();
    void fail(ErrorCode code);

    // The hub.
    void join(const std::string &code, std::string deviceName);
    void connectToHub(const Membership &membership);
    void askForMembership();
    void takeMembership(const Result<std::string> &body);
    void becomeMember(const wire::EnrolReply &reply);
    void askForReset();
    void takeReset(const Result<std::string> &body);
    void leaveHub();
    template <class Wish> void callDesk(const char *path, const Wish &wish, const Replied &replied);
    /// By whoever works here. Errors, to `answered`: NotAllowed (nobody does), the network's.
    template <class Wish>
    void sendFromDesk(const char *path, const Wish &wish, HubCaller::Answered answered);
    void sync();
    /// What the hub is to know of the device beside its operations.
    void sayWhoIsHere();
    void offer(std::int64_t id, const std::string &body);
    void askLater();
    void tellTrouble();
    void tellWipe();

    void publish();
    [[nodiscard]] Stage stage() const;
    [[nodiscard]] SyncState syncState() const;
    [[nodiscard]] const ShiftState &shiftState();
    [[nodiscard]] int loadedPercent() const;

    Store &m_store;
    Outside m_outside;
    std::atomic<int> m_waiting = 0;
    std::optional<device::Documents> m_documents;
    std::vector<std::pair<std::string, Seeing>> m_seeing;
    device::Replica m_replica;
    device::Syncer m_syncer;
    SignIn m_signIn;
    std::optional<FloorWorker> m_worker;
    std::optional<Membership> m_membership;
    std::string m_person;
    access::UserId m_lastUser; // in whose name a printer is heard after they went
    std::string m_leaver;
    std::int64_t m_onScaleGrams = 0;
    bool m_hasScale = false;
    bool m_locked = false; // only while somebody works here
    bool m_watchesShift = false;
    ShiftState m_shift;
    std::vector<std::int64_t> m_shiftBasis; // what m_shift was made from
    std::optional<ErrorCode> m_trouble;
    std::optional<ErrorCode> m_lineTrouble;
    std::string m_confirmation;
    bool m_wiped = false;
    bool m_wipeTold = false;
    bool m_asking = false; // for membership or a reset
    std::int64_t m_askAgainAt = 0;
    Instant m_heardAt;
    device::Presence m_presence;
    std::optional<std::int64_t> m_batteryAt; // when it was looked at
    bool m_wasOnline = false;
    std::size_t m_noticesTold = 0;
    Situation m_situation;
    QTimer m_timer;
    HubCaller m_caller;
};

template <class Work> void DeviceSession::ask(Work work)
{
    ++m_waiting;
    QMetaObject::invokeMethod(this, [this, work = std::move(work)] {
        --m_waiting;
        work();
        wake();
    });
}

} // namespace bincard::app
