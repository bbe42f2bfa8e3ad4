// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/serial_scanner.h"

#include <QFileInfo>

#include <utility>

namespace bincard::peripherals {

namespace {

// The largest QR code holds 2953 bytes. A line that never ends is noise, not a scan.
constexpr qsizetype lengthMax = 4096;

// Somebody who plugs it in looks at the screen; nobody notices a look a second.
constexpr int lookMs = 1'000;

bool endsScan(char c)
{
    return c == '\r' || c == '\n' || c == '\t';
}

} // namespace

SerialScanner::SerialScanner(Settings settings, QObject *parent)
    : ScanSource(parent)
    , m_settings(std::move(settings))
{
    connect(&m_port, &QSerialPort::readyRead, this, &SerialScanner::read);
    connect(&m_port, &QSerialPort::errorOccurred, this, [this](QSerialPort::SerialPortError error) {
        // A line that hung up says the one or the other, by its driver.
        if (error == QSerialPort::ResourceError || error == QSerialPort::ReadError)
            hangUp();
    });
    m_timer.setInterval(lookMs);
    connect(&m_timer, &QTimer::timeout, this, &SerialScanner::look);
}

void SerialScanner::hangUp()
{
    m_port.close();
    Q_EMIT lost();
}

Result<> SerialScanner::open(const QString &port)
{
    m_port.setPortName(port);
    m_port.setBaudRate(m_settings.baudRate);
    if (!m_port.open(QIODevice::ReadWrite))
        return Error{ErrorCode::NotFound,
                     port.toStdString() + ": " + m_port.errorString().toStdString()};
    m_arrived.clear();
    return {};
}

void SerialScanner::keepOpen(const QString &port)
{
    m_wanted = port;
    m_timer.start();
    if (open(port))
        Q_EMIT found();
    else
        Q_EMIT lost();
}

void SerialScanner::look()
{
    // Not every Qt tells of a line that hung up; its name goes with it.
    const bool isGone = m_wanted.startsWith(QLatin1Char('/')) && !QFileInfo::exists(m_wanted);
    if (m_port.isOpen() && isGone)
        hangUp();
    else if (!m_port.isOpen() && open(m_wanted))
        Q_EMIT found();
}

void SerialScanner::read()
{
    const QByteArray bytes = m_port.readAll();
    for (const char c : bytes) {
        if (!endsScan(c)) {
            if (m_arrived.size() < lengthMax)
                m_arrived += c;
            continue;
        }
        const QByteArray line = std::exchange(m_arrived, {});
        if (!line.isEmpty() && line.size() < lengthMax)
            Q_EMIT scanned(rawScan({line.constData(), static_cast<std::size_t>(line.size())},
                                   m_settings.framing, scan::Source::Serial));
    }
}

} // namespace bincard::peripherals
