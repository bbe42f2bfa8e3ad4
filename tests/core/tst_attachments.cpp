// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/rules.h"
#include "tests/support/story.h"

#include <QTest>

using namespace bincard;
using namespace bincard::documents;
using bincard::support::Story;

namespace {

/// SO1 has one line of ten bolts, which ann picks.
struct Site : Story
{
    Site()
    {
        const std::string wrong = tell(R"(
            place    A-01
            product  BOLT
            stock    BOLT A-01 20
            order    SO1 BOLT 10
            confirm  SO1
            walk     W1 single SO1
            as       ann
            take     W1
            load     W1 1 T1
        )");
        if (!wrong.empty())
            throw std::runtime_error(wrong);
    }

    AttachDocument picture(const Subject &of)
    {
        return {.attachment = world.newId<Attachment>(),
                .warehouse = world.warehouse(),
                .subjectKind = of.kind,
                .subject = of.number,
                .sha256 = support::sha256("a picture"),
                .mediaType = "image/jpeg",
                .bytes = 90'000};
    }

    Subject line()
    {
        return {SubjectKind::TransferLine, world.line("SO1", "BOLT").value};
    }

    std::string said(const Operation &operation)
    {
        const auto effects = world.act(operation);
        return effects ? "accepted" : std::string(nameOf(effects.error().code));
    }

    std::size_t openTasks(inventory::TaskKind kind)
    {
        const auto open = world.look().list<inventory::Task>("by_open", world.warehouse(), false);
        return static_cast<std::size_t>(std::ranges::count(open, kind, &inventory::Task::kind));
    }
};

} // namespace

class tst_attachments : public QObject
{
    Q_OBJECT

private slots:

    void a_picture_says_who_took_it_where_and_when()
    {
        Site site;
        site.world.occasion.device = {7};
        site.world.occasion.occurredAt = {1'700'000'000'000};
        site.world.must(site.picture(site.line()));
        const auto found = attachmentsOf(site.line(), site.world.look());
        QCOMPARE(found.size(), 1U);
        QVERIFY(found.front().user == site.world.user("ann"));
        QVERIFY(found.front().device == access::DeviceId{7});
        QCOMPARE(found.front().takenAt.ms, 1'700'000'000'000);
        QCOMPARE(found.front().bytes, 90'000);
    }

    void a_picture_of_what_nobody_knows_is_kept()
    {
        Site site;
        const Subject unknown{SubjectKind::Parcel, 4711};
        QCOMPARE(site.said(site.picture(unknown)), "accepted");
        QCOMPARE(attachmentsOf(unknown, site.world.look()).size(), 1U);
    }

    void whoever_works_here_may_show_what_they_see()
    {
        Site site;
        // Ann picks, and may not handle returns.
        const Operation picture = site.picture({SubjectKind::ReturnItem, 4711});
        QVERIFY(mayDo(picture, site.world.occasion, site.world.look()).ok());
        (void)site.tell("as cas"); // who may do nothing at all
        QVERIFY(!mayDo(picture, site.world.occasion, site.world.look()).ok());
    }

    void a_product_looks_as_its_newest_picture_does()
    {
        Site site;
        const auto bolt = site.world.product("BOLT");
        QCOMPARE(pictureOf(bolt, site.world.look()), "");
        for (const char *content : {"last year's", "this year's", "a paper"}) {
            site.world.occasion.occurredAt.ms += 1'000;
            AttachDocument picture = site.picture({SubjectKind::Product, bolt.value});
            picture.sha256 = support::sha256(content);
            if (content == std::string("a paper"))
                picture.mediaType = "application/pdf";
            site.world.must(picture);
        }
        QCOMPARE(pictureOf(bolt, site.world.look()), toHex(support::sha256("this year's")));
    }

    void how_a_product_looks_is_said_by_those_who_keep_its_data_or_supervise()
    {
        Site site;
        const Operation picture
            = site.picture({SubjectKind::Product, site.world.product("BOLT").value});
        QVERIFY(!mayDo(picture, site.world.occasion, site.world.look()).ok()); // ann picks
        (void)site.tell("as sue");
        QVERIFY(mayDo(picture, site.world.occasion, site.world.look()).ok());
    }

    void what_is_no_picture_is_refused()
    {
        Site site;
        const auto with = [&](auto change) {
            AttachDocument picture = site.picture(site.line());
            change(picture);
            return site.said(picture);
        };
        QCOMPARE(with([](auto &one) {
                     one.attachment = {};
                 }),
                 "InvalidInput");
        QCOMPARE(with([](auto &one) {
                     one.subject = 0;
                 }),
                 "InvalidInput");
        QCOMPARE(with([](auto &one) {
                     one.sha256 = "short";
                 }),
                 "InvalidInput");
        QCOMPARE(with([](auto &one) {
                     one.bytes = 0;
                 }),
                 "InvalidInput");
        QCOMPARE(with([](auto &one) {
                     one.mediaType = "text/html";
                 }),
                 "InvalidInput");
        QCOMPARE(with([](auto &one) {
                     one.bytes = contentBytesMax + 1;
                 }),
                 "TooLarge");
        QCOMPARE(with([](auto &one) {
                     one.bytes = contentBytesMax;
                 }),
                 "accepted");
    }

    void a_number_is_given_once()
    {
        Site site;
        const auto picture = site.picture(site.line());
        QCOMPARE(site.said(picture), "accepted");
        QCOMPARE(site.said(picture), "Duplicate");
    }

    void a_picture_that_was_owed_is_owed_no_more()
    {
        Site site;
        QCOMPARE(site.tell("short W1 SO1 BOLT A-01 2 DMGD"), "");
        QCOMPARE(site.openTasks(inventory::TaskKind::TakePhoto), 1U);
        site.world.must(site.picture({SubjectKind::Order, site.world.order("SO1").value}));
        QCOMPARE(site.openTasks(inventory::TaskKind::TakePhoto), 1U); // of something else
        site.world.must(site.picture(site.line()));
        QCOMPARE(site.openTasks(inventory::TaskKind::TakePhoto), 0U);
    }

    void a_scan_that_was_not_asked_for_is_evidence()
    {
        Site site;
        const RecordWrongScan wrong{.wrongScan = site.world.newId<WrongScan>(),
                                    .warehouse = site.world.warehouse(),
                                    .subjectKind = SubjectKind::Order,
                                    .subject = site.world.order("SO1").value,
                                    .step = "ScanProduct",
                                    .wanted = "BOLT",
                                    .seen = "NUT",
                                    .refusal = "WrongProduct"};
        QCOMPARE(site.said(wrong), "accepted");
        QCOMPARE(site.said(wrong), "Duplicate");
        const auto kept = site.world.look().get(wrong.wrongScan);
        QVERIFY(kept.has_value());
        QCOMPARE(kept->seen, "NUT");
        QVERIFY(kept->user == site.world.user("ann"));
        auto endless = wrong;
        endless.wrongScan = site.world.newId<WrongScan>();
        endless.seen = std::string(evidenceBytesMax + 1, 'x');
        QCOMPARE(site.said(endless), "InvalidInput");
    }

    void a_hash_is_read_as_it_is_written()
    {
        const std::string hash = support::sha256("a picture");
        QCOMPARE(toHex(hash).size(), 64U);
        QCOMPARE(*hashFromHex(toHex(hash)), hash);
        QVERIFY(!hashFromHex("xyz").ok());
        QVERIFY(!hashFromHex(std::string(64, 'g')).ok());
    }
};

QTEST_APPLESS_MAIN(tst_attachments)

#include "tst_attachments.moc"
