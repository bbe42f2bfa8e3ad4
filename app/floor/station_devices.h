// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/bench.h"
#include "app/floor/printing.h"
#include "app/peripherals/scale.h"

namespace bincard::app {

/// What stands beside a kiosk's screen: its scale and its printers, told to the bench as they
/// change, and asked what people decide there. Thread: the GUI's.
class StationDevices : public QObject
{
    Q_OBJECT

public:
    StationDevices(Bench &bench, DeviceSession &device, std::unique_ptr<paper::PrintQueue> queue);

    /// The scale on that serial port, now or as soon as it is there.
    void weighOn(const QString &port, peripherals::Scale::Protocol protocol);

private:
    void tell();
    void see(ScaleState::Load load, std::int64_t grams);

    Bench &m_bench;
    Printing m_printing;
    std::unique_ptr<peripherals::Scale> m_scale;
    StationState m_state;
};

} // namespace bincard::app
