// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/peripherals/framing.h"
#include "app/peripherals/scan_source.h"
#include "app/peripherals/serial_link.h"

namespace bincard::peripherals {

/// A scanner on a serial line. CR, LF or Tab ends a scan; everything else, GS included, is content.
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

    /// As SerialLink does.
    Result<> open(const QString &port);
    void keepOpen(const QString &port);

Q_SIGNALS:
    /// The line is gone: unplugged or out of reach.
    void lost();
    void found();

private:
    void read(const QByteArray &bytes);

    Settings m_settings;
    SerialLink m_link;
    QByteArray m_arrived;
};

} // namespace bincard::peripherals
