// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/peripherals/frame_source.h"

#include <QMediaCaptureSession>

#include <memory>

class QCamera;
class QVideoFrame;
class QVideoSink;

namespace bincard::peripherals {

/// The luminance of a video frame: its first plane where the format has one, converted where not.
/// Empty when the frame cannot be read.
[[nodiscard]] Frame luminanceOf(const QVideoFrame &frame);

/// The device's camera. `failed` when there is none or the user does not allow it.
/// Thread: the GUI thread, as Qt Multimedia wants it.
class CameraFrames : public FrameSource
{
    Q_OBJECT

public:
    /// `viewfinder` is the sink of the output that shows the picture; frames are taken from it.
    explicit CameraFrames(QVideoSink &viewfinder, QObject *parent = nullptr);
    ~CameraFrames() override;

    [[nodiscard]] bool isLive() const override;

public Q_SLOTS:
    void start() override;
    void stop() override;

private:
    QVideoSink &m_viewfinder;
    QMediaCaptureSession m_session;
    std::unique_ptr<QCamera> m_camera;
};

} // namespace bincard::peripherals
