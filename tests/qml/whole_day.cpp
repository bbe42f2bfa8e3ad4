// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/handheld.h"

#include "core/scan/check_digit.h"
#include "core/scan/own_code.h"
#include "core/scan/self_test.h"

#include <QCoreApplication>
#include <QImage>
#include <QKeyEvent>

#include <cstring>

namespace bincard::handheld_test {

namespace {

using Look = std::function<void(const QString &)>;

void press(Handheld &handheld, Qt::Key key)
{
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, Qt::NoModifier);
        QCoreApplication::sendEvent(&handheld.window(), &event);
    }
    handheld.settle();
}

void arrive(HubWorld &world, Handheld &handheld, const Look &look)
{
    handheld.settle();
    look(QStringLiteral("01-enrol"));
    handheld.scan("BINCARD1:half a code");
    look(QStringLiteral("02-enrol-wrong-code"));
    handheld.enrol();
    look(QStringLiteral("03-approval"));
    world.loads = false;
    handheld.approve();
    look(QStringLiteral("04-loading"));
    world.loads = true;
    world.pass(60'000);
    handheld.device().wake();
    handheld.settle();
    look(QStringLiteral("05-sign-in"));
    handheld.scan(world.badge("MARA"));
    look(QStringLiteral("06-pin"));
    handheld.session().signIn()->tryPin(QStringLiteral("1111"));
    handheld.settle();
    look(QStringLiteral("07-wrong-pin"));
    handheld.session().signIn()->tryPin(QStringLiteral("2468"));
    handheld.settle();
    look(QStringLiteral("08-home"));
    // What is listed may be typed, as it is called.
    for (const QString &key : {QStringLiteral("W"), QStringLiteral("-1")})
        handheld.session().keyed(key);
    handheld.settle();
    look(QStringLiteral("08a-typed-choice"));
    press(handheld, Qt::Key_Escape);
}

void load(Handheld &handheld, const Look &look)
{
    handheld.session().home()->choose(QStringLiteral("W-118"));
    handheld.settle();
    look(QStringLiteral("09-load-totes"));
    handheld.scanTote("T-201");
    handheld.scanTote("T-201");
    look(QStringLiteral("10-tote-in-use"));
    handheld.scanTote("T-204");
    look(QStringLiteral("11-go"));
}

void pickBolts(Handheld &handheld, const Look &look)
{
    handheld.scanLocation("A-02-3");
    look(QStringLiteral("12-wrong-shelf"));
    handheld.scanLocation("A-01-1");
    look(QStringLiteral("13-take"));
    const std::string bolt = std::string("400638133393") + scan::gs1CheckDigit("400638133393");
    const std::string nut = std::string("400638133394") + scan::gs1CheckDigit("400638133394");
    handheld.scan(nut);
    look(QStringLiteral("14-wrong-goods"));
    handheld.scan(bolt);
    handheld.scan(bolt);
    look(QStringLiteral("15-counting"));
    handheld.session().keyed(QStringLiteral("3"));
    handheld.settle();
    look(QStringLiteral("16-keypad"));
    // A number ends the keypad: the page behind it has it.
    press(handheld, Qt::Key_Return);
    look(QStringLiteral("17-put"));
    handheld.scanTote("T-999");
    look(QStringLiteral("18-wrong-tote"));
    handheld.scanTote("T-201");
    look(QStringLiteral("19-line-done"));
    handheld.scanTote("T-204");
}

void pickTheRest(HubWorld &world, Handheld &handheld, const Look &look)
{
    look(QStringLiteral("20-next-shelf"));
    handheld.scanLocation("A-02-3");
    look(QStringLiteral("21-identify"));
    handheld.command(scan::Command::Short);
    look(QStringLiteral("22-short-reasons"));
    handheld.session().prompt()->choose(QStringLiteral("NFND"));
    handheld.settle();
    look(QStringLiteral("23-confirm-again"));
    handheld.command(scan::Command::Back);
    const auto reason = [&](const char *code, const char *name) {
        handheld.session().prompt()->choose(QString::fromLatin1(code));
        handheld.settle();
        look(QString::fromLatin1(name));
    };
    reason("DMGD", "23a-photo-owed");
    handheld.command(scan::Command::Back);
    reason("EXPD", "23b-supervisor-asked");
    handheld.scan(world.badge("CHIEF"));
    look(QStringLiteral("23c-supervisor-pin"));
    handheld.session().signIn()->putBadgeAway();
    handheld.settle();
    handheld.command(scan::Command::Back);
    reason("UNRD", "23d-type-the-label");
    const std::string nut = std::string("400638133394") + scan::gs1CheckDigit("400638133394");
    handheld.scan(nut);
    handheld.scanTote("T-201");
    look(QStringLiteral("24-next-shelf"));
    world.online = false;
    world.tellNews();
    handheld.settle();
    handheld.scanLocation("B-01-2");
    look(QStringLiteral("25-lot-asked-offline"));
    handheld.scan("L24-117");
    look(QStringLiteral("26-take-lot"));
    handheld.scanTote("T-204");
    look(QStringLiteral("27-zero-check"));
    handheld.session().prompt()->choose(QStringLiteral("YES"));
    handheld.settle();
    look(QStringLiteral("28-unload"));
    handheld.scanLocation("PACK-1");
    look(QStringLiteral("29-done-offline"));
    world.online = true;
    world.pass(120'000);
    handheld.device().wake();
    handheld.settle();
    handheld.sync();
    look(QStringLiteral("30-done"));
}

void lookAround(Handheld &handheld, const Look &look)
{
    const auto over = [&](int overlay, const char *name) {
        handheld.window().setProperty("overlay", overlay);
        handheld.settle();
        look(QString::fromLatin1(name));
        handheld.window().setProperty("overlay", 0);
        handheld.settle();
    };
    over(1, "31-menu");
    over(2, "32-sync");
    over(3, "33-history");
    handheld.session().keyed(QStringLiteral("W"));
    handheld.session().keyed(QStringLiteral("-"));
    handheld.settle();
    look(QStringLiteral("34-typing"));
    press(handheld, Qt::Key_Escape);
    app::InputView &input = *handheld.session().input();
    input.report(app::InputTrouble::NoCamera);
    handheld.settle();
    look(QStringLiteral("35-no-camera"));
    input.settle(app::InputTrouble::NoCamera);
    // A picture of nothing much: what counts is where it is.
    QImage seen(640, 360, QImage::Format_Grayscale8);
    for (int y = 0; y < seen.height(); ++y)
        std::memset(seen.scanLine(y), 255 - y / 2, static_cast<std::size_t>(seen.width()));
    input.offerTorch(true);
    input.see(seen);
    handheld.settle();
    input.see(seen);
    handheld.settle();
    look(QStringLiteral("36-camera"));
    input.offer(
        {{.bytes = "4006381333931", .symbology = "]E0", .source = scan::Source::Camera},
         {.bytes = "00340123450000000017", .symbology = "]C1", .source = scan::Source::Camera}});
    handheld.settle();
    look(QStringLiteral("36a-camera-several"));
    input.choose(-1);
    input.stopSeeing();
}

void lookAside(HubWorld &world, Handheld &handheld, const Look &look)
{
    const auto open = [&](int overlay) {
        handheld.window().setProperty("overlay", overlay);
        handheld.settle();
    };
    open(5);
    handheld.session().scanned({.bytes = "01095011015300031727063010LOT7\x1D"
                                         "2142",
                                .symbology = "]C1"});
    handheld.settle();
    look(QStringLiteral("37-explain"));
    handheld.scan("0109501101530004");
    look(QStringLiteral("37a-explain-fault"));
    open(6);
    look(QStringLiteral("38-scanner-test"));
    handheld.scan("FIRSTCODE");
    handheld.scan(*scan::typedAs(scan::testCodes()[1].content, scan::KeyboardLayout::UnitedStates,
                                 scan::KeyboardLayout::German));
    handheld.scan("4006381333931");
    look(QStringLiteral("38a-scanner-test-other-code"));
    handheld.scan("10LOT72142"); // FNC1 is lost
    handheld.scan("4006381333931");
    handheld.scan("19501101530000");
    while (!handheld.session().selfTest()->isFinished())
        handheld.session().selfTest()->skip();
    handheld.settle();
    look(QStringLiteral("38b-scanner-test-result"));
    open(7);
    look(QStringLiteral("39-end-of-shift"));
    open(0);
    handheld.command(scan::Command::Logout);
    look(QStringLiteral("40-signed-out"));
    world.pass(1'000);
}

} // namespace

void wholeDay(HubWorld &world, Handheld &handheld, const Look &look)
{
    arrive(world, handheld, look);
    load(handheld, look);
    pickBolts(handheld, look);
    pickTheRest(world, handheld, look);
    lookAround(handheld, look);
    lookAside(world, handheld, look);
}

} // namespace bincard::handheld_test
