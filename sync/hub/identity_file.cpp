// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/certificate.h"
#include "sync/hub/openssl.h"
#include "sync/wire/private_file.h"

#include <array>
#include <string_view>

namespace bincard::hub {

namespace {

constexpr std::string_view begin = "-----BEGIN ";

std::string pathIn(const std::string &folder)
{
    return folder + "/hub-identity.pem";
}

// The blocks of the file, in its order.
std::vector<std::string> blocksOf(std::string_view text)
{
    std::vector<std::string> blocks;
    std::size_t at = text.find(begin);
    while (at != std::string_view::npos) {
        const std::size_t next = text.find(begin, at + begin.size());
        blocks.emplace_back(text.substr(at, next - at));
        at = next;
    }
    return blocks;
}

bool belongTogether(const Identity &identity)
{
    const openssl::Owned<X509> certificate = openssl::certificateFrom(identity.certificatePem);
    const openssl::Owned<EVP_PKEY> key = openssl::keyFrom(identity.keyPem);
    return certificate && key && X509_check_private_key(certificate.get(), key.get()) == 1;
}

} // namespace

Result<HubIdentity> makeHubIdentity(const std::vector<std::string> &names, Instant now)
{
    const Result<Identity> authority = makeAuthority("Bincard hub authority", now);
    const Result<std::string> key = makeKeyPem();
    const Result<std::string> backup = makeKeyPem();
    if (!authority || !key || !backup)
        return Error{ErrorCode::StorageFailed, openssl::said("keys of a hub")};
    const Result<Identity> server = makeServerIdentity(*authority, names, *key, now);
    if (!server)
        return server.error();
    return HubIdentity{*authority, *server, *backup};
}

Result<HubIdentity> changeToBackup(const HubIdentity &identity,
                                   const std::vector<std::string> &names, Instant now)
{
    const Result<std::string> backup = makeKeyPem();
    if (!backup)
        return backup.error();
    const Result<Identity> server
        = makeServerIdentity(identity.authority, names, identity.backupKeyPem, now);
    if (!server)
        return server.error();
    return HubIdentity{identity.authority, *server, *backup};
}

Result<> save(const HubIdentity &identity, const std::string &folder)
{
    return wire::writePrivateFile(pathIn(folder),
                                  identity.authority.certificatePem + identity.authority.keyPem
                                      + identity.server.certificatePem + identity.server.keyPem
                                      + identity.backupKeyPem,
                                  wire::Existing::Replace);
}

Result<HubIdentity> loadHubIdentity(const std::string &folder)
{
    const Result<std::string> text = wire::readPrivateFile(pathIn(folder));
    if (!text)
        return text.error();
    const std::vector<std::string> blocks = blocksOf(*text);
    if (blocks.size() != 5)
        return Error{ErrorCode::Malformed, pathIn(folder) + " does not hold five PEM blocks"};
    HubIdentity identity{{blocks[0], blocks[1]}, {blocks[2], blocks[3]}, blocks[4]};
    if (!belongTogether(identity.authority) || !belongTogether(identity.server)
        || !openssl::keyFrom(identity.backupKeyPem))
        return Error{ErrorCode::Malformed, pathIn(folder) + ": keys and certificates do not match"};
    return identity;
}

} // namespace bincard::hub
