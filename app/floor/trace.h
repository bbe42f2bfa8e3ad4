// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/session.h"

#include <QFile>
#include <QJsonObject>
#include <QQuickWindow>

namespace bincard::app {

/// What is asked, as lines of JSON in a file: for support, and for scripts that work the window
/// from outside. A line a change, and before what follows from an answer a line that says how it
/// came in: {"by":"Wedge"}. Once the window has painted a stage, a line says so: {"painted":true}
/// among the rest. Places, goods and totes are named, never a person or a customer.
class Trace : public QObject
{
    Q_OBJECT

public:
    /// Appends to the file `path`. Made after the views: then a line says what the window shows.
    Trace(const DeviceSession &device, Session &session, const QQuickWindow &window,
          const QString &path);

private:
    void note(const Situation &situation);
    void write(const QJsonObject &object);

    Session &m_session;
    Situation m_situation;
    QFile m_file;
    QJsonObject m_last;
    std::optional<Stage> m_painted;
};

} // namespace bincard::app
