// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/photo.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QImageReader>
#include <QPainter>

namespace bincard::peripherals {

using namespace Qt::StringLiterals;

namespace {

constexpr int quality = 80;
/// Beyond it something else is meant than a picture by hand.
constexpr qint64 fileBytesMax = 64LL << 20;
const QStringList pictures{u"*.jpg"_s, u"*.jpeg"_s, u"*.png"_s, u"*.webp"_s};

QSize fitting(QSize size)
{
    const QSize most(photoSidePixels, photoSidePixels);
    return size.width() > most.width() || size.height() > most.height()
        ? size.scaled(most, Qt::KeepAspectRatio)
        : size;
}

Error none()
{
    return {ErrorCode::InvalidInput, "no picture"};
}

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

Result<QByteArray> photoOf(const QImage &picture)
{
    if (picture.isNull())
        return none();
    const QSize size = fitting(picture.size());
    // Painted anew, so that nothing but its pixels is carried over.
    QImage clean(size, QImage::Format_RGB32);
    clean.fill(Qt::white);
    QPainter painter(&clean);
    painter.drawImage(0, 0,
                      picture.size() == size
                          ? picture
                          : picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !clean.save(&buffer, "jpeg", quality))
        return none();
    return bytes;
}

Result<QByteArray> photoFrom(const QString &path)
{
    if (QFileInfo(path).size() > fileBytesMax)
        return none();
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    // A camera's picture is read at the size that it is kept in, and half as much for the scaling.
    if (const QSize size = reader.size(); size.isValid() && fitting(size) != size)
        reader.setScaledSize(fitting(size) * 2);
    return photoOf(reader.read());
}

Result<QByteArray> nextPhotoIn(const QString &folder)
{
    const QDir place(folder);
    if (!QFileInfo(folder).isDir())
        return Error{ErrorCode::StorageFailed, "no folder " + folder.toStdString()};
    for (const QFileInfo &file : place.entryInfoList(pictures, QDir::Files, QDir::Name)) {
        auto photo = photoFrom(file.filePath());
        if (!putAside(place, file.fileName(), photo ? u"taken"_s : u"unread"_s))
            return Error{ErrorCode::StorageFailed, "cannot move " + file.fileName().toStdString()};
        if (photo)
            return photo;
    }
    return Error{ErrorCode::NotFound, "no new picture"};
}

} // namespace bincard::peripherals
