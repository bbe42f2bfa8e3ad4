// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/peripherals/frame_source.h"

#include <QStringList>
#include <QTimer>

namespace bincard::peripherals {

/// Plays the images of a folder in the order of their names, as a camera would show them: each
/// stays in view, frame after frame, until `next` is called or its pause is over.
class FolderFrames : public FrameSource
{
    Q_OBJECT

public:
    struct Settings
    {
        int frameIntervalMs = 100;
        int pauseMs = 0; ///< how long an image stays; 0 until `next`
    };

    FolderFrames(QString folder, Settings settings, QObject *parent = nullptr);

    [[nodiscard]] bool isLive() const override;
    /// The image in view; empty before the first and after the last.
    [[nodiscard]] QString current() const;

public Q_SLOTS:
    /// `failed` if the folder holds no image.
    void start() override;
    void stop() override;
    void next();
    /// Delivers the image in view once. Called by a timer.
    void show();

Q_SIGNALS:
    void finished(); ///< the last image is gone

private:
    void loadCurrent();

    QString m_folder;
    Settings m_settings;
    QStringList m_files;
    qsizetype m_index = 0;
    Frame m_frame;
    QTimer m_frameTimer;
    QTimer m_pauseTimer;
};

} // namespace bincard::peripherals
