// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/user.h"
#include "core/kernel/nature.h"
#include "core/kernel/workspace.h"

namespace bincard::access {

/// What a key of the REST API opens, beside what its user may do. The numbers are bits and never
/// change. Writing implies nothing: a key that shall read what it wrote has both.
enum class ApiScope {
    ReadStock = 0,
    ReadOrders = 1,
    WriteOrders = 2,
    ReadMasterData = 3,
    WriteMasterData = 4,
    Purchase = 5, // read and write
    Returns = 6, // returns and tickets, read and write
    People = 7, // users, roles, devices, keys, read and write
    Everything = 8, // all that the others open, and what none of them does
};

[[nodiscard]] std::span<const std::string_view> enumNames(ApiScope);

inline constexpr auto lastApiScope = ApiScope::Everything;
inline constexpr std::int64_t allApiScopes
    = (std::int64_t{2} << static_cast<int>(lastApiScope)) - 1;

struct ApiKey;
using ApiKeyId = Id<ApiKey>;

/// A program's way into the REST API, in the name of a user: that user's permissions, limits and
/// warehouse hold. The secret itself is shown once and kept nowhere.
struct ApiKey
{
    ApiKeyId id = {};
    std::string name = {};
    UserId user = {};
    /// Bit n is ApiScope n.
    std::int64_t scopes = 0;
    /// SHA-256 of the 256-bit secret: nothing to guess, so nothing slower is needed.
    std::string hash = {};
    Instant createdAt = {};
    UserId createdBy = {};
    /// Zero: never.
    Instant expiresAt = {};
    bool revoked = false;

    [[nodiscard]] bool opens(ApiScope scope) const
    {
        const auto wanted = std::int64_t{1} << static_cast<int>(scope)
            | std::int64_t{1} << static_cast<int>(ApiScope::Everything);
        return (scopes & wanted) != 0;
    }

    static const Description &description();
};

/// Somebody who manages people gives a program a key. Errors: InvalidInput (no name, no scope, no
/// hash, over already), Duplicate (the number), NotFound (the user), UserInactive, NotAllowed (the
/// hub's own person; somebody of another site, or of the office by somebody of a site).
struct IssueApiKey
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = Permission::ManagePeople;

    ApiKeyId key = {};
    std::string name = {};
    UserId user = {};
    std::int64_t scopes = 0;
    std::string hash = {};
    Instant expiresAt = {};

    static const Description &description();
};

/// It opens nothing any more. Errors: NotFound, WrongState (it is so already), NotAllowed (as
/// above).
struct RevokeApiKey
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = Permission::ManagePeople;

    ApiKeyId key = {};

    static const Description &description();
};

[[nodiscard]] Result<> judge(const IssueApiKey &issue, UserId by, Instant now, Workspace &records);
[[nodiscard]] Result<> judge(const RevokeApiKey &revoke, UserId by, Workspace &records);

} // namespace bincard::access
