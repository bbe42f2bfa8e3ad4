// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/tidy/rules.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace bincard::tidy {

const QString code = u"\\.(cpp|h)$"_s;
const QString rules = u"^(core|sync|app)/.*\\.(cpp|h)$"_s;
const QString licensed = u"\\.(cpp|h|qml|sql|cmake|py|sh|yaml|ini)$|(^|/)CMakeLists\\.txt$"
                         "|^packaging/\\w+$|^packaging/debian/rules$|^\\.ci/"_s;
const QString written = licensed + u"|\\.md$"_s;

/// What a review would remark again and again, remarked by a test. Each rule is first shown an
/// offender made for it: a rule that does not see its own offender checks nothing.
class Tidy : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        static const QRegularExpression notOurs(u"^(build[^/]*|\\.git|\\.cache)/|\\.user$"_s);
        const QDir root(QStringLiteral(BINCARD_SOURCE_DIR));
        QDirIterator each(root.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            const QString path = root.relativeFilePath(file.fileName());
            if (notOurs.match(path).hasMatch())
                continue;
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
            m_house << SourceFile{path, QString::fromUtf8(file.readAll()).split(u'\n')};
        }
        QVERIFY(m_house.size() > 20);
    }

    void includes_follow_the_layers()
    {
        hold(includesAgainstTheLayers,
             {{u"core/kernel/id.h"_s, {u"#include \"core/scan/scan.h\""_s}},
              {u"core/sales/order.h"_s, {u"#include \"core/purchase/bill.h\""_s}},
              {u"core/inventory/move.h"_s, {u"#include \"core/apply.h\""_s}},
              {u"core/unheard_of/a.h"_s, {u"#include \"core/kernel/id.h\""_s}},
              {u"sync/store/rows.cpp"_s, {u"#include \"core/catalog/product.h\""_s}},
              {u"sync/device/outbox.cpp"_s, {u"#include \"sync/hub/feed.h\""_s}},
              {u"sync/hub/feed.cpp"_s, {u"#include \"app/hub/options.h\""_s}},
              {u"app/floor/main.cpp"_s, {u"#include \"sync/odoo/mapping.h\""_s}},
              {u"app/floor/main.cpp"_s, {u"#include \"session.h\""_s}}});
    }

    void core_is_the_standard_library_without_io_clock_threads_and_dice()
    {
        hold(ban(u"#\\s*include <(?![a-z_0-9]+>)|#\\s*include <(iostream|fstream|filesystem|thread"
                 "|mutex|atomic|future|random|regex|locale|cstdio)>"_s,
                 u"^core/"_s),
             {{u"core/scan/a.h"_s, {u"#include <QString>"_s}},
              {u"core/scan/a.h"_s, {u"#include <openssl/sha.h>"_s}},
              {u"core/scan/a.h"_s, {u"#include <random>"_s}}});
    }

    void a_shell_imports_no_other_shell()
    {
        hold(ban(u"^import Bincard\\.(Kiosk|Supervisor)"_s, u"^qml/Bincard/Handheld/"_s),
             {{u"qml/Bincard/Handheld/A.qml"_s, {u"import Bincard.Kiosk"_s}}});
        hold(ban(u"^import Bincard\\.(Handheld|Supervisor)"_s, u"^qml/Bincard/Kiosk/"_s),
             {{u"qml/Bincard/Kiosk/A.qml"_s, {u"import Bincard.Handheld"_s}}});
        hold(ban(u"^import Bincard\\.(Handheld|Kiosk)"_s, u"^qml/Bincard/Supervisor/"_s),
             {{u"qml/Bincard/Supervisor/A.qml"_s, {u"import Bincard.Kiosk"_s}}});
        hold(ban(u"^import Bincard\\.(Handheld|Kiosk|Supervisor)"_s,
                 u"^qml/Bincard/(Theme|Controls)/"_s),
             {{u"qml/Bincard/Controls/A.qml"_s, {u"import Bincard.Handheld"_s}}});
    }

    void names_say_what_a_thing_is()
    {
        hold(ban(u"(?i)\\b(class|struct|namespace)\\s+\\w*(manager|helper|utils?|info|data)\\b"_s,
                 code),
             {{u"app/floor/a.h"_s, {u"class SyncManager"_s}},
              {u"core/scan/a.h"_s, {u"struct LotInfo"_s}}});
        hold(banPath(u"(?i)utils?\\b|helper|manager"_s),
             {{u"core/scan/string_utils.h"_s, {}}, {u"qml/Bincard/SyncManager.qml"_s, {}}});
    }

    void the_wall_clock_and_the_dice_are_main_s_own()
    {
        hold(ban(u"system_clock|random_device|QRandomGenerator|currentDate|currentTime\\("
                 "|currentM?SecsSinceEpoch|\\bs?rand\\(|\\btime\\((nullptr|NULL|0)\\)"_s,
                 rules, u"/main\\.cpp$"_s),
             {{u"core/sales/a.cpp"_s, {u"return std::chrono::system_clock::now();"_s}},
              {u"sync/hub/a.cpp"_s, {u"std::random_device dice;"_s}},
              {u"app/floor/a.cpp"_s, {u"QDateTime::currentDateTimeUtc()"_s}},
              {u"app/floor/a.cpp"_s, {u"QDateTime::currentMSecsSinceEpoch()"_s}},
              {u"core/a.cpp"_s, {u"const int roll = rand() % 6;"_s}}});
    }

    void no_test_sleeps()
    {
        hold(ban(u"\\bq(Wait|Sleep)\\(|sleep_(for|until)|\\b[mu]?sleep\\(|^\\s*wait\\("_s,
                 u"^tests/.*\\.(cpp|h|qml)$"_s),
             {{u"tests/sync/tst_a.cpp"_s, {u"QTest::qWait(50);"_s}},
              {u"tests/sync/tst_a.cpp"_s, {u"QThread::msleep(50);"_s}},
              {u"tests/qml/tst_a.qml"_s, {u"    wait(50)"_s}}});
    }

    void looks_come_from_the_theme()
    {
        hold(ban(u"\"#[0-9a-fA-F]{3,8}\"|[cC]olor:\\s*\"(?!transparent\")|Qt\\.(rgba|hsla|hsva)\\("
                 "|\\b(pixelSize|pointSize|duration|family):\\s*[\"\\d]"_s,
                 u"\\.qml$"_s, u"^(qml/Bincard/Theme|tests)/"_s),
             {{u"qml/Bincard/Handheld/A.qml"_s, {u"border.color: \"red\""_s}},
              {u"qml/Bincard/Handheld/A.qml"_s, {u"color: pressed ? \"#c00\" : page.tone"_s}},
              {u"qml/Bincard/Controls/A.qml"_s, {u"font.pixelSize: 14"_s}}});
    }

    void qml_is_handed_what_it_shows()
    {
        hold(ban(u"\\bproperty var\\b|parent\\.parent"_s, u"^qml/.*\\.qml$"_s),
             {{u"qml/Bincard/Handheld/A.qml"_s, {u"required property var line"_s}},
              {u"qml/Bincard/Handheld/A.qml"_s, {u"width: parent.parent.width"_s}}});
        hold(ban(u"setContextProperty|setContextObject"_s, rules),
             {{u"app/floor/main.cpp"_s, {u"context->setContextProperty(name, &api);"_s}}});
    }

    void queries_live_in_the_store_and_in_resources()
    {
        hold(
            ban(u"\\b(SELECT|INSERT INTO|DELETE FROM|CREATE TABLE)\\s"_s, rules, u"^sync/store/"_s),
            {{u"sync/hub/feed.cpp"_s, {u"QSqlQuery query(\"SELECT revision FROM change\");"_s}},
             {u"app/ctl/a.cpp"_s, {u"\"DELETE FROM quant \""_s}}});
    }

    void nothing_is_promised()
    {
        hold(ban(u"\\b(TODO|FIXME|XXX)\\b"_s, written),
             {{u"core/a.cpp"_s, {u"// TODO: lots"_s}}, {u"README.md"_s, {u"FIXME"_s}}});
    }

    void lines_fit_a_screen_and_end_with_ink()
    {
        // Prose is for a reader that wraps, and qmlformat joins what was broken: there, comments.
        hold(ban(u"^.{101,}$"_s, licensed, u"\\.qml$"_s),
             {{u"core/a.cpp"_s, {QString(101, u'x')}}});
        hold(ban(u"^(?=\\s*//).{101,}$"_s, u"\\.qml$"_s),
             {{u"qml/Bincard/A.qml"_s, {u"// "_s + QString(98, u'x')}}});
        hold(ban(u"[ \\t\\r]$"_s, written, nowhere), {{u"core/a.cpp"_s, {u"int a; "_s}}});
        hold(ban(u"\\t"_s, u"\\.(cpp|h|qml|sql)$"_s, nowhere),
             {{u"core/a.cpp"_s, {u"\tint a;"_s}}});
    }

    void every_file_names_its_licence()
    {
        hold(demandHead({u"SPDX-FileCopyrightText: The Bincard authors"_s,
                         u"SPDX-License-Identifier: GPL-3.0-or-later"_s},
                        licensed),
             {{u"core/a.cpp"_s, {u"// SPDX-License-Identifier: GPL-3.0-or-later"_s}},
              {u"packaging/demo"_s, {u"#!/bin/sh"_s}}});
    }

    void no_file_is_dead()
    {
        hold(namedInNoCMakeLists, {{u"core/a/forgotten.cpp"_s, {}}, {u"qml/Bincard/A.qml"_s, {}}});
        QVERIFY(namedInNoCMakeLists(
                    {{u"core/CMakeLists.txt"_s, {u"  a/known.cpp"_s}}, {u"core/a/known.cpp"_s, {}}})
                    .isEmpty());
    }

    void the_top_level_is_closed()
    {
        hold(banPath(u"^(?!\\.|(core|sync|app|qml|resources|tests|packaging)/"
                     "|(CMakeLists\\.txt|CMakePresets\\.json|README\\.md|LICENSE)$)"_s),
             {{u"docs/design.md"_s, {}}, {u"Makefile"_s, {}}});
        QStringList top;
        for (const SourceFile &file : m_house)
            top << file.path.section(u'/', 0, 0);
        for (const QString &name :
             {u"CMakeLists.txt"_s, u"CMakePresets.json"_s, u"README.md"_s, u"LICENSE"_s, u"core"_s,
              u"sync"_s, u"app"_s, u"qml"_s, u"resources"_s, u"tests"_s, u"packaging"_s})
            QVERIFY2(top.contains(name), qPrintable(name));
    }

    void the_house_knows_no_machine_and_no_registry()
    {
        hold(ban(u"/work/|/tmp/bash|(?<![\\w.])/(home|root)/|registry\\.\\w+\\.\\w+"
                 "|npmjs\\.|deb\\.debian|(?i)pypi\\."_s,
                 written + u"|\\.(json|ts|service|conf)$"_s),
             {{u"packaging/setup"_s, {u"cd /home/somebody"_s}},
              {u"README.md"_s, {u"npm --registry https://registry.example.org"_s}}});
    }

private:
    void hold(const Rule &rule, const Sources &offenders)
    {
        for (const SourceFile &offender : offenders) {
            QVERIFY2(!rule({offender}).isEmpty(),
                     qPrintable(u"goes unseen: "_s + offender.path + offender.lines.join(u' ')));
        }
        const Offences offences = rule(m_house);
        QVERIFY2(offences.isEmpty(), qPrintable(u'\n' + offences.join(u'\n')));
    }

    Sources m_house;
};

} // namespace bincard::tidy

QTEST_APPLESS_MAIN(bincard::tidy::Tidy)

#include "tst_tidy.moc"
