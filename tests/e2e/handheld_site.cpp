// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/handheld_site.h"

#include "core/scan/check_digit.h"

#include <QDir>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>

#include <algorithm>

namespace bincard::e2e {

using namespace Qt::StringLiterals;

namespace {

QString twoDigits(int number)
{
    return u"%1"_s.arg(number, 2, 10, QChar(u'0'));
}

QString skuOf(int number)
{
    return u'P' + twoDigits(number);
}

QString placeOf(int number)
{
    return u"A-"_s + twoDigits(number);
}

/// Twelve products, each on a shelf of its own, and more of it than is ordered.
QByteArray products()
{
    QByteArray csv = "sku,name,gtin\n";
    for (int i = 1; i <= HandheldSite::linesMax; ++i)
        csv += u"%1,Product %2,%3\n"_s.arg(skuOf(i)).arg(i).arg(gtinOf(skuOf(i))).toLatin1();
    return csv;
}

QByteArray places()
{
    QByteArray csv = "code,usage,zone,sequence\nPACK-1,staging,OUT,99\n";
    for (int i = 1; i <= HandheldSite::linesMax; ++i)
        csv += u"%1,storage,A,%2\n"_s.arg(placeOf(i)).arg(i).toLatin1();
    return csv;
}

QByteArray stock()
{
    QByteArray csv = "sku,location,quantity\n";
    for (int i = 1; i <= HandheldSite::linesMax; ++i)
        csv += u"%1,%2,40\n"_s.arg(skuOf(i), placeOf(i)).toLatin1();
    return csv;
}

/// The first products over three orders, one to four of each.
QByteArray orders(const QString &walk, int lines)
{
    QByteArray csv = "channel,reference,customer,country,sku,quantity,price,currency\n";
    for (int i = 1; i <= lines; ++i)
        csv += u"web,%1-%2,C1,Germany,%3,%4,1.20,EUR\n"_s.arg(walk)
                   .arg(i % HandheldSite::ordersOfWalk + 1)
                   .arg(skuOf(i))
                   .arg(i % 4 + 1)
                   .toLatin1();
    return csv;
}

QString litTote(const QJsonObject &prompt)
{
    for (const QJsonValue &slot : prompt[u"cart"_s].toArray()) {
        if (slot[u"light"_s] != u"Lit"_s)
            continue;
        const QString loaded = slot[u"tote"_s].toString();
        const QString fresh
            = prompt[u"work"_s].toString() + u'-' + QString::number(slot[u"slot"_s].toInt());
        return loaded.isEmpty() ? fresh : loaded;
    }
    return {};
}

} // namespace

QString gtinOf(const QString &sku)
{
    const std::string key = "952000000" + sku.mid(1).toStdString() + "0";
    return QString::fromStdString(key + scan::gs1CheckDigit(key));
}

QString printed(scan::OwnKind kind, const QString &payload)
{
    return QString::fromStdString(*scan::makeOwnCode(kind, payload.toStdString()));
}

Answer answerTo(const QJsonObject &prompt)
{
    const QString instruction = prompt[u"instruction"_s].toString();
    const QString place = prompt[u"place"_s].toString();
    const QString sku = prompt[u"sku"_s].toString();
    if (instruction == u"ChooseWork"_s)
        return {QString::fromStdString(scan::makeCommand(scan::Command::Done)), u"DONE"_s};
    // Both prove a line: every other one by its goods, the rest by their shelf.
    if (instruction == u"ScanProduct"_s
        || (instruction == u"GoToLocation"_s && prompt[u"done"_s].toInt() % 2 == 0))
        return {gtinOf(sku), sku};
    if (instruction == u"GoToLocation"_s || instruction == u"ScanDestination"_s)
        return {printed(scan::OwnKind::Location, place), place};
    const QString tote = litTote(prompt);
    const QString label = printed(scan::OwnKind::Tote, tote);
    // One that nobody knows yet is known by its label alone.
    return {label, instruction == u"LoadTote"_s ? label : tote};
}

bool HandheldSite::start(const QString &role, const QSize &screen)
{
    if (!m_screen.start(screen))
        return false;
    const auto prepare = [this, role] {
        QCOMPARE(m_office.init().code, 0);
        openHub();
        import(u"products"_s, products());
        import(u"locations"_s, places());
        import(u"stock"_s, stock());
        const Ran user = m_office.ctl(
            {u"user"_s, u"add"_s, u"ann"_s, u"--pin"_s, u"2468"_s, u"--role"_s, role});
        const QRegularExpression badge(u"^badge (\\S+)$"_s, QRegularExpression::MultilineOption);
        m_badge = badge.match(user.out).captured(1);
        QVERIFY2(!m_badge.isEmpty(), qPrintable(user.out + user.err));
        closeHub();
    };
    prepare();
    return true;
}

void HandheldSite::openHub()
{
    const QUrl url(m_office.startHub(m_address));
    QVERIFY(url.isValid());
    m_address = u"%1:%2"_s.arg(url.host()).arg(url.port());
}

void HandheldSite::closeHub()
{
    QCOMPARE(m_office.stopHub(), 0);
}

void HandheldSite::import(const QString &kind, const QByteArray &csv)
{
    const Ran ran = m_office.ctl({u"import"_s, kind, m_office.file(kind + u".csv"_s, csv)});
    QVERIFY2(ran.code == 0, qPrintable(ran.out + ran.err));
}

void HandheldSite::release(const QString &walk, int lines)
{
    import(u"orders"_s, orders(walk, lines));
    const Ran ran = m_office.ctl({u"batch"_s, u"make"_s, u"--kind"_s, u"cluster"_s, u"--size"_s,
                                  QString::number(ordersOfWalk), u"--prefix"_s, walk});
    QVERIFY2(ran.out.contains(u"1 walks released"_s), qPrintable(ran.out + ran.err));
}

void HandheldSite::enrol(const QString &device, const QStringList &more)
{
    enrol(device, {}, HandheldWindow::size, more);
}

void HandheldSite::enrolStation(const QString &device, const QSize &size, const QStringList &more)
{
    enrol(device, {u"--desk"_s}, size,
          QStringList{u"--shell"_s, u"kiosk"_s, u"--windowed"_s,
                      u"%1x%2"_s.arg(size.width()).arg(size.height())}
              + more);
}

void HandheldSite::enrol(const QString &device, const QStringList &kind, const QSize &size,
                         const QStringList &more)
{
    QProcess approving;
    approving.start(QStringLiteral(BINCARDCTL),
                    QStringList{u"device"_s, u"enrol"_s, device, u"--approve"_s, u"--data"_s,
                                m_office.folder(), u"--key-source"_s,
                                u"file:"_s + m_office.keyPath()}
                        + kind);
    QString code;
    while (code.isEmpty() && (approving.canReadLine() || approving.waitForReadyRead(patienceMs))) {
        const QString line = QString::fromUtf8(approving.readLine()).trimmed();
        code = line.startsWith(u"BINCARD1"_s) ? line : QString();
    }
    m_handheld = std::make_unique<HandheldWindow>();
    m_handheld->start(m_screen.name(), code, more);
    QVERIFY(approving.waitForFinished(patienceMs));
    QCOMPARE(approving.exitCode(), 0);
    becomes(u"SignIn"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_screen.focus(size), patienceMs);
}

void HandheldSite::becomes(const QString &stage)
{
    QTRY_VERIFY2_WITH_TIMEOUT(m_handheld->now()[u"stage"_s] == stage,
                              m_handheld->lastWords().constData(), patienceMs);
}

void HandheldSite::enterPin()
{
    QTRY_VERIFY2_WITH_TIMEOUT(m_handheld->now()[u"badge"_s].toBool(),
                              m_handheld->lastWords().constData(), patienceMs);
    m_screen.type(u"2468"_s);
    becomes(u"Working"_s);
    QCOMPARE(m_handheld->instruction(), u"ChooseWork"_s);
}

void HandheldSite::isAnswered(const QJsonObject &asked)
{
    QTRY_VERIFY2_WITH_TIMEOUT(m_handheld->prompt() != asked, m_handheld->lastWords().constData(),
                              answerMs);
    const QString tone = m_handheld->prompt()[u"tone"_s].toString();
    QVERIFY2(tone == u"Ok"_s || tone == u"LineDone"_s, m_handheld->lastWords().constData());
}

void HandheldSite::isAccepted()
{
    const auto accepted = [this] {
        const QJsonObject &now = m_handheld->now();
        return now[u"stored"_s] == 0 && now[u"sent"_s] == 0 && now[u"notices"_s] == 0;
    };
    QTRY_VERIFY2_WITH_TIMEOUT(accepted(), m_handheld->lastWords().constData(), patienceMs);
}

void HandheldSite::picture(const QString &name)
{
    const QString folder = qEnvironmentVariable("BINCARD_SCREENSHOTS");
    if (folder.isEmpty())
        return;
    // The trace is a frame ahead of the paint.
    QImage seen;
    const auto isStill = [&] {
        const QImage before = std::exchange(seen, m_screen.picture());
        return before == seen;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isStill(), patienceMs);
    QVERIFY(QDir().mkpath(folder) && seen.save(folder + u'/' + name + u".png"_s));
}

} // namespace bincard::e2e
