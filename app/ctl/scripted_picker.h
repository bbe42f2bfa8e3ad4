// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/situation.h"
#include "app/paper/label.h"
#include "core/kernel/store.h"

#include <string>
#include <variant>

namespace bincard::ctl {

// What a worker does next.
struct ScanLabel
{
    paper::Label label;
};

struct EnterPin
{ };

struct Choose
{
    std::string code;
};

struct Enter
{
    Quantity quantity;
};

/// A command by its printed name, as a button on the screen.
struct Press
{
    std::string command;
};

/// What the entry line is given.
struct Type
{
    std::string text;
};

/// Nothing now: the device is busy with itself, or waits for the hub.
struct Wait
{ };

/// No walk of this worker is left.
struct Finish
{ };

using Act = std::variant<Wait, ScanLabel, EnterPin, Choose, Enter, Press, Type, Finish>;

/// Somebody who does exactly what the screen asks, by scanning the label that it asks for. Takes
/// walks whose names begin with `prefix`, and leaves others' alone.
class ScriptedPicker
{
public:
    /// `records` is the device's database: a label shows what the records say of its thing.
    ScriptedPicker(const Reader &records, std::string prefix, std::string badge);

    /// Errors: NotAllowed (the screen asks something this worker does not know), and the label's.
    [[nodiscard]] Result<Act> next(const app::Situation &now) const;

private:
    [[nodiscard]] Result<Act> signIn(const app::Situation &now) const;
    [[nodiscard]] Result<Act> answer(const floor::Prompt &prompt) const;
    [[nodiscard]] Act chooseWork() const;
    [[nodiscard]] Result<Act> scanTote(const floor::Prompt &prompt) const;
    [[nodiscard]] Result<Act> scanGoods(const floor::Goods &goods) const;

    const Reader &m_records;
    std::string m_prefix;
    std::string m_badge;
};

} // namespace bincard::ctl
