// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/day_office.h"
#include "app/hub/hub_folder.h"
#include "app/paper/zpl_preview.h"
#include "core/fulfilment/carrier_operations.h"
#include "core/inventory/stock.h"
#include "core/sales/order.h"
#include "core/sales/parts.h"
#include "tests/e2e/handheld_site.h"
#include "tests/e2e/paper_reading.h"
#include "tests/e2e/port_printer.h"
#include "tests/support/serial_line.h"

#include <QTest>
#include <QTimer>

#include <chrono>

using namespace bincard;
using namespace bincard::e2e;
using namespace Qt::StringLiterals;

namespace {

constexpr int ordersOfShift = 40;
constexpr int walksOfShift = 4;
constexpr qint64 gramsEach = 250;
constexpr qint64 gramsOfCarton = 100;
constexpr QSize kioskSize(1280, 800);

// What goes otherwise, by order.
const QString wrongItem = u"K03"_s;
const QString missingItem = u"K07"_s;
const QString wrongWeight = u"K11"_s;
const QString deadPrinter = u"K14"_s;
const QString cancelled = u"K18"_s;
const QString twoParcels = u"K25"_s;

QString command(scan::Command command)
{
    return QString::fromStdString(scan::makeCommand(command));
}

QString choice(const char *code)
{
    return QString::fromStdString(*scan::makeException({code}));
}

QString skuOf(int number)
{
    return u"P%1"_s.arg(number, 2, 10, QChar(u'0'));
}

/// What an order has of: one product, every fifth two.
QStringList skusOf(int order)
{
    QStringList skus{skuOf(order % HandheldSite::linesMax + 1)};
    if (order % 5 == 0)
        skus << skuOf((order + 1) % HandheldSite::linesMax + 1);
    return skus;
}

/// Two of each.
QByteArray orders()
{
    QByteArray csv = "channel,reference,customer,country,sku,quantity,price,currency,name,street,"
                     "postcode,city\n";
    for (int i = 1; i <= ordersOfShift; ++i) {
        for (const QString &sku : skusOf(i))
            csv += u"web,K%1,C1,DE,%2,2,1.20,EUR,Ada Müller,Am Kanal %3,10115,Berlin\n"_s
                       .arg(i, 2, 10, QChar(u'0'))
                       .arg(sku)
                       .arg(i)
                       .toUtf8();
    }
    return csv;
}

/// A scale of Mettler Toledo's continuous kind on a pseudo terminal, ten readings a second.
class ToledoScale : public QObject
{
public:
    ToledoScale()
    {
        connect(&m_timer, &QTimer::timeout, this, [this] {
            (void)m_line.take(); // what a scale that may be asked is asked
            (void)m_line.send(reading());
        });
    }

    void turnOn()
    {
        m_timer.start(100);
    }

    [[nodiscard]] QString port() const
    {
        return m_line.port();
    }

    void put(qint64 grams)
    {
        m_grams = grams;
    }

private:
    /// STX; status A: no decimals, B: at rest, C: grams; six digits of weight, six of tare; CR.
    [[nodiscard]] QByteArray reading() const
    {
        return "\x02\x2a\x30\x21" + QByteArray::number(m_grams).rightJustified(6, ' ') + "     0\r";
    }

    tests::SerialLine m_line;
    QTimer m_timer;
    qint64 m_grams = 0;
};

hubfolder::Outside outside()
{
    using namespace std::chrono;
    return {.clock =
                [] {
                    const auto now = system_clock::now().time_since_epoch();
                    return Instant{duration_cast<milliseconds>(now).count()};
                },
            .monotonicMs =
                [] {
                    const auto now = steady_clock::now().time_since_epoch();
                    return duration_cast<milliseconds>(now).count();
                },
            .entropy = wire::systemEntropy()};
}

} // namespace

/// A packing station as a packer has it: a window of 1280 x 800, the keys of a scanner, a scale on
/// a serial line and a label printer on a socket. Forty orders are picked and packed, and what a
/// shift brings comes with them.
class TstKioskWindow : public QObject
{
    Q_OBJECT

private:
    HandheldSite m_site;
    ToledoScale m_scale;
    tests::PortPrinter m_printer;
    qsizetype m_read = 0; // labels that were read off the printer
    QHash<QString, QString> m_labels; // SSCC by the carrier's number
    QStringList m_met; // what went otherwise
    int m_inBox = 0; // pieces
    QString m_order; // under way
    int m_line = 0; // of it, to be packed next
    int m_walk = 0; // picked
    bool m_isSplit = false;

    [[nodiscard]] QJsonObject prompt()
    {
        return m_site.handheld().prompt();
    }

    [[nodiscard]] QString instruction()
    {
        return m_site.handheld().instruction();
    }

    [[nodiscard]] QString order()
    {
        return prompt()[u"work"_s].toString();
    }

    [[nodiscard]] bool isOutOfWork()
    {
        return prompt()[u"error"_s] == u"NoWork"_s;
    }

    /// That happens to the order now, for the first time.
    [[nodiscard]] bool meets(const QString &which)
    {
        if (order() != which || m_met.contains(which))
            return false;
        m_met << which;
        return true;
    }

    /// One code, and the screen says something else than before.
    void scan(const QString &code)
    {
        const QJsonObject asked = prompt();
        m_site.screen().burst(code);
        QTRY_VERIFY2_WITH_TIMEOUT(prompt() != asked, m_site.handheld().lastWords().constData(),
                                  HandheldSite::answerMs);
    }

    /// The same by hand, where a second scan of it would be a double read.
    void type(const QString &word)
    {
        const QJsonObject asked = prompt();
        m_site.screen().type(word);
        QTRY_VERIFY2_WITH_TIMEOUT(prompt() != asked, m_site.handheld().lastWords().constData(),
                                  HandheldSite::answerMs);
    }

    void isAsked(const QString &wanted)
    {
        QTRY_VERIFY2_WITH_TIMEOUT(
            instruction() == wanted,
            qPrintable(wanted + u": "_s + QString::fromUtf8(m_site.handheld().lastWords())),
            HandheldSite::answerMs);
    }

    void isRefused(const QString &error)
    {
        QTRY_COMPARE_WITH_TIMEOUT(prompt()[u"error"_s].toString(), error, HandheldSite::answerMs);
    }

    void packGoods()
    {
        if (std::exchange(m_order, order()) != order())
            m_line = 0;
        const QString gtin = gtinOf(skusOf(m_order.mid(1).toInt()).value(m_line++));
        if (meets(wrongItem)) {
            scan(gtinOf(skuOf(HandheldSite::linesMax)));
            isRefused(u"WrongProduct"_s);
            m_site.picture(u"kiosk-wrong-item"_s);
        }
        scan(gtin);
        ++m_inBox;
        if (meets(cancelled))
            return cancelOrder();
        if (meets(missingItem))
            return reportMissing();
        scan(printed(scan::OwnKind::Command, u"QTY2"_s));
        ++m_inBox;
        if (order() == twoParcels && instruction() == u"PackGoods"_s && !m_isSplit) {
            m_isSplit = true;
            scan(command(scan::Command::Full));
        }
    }

    /// The second one is not there.
    void reportMissing()
    {
        scan(command(scan::Command::Done));
        isAsked(u"ChooseReason"_s);
        scan(choice("MISS"));
        scan(command(scan::Command::Confirm));
        isAsked(u"ChooseCarton"_s);
    }

    /// By the office, while a piece of it is in the box already.
    void cancelOrder()
    {
        const auto desk = ctl::Desk::open(m_site.office().folder().toStdString(), outside());
        QVERIFY(desk.ok());
        const auto record = sales::orderOf("web", cancelled.toStdString(), (*desk)->look());
        QVERIFY(record.has_value());
        for (const auto &line : (*desk)->look().list<sales::OrderLine>("by_order", record->id))
            QVERIFY(
                (*desk)
                    ->perform({sales::CancelOrderLine{.line = line.id, .quantity = line.ordered}})
                    .ok());
        QVERIFY((*desk)->settle().ok());
        isAsked(u"PutBack"_s);
        m_site.picture(u"kiosk-cancelled"_s);
        scan(printed(scan::OwnKind::Location, u"PACK-1"_s));
        m_inBox = 0;
        isAsked(u"ChooseParcelWork"_s);
    }

    void weigh()
    {
        const qint64 expected = m_inBox * gramsEach + gramsOfCarton;
        if (meets(wrongWeight)) {
            m_scale.put(expected + 700);
            QTRY_COMPARE_WITH_TIMEOUT(m_site.handheld().now()[u"onScale"_s].toInteger(),
                                      expected + 700, HandheldSite::patienceMs);
            m_site.picture(u"kiosk-too-heavy"_s);
            scan(command(scan::Command::Confirm));
            isRefused(u"WeightDiffers"_s);
        }
        if (meets(deadPrinter))
            m_printer.switchOff();
        m_scale.put(expected);
        if (m_labels.isEmpty())
            m_site.picture(u"kiosk-weigh"_s);
        isAsked(u"ScanParcelLabel"_s);
        m_scale.put(0);
    }

    /// What the label that came out says is what the box bears.
    void stickLabel()
    {
        if (order() == deadPrinter && m_met.contains(deadPrinter)) {
            m_site.picture(u"kiosk-dead-printer"_s);
            QCOMPARE(m_printer.printed().size(), m_read);
            QVERIFY(m_printer.switchOn());
        }
        QTRY_VERIFY_WITH_TIMEOUT(m_printer.printed().size() > m_read, HandheldSite::patienceMs);
        const auto picture = paper::previewZpl(m_printer.printed()[m_read++], 203);
        QVERIFY2(picture.ok(), picture ? "" : picture.error().detail.c_str());
        QString sscc;
        QString tracking;
        for (const QString &content : tests::contentsOf(*picture)) {
            if (content.startsWith(u"]C100"_s))
                sscc = content.mid(5);
            else if (content.startsWith(u"]C0"_s))
                tracking = content.mid(3);
        }
        QVERIFY2(!tracking.isEmpty(), qPrintable(tests::contentsOf(*picture).join(u' ')));
        QVERIFY(!m_labels.contains(tracking));
        m_labels.insert(tracking, sscc);
        m_inBox = 0;
        // As a wedge sends it. A box that was begun before the station had SSCCs has none.
        scan(sscc.isEmpty() ? tracking : u"00"_s + sscc);
        isAsked(u"PlaceParcel"_s);
    }

    /// The one thing that the screen asks, whatever it is.
    void answer()
    {
        const QString asked = instruction();
        if (asked == u"PackGoods"_s)
            return packGoods();
        if (asked == u"ChooseCarton"_s)
            return scan(command(scan::Command::Done)); // CONFIRM twice would be a double read
        if (asked == u"WeighParcel"_s)
            return weigh();
        if (asked == u"ScanParcelLabel"_s)
            return stickLabel();
        if (asked == u"PlaceParcel"_s)
            return scan(printed(scan::OwnKind::Location, u"D-1"_s));
        if (asked == u"ChooseParcelWork"_s && isOutOfWork())
            return scan(command(scan::Command::Back));
        if (asked == u"ChooseWork"_s)
            return scan(m_walk < walksOfShift ? u"W%1"_s.arg(++m_walk) : choice("PACK"));
        if (asked == u"ChooseParcelWork"_s || asked == u"BatchDone"_s)
            return scan(command(scan::Command::Done));
        if (asked == u"ChooseCount"_s || (asked == u"GoToLocation"_s && order().isEmpty()))
            return type(u"BACK"_s); // a count that the missing item asked for
        const QStringList picking{u"ChooseWork"_s,     u"LoadTote"_s,  u"GoToLocation"_s,
                                  u"ScanProduct"_s,    u"TakeUnits"_s, u"PutIntoTote"_s,
                                  u"ScanDestination"_s};
        QVERIFY2(picking.contains(asked), m_site.handheld().lastWords().constData());
        const bool isAbout = !prompt()[u"place"_s].toString().isEmpty()
            || (asked != u"GoToLocation"_s && asked != u"ScanDestination"_s);
        QVERIFY2(isAbout, m_site.handheld().lastWords().constData());
        scan(answerTo(prompt()).label);
    }

    void setUp()
    {
        m_site.openHub();
        QByteArray products = "sku,name,gtin,weight_grams\n";
        for (int i = 1; i <= HandheldSite::linesMax; ++i)
            products += u"%1,Product %2,%3,%4\n"_s.arg(skuOf(i))
                            .arg(i)
                            .arg(gtinOf(skuOf(i)))
                            .arg(gramsEach)
                            .toLatin1();
        m_site.import(u"products"_s, products);
        m_site.import(u"locations"_s, "code,usage,zone,sequence\nD-1,staging,SWIFT,200\n");
        m_site.import(u"cartons"_s,
                      "code,name,length_mm,width_mm,height_mm,weight_max_grams,tare_grams\n"
                      "M,Carton M,400,300,200,10000,100\n");
        m_site.import(u"carriers"_s, "code,name,numbered\nSWIFT,Swift Parcel,yes\n");
        m_site.import(u"services"_s,
                      "carrier,code,name,cut_off_minute,weight_max_grams\n"
                      "SWIFT,NEXT,Next day,1020,31500\n");
        m_site.import(u"zones"_s,
                      "carrier,country,postcode_from,postcode_to,zone\nSWIFT,DE,10,14,BER\n");
        m_site.import(u"rates"_s,
                      "service,zone,grams_max,price,price_currency\n"
                      "SWIFT/NEXT,BER,5000,4.90,EUR\n");
        m_site.import(u"numbers"_s,
                      "code,scheme,prefix,digits,next,last,lot\nSSCC,sscc,34012345,,1,99999,100\n"
                      "SWIFT,mod10,340,10,1,99999,100\n");
        m_site.import(u"printers"_s,
                      u"code,name,kind,address,language,dpi\n"
                      "ZPL-1,Label printer,raw,%1,zpl,203\n"_s.arg(m_printer.address())
                          .toLatin1());
        m_site.import(u"workstations"_s,
                      "code,name,location,label_printer\nPACK-A,Bench A,PACK-1,ZPL-1\n");
        m_site.import(u"orders"_s, orders());
        const Ran ran = m_site.office().ctl({u"batch"_s, u"make"_s, u"--kind"_s, u"cluster"_s,
                                             u"--size"_s, u"10"_s, u"--prefix"_s, u"W"_s});
        QVERIFY2(ran.out.contains(u"4 walks released"_s), qPrintable(ran.out + ran.err));
    }

    /// Each label that came out is the one that its parcel has in the hub's books.
    void labelsMatchParcels()
    {
        m_site.closeHub();
        const auto folder = hubfolder::HubFolder::open(
            {.folder = m_site.office().folder().toStdString(),
             .keySource = "file:" + m_site.office().keyPath().toStdString(),
             .readOnly = true},
            outside());
        QVERIFY(folder.ok());
        LocalIds ids;
        const Workspace books(folder->store(), ids);
        int withPlate = 0;
        for (auto label = m_labels.cbegin(); label != m_labels.cend(); ++label) {
            const auto parcels
                = books.list<fulfilment::Parcel>("by_tracking", label.key().toStdString());
            QCOMPARE(parcels.size(), 1U);
            const auto &parcel = parcels.front();
            QVERIFY(parcel.closed && !parcel.weightTyped);
            QCOMPARE(parcel.weightGrams, parcel.expectedGrams);
            const auto booked = fulfilment::labelOf(parcel.id, books);
            QVERIFY(booked && booked->tracking == parcel.tracking);
            const auto package = books.get(parcel.package);
            withPlate += package && package->code == label.value().toStdString() ? 1 : 0;
            const auto prints = books.list<fulfilment::Print>("by_parcel", parcel.id);
            QCOMPARE(prints.size(), 1U);
            QVERIFY(prints.front().failure.empty());
        }
        QVERIFY2(withPlate >= ordersOfShift - 2, "all but the first bear an SSCC of the company");
    }

private Q_SLOTS:

    void forty_orders_are_packed_and_every_label_is_its_parcels()
    {
        QVERIFY(m_printer.switchOn());
        m_printer.status = tests::PortPrinter::statusWith(false, false, false);
        if (!m_site.start(u"floor worker"_s, kioskSize + QSize(40, 40)))
            QSKIP("there is no Xvfb");
        setUp();
        QVERIFY(!QTest::currentTestFailed());
        m_site.enrolStation(u"PACK-A"_s, kioskSize, {u"--scale"_s, m_scale.port()});
        QVERIFY(!QTest::currentTestFailed());
        m_scale.turnOn();
        m_site.screen().burst(printed(scan::OwnKind::Workstation, u"PACK-A"_s));
        m_site.screen().burst(m_site.badge());
        m_site.enterPin();
        QVERIFY(!QTest::currentTestFailed());

        constexpr int answersMax = 1'500;
        const auto isOver = [this] {
            return m_walk == walksOfShift && instruction() == u"ChooseParcelWork"_s
                && isOutOfWork();
        };
        for (int i = 0; i < answersMax && !isOver(); ++i) {
            answer();
            QVERIFY(!QTest::currentTestFailed());
        }

        const QStringList all{wrongItem, missingItem, wrongWeight, deadPrinter, cancelled};
        for (const QString &met : all)
            QVERIFY2(m_met.contains(met), qPrintable(met));
        QVERIFY(m_isSplit);
        // One order was cancelled, one went in two boxes.
        QCOMPARE(m_labels.size(), ordersOfShift);
        m_site.isAccepted();
        const Ran verified = m_site.office().ctl({u"verify"_s});
        QVERIFY2(verified.code == 0, qPrintable(verified.out + verified.err));
        labelsMatchParcels();
    }
};

QTEST_MAIN(TstKioskWindow)
#include "tst_kiosk_window.moc"
