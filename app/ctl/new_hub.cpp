// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/new_hub.h"

#include "app/hub/office.h"
#include "core/access/usual_roles.h"
#include "core/operation.h"
#include "sync/hub/asking.h"

namespace bincard::ctl {

using hubfolder::HubFolder;
using hubfolder::Office;

namespace {

/// The first of its kind: a fresh hub holds one warehouse and one person.
template <class R> Id<R> firstOf(const Store &store)
{
    const auto rows = store.scan(Scan{.of = &R::description(), .limit = 1});
    return {rows.empty() ? 0 : idOf(rows.front())};
}

/// The office's own device: invited, claimed and approved by the hands that hold the database key.
Result<Office> openOffice(hub::Hub &hub, const Store &store, const hubfolder::Outside &outside)
{
    Office office{.device = {},
                  .user = firstOf<access::User>(store),
                  .seed = wire::makeSeed(outside.entropy)};
    const auto key = wire::keyPairFrom(office.seed).publicKey;
    const auto invitation
        = hub.invite("bincardctl", firstOf<inventory::Warehouse>(store), Audience::Desk);
    if (!invitation)
        return invitation.error();
    const auto claim = hub.claim(invitation->code, std::string(key.begin(), key.end()));
    if (!claim)
        return claim.error();
    const auto approved = hub.approve(claim->confirmation);
    if (!approved)
        return approved.error();
    office.device = *approved;
    return office;
}

/// As the administrator's own operations. There is the administrator's role already.
Result<> makeUsualRoles(hub::Hub &hub, access::UserId administrator, Currency currency)
{
    return hub.ask(administrator, [&](hub::Asking &asking) -> Result<> {
        const auto own = asking.records().get(administrator);
        const auto known = own ? asking.records().get(own->role) : std::nullopt;
        for (const access::UsualRole &usual : access::usualRoles()) {
            if (known && usual.name == known->name)
                continue;
            const access::Role role{asking.records().newId<access::Role>(), std::string(usual.name),
                                    usual.permissions};
            if (const auto made = asking.perform(Save<access::Role>{role}); !made)
                return made;
            for (access::RoleLimit limit : access::usualLimitsOf(usual.name, currency)) {
                limit.id = asking.records().newId<access::RoleLimit>();
                limit.role = role.id;
                if (const auto made = asking.perform(Save<access::RoleLimit>{limit}); !made)
                    return made;
            }
        }
        return {};
    });
}

} // namespace

Result<> makeHub(const NewHub &wish, const hubfolder::Outside &outside)
{
    const auto folder = HubFolder::open(wish.opening, outside);
    if (!folder)
        return folder.error();
    hub::Hub hub(folder->store(), hubfolder::surroundings(outside));
    if (const auto founded = hub.found(wish.warehouse, wish.administrator); !founded)
        return founded;
    const auto identity
        = folder->identity({wish.tlsName, "localhost", "127.0.0.1"}, outside.clock());
    if (!identity)
        return identity.error();
    const auto pin = hub::pinOfKey(identity->server.keyPem);
    const auto backupPin = hub::pinOfKey(identity->backupKeyPem);
    auto office = openOffice(hub, folder->store(), outside);
    if (!pin || !backupPin || !office)
        return !office ? office.error() : Error{ErrorCode::Malformed, "the hub's keys"};
    if (wish.currency != Currency{}) {
        if (const auto made = makeUsualRoles(hub, office->user, wish.currency); !made)
            return made;
    }
    office->pin = *pin;
    office->backupPin = *backupPin;
    office->authorityPem = identity->authority.certificatePem;
    return hubfolder::saveOffice(*office, folder->path());
}

} // namespace bincard::ctl
