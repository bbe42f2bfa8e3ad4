// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/access/api_key.h"

#include <array>

namespace bincard::access {

namespace {

constexpr std::size_t hashBytes = 32;

/// Somebody of a site manages that site's people only.
Result<> isInReach(const User &user, UserId by, const Workspace &records)
{
    const auto manager = records.get(by);
    if (manager && manager->warehouse && manager->warehouse != user.warehouse)
        return Error{ErrorCode::NotAllowed, "somebody of another site"};
    if (user.code.starts_with('?'))
        return Error{ErrorCode::NotAllowed, "nobody acts as the hub itself"};
    return {};
}

} // namespace

std::span<const std::string_view> enumNames(ApiScope /*type*/)
{
    static constexpr std::array<std::string_view, 9> names{
        "ReadStock", "ReadOrders", "WriteOrders", "ReadMasterData", "WriteMasterData",
        "Purchase",  "Returns",    "People",      "Everything"};
    return names;
}

const Description &ApiKey::description()
{
    static const Description made = describe<ApiKey>("api_key", 450)
                                        .field<&ApiKey::name>("name")
                                        .field<&ApiKey::user>("user")
                                        .field<&ApiKey::scopes>("scopes")
                                        .bytes<&ApiKey::hash>("hash")
                                        .field<&ApiKey::createdAt>("created_at")
                                        .field<&ApiKey::createdBy>("created_by")
                                        .field<&ApiKey::expiresAt>("expires_at")
                                        .field<&ApiKey::revoked>("revoked")
                                        .index("by_user", {"user"})
                                        .scope(Scope::Office)
                                        .visibleTo(Audience::Desk);
    return made;
}

const Description &IssueApiKey::description()
{
    static const Description made = describe<IssueApiKey>("issue_api_key", 400)
                                        .field<&IssueApiKey::key>("key")
                                        .field<&IssueApiKey::name>("name")
                                        .field<&IssueApiKey::user>("user")
                                        .field<&IssueApiKey::scopes>("scopes")
                                        .bytes<&IssueApiKey::hash>("hash")
                                        .field<&IssueApiKey::expiresAt>("expires_at");
    return made;
}

const Description &RevokeApiKey::description()
{
    static const Description made
        = describe<RevokeApiKey>("revoke_api_key", 401).field<&RevokeApiKey::key>("key");
    return made;
}

Result<> judge(const IssueApiKey &issue, UserId by, Instant now, Workspace &records)
{
    if (!issue.key || issue.name.empty())
        return Error{ErrorCode::InvalidInput, "a key has a number and a name"};
    if (issue.scopes == 0 || (issue.scopes & ~allApiScopes) != 0)
        return Error{ErrorCode::InvalidInput, "a key opens something that there is"};
    if (issue.hash.size() != hashBytes)
        return Error{ErrorCode::InvalidInput, "a secret is known by its SHA-256"};
    if (issue.expiresAt != Instant{} && issue.expiresAt <= now)
        return Error{ErrorCode::InvalidInput, "a key that is over opens nothing"};
    if (records.get(issue.key))
        return Error{ErrorCode::Duplicate, "there is a key of that number"};
    const auto user = records.require(issue.user);
    if (!user)
        return user.error();
    if (const auto may = isInReach(*user, by, records); !may)
        return may;
    if (!user->active)
        return Error{ErrorCode::UserInactive, user->code};
    records.put(ApiKey{.id = issue.key,
                       .name = issue.name,
                       .user = issue.user,
                       .scopes = issue.scopes,
                       .hash = issue.hash,
                       .createdAt = now,
                       .createdBy = by,
                       .expiresAt = issue.expiresAt});
    return {};
}

Result<> judge(const RevokeApiKey &revoke, UserId by, Workspace &records)
{
    auto key = records.require(revoke.key);
    if (!key)
        return key.error();
    if (const auto user = records.get(key->user)) {
        if (const auto may = isInReach(*user, by, records); !may)
            return may;
    }
    if (key->revoked)
        return Error{ErrorCode::WrongState, "revoked already"};
    key->revoked = true;
    records.put(*key);
    return {};
}

} // namespace bincard::access
