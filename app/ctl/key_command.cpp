// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keys of the REST API.

#include "app/ctl/desk.h"
#include "app/ctl/office_command.h"
#include "core/access/api_key_use.h"
#include "sync/rest/key_text.h"
#include "sync/wire/digest.h"
#include "sync/wire/private_file.h"

#include <algorithm>
#include <iostream>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t dayMs = std::int64_t{24} * 60 * 60 * 1'000;

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"bincardctl key list | key add NAME --user CODE --scopes LIST | key revoke NUMBER\n\n"
        "Programs' ways into the REST API. A key is shown once, when it is made."_s);
    addFolderOptions(parser);
    parser.addOptions({
        {u"user"_s, u"In whose name the program works, by the badge's code."_s, u"CODE"_s},
        {u"scopes"_s,
         u"What the key opens, with commas between: ReadStock, ReadOrders, WriteOrders, "
         "ReadMasterData, WriteMasterData, Purchase, Returns, People, Everything."_s,
         u"LIST"_s},
        {u"days"_s, u"It is over after so many; never, when not given."_s, u"DAYS"_s},
        {u"file"_s, u"Writes the key there, for its owner alone, and does not print it."_s,
         u"FILE"_s},
    });
}

std::string namesOf(std::int64_t scopes)
{
    std::string text;
    const auto names = enumNames(access::ApiScope{});
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (((scopes >> i) & 1) != 0)
            text += (text.empty() ? "" : ",") + std::string(names[i]);
    }
    return text;
}

/// Errors: InvalidInput.
Result<std::int64_t> scopesFrom(const QString &list)
{
    std::int64_t scopes = 0;
    const auto names = enumNames(access::ApiScope{});
    for (const QString &word : list.split(u',', Qt::SkipEmptyParts)) {
        const auto found = std::ranges::find(names, word.trimmed().toStdString());
        if (found == names.end())
            return Error{ErrorCode::InvalidInput, "no such scope: " + word.toStdString()};
        scopes |= std::int64_t{1} << (found - names.begin());
    }
    return scopes;
}

std::string stateOf(const access::ApiKey &key, Instant now)
{
    if (key.revoked)
        return "revoked";
    if (key.expiresAt == Instant{})
        return "valid";
    return key.expiresAt <= now ? "over" : "valid for a time";
}

int list(Desk &desk, const Outside &outside)
{
    const Workspace records = desk.look();
    for (const Row &row : records.scan(Scan{.of = &access::ApiKey::description()})) {
        const auto key = *recordOf<access::ApiKey>(row);
        const auto user = records.get(key.user);
        const auto use = records.get(access::useOf(key.id));
        std::cout << key.id.value << '\t' << key.name << '\t' << (user ? user->code : "-") << '\t'
                  << namesOf(key.scopes) << '\t' << stateOf(key, outside.clock()) << '\t'
                  << (use ? "used " + toText(use->lastUsedOn) : "never used") << '\n';
    }
    return Done;
}

Result<> settled(Desk &desk, const Operation &operation)
{
    if (auto done = desk.perform({operation}); !done)
        return done;
    return desk.settle();
}

int add(Desk &desk, const QCommandLineParser &parser, const QString &name, const Outside &outside)
{
    const auto scopes = scopesFrom(parser.value(u"scopes"_s));
    if (!scopes)
        return saidNo(scopes.error());
    const auto user = desk.look().find<access::User>(
        "by_code", parser.value(u"user"_s).toUpper().toStdString());
    if (!user)
        return saidNo({ErrorCode::NotFound, "nobody has that badge: bincardctl user list"});
    const std::int64_t days = parser.value(u"days"_s).toLongLong();
    const rest::KeyText key{desk.newId<access::ApiKey>(), rest::makeSecret(outside.entropy)};
    const access::IssueApiKey issue{.key = key.key,
                                    .name = name.toStdString(),
                                    .user = user->id,
                                    .scopes = *scopes,
                                    .hash = wire::sha256Bytes(key.secret),
                                    .expiresAt
                                    = {days > 0 ? outside.clock().ms + days * dayMs : 0}};
    if (const auto done = settled(desk, issue); !done)
        return saidNo(done.error());
    if (const QString file = parser.value(u"file"_s); !file.isEmpty()) {
        const auto written
            = wire::writePrivateFile(file.toStdString(), toText(key) + '\n', wire::Existing::Keep);
        if (!written)
            return saidNo(written.error());
        std::cout << "key " << key.key.value << '\n';
        return Done;
    }
    std::cout << toText(key) << '\n';
    return Done;
}

} // namespace

int key(const QStringList &arguments, const Outside &outside)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto over = parsed(parser, u"key"_s, arguments))
        return *over;
    const QStringList words = parser.positionalArguments();
    const QString verb = words.value(0);
    const bool isAdd = verb == u"add"_s && words.size() == 2 && parser.isSet(u"user"_s)
        && parser.isSet(u"scopes"_s);
    const bool isRevoke = verb == u"revoke"_s && words.size() == 2;
    if (!isAdd && !isRevoke && words != QStringList{u"list"_s})
        return misused(u"key list, key add NAME --user CODE --scopes LIST, or key revoke NUMBER"_s);
    const auto desk = Desk::open(openingOf(parser).folder, outside);
    if (!desk)
        return saidNo(desk.error());
    if (isAdd)
        return add(**desk, parser, words.last(), outside);
    if (!isRevoke)
        return list(**desk, outside);
    const auto done = settled(**desk, access::RevokeApiKey{{words.last().toLongLong()}});
    return done ? Done : saidNo(done.error());
}

} // namespace bincard::ctl
