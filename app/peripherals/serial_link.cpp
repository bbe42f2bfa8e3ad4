// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/serial_link.h"

#include <QFileInfo>

namespace bincard::peripherals {

namespace {

// Somebody who plugs it in looks at the screen; nobody notices a look a second.
constexpr int lookMs = 1'000;

} // namespace

SerialLink::SerialLink(int baudRate, QObject *parent)
    : QObject(parent)
{
    m_port.setBaudRate(baudRate);
    connect(&m_port, &QSerialPort::readyRead, this, [this] {
        Q_EMIT arrived(m_port.readAll());
    });
    connect(&m_port, &QSerialPort::errorOccurred, this, [this](QSerialPort::SerialPortError error) {
        // A line that hung up says the one or the other, by its driver.
        if (error == QSerialPort::ResourceError || error == QSerialPort::ReadError)
            hangUp();
    });
    m_timer.setInterval(lookMs);
    connect(&m_timer, &QTimer::timeout, this, &SerialLink::look);
}

void SerialLink::hangUp()
{
    m_port.close();
    Q_EMIT lost();
}

Result<> SerialLink::open(const QString &port)
{
    m_port.setPortName(port);
    if (!m_port.open(QIODevice::ReadWrite))
        return Error{ErrorCode::NotFound,
                     port.toStdString() + ": " + m_port.errorString().toStdString()};
    return {};
}

void SerialLink::keepOpen(const QString &port)
{
    m_wanted = port;
    m_timer.start();
    if (open(port))
        Q_EMIT found();
    else
        Q_EMIT lost();
}

bool SerialLink::isOpen() const
{
    return m_port.isOpen();
}

void SerialLink::send(const QByteArray &bytes)
{
    if (m_port.isOpen())
        m_port.write(bytes);
}

void SerialLink::look()
{
    // Not every Qt tells of a line that hung up; its name goes with it.
    const bool isGone = m_wanted.startsWith(QLatin1Char('/')) && !QFileInfo::exists(m_wanted);
    if (m_port.isOpen() && isGone)
        hangUp();
    else if (!m_port.isOpen() && open(m_wanted))
        Q_EMIT found();
}

} // namespace bincard::peripherals
