// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"
#include "sync/wire/entropy.h"

#include <string>

namespace bincard::wire {

/// The 32 bytes kept under `name` in the session's keystore (QtKeychain: Secret Service, KWallet,
/// the Android keystore, the macOS keychain); made and kept when there are none yet. Waits for the
/// keystore, which may ask the person to unlock it.
/// Needs a QCoreApplication. Errors: StorageFailed, the detail says what the keystore said.
[[nodiscard]] Result<std::string> keyFromKeychain(const std::string &name, const Entropy &entropy);

/// Forgets them. Nothing to do where there are none. Needs and errors as above.
[[nodiscard]] Result<> forgetKeychainKey(const std::string &name);

} // namespace bincard::wire
