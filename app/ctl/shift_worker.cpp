// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/shift_worker.h"

#include "app/ctl/office_command.h"
#include "app/ctl/scripted_words.h"
#include "app/paper/label_kinds.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <iostream>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;

template <class E> QString nameIn(E value)
{
    const auto name = enumNames(value)[static_cast<std::size_t>(value)];
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

void say(const QString &event, QJsonObject fields = {})
{
    fields[u"event"_s] = event;
    std::cout << QJsonDocument(fields).toJson(QJsonDocument::Compact).toStdString() << std::endl;
}

QString nameOfStage(app::Stage stage)
{
    switch (stage) {
    case app::Stage::Enrol:
        return u"enrol"_s;
    case app::Stage::Approval:
        return u"approval"_s;
    case app::Stage::Loading:
        return u"loading"_s;
    case app::Stage::SignIn:
        return u"sign-in"_s;
    case app::Stage::Working:
        return u"working"_s;
    case app::Stage::Stopped:
        return u"stopped"_s;
    }
    return {};
}

Outside shifted(const Outside &outside, const std::shared_ptr<ClockShift> &shift)
{
    return {.clock =
                [clock = outside.clock, shift] {
                    return Instant{clock().ms + shift->ms};
                },
            .monotonicMs =
                [monotonicMs = outside.monotonicMs, shift] {
                    return monotonicMs() + shift->ms;
                },
            .entropy = outside.entropy};
}

app::Outside deviceOutside(const Outside &outside, const std::shared_ptr<RadioSwitch> &radio)
{
    return {.clock = outside.clock,
            .monotonicMs = outside.monotonicMs,
            .entropy = outside.entropy,
            .bootId = "shift",
            .network = throughRadio(radio)};
}

constexpr std::int64_t minuteMs = 60'000;
/// More than any job of a script takes; beyond it somebody goes in circles.
constexpr int actsMax = 20'000;

} // namespace

ShiftWorker::ShiftWorker(store::SqlcipherStore &store, const WorkerWish &wish,
                         const Outside &outside)
    : m_wish(wish)
    , m_store(store)
    , m_radio(std::make_shared<RadioSwitch>())
    , m_shift(std::make_shared<ClockShift>(ClockShift{wish.minutesAhead * minuteMs}))
    , m_session(store, deviceOutside(shifted(outside, m_shift), m_radio))
    , m_worker(store, {.badge = wish.badge, .pin = wish.pin})
    , m_labels(wish.pictures.empty() ? QString()
                                     : QString::fromStdString(wish.pictures + "/labels"))
{
    if (!wish.prefix.empty())
        check(m_worker.begin("Pick " + wish.prefix, wish.roll).ok(), "picking is a job");
    if (!wish.pictures.empty())
        m_screens = std::make_unique<ShiftScreens>(m_session, shifted(outside, m_shift).clock,
                                                   QString::fromStdString(wish.pictures + "/shift"),
                                                   QString::fromStdString(wish.name));
    m_looking.setInterval(50);
    connect(&m_looking, &QTimer::timeout, this, &ShiftWorker::look);
    connect(&m_session, &app::DeviceSession::changed, this, &ShiftWorker::look,
            Qt::QueuedConnection);
    connect(&m_session, &app::DeviceSession::answered, this, [this](const app::ScanRecord &record) {
        m_last = record;
    });
}

void ShiftWorker::start()
{
    if (m_screens) {
        if (const auto opened = m_screens->open(); !opened)
            return giveUp(opened.error());
    }
    m_session.start();
    if (m_session.situation().stage == app::Stage::Enrol)
        m_session.enrol(m_wish.code, m_wish.name);
    m_looking.start();
}

void ShiftWorker::obey(const QString &command)
{
    const QString verb = command.section(u' ', 0, 0);
    const QString words = command.section(u' ', 1);
    if (verb == u"do"_s)
        return perform(words);
    if (verb == u"press"_s)
        return press(words);
    if (verb == u"stray"_s)
        return stray();
    if (verb == u"picture"_s)
        return picture(words);
    m_isJob = verb == u"run"_s || (m_isJob && verb != u"step"_s);
    if (verb == u"step"_s)
        m_acts = 1;
    else if (verb == u"run"_s)
        m_acts = actsMax;
    else if (verb == u"settle"_s)
        m_settling = wire::Cursor{words.section(u' ', 0, 0).toLongLong(),
                                  words.section(u' ', 1).toLongLong()};
    else if (verb == u"quit"_s)
        QCoreApplication::quit();
    else if (!reach(verb, words) && !learn(verb, words))
        return giveUp({ErrorCode::InvalidInput, command.toStdString()});
    look();
}

bool ShiftWorker::reach(const QString &verb, const QString &words)
{
    if (verb == u"offline"_s)
        m_radio->turnOff();
    else if (verb == u"online"_s)
        m_radio->turnOn();
    else if (verb == u"clock"_s)
        m_shift->ms += words.toLongLong() * minuteMs;
    else
        return false;
    m_session.wake(); // whatever is due by now
    say(verb);
    return true;
}

bool ShiftWorker::learn(const QString &verb, const QString &words)
{
    const std::string first = words.section(u' ', 0, 0).toStdString();
    const std::string rest = words.section(u' ', 1).toStdString();
    if (verb == u"bare"_s) {
        m_worker.floor().empty(first);
    } else if (verb == u"supervisor"_s) {
        m_worker.callFor({.badge = first, .pin = rest});
    } else if (verb == u"there"_s) {
        const auto goods = goodsFrom(rest);
        if (!goods)
            return false;
        m_worker.floor().put(first, *goods);
    } else {
        return verb == u"job"_s && m_worker.begin(words.toStdString(), m_wish.roll).ok();
    }
    return true;
}

void ShiftWorker::perform(const QString &words)
{
    const app::Situation before = m_session.situation();
    const auto act = actFrom(words.toStdString(), m_store);
    m_last = {};
    const auto done = act ? carryOut(*act, before.prompt.number) : Result<>{act.error()};
    if (!done)
        return giveUp(done.error());
    keepScreen();
    tell(before);
}

void ShiftWorker::press(const QString &command)
{
    m_session.scan({.bytes = command.toStdString(), .source = scan::Source::Touched},
                   m_session.situation().prompt.number);
    keepScreen();
    say(u"pressed"_s);
}

void ShiftWorker::stray()
{
    const auto scan
        = m_labels.read(*paper::productLabel({.name = u"Stray"_s, .gtin = u"9520000000004"_s}));
    if (!scan)
        return giveUp(scan.error());
    m_session.scan(*scan, m_session.situation().prompt.number);
    say(u"pressed"_s);
}

void ShiftWorker::picture(const QString &name)
{
    if (m_screens) {
        if (const auto taken = m_screens->take(name); !taken)
            return giveUp(taken.error());
    }
    say(u"pictured"_s);
}

void ShiftWorker::keepScreen()
{
    if (!m_screens)
        return;
    const QString page = m_screens->shown();
    const auto taken = m_screens->takeOnce(
        page.isEmpty() ? nameIn(m_session.situation().prompt.instruction) : page);
    if (!taken)
        giveUp(taken.error());
}

void ShiftWorker::look()
{
    const app::Situation &now = m_session.situation();
    keepScreen();
    if (!m_toldStage || *m_toldStage != now.stage) {
        m_toldStage = now.stage;
        say(u"stage"_s,
            {{u"stage"_s, nameOfStage(now.stage)},
             {u"instruction"_s, nameIn(now.prompt.instruction)}});
    }
    if (m_settling && m_session.inStep() && hasCaughtUp()) {
        m_settling.reset();
        say(u"settled"_s,
            {{u"seq"_s, qint64{now.sync.lastSeq}},
             {u"stored"_s, now.sync.stored},
             {u"sent"_s, now.sync.sent},
             {u"notices"_s, static_cast<int>(now.notices.size())}});
    }
    if (m_acts > 0)
        act();
}

bool ShiftWorker::hasCaughtUp() const
{
    if (m_settling->scope == 0)
        return true;
    for (const Row &row : m_store.scan(Scan{.of = &device::ScopeCursor::description()})) {
        const auto cursor = *recordOf<device::ScopeCursor>(row);
        if (cursor.scope == m_settling->scope)
            return cursor.revision >= m_settling->revision;
    }
    return false;
}

void ShiftWorker::act()
{
    const app::Situation now = m_session.situation();
    const auto next = m_worker.next(now);
    if (!next)
        return giveUp(next.error());
    if (std::holds_alternative<Wait>(next->act))
        return;
    if (std::holds_alternative<Finish>(next->act)) {
        m_acts = 0;
        return say(u"finished"_s, {{u"seq"_s, qint64{now.sync.lastSeq}}});
    }
    m_last = {};
    if (const auto done = carryOut(next->act, now.prompt.number); !done)
        return giveUp(done.error());
    tell(now);
    --m_acts;
    if (m_acts == 0 && m_isJob)
        return giveUp({ErrorCode::WrongState, "the job does not come to an end"});
    if (m_acts > 0)
        QTimer::singleShot(0, this, &ShiftWorker::look);
}

Result<> ShiftWorker::carryOut(const Act &act, std::int64_t prompt)
{
    if (const auto *label = std::get_if<ScanLabel>(&act)) {
        const auto scan = m_labels.read(label->label);
        if (!scan)
            return scan.error();
        m_scanned = scan->bytes;
        m_session.scan(*scan, prompt);
    } else if (const auto *choice = std::get_if<Choose>(&act)) {
        m_scanned = choice->code;
        m_session.choose(choice->code, prompt);
    } else if (const auto *amount = std::get_if<Enter>(&act)) {
        m_scanned = toText(amount->quantity);
        m_session.enterQuantity(amount->quantity, prompt);
    } else if (const auto *button = std::get_if<Press>(&act)) {
        m_scanned = button->command;
        m_session.scan({.bytes = button->command, .source = scan::Source::Touched}, prompt);
    } else if (const auto *typed = std::get_if<Type>(&act)) {
        m_scanned = typed->text;
        m_session.scan({.bytes = typed->text, .source = scan::Source::Typed}, prompt);
    } else if (const auto *secret = std::get_if<EnterPin>(&act)) {
        m_scanned.clear(); // nobody's business
        m_session.tryPin(secret->pin);
    }
    return {};
}

void ShiftWorker::tell(const app::Situation &before)
{
    constexpr int refusalsMax = 20;
    const app::Situation &now = m_session.situation();
    const bool isWork = before.stage == app::Stage::Working;
    const auto refusal = isWork ? m_last.feedback.error : now.trouble;
    // A badge is a secret; work is not.
    const QString scanned = isWork ? QString::fromStdString(m_scanned).left(40) : QString();
    const bool counts = isWork && !refusal;
    say(u"answer"_s,
        {{u"asked"_s, nameIn(before.prompt.instruction)},
         {u"scanned"_s, scanned},
         {u"tone"_s, nameIn(m_last.feedback.tone)},
         {u"refused"_s, refusal ? QString::fromUtf8(nameOf(*refusal).data()) : QString()},
         {u"seq"_s, qint64{now.sync.lastSeq}},
         {u"work"_s, QString::fromStdString(now.prompt.work)},
         {u"done"_s, now.prompt.progress.done},
         {u"total"_s, now.prompt.progress.total},
         {u"moved"_s, counts ? deeds() : QJsonArray()},
         {u"next"_s, nameIn(now.prompt.instruction)}});
    m_refusals = refusal ? m_refusals + 1 : 0;
    if (m_refusals > refusalsMax)
        giveUp({*refusal, "refused again and again"});
}

QJsonArray ShiftWorker::deeds()
{
    QJsonArray moved;
    for (const Deed &deed : m_worker.counted())
        moved.append(QJsonObject{{u"sku"_s, QString::fromStdString(deed.sku)},
                                 {u"lot"_s, QString::fromStdString(deed.lot)},
                                 {u"quantity"_s, QString::fromStdString(toText(deed.quantity))},
                                 {u"from"_s, QString::fromStdString(deed.from)},
                                 {u"to"_s, QString::fromStdString(deed.to)}});
    return moved;
}

void ShiftWorker::giveUp(const Error &error)
{
    m_acts = 0;
    say(u"gave-up"_s,
        {{u"code"_s, QString::fromUtf8(nameOf(error.code).data())},
         {u"detail"_s, QString::fromStdString(error.detail)}});
    QCoreApplication::exit(Finding);
}

} // namespace bincard::ctl
