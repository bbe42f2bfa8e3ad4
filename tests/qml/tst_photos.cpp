// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures as evidence, from the packing station to the desk: a hub, a kiosk, a supervisor's desk.

#include "app/peripherals/photo.h"
#include "core/scan/check_digit.h"
#include "core/scan/own_code.h"
#include "tests/qml/busy_floor.h"
#include "tests/qml/complaints.h"
#include "tests/qml/handheld.h"
#include "tests/qml/supervisor.h"

#include <QDir>
#include <QImage>
#include <QImageReader>
#include <QPainter>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QtTest>

using namespace bincard;
using namespace bincard::handheld_test;
using namespace Qt::StringLiterals;
using desk::DeskView;

namespace {

/// A picture of a box, larger than what is kept.
QImage boxPicture()
{
    QImage image(2400, 1800, QImage::Format_RGB32);
    image.fill(QColor(0x8a, 0x6d, 0x4a));
    QPainter painter(&image);
    painter.fillRect(300, 300, 1800, 1200, QColor(0xc8, 0xa2, 0x6b));
    painter.fillRect(1200, 500, 700, 500, Qt::white);
    painter.fillRect(1300, 600, 20, 300, Qt::black);
    painter.fillRect(1340, 600, 60, 300, Qt::black);
    return image;
}

/// The parcel of SO-2005 is packed, and its label waits to be scanned on the box.
struct Station
{
    Station()
    {
        furnishBusyFloor(world);
        world.mustAs("CLERK",
                     {fulfilment::ReleaseParcel{.parcel = {world.id("parcel of SO-2005")}}});
        opened = kiosk.open();
        kiosk.session().photo()->takeWith([folder = folder.path()] {
            return [folder] {
                return peripherals::nextPhotoIn(folder);
            };
        });
        kiosk.enrol();
        kiosk.approve();
        kiosk.signIn("NADIA", u"2468"_s);
        const auto box = *scan::makeOwnCode(scan::OwnKind::Package, "P-SO-2005");
        kiosk.scan(box);
        kiosk.scan(box); // somebody else packed it, and gives it up
        for (int i = 0; i < 6 && !kiosk.shows().startsWith(u"ScanParcelLabel"_s); ++i)
            goOn();
    }

    /// Whatever the station asks before the label.
    void goOn()
    {
        const floor::Prompt prompt = kiosk.device().situation().prompt;
        if (prompt.entry == floor::Entry::Weight)
            kiosk.device().enterQuantity(Quantity::units(2'000), prompt.number);
        else
            kiosk.command(prompt.instruction == floor::Instruction::ChooseCarton
                              ? scan::Command::Confirm
                              : scan::Command::Done);
        kiosk.settle();
    }

    void puts(const QString &name)
    {
        QVERIFY(boxPicture().save(folder.filePath(name)));
    }

    QTemporaryDir folder;
    HubWorld world;
    Handheld kiosk{world, Shell::Kiosk};
    bool opened = false;
};

QList<app::ShotRow> shotsOf(Handheld &kiosk)
{
    QList<app::ShotRow> rows;
    const QAbstractListModel &shots = *kiosk.session().photo()->shots();
    for (int i = 0; i < shots.rowCount(); ++i)
        rows << app::ShotRow{shots.data(shots.index(i), Qt::UserRole).toString(),
                             shots.data(shots.index(i), Qt::UserRole + 1).toString(),
                             shots.data(shots.index(i), Qt::UserRole + 2).toBool(),
                             shots.data(shots.index(i), Qt::UserRole + 3).toBool()};
    return rows;
}

} // namespace

class TestPhotos : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void a_photo_is_taken_before_the_label_and_seen_at_the_desk()
    {
        Station station;
        Handheld &kiosk = station.kiosk;
        QVERIFY(station.opened);
        QCOMPARE(kiosk.shows().section(u' ', 0, 0), u"ScanParcelLabel"_s);
        QVERIFY(kiosk.session().photo()->isOffered());
        const auto before = kiosk.device().situation().prompt.number;

        // Offline, by the printed command.
        station.world.online = false;
        station.puts(u"b.jpg"_s);
        kiosk.command(scan::Command::Photo);
        QTRY_COMPARE(kiosk.session().photo()->count(), 1);
        QCOMPARE(shotsOf(kiosk).front().words, u"Photo stored"_s);
        QVERIFY(!shotsOf(kiosk).front().sent);
        // The step waits for nothing and asks the same.
        QCOMPARE(kiosk.device().situation().prompt.number, before);
        QVERIFY(QFile::exists(station.folder.filePath(u"taken/b.jpg"_s)));
        save(kiosk.window(), u"photo-stored"_s);

        // Somebody else's label, then the box's own: the work goes on, whatever the picture does.
        kiosk.scanTote("T-W-119");
        QCOMPARE(kiosk.device().situation().prompt.feedback.tone, floor::Tone::Error);
        station.world.online = true;
        kiosk.sync();
        kiosk.sync();
        QTRY_VERIFY(shotsOf(kiosk).front().sent);
        QCOMPARE(shotsOf(kiosk).front().words, u"Photo sent"_s);
        kiosk.scan(*scan::makeOwnCode(scan::OwnKind::Package, "P-SO-2005"));
        QVERIFY(!kiosk.shows().startsWith(u"ScanParcelLabel"_s));
        kiosk.sync();

        Supervisor supervisor(station.world);
        QVERIFY(supervisor.open());
        supervisor.window().resize(1440, 900);
        supervisor.begin("NADIA");
        supervisor.show(DeskView::Timeline);
        desk::PageView &page = *supervisor.desk().view(DeskView::Timeline);
        QVERIFY(supervisor.choose(*page.table(), u"reference"_s, u"SO-2005"_s));
        page.related()->look(0, page.related()->rowTotal());
        supervisor.settle();
        QStringList story;
        for (int row = 0; row < page.related()->rowTotal(); ++row)
            story << Supervisor::cell(*page.related(), row, u"event"_s);
        QVERIFY2(story.contains(u"Photo"_s), qPrintable(story.join(u", "_s)));
        const auto wrong = story.indexOf(u"Wrong scan"_s);
        QVERIFY2(wrong >= 0, qPrintable(story.join(u", "_s)));
        const auto at = [&](const char *column) {
            return Supervisor::cell(*page.related(), static_cast<int>(wrong),
                                    QLatin1String(column));
        };
        QCOMPARE(at("step"), u"Scan the label on the box"_s);
        QCOMPARE(at("who"), u"Nadia Haddad"_s);
        QVERIFY2(at("what").contains(u"T-W-119"_s), qPrintable(at("what")));
        QVERIFY(!at("said").isEmpty());

        // The picture comes from the hub when somebody looks.
        QCOMPARE(page.pictures()->rowCount(), 1);
        QTRY_VERIFY(pictureIsShown(supervisor));
        save(supervisor.window(), u"photo-desk"_s);
    }

    void a_product_is_photographed_on_its_card_and_seen_where_it_is_picked()
    {
        HubWorld world;
        furnish(world);
        world.manager("BOSS", "Ben Okafor");
        const std::string nut = std::string("400638133394") + scan::gs1CheckDigit("400638133394");

        QTemporaryDir folder;
        Handheld boss{world};
        QVERIFY(boss.open());
        boss.session().photo()->takeWith([path = folder.path()] {
            return [path] {
                return peripherals::nextPhotoIn(path);
            };
        });
        boss.enrol();
        boss.approve();
        boss.signIn("BOSS", u"2468"_s);
        boss.session().home()->choose(u"Lookup"_s);
        boss.settle();
        boss.scan(nut);
        QCOMPARE(boss.shows().section(u' ', 0, 0), u"ShowCard"_s);
        QVERIFY(boss.session().photo()->isOffered());
        QVERIFY(boxPicture().save(folder.filePath(u"nut.jpg"_s)));
        boss.session().photo()->take();
        QTRY_COMPARE(boss.session().photo()->count(), 1);
        boss.sync();
        boss.sync();
        QTRY_VERIFY(shotsOf(boss).front().sent);

        Handheld mara{world};
        QVERIFY(mara.open());
        mara.enrol();
        mara.approve();
        mara.signIn("MARA", u"2468"_s);
        mara.session().home()->choose(u"W-119"_s);
        mara.settle();
        mara.scanTote("T-201");
        QCOMPARE(mara.session().prompt()->goods().name, u"Hex nut M8"_s);
        QTRY_VERIFY(pictureIsShown(mara));
        save(mara.window(), u"photo-goods"_s);

        Supervisor supervisor(world);
        QVERIFY(supervisor.open());
        supervisor.window().resize(1440, 900);
        supervisor.begin("BOSS");
        supervisor.show(DeskView::Stock);
        desk::PageView &stock = *supervisor.desk().view(DeskView::Stock);
        QVERIFY(supervisor.choose(*stock.table(), u"sku"_s, u"NUT-M8"_s));
        QTRY_COMPARE(stock.pictures()->rowCount(), 1);
        QTRY_VERIFY(pictureIsShown(supervisor));
        save(supervisor.window(), u"photo-stock"_s);
    }

    void a_picture_that_cannot_be_had_is_ordinary()
    {
        HubWorld world;
        furnish(world);
        Handheld mara{world};
        QVERIFY(mara.open());
        QQmlComponent component(qmlEngine(&mara.window()));
        component.setData("import QtQuick\nImage { asynchronous: true }", {});
        const std::unique_ptr<QObject> image(component.create());
        QVERIFY(image);
        const Complaints complained;
        image->setProperty("source", u"image://photos/"_s + QString(64, u'a'));
        QTRY_COMPARE(image->property("status").toInt(), 1);
        QCOMPARE(image->property("implicitWidth").toInt(), 0);
        QCOMPARE(Complaints::heard(), QStringList());
    }

    void without_a_new_picture_it_says_so_and_goes_on()
    {
        Station station;
        station.kiosk.session().photo()->take();
        QTRY_VERIFY(!station.kiosk.session().photo()->isBusy());
        QCOMPARE(station.kiosk.session().photo()->trouble().text, u"There is no new picture"_s);
        QCOMPARE(station.kiosk.session().photo()->count(), 0);
        station.kiosk.scan(*scan::makeOwnCode(scan::OwnKind::Package, "P-SO-2005"));
        QVERIFY(!station.kiosk.shows().startsWith(u"ScanParcelLabel"_s));
    }

    void what_is_no_picture_is_put_aside()
    {
        Station station;
        QFile text(station.folder.filePath(u"a.jpg"_s));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("not a picture") > 0);
        text.close();
        station.puts(u"b.png"_s);
        station.kiosk.session().photo()->take();
        QTRY_COMPARE(station.kiosk.session().photo()->count(), 1);
        QVERIFY(QFile::exists(station.folder.filePath(u"unread/a.jpg"_s)));
        QVERIFY(QFile::exists(station.folder.filePath(u"taken/b.png"_s)));
    }

    void a_picture_is_small_upright_and_says_nothing_of_where_it_was_taken()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"turned.jpg"_s);
        QImage image(3000, 2000, QImage::Format_RGB32);
        image.fill(Qt::blue);
        image.setText(u"Description"_s, u"Hall 3, Mara's phone"_s);
        QVERIFY(image.save(path));
        turn(path);
        const auto photo = peripherals::photoFrom(path);
        QVERIFY(photo.ok());
        const QImage kept = QImage::fromData(*photo, "jpeg");
        QCOMPARE(kept.size(), QSize(853, 1280)); // by its EXIF it stands
        QVERIFY(kept.text(u"Description"_s).isEmpty());
        QVERIFY(!photo->contains("Exif"));
        QVERIFY(!photo->contains("Mara"));
        QVERIFY(photo->size() < 200'000);
        QVERIFY(!peripherals::photoFrom(folder.filePath(u"none.jpg"_s)).ok());
        QVERIFY(!peripherals::photoOf({}).ok());
    }

private:
    /// Where BINCARD_PICTURES says, to be looked at.
    static void save(QQuickWindow &window, const QString &name)
    {
        const QString folder = qEnvironmentVariable("BINCARD_PICTURES");
        if (!folder.isEmpty())
            QVERIFY(window.grabWindow().save(QDir(folder).filePath(name + u".png"_s)));
    }

    /// Items of views are nobody's QObject children.
    static bool hasPicture(const QQuickItem &item)
    {
        constexpr int ready = 1;
        const bool isOne = item.inherits("QQuickImage")
            && item.property("source").toUrl().scheme() == u"image"_s
            && item.property("status").toInt() == ready && item.implicitWidth() > 0;
        return isOne || std::ranges::any_of(item.childItems(), [](const QQuickItem *child) {
                   return hasPicture(*child);
               });
    }

    template <class Shell> static bool pictureIsShown(Shell &shell)
    {
        shell.settle();
        shell.device().wake();
        return hasPicture(*shell.window().contentItem());
    }

    /// Says in EXIF that the camera was held upright: orientation 6, turned by a quarter.
    static void turn(const QString &path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        const QByteArray exif = QByteArray::fromHex("ffe10022457869660000"
                                                    "4d4d002a00000008"
                                                    "0001011200030000000100060000"
                                                    "00000000");
        bytes.insert(2, exif);
        file.seek(0);
        QCOMPARE(file.write(bytes), bytes.size());
    }
};

QTEST_MAIN(TestPhotos)

#include "tst_photos.moc"
