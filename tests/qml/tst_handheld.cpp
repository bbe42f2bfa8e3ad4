// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/handheld.h"
#include "tests/qml/state_findings.h"
#include "tests/qml/text_walk.h"

#include "app/floor/tones.h"
#include "app/peripherals/key_wedge.h"
#include "core/scan/own_code.h"

#include <QAccessible>
#include <QQuickItem>
#include <QtTest>

using namespace bincard;
using namespace bincard::handheld_test;
using namespace Qt::StringLiterals;

namespace {

/// Keys as a person types them: slower than any scanner.
void press(QWindow &window, peripherals::KeyWedge &wedge, const QString &keys)
{
    for (const QChar key : keys) {
        QTest::sendKeyEvent(QTest::Click, &window, Qt::Key(key.toUpper().unicode()), key,
                            Qt::NoModifier);
        wedge.giveUp();
    }
}

} // namespace

/// The window: every state of a day in both themes, both languages and several shapes; and
/// everything without a finger.
class TestHandheld : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void every_state_can_be_seen_spoken_and_hit_data();
    void every_state_can_be_seen_spoken_and_hit();
    void the_walk_over_texts_sees_what_is_wrong();
    void a_language_from_the_right_has_the_way_back_at_the_right();
    void keys_faster_than_a_person_are_a_scan();
    void a_person_who_types_gets_the_entry_line();
    void a_figure_in_a_quantity_step_opens_the_keypad();
    void a_pick_needs_no_finger();
    void sounds_differ_in_pitch_and_rhythm();
};

void TestHandheld::initTestCase()
{
    QAccessible::setActive(true);
}

void TestHandheld::every_state_can_be_seen_spoken_and_hit_data()
{
    addLooks({
        {"english, light", {.language = u"en"_s, .size = {360, 640}}},
        {"german, dark", {.language = u"de"_s, .dark = true, .size = {360, 640}}},
        {"german, landscape", {.language = u"de"_s, .size = {800, 400}}},
        {"german, bigger text", {.language = u"de"_s, .size = {360, 640}, .textScale = 1.4}},
        {"german, biggest text",
         {.language = u"de"_s, .dark = true, .size = {360, 640}, .textScale = 2}},
        {"english, smallest screen", {.language = u"en"_s, .size = {320, 480}, .textScale = 0.7}},
        {"from the right", {.language = u"en"_s, .size = {360, 640}, .mirrored = true}},
    });
}

void TestHandheld::every_state_can_be_seen_spoken_and_hit()
{
    everyStateCanBeSeenSpokenAndHit(Shell::Handheld);
}

void TestHandheld::the_walk_over_texts_sees_what_is_wrong()
{
    QQmlEngine engine;
    QQmlComponent component(&engine);
    component.setData("import QtQuick\n"
                      "Item { width: 200; height: 100\n"
                      "Text { width: 20; text: 'much too long for it' }\n"
                      "Text { x: 190; y: 40; text: 'over the edge' }\n"
                      "Text { y: 80; text: 'one' }\n"
                      "Text { y: 82; text: 'two' }\n"
                      "Text { y: 60; width: 20; elide: Text.ElideRight; text: 'this says so' } }",
                      QUrl());
    const std::unique_ptr<QObject> object(component.create());
    auto *item = qobject_cast<QQuickItem *>(object.get());
    QVERIFY2(item != nullptr, qPrintable(component.errorString()));
    const QStringList found = qml_test::textFindings(*item);
    QCOMPARE(found.filter(QStringLiteral("is cut")).size(), 1);
    QCOMPARE(found.filter(QStringLiteral("leaves the window")).size(), 1);
    QCOMPARE(found.filter(QStringLiteral("overlap")).size(), 1);
}

namespace {

/// The centre of the pressable of that name, in the window.
std::optional<QPointF> centreOf(QQuickItem &item, const QString &name)
{
    auto *spoken = QAccessible::queryAccessibleInterface(&item);
    if (item.isVisible() && item.inherits("QQuickAbstractButton") && spoken != nullptr
        && spoken->text(QAccessible::Name) == name)
        return item.mapToScene({item.width() / 2, item.height() / 2});
    const auto children = item.childItems();
    for (QQuickItem *child : children) {
        if (const auto found = centreOf(*child, name))
            return found;
    }
    return std::nullopt;
}

} // namespace

void TestHandheld::a_language_from_the_right_has_the_way_back_at_the_right()
{
    HubWorld world;
    furnish(world);
    Handheld handheld(world);
    QVERIFY(handheld.open());
    handheld.enrol();
    handheld.approve();
    handheld.signIn("MARA", QStringLiteral("2468"));
    QQuickItem &content = *handheld.window().contentItem();
    const qreal middle = handheld.window().width() / 2.0;
    for (const bool mirrored : {false, true}) {
        handheld.window().setProperty("mirrored", mirrored);
        handheld.settle();
        const auto menu = centreOf(content, QStringLiteral("Menu"));
        QVERIFY(menu.has_value());
        QCOMPARE(menu->x() < middle, mirrored);
        handheld.window().setProperty("overlay", 1);
        handheld.settle();
        const auto back = centreOf(content, QStringLiteral("Back"));
        QVERIFY(back.has_value());
        QCOMPARE(back->x() > middle, mirrored);
        handheld.window().setProperty("overlay", 0);
    }
}

namespace {

/// A handheld whose worker has a keyboard.
struct Desk
{
    Desk()
        : wedge({}, [this] {
            return world.now().ms;
        })
    {
        furnish(world);
        QObject::connect(&wedge, &peripherals::ScanSource::scanned, &handheld.session(),
                         &app::Session::scanned);
        QObject::connect(&wedge, &peripherals::KeyWedge::typed, &handheld.session(),
                         &app::Session::keyed);
        opened = handheld.open();
        handheld.window().installEventFilter(&wedge);
        handheld.enrol();
        handheld.approve();
    }

    void shoot(const std::string &code)
    {
        world.pass(1'000);
        for (const char key : code)
            QTest::sendKeyEvent(QTest::Click, &handheld.window(), Qt::Key(key),
                                QChar::fromLatin1(key), Qt::NoModifier);
        QTest::keyClick(&handheld.window(), Qt::Key_Return);
        handheld.settle();
    }

    void type(const QString &keys)
    {
        press(handheld.window(), wedge, keys);
        handheld.settle();
    }

    void key(Qt::Key key)
    {
        QTest::keyClick(&handheld.window(), key);
        handheld.settle();
    }

    HubWorld world;
    Handheld handheld{world};
    peripherals::KeyWedge wedge;
    bool opened = false;
};

} // namespace

void TestHandheld::keys_faster_than_a_person_are_a_scan()
{
    Desk desk;
    QVERIFY(desk.opened);
    desk.shoot(desk.world.badge("MARA"));
    QCOMPARE(desk.handheld.session().signIn()->person(), QStringLiteral("Mara Kowalski"));
}

void TestHandheld::a_person_who_types_gets_the_entry_line()
{
    Desk desk;
    desk.handheld.signIn("MARA", QStringLiteral("2468"));
    desk.type(QStringLiteral("W-118"));
    desk.key(Qt::Key_Return);
    QCOMPARE(desk.handheld.shows(), QStringLiteral("LoadTote"));
}

void TestHandheld::a_figure_in_a_quantity_step_opens_the_keypad()
{
    Desk desk;
    desk.handheld.signIn("MARA", QStringLiteral("2468"));
    desk.handheld.session().home()->choose(QStringLiteral("W-118"));
    desk.handheld.settle();
    desk.handheld.scanTote("T-201");
    desk.handheld.scanTote("T-204");
    desk.handheld.scanLocation("A-01-1");
    desk.type(QStringLiteral("3"));
    desk.key(Qt::Key_Return);
    QCOMPARE(desk.handheld.session().prompt()->amount().taken, QStringLiteral("3"));
    QCOMPARE(desk.handheld.shows(), QStringLiteral("PutIntoTote A-01-1"));
}

void TestHandheld::a_pick_needs_no_finger()
{
    Desk desk;
    desk.shoot(desk.world.badge("MARA"));
    desk.type(QStringLiteral("2468"));
    desk.key(Qt::Key_Return);
    QCOMPARE(desk.handheld.shows(), QStringLiteral("ChooseWork"));
    desk.shoot(scan::makeCommand(scan::Command::Confirm));
    QCOMPARE(desk.handheld.shows(), QStringLiteral("LoadTote"));
    desk.shoot(*scan::makeOwnCode(scan::OwnKind::Tote, "T-201"));
    desk.shoot(*scan::makeOwnCode(scan::OwnKind::Tote, "T-204"));
    desk.shoot(*scan::makeOwnCode(scan::OwnKind::Location, "A-01-1"));
    desk.shoot(*scan::makeOwnCode(scan::OwnKind::Tote, "T-201"));
    QCOMPARE(desk.handheld.session().prompt()->words().done, 1);
    // By keyboard: to the Problem button and back.
    desk.type(QStringLiteral("short"));
    desk.key(Qt::Key_Return);
    QVERIFY(desk.handheld.shows().startsWith(QStringLiteral("ChooseReason")));
    desk.key(Qt::Key_Escape);
    QVERIFY(desk.handheld.shows().startsWith(QStringLiteral("TakeUnits")));
}

void TestHandheld::sounds_differ_in_pitch_and_rhythm()
{
    using enum app::Sound;
    QSet<qsizetype> lengths;
    for (const auto sound : {Ok, LineDone, Warning, Error, SyncTrouble}) {
        const QByteArray samples = app::samplesOf(sound);
        QVERIFY(samples.size() > 0);
        lengths.insert(samples.size());
    }
    QCOMPARE(lengths.size(), 5);
    QVERIFY2(app::samplesOf(Error).size() > 2 * app::samplesOf(Warning).size() - 1,
             "an error is the longest by far");
}

QTEST_MAIN(TestHandheld)

#include "tst_handheld.moc"
