// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/camera_frames.h"

#include <QCamera>
#include <QCameraDevice>
#include <QImage>
#include <QMediaDevices>
#include <QVideoFrame>

#include <algorithm>
#include <array>

namespace bincard::peripherals {

namespace {

using namespace Qt::StringLiterals;

// Formats whose first plane is one byte of luminance a pixel.
bool startsWithLuminance(QVideoFrameFormat::PixelFormat format)
{
    constexpr std::array planar{
        QVideoFrameFormat::Format_Y8,      QVideoFrameFormat::Format_NV12,
        QVideoFrameFormat::Format_NV21,    QVideoFrameFormat::Format_YUV420P,
        QVideoFrameFormat::Format_YUV422P, QVideoFrameFormat::Format_YV12};
    return std::ranges::find(planar, format) != planar.end();
}

} // namespace

Frame luminanceOf(const QVideoFrame &frame)
{
    QVideoFrame mapped = frame; // a handle: mapping needs one that is not const
    if (!mapped.isValid())
        return {};
    if (!startsWithLuminance(mapped.pixelFormat())) {
        const QImage image = mapped.toImage();
        return image.isNull() ? Frame() : std::make_shared<const GrayImage>(grayOf(image));
    }
    if (!mapped.map(QVideoFrame::ReadOnly))
        return {};
    const GrayView plane{mapped.bits(0), mapped.width(), mapped.height(), mapped.bytesPerLine(0)};
    Frame copy = plane.isEmpty() ? Frame() : std::make_shared<const GrayImage>(plane);
    mapped.unmap();
    return copy;
}

CameraFrames::CameraFrames(QObject *parent)
    : FrameSource(parent)
{
    connect(&m_sink, &QVideoSink::videoFrameChanged, this, [this](const QVideoFrame &frame) {
        if (Frame luminance = luminanceOf(frame))
            Q_EMIT frameReady(std::move(luminance));
    });
}

CameraFrames::~CameraFrames() = default;

bool CameraFrames::hasTorch() const
{
    return m_camera && m_camera->isTorchModeSupported(QCamera::TorchOn);
}

void CameraFrames::setTorch(bool on)
{
    if (hasTorch())
        m_camera->setTorchMode(on ? QCamera::TorchOn : QCamera::TorchOff);
}

QImage CameraFrames::picture() const
{
    return m_sink.videoFrame().toImage();
}

void CameraFrames::start()
{
    const QCameraDevice device = QMediaDevices::defaultVideoInput();
    if (device.isNull()) {
        Q_EMIT failed({});
        return;
    }
    m_camera = std::make_unique<QCamera>(device);
    connect(m_camera.get(), &QCamera::errorOccurred, this,
            [this](QCamera::Error, const QString &reason) {
                Q_EMIT failed(reason.isEmpty() ? u"no reason given"_s : reason);
            });
    // Only now: without a camera the media library complains of what it cannot join.
    m_session = std::make_unique<QMediaCaptureSession>();
    m_session->setVideoSink(&m_sink);
    m_session->setCamera(m_camera.get());
    m_camera->start();
}

void CameraFrames::stop()
{
    if (m_camera)
        m_camera->stop();
}

} // namespace bincard::peripherals
