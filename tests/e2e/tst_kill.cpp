// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/office.h"

#include <QTest>

using namespace bincard::e2e;
using namespace Qt::StringLiterals;

/// The strongest thing a beep promises: what was confirmed is on the disk, once.
class TstKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    // BINCARD_KILLS=200 BINCARD_SEED=n ctest -R tst_kill
    void no_confirmed_scan_is_lost_and_none_counts_twice()
    {
        const QString kills = qEnvironmentVariable("BINCARD_KILLS", u"20"_s);
        const QString seed = qEnvironmentVariable("BINCARD_SEED", u"17"_s);
        const Ran shift = ran(QStringLiteral(BINCARDCTL),
                              {u"shift"_s, u"--kills"_s, kills, u"--seed"_s, seed}, 1'800'000);
        QVERIFY2(shift.code == 0, qPrintable(shift.out + shift.err));
        QVERIFY2(shift.out.contains(u"\nkill %1 after"_s.arg(kills)), qPrintable(shift.out));
        QVERIFY(shift.out.contains(u"each picked as ordered"_s));
    }
};

QTEST_GUILESS_MAIN(TstKill)
#include "tst_kill.moc"
