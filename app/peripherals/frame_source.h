// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/peripherals/gray_image.h"

#include <QObject>

#include <memory>

namespace bincard::peripherals {

using Frame = std::shared_ptr<const GrayImage>;

/// Something that sees, frame after frame: a camera, or what a test plays.
class FrameSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

public Q_SLOTS:
    virtual void start() = 0;
    virtual void stop() = 0;

Q_SIGNALS:
    void frameReady(bincard::peripherals::Frame frame);
    /// No frames will come: there is nothing to see with, or it does not start. `reason` is for the
    /// log, empty where there is nothing.
    void failed(QString reason);
};

} // namespace bincard::peripherals
