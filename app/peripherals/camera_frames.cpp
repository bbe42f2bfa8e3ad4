// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/camera_frames.h"

#include <QCamera>
#include <QCameraDevice>
#include <QImage>
#include <QMediaDevices>
#include <QVideoFrame>
#include <QVideoSink>

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

CameraFrames::CameraFrames(QVideoSink &viewfinder, QObject *parent)
    : FrameSource(parent)
    , m_viewfinder(viewfinder)
{
    m_session.setVideoSink(&viewfinder);
    connect(&viewfinder, &QVideoSink::videoFrameChanged, this, [this](const QVideoFrame &frame) {
        if (Frame luminance = luminanceOf(frame))
            Q_EMIT frameReady(std::move(luminance));
    });
}

CameraFrames::~CameraFrames()
{
    m_session.setCamera(nullptr);
}

bool CameraFrames::isLive() const
{
    return true;
}

void CameraFrames::start()
{
    const QCameraDevice device = QMediaDevices::defaultVideoInput();
    if (device.isNull()) {
        Q_EMIT failed(u"no camera"_s);
        return;
    }
    m_camera = std::make_unique<QCamera>(device);
    connect(m_camera.get(), &QCamera::errorOccurred, this,
            [this](QCamera::Error, const QString &reason) {
                Q_EMIT failed(reason);
            });
    m_session.setCamera(m_camera.get());
    m_camera->start();
}

void CameraFrames::stop()
{
    if (m_camera)
        m_camera->stop();
}

} // namespace bincard::peripherals
