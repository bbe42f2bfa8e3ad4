// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/session.h"

#include <QQuickWindow>

namespace bincard::app {

/// Saves what the window shows each time the session asks something else: 001-Enrol.png and on.
class Pictures : public QObject
{
    Q_OBJECT

public:
    Pictures(Session &session, QQuickWindow &window, QString folder);

private:
    void look();
    void take();

    Session &m_session;
    QQuickWindow &m_window;
    QString m_folder;
    QString m_last;
    int m_count = 0;
};

} // namespace bincard::app
