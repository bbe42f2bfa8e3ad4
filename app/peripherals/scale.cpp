// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/scale.h"

namespace bincard::peripherals {

namespace {

std::unique_ptr<ScaleProtocol> protocolFor(const Scale::Settings &settings)
{
    switch (settings.protocol) {
    case Scale::Protocol::Toledo:
        return toledoProtocol(settings.unit);
    case Scale::Protocol::Sics:
        return sicsProtocol();
    }
    return nullptr;
}

} // namespace

Scale::Scale(Settings settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_protocol(protocolFor(settings))
    , m_link(settings.baudRate)
{
    connect(&m_link, &SerialLink::arrived, this, &Scale::read);
    connect(&m_link, &SerialLink::found, this, &Scale::begin);
    connect(&m_link, &SerialLink::lost, this, &Scale::lose);
    connect(&m_timer, &QTimer::timeout, this, &Scale::ask);
    m_timer.setInterval(settings.askMs);
}

void Scale::keepOpen(const QString &port)
{
    m_link.keepOpen(port);
}

void Scale::begin()
{
    m_protocol->restart();
    m_silentMs = 0;
    m_timer.start();
    // It was not asked yet, however short the silence.
    const std::string_view first = m_protocol->question(m_settings.silenceMs);
    m_link.send(QByteArray(first.data(), static_cast<qsizetype>(first.size())));
}

void Scale::read(const QByteArray &bytes)
{
    for (const char byte : bytes) {
        const std::optional<ScaleReading> said = m_protocol->take(byte);
        if (!said)
            continue;
        m_silentMs = 0;
        if (m_presence != Presence::Found) {
            m_presence = Presence::Found;
            Q_EMIT found();
        }
        Q_EMIT reading(*said);
    }
}

void Scale::ask()
{
    m_silentMs += m_settings.askMs;
    if (m_silentMs >= m_settings.silenceMs && m_presence != Presence::Lost) {
        m_presence = Presence::Lost;
        Q_EMIT lost();
    }
    const std::string_view question = m_protocol->question(m_silentMs);
    if (!question.empty())
        m_link.send(QByteArray(question.data(), static_cast<qsizetype>(question.size())));
}

void Scale::lose()
{
    m_timer.stop();
    if (m_presence == Presence::Lost)
        return;
    m_presence = Presence::Lost;
    Q_EMIT lost();
}

std::optional<Scale::Protocol> scaleProtocolNamed(QStringView name)
{
    if (name == u"toledo")
        return Scale::Protocol::Toledo;
    if (name == u"sics")
        return Scale::Protocol::Sics;
    return std::nullopt;
}

} // namespace bincard::peripherals
