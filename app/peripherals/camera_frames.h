// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/peripherals/frame_source.h"

#include <QImage>
#include <QMediaCaptureSession>
#include <QVideoSink>

#include <memory>

class QCamera;
class QVideoFrame;

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
    explicit CameraFrames(QObject *parent = nullptr);
    ~CameraFrames() override;

    [[nodiscard]] bool hasTorch() const;
    void setTorch(bool on);
    /// What it sees now, in colour; none while it delivers nothing.
    [[nodiscard]] QImage picture() const;

public Q_SLOTS:
    void start() override;
    void stop() override;

private:
    QVideoSink m_sink;
    std::unique_ptr<QCamera> m_camera;
    std::unique_ptr<QMediaCaptureSession> m_session; // goes before what it joins
};

} // namespace bincard::peripherals
