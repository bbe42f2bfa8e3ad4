// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who may grant how much, and who changed what the house is governed by.

#include "app/ctl/desk.h"
#include "app/ctl/office_command.h"
#include "app/ctl/roles.h"
#include "core/access/governance.h"
#include "core/kernel/decimal.h"

#include <QDateTime>

#include <algorithm>
#include <iostream>
#include <map>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;
using access::LimitSubject;
using access::RoleLimit;

std::string timeText(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms).toUTC().toString(Qt::ISODate).toStdString();
}

std::string codeOf(access::UserId user, const Workspace &records)
{
    const auto known = records.get(user);
    return known ? known->code : "-";
}

std::string nameOf(LimitSubject subject)
{
    return std::string(enumNames(subject)[static_cast<std::size_t>(subject)]);
}

/// "20" of units, "100.00 EUR" of money. Errors: InvalidInput.
Result<RoleLimit> limitFrom(const QStringList &words)
{
    RoleLimit limit;
    const std::string subject = words[2].toStdString();
    if (!detail::enumFromName(limit.subject, subject))
        return Error{ErrorCode::InvalidInput, "no such subject: " + subject};
    const std::string number = words[3].toStdString();
    if (!isMoney(limit.subject)) {
        const auto units = quantityFromText(number);
        if (!units || words.size() != 4)
            return Error{ErrorCode::InvalidInput, "a limit of it is a number of units"};
        limit.quantity = *units;
        return limit;
    }
    const auto currency = words.size() == 5 ? currencyFromText(words[4].toStdString())
                                            : Result<Currency>(Error{ErrorCode::InvalidInput});
    if (!currency)
        return Error{ErrorCode::InvalidInput, "a limit of it is an amount and its currency"};
    const auto minor = decimalFromText(number, currency->decimals);
    if (!minor)
        return minor.error();
    limit.amount = {*minor, *currency};
    return limit;
}

int listLimits(Desk &desk)
{
    const Workspace records = desk.look();
    for (const auto &limit : records.list<RoleLimit>("by_role")) {
        const auto role = records.get(limit.role);
        std::cout << (role ? role->name : "-") << '\t' << nameOf(limit.subject) << '\t';
        std::cout << (isMoney(limit.subject) ? toText(limit.amount) : toText(limit.quantity))
                  << '\n';
    }
    return Done;
}

int setLimit(Desk &desk, const QStringList &words)
{
    auto limit = limitFrom(words);
    if (!limit)
        return saidNo(limit.error());
    std::vector<Operation> operations;
    const auto role = roleNamed(words[1].toStdString(), desk, operations);
    if (!role)
        return saidNo(role.error());
    limit->role = *role;
    const auto before = desk.look().find<RoleLimit>("by_role", *role, limit->subject);
    limit->id = before ? before->id : desk.newId<RoleLimit>();
    // A role that is made just now comes with its usual limits: this one instead.
    std::erase_if(operations, [&](const Operation &one) {
        const auto *usual = one.as<Save<RoleLimit>>();
        return usual && usual->record.subject == limit->subject;
    });
    operations.push_back(Save<RoleLimit>{*limit});
    if (const auto done = desk.perform(std::move(operations)); !done)
        return saidNo(done.error());
    const auto settled = desk.settle();
    return settled ? int{Done} : saidNo(settled.error());
}

} // namespace

int limit(const QStringList &arguments, const Outside &outside)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"bincardctl limit list\n"
        "bincardctl limit set ROLE SUBJECT MAXIMUM [CURRENCY]\n\n"
        "How much people of a role do on their own word; beyond it somebody else approves.\n"
        "Units: StockAdjustment WriteOff CountVariance HoldRelease PeriodLock GovernedChange.\n"
        "Money: Refund PurchaseOrder Price. A role without a limit has none; 0 always asks."_s);
    addFolderOptions(parser);
    if (const auto over = parsed(parser, u"limit"_s, arguments))
        return *over;
    const QStringList words = parser.positionalArguments();
    const bool isList = words == QStringList{u"list"_s};
    const bool isSet = words.value(0) == u"set"_s && (words.size() == 4 || words.size() == 5);
    if (!isList && !isSet)
        return misused(u"limit list, or limit set ROLE SUBJECT MAXIMUM [CURRENCY]"_s);
    const auto desk = Desk::open(openingOf(parser).folder, outside);
    if (!desk)
        return saidNo(desk.error());
    return isList ? listLimits(**desk) : setLimit(**desk, words);
}

int changes(const QStringList &arguments, const Outside &outside)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"bincardctl changes\n\n"
        "Who changed roles, people, limits and rules: when, who, approved by whom, what, before, "
        "after; and which number of the rules it made, where it changed them."_s);
    addFolderOptions(parser);
    if (const auto over = parsed(parser, u"changes"_s, arguments))
        return *over;
    const auto desk = Desk::open(openingOf(parser).folder, outside);
    if (!desk)
        return saidNo(desk.error());
    const Workspace records = (*desk)->look();
    std::map<Id<access::GovernedChange>, int> versions;
    for (const auto &pack : records.list<access::RulePack>("by_version"))
        versions[pack.change] = pack.version;
    auto all = records.list<access::GovernedChange>("by_record");
    std::ranges::stable_sort(all, {}, [](const access::GovernedChange &change) {
        return change.at.ms;
    });
    for (const auto &change : all) {
        const Description *of = recordOfKind(change.kind);
        const auto rules = versions.find(change.id);
        std::cout << timeText(change.at) << '\t' << codeOf(change.by, records) << '\t'
                  << codeOf(change.approvedBy, records) << '\t' << (of ? of->table : "-") << ' '
                  << change.record << '\t' << change.before << '\t' << change.after << '\t'
                  << (rules == versions.end() ? std::string() : std::to_string(rules->second))
                  << '\n';
    }
    return Done;
}

} // namespace bincard::ctl
