// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/station_devices.h"

namespace bincard::app {

namespace {

using peripherals::Scale;
using peripherals::ScaleReading;

ScaleState::Load loadOf(ScaleReading::State state)
{
    switch (state) {
    case ScaleReading::State::Zero:
        return ScaleState::Load::Empty;
    case ScaleReading::State::Stable:
        return ScaleState::Load::Stable;
    case ScaleReading::State::Moving:
    case ScaleReading::State::NotReady:
        return ScaleState::Load::Moving;
    case ScaleReading::State::Overload:
        return ScaleState::Load::Over;
    case ScaleReading::State::Underload:
        break;
    }
    return ScaleState::Load::Under;
}

} // namespace

StationDevices::StationDevices(Bench &bench, DeviceSession &device,
                               std::unique_ptr<paper::PrintQueue> queue)
    : m_bench(bench)
    , m_printing(device, std::move(queue))
{
    connect(&device, &DeviceSession::changed, this, [this](const Situation &situation) {
        const QString name = QString::fromStdString(situation.station.name);
        if (name == m_state.name)
            return;
        m_state.name = name;
        tell();
    });
    connect(&m_printing, &Printing::changed, this,
            [this](const QList<PrinterState> &printers, const QList<PrintJobState> &jobs) {
                m_state.printers = printers;
                m_state.jobs = jobs;
                tell();
            });
    connect(&bench.station(), &StationView::retryWanted, &m_printing, &Printing::retry);
    connect(&bench.station(), &StationView::redirectWanted, &m_printing, &Printing::redirect);
    connect(&bench.station(), &StationView::forgetWanted, &m_printing, &Printing::forget);
}

void StationDevices::weighOn(const QString &port, Scale::Protocol protocol)
{
    m_scale = std::make_unique<Scale>(Scale::Settings{.protocol = protocol});
    connect(m_scale.get(), &Scale::reading, this, [this](const ScaleReading &reading) {
        see(loadOf(reading.state), reading.grams);
    });
    connect(m_scale.get(), &Scale::lost, this, [this] {
        see(ScaleState::Load::Lost, 0);
    });
    m_scale->keepOpen(port);
}

void StationDevices::see(ScaleState::Load load, std::int64_t grams)
{
    const ScaleState now{load, grams};
    if (now == m_state.scale)
        return; // a scale says the same five times a second
    m_state.scale = now;
    tell();
}

void StationDevices::tell()
{
    m_bench.show(m_state);
}

} // namespace bincard::app
