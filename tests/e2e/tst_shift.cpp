// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/office.h"

#include <QDir>
#include <QImage>
#include <QTest>

using namespace bincard::e2e;
using namespace Qt::StringLiterals;

/// The whole house once: hub, two devices, labels, no network, a kill, verify.
class TstShift : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void a_scripted_shift_holds()
    {
        const QTemporaryDir pictures;
        const Ran shift = ran(
            QStringLiteral(BINCARDCTL),
            {u"shift"_s, u"--headless"_s, u"--orders"_s, u"6"_s, u"--pictures"_s, pictures.path()});
        QVERIFY2(shift.code == 0, qPrintable(shift.out + shift.err));
        QVERIFY(shift.out.contains(u"everything held"_s));
        QVERIFY(!shift.err.contains(u"XDG_RUNTIME_DIR"_s));
        QVERIFY(!QDir(pictures.filePath(u"labels"_s)).entryList({u"*.png"_s}).isEmpty());
        // What those very devices showed, at the moments that somebody would ask about.
        const QDir screens(pictures.filePath(u"shift"_s));
        for (const auto &moment :
             {u"ANN Loading"_s, u"ANN SignIn"_s, u"ANN Pin"_s, u"ANN Home"_s, u"ANN LoadTote"_s,
              u"ANN GoToLocation"_s, u"ANN TakeUnits"_s, u"ANN wrong-scan"_s, u"ANN short-why"_s,
              u"ANN resumed-after-the-kill"_s, u"BOB finished-offline"_s,
              u"BOB everything-accepted"_s}) {
            const QStringList found = screens.entryList({u"handheld-%1-[0-9][0-9]-%2.png"_s.arg(
                moment.section(u' ', 0, 0), moment.section(u' ', 1))});
            QVERIFY2(found.size() == 1, qPrintable(moment));
            QCOMPARE(QImage(screens.filePath(found.front())).size(), QSize(360, 640));
        }
    }

    /// Issue "the whole floor": receive to return with four devices, two of them cut off in the
    /// middle, and verified ledgers at the end. What each part has to come to is in
    /// app/ctl/day_checks.
    void a_whole_day_holds()
    {
        const Ran day = ran(QStringLiteral(BINCARDCTL), {u"shift"_s, u"--day"_s, u"--headless"_s});
        QVERIFY2(day.code == 0, qPrintable(day.out + day.err));
        for (const auto &part :
             {u"receive: 3 deliveries"_s, u"put away: "_s, u"replenish: 3 "_s,
              u"pick: the wave became 4 clusters"_s, u"operations that the hub knows nothing of"_s,
              u"reconcile: "_s, u"pack: 12 parcels"_s, u"ship: 12 parcels"_s, u"count: "_s,
              u"take back: "_s, u"queue is empty"_s, u"balance: "_s, u"the day held"_s})
            QVERIFY2(day.out.contains(part), qPrintable(part + u" is missing in\n"_s + day.out));
    }
};

QTEST_GUILESS_MAIN(TstShift)
#include "tst_shift.moc"
