// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Orders as a shop or a marketplace sends them.

#include "app/ctl/import_carry.h"
#include "sync/channel/amazon_report.h"
#include "sync/channel/generic_csv.h"
#include "sync/channel/generic_json.h"
#include "sync/channel/plan.h"
#include "sync/channel/shopify.h"
#include "sync/channel/woocommerce.h"
#include "sync/wire/zone_day.h"

namespace bincard::ctl {

using namespace tables;

namespace {

using namespace Qt::StringLiterals;

class DeskIds final : public IdSource
{
public:
    explicit DeskIds(Desk &desk)
        : m_desk(desk)
    { }

    std::int64_t next() override
    {
        return m_desk.newId<sales::Order>().value;
    }

private:
    Desk &m_desk;
};

channel::Calendar calendarOf(Desk &desk, const Workspace &records)
{
    const auto warehouse = records.get(desk.warehouse());
    const std::string zone = warehouse ? warehouse->timeZone : std::string("UTC");
    return {.today = desk.occasion().businessDate, .dayOf = [zone](Instant at) {
                return wire::zoneDay(at, zone);
            }};
}

void takePlan(const channel::IncomingOrder &order, const channel::OrderPlan &planned, Plan &plan)
{
    for (const channel::Hold &hold : planned.holds)
        plan.notes.push_back(
            {RowNote::Kind::Held, 0,
             order.reference + ": " + std::string(codeOf(hold.kind)) + ": " + hold.reason,
             order.place});
    for (const std::string &note : planned.notes)
        plan.notes.push_back({RowNote::Kind::Noted, 0, order.reference + ": " + note, order.place});
    for (const Operation &operation : planned.operations)
        plan.operations.push_back({operation, 0, order.place});
    plan.unchanged += planned.operations.empty() ? 1U : 0U;
}

} // namespace

QStringList channelProfiles()
{
    return {u"shopify"_s, u"woocommerce"_s, u"amazon"_s, u"json"_s, u"csv"_s};
}

Result<channel::Intake> readChannel(const ChannelFile &file)
{
    const std::string name = file.channel.toStdString();
    if (file.profile == u"shopify"_s)
        return channel::readShopify(file.bytes, name);
    if (file.profile == u"woocommerce"_s)
        return channel::readWooCommerce(file.bytes, name);
    if (file.profile == u"amazon"_s)
        return channel::readAmazonReport(file.bytes, name, file.charset.toLatin1());
    return file.profile == u"json"_s
        ? channel::readGenericJson(file.bytes, name)
        : channel::readGenericCsv(file.bytes, name, file.charset.toLatin1());
}

Plan planChannel(const channel::Intake &intake, const QString &channel, Desk &desk)
{
    Plan plan;
    for (const channel::Refused &refused : intake.refused)
        plan.notes.push_back({RowNote::Kind::Skipped, 0, refused.reason, refused.place});
    for (const channel::Repaired &repaired : intake.repaired)
        plan.notes.push_back({RowNote::Kind::Repaired, 0, repaired.how, repaired.place});
    const Workspace records = desk.look();
    const std::string code = channel.toStdString();
    auto policy = channel::policyFor(code, desk.warehouse(), records);
    if (!policy) {
        plan.notes.push_back({RowNote::Kind::Bad, 0, "it takes no orders", code});
        return plan;
    }
    if (const std::string elsewhere = routedElsewhere(code, records); !elsewhere.empty()) {
        plan.notes.push_back({RowNote::Kind::Bad, 0, elsewhere, code});
        return plan;
    }
    policy->seesAll = false;
    DeskIds ids(desk);
    channel::IntakePlanner planner(records, ids, *policy, code, calendarOf(desk, records));
    for (const channel::IncomingOrder &order : intake.orders) {
        const auto planned = planner.plan(order, records);
        if (planned)
            takePlan(order, *planned, plan);
        else
            plan.notes.push_back({RowNote::Kind::Skipped, 0, planned.error().detail, order.place});
    }
    return plan;
}

} // namespace bincard::ctl
