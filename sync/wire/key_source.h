// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"
#include "sync/wire/entropy.h"

#include <functional>
#include <string>
#include <string_view>
#include <variant>

namespace bincard::wire {

/// Where the database key comes from (`--key-source`). A keychain or a sealed credential protects
/// it against somebody who takes the disk; a file only against other users of a running machine.
struct KeychainKey // "keychain": the session's keystore
{ };

struct SystemdKey // "systemd": the credential bincard-key of the unit
{ };

struct FileKey // "file:PATH": warns; what demo and tests use
{
    std::string path;
};

struct DescriptorKey // "fd:N": an open file descriptor, read to its end and closed
{
    int descriptor = -1;
};

using KeySource = std::variant<KeychainKey, SystemdKey, FileKey, DescriptorKey>;

/// Errors: InvalidInput, the detail is one line for the person at the command line.
[[nodiscard]] Result<KeySource> keySourceFrom(std::string_view text);

/// What a key is looked up with.
struct KeyRequest
{
    std::string dataFolder = {}; // a key file may not lie in there
    Entropy entropy = {}; // makes the key of a file or keychain that has none yet
    /// The 32 bytes under bincard's name, made by `entropy` at the first time (keychain.h). Empty
    /// where the program has no keychain.
    std::function<Result<std::string>(const Entropy &)> keychain = {};
    std::string credentialsFolder = {}; // $CREDENTIALS_DIRECTORY; empty outside a systemd unit
};

/// The 32 bytes of the database key; the caller wipes them. A file holds 64 hexadecimal digits and
/// is made with mode 0600 when it does not exist; a descriptor or a credential may also hold the
/// 32 bytes as they are.
/// Errors: NotFound, NotAllowed (a file that others can read, or inside the data folder),
/// Malformed, StorageFailed; the detail is one line for the person at the command line.
[[nodiscard]] Result<std::string> readKey(const KeySource &source, const KeyRequest &request);

/// Destroys the key for good: what it encrypted can never be read again. `keychain` forgets the one
/// under bincard's name. A sealed credential and a descriptor are the system's: they stay.
/// Errors: StorageFailed.
[[nodiscard]] Result<> destroyKey(const KeySource &source,
                                  const std::function<Result<>()> &keychain);

} // namespace bincard::wire
