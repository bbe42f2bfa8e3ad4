// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"

#include <QObject>
#include <QSerialPort>
#include <QTimer>

namespace bincard::peripherals {

/// A serial line (USB CDC, Bluetooth SPP, RS-232) and whether anything is at its other end.
/// Eight bits, no parity: a line of seven bits and even parity has the same length, so its bytes
/// arrive whole, with the parity as their highest bit.
class SerialLink : public QObject
{
    Q_OBJECT

public:
    /// `baudRate` is ignored by USB and Bluetooth.
    explicit SerialLink(int baudRate, QObject *parent = nullptr);

    /// `port` is a name ("ttyACM0") or a path.
    /// Errors: NotFound (no such port, or somebody else has it).
    Result<> open(const QString &port);
    /// Opens it now or as soon as it is there, again and again: `lost` says that it is not.
    void keepOpen(const QString &port);
    [[nodiscard]] bool isOpen() const;
    /// Into a closed line it vanishes.
    void send(const QByteArray &bytes);

Q_SIGNALS:
    void arrived(const QByteArray &bytes);
    /// The line is gone: unplugged or out of reach.
    void lost();
    void found();

private:
    void hangUp();
    void look();

    QSerialPort m_port;
    QString m_wanted; // the port to keep open
    QTimer m_timer;
};

} // namespace bincard::peripherals
