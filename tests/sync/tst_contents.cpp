// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/rules.h"
#include "sync/hub/documents.h"
#include "sync/hub/records.h"
#include "sync/wire/digest.h"
#include "tests/sync/stores_under_test.h"
#include "tests/sync/two_devices.h"

#include <QTest>

using namespace bincard;
using namespace bincard::support;
using device::ContentPlace;
using documents::Subject;
using documents::SubjectKind;

namespace {

/// Bytes that no packing makes shorter.
std::string picture(std::size_t bytes, std::uint64_t seed = 1)
{
    std::string made(bytes, '\0');
    for (char &byte : made)
        byte = static_cast<char>((seed = seed * 6364136223846793005U + 1442695040888963407U) >> 56);
    return made;
}

constexpr std::size_t chunk = wire::chunkBytesMax;

/// Somebody takes a picture of a parcel; nobody else knows of it yet.
std::string takes(TwoDevices &world, Handheld &handheld, const std::string &bytes)
{
    const auto hash = handheld.documents->keep(bytes, "image/jpeg");
    check(hash.ok(), "a picture is kept");
    const auto done
        = world.perform(handheld,
                        documents::AttachDocument{.attachment = {handheld.replica->ids().next()},
                                                  .warehouse = world.warehouse,
                                                  .subjectKind = SubjectKind::Parcel,
                                                  .subject = 4711, // nobody knows it
                                                  .sha256 = *hash,
                                                  .mediaType = "image/jpeg",
                                                  .bytes = std::ssize(bytes)});
    check(done.ok(), "a picture is a fact");
    return *hash;
}

void carry(TwoDevices &world, Handheld &handheld, int messages = 100)
{
    for (int i = 0; i < messages; ++i)
        world.step(handheld);
}

ContentPlace placeOf(const Handheld &handheld, const std::string &hash)
{
    const auto place = handheld.documents->placeOf(hash);
    check(place.has_value(), "it is here, or asked for");
    return *place;
}

wire::UploadRequest upload(const std::string &bytes, std::size_t from, std::size_t count)
{
    return {.sender = {},
            .sha256 = wire::sha256Bytes(bytes),
            .mediaType = "image/jpeg",
            .bytes = std::ssize(bytes),
            .from = static_cast<std::int64_t>(from),
            .chunk = bytes.substr(from, count)};
}

} // namespace

/// Pictures on their way: apart from operations, resumable, last in line (DESIGN.md 6).
class TestContents : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void a_picture_taken_offline_is_at_the_hub_after_sync_byte_for_byte()
    {
        TwoDevices world;
        const std::string bytes = picture(3 * chunk + 17);
        const std::string hash = takes(world, world.ann, bytes);
        QCOMPARE(world.ann.documents->toSend(), 1);
        world.sync(world.ann);
        carry(world, world.ann);
        QCOMPARE(placeOf(world.ann, hash), ContentPlace::Sent);
        QCOMPARE(world.contentBytes, std::ssize(bytes));
        const auto attached
            = documents::attachmentsOf({SubjectKind::Parcel, 4711}, world.hubsBooks());
        QCOMPARE(attached.size(), 1U);
        QCOMPARE(attached.front().sha256, hash);
        // Whoever looks at it elsewhere sees exactly that.
        world.sync(world.bob);
        QVERIFY(world.bob.documents->want(hash).ok());
        carry(world, world.bob);
        QCOMPARE(placeOf(world.bob, hash), ContentPlace::Fetched);
        QVERIFY(world.bob.documents->content(hash) == bytes);
    }

    void stopped_at_any_chunk_it_goes_on_without_sending_a_byte_twice_data()
    {
        QTest::addColumn<int>("messages");
        QTest::addColumn<bool>("answerLost");
        for (int i = 0; i <= 5; ++i) {
            QTest::addRow("after %d messages", i) << i << false;
            QTest::addRow("after %d messages and one whose answer is lost", i) << i << true;
        }
    }

    void stopped_at_any_chunk_it_goes_on_without_sending_a_byte_twice()
    {
        QFETCH(const int, messages);
        QFETCH(const bool, answerLost);
        TwoDevices world;
        const std::string bytes = picture(3 * chunk + 17);
        const std::string hash = takes(world, world.ann, bytes);
        world.sync(world.ann);
        while (world.contentMessages < messages && placeOf(world.ann, hash) != ContentPlace::Sent)
            world.step(world.ann);
        if (answerLost)
            world.loseAnswer(world.ann);
        world.restart(world.ann);
        carry(world, world.ann);
        QCOMPARE(placeOf(world.ann, hash), ContentPlace::Sent);
        QCOMPARE(world.contentBytes, std::ssize(bytes));
        QVERIFY(world.bob.documents->want(hash).ok());
        world.sync(world.bob);
        carry(world, world.bob);
        QVERIFY(world.bob.documents->content(hash) == bytes);
    }

    void a_fetch_goes_on_where_it_was_stopped()
    {
        TwoDevices world;
        const std::string bytes = picture(3 * chunk + 17);
        const std::string hash = takes(world, world.ann, bytes);
        world.sync(world.ann);
        carry(world, world.ann);
        world.sync(world.bob);
        QVERIFY(world.bob.documents->want(hash).ok());
        for (int i = 0; i < 3; ++i) {
            world.step(world.bob);
            world.restart(world.bob);
            QVERIFY(!world.bob.documents->content(hash));
        }
        carry(world, world.bob);
        QVERIFY(world.bob.documents->content(hash) == bytes);
    }

    void operations_go_first()
    {
        TwoDevices world;
        (void)takes(world, world.ann, picture(4 * chunk));
        // Nothing of the picture moves before the hub has all that was done.
        while (world.contentMessages == 0)
            world.step(world.ann);
        QCOMPARE(world.ann.replica->counts().stored, 0);
        world.step(world.ann);
        // Somebody scans in the middle of it: the next message is the scan's.
        QVERIFY(world.perform(world.ann, world.product(world.ann, "BOLT")).ok());
        const int before = world.contentMessages;
        world.step(world.ann);
        QCOMPARE(world.contentMessages, before);
        QCOMPARE(world.ann.replica->counts().stored, 0);
    }

    void a_picture_that_does_not_get_through_holds_up_nothing()
    {
        TwoDevices world;
        (void)takes(world, world.ann, picture(100));
        world.sync(world.ann);
        for (int i = 0; i < 10; ++i) {
            world.pass(std::chrono::hours(1));
            world.loseAnswer(world.ann);
        }
        QVERIFY(world.perform(world.ann, world.product(world.ann, "BOLT")).ok());
        world.step(world.ann);
        QCOMPARE(world.ann.replica->counts().stored, 0);
    }

    void what_is_not_what_its_hash_says_is_refused_and_forgotten()
    {
        TwoDevices world;
        const wire::Sender sender = world.ann.replica->sender();
        const std::string bytes = picture(chunk + 5);
        auto wrong = upload(bytes, 0, chunk);
        wrong.sender = sender;
        wrong.chunk[7] ^= 1;
        QCOMPARE(world.theHub().takeContent(wrong)->state, wire::ContentState::Partial);
        auto rest = upload(bytes, chunk, 5);
        rest.sender = sender;
        QCOMPARE(world.theHub().takeContent(rest)->state, wire::ContentState::Wrong);
        // The true one may still come.
        for (const std::size_t from : {std::size_t{0}, chunk}) {
            auto right = upload(bytes, from, chunk);
            right.sender = sender;
            QVERIFY(world.theHub().takeContent(right).ok());
        }
        QCOMPARE(world.theHub().takeContent(rest)->state, wire::ContentState::Whole);
    }

    void a_picture_that_is_too_large_is_refused_on_both_sides()
    {
        TwoDevices world;
        const std::string large = picture(documents::contentBytesMax + 1);
        QCOMPARE(world.ann.documents->keep(large, "image/jpeg").error().code, ErrorCode::TooLarge);
        auto offered = upload(large, 0, 0);
        offered.sender = world.ann.replica->sender();
        QCOMPARE(world.theHub().takeContent(offered)->state, wire::ContentState::TooLarge);
        const std::string largest = picture(documents::contentBytesMax);
        const std::string hash = takes(world, world.ann, largest);
        world.sync(world.ann);
        carry(world, world.ann);
        QCOMPARE(placeOf(world.ann, hash), ContentPlace::Sent);
    }

    void a_revoked_device_brings_no_picture_any_more()
    {
        TwoDevices world;
        const std::string hash = takes(world, world.ann, picture(100));
        world.revoke(world.ann, false);
        world.sync(world.ann);
        carry(world, world.ann);
        QCOMPARE(world.contentBytes, 0);
        QCOMPARE(placeOf(world.ann, hash), ContentPlace::ToSend);
        auto forced = upload(picture(100), 0, 100);
        forced.sender = world.ann.replica->sender();
        QCOMPARE(world.theHub().takeContent(forced)->reply.status, wire::Status::Revoked);
    }

    void a_picture_is_shown_where_it_is_attached()
    {
        TwoDevices world;
        const std::string bytes = picture(100);
        // Brought, and attached to nothing: whoever brought it sees it, and nobody else.
        const auto hash = world.ann.documents->keep(bytes, "image/jpeg");
        carry(world, world.ann);
        QCOMPARE(placeOf(world.ann, *hash), ContentPlace::Sent);
        QVERIFY(world.bob.documents->want(*hash).ok());
        carry(world, world.bob);
        QCOMPARE(placeOf(world.bob, *hash), ContentPlace::Missing);
        (void)takes(world, world.ann, bytes);
        world.sync(world.ann);
        QVERIFY(world.bob.documents->want(*hash).ok());
        carry(world, world.bob);
        QCOMPARE(placeOf(world.bob, *hash), ContentPlace::Fetched);
    }

    void what_the_hub_has_already_is_not_sent_again()
    {
        TwoDevices world;
        const std::string bytes = picture(2 * chunk);
        for (Handheld *handheld : {&world.ann, &world.bob}) {
            const std::string hash = takes(world, *handheld, bytes);
            world.sync(*handheld);
            carry(world, *handheld);
            QCOMPARE(placeOf(*handheld, hash), ContentPlace::Sent);
        }
        QCOMPARE(world.contentBytes, std::ssize(bytes));
    }

    void a_restored_hub_gets_pictures_again_that_devices_still_have()
    {
        TwoDevices world;
        world.backUp();
        const std::string bytes = picture(2 * chunk);
        const std::string hash = takes(world, world.ann, bytes);
        world.sync(world.ann);
        carry(world, world.ann);
        QCOMPARE(placeOf(world.ann, hash), ContentPlace::Sent);
        world.restoreHub();
        world.sync(world.ann);
        carry(world, world.ann);
        world.sync(world.bob);
        QVERIFY(world.bob.documents->want(hash).ok());
        carry(world, world.bob);
        QVERIFY(world.bob.documents->content(hash) == bytes);
    }

    void what_the_hub_has_is_forgotten_by_age()
    {
        TwoDevices world;
        const std::string sent = takes(world, world.ann, picture(100));
        world.sync(world.ann);
        carry(world, world.ann);
        const std::string unsent = *world.ann.documents->keep(picture(100, 2), "image/jpeg");
        world.pass(std::chrono::hours(24 * 15));
        QVERIFY(world.ann.documents->prune().ok());
        QVERIFY(!world.ann.documents->placeOf(sent));
        QCOMPARE(placeOf(world.ann, unsent), ContentPlace::ToSend);
    }

    void what_the_hub_has_is_forgotten_by_size_the_oldest_first()
    {
        TwoDevices world;
        const std::int64_t most = device::Documents::cachedBytesMax / documents::contentBytesMax;
        std::vector<std::string> hashes;
        for (std::int64_t i = 0; i <= most; ++i) {
            const std::string bytes
                = picture(documents::contentBytesMax, static_cast<std::uint64_t>(i));
            hashes.push_back(*world.ann.documents->keep(bytes, "image/jpeg"));
            world.pass(std::chrono::hours(1));
        }
        QVERIFY(world.ann.documents->prune().ok()); // nothing is at the hub
        QCOMPARE(world.ann.documents->toSend(), most + 1);
        carry(world, world.ann, 400);
        QCOMPARE(world.ann.documents->toSend(), 0);
        QVERIFY(!world.ann.documents->placeOf(hashes.front()));
        QVERIFY(world.ann.documents->placeOf(hashes.back()).has_value());
    }

    void every_engine_keeps_a_picture_data()
    {
        QTest::addColumn<store::StoreMaker>("make");
        for (const auto &[name, maker] : store::storesUnderTest())
            QTest::newRow(name) << maker;
    }

    void every_engine_keeps_a_picture()
    {
        QFETCH(const store::StoreMaker, make);
        std::vector<const Description *> records(hub::hubRecords().begin(),
                                                 hub::hubRecords().end());
        records.push_back(&documents::Attachment::description());
        const auto made = make(records);
        if (!made)
            QSKIP("no such engine here");
        Store &store = made->store();
        NodeIds ids(1, 0);
        const std::string bytes = picture(2 * chunk + 9);
        wire::ContentState state = wire::ContentState::Unknown;
        for (std::size_t from = 0; from < bytes.size(); from += chunk) {
            Workspace workspace(store, ids);
            state = hub::takeContent(upload(bytes, from, chunk), {}, wire::sha256Bytes, workspace)
                        .state;
            store.begin();
            workspace.writeTo(store);
            QVERIFY(store.commit().ok());
        }
        QCOMPARE(state, wire::ContentState::Whole);
        store.begin();
        store.write(documents::Attachment::description(),
                    rowOf(documents::Attachment{
                        .id = {1}, .warehouse = {7}, .sha256 = wire::sha256Bytes(bytes)}));
        QVERIFY(store.commit().ok());
        std::string read;
        for (const auto warehouse : {inventory::WarehouseId{8}, inventory::WarehouseId{7}}) {
            wire::FetchReply reply;
            do {
                reply = hub::contentFor(
                    {.id = {5}, .warehouse = warehouse},
                    {.sender = {}, .sha256 = wire::sha256Bytes(bytes), .from = std::ssize(read)},
                    store);
                read += reply.chunk;
            } while (!reply.chunk.empty());
        }
        QVERIFY(read == bytes);
    }
};

QTEST_GUILESS_MAIN(TestContents)

#include "tst_contents.moc"
