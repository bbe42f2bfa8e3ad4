// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/user.h"
#include "core/inventory/station.h"
#include "core/kernel/description.h"
#include "core/kernel/store.h"

#include <optional>
#include <vector>

namespace bincard::app {

/// Which hub this device belongs to, and the key that proves it. One row, id 1, in the encrypted
/// database: whoever has the database key has the device's key, and nobody else.
struct Membership
{
    Id<Membership> id = {1};
    std::string hubUrl;
    std::string pin;
    std::string backupPin;
    std::string authorityPem;
    std::string oneTimeCode;
    std::string deviceName;
    /// Seed of the Ed25519 key.
    std::string seed;
    std::int64_t device = 0;
    bool approved = false;

    static const Description &description();
};

/// Wrong PINs of one person on this device; kept, so that a restart does not pardon.
struct PinTries
{
    Id<PinTries> id; // the user's
    std::int64_t wrong = 0;
    Instant last;

    static const Description &description();
};

/// The workstation that this device stands at, by its label. One row, id 1.
struct StationChoice
{
    Id<StationChoice> id = {1};
    inventory::WorkstationId workstation;

    static const Description &description();
};

/// Everything a device's database holds: the rules' records, sync's, the work under way, and the
/// three above.
[[nodiscard]] std::vector<const Description *> everyRecord();

[[nodiscard]] std::optional<Membership> membershipIn(const Reader &reader);

/// Errors: StorageFailed.
template <class Record> [[nodiscard]] Result<> store(Store &store, const Record &record)
{
    store.begin();
    store.write(Record::description(), rowOf(record));
    return store.commit();
}

} // namespace bincard::app
