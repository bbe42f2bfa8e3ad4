// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/inputs.h"

#include "app/peripherals/camera_frames.h"
#include "app/peripherals/folder_frames.h"

#include <QDebug>
#include <QWindow>

namespace bincard::app {

namespace {

/// How long each image of a folder is in view: time to be read, and to see what came of it.
constexpr int imagePauseMs = 1'500;

} // namespace

Inputs::Inputs(Session &session, peripherals::SteadyClock clock)
    : m_session(session)
    , m_clock(std::move(clock))
    , m_wedge({}, m_clock)
{
    connect(&m_wedge, &peripherals::ScanSource::scanned, &session, &Session::scanned);
    connect(&m_wedge, &peripherals::KeyWedge::typed, &session, &Session::keyed);
}

Inputs::~Inputs() = default;

void Inputs::listenTo(QWindow &window)
{
    window.installEventFilter(&m_wedge);
}

Result<> Inputs::open(const Options &options)
{
    if (!options.serialPort.isEmpty()) {
        m_serial
            = std::make_unique<peripherals::SerialScanner>(peripherals::SerialScanner::Settings{});
        connect(m_serial.get(), &peripherals::ScanSource::scanned, &m_session, &Session::scanned);
        if (auto opened = m_serial->open(options.serialPort); !opened)
            return opened;
    }
    if (!options.scansFrom.isEmpty())
        watch(std::make_unique<peripherals::FolderFrames>(
            options.scansFrom, peripherals::FolderFrames::Settings{.pauseMs = imagePauseMs}));
    if (options.camera)
        watch(std::make_unique<peripherals::CameraFrames>(m_viewfinder));
    return {};
}

void Inputs::watch(std::unique_ptr<peripherals::FrameSource> frames)
{
    connect(frames.get(), &peripherals::FrameSource::failed, this, [](const QString &reason) {
        qWarning().noquote() << "no pictures:" << reason;
    });
    m_frames.push_back(std::move(frames));
    m_cameras.push_back(std::make_unique<peripherals::CameraScanner>(
        *m_frames.back(), peripherals::Decoder::Settings{}, m_clock));
    connect(m_cameras.back().get(), &peripherals::ScanSource::scanned, &m_session,
            &Session::scanned);
    m_frames.back()->start();
}

} // namespace bincard::app
