// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QQmlEngine>
#include <QtQuickTest>

/// Lets the pages of this folder import the modules that are linked into this program.
class ModulesInside : public QObject
{
    Q_OBJECT

public Q_SLOTS:

    void qmlEngineAvailable(QQmlEngine *engine)
    {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    }
};

QUICK_TEST_MAIN_WITH_SETUP(tst_controls, ModulesInside)

#include "controls_main.moc"
