// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/peripherals/scale_protocol.h"
#include "app/peripherals/serial_link.h"

namespace bincard::peripherals {

/// A scale on a serial line, read live.
class Scale : public QObject
{
    Q_OBJECT

public:
    enum class Protocol {
        Toledo,
        Sics
    };

    struct Settings
    {
        Protocol protocol = Protocol::Toledo;
        int baudRate = 9600; ///< ignored by USB and Bluetooth
        /// What a Toledo 8217 weighs in: it does not tell. Others do.
        WeightUnit unit = WeightUnit::Kilogram;
        int askMs = 200; ///< how often a scale is asked that must be asked
        int silenceMs = 2'000; ///< after so long without a reading it is lost
    };

    explicit Scale(Settings settings, QObject *parent = nullptr);

    /// Opens the port now or as soon as it is there, again and again. "ttyUSB0", or a path.
    void keepOpen(const QString &port);

Q_SIGNALS:
    /// Each reading, as often as the scale sends them: five a second and more.
    void reading(const bincard::peripherals::ScaleReading &reading);
    /// It is unplugged, out of reach, or says nothing. Once until it is found.
    void lost();
    /// It weighs.
    void found();

private:
    void begin();
    void read(const QByteArray &bytes);
    void ask();
    void lose();

    enum class Presence {
        Awaited,
        Found,
        Lost
    };

    Settings m_settings;
    std::unique_ptr<ScaleProtocol> m_protocol;
    SerialLink m_link;
    QTimer m_timer;
    int m_silentMs = 0; // since the last reading
    Presence m_presence = Presence::Awaited;
};

/// "toledo" or "sics".
[[nodiscard]] std::optional<Scale::Protocol> scaleProtocolNamed(QStringView name);

} // namespace bincard::peripherals

Q_DECLARE_METATYPE(bincard::peripherals::ScaleReading)
