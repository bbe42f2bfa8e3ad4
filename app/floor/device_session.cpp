// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/device_session.h"

#include "core/scan/parse.h"
#include "sync/wire/digest.h"
#include "sync/wire/zone_day.h"

#include <algorithm>

namespace bincard::app {

using floor::Named;
using floor::ThingKind;

namespace {

std::optional<Sound> soundOf(floor::Tone tone)
{
    switch (tone) {
    case floor::Tone::None:
        return std::nullopt;
    case floor::Tone::Ok:
        return Sound::Ok;
    case floor::Tone::LineDone:
        return Sound::LineDone;
    case floor::Tone::Warning:
        return Sound::Warning;
    case floor::Tone::Error:
        return Sound::Error;
    }
    return std::nullopt;
}

/// A command by keyboard is its word, as it stands on the printed sheet.
std::optional<scan::Command> commandNamed(std::string word)
{
    std::ranges::transform(word, word.begin(), [](unsigned char letter) {
        return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A')
                                              : static_cast<char>(letter);
    });
    using enum scan::Command;
    for (const auto command :
         {Undo, Skip, Back, Park, Full, Short, Done, Print, Help, Logout, Confirm, Photo}) {
        if (nameOf(command) == word)
            return command;
    }
    return std::nullopt;
}

/// What a code says of itself, before anybody looked anything up.
struct NameOfMeaning
{
    const std::string &bytes;

    Named operator()(scan::Command command) const
    {
        return {ThingKind::Command, std::string(nameOf(command))};
    }

    Named operator()(const scan::QuantityEntry &entry) const
    {
        return {ThingKind::Quantity, toText(Quantity{entry.quantityMicro})};
    }

    Named operator()(const scan::ExceptionCode &reason) const
    {
        return {ThingKind::Reason, reason.code};
    }

    Named operator()(const scan::LocationCode &location) const
    {
        return {ThingKind::Location, location.code};
    }

    Named operator()(const scan::PackageCode &package) const
    {
        return {ThingKind::Package, package.code};
    }

    Named operator()(const scan::ToteCode &tote) const
    {
        return {ThingKind::Tote, tote.code};
    }

    template <class Other> Named operator()(const Other &) const
    {
        return {ThingKind::Text, bytes};
    }
};

Result<scan::Scan> parsed(const scan::RawScan &raw, Instant now)
{
    const int year = static_cast<int>(wire::zoneDay(now, "UTC").year());
    return scan::parse(raw, scan::optionsFor(raw.source, year));
}

/// What is listed may be typed as it is called, in capitals or not; where a text is asked, what is
/// typed is that.
std::optional<std::string> choiceNamed(const floor::Prompt &prompt, const std::string &typed)
{
    if (prompt.entry != floor::Entry::None)
        return std::nullopt;
    const QString name = QString::fromStdString(typed);
    for (const floor::Choice &choice : prompt.choices) {
        if (name.compare(QString::fromStdString(choice.code), Qt::CaseInsensitive) == 0)
            return choice.code;
    }
    return std::nullopt;
}

} // namespace

DeviceSession::DeviceSession(Store &store, Outside outside, Store *documents)
    : m_store(store)
    , m_outside(std::move(outside))
    , m_documents(documents ? std::optional<device::Documents>(std::in_place, *documents,
                                                               wire::sha256Bytes, m_outside.clock)
                            : std::nullopt)
    , m_replica(store, surroundings())
    , m_syncer(
          m_replica,
          [this](std::int64_t bound) {
              const auto unsignedBound = static_cast<std::uint64_t>(bound);
              return static_cast<std::int64_t>(wire::below(m_outside.entropy, unsignedBound));
          },
          m_documents ? &*m_documents : nullptr)
    , m_signIn(store, m_replica, m_outside.clock)
    , m_membership(membershipIn(store))
    , m_timer(this)
    , m_caller(m_outside, [this](std::function<void()> work) {
        QMetaObject::invokeMethod(this, std::move(work), Qt::QueuedConnection);
    })
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DeviceSession::wake);
}

DeviceSession::~DeviceSession() = default;

device::Surroundings DeviceSession::surroundings()
{
    return {.clock = m_outside.clock,
            .monotonicMs = m_outside.monotonicMs,
            .bootId = m_outside.bootId,
            .hash = wire::sha256Bytes,
            .zoneDay = wire::zoneDay,
            .interrupted = [this] {
                return m_waiting > 0;
            }};
}

void DeviceSession::start()
{
    if (m_membership)
        connectToHub(*m_membership);
    wake();
}

void DeviceSession::beginWiped()
{
    m_wiped = true;
}

void DeviceSession::enrol(std::string code, std::string deviceName)
{
    ask([this, code = std::move(code), deviceName = std::move(deviceName)] {
        join(code, deviceName);
    });
}

void DeviceSession::tryPin(std::string pin)
{
    ask([this, pin = std::move(pin)] {
        if (isLocked())
            return tryPresentPin(pin);
        if (m_worker)
            return tryApproverPin(pin);
        if (stage() != Stage::SignIn)
            return;
        const auto user = m_signIn.tryPin(pin);
        if (!user)
            return fail(user.error().code);
        m_trouble.reset();
        m_person = user->name;
        m_leaver.clear();
        m_lastUser = user->id;
        m_worker.emplace(m_replica, user->id);
        m_worker->setScale(m_hasScale);
        Q_EMIT sounded(Sound::Ok);
    });
}

void DeviceSession::signOut()
{
    ask([this] {
        if (!m_worker || isLocked() || m_signIn.person().empty())
            return leave();
        m_signIn.putBadgeAway();
        m_trouble.reset();
    });
}

void DeviceSession::scan(scan::RawScan raw, std::int64_t prompt)
{
    ask([this, raw = std::move(raw), prompt] {
        Q_EMIT heard(raw.source);
        takeScan(raw, prompt);
    });
}

void DeviceSession::refuse(ErrorCode why, std::string what)
{
    ask([this, why, what = std::move(what)] {
        if (stage() != Stage::Working)
            return fail(why);
        refuseAnswer(why, {ThingKind::Text, what});
    });
}

void DeviceSession::command(scan::Command command, std::int64_t prompt)
{
    ask([this, command, prompt] {
        Q_EMIT heard(scan::Source::Touched);
        takeCommand(command, prompt);
    });
}

void DeviceSession::choose(std::string code, std::int64_t prompt)
{
    ask([this, code = std::move(code), prompt] {
        Q_EMIT heard(scan::Source::Touched);
        takeAnswer({.prompt = prompt, .what = floor::Chosen{code}, .at = m_outside.clock()},
                   {ThingKind::Reason, code}, false);
    });
}

void DeviceSession::enterQuantity(Quantity quantity, std::int64_t prompt)
{
    ask([this, quantity, prompt] {
        Q_EMIT heard(scan::Source::Typed);
        takeAnswer(
            {.prompt = prompt, .what = floor::TypedQuantity{quantity}, .at = m_outside.clock()},
            {ThingKind::Quantity, toText(quantity)}, true);
    });
}

void DeviceSession::acknowledge()
{
    ask([this] {
        m_trouble.reset();
        if (m_worker)
            m_worker->acknowledge();
    });
}

void DeviceSession::seeNotices()
{
    ask([this] {
        if (!m_replica.seeNotices())
            fail(ErrorCode::StorageFailed);
        m_noticesTold = 0;
    });
}

void DeviceSession::request(Draft draft, Verdict verdict)
{
    ask([this, draft = std::move(draft), verdict = std::move(verdict)] {
        if (stage() != Stage::Working)
            return verdict(Error{ErrorCode::NotAllowed, "nobody has signed in"});
        auto operations = draft(m_replica.workspace(), m_replica.ids());
        if (!operations)
            return verdict(operations.error());
        const auto done
            = m_replica.perform({.operations = *std::move(operations), .user = m_worker->user()});
        // No beep waits for it, and whoever reads the file wants to see it.
        verdict(done ? m_replica.finish() : Result<>(done.error()));
    });
}

void DeviceSession::number(std::size_t count, Numbered numbered)
{
    ask([this, count, numbered = std::move(numbered)] {
        std::vector<std::int64_t> ids;
        while (stage() == Stage::Working && ids.size() < count)
            ids.push_back(m_replica.ids().next());
        numbered(ids);
    });
}

void DeviceSession::tryOut(Trial trial)
{
    ask([this, trial = std::move(trial)] {
        Workspace records = m_replica.workspace();
        const access::UserId user = m_worker ? m_worker->user() : access::UserId{};
        trial(records, m_replica.occasion(user, 0));
    });
}

void DeviceSession::watchShift(bool watch)
{
    ask([this, watch] {
        m_watchesShift = watch;
    });
}

void DeviceSession::takeScan(const scan::RawScan &raw, std::int64_t prompt)
{
    switch (stage()) {
    case Stage::Enrol:
    case Stage::Approval:
        return join(raw.bytes, m_situation.deviceName);
    case Stage::Loading:
        return fail(ErrorCode::NeedsOnline);
    case Stage::Stopped:
        return fail(ErrorCode::DeviceRevoked);
    case Stage::SignIn: {
        const auto read = parsed(raw, m_outside.clock());
        const auto *station = read ? std::get_if<scan::WorkstationCode>(&read->meaning) : nullptr;
        if (station)
            return standAt(*station);
        const auto *badge = read ? std::get_if<scan::BadgeCode>(&read->meaning) : nullptr;
        if (!badge)
            return fail(read ? ErrorCode::WrongKind : read.error().code);
        return isLocked() ? unlock(*badge) : showBadge(*badge);
    }
    case Stage::Working:
        return takeWorkScan(raw, prompt);
    }
}

void DeviceSession::takeWorkScan(const scan::RawScan &raw, std::int64_t prompt)
{
    const bool byHand = raw.source == scan::Source::Typed || raw.source == scan::Source::Touched;
    if (const auto word = commandNamed(raw.bytes); word && byHand)
        return takeCommand(*word, prompt);
    if (const auto code = byHand ? choiceNamed(m_worker->prompt(), raw.bytes) : std::nullopt)
        return takeAnswer({.prompt = prompt, .what = floor::Chosen{*code}, .at = m_outside.clock()},
                          {ThingKind::Reason, *code}, true);
    const auto read = parsed(raw, m_outside.clock());
    if (!read)
        return refuseAnswer(read.error().code, {ThingKind::Text, raw.bytes});
    if (const auto *badge = std::get_if<scan::BadgeCode>(&read->meaning)) {
        if (m_worker->prompt().instruction == floor::Instruction::AskSupervisor)
            return showApprover(*badge);
        // Another person takes the device: what this one was doing waits as it is.
        leave();
        return showBadge(*badge);
    }
    if (const auto *station = std::get_if<scan::WorkstationCode>(&read->meaning))
        return standAt(*station);
    if (const auto *said = std::get_if<scan::Command>(&read->meaning)) {
        using enum scan::Command;
        if (*said == Logout || *said == Help || *said == Print || *said == Photo
            || takesWeight(*said))
            return takeCommand(*said, prompt);
    }
    takeAnswer({.prompt = prompt, .what = *read, .at = m_outside.clock()},
               std::visit(NameOfMeaning{raw.bytes}, read->meaning),
               raw.source == scan::Source::Typed);
}

void DeviceSession::takeCommand(scan::Command command, std::int64_t prompt)
{
    const Named seen{ThingKind::Command, std::string(nameOf(command))};
    if (command == scan::Command::Logout)
        return leave();
    if (command == scan::Command::Help)
        return Q_EMIT helpWanted();
    if (command == scan::Command::Photo) {
        const auto subject = m_documents && m_worker ? m_worker->prompt().photo : std::nullopt;
        return subject ? Q_EMIT photoWanted(*subject) : refuseAnswer(ErrorCode::WrongState, seen);
    }
    if (command == scan::Command::Print) // no printer is known to a handheld yet
        return refuseAnswer(ErrorCode::WrongState, seen);
    if (takesWeight(command))
        return takeWeight(m_onScaleGrams, prompt);
    takeAnswer({.prompt = prompt, .what = command, .at = m_outside.clock()}, seen, false);
}

void DeviceSession::showBadge(const scan::BadgeCode &badge)
{
    if (const auto known = m_signIn.showBadge(badge); !known)
        return fail(known.error().code);
    m_trouble.reset();
    Q_EMIT sounded(Sound::Ok);
}

void DeviceSession::showApprover(const scan::BadgeCode &badge)
{
    const Named seen{ThingKind::User, badge.user};
    if (const auto known = m_signIn.showBadge(badge); !known)
        return refuseAnswer(known.error().code, seen);
    if (!m_worker->mayAllow(m_signIn.user())) {
        m_signIn.putBadgeAway();
        return refuseAnswer(ErrorCode::NeedsSupervisor, seen);
    }
    m_trouble.reset();
    Q_EMIT sounded(Sound::Ok);
}

void DeviceSession::tryApproverPin(const std::string &pin)
{
    const Named seen{ThingKind::User, m_signIn.person()};
    const auto user = m_signIn.tryPin(pin);
    if (!user)
        return fail(user.error().code);
    m_trouble.reset();
    takeAnswer({.prompt = m_worker->prompt().number,
                .what = floor::SecondPerson{user->id},
                .at = m_outside.clock()},
               seen, false);
}

void DeviceSession::takeAnswer(floor::Input input, const Named &seen, bool typed)
{
    if (stage() != Stage::Working)
        return fail(ErrorCode::WrongState);
    const std::int64_t seqBefore = m_replica.counts().lastSeq;
    m_signIn.putBadgeAway(); // whoever was to allow something is not waited for any more
    m_worker->setOnline(m_syncer.online());
    const Asked before = asked();
    const bool isShown = std::holds_alternative<scan::Scan>(input.what)
        || std::holds_alternative<floor::Weighed>(input.what);
    m_worker->answer(input);
    report(seen, typed, seqBefore);
    if (isShown)
        noteWrongScan(before, seen);
}

void DeviceSession::refuseAnswer(ErrorCode code, const Named &seen)
{
    m_worker->refuse(code, seen);
    report(seen, false, m_replica.counts().lastSeq);
}

void DeviceSession::report(const Named &seen, bool typed, std::int64_t seqBefore)
{
    const floor::Feedback &feedback = m_worker->prompt().feedback;
    const std::int64_t seq = m_replica.counts().lastSeq;
    ScanRecord record{.at = m_outside.clock(),
                      .seen = feedback.seen.kind == ThingKind::Nothing ? seen : feedback.seen,
                      .feedback = feedback,
                      .typed = typed,
                      .firstSeq = seq > seqBefore ? seqBefore + 1 : 0,
                      .seq = seq > seqBefore ? seq : 0};
    if (const auto sound = soundOf(feedback.tone))
        Q_EMIT sounded(*sound);
    Q_EMIT answered(std::move(record));
}

void DeviceSession::leave()
{
    if (m_worker) {
        m_leaver = m_person;
        m_worker->leave();
    }
    m_worker.reset();
    m_signIn.forget();
    m_locked = false;
    m_person.clear();
    m_trouble.reset();
}

void DeviceSession::fail(ErrorCode code)
{
    m_trouble = code;
    Q_EMIT sounded(Sound::Error);
}

Stage DeviceSession::stage() const
{
    if (!m_membership)
        return Stage::Enrol;
    if (!m_membership->approved)
        return Stage::Approval;
    const auto self = m_replica.identity();
    if (self && self->revoked)
        return Stage::Stopped;
    if (!self || self->loading)
        return Stage::Loading;
    return m_worker && !m_locked ? Stage::Working : Stage::SignIn;
}

void DeviceSession::publish()
{
    Situation now{.stage = stage(),
                  .trouble = m_trouble,
                  .wiped = m_wiped && !m_membership,
                  .confirmation = m_confirmation};
    if (m_membership)
        now.deviceName = m_membership->deviceName;
    if (m_membership)
        now.device = m_membership->device;
    if (const auto warehouse = m_replica.warehouse()) {
        now.warehouse = warehouse->name;
        now.warehouseId = warehouse->id.value;
        now.timeZone = warehouse->timeZone;
    }
    now.writes = m_replica.writes();
    now.loadedPercent = loadedPercent();
    now.locked = isLocked();
    now.person = m_worker ? m_person : m_signIn.person();
    now.approver = m_worker && !m_locked ? m_signIn.person() : std::string();
    now.waitMs = m_signIn.waitMs();
    if (now.stage == Stage::Working) {
        now.prompt = m_worker->prompt();
        now.atHome = now.prompt.instruction == floor::Instruction::ChooseWork;
        if (now.atHome)
            now.home = m_worker->home();
        now.takesPhotos = m_documents && now.prompt.photo;
        now.shots = shots();
    }
    if (m_membership && m_replica.warehouse())
        now.station = station();
    now.station.onScaleGrams = m_onScaleGrams;
    now.sync = syncState();
    if (m_watchesShift || (now.stage == Stage::SignIn && !m_leaver.empty()))
        now.shift = shiftState();
    now.notices = m_membership ? m_replica.unseenNotices() : std::vector<device::Notice>{};
    m_situation = std::move(now);
    Q_EMIT changed(m_situation);
}

} // namespace bincard::app
