// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/story.h"

#include <algorithm>

namespace bincard::support {

namespace {

Quantity quantity(const std::string &text)
{
    const auto read = quantityFromText(text.empty() ? "0" : text);
    if (!read)
        throw std::runtime_error("not a quantity: " + text);
    return *read;
}

int number(const std::string &text)
{
    return text.empty() ? 0 : std::stoi(text);
}

template <class E> std::string nameOfValue(E value)
{
    return std::string(enumNames(value)[static_cast<std::size_t>(value)]);
}

} // namespace

std::string Story::counting(const std::string &verb)
{
    if (verb == "plan") {
        counting::CountPlan plan{.warehouse = world.warehouse(),
                                 .name = word(0),
                                 .zone = option("zone"),
                                 .everyDays = number(option("every")),
                                 .threshold = quantity(option("below")),
                                 .blind = !has("open"),
                                 .toleranceUnits = quantity(option("units")),
                                 .tolerancePercent = number(option("percent")),
                                 .secondCounter = !has("single"),
                                 .approvalLimit = quantity(option("limit"))};
        detail::enumFromName(plan.abc, word(0));
        plan.id = world.newId<counting::CountPlan>();
        return judged(Save<counting::CountPlan>{plan});
    }
    if (verb == "plan-day")
        return judged(counting::PlanCounts{.warehouse = world.warehouse(),
                                           .day = *dateFromText(word(0)),
                                           .limit = m_words.size() > 1 ? number(word(1)) : 400});
    if (verb == "sheet") {
        m_sheets[word(0)] = world.newId<counting::CountSheet>();
        return judged(counting::OpenSpotCount{
            .sheet = m_sheets[word(0)],
            .warehouse = world.warehouse(),
            .location = world.location(word(1)),
            .product = m_words.size() > 2 ? world.product(word(2)) : catalog::ProductId{}});
    }
    const counting::CountSheetId sheet
        = m_words.empty() ? counting::CountSheetId{} : m_sheets[word(0)];
    if (verb == "recount")
        return judged(counting::AskRecount{.sheet = sheet, .warehouse = world.warehouse()});
    if (verb == "approve")
        return judged(counting::ApproveCount{.sheet = sheet, .warehouse = world.warehouse()});
    if (verb == "reject")
        return judged(counting::RejectCount{.sheet = sheet, .warehouse = world.warehouse()});
    if (verb == "give-up")
        return judged(counting::CancelCount{.sheet = sheet, .warehouse = world.warehouse()});
    return {};
}

std::string Story::counted(const std::string &verb)
{
    if (verb == "offline")
        world.seen = world.occasion.revision;
    else if (verb == "online")
        world.seen.reset();
    else if (verb == "hour")
        world.occasion.occurredAt = {1'795'392'000'000 + number(word(0)) * 3'600'000LL};
    if (verb == "offline" || verb == "online" || verb == "hour")
        return "accepted";
    if (verb == "start") {
        m_counts[word(0)] = world.newId<counting::Count>();
        if (!m_sheets.contains(word(1)))
            m_sheets[word(1)] = world.newId<counting::CountSheet>();
        return judged(counting::BeginCount{.count = m_counts[word(0)],
                                           .sheet = m_sheets[word(1)],
                                           .warehouse = world.warehouse(),
                                           .location = world.location(word(2)),
                                           .product = m_words.size() > 3 ? world.product(word(3))
                                                                         : catalog::ProductId{}});
    }
    if (verb == "counted") {
        const Words told = m_words;
        m_words = {"?", "?", told.at(0)};
        m_sheets.erase("?");
        std::string said = counted("start");
        for (std::size_t i = 1; i + 1 < told.size() && said == "accepted"; i += 2) {
            m_words = {"?", told[i], told[i + 1]};
            said = counted("count");
        }
        m_words = {"?"};
        return said == "accepted" ? counted("done") : said;
    }
    const counting::CountId count = m_words.empty() ? counting::CountId{} : m_counts[word(0)];
    if (verb == "count")
        return judged(counting::CountUnits{.count = count,
                                           .warehouse = world.warehouse(),
                                           .product = world.product(word(1)),
                                           .lot = lot(word(1)),
                                           .package = world.package(option("package")),
                                           .quantity = quantity(word(2))});
    if (verb == "sealed")
        return judged(counting::CountPackage{.count = count,
                                             .warehouse = world.warehouse(),
                                             .package = world.package(word(1)),
                                             .missing = has("missing")});
    if (verb == "unknown")
        return judged(counting::CountUnknown{.count = count,
                                             .warehouse = world.warehouse(),
                                             .code = word(1),
                                             .quantity = quantity(word(2))});
    if (verb == "done")
        return judged(counting::SubmitCount{
            .count = count, .warehouse = world.warehouse(), .empty = has("empty")});
    if (verb == "leave")
        return judged(counting::LeaveCount{
            .count = count, .warehouse = world.warehouse(), .blocked = has("blocked")});
    return {};
}

std::string Story::countQuestion(const std::string &verb)
{
    const Workspace records = world.look();
    std::string said;
    const auto say = [&](const std::string &what) {
        said += (said.empty() ? "" : " ") + what;
    };
    if (verb == "count-state")
        return nameOfValue(records.get(m_sheets[word(0)])->state);
    if (verb == "waiting") {
        for (const auto &sheet :
             records.list<counting::CountSheet>("by_state", world.warehouse())) {
            if (sheet.isOpen() && sheet.state != counting::SheetState::Approval)
                say(records.get(sheet.location)->code + '/' + nameOfValue(sheet.why) + '/'
                    + std::to_string(sheet.priority));
        }
        return said.empty() ? "nothing" : said;
    }
    if (verb != "lines" && verb != "variances")
        return {};
    auto lines = records.list<counting::CountLine>("by_sheet", m_sheets[word(0)]);
    std::ranges::sort(lines, {}, &counting::CountLine::id);
    for (const auto &line : lines) {
        const auto product = records.get(line.product);
        const auto package = records.get(line.package);
        const std::string name = product ? product->sku : package->code;
        const auto variance = records.get(Id<counting::CountVariance>{line.id.value});
        if (verb == "lines")
            say(name + ':' + toText(line.quantity) + ':' + nameOfValue(line.decision));
        else if (variance)
            say(name + ':' + toText(variance->booked) + ':' + toText(variance->difference) + ':'
                + toText(variance->posted));
    }
    return said.empty() ? "nothing" : said;
}

} // namespace bincard::support
