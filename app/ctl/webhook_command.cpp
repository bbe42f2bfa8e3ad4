// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/desk.h"
#include "app/ctl/office_command.h"
#include "core/sales/webhook.h"

#include <QDateTime>

#include <poll.h>

#include <iostream>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;
using wire::WebhookVerb;

/// A hub looks every other second, and a try takes ten at most.
constexpr int looksMax = 60;
constexpr int betweenLooksMs = 250;

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"bincardctl webhook add URL --events LIST   and shows its secret, this once\n"
        "bincardctl webhook list                    with what waits and what was given up\n"
        "bincardctl webhook test ID                 a ping, and what was answered\n"
        "bincardctl webhook secret ID [--rotate]    of one that has none; another, for a day both\n"
        "bincardctl webhook dead                    messages that were given up\n"
        "bincardctl webhook again MESSAGE           tries one of them again\n"
        "bincardctl webhook off ID | on ID          tells it nothing for a while\n"
        "bincardctl webhook remove ID               and forgets its secret and what waits\n\n"
        "Events: shipment.created shipment.left shipment.voided order.changed order.held\n"
        "order.released stock.changed return.received return.settled, or all.\n"
        "What messages look like: sync/publish/README.md."_s);
    addFolderOptions(parser);
    parser.addOptions({
        {u"events"_s, u"What it is told, with commas between."_s, u"LIST"_s},
        {u"channel"_s, u"Orders of that channel only."_s, u"CODE"_s},
        {u"warehouse"_s, u"Of that warehouse only."_s, u"CODE"_s},
        {u"name"_s, u"What it is for."_s, u"TEXT"_s},
        {u"rotate"_s, u"Another secret; the one before signs too for a day."_s},
    });
}

Result<std::int64_t> newsFrom(const QString &list)
{
    const auto names = enumNames(sales::News{});
    std::int64_t bits = 0;
    for (const QString &word : list.split(u',', Qt::SkipEmptyParts)) {
        const std::string name = word.trimmed().toStdString();
        std::int64_t found = 0;
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (name == "all" || names[i] == name)
                found |= std::int64_t{1} << i;
        }
        if (found == 0)
            return Error{ErrorCode::InvalidInput, "no event " + name};
        bits |= found;
    }
    return bits;
}

std::string newsText(std::int64_t bits)
{
    const auto names = enumNames(sales::News{});
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (((bits >> i) & 1) != 0)
            text += (text.empty() ? "" : ",") + std::string(names[i]);
    }
    return text;
}

int showSecret(HubLine &line, std::int64_t webhook, WebhookVerb verb)
{
    const auto answer = line.ask(wire::WebhookWish{.verb = verb, .webhook = webhook});
    if (!answer)
        return saidNo(answer.error());
    std::cout << answer->secret << '\n';
    return Done;
}

int add(const QCommandLineParser &parser, const QString &url, const Outside &outside)
{
    const auto news = newsFrom(parser.value(u"events"_s));
    if (!news || *news == 0)
        return misused(u"webhook add URL --events LIST"_s);
    const auto desk = Desk::open(openingOf(parser).folder, outside);
    if (!desk)
        return saidNo(desk.error());
    sales::Webhook webhook{.id = (*desk)->newId<sales::Webhook>(),
                           .name = parser.value(u"name"_s).toStdString(),
                           .url = url.toStdString(),
                           .news = *news,
                           .onlyChannel = parser.value(u"channel"_s).toStdString()};
    if (const QString code = parser.value(u"warehouse"_s); !code.isEmpty()) {
        const auto found
            = (*desk)->look().find<inventory::Warehouse>("by_code", code.toStdString());
        if (!found)
            return saidNo({ErrorCode::NotFound, "no warehouse " + code.toStdString()});
        webhook.onlyWarehouse = found->id;
    }
    if (const auto done = (*desk)->perform({Save<sales::Webhook>{webhook}}); !done)
        return saidNo(done.error());
    if (const auto settled = (*desk)->settle(); !settled)
        return saidNo(settled.error());
    std::cout << webhook.id.value << '\n';
    return showSecret((*desk)->line(), webhook.id.value, WebhookVerb::Secret);
}

int list(HubLine &line)
{
    const auto answer = line.ask(wire::WebhookWish{});
    if (!answer)
        return saidNo(answer.error());
    for (const wire::WebhookLine &webhook : answer->webhooks) {
        const char *state = !webhook.hasSecret ? "no secret" : webhook.active ? "on" : "off";
        std::cout << webhook.webhook << '\t' << webhook.name << '\t' << state << '\t' << webhook.url
                  << '\t' << newsText(webhook.news) << '\t'
                  << (webhook.channel.empty() ? "all channels" : webhook.channel) << '\t'
                  << (webhook.warehouse.empty() ? "all warehouses" : webhook.warehouse) << '\t'
                  << webhook.waiting << " waiting\t" << webhook.dead << " dead\n";
    }
    return Done;
}

void show(const wire::MessageLine &message)
{
    const auto made = QDateTime::fromMSecsSinceEpoch(message.createdAt.ms).toUTC();
    std::cout << message.message << '\t' << message.webhook << '\t' << message.type << '\t'
              << made.toString(Qt::ISODate).toStdString() << '\t' << message.attempts << " tries\t"
              << message.status << '\t' << message.error << '\n';
}

int dead(HubLine &line)
{
    const auto answer = line.ask(wire::WebhookWish{.verb = WebhookVerb::Dead});
    if (!answer)
        return saidNo(answer.error());
    for (const wire::MessageLine &message : answer->messages)
        show(message);
    return answer->messages.empty() ? Done : Finding;
}

/// Control characters of others must not reach a terminal.
std::string printable(std::string text)
{
    for (char &letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (letter != '\n' && (byte < ' ' || byte == 0x7f))
            letter = '?';
    }
    return text;
}

int test(HubLine &line, std::int64_t webhook)
{
    const auto asked = line.ask(wire::WebhookWish{.verb = WebhookVerb::Test, .webhook = webhook});
    if (!asked)
        return saidNo(asked.error());
    for (int i = 0; i < looksMax; ++i) {
        const auto seen
            = line.ask(wire::WebhookWish{.verb = WebhookVerb::Look, .message = asked->message});
        if (!seen)
            return saidNo(seen.error());
        if (!seen->messages.empty() && seen->messages.front().attempts > 0) {
            const wire::MessageLine &message = seen->messages.front();
            show(message);
            if (!message.answer.empty())
                std::cout << printable(message.answer) << '\n';
            return message.state == "Delivered" ? Done : Finding;
        }
        ::poll(nullptr, 0, betweenLooksMs);
    }
    return saidNo({ErrorCode::NetworkFailed, "nothing came back in time"});
}

/// On, off, or off for ever.
int change(const QString &verb, std::int64_t id, const QCommandLineParser &parser,
           const Outside &outside)
{
    const auto desk = Desk::open(openingOf(parser).folder, outside);
    if (!desk)
        return saidNo(desk.error());
    const auto known = (*desk)->look().require(sales::WebhookId{id});
    if (!known)
        return saidNo({ErrorCode::NotFound, "no webhook " + std::to_string(id)});
    auto webhook = *known;
    webhook.active = verb == u"on"_s;
    if (webhook.active != known->active) {
        const Save<sales::Webhook> save{webhook, changedFields(*known, webhook)};
        if (const auto done = (*desk)->perform({save}); !done)
            return saidNo(done.error());
        if (const auto settled = (*desk)->settle(); !settled)
            return saidNo(settled.error());
    }
    if (verb != u"remove"_s)
        return Done;
    const auto forgotten
        = (*desk)->line().ask(wire::WebhookWish{.verb = WebhookVerb::Forget, .webhook = id});
    return forgotten ? Done : saidNo(forgotten.error());
}

int ask(HubLine &line, const QString &verb, std::int64_t number, bool isRotation)
{
    if (verb == u"list"_s)
        return list(line);
    if (verb == u"dead"_s)
        return dead(line);
    if (verb == u"test"_s)
        return test(line, number);
    if (verb == u"secret"_s)
        return showSecret(line, number, isRotation ? WebhookVerb::Rotate : WebhookVerb::Secret);
    const auto again = line.ask(wire::WebhookWish{.verb = WebhookVerb::Again, .message = number});
    return again ? Done : saidNo(again.error());
}

} // namespace

int webhook(const QStringList &arguments, const Outside &outside)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto over = parsed(parser, u"webhook"_s, arguments))
        return *over;
    const QStringList words = parser.positionalArguments();
    const QString verb = words.value(0);
    const bool isAlone = words.size() == 1 && (verb == u"list"_s || verb == u"dead"_s);
    const QStringList asking{u"test"_s, u"secret"_s, u"again"_s};
    const QStringList changing{u"on"_s, u"off"_s, u"remove"_s};
    const bool hasOne = words.size() == 2
        && (verb == u"add"_s || asking.contains(verb) || changing.contains(verb));
    if (!isAlone && !hasOne)
        return misused(u"webhook add URL | list | test ID | secret ID | dead | again MESSAGE | on "
                       "ID | off ID | remove ID"_s);
    if (verb == u"add"_s)
        return add(parser, words.last(), outside);
    const std::int64_t number = words.value(1).toLongLong();
    if (changing.contains(verb))
        return change(verb, number, parser, outside);
    auto line = HubLine::open(openingOf(parser).folder, outside);
    if (!line)
        return saidNo(line.error());
    return ask(*line, verb, number, parser.isSet(u"rotate"_s));
}

} // namespace bincard::ctl
