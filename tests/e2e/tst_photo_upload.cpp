// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/hub_folder.h"
#include "sync/device/documents.h"
#include "sync/hub/documents.h"
#include "sync/store/sqlcipher_store.h"
#include "sync/wire/digest.h"
#include "sync/wire/key_source.h"
#include "tests/e2e/device_program.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <functional>

using namespace bincard;
using namespace bincard::e2e;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 120'000; // programs that start on a busy machine

/// Bytes that no packing makes shorter.
std::string picture(std::size_t bytes, std::uint64_t seed)
{
    std::string made(bytes, '\0');
    for (char &byte : made)
        byte = static_cast<char>((seed = seed * 6364136223846793005U + 1442695040888963407U) >> 56);
    return made;
}

/// The pictures on a device's disk. Only while the program does not run.
void inDocuments(const DeviceProgram &device, const std::function<void(device::Documents &)> &look)
{
    const auto bytes = wire::readKey(*wire::keySourceFrom("file:" + device.keyPath().toStdString()),
                                     {.dataFolder = device.data({}).toStdString(),
                                      .entropy = wire::systemEntropy(),
                                      .keychain = {},
                                      .credentialsFolder = {}});
    QVERIFY(bytes.ok());
    auto store = store::SqlcipherStore::open({.path = device.data(u"documents.db"_s).toStdString(),
                                              .key = *store::DatabaseKey::fromBytes(*bytes)},
                                             device::documentRecords());
    QVERIFY(store.ok());
    device::Documents documents(**store, wire::sha256Bytes, [] {
        return Instant{QDateTime::currentMSecsSinceEpoch()};
    });
    look(documents);
}

std::int64_t toSend(const DeviceProgram &device)
{
    std::int64_t count = -1;
    inDocuments(device, [&](device::Documents &documents) {
        count = documents.toSend();
    });
    return count;
}

} // namespace

/// Pictures go to a real hub over TLS, from a real program that is killed on the way.
class TestPhotoUpload : public QObject
{
    Q_OBJECT

private:
    OfficeUnderTest m_office;

    /// How many messages about pictures the hub has answered.
    [[nodiscard]] qsizetype answered() const
    {
        QFile log(QDir(m_office.folder()).filePath(u"../hub.log"_s));
        return log.open(QIODevice::ReadOnly) ? log.readAll().count("/sync/document") : 0;
    }

private Q_SLOTS:

    void killed_again_and_again_every_picture_arrives_whole()
    {
        QCOMPARE(m_office.init().code, 0);
        QVERIFY(!m_office.startHub().isEmpty());
        DeviceProgram device;
        QVERIFY(!device.enrol(m_office).isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(device.isAt(u"SignIn"_s), patienceMs);
        device.kill();
        std::vector<std::string> pictures{picture(700'001, 100), picture(90'000, 101)};
        for (unsigned seed = 1; seed <= 4; ++seed)
            pictures.push_back(picture(2'000'000, seed));
        inDocuments(device, [&](device::Documents &documents) {
            for (const std::string &bytes : pictures)
                QVERIFY(documents.keep(bytes, "image/jpeg").ok());
        });
        QCOMPARE(toSend(device), std::ssize(pictures));

        // Each life gets some messages further, and dies at another moment of the next one.
        constexpr int leaveMs = 500;
        int lives = 0;
        for (; toSend(device) > 0; ++lives) {
            QVERIFY2(lives < 100, "no life gets anywhere");
            const qsizetype before = answered();
            device.start();
            QVERIFY(QTest::qWaitFor(
                [&] {
                    return answered() > before;
                },
                patienceMs));
            // The first may only ask how much the hub has; the last life has little to say.
            (void)QTest::qWaitFor(
                [&] {
                    return answered() > before + 1 + lives % 3;
                },
                leaveMs);
            device.kill();
        }
        QVERIFY2(lives > 3, "it was killed on the way");

        QCOMPARE(m_office.stopHub(), 0);
        const auto folder = hubfolder::HubFolder::open(
            {.folder = m_office.folder().toStdString(),
             .keySource = "file:" + m_office.keyPath().toStdString()},
            {.clock =
                 [] {
                     return Instant{QDateTime::currentMSecsSinceEpoch()};
                 },
             .monotonicMs =
                 [] {
                     return std::int64_t{0};
                 },
             .entropy = wire::systemEntropy()});
        QVERIFY(folder.ok());
        const Store &books = folder->store();
        QCOMPARE(books.scan(Scan{.of = &hub::Content::description()}).size(), pictures.size());
        for (const Row &row : books.scan(Scan{.of = &hub::Content::description()})) {
            const auto content = *recordOf<hub::Content>(row);
            QVERIFY(content.whole);
            std::string bytes;
            const Description &of = hub::ContentChunk::description();
            for (const Row &chunk : books.scan(Scan{
                     .of = &of, .index = &of.index("by_content"), .prefix = {content.id.value}}))
                bytes += recordOf<hub::ContentChunk>(chunk)->bytes;
            QVERIFY(std::ranges::find(pictures, bytes) != pictures.end());
            QCOMPARE(wire::sha256Bytes(bytes), content.sha256);
        }
    }
};

QTEST_GUILESS_MAIN(TestPhotoUpload)

#include "tst_photo_upload.moc"
