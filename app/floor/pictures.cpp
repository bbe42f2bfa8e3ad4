// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/pictures.h"

#include <QDebug>
#include <QDir>
#include <QMetaEnum>

namespace bincard::app {

Pictures::Pictures(Session &session, QQuickWindow &window, QString folder)
    : m_session(session)
    , m_window(window)
    , m_folder(std::move(folder))
{
    if (!QDir().mkpath(m_folder))
        qWarning().noquote() << "cannot make" << m_folder;
    connect(&session, &Session::changed, this, &Pictures::look);
}

void Pictures::look()
{
    const QString now
        = QStringLiteral("%1 %2 %3 %4 %5 %6")
              .arg(static_cast<int>(m_session.page()))
              .arg(m_session.prompt()->words().instruction, m_session.prompt()->place().code,
                   m_session.prompt()->feedback().text, m_session.prompt()->amount().taken,
                   m_session.signIn()->person());
    if (now == m_last)
        return;
    m_last = now;
    // Bindings and layout come first.
    QMetaObject::invokeMethod(this, &Pictures::take, Qt::QueuedConnection);
}

void Pictures::take()
{
    const auto pages = QMetaEnum::fromType<Session::Page>();
    const QString name
        = QStringLiteral("%1/%2-%3.png")
              .arg(m_folder)
              .arg(++m_count, 3, 10, QLatin1Char('0'))
              .arg(QLatin1String(pages.valueToKey(static_cast<int>(m_session.page()))));
    (void)m_window.grabWindow(); // runs the polish in which layouts place their items
    if (!m_window.grabWindow().save(name))
        qWarning().noquote() << "cannot write" << name;
}

} // namespace bincard::app
