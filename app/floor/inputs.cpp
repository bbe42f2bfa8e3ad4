// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/inputs.h"

#include "app/peripherals/photo.h"

#include <QDebug>
#include <QWindow>

namespace bincard::app {

using peripherals::ScanSource;

namespace {

/// A picture for the viewfinder: the decoder's own.
QImage pictureOf(const peripherals::Frame &frame)
{
    const peripherals::GrayView view = frame->view();
    return QImage(view.pixels, view.width, view.height, view.stride, QImage::Format_Grayscale8)
        .copy();
}

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

void Inputs::open(const Options &options)
{
    if (!options.serialPort.isEmpty())
        openSerial(options.serialPort);
    if (!options.scansFrom.isEmpty())
        openFolder(options.scansFrom);
    if (options.camera)
        openCamera();
    if (!options.photosFrom.isEmpty())
        m_session.photo()->takeWith([folder = options.photosFrom] {
            return [folder] {
                return peripherals::nextPhotoIn(folder);
            };
        });
}

void Inputs::openSerial(const QString &port)
{
    using peripherals::SerialScanner;
    m_serial = std::make_unique<SerialScanner>(SerialScanner::Settings{});
    connect(m_serial.get(), &ScanSource::scanned, &m_session, &Session::scanned);
    connect(m_serial.get(), &SerialScanner::lost, this, [this, port] {
        m_session.input()->report(InputTrouble::ScannerGone, port);
    });
    connect(m_serial.get(), &SerialScanner::found, this, [this] {
        m_session.input()->settle(InputTrouble::ScannerGone);
    });
    m_serial->keepOpen(port);
}

void Inputs::openFolder(const QString &folder)
{
    using peripherals::ImageFolder;
    m_folder = std::make_unique<ImageFolder>(folder, ImageFolder::Settings{});
    connect(m_folder.get(), &ScanSource::scanned, &m_session, &Session::scanned);
    connect(m_folder.get(), &ImageFolder::unreadable, this, [this](const QString &name) {
        m_session.notRead(ErrorCode::ScanUnreadable, name);
    });
    connect(m_folder.get(), &ImageFolder::missing, this, [this](const QString &where) {
        m_session.input()->report(InputTrouble::FolderGone, where);
    });
    connect(m_folder.get(), &ImageFolder::found, this, [this] {
        m_session.input()->settle(InputTrouble::FolderGone);
    });
    m_folder->start();
}

void Inputs::openCamera()
{
    using peripherals::CameraFrames;
    InputView *view = m_session.input();
    m_frames = std::make_unique<CameraFrames>();
    connect(m_frames.get(), &CameraFrames::failed, view, [view](const QString &reason) {
        if (!reason.isEmpty())
            qWarning().noquote() << "camera:" << reason;
        view->stopSeeing();
        view->report(reason.isEmpty() ? InputTrouble::NoCamera : InputTrouble::CameraFails);
    });
    connect(m_frames.get(), &CameraFrames::frameReady, view,
            [this, view](const peripherals::Frame &frame) {
                if (!view->isSeeing())
                    view->offerTorch(m_frames->hasTorch());
                view->see(pictureOf(frame));
            });
    connect(view, &InputView::torchSwitched, m_frames.get(), &CameraFrames::setTorch);
    // A carton's label bears three or four.
    m_camera = std::make_unique<peripherals::CameraScanner>(
        *m_frames, peripherals::Decoder::Settings{.symbolsMax = 4}, m_clock);
    connect(m_camera.get(), &peripherals::CameraScanner::severalSeen, view, &InputView::offer);
    connect(m_camera.get(), &ScanSource::scanned, &m_session, &Session::scanned);
    // What the viewfinder shows is what is taken.
    m_session.photo()->takeWith([this] {
        return [picture = m_frames->picture()] {
            return peripherals::photoOf(picture);
        };
    });
    m_frames->start();
}

} // namespace bincard::app
