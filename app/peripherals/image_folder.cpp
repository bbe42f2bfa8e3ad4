// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/image_folder.h"

#include "app/peripherals/decoder.h"

#include <QDir>
#include <QImage>

#include <utility>

namespace bincard::peripherals {

using namespace Qt::StringLiterals;

namespace {

const QStringList pictures{u"*.png"_s, u"*.jpg"_s, u"*.jpeg"_s, u"*.webp"_s};

/// The first code of a picture, with the patience that a still deserves.
std::optional<scan::RawScan> codeIn(const QString &path)
{
    const QImage image(path);
    if (image.isNull())
        return std::nullopt;
    const GrayImage gray = grayOf(image);
    std::vector<Symbol> found;
    const auto stopAtFirst = [](const Symbol &) {
        return false;
    };
    for (int step = 0; found.empty() && step < stillStepsMax; ++step)
        readStill(gray.view(), Formats::Floor, step, found, stopAtFirst);
    if (found.empty())
        return std::nullopt;
    scan::RawScan scan = found.front().scan;
    scan.source = scan::Source::Folder;
    return scan;
}

/// Puts a picture aside, beside one of the same name if need be.
bool putAside(const QDir &folder, const QString &name, const QString &where)
{
    if (!folder.mkpath(where))
        return false;
    QString target = where + u'/' + name;
    for (int i = 2; folder.exists(target); ++i)
        target = u"%1/%2-%3"_s.arg(where).arg(i).arg(name);
    return QFile::rename(folder.filePath(name), folder.filePath(target));
}

} // namespace

ImageFolder::ImageFolder(QString folder, Settings settings, QObject *parent)
    : ScanSource(parent)
    , m_folder(std::move(folder))
    , m_settings(settings)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ImageFolder::look);
    m_thread.setObjectName(u"pictures"_s);
    m_reader.moveToThread(&m_thread);
    m_thread.start();
}

ImageFolder::~ImageFolder()
{
    m_thread.quit();
    m_thread.wait();
}

void ImageFolder::start()
{
    look();
}

QString ImageFolder::nextWhole()
{
    const QDir folder(m_folder);
    const QFileInfoList waiting = folder.entryInfoList(pictures, QDir::Files, QDir::Name);
    if (waiting.isEmpty())
        return {};
    const QFileInfo &first = waiting.front();
    const bool grows
        = first.fileName() != std::exchange(m_growing, first.fileName()) || first.size() != m_size;
    m_size = first.size();
    return grows ? QString() : first.fileName();
}

void ImageFolder::look()
{
    if (m_busy)
        return;
    const QFileInfo folder(m_folder);
    const bool isMissing = !folder.isDir() || !folder.isWritable();
    if (std::exchange(m_isMissing, isMissing) != isMissing) {
        if (isMissing)
            Q_EMIT missing(m_folder);
        else
            Q_EMIT found();
    }
    const QString name = isMissing ? QString() : nextWhole();
    if (name.isEmpty())
        return m_timer.start(m_settings.lookMs);
    m_busy = true;
    QMetaObject::invokeMethod(&m_reader, [this, name, path = QDir(m_folder).filePath(name)] {
        const auto scan = codeIn(path);
        QMetaObject::invokeMethod(this, [this, name, scan] {
            finish(name, scan);
        });
    });
}

void ImageFolder::finish(const QString &name, const std::optional<scan::RawScan> &scan)
{
    m_busy = false;
    m_growing.clear();
    m_timer.start(m_settings.pauseMs);
    if (!putAside(QDir(m_folder), name, scan ? u"read"_s : u"unread"_s)) {
        // Left where it is, it would be scanned again and again.
        m_timer.stop();
        return Q_EMIT missing(m_folder);
    }
    if (scan)
        Q_EMIT scanned(*scan);
    else
        Q_EMIT unreadable(name);
}

} // namespace bincard::peripherals
