// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/scripted_picker.h"

#include "app/paper/label_kinds.h"
#include "core/scan/own_code.h"

#include <algorithm>
#include <initializer_list>
#include <optional>

namespace bincard::ctl {

namespace {

using floor::Instruction;

Result<Act> scanned(const Result<paper::Label> &label)
{
    if (!label)
        return label.error();
    return Act{ScanLabel{*label}};
}

QString text(const std::string &from)
{
    return QString::fromStdString(from);
}

QDate dateOf(Date date)
{
    return date.ok() ? QDate(static_cast<int>(date.year()),
                             static_cast<int>(static_cast<unsigned>(date.month())),
                             static_cast<int>(static_cast<unsigned>(date.day())))
                     : QDate();
}

} // namespace

ScriptedPicker::ScriptedPicker(const Reader &records, std::string prefix, std::string badge)
    : m_records(records)
    , m_prefix(std::move(prefix))
    , m_badge(std::move(badge))
{ }

Result<Act> ScriptedPicker::next(const app::Situation &now) const
{
    switch (now.stage) {
    case app::Stage::Enrol:
    case app::Stage::Approval:
    case app::Stage::Loading:
        return Act{Wait{}};
    case app::Stage::SignIn:
        return signIn(now);
    case app::Stage::Working:
        return answer(now.prompt);
    case app::Stage::Stopped:
        return Error{ErrorCode::DeviceRevoked, "the device stopped"};
    }
    return Act{Wait{}};
}

Result<Act> ScriptedPicker::signIn(const app::Situation &now) const
{
    if (!now.person.empty())
        return Act{EnterPin{}};
    const auto badge = scan::readOwnCode(m_badge);
    const auto *code = badge ? std::get_if<scan::BadgeCode>(&*badge) : nullptr;
    if (!code)
        return Error{ErrorCode::BadgeUnknown, m_badge};
    return scanned(paper::badgeLabel(
        {.user = text(code->user), .secret = text(code->secret), .name = text(code->user)}));
}

Act ScriptedPicker::chooseWork() const
{
    using fulfilment::Batch;
    using fulfilment::BatchState;
    std::optional<Batch> chosen;
    for (const Row &row : m_records.scan(Scan{.of = &Batch::description()})) {
        const auto batch = *recordOf<Batch>(row);
        const bool isOpen
            = batch.state == BatchState::Released || batch.state == BatchState::Started;
        // What was begun goes first.
        if (isOpen && batch.name.starts_with(m_prefix) && (!chosen || batch.state > chosen->state))
            chosen = batch;
    }
    return chosen ? Act{Choose{chosen->name}} : Act{Finish{}};
}

Result<Act> ScriptedPicker::scanTote(const floor::Prompt &prompt) const
{
    for (const floor::ToteSlot &slot : prompt.cart) {
        if (slot.light == floor::SlotLight::Lit)
            return scanned(paper::toteLabel(text(
                slot.tote.empty() ? prompt.work + '-' + std::to_string(slot.number) : slot.tote)));
    }
    if (prompt.amount)
        return Act{Enter{prompt.amount->needed}};
    return Error{ErrorCode::WrongTote, "no slot is lit"};
}

Result<Act> ScriptedPicker::scanGoods(const floor::Goods &goods) const
{
    const Description &of = catalog::Barcode::description();
    for (const Row &row : m_records.scan(
             Scan{.of = &of, .index = &of.index("by_product"), .prefix = {goods.product.value}})) {
        const auto barcode = *recordOf<catalog::Barcode>(row);
        if (barcode.packaging)
            continue;
        return scanned(paper::productLabel({.name = text(goods.name),
                                            .sku = text(goods.sku),
                                            .gtin = text(barcode.code),
                                            .lot = text(goods.lot),
                                            .expiry = dateOf(goods.expiry)}));
    }
    return Error{ErrorCode::NotFound, goods.sku + " has no barcode"};
}

Result<Act> ScriptedPicker::answer(const floor::Prompt &prompt) const
{
    using enum Instruction;
    const auto asks = [&](std::initializer_list<Instruction> these) {
        return std::ranges::find(these, prompt.instruction) != these.end();
    };
    if (asks({ChooseWork, BatchDone}))
        return chooseWork();
    if (asks({GoToLocation, PutBack, ScanDestination}) && prompt.place)
        return scanned(paper::locationLabel(text(prompt.place->code)));
    if (asks({ScanProduct, ScanLot}) && prompt.goods)
        return scanGoods(*prompt.goods);
    if (asks({ScanPackage}) && prompt.goods)
        return scanned(paper::packageLabel({.sscc = text(prompt.goods->package)}));
    if (asks({LoadTote, TakeUnits, PutIntoTote}))
        return scanTote(prompt);
    // Yes, it is empty: this worker believes the books.
    if (asks({ConfirmEmpty, ChooseReason}) && !prompt.choices.empty())
        return Act{Choose{prompt.choices.front().code}};
    return Error{
        ErrorCode::NotAllowed,
        std::string(enumNames(prompt.instruction)[static_cast<std::size_t>(prompt.instruction)])
            + " is not in the script"};
}

} // namespace bincard::ctl
