// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/options.h"
#include "app/floor/session.h"
#include "app/peripherals/camera_scanner.h"
#include "app/peripherals/key_wedge.h"
#include "app/peripherals/serial_scanner.h"

#include <QVideoSink>

#include <memory>

class QWindow;

namespace bincard::app {

/// Everything that brings codes in, as the options say; the keyboard wedge always.
/// Thread: the GUI's.
class Inputs : public QObject
{
    Q_OBJECT

public:
    Inputs(Session &session, peripherals::SteadyClock clock);
    ~Inputs() override;

    void listenTo(QWindow &window);
    /// Errors: NotFound (no such serial port).
    Result<> open(const Options &options);

private:
    void watch(std::unique_ptr<peripherals::FrameSource> frames);

    Session &m_session;
    peripherals::SteadyClock m_clock;
    peripherals::KeyWedge m_wedge;
    std::unique_ptr<peripherals::SerialScanner> m_serial;
    QVideoSink m_viewfinder;
    std::vector<std::unique_ptr<peripherals::FrameSource>> m_frames;
    std::vector<std::unique_ptr<peripherals::CameraScanner>> m_cameras; // go before their frames
};

} // namespace bincard::app
