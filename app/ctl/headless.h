// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTemporaryDir>

namespace bincard::ctl {

/// What a QGuiApplication finds where no screen is wanted: fonts need a platform, and the platform
/// a folder for the session, which no login has made here. Made before the application, gone after.
class Headless
{
public:
    Headless()
    {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // also where there is a screen: nobody looks
        if (!qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
            qputenv("XDG_RUNTIME_DIR", m_session.path().toLocal8Bit()); // made with mode 0700
    }

private:
    QTemporaryDir m_session;
};

} // namespace bincard::ctl
