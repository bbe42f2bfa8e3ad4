// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/bench.h"

namespace bincard::app {

Bench::Bench(Session &session, DeviceSession &device, const std::function<Instant()> &clock,
             const std::function<std::int64_t()> &monotonicMs)
    : m_station(device, clock, monotonicMs)
    , m_scale(device)
{
    QObject::connect(&m_scale, &ScaleView::weighed, &device, &DeviceSession::weigh);
    QObject::connect(&m_scale, &ScaleView::settled, &device, &DeviceSession::standOnScale);
    QObject::connect(&session, &Session::stirred, m_station.idle(), &IdleView::stir);
}

QVariantMap Bench::properties()
{
    return {{QStringLiteral("station"), QVariant::fromValue(&m_station)},
            {QStringLiteral("scale"), QVariant::fromValue(&m_scale)}};
}

void Bench::watch(QWindow &window)
{
    m_station.idle()->watch(window);
}

void Bench::show(const StationState &station)
{
    m_station.show(station);
    m_scale.show(station.scale);
}

} // namespace bincard::app
