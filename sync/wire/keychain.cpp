// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/wire/keychain.h"

#include "sync/wire/base64.h"

#include <qt6keychain/keychain.h>

#include <QEventLoop>

namespace bincard::wire {

namespace {

constexpr std::size_t keySize = 32;

QKeychain::Error finish(QKeychain::Job &job, const std::string &name)
{
    job.setAutoDelete(false);
    job.setKey(QString::fromStdString(name));
    QEventLoop loop;
    QObject::connect(&job, &QKeychain::Job::finished, &loop, &QEventLoop::quit);
    job.start();
    loop.exec();
    return job.error();
}

Error refused(const QKeychain::Job &job)
{
    return {ErrorCode::StorageFailed, "keychain: " + job.errorString().toStdString()};
}

} // namespace

Result<std::string> keyFromKeychain(const std::string &name, const Entropy &entropy)
{
    const QString service = QStringLiteral("bincard");
    QKeychain::ReadPasswordJob reading(service);
    const QKeychain::Error error = finish(reading, name);
    if (error == QKeychain::NoError) {
        Result<std::string> key = fromHex(reading.textData().toStdString());
        if (!key || key->size() != keySize)
            return Error{ErrorCode::StorageFailed, "keychain: " + name + " is no key of ours"};
        return key;
    }
    // Only "there is none" makes a new key: after any other failure an old one may still exist.
    if (error != QKeychain::EntryNotFound)
        return refused(reading);
    const std::string key = randomBytes(entropy, keySize);
    QKeychain::WritePasswordJob writing(service);
    writing.setTextData(QString::fromStdString(toHex(key)));
    if (finish(writing, name) != QKeychain::NoError)
        return refused(writing);
    return key;
}

Result<> forgetKeychainKey(const std::string &name)
{
    QKeychain::DeletePasswordJob deleting(QStringLiteral("bincard"));
    const QKeychain::Error error = finish(deleting, name);
    if (error == QKeychain::NoError || error == QKeychain::EntryNotFound)
        return {};
    return refused(deleting);
}

} // namespace bincard::wire
