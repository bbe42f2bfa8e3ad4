// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/office.h"

#include <QDir>
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
        QVERIFY(!QDir(pictures.path()).entryList({u"*.png"_s}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TstShift)
#include "tst_shift.moc"
