// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/access/governance.h"

#include <algorithm>

namespace bincard::access {

namespace {

using Warehouse = Id<inventory::Warehouse>;

Warehouse warehouseIn(const Description &of, const Row &row)
{
    const auto field = std::ranges::find(of.fields, "warehouse", &Field::name);
    if (field == of.fields.end())
        return {};
    return {std::get<std::int64_t>(row[static_cast<std::size_t>(field - of.fields.begin())])};
}

int versionOf(Warehouse warehouse, const Reader &records)
{
    const Description &of = RulePack::description();
    const auto newest = records.scan({.of = &of,
                                      .index = &of.index("by_version"),
                                      .prefix = {warehouse.value},
                                      .direction = Direction::Descending,
                                      .limit = 1});
    return newest.empty() ? 0 : recordOf<RulePack>(newest.front())->version;
}

std::string inWords(const Field &field, const Value &value,
                    std::span<const std::string_view> personal)
{
    if (std::ranges::find(personal, field.name) != personal.end())
        return field.name + "=*";
    const auto *number = std::get_if<std::int64_t>(&value);
    return field.name + '=' + (number ? std::to_string(*number) : std::get<std::string>(value));
}

void add(std::string &line, const std::string &word)
{
    if (!line.empty())
        line += ' ';
    line += word;
}

} // namespace

const Description &GovernedChange::description()
{
    static const Description made = describe<GovernedChange>("governed_change", 105)
                                        .field<&GovernedChange::warehouse>("warehouse")
                                        .field<&GovernedChange::kind>("kind")
                                        .field<&GovernedChange::record>("record")
                                        .field<&GovernedChange::by>("by")
                                        .field<&GovernedChange::approvedBy>("approved_by")
                                        .field<&GovernedChange::device>("device")
                                        .field<&GovernedChange::at>("at")
                                        .field<&GovernedChange::before>("before")
                                        .field<&GovernedChange::after>("after")
                                        .index("by_record", {"kind", "record", "at"})
                                        .scope(Scope::Warehouse)
                                        .visibleTo(Audience::Desk)
                                        .held(Held::InPart);
    return made;
}

const Description &RulePack::description()
{
    static const Description made = describe<RulePack>("rule_pack", 106)
                                        .field<&RulePack::warehouse>("warehouse")
                                        .field<&RulePack::version>("version")
                                        .field<&RulePack::change>("change")
                                        .field<&RulePack::since>("since")
                                        .field<&RulePack::revision>("revision")
                                        .unique("by_version", {"warehouse", "version"})
                                        .scope(Scope::Warehouse);
    return made;
}

int rulePackOf(Warehouse warehouse, const Reader &records)
{
    const int own = warehouse ? versionOf(warehouse, records) : 0;
    return 1 + own + versionOf({}, records);
}

bool isAsSaid(const Description &of, const Row &row, std::string_view after)
{
    for (std::size_t i = 1; i < row.size(); ++i) { // behind the id
        const std::string word = inWords(of.fields[i], row[i], {});
        const bool isNext
            = after.starts_with(word) && (after.size() == word.size() || after[word.size()] == ' ');
        if (isNext)
            after.remove_prefix(std::min(word.size() + 1, after.size()));
    }
    return after.empty();
}

void journalChange(const Description &of, const std::optional<Row> &before, const Row &after,
                   bool isRule, std::span<const std::string_view> personal,
                   const Occasion &occasion, Workspace &records)
{
    GovernedChange change{.warehouse = warehouseIn(of, after),
                          .kind = of.kind,
                          .record = idOf(after),
                          .by = occasion.user,
                          .approvedBy = occasion.approvedBy,
                          .device = occasion.device,
                          .at = occasion.bookedAt};
    for (std::size_t i = 1; i < after.size(); ++i) { // behind the id
        if (before && (*before)[i] == after[i])
            continue;
        if (before)
            add(change.before, inWords(of.fields[i], (*before)[i], personal));
        add(change.after, inWords(of.fields[i], after[i], personal));
    }
    if (change.after.empty())
        return;
    change.id = records.newId<GovernedChange>();
    records.put(change);
    if (!isRule)
        return;
    records.put(RulePack{.id = records.newId<RulePack>(),
                         .warehouse = change.warehouse,
                         .version = versionOf(change.warehouse, records) + 1,
                         .change = change.id,
                         .since = occasion.bookedAt,
                         .revision = occasion.revision});
}

} // namespace bincard::access
