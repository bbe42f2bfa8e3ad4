// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/session.h"
#include "core/kernel/result.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include <memory>

namespace bincard::ctl {

/// The handheld's own window around a device of a scripted shift, on no screen: what somebody who
/// holds that device would see now, as a picture.
class ShiftScreens
{
public:
    /// `who` begins the names of the pictures; a folder that has some already gets the next ones.
    ShiftScreens(app::DeviceSession &device, std::function<Instant()> clock, QString folder,
                 QString who);

    /// Errors: StorageFailed (the folder), NotFound (the window does not load).
    Result<> open();
    /// Saves ann-07-NAME.png. Errors: StorageFailed.
    Result<> take(const QString &name);
    /// The same, unless there is one of that name.
    Result<> takeOnce(const QString &name);
    /// What the window shows: the page, or in the middle of work what is asked.
    [[nodiscard]] QString shown() const;

private:
    [[nodiscard]] QStringList taken(const QString &name) const;

    app::Session m_session;
    QString m_folder;
    QString m_who;
    QQmlApplicationEngine m_engine;
    QQuickWindow *m_window = nullptr;
};

} // namespace bincard::ctl
