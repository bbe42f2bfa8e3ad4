// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/serial_scanner.h"

#include <utility>

namespace bincard::peripherals {

namespace {

// The largest QR code holds 2953 bytes. A line that never ends is noise, not a scan.
constexpr qsizetype lengthMax = 4096;

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
        if (error != QSerialPort::ResourceError)
            return;
        m_port.close();
        Q_EMIT lost();
    });
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
