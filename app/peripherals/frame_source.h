// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/peripherals/gray_image.h"

#include <QObject>

#include <memory>

namespace bincard::peripherals {

using Frame = std::shared_ptr<const GrayImage>;

/// Something that sees: a camera, or a folder of images where there is none.
class FrameSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Whether frames follow each other from a sensor. Then one frame alone proves little.
    [[nodiscard]] virtual bool isLive() const = 0;

public Q_SLOTS:
    virtual void start() = 0;
    virtual void stop() = 0;

Q_SIGNALS:
    void frameReady(bincard::peripherals::Frame frame);
    /// No frames will come; `reason` is for the log.
    void failed(QString reason);
};

} // namespace bincard::peripherals
