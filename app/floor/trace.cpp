// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/trace.h"

#include <QDebug>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace bincard::app {

namespace {

using namespace Qt::StringLiterals;

QString text(std::string_view from)
{
    return QString::fromUtf8(from.data(), static_cast<qsizetype>(from.size()));
}

template <class E> QString nameIn(E value)
{
    return text(enumNames(value)[static_cast<std::size_t>(value)]);
}

QString nameOfStage(Stage stage)
{
    switch (stage) {
    case Stage::Enrol:
        return u"Enrol"_s;
    case Stage::Approval:
        return u"Approval"_s;
    case Stage::Loading:
        return u"Loading"_s;
    case Stage::SignIn:
        return u"SignIn"_s;
    case Stage::Working:
        return u"Working"_s;
    case Stage::Stopped:
        return u"Stopped"_s;
    }
    return {};
}

QJsonArray cartOf(const floor::Prompt &prompt)
{
    QJsonArray cart;
    for (const floor::ToteSlot &slot : prompt.cart)
        cart << QJsonObject{{u"slot"_s, slot.number},
                            {u"tote"_s, text(slot.tote)},
                            {u"light"_s, nameIn(slot.light)}};
    return cart;
}

QJsonArray choicesOf(const floor::Prompt &prompt)
{
    QJsonArray choices;
    for (const floor::Choice &choice : prompt.choices)
        choices << QJsonObject{{u"code"_s, text(choice.code)}, {u"kind"_s, nameIn(choice.kind)}};
    return choices;
}

QJsonObject objectOf(const floor::Prompt &prompt)
{
    QJsonObject asked{
        {u"number"_s, qint64{prompt.number}}, {u"instruction"_s, nameIn(prompt.instruction)},
        {u"work"_s, text(prompt.work)},       {u"done"_s, prompt.progress.done},
        {u"total"_s, prompt.progress.total},  {u"cart"_s, cartOf(prompt)},
        {u"choices"_s, choicesOf(prompt)},    {u"tone"_s, nameIn(prompt.feedback.tone)}};
    if (prompt.place)
        asked[u"place"_s] = text(prompt.place->code);
    if (prompt.goods)
        asked[u"sku"_s] = text(prompt.goods->sku);
    if (prompt.amount) {
        asked[u"needed"_s] = text(toText(prompt.amount->needed));
        asked[u"taken"_s] = text(toText(prompt.amount->taken));
    }
    if (prompt.feedback.error)
        asked[u"error"_s] = text(nameOf(*prompt.feedback.error));
    return asked;
}

QJsonObject objectOf(const Situation &situation)
{
    QJsonObject now{{u"stage"_s, nameOfStage(situation.stage)},
                    {u"badge"_s, !situation.person.empty()},
                    {u"online"_s, situation.sync.online},
                    {u"stored"_s, situation.sync.stored},
                    {u"sent"_s, situation.sync.sent},
                    {u"notices"_s, static_cast<int>(situation.notices.size())}};
    if (situation.stage == Stage::Working)
        now[u"prompt"_s] = objectOf(situation.prompt);
    if (situation.station.onScaleGrams > 0)
        now[u"onScale"_s] = qint64{situation.station.onScaleGrams};
    if (situation.wiped)
        now[u"wiped"_s] = true;
    if (situation.trouble)
        now[u"trouble"_s] = text(nameOf(*situation.trouble));
    return now;
}

} // namespace

Trace::Trace(const DeviceSession &device, Session &session, const QQuickWindow &window,
             const QString &path)
    : m_session(session)
    , m_file(path)
{
    if (!m_file.open(QIODevice::Append))
        qWarning().noquote() << "cannot write" << path;
    connect(&device, &DeviceSession::changed, this, &Trace::note);
    connect(&device, &DeviceSession::heard, this, [this](scan::Source by) {
        write({{u"by"_s, nameIn(by)}});
    });
    connect(session.input(), &InputView::changed, this, [this] {
        note(m_situation);
    });
    // Frames are drawn on a thread of their own: this hears of them afterwards, on its own.
    connect(
        &window, &QQuickWindow::frameSwapped, this,
        [this] {
            if (m_last.isEmpty() || m_painted == m_situation.stage)
                return;
            m_painted = m_situation.stage;
            note(m_situation);
        },
        Qt::QueuedConnection);
}

void Trace::note(const Situation &situation)
{
    m_situation = situation;
    QJsonObject now = objectOf(situation);
    if (const QString trouble = m_session.input()->troubleName(); !trouble.isEmpty())
        now[u"input"_s] = trouble;
    if (m_painted == situation.stage)
        now[u"painted"_s] = true;
    if (now != std::exchange(m_last, now))
        write(now);
}

void Trace::write(const QJsonObject &object)
{
    m_file.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    m_file.flush();
}

} // namespace bincard::app
