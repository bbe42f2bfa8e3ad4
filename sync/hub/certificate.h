// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"
#include "core/kernel/time.h"

#include <string>
#include <string_view>
#include <vector>

namespace bincard::hub {

/// A certificate and the key behind it, both PEM.
struct Identity
{
    std::string certificatePem = {};
    std::string keyPem = {};
};

/// What a hub shows and keeps: its own authority, the identity it serves with, and a second key
/// that every device already trusts, for the day the first must be changed.
struct HubIdentity
{
    Identity authority;
    Identity server;
    std::string backupKeyPem;
};

/// A new EC P-256 key (PKCS #8 PEM). Errors: StorageFailed (OpenSSL says why).
[[nodiscard]] Result<std::string> makeKeyPem();

/// The pin of a key or of a certificate: "sha256//" and the base64 digest of its public key
/// (SubjectPublicKeyInfo), as curl writes it. Errors: Malformed.
[[nodiscard]] Result<std::string> pinOfKey(std::string_view keyPem);
[[nodiscard]] Result<std::string> pinOfCertificate(std::string_view certificatePem);

/// A self-signed authority, good for 20 years from the day before `now`. Errors: StorageFailed.
[[nodiscard]] Result<Identity> makeAuthority(std::string_view name, Instant now);

/// A server's certificate over the key in `keyPem`, good for 10 years: what is trusted is the pin,
/// and a key is renewed by changing to the backup. `names` are host names and IP addresses; the
/// first is the common name. Errors: InvalidInput (no name, or one that is neither), Malformed.
[[nodiscard]] Result<Identity> makeServerIdentity(const Identity &authority,
                                                  const std::vector<std::string> &names,
                                                  std::string_view keyPem, Instant now);

/// All of it, new.
[[nodiscard]] Result<HubIdentity> makeHubIdentity(const std::vector<std::string> &names,
                                                  Instant now);

/// One file, hub-identity.pem in `folder`, mode 0600, written whole or not at all: the authority's
/// certificate and key, the server's, the backup key. Errors: StorageFailed.
[[nodiscard]] Result<> save(const HubIdentity &identity, const std::string &folder);

/// Errors: NotFound, NotAllowed (others can read the file), Malformed (a key and its certificate
/// do not match), StorageFailed.
[[nodiscard]] Result<HubIdentity> loadHubIdentity(const std::string &folder);

/// The hub serves with its backup key from now on and has a new backup; devices learn the new pin
/// from the hub. `names` as above.
[[nodiscard]] Result<HubIdentity>
changeToBackup(const HubIdentity &identity, const std::vector<std::string> &names, Instant now);

} // namespace bincard::hub
