// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/complaints.h"

#include <QtGlobal>

namespace bincard::handheld_test {

namespace {

QStringList complaints;
QtMessageHandler before = nullptr;

void collect(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type != QtDebugMsg && type != QtInfoMsg)
        complaints << message;
}

} // namespace

Complaints::Complaints()
{
    complaints.clear();
    before = qInstallMessageHandler(collect);
}

Complaints::~Complaints()
{
    qInstallMessageHandler(before);
}

QStringList Complaints::heard()
{
    return complaints;
}

} // namespace bincard::handheld_test
