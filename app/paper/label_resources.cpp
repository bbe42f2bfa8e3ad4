// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/label_resources.h"

#include <QDir>
#include <QFile>

// The macro declares a function of the global namespace, so it cannot stand in ours.
static void registerLabels()
{
    // A static library's resources are dropped by the linker unless somebody names them.
    Q_INIT_RESOURCE(labels);
}

namespace bincard::paper {

QByteArray labelResource(const QString &name)
{
    registerLabels();
    QFile file(QStringLiteral(":/bincard/labels/%1.json").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList templateNames()
{
    registerLabels();
    QStringList names;
    const QDir folder(QStringLiteral(":/bincard/labels"));
    for (const QString &file : folder.entryList(QDir::Files, QDir::Name)) {
        const QString name = file.chopped(5); // .json
        if (name != QStringLiteral("commands")) // the words of the sheet
            names << name;
    }
    return names;
}

} // namespace bincard::paper
