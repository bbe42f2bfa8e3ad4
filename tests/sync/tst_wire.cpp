// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/operation.h"
#include "core/records.h"
#include "sync/wire/admin_message.h"
#include "sync/wire/codec.h"
#include "sync/wire/digest.h"
#include "sync/wire/fingerprint.h"
#include "sync/wire/frame.h"
#include "sync/wire/messages.h"
#include "sync/wire/zone_day.h"

#include <QDateTime>
#include <QTest>

using namespace bincard;

/// The bytes between a device and a hub: the same value has the same bytes, older bytes stay good,
/// and no bytes from anybody do harm.
class TestWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_row_has_these_bytes_for_ever();
    void every_kind_of_record_and_operation_reads_back();
    void bytes_of_an_older_version_get_blank_values();
    void numbers_at_the_edges_read_back();
    void what_a_device_says_of_itself_has_these_bytes_for_ever();
    void a_device_of_an_older_version_is_understood();
    void messages_read_back();
    void what_a_device_proves_reads_back();
    void what_an_administrator_hears_reads_back();
    void a_message_cut_anywhere_is_refused();
    void lengths_that_lie_are_refused_without_allocating();
    void unpacking_is_bounded();
    void a_hash_covers_every_field();
    void a_day_ends_at_midnight_where_the_warehouse_is_data();
    void a_day_ends_at_midnight_where_the_warehouse_is();
};

namespace {

wire::LoggedOperation sample()
{
    return {.seq = 7,
            .kind = 27,
            .payload = std::string("\x80\0\xff", 3),
            .user = 9,
            .traceId = "t",
            .wallMs = -1,
            .previousHash = std::string(32, 'p')};
}

wire::PushRequest samplePush()
{
    wire::LoggedOperation operation = sample();
    operation.hash = wire::hashOf(operation, wire::sha256Bytes);
    return {.sender = {.device = 1, .incarnation = 2, .epoch = 3, .app = "0.1"},
            .attempt = 2,
            .oldestKept = 4,
            .operations = {operation, operation}};
}

} // namespace

void TestWire::a_row_has_these_bytes_for_ever()
{
    const wire::Outcome outcome{24, wire::OutcomeKind::Held, "Fork"};
    // [24, "held", "Fork"]
    QCOMPARE(
        QByteArray::fromStdString(wire::encodeRow(wire::Outcome::description(), rowOf(outcome)))
            .toHex(),
        QByteArray("8318186468656c6464466f726b"));
}

void TestWire::what_a_device_says_of_itself_has_these_bytes_for_ever()
{
    const wire::Sender sender{.device = 1,
                              .incarnation = 2,
                              .epoch = 3,
                              .app = "0.1",
                              .pending = 4,
                              .hasBattery = true,
                              .batteryPercent = 87,
                              .user = 9};
    // [1, 2, 3, "0.1", 4, 1, 87, 9, 0]
    QCOMPARE(QByteArray::fromStdString(wire::encodeRow(wire::Sender::description(), rowOf(sender)))
                 .toHex(),
             QByteArray("8901020363302e31040118570900"));
}

void TestWire::a_device_of_an_older_version_is_understood()
{
    // A pull of before devices told how they are: [[1, 2, 3, "0.1"], 7, 0, []]
    const QByteArray older = QByteArray::fromHex("848401020363302e31070080");
    const auto pull = wire::decodePullRequest(wire::frame(older.toStdString()));
    QVERIFY(pull.ok());
    QCOMPARE(pull->sender.device, 1);
    QCOMPARE(pull->sender.app, std::string("0.1"));
    QCOMPARE(pull->ackedSeq, 7);
    QVERIFY(!pull->sender.hasBattery && !pull->sender.wiping);
    QCOMPARE(pull->sender.user, 0);
}

void TestWire::every_kind_of_record_and_operation_reads_back()
{
    std::vector<const Description *> all(allRecords().begin(), allRecords().end());
    all.insert(all.end(), operationDescriptions().begin(), operationDescriptions().end());
    QVERIFY(all.size() > 50);
    for (const Description *of : all) {
        Row row;
        for (const Field &field : of->fields)
            row.push_back(blank(field));
        const std::string bytes = wire::encodeRow(*of, row);
        const auto back = wire::decodeRow(*of, bytes);
        QVERIFY2(back.ok() && *back == row, of->table.c_str());
        QVERIFY(!wire::decodeRow(*of, bytes + '\0'));
    }
}

void TestWire::bytes_of_an_older_version_get_blank_values()
{
    Description older = wire::Outcome::description();
    older.fields.pop_back();
    const Row row = {std::int64_t{5}, std::string("parked")};
    const std::string bytes = wire::encodeRow(older, row);
    QVERIFY(!wire::decodeRow(wire::Outcome::description(), bytes));
    const auto back = wire::decodeStored(wire::Outcome::description(), bytes);
    QVERIFY(back.ok());
    QVERIFY(*back == (Row{std::int64_t{5}, std::string("parked"), std::string()}));
}

void TestWire::numbers_at_the_edges_read_back()
{
    const Description &of = wire::Cursor::description();
    for (const std::int64_t edge :
         {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max(),
          std::int64_t{-1}, std::int64_t{-24}, std::int64_t{-25}, std::int64_t{23},
          std::int64_t{24}, std::int64_t{65'536}}) {
        const Row row = rowOf(wire::Cursor{edge, 0, edge, 0});
        const auto back = wire::decodeRow(of, wire::encodeRow(of, row));
        QVERIFY(back.ok() && *back == row);
    }
    // 2^64 - 1 and -2^64 fit no int64.
    for (const char *beyond : {"841bffffffffffffffff000000", "843bffffffffffffffff000000"})
        QVERIFY(!wire::decodeRow(of, QByteArray::fromHex(beyond).toStdString()));
}

void TestWire::messages_read_back()
{
    const std::string push = wire::encode(samplePush());
    const auto back = wire::decodePushRequest(push);
    QVERIFY(back.ok());
    QCOMPARE(back->oldestKept, 4);
    QCOMPARE(back->operations.size(), 2);
    QCOMPARE(back->operations[1].payload, sample().payload);
    QVERIFY(wire::encode(*back) == push);

    wire::PullReply pull{.reply = {.ackedSeq = 3}, .complete = false};
    pull.cursors = {{1, 2, 3, 4}};
    pull.groups = {{&catalog::Packaging::description(),
                    {rowOf(catalog::Packaging{.id = {8}, .name = "box"})},
                    {11, 12}}};
    const auto pulled = wire::decodePullReply(wire::encode(pull), allRecords());
    QVERIFY(pulled.ok());
    QVERIFY(!pulled->complete);
    QVERIFY(pulled->groups.front().rows == pull.groups.front().rows);
    QVERIFY(pulled->groups.front().erased == pull.groups.front().erased);
}

void TestWire::what_a_device_proves_reads_back()
{
    const Description &of = wire::Outcome::description();
    wire::KindSums sums{.kind = of.kind};
    sums.add(of, rowOf(wire::Outcome{3, wire::OutcomeKind::Held, "Fork"}), wire::sha256Bytes);
    // The same row has the same sum for ever, on every device and hub.
    QCOMPARE(sums.sums[3], std::int64_t{4903556068110556207});
    const std::string check = wire::encode(wire::CheckRequest{
        .sender = {.device = 1}, .cursors = {{0, 5, 0, 0}}, .kinds = {sums, {.kind = 2}}});
    const auto back = wire::decodeCheckRequest(check);
    QVERIFY(back.ok());
    QVERIFY(back->kinds.front() == sums);
    QCOMPARE(back->kinds.size(), 2);
    QVERIFY(wire::encode(*back) == check);
    const auto reply = wire::decodeCheckReply(
        wire::encode(wire::CheckReply{.reply = {}, .compared = true, .differing = {7, 8}}));
    QVERIFY(reply.ok() && reply->compared);
    QVERIFY(reply->differing == (std::vector<std::int64_t>{7, 8}));
    wire::CheckRequest tooFew{.sender = {}, .cursors = {}, .kinds = {sums}};
    tooFew.kinds.front().sums.pop_back();
    QVERIFY(!wire::decodeCheckRequest(wire::encode(tooFew)));
}

void TestWire::what_an_administrator_hears_reads_back()
{
    wire::AdminReply reply{.report = "fine"};
    reply.devices = {{.device = 1, .name = "one"}, {.device = 2, .name = "two"}};
    reply.held = {{.number = 4, .device = "one", .user = "ANN", .what = "pick", .why = "Fork"}};
    const std::string bytes = wire::encode(reply);
    const auto back = wire::decodeAdminReply(bytes);
    QVERIFY(back.ok());
    QCOMPARE(back->devices.size(), 2);
    QCOMPARE(back->held.front().number, 4);
    QVERIFY(wire::encode(*back) == bytes);
    const auto plain = wire::unframe(bytes, wire::messageBytesMax);
    for (std::size_t length = 0; length < plain->size(); ++length)
        QVERIFY(!wire::decodeAdminReply(wire::frame(plain->substr(0, length))));
}

void TestWire::a_message_cut_anywhere_is_refused()
{
    const std::string push = wire::encode(samplePush());
    for (std::size_t length = 0; length < push.size(); ++length)
        QVERIFY(!wire::decodePushRequest(push.substr(0, length)));
    const auto unpacked = wire::unframe(push, wire::messageBytesMax);
    for (std::size_t length = 0; length < unpacked->size(); ++length)
        QVERIFY(!wire::decodePushRequest(wire::frame(unpacked->substr(0, length))));
}

void TestWire::lengths_that_lie_are_refused_without_allocating()
{
    const Description &of = wire::Outcome::description();
    for (const char *lie : {
             "83187b5b7fffffffffffffff6161", // bytes of 2^63 - 1
             "9b7fffffffffffffff01", // an array of 2^63 - 1
             "9f0102ff", // of unknown length
             "83017f6161ff60", // text in pieces of unknown number
             "a1010203", // a map
         })
        QVERIFY2(!wire::decodeRow(of, QByteArray::fromHex(lie).toStdString()), lie);
}

void TestWire::unpacking_is_bounded()
{
    const std::string zeros(10'000'000, '\0');
    const std::string framed = wire::frame(zeros);
    QVERIFY(framed.size() < 10'000);
    const auto refused = wire::unframe(framed, 1'000'000);
    QVERIFY(!refused);
    QVERIFY(refused.error().code == ErrorCode::TooLarge);
    QVERIFY(wire::unframe(framed, 10'000'000).ok());
    std::string fromTheFuture = framed;
    fromTheFuture[0] = 9;
    QVERIFY(wire::unframe(fromTheFuture, 10'000'000).error().code == ErrorCode::VersionTooOld);
}

void TestWire::a_hash_covers_every_field()
{
    const Description &of = wire::LoggedOperation::description();
    const std::string hash = wire::hashOf(sample(), wire::sha256Bytes);
    const Row row = rowOf(sample());
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (of.fields[i].name == "hash")
            continue;
        Row flipped = row;
        if (auto *number = std::get_if<std::int64_t>(&flipped[i]))
            *number = *number == 0 ? 1 : 0;
        else
            flipped[i] = std::string("other");
        const auto changed = recordOf<wire::LoggedOperation>(flipped);
        QVERIFY2(wire::hashOf(*changed, wire::sha256Bytes) != hash, of.fields[i].name.c_str());
    }
}

void TestWire::a_day_ends_at_midnight_where_the_warehouse_is_data()
{
    QTest::addColumn<QString>("midnight"); // UTC
    QTest::addColumn<QString>("zone");
    QTest::addColumn<int>("ends");
    QTest::addColumn<int>("begins");

    QTest::addRow("UTC") << "2026-11-29T00:00:00Z"
                         << "UTC" << 20261128 << 20261129;
    QTest::addRow("winter") << "2026-11-28T23:00:00Z"
                            << "Europe/Berlin" << 20261128 << 20261129;
    QTest::addRow("summer") << "2026-06-30T22:00:00Z"
                            << "Europe/Berlin" << 20260630 << 20260701;
    QTest::addRow("the day of 25 hours") << "2026-10-25T23:00:00Z"
                                         << "Europe/Berlin" << 20261025 << 20261026;
    QTest::addRow("three quarters") << "2026-11-28T18:15:00Z"
                                    << "Asia/Kathmandu" << 20261128 << 20261129;
    QTest::addRow("west") << "2026-11-28T08:00:00Z"
                          << "America/Los_Angeles" << 20261127 << 20261128;
    QTest::addRow("a zone that nobody knows") << "2026-11-29T00:00:00Z"
                                              << "Atlantis/Capital" << 20261128 << 20261129;
    QTest::addRow("before 1970") << "1969-12-31T23:00:00Z"
                                 << "Europe/Berlin" << 19691231 << 19700101;
}

void TestWire::a_day_ends_at_midnight_where_the_warehouse_is()
{
    QFETCH(QString, midnight);
    QFETCH(QString, zone);
    QFETCH(int, ends);
    QFETCH(int, begins);
    const std::int64_t at = QDateTime::fromString(midnight, Qt::ISODate).toMSecsSinceEpoch();
    const auto day = [&](std::int64_t ms, const std::string &where) {
        return static_cast<int>(toNumber(wire::zoneDay({ms}, where)));
    };
    const std::string here = zone.toStdString();
    QCOMPARE(day(at - 1, here), ends);
    QCOMPARE(day(at, here), begins);
    // Asked in any order, and between questions about elsewhere.
    QCOMPARE(day(at - 1, here), ends);
    (void)day(at, "Pacific/Kiritimati");
    QCOMPARE(day(at, here), begins);
    QCOMPARE(day(at + 1, here), begins);
}

QTEST_APPLESS_MAIN(TestWire)
#include "tst_wire.moc"
