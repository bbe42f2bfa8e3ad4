// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/peripherals/framing.h"
#include "app/peripherals/scan_source.h"
#include "core/kernel/result.h"

#include <QSerialPort>
#include <QTimer>

namespace bincard::peripherals {

/// A scanner on a serial line (USB CDC, Bluetooth SPP, RS-232). CR, LF or Tab ends a scan;
/// everything else, GS included, is content.
class SerialScanner : public ScanSource
{
    Q_OBJECT

public:
    struct Settings
    {
        Framing framing = {};
        int baudRate = 9600; ///< ignored by USB and Bluetooth
    };

    explicit SerialScanner(Settings settings, QObject *parent = nullptr);

    /// `port` is a name ("ttyACM0") or a path.
    /// Errors: NotFound (no such port, or somebody else has it).
    Result<> open(const QString &port);
    /// Opens it now or as soon as it is there, again and again: `lost` says that it is not.
    void keepOpen(const QString &port);

Q_SIGNALS:
    /// The line is gone: unplugged or out of reach.
    void lost();
    void found();

private:
    void read();
    void hangUp();
    void look();

    Settings m_settings;
    QSerialPort m_port;
    QByteArray m_arrived;
    QString m_wanted; // the port to keep open
    QTimer m_timer;
};

} // namespace bincard::peripherals
