// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/paper_reading.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace bincard::tests;
using namespace Qt::StringLiterals;

namespace {

struct Answer
{
    int code = -1;
    QString said;
    QString complained;
};

Answer label(const QStringList &arguments)
{
    QProcess program;
    program.start(QStringLiteral(BINCARDCTL), QStringList{u"label"_s} + arguments);
    program.waitForFinished();
    return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
            QString::fromUtf8(program.readAllStandardError())};
}

} // namespace

class CtlLabelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void labels_go_to_a_file_and_the_file_to_pictures()
    {
        const QString zpl = file(u"totes.zpl"_s);
        const Answer written = label({u"--kind"_s, u"tote"_s, u"--codes"_s, u"T1,T2"_s, u"--dpi"_s,
                                      u"300"_s, u"--zpl"_s, zpl});
        QCOMPARE(written.code, 0);
        QVERIFY(written.said.startsWith(u"2 labels in "_s));
        const Answer drawn
            = label({u"--preview"_s, zpl, u"--dpi"_s, u"300"_s, u"--png"_s, file(u"pictures"_s)});
        QCOMPARE(drawn.code, 0);
        const QStringList names = QDir(file(u"pictures"_s)).entryList(QDir::Files, QDir::Name);
        QCOMPARE(names, (QStringList{u"0001-label.png"_s, u"0002-label.png"_s}));
        const QImage first(file(u"pictures/0001-label.png"_s));
        QCOMPARE(first.width(), 1181); // 100 mm
        QVERIFY(contentsOf(first).value(0).startsWith(u"]C0BCTT1"_s));
    }

    void a_table_of_parcels_becomes_their_labels()
    {
        write(u"parcels.csv"_s,
              "To,Tracking,Parcel,Parcels,Weight grams,Paper\n"
              "\"Jane Doe\n5 High Street\",T-1,1,2,800,A6\n"
              "\"Angelika Müller\nMünchen\",T-2,2,2,1250,A6\n");
        const Answer written = label({u"--kind"_s, u"shipping"_s, u"--input"_s,
                                      file(u"parcels.csv"_s), u"--pdf"_s, file(u"parcels.pdf"_s)});
        QVERIFY2(written.code == 0, qPrintable(written.complained));
        if (!popplerIsHere())
            QSKIP("poppler-utils are not installed");
        QFile pdf(file(u"parcels.pdf"_s));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        const QString text = textOf(pdf.readAll());
        QVERIFY(text.contains(u"2 of 2"_s) && text.contains(u"1.25 kg"_s));
        QVERIFY(text.contains(u"Angelika Müller"_s));
    }

    void a_sites_template_that_is_wrong_says_where()
    {
        write(u"tote.json"_s, "{\"width_mm\": 50,\n\"height_mm\": }");
        const Answer refused
            = label({u"--kind"_s, u"tote"_s, u"--codes"_s, u"T1"_s, u"--templates"_s,
                     m_folder.path(), u"--zpl"_s, file(u"x.zpl"_s)});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.complained.contains(u"tote.json: line 2"_s),
                 qPrintable(refused.complained));
        QVERIFY(!QFile::exists(file(u"x.zpl"_s)));
    }

    void a_site_begins_with_our_templates()
    {
        const QString own = file(u"own"_s);
        const Answer written = label({u"--write-templates"_s, own});
        QCOMPARE(written.code, 0);
        QVERIFY(QFile::exists(own + u"/shipping_a6.json"_s));
        QVERIFY(!QFile::exists(own + u"/commands.json"_s));
        const QStringList print{u"--kind"_s,      u"tote"_s, u"--codes"_s, u"T1"_s,
                                u"--templates"_s, own,       u"--zpl"_s,   file(u"own.zpl"_s)};
        QCOMPARE(label(print).code, 0);
        QVERIFY(QFile::rename(own + u"/badge.json"_s, own + u"/bagde.json"_s));
        const Answer refused = label(print); // though it is not the one that is printed
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.complained.contains(u"bagde.json: no label is named so"_s),
                 qPrintable(refused.complained));
        QCOMPARE(label({u"--write-templates"_s, own}).said.section(u' ', 0, 0), u"1"_s);
    }

    void a_file_that_cannot_be_drawn_says_why()
    {
        write(u"ups.zpl"_s, "^XA^FO1,1^BDN^FD001^FS^XZ");
        const Answer refused
            = label({u"--preview"_s, file(u"ups.zpl"_s), u"--png"_s, file(u"none"_s)});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.complained.contains(u"^BD"_s), qPrintable(refused.complained));
        QCOMPARE(label({u"--preview"_s, file(u"absent.zpl"_s), u"--png"_s, file(u"n"_s)}).code, 1);
        QCOMPARE(label({u"--preview"_s, file(u"ups.zpl"_s)}).code, 2); // into which folder?
    }

private:
    [[nodiscard]] QString file(const QString &name) const
    {
        return m_folder.filePath(name);
    }

    void write(const QString &name, const QByteArray &content) const
    {
        QFile out(file(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(content), content.size());
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(CtlLabelTest)
#include "tst_ctl_label.moc"
