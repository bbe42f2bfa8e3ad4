// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/session.h"

#include "app/floor/prompt_words.h"

namespace bincard::app {

Session::Session(DeviceSession &device, const std::function<Instant()> &clock,
                 const QString &deviceName)
    : m_device(device)
    , m_enrol(device, deviceName)
    , m_signIn(device)
    , m_home(device)
    , m_prompt(device, clock)
    , m_photo(device)
    , m_sync(clock)
    , m_history(device, clock)
    , m_explain(clock)
    , m_selfTest(clock)
    , m_shift(device)
{
    connect(&device, &DeviceSession::changed, this, &Session::show);
    connect(&device, &DeviceSession::answered, &m_history, &HistoryView::add);
    connect(&m_input, &InputView::chosen, this, &Session::scanned);
    connect(&device, &DeviceSession::helpWanted, this, &Session::helpWanted);
}

void Session::show(const Situation &situation)
{
    m_situation = situation;
    m_enrol.show(situation);
    m_signIn.show(situation);
    m_home.show(situation);
    m_prompt.show(situation);
    m_photo.show(situation);
    m_sync.show(situation);
    m_history.show(situation);
    m_shift.show(situation);
    m_voice.show(situation);
    Q_EMIT changed();
}

Session::Page Session::page() const
{
    switch (m_situation.stage) {
    case Stage::Enrol:
        return Page::Enrol;
    case Stage::Approval:
        return Page::Approval;
    case Stage::Loading:
        return Page::Loading;
    case Stage::SignIn:
        return m_situation.person.empty() ? Page::SignIn : Page::Pin;
    case Stage::Working:
        if (!m_situation.approver.empty())
            return Page::Pin;
        return m_situation.atHome ? Page::Home : Page::Prompt;
    case Stage::Stopped:
        return Page::Stopped;
    }
    return Page::Stopped;
}

QString Session::person() const
{
    return QString::fromStdString(m_situation.person);
}

FeedbackWords Session::trouble() const
{
    if (m_situation.wiped && !m_situation.trouble)
        return wipedWords();
    return troubleWords(m_situation.trouble);
}

void Session::scanned(const scan::RawScan &raw)
{
    Q_EMIT stirred();
    m_input.settleChoice();
    if (m_selfTest.isOpen())
        return m_selfTest.take(raw);
    m_explain.remember(raw);
    if (m_explain.isOpen() || (m_reading && m_reading(raw)))
        return;
    // A code for enrolling carries the name that this device has.
    if (page() == Page::Enrol || page() == Page::Approval)
        return m_enrol.enrol(QString::fromStdString(raw.bytes));
    m_device.scan(raw, m_situation.prompt.number);
}

void Session::notRead(ErrorCode why, const QString &what)
{
    m_device.refuse(why, what.toStdString());
}

void Session::keyed(const QString &text)
{
    if (m_selfTest.isOpen())
        return m_selfTest.takeKeys(text);
    Q_EMIT typed(text);
}

void Session::enterCode(const QString &text)
{
    if (page() == Page::Prompt && m_prompt.entry().shown && !m_explain.isOpen())
        return m_prompt.enterText(text);
    scanned({.bytes = text.trimmed().toStdString(), .source = scan::Source::Typed});
}

void Session::signOut()
{
    m_device.signOut();
}

void Session::lock()
{
    m_device.lock();
}

void Session::acknowledge()
{
    m_device.acknowledge();
}

} // namespace bincard::app
