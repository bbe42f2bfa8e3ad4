// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/folder_frames.h"

#include <QDir>
#include <QImage>

#include <utility>

namespace bincard::peripherals {

using namespace Qt::StringLiterals;

FolderFrames::FolderFrames(QString folder, Settings settings, QObject *parent)
    : FrameSource(parent)
    , m_folder(std::move(folder))
    , m_settings(settings)
{
    m_frameTimer.setInterval(settings.frameIntervalMs);
    m_pauseTimer.setInterval(settings.pauseMs);
    connect(&m_frameTimer, &QTimer::timeout, this, &FolderFrames::show);
    connect(&m_pauseTimer, &QTimer::timeout, this, &FolderFrames::next);
}

bool FolderFrames::isLive() const
{
    return false;
}

QString FolderFrames::current() const
{
    return m_index < m_files.size() ? m_files.at(m_index) : QString();
}

void FolderFrames::start()
{
    const QDir folder(m_folder);
    m_files.clear();
    for (const QString &name : folder.entryList({u"*.png"_s, u"*.jpg"_s, u"*.jpeg"_s, u"*.webp"_s},
                                                QDir::Files, QDir::Name))
        m_files << folder.filePath(name);
    m_index = 0;
    if (m_files.isEmpty()) {
        Q_EMIT failed(u"no images in "_s + m_folder);
        return;
    }
    loadCurrent();
    m_frameTimer.start();
    if (m_settings.pauseMs > 0)
        m_pauseTimer.start();
    show();
}

void FolderFrames::stop()
{
    m_frameTimer.stop();
    m_pauseTimer.stop();
    m_frame.reset();
}

void FolderFrames::next()
{
    if (m_index < m_files.size())
        ++m_index;
    if (m_index == m_files.size()) {
        stop();
        Q_EMIT finished();
        return;
    }
    loadCurrent();
    show();
}

void FolderFrames::show()
{
    if (m_frame)
        Q_EMIT frameReady(m_frame);
}

void FolderFrames::loadCurrent()
{
    const QImage image(current());
    // A file that is no image shows as nothing: the camera sees a wall.
    m_frame = image.isNull() ? nullptr : std::make_shared<const GrayImage>(grayOf(image));
}

} // namespace bincard::peripherals
