// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/real_goods.h"
#include "app/ctl/scripted_act.h"
#include "core/floor/prompt.h"
#include "core/kernel/workspace.h"

#include <memory>

namespace bincard::ctl {

/// Somebody's eyes and hands at one workflow: reads what the screen asks, looks what really lies
/// there, and answers. Of the device's records it reads what is written on things, no more.
class ScriptedHand
{
public:
    ScriptedHand(const Reader &records, const RealFloor &floor)
        : m_records(records)
        , m_floor(floor)
    { }

    virtual ~ScriptedHand() = default;
    ScriptedHand(const ScriptedHand &) = delete;
    ScriptedHand &operator=(const ScriptedHand &) = delete;

    /// What is done next; Finish when the job is. Errors: NotAllowed (the screen asks something
    /// that is not in the script, or that what lies there does not bear out), and the label's.
    [[nodiscard]] virtual Result<Answer> answer(const floor::Prompt &prompt) = 0;

protected:
    [[nodiscard]] const Reader &reader() const
    {
        return m_records;
    }

    [[nodiscard]] const RealFloor &floor() const
    {
        return m_floor;
    }

    [[nodiscard]] Result<Act> scanGoods(const RealGoods &goods) const;

    /// Between two pieces of work: begins by that choice, or is finished after `leave`.
    [[nodiscard]] Result<Answer> atHome(const std::string &code) const;
    /// Back to the list of work: the job is done.
    [[nodiscard]] Result<Answer> leave();

private:
    const Reader &m_records;
    const RealFloor &m_floor;
    bool m_isDone = false;
};

/// An act with what the hands do by it.
[[nodiscard]] Result<Answer> doing(const Result<Act> &act, std::vector<Deed> deeds = {});
[[nodiscard]] Result<Answer> choosing(const std::string &code);
[[nodiscard]] Result<Answer> pressing(const char *command);
/// For a prompt that the script has no answer to.
[[nodiscard]] Error unforeseen(const floor::Prompt &prompt, const std::string &why = {});

/// Labels for packages from a roll: SSCCs that nobody has used.
class LabelRoll
{
public:
    /// Each roll its own, 1 to 9.
    explicit LabelRoll(int number)
        : m_number(number)
    { }

    [[nodiscard]] std::string next();

private:
    int m_number;
    int m_used = 0;
};

} // namespace bincard::ctl
