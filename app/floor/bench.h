// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/scale_view.h"
#include "app/floor/session.h"
#include "app/floor/station_view.h"

#include <QVariantMap>
#include <QWindow>

namespace bincard::app {

/// What a kiosk's window is given beside its session, and how the two belong together: a weight
/// that is taken answers the step, whatever comes in is somebody. What stands beside the screen is
/// told to `station` and `scale`; what people decide about papers comes out of `station`. Thread:
/// the GUI's.
class Bench
{
public:
    Bench(Session &session, DeviceSession &device, const std::function<Instant()> &clock,
          const std::function<std::int64_t()> &monotonicMs);

    /// What the window is made with.
    [[nodiscard]] QVariantMap properties();
    /// Fingers and keys on this window are somebody.
    void watch(QWindow &window);
    void show(const StationState &station);

    [[nodiscard]] StationView &station()
    {
        return m_station;
    }

    [[nodiscard]] ScaleView &scale()
    {
        return m_scale;
    }

private:
    StationView m_station;
    ScaleView m_scale;
};

} // namespace bincard::app
