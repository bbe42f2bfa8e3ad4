// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/peripherals/scan_source.h"

#include <QThread>
#include <QTimer>

#include <optional>

namespace bincard::peripherals {

/// A folder where there is no camera: every picture put into it is one scan, once, in the order of
/// names. A picture that was taken up is moved to the folder's `read`, one without a code that can
/// be read to its `unread`, so that a second start does not scan anything twice.
///
/// A picture is moved before its scan is delivered: whoever is killed in between has heard no beep
/// and scans again.
class ImageFolder : public ScanSource
{
    Q_OBJECT

public:
    struct Settings
    {
        int lookMs = 200; ///< a picture that grew since the last look is still being written
        /// Between two scans, longer than the double-read guard of FLOWS 0: the same label twice is
        /// meant twice here.
        int pauseMs = 500;
    };

    ImageFolder(QString folder, Settings settings, QObject *parent = nullptr);
    ~ImageFolder() override;

    /// Begins with what is in there. Says `missing` where there is no such folder, or nothing can
    /// be moved in it, and goes on looking.
    void start();

public Q_SLOTS:
    /// Takes up the first picture that is whole. Called by a timer.
    void look();

Q_SIGNALS:
    /// `name` of the picture, as somebody sees it in the folder.
    void unreadable(QString name);
    void missing(QString folder);
    void found();

private:
    [[nodiscard]] QString nextWhole();
    void finish(const QString &name, const std::optional<scan::RawScan> &scan);

    QString m_folder;
    Settings m_settings;
    QTimer m_timer;
    bool m_busy = false;
    bool m_isMissing = false;
    QString m_growing;
    qint64 m_size = -1; // of m_growing, at the last look
    QThread m_thread;
    QObject m_reader; // lives on it
};

} // namespace bincard::peripherals
