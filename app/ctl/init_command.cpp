// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/badge.h"
#include "app/ctl/new_hub.h"
#include "app/ctl/office_command.h"

#include <iostream>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;

struct Wish
{
    NewHub hub;
    std::string pin;
    QString badgePng;
};

Wish wishFrom(const QCommandLineParser &parser, const Outside &outside)
{
    const auto text = [&](const QString &option) {
        return parser.value(option).toStdString();
    };
    Wish wish{.hub = {.opening = openingOf(parser),
                      .warehouse = {.code = text(u"warehouse"_s),
                                    .name = text(u"name"_s),
                                    .timeZone = text(u"time-zone"_s)},
                      .administrator = {.code = text(u"admin"_s), .name = text(u"admin-name"_s)},
                      .tlsName = text(u"tls-name"_s)},
              .pin = text(u"pin"_s),
              .badgePng = parser.value(u"badge-png"_s)};
    if (wish.hub.warehouse.name.empty())
        wish.hub.warehouse.name = wish.hub.warehouse.code;
    if (wish.hub.administrator.name.empty())
        wish.hub.administrator.name = wish.hub.administrator.code;
    if (wish.pin.empty())
        wish.pin = makePin(outside.entropy);
    return wish;
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
        {u"currency"_s, u"The company's (EUR); what the usual roles' limits are in."_s, u"CODE"_s,
         u"EUR"_s},
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
    const auto currency = currencyFromText(parser.value(u"currency"_s).toUpper().toStdString());
    if (!currency)
        return saidNo(currency.error());
    wish.hub.currency = *currency;
    const auto badge = makeBadge(wish.hub.administrator.code, wish.pin, outside.entropy);
    if (!badge)
        return saidNo(badge.error());
    wish.hub.administrator.verifier = badge->verifier;
    if (const auto made = makeHub(wish.hub, outside); !made)
        return saidNo(made.error());
    std::cout << "hub in " << wish.hub.opening.folder << ", warehouse " << wish.hub.warehouse.code
              << ", administrator " << wish.hub.administrator.code << '\n'
              << "PIN " << wish.pin << "\nbadge " << badge->text << '\n';
    if (!wish.badgePng.isEmpty()) {
        if (const auto written = writeQr(badge->text, wish.badgePng); !written)
            return saidNo(written.error());
    }
    return Done;
}

} // namespace bincard::ctl
