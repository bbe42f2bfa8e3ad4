// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/wire/base64.h"
#include "sync/wire/digest.h"
#include "sync/wire/enrolment_code.h"
#include "sync/wire/key_source.h"
#include "sync/wire/pin_throttle.h"
#include "sync/wire/pin_verifier.h"
#include "sync/wire/replay_guard.h"
#include "sync/wire/signature.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <memory>

using namespace std::string_literals;

namespace bincard::sync_test {

using namespace wire;

constexpr Instant noon{1'795'435'200'000}; // 2026-11-23 12:00 UTC
const std::string badge = "0123456789abcdef";

/// 0, 1, 2, ... and on: what a test can foresee.
Entropy counting()
{
    return [next = std::make_shared<unsigned char>(0)](std::span<unsigned char> bytes) {
        for (unsigned char &byte : bytes)
            byte = (*next)++;
    };
}

EnrolmentCode anEnrolment()
{
    return {.hubUrl = "https://hub.example.org:8443",
            .pin = "sha256//" + toBase64(std::string(32, '\x01')),
            .backupPin = "sha256//" + toBase64(std::string(32, '\xfe')),
            .oneTimeCode = makeOneTimeCode(counting()),
            .expires = {noon.ms + 600'000},
            .warehouse = "WH-1"};
}

/// Keys, signatures, PINs and codes: what is let in and what is not.
class Security : public QObject
{
    Q_OBJECT

private slots:

    void digests_are_those_of_the_standard()
    {
        QCOMPARE(toHex(bytesOf(sha256("abc"))),
                 "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"s);
        QCOMPARE(toHex(bytesOf(sha256(""))),
                 "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"s);
    }

    void base64_comes_back_and_takes_nothing_else()
    {
        const std::string bytes("\x00\xff\xfe?>", 5);
        QCOMPARE(*fromBase64(toBase64(bytes)), bytes);
        QCOMPARE(*fromBase64Url(toBase64Url(bytes)), bytes);
        QCOMPARE(toBase64Url(bytes).find_first_of("+/="), std::string::npos);
        for (const char *wrong : {"A", "AB=", "A B=", "AAA=\n", "ÄÄÄÄ"})
            QVERIFY2(!fromBase64(wrong), wrong);
        QVERIFY(!fromHex("0"));
        QVERIFY(!fromHex("0g"));
        QCOMPARE(*fromHex("00fF"), "\x00\xff"s);
    }

    void ed25519_keys_are_those_of_the_standard()
    {
        // RFC 8032 section 7.1, test 1.
        const std::string seed
            = *fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        KeySeed bytes = {};
        std::ranges::copy(seed, bytes.begin());
        const PublicKey key = keyPairFrom(bytes).publicKey;
        QCOMPARE(toHex({reinterpret_cast<const char *>(key.data()), key.size()}),
                 "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"s);
    }

    void a_signature_covers_every_part_of_a_request()
    {
        const KeyPair key = keyPairFrom(makeSeed(systemEntropy()));
        const KeyPair other = keyPairFrom(makeSeed(systemEntropy()));
        const RequestParts parts{"POST", "/sync/push?a=1", "body"};
        const Headers headers = sign(key, "17.1", parts, noon, systemEntropy());
        const Claim claim = *claimOf(headers);
        QCOMPARE(claim.device, "17.1"s);
        QCOMPARE(claim.time, noon);
        QVERIFY(verify(key.publicKey, parts, claim).ok());

        const auto refused = [&](const PublicKey &by, const RequestParts &what, const Claim &who) {
            const Result<> result = verify(by, what, who);
            return !result && result.error().code == ErrorCode::SignatureWrong;
        };
        QVERIFY(refused(other.publicKey, parts, claim));
        QVERIFY(refused(key.publicKey, {"PUT", "/sync/push?a=1", "body"}, claim));
        QVERIFY(refused(key.publicKey, {"POST", "/sync/push?a=2", "body"}, claim));
        QVERIFY(refused(key.publicKey, {"POST", "/sync/push?a=1", "body "}, claim));
        Claim changed = claim;
        changed.device = "17.2";
        QVERIFY(refused(key.publicKey, parts, changed));
        changed = claim;
        changed.time.ms += 1;
        QVERIFY(refused(key.publicKey, parts, changed));
        changed = claim;
        changed.nonce[0] = static_cast<char>(changed.nonce[0] ^ 1);
        QVERIFY(refused(key.publicKey, parts, changed));
        changed = claim;
        changed.signature[63] = static_cast<char>(changed.signature[63] ^ 1);
        QVERIFY(refused(key.publicKey, parts, changed));
    }

    void headers_out_of_their_form_are_no_claim_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("no device") << QByteArray("bincard-device") << QByteArray();
        QTest::newRow("long device") << QByteArray("bincard-device") << QByteArray(65, 'x');
        QTest::newRow("no time") << QByteArray("bincard-time") << QByteArray();
        QTest::newRow("time in words") << QByteArray("bincard-time") << QByteArray("noon");
        QTest::newRow("time before 1970") << QByteArray("bincard-time") << QByteArray("-1");
        QTest::newRow("time too large")
            << QByteArray("bincard-time") << QByteArray("99999999999999999999");
        QTest::newRow("short nonce") << QByteArray("bincard-nonce") << QByteArray("AAAA");
        QTest::newRow("nonce no base64") << QByteArray("bincard-nonce") << QByteArray("!");
        QTest::newRow("short signature") << QByteArray("bincard-signature") << QByteArray("AAAA");
    }

    void headers_out_of_their_form_are_no_claim()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        const KeyPair key = keyPairFrom(makeSeed(counting()));
        Headers headers = sign(key, "17.1", {"GET", "/", ""}, noon, counting());
        QVERIFY(claimOf(headers).ok());
        headers[header.toStdString()] = value.toStdString();
        QCOMPARE(claimOf(headers).error().code, ErrorCode::SignatureWrong);
        headers.erase(header.toStdString());
        QCOMPARE(claimOf(headers).error().code, ErrorCode::SignatureWrong);
    }

    void a_request_is_let_in_once_and_within_ten_minutes()
    {
        ReplayGuard guard;
        const auto claim = [](std::int64_t offsetMs, const char *nonce) {
            return Claim{"17.1", {noon.ms + offsetMs}, nonce, {}};
        };
        const auto saysClock = [](const Result<> &result) {
            return !result && result.error().detail.starts_with("clock");
        };
        QVERIFY(guard.admit(claim(0, "a"), noon).ok());
        QVERIFY(guard.admit(claim(600'000, "b"), noon).ok());
        QVERIFY(guard.admit(claim(-600'000, "c"), noon).ok());
        QVERIFY(saysClock(guard.admit(claim(600'001, "d"), noon)));
        QVERIFY(saysClock(guard.admit(claim(-600'001, "d"), noon)));
        const Result<> replayed = guard.admit(claim(0, "a"), {noon.ms + 599'999});
        QVERIFY(!replayed && replayed.error().detail.starts_with("replay"));
        Claim other = claim(0, "a");
        other.device = "18.1";
        QVERIFY(guard.admit(other, noon).ok()); // a nonce is a device's own
        // Long after, the nonce is forgotten and the time alone refuses it.
        QVERIFY(guard.admit(claim(2'000'000, "e"), {noon.ms + 2'000'000}).ok());
        QVERIFY(saysClock(guard.admit(claim(0, "a"), {noon.ms + 2'000'000})));
    }

    void a_full_memory_narrows_the_window_and_admits_no_replay()
    {
        ReplayGuard guard(600'000, 3);
        for (int i = 0; i < 4; ++i)
            QVERIFY(guard.admit({"17.1", {noon.ms + i}, std::to_string(i), {}}, noon).ok());
        QVERIFY(!guard.admit({"17.1", noon, "0", {}}, noon)); // forgotten, so too old
        QVERIFY(!guard.admit({"17.1", {noon.ms + 3}, "3", {}}, noon));
        QVERIFY(guard.admit({"17.1", {noon.ms + 4}, "4", {}}, noon).ok());
        // A hub whose clock was a year ahead locks nobody out once it is right.
        const Instant before{noon.ms - 31'536'000'000};
        QVERIFY(guard.admit({"17.1", before, "5", {}}, before).ok());
    }

    void a_wrong_clock_costs_a_device_one_more_attempt()
    {
        ReplayGuard guard;
        const KeyPair key = keyPairFrom(makeSeed(systemEntropy()));
        const Instant deviceClock{86'400'000}; // the second of January 1970
        const RequestParts parts{"POST", "/sync/push", "ops"};
        const Claim first = *claimOf(sign(key, "17.1", parts, deviceClock, systemEntropy()));
        QVERIFY(!guard.admit(first, noon));
        const std::int64_t offsetMs = noon.ms - deviceClock.ms; // of bincard-hub-time
        const Instant corrected{deviceClock.ms + 250 + offsetMs};
        const Claim second = *claimOf(sign(key, "17.1", parts, corrected, systemEntropy()));
        QVERIFY(verify(key.publicKey, parts, second).ok());
        QVERIFY(guard.admit(second, {noon.ms + 250}).ok());
    }

    void a_pin_needs_its_badge()
    {
        const std::string verifier = *makePinVerifier({"4711", badge});
        QVERIFY(verifier.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        QVERIFY(verifyPin(verifier, {"4711", badge}).ok());
        const std::string otherBadge = "fedcba9876543210";
        QCOMPARE(verifyPin(verifier, {"4712", badge}).error().code, ErrorCode::PinWrong);
        QCOMPARE(verifyPin(verifier, {"4711", otherBadge}).error().code, ErrorCode::PinWrong);
        QCOMPARE(verifyPin("plain", {"4711", badge}).error().code, ErrorCode::Malformed);
        QVERIFY(*makePinVerifier({"4711", badge}) != verifier); // salted
        QVERIFY(!needsRehash(verifier));
        QVERIFY(needsRehash("$argon2id$v=19$m=8192,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$"
                            "c29tZWhhc2hzb21laGFzaHNvbWVoYXNoc29tZWhhc2g"));
    }

    void a_pin_has_four_to_twelve_digits_and_a_badge_sixteen_bytes()
    {
        for (const char *pin : {"", "123", "1234567890123", "12a4", "12 4"})
            QCOMPARE(makePinVerifier({pin, badge}).error().code, ErrorCode::InvalidInput);
        QCOMPARE(makePinVerifier({"1234", "short"}).error().code, ErrorCode::InvalidInput);
    }

    void wrong_pins_cost_growing_waits()
    {
        struct Row
        {
            int wrong;
            std::int64_t waitMs;
        };

        constexpr std::array rows = {
            Row{1, 0},          Row{4, 0},          Row{5, 30'000},      Row{6, 60'000},
            Row{7, 120'000},    Row{8, 240'000},    Row{9, 480'000},     Row{10, 960'000},
            Row{11, 1'920'000}, Row{12, 3'600'000}, Row{100, 3'600'000},
        };
        for (const Row &row : rows) {
            PinThrottle throttle;
            for (int i = 0; i < row.wrong; ++i)
                throttle.wasWrong(noon);
            QCOMPARE(throttle.waitMs(noon), row.waitMs);
            QCOMPARE(throttle.mayTry(noon).ok(), row.waitMs == 0);
            QVERIFY(throttle.mayTry({noon.ms + row.waitMs}).ok());
            QCOMPARE(throttle.waitMs({noon.ms - 1'000'000'000}), row.waitMs); // clock set back
            throttle.wasRight();
            QCOMPARE(throttle, PinThrottle{});
        }
    }

    void an_enrolment_code_comes_back_from_its_text()
    {
        const EnrolmentCode code = anEnrolment();
        const std::string text = *encode(code);
        QVERIFY(text.size() <= 300);
        QCOMPARE(*decodeEnrolment(text, noon), code);
        QCOMPARE(*decodeEnrolment("  \r\n" + text + "\n", noon), code); // pasted
    }

    void an_enrolment_code_that_was_harmed_says_so()
    {
        const std::string text = *encode(anEnrolment());
        for (std::size_t size = 9; size < text.size(); ++size)
            QCOMPARE(decodeEnrolment(text.substr(0, size), noon).error().code,
                     ErrorCode::Malformed);
        for (std::size_t at = 9; at < text.size(); ++at) {
            std::string typo = text;
            typo[at] = typo[at] == 'q' ? 'z' : 'q';
            QCOMPARE(decodeEnrolment(typo, noon).error().code, ErrorCode::Malformed);
        }
    }

    void what_is_no_enrolment_code_is_told_apart()
    {
        const auto codeOf = [](std::string_view text, Instant now = noon) {
            return decodeEnrolment(text, now).error().code;
        };
        QCOMPARE(codeOf(""), ErrorCode::WrongKind);
        QCOMPARE(codeOf("(01)09501101530003"), ErrorCode::WrongKind);
        QCOMPARE(codeOf("BINCARD"), ErrorCode::WrongKind);
        QCOMPARE(codeOf("BINCARDS:x"), ErrorCode::WrongKind);
        QCOMPARE(codeOf("BINCARD2:anything"), ErrorCode::VersionTooOld);
        const std::string text = *encode(anEnrolment());
        QCOMPARE(codeOf(text, {noon.ms + 600'001}), ErrorCode::EnrolmentExpired);
        QVERIFY(decodeEnrolment(text, {noon.ms + 600'000}).ok());
        QVERIFY(decodeEnrolment(text, {}).ok()); // a device without a clock asks the hub
    }

    void an_enrolment_code_is_not_made_of_what_it_could_not_read_back()
    {
        const auto refused = [](auto change) {
            EnrolmentCode code = anEnrolment();
            change(code);
            const Result<std::string> text = encode(code);
            return !text && text.error().code == ErrorCode::InvalidInput;
        };
        QVERIFY(refused([](EnrolmentCode &code) {
            code.hubUrl = "http://hub";
        }));
        QVERIFY(refused([](EnrolmentCode &code) {
            code.hubUrl = "https://hub/path";
        }));
        QVERIFY(refused([](EnrolmentCode &code) {
            code.hubUrl = "https://me@hub";
        }));
        QVERIFY(refused([](EnrolmentCode &code) {
            code.pin = "sha256//short";
        }));
        QVERIFY(refused([](EnrolmentCode &code) {
            code.backupPin.clear();
        }));
        QVERIFY(refused([](EnrolmentCode &code) {
            code.oneTimeCode = "guess";
        }));
        QVERIFY(refused([](EnrolmentCode &code) {
            code.expires.ms += 1;
        }));
        QVERIFY(refused([](EnrolmentCode &code) {
            code.warehouse = "W&s=1";
        }));
        EnrolmentCode large = anEnrolment();
        large.warehouse = std::string(200, 'W');
        QCOMPARE(encode(large).error().code, ErrorCode::TooLarge);
    }

    void the_confirmation_number_tells_two_devices_apart()
    {
        const PublicKey ours = keyPairFrom(makeSeed(counting())).publicKey;
        PublicKey theirs = ours;
        theirs[0] = static_cast<unsigned char>(theirs[0] ^ 1U);
        const std::string number = confirmationNumber(ours, "code");
        QCOMPARE(number.size(), std::size_t{6});
        QVERIFY(number.find_first_not_of("0123456789") == std::string::npos);
        QCOMPARE(confirmationNumber(ours, "code"), number);
        QVERIFY(confirmationNumber(theirs, "code") != number);
        QVERIFY(confirmationNumber(ours, "other") != number);
    }

    void key_sources_are_named_in_four_ways()
    {
        QVERIFY(std::holds_alternative<KeychainKey>(*keySourceFrom("keychain")));
        QVERIFY(std::holds_alternative<SystemdKey>(*keySourceFrom("systemd")));
        QCOMPARE(std::get<FileKey>(*keySourceFrom("file:/etc/key")).path, "/etc/key"s);
        QCOMPARE(std::get<DescriptorKey>(*keySourceFrom("fd:3")).descriptor, 3);
        for (const char *wrong : {"", "file:", "fd:", "fd:x", "fd:-1", "fd:3x", "vault"})
            QCOMPARE(keySourceFrom(wrong).error().code, ErrorCode::InvalidInput);
    }

    void a_key_file_is_made_once_and_for_its_owner_alone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("key"));
        const KeySource source = FileKey{path.toStdString()};
        const std::string key = *readKey(source, {.entropy = counting()});
        QCOMPARE(toHex(key).substr(0, 8), "00010203"s);
        QCOMPARE(QFile::permissions(path),
                 QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser);
        QCOMPARE(*readKey(source, {.entropy = systemEntropy()}), key);

        QVERIFY(QFile::setPermissions(path, QFile::permissions(path) | QFile::ReadGroup));
        const Result<std::string> open = readKey(source, {.entropy = counting()});
        QCOMPARE(open.error().code, ErrorCode::NotAllowed);
        QVERIFY(open.error().detail.find('\n') == std::string::npos);
    }

    void a_key_file_lies_apart_from_the_data()
    {
        const QTemporaryDir data;
        const std::string folder = data.path().toStdString();
        for (const std::string &path : {folder + "/key", folder + "/deep/../key"}) {
            const Result<std::string> key
                = readKey(FileKey{path}, {.dataFolder = folder, .entropy = counting()});
            QCOMPARE(key.error().code, ErrorCode::NotAllowed);
        }
        QVERIFY(
            readKey(FileKey{folder + "-key"}, {.dataFolder = folder, .entropy = counting()}).ok());
        QVERIFY(QFile::remove(data.path() + QStringLiteral("-key")));
    }

    void a_key_file_with_something_else_in_it_is_refused()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("key")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("00010203\n");
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        const Result<std::string> key
            = readKey(FileKey{file.fileName().toStdString()}, {.entropy = counting()});
        QCOMPARE(key.error().code, ErrorCode::Malformed);
    }

    void systemd_and_descriptors_hand_a_key_in()
    {
        const QTemporaryDir folder;
        const std::string credentials = folder.path().toStdString();
        QCOMPARE(readKey(SystemdKey{}, {}).error().code, ErrorCode::NotFound);
        QCOMPARE(readKey(SystemdKey{}, {.credentialsFolder = credentials}).error().code,
                 ErrorCode::NotFound);
        const std::string key
            = *readKey(FileKey{credentials + "/bincard-key"}, {.entropy = counting()});
        QCOMPARE(*readKey(SystemdKey{}, {.credentialsFolder = credentials}), key);

        std::array<int, 2> ends = {};
        QCOMPARE(pipe(ends.data()), 0);
        QCOMPARE(write(ends[1], key.data(), key.size()), ssize_t{32});
        close(ends[1]);
        QCOMPARE(*readKey(DescriptorKey{ends[0]}, {}), key);
        QCOMPARE(readKey(DescriptorKey{ends[0]}, {}).error().code, ErrorCode::StorageFailed);
        QCOMPARE(readKey(KeychainKey{}, {}).error().code, ErrorCode::NotFound);
    }
};

} // namespace bincard::sync_test

QTEST_APPLESS_MAIN(bincard::sync_test::Security)

#include "tst_security.moc"
