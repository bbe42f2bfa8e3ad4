// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The screen of a lookup: everything here is read, nothing decided.

#include "core/floor/lookup_flow.h"
#include "core/floor/screen.h"
#include "core/returns/rules.h"

#include <algorithm>

namespace bincard::floor {

namespace {

using helpdesk::Card;
using helpdesk::EventKind;
using helpdesk::Subject;
using helpdesk::SubjectKind;

constexpr std::size_t eventsShown = 50;
constexpr std::size_t rowsShown = 30;

template <class E> std::string nameOf(E value)
{
    return std::string(enumNames(value)[static_cast<std::size_t>(value)]);
}

Instruction instructionOf(LookupStep step)
{
    switch (step) {
    case LookupStep::Idle:
    case LookupStep::Ask:
        return Instruction::AskSubject;
    case LookupStep::Card:
        return Instruction::ShowCard;
    case LookupStep::Timeline:
        return Instruction::ShowTimeline;
    case LookupStep::Act:
    case LookupStep::TicketType:
    case LookupStep::Line:
    case LookupStep::Quantity:
        return Instruction::ChooseAction;
    case LookupStep::Reason:
        return Instruction::ChooseReturnReason;
    case LookupStep::Product:
        return Instruction::ScanProduct;
    case LookupStep::Done:
        return Instruction::ActionDone;
    }
    return Instruction::AskSubject;
}

Named nameOfSubject(Subject subject, const Workspace &records)
{
    switch (subject.kind) {
    case SubjectKind::Order: {
        const auto order = records.get(sales::OrderId{subject.id});
        return {ThingKind::Document, order ? order->reference : std::string()};
    }
    case SubjectKind::Return: {
        const auto back = records.get(returns::ReturnOrderId{subject.id});
        return {ThingKind::Document, back ? back->reference : std::string()};
    }
    case SubjectKind::Lot:
        return named(records, inventory::LotId{subject.id});
    case SubjectKind::Package:
        return named(records, inventory::PackageId{subject.id});
    case SubjectKind::Location:
        return named(records, inventory::LocationId{subject.id});
    case SubjectKind::Product:
        return named(records, catalog::ProductId{subject.id});
    case SubjectKind::None:
        break;
    }
    return {};
}

/// The name by which an event's words are found.
std::string whatOf(EventKind kind)
{
    switch (kind) {
    case EventKind::Ordered:
        return "open_order";
    case EventKind::Picked:
        return "pick_units";
    case EventKind::PickUndone:
        return "undo_pick";
    case EventKind::Packed:
        return "pack_units";
    case EventKind::ParcelClosed:
        return "close_parcel";
    case EventKind::Shipped:
        return "close_manifest";
    case EventKind::Moved:
        return "stock_moved";
    case EventKind::Authorised:
        return "authorise_return";
    case EventKind::Returned:
        return "receive_return";
    case EventKind::ReturnUndone:
        return "undo_return";
    case EventKind::Graded:
        return "grade_return";
    case EventKind::Disposed:
        return "dispose_return";
    case EventKind::Settled:
        return "settle_return";
    case EventKind::TaskOpened:
        return "task_opened";
    case EventKind::TicketOpened:
        return "open_ticket";
    case EventKind::TicketClosed:
        return "close_ticket";
    case EventKind::Acted:
        return "case_act";
    case EventKind::Checked:
        return "check_passed";
    case EventKind::CheckFailed:
        return "check_failed";
    case EventKind::Printed:
        return "record_print";
    case EventKind::Reprinted:
        return "reprint";
    case EventKind::PhotoTaken:
        return "attach_document";
    }
    return {};
}

bool isGoods(EventKind kind)
{
    return kind == EventKind::Packed || kind == EventKind::ParcelClosed
        || kind == EventKind::Shipped || kind == EventKind::Picked || kind == EventKind::PickUndone
        || kind == EventKind::Moved || kind == EventKind::Returned
        || kind == EventKind::ReturnUndone;
}

bool passes(const helpdesk::Event &event, std::string_view filter)
{
    if (filter.empty())
        return true;
    if (filter == "GOODS")
        return isGoods(event.kind);
    const bool isTask = event.kind == EventKind::TaskOpened;
    return filter == "TASKS" ? isTask : !isTask && !isGoods(event.kind);
}

/// A screen under way: the prompt, and what it is made from.
struct Screen
{
    Prompt &prompt;
    const LookupState &state;
    const Context &context;

    [[nodiscard]] const Workspace &records() const
    {
        return context.workspace;
    }

    void fact(FactKind kind, Named thing)
    {
        if (!thing.text.empty())
            prompt.facts.push_back({.kind = kind, .thing = std::move(thing)});
    }

    void choose(std::string_view code)
    {
        prompt.choices.push_back({.code = std::string(code), .kind = ChoiceKind::Option});
    }

    void row(Line line)
    {
        if (prompt.lines.size() < rowsShown)
            prompt.lines.push_back(std::move(line));
    }

    [[nodiscard]] bool shows(std::string_view section) const
    {
        return state.section.empty() || state.section == section;
    }

    void showOrders(const Card &card);
    void showParcels(const Card &card);
    void showReturns(const Card &card);
    void showCases(const Card &card);
    void showStock(const Card &card);
    void showCard();
    void showTimeline();
    void showActs();
    void showAct();
    void showDone();
};

void Screen::showOrders(const Card &card)
{
    for (const sales::Order &order : card.orders) {
        if (Subject{SubjectKind::Order, order.id.value} == card.subject) {
            fact(FactKind::State, {ThingKind::Reason, nameOf(helpdesk::stageOf(order, records()))});
            fact(FactKind::Reason, {ThingKind::Reason, order.hold});
            if (order.promisedAt.ms != 0)
                prompt.facts.push_back({.kind = FactKind::Promised, .at = order.promisedAt});
            continue;
        }
        if (shows("ORDERS"))
            row({.thing = {ThingKind::Document, order.reference},
                 .detail = {ThingKind::Reason, nameOf(helpdesk::stageOf(order, records()))},
                 .code = codeOf({SubjectKind::Order, order.id.value})});
    }
    if (!shows("ORDERS"))
        return;
    for (const sales::OrderLine &line : card.lines) {
        const auto product = records().get(line.product);
        const Quantity wanted = line.ordered - line.cancelled;
        const Quantity sent = returns::shippedOf(line.id, records());
        row({.thing = named(records(), line.product),
             .done = sent,
             .needed = wanted,
             .unit = product ? product->unit : std::string(),
             .light = sent >= wanted ? LineLight::Done : LineLight::Open});
    }
}

void Screen::showParcels(const Card &card)
{
    for (const fulfilment::Parcel &parcel : card.parcels) {
        fact(FactKind::Tracking, {ThingKind::Reason, parcel.tracking});
        if (shows("PARCELS"))
            row({.thing = named(records(), parcel.package),
                 .detail
                 = {ThingKind::Reason,
                    parcel.hold.empty() ? nameOf(fulfilment::stateOf(parcel)) : parcel.hold},
                 .light = parcel.hold.empty() ? LineLight::Open : LineLight::Trouble,
                 .code = codeOf({SubjectKind::Package, parcel.package.value})});
    }
}

void Screen::showReturns(const Card &card)
{
    for (const returns::ReturnOrder &back : card.returns) {
        const Named stage{ThingKind::Reason, nameOf(helpdesk::stageOf(back, records()))};
        if (Subject{SubjectKind::Return, back.id.value} == card.subject) {
            fact(FactKind::State, stage);
            if (back.until.ok())
                prompt.facts.push_back({.kind = FactKind::Window, .date = back.until});
        } else if (shows("RETURNS")) {
            row({.thing = {ThingKind::Document, back.reference},
                 .detail = stage,
                 .code = codeOf({SubjectKind::Return, back.id.value})});
        }
    }
    if (shows("RETURNS")) {
        for (const returns::ReturnItem &item : card.items)
            row({.thing = named(records(), item.product),
                 .detail = {ThingKind::Reason, nameOf(item.state)},
                 .done = item.quantity});
    }
    const bool maySee = may(records(), context.user, access::Permission::ApproveRefund);
    for (const returns::Settlement &settled : card.settlements) {
        fact(FactKind::Refund, {ThingKind::Reason, nameOf(settled.kind)});
        const auto refund = records().get(Id<returns::RefundRequest>{settled.id.value});
        if (maySee && refund && refund->amount.currency != Currency{})
            fact(FactKind::Refund, {ThingKind::Reason, toText(refund->amount)});
    }
}

void Screen::showCases(const Card &card)
{
    for (const helpdesk::Ticket &ticket : card.tickets) {
        const auto type = records().get(ticket.type);
        fact(FactKind::Ticket, {ThingKind::Reason, type ? type->name : std::string()});
        if (state.section != "TICKETS")
            continue;
        row({.thing = {ThingKind::Reason, type ? type->name : std::string()},
             .detail
             = {ThingKind::Reason,
                helpdesk::isRequested(ticket, records()) ? "REQUESTED" : nameOf(ticket.urgency)}});
        fact(FactKind::Owner, named(records(), ticket.owner));
        if (ticket.dueAt.ms != 0)
            prompt.facts.push_back({.kind = FactKind::Due, .at = ticket.dueAt});
    }
    if (state.section != "TASKS")
        return;
    for (const inventory::Task &task : card.tasks)
        row({.thing = {ThingKind::Reason, nameOf(task.kind)},
             .detail = named(records(), task.location),
             .done = task.quantity,
             .light = LineLight::Trouble});
}

void Screen::showStock(const Card &card)
{
    if (!shows("STOCK"))
        return;
    for (const inventory::Quant &quant : card.stock) {
        const auto product = records().get(quant.product);
        const bool isHere = card.subject.kind == SubjectKind::Location;
        const Subject there = isHere ? Subject{quant.lot ? SubjectKind::Lot : SubjectKind::Product,
                                               quant.lot ? quant.lot.value : quant.product.value}
                                     : Subject{SubjectKind::Location, quant.location.value};
        Named detail = named(records(), quant.location);
        if (isHere)
            detail = quant.lot ? named(records(), quant.lot) : named(records(), quant.package);
        row({.thing = named(records(), quant.product),
             .detail = std::move(detail),
             .done = quant.onHand,
             .unit = product ? product->unit : std::string(),
             .code = codeOf(there)});
    }
}

void Screen::showCard()
{
    const Card card = helpdesk::cardOf(records(), subjectOf(state));
    showOrders(card);
    showParcels(card);
    showReturns(card);
    showCases(card);
    showStock(card);
    const auto section = [&](std::string_view code, std::size_t count) {
        if (count > 0 && state.section.empty())
            prompt.choices.push_back({.code = std::string(code),
                                      .kind = ChoiceKind::Option,
                                      .count = static_cast<int>(count)});
    };
    choose(timelineCode);
    choose(actCode);
    section("ORDERS", card.orders.size());
    section("PARCELS", card.parcels.size());
    section("RETURNS", card.returns.size());
    section("TICKETS", card.tickets.size());
    section("TASKS", card.tasks.size());
    section("STOCK", card.stock.size());
}

void Screen::showTimeline()
{
    const auto story = helpdesk::timelineOf(records(), subjectOf(state));
    for (const helpdesk::Event &event : story.events) {
        if (!passes(event, state.section))
            continue;
        const auto product = records().get(event.product);
        Event shown{.at = event.at,
                    .what = whatOf(event.kind),
                    .thing = named(records(), event.product),
                    .place = named(records(), event.to ? event.to : event.from),
                    .who = named(records(), event.user).text};
        if (!isGoods(event.kind) && !event.code.empty())
            shown.thing = {ThingKind::Reason, event.code};
        if (!event.quantity.isZero()) {
            shown.quantity = event.quantity;
            shown.unit = product ? product->unit : std::string();
        }
        prompt.timeline.push_back(std::move(shown));
    }
    if (prompt.timeline.size() > eventsShown)
        prompt.timeline.erase(prompt.timeline.begin(),
                              prompt.timeline.end() - static_cast<std::ptrdiff_t>(eventsShown));
    // What this device cannot know, the hub does.
    if (!story.isComplete)
        fact(FactKind::Freshness, {ThingKind::Reason, "ASKHUB"});
    choose(allCode);
    for (const std::string_view filter : filterCodes)
        choose(filter);
    choose(actCode);
}

void Screen::showActs()
{
    const Card card = helpdesk::cardOf(records(), subjectOf(state));
    const auto offered = actsFor(card, context);
    for (const ActCode &one : actCodes) {
        if (std::ranges::find(offered, one.act) != offered.end())
            choose(one.code);
    }
}

void Screen::showAct()
{
    const auto line = records().get(state.line);
    if (line) {
        prompt.goods = goodsOf(records(), line->product);
        prompt.amount
            = amountOf(records(), line->product, actableOf(line->id, records()), state.quantity);
    }
    switch (state.step) {
    case LookupStep::TicketType:
        for (const auto &type : records().list<helpdesk::TicketType>("by_code"))
            prompt.choices.push_back({.code = type.code,
                                      .kind = ChoiceKind::Record,
                                      .thing = {ThingKind::Reason, type.name}});
        return;
    case LookupStep::Line:
        for (const auto &one : linesOf(helpdesk::cardOf(records(), subjectOf(state)), records()))
            prompt.choices.push_back({.code = std::to_string(one.id.value),
                                      .kind = ChoiceKind::Record,
                                      .thing = named(records(), one.product)});
        return;
    case LookupStep::Reason:
        for (const auto &reason : reasonsFor(state.act, records()))
            prompt.choices.push_back({.code = reason.code,
                                      .kind = ChoiceKind::Record,
                                      .thing = {ThingKind::Reason, reason.name}});
        return;
    case LookupStep::Idle:
    case LookupStep::Ask:
    case LookupStep::Card:
    case LookupStep::Timeline:
    case LookupStep::Act:
    case LookupStep::Quantity:
    case LookupStep::Product:
    case LookupStep::Done:
        return;
    }
}

/// What came of it, who acts next and until when. Requested is not done: the
/// hub has to say so.
void Screen::showDone()
{
    fact(FactKind::State, {ThingKind::Reason, isAllDone(state, context) ? "DONE" : "REQUESTED"});
    for (const ActCode &one : actCodes) {
        if (one.act != state.act)
            continue;
        fact(FactKind::Note, {ThingKind::Reason, std::string(one.code)});
        fact(FactKind::Owner, {ThingKind::Reason, std::string(one.next)});
    }
    const auto ticket = records().get(helpdesk::TicketId{state.made});
    if (state.act == LookupAct::Ticket && ticket) {
        const auto type = records().get(ticket->type);
        fact(FactKind::Ticket, {ThingKind::Reason, type ? type->name : std::string()});
        if (type && type->hours > 0)
            prompt.facts.push_back(
                {.kind = FactKind::Due, .quantity = Quantity::units(type->hours), .unit = "HUR"});
    } else if (const auto back = records().get(returns::ReturnOrderId{state.made})) {
        fact(FactKind::Reference, {ThingKind::Document, back->reference});
    }
}

} // namespace

void showLookup(Prompt &prompt, const Worker &worker, const Context &context)
{
    const LookupState &state = worker.lookup;
    prompt.instruction = instructionOf(state.step);
    prompt.about = {static_cast<std::int64_t>(state.step),
                    static_cast<std::int64_t>(state.kind),
                    state.subject,
                    static_cast<std::int64_t>(state.act),
                    state.line.value,
                    state.made};
    for (const char letter : state.section)
        prompt.about.push_back(letter);
    prompt.work = nameOfSubject(subjectOf(state), context.workspace).text;
    Screen screen{prompt, state, context};
    switch (state.step) {
    case LookupStep::Idle:
    case LookupStep::Ask:
        prompt.entry = Entry::Code;
        return;
    case LookupStep::Card:
        return screen.showCard();
    case LookupStep::Timeline:
        return screen.showTimeline();
    case LookupStep::Act:
        return screen.showActs();
    case LookupStep::TicketType:
    case LookupStep::Line:
    case LookupStep::Quantity:
    case LookupStep::Reason:
    case LookupStep::Product:
        return screen.showAct();
    case LookupStep::Done:
        return screen.showDone();
    }
}

} // namespace bincard::floor
