// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/state_findings.h"

#include "tests/qml/complaints.h"
#include "tests/qml/text_walk.h"
#include "tests/qml/touch_walk.h"

#include <QQuickItem>
#include <QtTest>

namespace bincard::handheld_test {

void addLooks(std::initializer_list<std::pair<const char *, Look>> looks)
{
    QTest::addColumn<Look>("look");
    for (const auto &[name, look] : looks)
        QTest::newRow(name) << look;
}

void everyStateCanBeSeenSpokenAndHit(Shell shell)
{
    QFETCH(Look, look);
    QStringList found;
    int states = 0;
    {
        const Complaints complained;
        const QString why
            = walkEveryState(shell, look, [&](Handheld &handheld, const QString &name) {
                  ++states;
                  QQuickItem &content = *handheld.window().contentItem();
                  for (const QString &finding :
                       qml_test::touchFindings(content) + qml_test::textFindings(content))
                      found << name + QStringLiteral(": ") + finding;
              });
        if (!why.isEmpty())
            found << why;
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    QVERIFY(states > 150);
    const QStringList heard = Complaints::heard();
    QVERIFY2(heard.isEmpty(), qPrintable(heard.join(QLatin1Char('\n'))));
}

} // namespace bincard::handheld_test
