// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/badge.h"
#include "app/ctl/office_command.h"
#include "app/hub/office.h"
#include "core/inventory/warehouse.h"

#include <iostream>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;
using hubfolder::HubFolder;
using hubfolder::Office;

struct Wish
{
    hubfolder::Opening opening;
    inventory::Warehouse warehouse;
    access::User administrator;
    std::string pin;
    std::string tlsName;
    QString badgePng;
};

Wish wishFrom(const QCommandLineParser &parser, const Outside &outside)
{
    const auto text = [&](const QString &option) {
        return parser.value(option).toStdString();
    };
    Wish wish{
        .opening = openingOf(parser),
        .warehouse
        = {.code = text(u"warehouse"_s), .name = text(u"name"_s), .timeZone = text(u"time-zone"_s)},
        .administrator = {.code = text(u"admin"_s), .name = text(u"admin-name"_s)},
        .pin = text(u"pin"_s),
        .tlsName = text(u"tls-name"_s),
        .badgePng = parser.value(u"badge-png"_s)};
    if (wish.warehouse.name.empty())
        wish.warehouse.name = wish.warehouse.code;
    if (wish.administrator.name.empty())
        wish.administrator.name = wish.administrator.code;
    if (wish.pin.empty())
        wish.pin = makePin(outside.entropy);
    return wish;
}

/// The first of its kind: a fresh hub holds one warehouse and one person.
template <class R> Id<R> firstOf(const Store &store)
{
    const auto rows = store.scan(Scan{.of = &R::description(), .limit = 1});
    return {rows.empty() ? 0 : idOf(rows.front())};
}

/// The office's own device: invited, claimed and approved by the hands that hold the database key.
Result<Office> openOffice(hub::Hub &hub, const Store &store, const Outside &outside)
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

Result<> makeHub(const Wish &wish, const Outside &outside)
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
    office->pin = *pin;
    office->backupPin = *backupPin;
    office->authorityPem = identity->authority.certificatePem;
    return hubfolder::saveOffice(*office, folder->path());
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Makes a new hub in an empty folder: its database, its certificate, the first warehouse\n"
        "and an administrator. The hub must not run."_s);
    addFolderOptions(parser);
    parser.addOptions({
        {u"warehouse"_s, u"Its short code (MAIN)."_s, u"CODE"_s, u"MAIN"_s},
        {u"name"_s, u"What people call it."_s, u"NAME"_s},
        {u"time-zone"_s, u"IANA name (UTC); decides the business date."_s, u"ZONE"_s, u"UTC"_s},
        {u"admin"_s, u"The administrator's badge code (ADMIN)."_s, u"CODE"_s, u"ADMIN"_s},
        {u"admin-name"_s, u"The administrator's name."_s, u"NAME"_s},
        {u"pin"_s, u"The administrator's PIN; made when not given."_s, u"DIGITS"_s},
        {u"badge-png"_s, u"Writes the badge's QR code."_s, u"FILE"_s},
        {u"tls-name"_s, u"The name devices know the hub by (localhost)."_s, u"NAME"_s,
         u"localhost"_s},
    });
}

} // namespace

int init(const QStringList &arguments, const Outside &outside)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto over = parsed(parser, u"init"_s, arguments))
        return *over;
    Wish wish = wishFrom(parser, outside);
    const auto badge = makeBadge(wish.administrator.code, wish.pin, outside.entropy);
    if (!badge)
        return saidNo(badge.error());
    wish.administrator.verifier = badge->verifier;
    if (const auto made = makeHub(wish, outside); !made)
        return saidNo(made.error());
    std::cout << "hub in " << wish.opening.folder << ", warehouse " << wish.warehouse.code
              << ", administrator " << wish.administrator.code << '\n'
              << "PIN " << wish.pin << "\nbadge " << badge->text << '\n';
    if (!wish.badgePng.isEmpty()) {
        if (const auto written = writeQr(badge->text, wish.badgePng); !written)
            return saidNo(written.error());
    }
    return Done;
}

} // namespace bincard::ctl
