// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/device_session.h"

#include <QFile>

namespace bincard::app {

/// What is asked, as lines of JSON in a file: for support, and for scripts that work the window
/// from outside. A line a change; it names places, goods and totes, never a person or a customer.
class Trace : public QObject
{
    Q_OBJECT

public:
    /// Appends to the file `path`. Made after the views: then a line says what the window shows.
    Trace(const DeviceSession &device, const QString &path);

private:
    void note(const Situation &situation);

    QFile m_file;
    QByteArray m_last;
};

} // namespace bincard::app
