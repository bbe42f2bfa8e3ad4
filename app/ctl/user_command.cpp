// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/badge.h"
#include "app/ctl/desk.h"
#include "app/ctl/office_command.h"
#include "app/ctl/roles.h"

#include <iostream>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"bincardctl user list | user add CODE\n\n"
        "People and their badges. A badge's secret is shown once, when it is made: print it."_s);
    addFolderOptions(parser);
    parser.addOptions({
        {u"name"_s, u"What people call them (the code)."_s, u"NAME"_s},
        {u"role"_s,
         u"A role of this hub, or a usual one: picker (default), supervisor, auditor..."_s,
         u"ROLE"_s, u"picker"_s},
        {u"pin"_s, u"4 to 12 digits; made when not given."_s, u"DIGITS"_s},
        {u"language"_s, u"en, de...; empty: the device's."_s, u"LANGUAGE"_s},
        {u"png"_s, u"Writes the badge's QR code."_s, u"FILE"_s},
    });
}

int list(Desk &desk)
{
    const Workspace records = desk.look();
    for (const auto &user : records.list<access::User>("by_code")) {
        const auto role = records.get(user.role);
        std::cout << user.code << '\t' << user.name << '\t' << (role ? role->name : "-") << '\t'
                  << (user.active ? "active" : "inactive") << '\n';
    }
    return Done;
}

int add(Desk &desk, const QCommandLineParser &parser, const QString &code, const Outside &outside)
{
    const std::string pin
        = parser.isSet(u"pin"_s) ? parser.value(u"pin"_s).toStdString() : makePin(outside.entropy);
    const auto badge = makeBadge(code.toStdString(), pin, outside.entropy);
    if (!badge)
        return saidNo(badge.error());
    std::vector<Operation> operations;
    const auto role = roleNamed(parser.value(u"role"_s).toStdString(), desk, operations);
    if (!role)
        return saidNo(role.error());
    const std::string name = parser.value(u"name"_s).toStdString();
    operations.push_back(
        Save<access::User>{{.id = desk.newId<access::User>(),
                            .warehouse = desk.warehouse(),
                            .code = code.toStdString(),
                            .name = name.empty() ? code.toStdString() : name,
                            .role = *role,
                            .verifier = badge->verifier,
                            .language = parser.value(u"language"_s).toStdString()}});
    if (const auto done = desk.perform(std::move(operations)); !done)
        return saidNo(done.error());
    if (const auto settled = desk.settle(); !settled)
        return saidNo(settled.error());
    if (const auto qr = terminalQr(badge->text))
        std::cout << *qr;
    std::cout << "badge " << badge->text << "\nPIN " << pin << '\n';
    if (const QString png = parser.value(u"png"_s); !png.isEmpty()) {
        if (const auto written = writeQr(badge->text, png); !written)
            return saidNo(written.error());
    }
    return Done;
}

} // namespace

int user(const QStringList &arguments, const Outside &outside)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto over = parsed(parser, u"user"_s, arguments))
        return *over;
    const QStringList words = parser.positionalArguments();
    const bool isList = words == QStringList{u"list"_s};
    if (!isList && (words.size() != 2 || words.first() != u"add"_s))
        return misused(u"user list, or user add CODE"_s);
    const auto desk = Desk::open(openingOf(parser).folder, outside);
    if (!desk)
        return saidNo(desk.error());
    return isList ? list(**desk) : add(**desk, parser, words.last().toUpper(), outside);
}

} // namespace bincard::ctl
