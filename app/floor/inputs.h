// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/options.h"
#include "app/floor/session.h"
#include "app/peripherals/camera_frames.h"
#include "app/peripherals/camera_scanner.h"
#include "app/peripherals/image_folder.h"
#include "app/peripherals/key_wedge.h"
#include "app/peripherals/serial_scanner.h"

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
    /// What is not there is said in the window; a scanner and a folder are looked for again.
    void open(const Options &options);

private:
    void openSerial(const QString &port);
    void openFolder(const QString &folder);
    void openCamera();

    Session &m_session;
    peripherals::SteadyClock m_clock;
    peripherals::KeyWedge m_wedge;
    std::unique_ptr<peripherals::SerialScanner> m_serial;
    std::unique_ptr<peripherals::ImageFolder> m_folder;
    std::unique_ptr<peripherals::CameraFrames> m_frames;
    std::unique_ptr<peripherals::CameraScanner> m_camera; // goes before its frames
};

} // namespace bincard::app
