// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/shift_screens.h"

#include <QCoreApplication>
#include <QDir>
#include <QMetaEnum>

namespace bincard::ctl {

using namespace Qt::StringLiterals;

ShiftScreens::ShiftScreens(app::DeviceSession &device, std::function<Instant()> clock,
                           QString folder, QString who)
    : m_session(device, clock, who)
    , m_folder(std::move(folder))
    , m_who(std::move(who))
{ }

Result<> ShiftScreens::open()
{
    if (!QDir().mkpath(m_folder))
        return Error{ErrorCode::StorageFailed, m_folder.toStdString()};
    // Where modules are by themselves from Qt 6.5 on.
    m_engine.addImportPath(u"qrc:/qt/qml"_s);
    m_engine.setInitialProperties(
        {{u"session"_s, QVariant::fromValue(&m_session)}, {u"still"_s, true}});
    m_engine.load(QUrl(u"qrc:/qt/qml/Bincard/Handheld/HandheldWindow.qml"_s));
    if (!m_engine.rootObjects().isEmpty())
        m_window = qobject_cast<QQuickWindow *>(m_engine.rootObjects().constFirst());
    return m_window ? Result<>{} : Error{ErrorCode::NotFound, "the handheld's window"};
}

QStringList ShiftScreens::taken(const QString &name) const
{
    return QDir(m_folder).entryList({u"%1-[0-9][0-9]-%2.png"_s.arg(m_who, name)}, QDir::Files);
}

Result<> ShiftScreens::take(const QString &name)
{
    const auto number = taken(u"*"_s).size() + 1;
    const QString path
        = u"%1/%2-%3-%4.png"_s.arg(m_folder, m_who).arg(number, 2, 10, QChar(u'0')).arg(name);
    QCoreApplication::sendPostedEvents();
    (void)m_window->grabWindow(); // runs the polish in which layouts place their items
    if (!m_window->grabWindow().save(path))
        return Error{ErrorCode::StorageFailed, path.toStdString()};
    return {};
}

Result<> ShiftScreens::takeOnce(const QString &name)
{
    return taken(name).isEmpty() ? take(name) : Result<>{};
}

QString ShiftScreens::shown() const
{
    using app::Session;
    if (m_session.page() == Session::Page::Prompt)
        return QString();
    const auto pages = QMetaEnum::fromType<Session::Page>();
    return QString::fromLatin1(pages.valueToKey(static_cast<int>(m_session.page())));
}

} // namespace bincard::ctl
