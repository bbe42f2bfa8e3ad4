// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/key_wedge.h"

#include <QKeyEvent>

#include <utility>

namespace bincard::peripherals {

namespace {

bool endsScan(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter
        || event.key() == Qt::Key_Tab;
}

// What the key writes; FNC1 is typed as Ctrl+], which is GS on a terminal. Empty for a key that
// is not part of a text.
QString textOf(const QKeyEvent &event)
{
    constexpr QChar groupSeparator(0x1D);
    if (event.modifiers().testFlag(Qt::ControlModifier) && event.key() == Qt::Key_BracketRight)
        return groupSeparator;
    const QString text = event.text();
    if (text.size() == 1 && text.front() == groupSeparator)
        return text;
    constexpr auto commands = Qt::ControlModifier | Qt::MetaModifier;
    // AltGr arrives as Ctrl+Alt on some systems and still writes a character.
    const bool altGr = event.modifiers().testFlags(Qt::ControlModifier | Qt::AltModifier);
    if ((event.modifiers() & commands) && !altGr)
        return {};
    return !text.isEmpty() && text.front().isPrint() ? text : QString();
}

} // namespace

KeyWedge::KeyWedge(Settings settings, SteadyClock clock, QObject *parent)
    : ScanSource(parent)
    , m_settings(std::move(settings))
    , m_clock(std::move(clock))
{
    m_timer.setSingleShot(true);
    // Timers may come a little early; a key on the edge still belongs to the scan.
    m_timer.setInterval(m_settings.gapMaxMs + 5);
    connect(&m_timer, &QTimer::timeout, this, &KeyWedge::giveUp);
}

bool KeyWedge::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress)
        return keyPressed(*static_cast<QKeyEvent *>(event));
    return ScanSource::eventFilter(watched, event);
}

// True where the key is ours and nobody else may see it.
bool KeyWedge::keyPressed(const QKeyEvent &event)
{
    const qint64 now = event.timestamp() != 0 ? static_cast<qint64>(event.timestamp()) : m_clock();
    if (!m_held.isEmpty() && now - m_lastKeyMs >= m_settings.gapMaxMs)
        giveUp();
    if (endsScan(event))
        return ended();
    const QString text = textOf(event);
    if (text.isEmpty())
        return false;
    m_held += text;
    m_lastKeyMs = now;
    if (event.isAutoRepeat()) // a scanner lets go of its keys
        giveUp();
    else
        m_timer.start();
    return true;
}

bool KeyWedge::ended()
{
    if (m_held.size() < m_settings.lengthMin) {
        giveUp();
        return false;
    }
    m_timer.stop();
    const std::string arrived = std::exchange(m_held, {}).toStdString();
    Q_EMIT scanned(rawScan(arrived, m_settings.framing, scan::Source::Wedge));
    return true;
}

void KeyWedge::giveUp()
{
    m_timer.stop();
    if (!m_held.isEmpty())
        Q_EMIT typed(std::exchange(m_held, {}));
}

} // namespace bincard::peripherals
