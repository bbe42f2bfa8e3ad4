// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/scripted_hand.h"

#include "app/ctl/scripted_labels.h"
#include "core/scan/own_code.h"

namespace bincard::ctl {

Result<Act> ScriptedHand::scanGoods(const RealGoods &goods) const
{
    LocalIds ids;
    return ctl::scanGoods({.sku = goods.sku, .lot = goods.lot, .expiry = goods.expiry},
                          Workspace(m_records, ids));
}

Result<Answer> ScriptedHand::atHome(const std::string &code) const
{
    return m_isDone ? Answer{Finish{}} : Answer{Choose{code}};
}

Result<Answer> ScriptedHand::leave()
{
    m_isDone = true;
    return pressing("BACK");
}

Result<Answer> doing(const Result<Act> &act, std::vector<Deed> deeds)
{
    if (!act)
        return act.error();
    return Answer{*act, std::move(deeds)};
}

Result<Answer> choosing(const std::string &code)
{
    return Answer{Choose{code}};
}

Result<Answer> pressing(const char *command)
{
    return Answer{Press{command}};
}

Error unforeseen(const floor::Prompt &prompt, const std::string &why)
{
    const auto names = enumNames(prompt.instruction);
    return {ErrorCode::NotAllowed,
            std::string(names[static_cast<std::size_t>(prompt.instruction)])
                + (why.empty() ? " is not in the script" : ": " + why)};
}

std::string LabelRoll::next()
{
    constexpr std::string_view demoCompany = "9520000";
    const auto code = scan::makeSscc(m_number, demoCompany, static_cast<std::uint64_t>(++m_used));
    check(code.ok(), "a roll's SSCC has its digits");
    return *code;
}

} // namespace bincard::ctl
