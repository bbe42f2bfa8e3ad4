// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFile>

namespace bincard {

/// A file of tests/sync/channel_samples; empty where there is none.
inline QByteArray channelSample(const char *name)
{
    QFile file(QStringLiteral(CHANNEL_SAMPLES "/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// JSON written with ' for ", which moc reads rightly and people more easily.
inline QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

} // namespace bincard
