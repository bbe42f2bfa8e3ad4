// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/device_session.h"

#include <QQuickAsyncImageProvider>

namespace bincard::app {

/// Pictures for QML, by the hash of their content: "image://photos/<hexadecimal>". What is not on
/// the device is fetched from the hub, and shown when it is here. Where it cannot be had, which is
/// ordinary while there is no network, the image is ready and has no size.
/// Thread: as Qt Quick wants it. The session outlives it.
class PhotoImages final : public QQuickAsyncImageProvider
{
    Q_OBJECT

public:
    static constexpr const char *name = "photos";

    explicit PhotoImages(DeviceSession &device);

    QQuickImageResponse *requestImageResponse(const QString &id,
                                              const QSize &requestedSize) override;

private:
    DeviceSession &m_device;
};

} // namespace bincard::app
