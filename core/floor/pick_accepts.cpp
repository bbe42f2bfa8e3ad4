// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What each step takes: the whitelists of FLOWS.md 1.

#include "core/floor/pick_turn.h"

namespace bincard::floor {

namespace {

using scan::Command;
using scan::Expect;

/// The first thing scanned at a place: the place, or what can stand nowhere else.
Expect placeScans(const Context &context, const PickState &state)
{
    const Expect goods = Expect::Product | Expect::Lot | Expect::Serial | Expect::Package;
    return placeNeedsScan(context, state) ? Expect::Location : Expect::Location | goods;
}

Accepts acceptsInPick(const Context &context, const Walk &walk, const PickState &state)
{
    Accepts accepts{.scans = Expect::Command,
                    .commands = {Command::Skip, Command::Short, Command::Undo, Command::Back,
                                 Command::Full, Command::Park}};
    if (!state.placeProven) {
        accepts.scans = accepts.scans | placeScans(context, state);
        return accepts;
    }
    accepts.scans = accepts.scans | Expect::Location | Expect::Product | Expect::Lot
        | Expect::Serial | Expect::Package;
    if (identified(state)) {
        accepts.scans = accepts.scans | Expect::Tote;
        accepts.quantity = true;
        if (!asksForTote(context, walk)) {
            accepts.commands.push_back(Command::Done);
            accepts.commands.push_back(Command::Confirm);
        }
    }
    return accepts;
}

} // namespace

Accepts pickAccepts(const Context &context, const Walk &walk, const PickState &state)
{
    switch (state.step) {
    case PickStep::LoadTotes:
        return {.scans = Expect::Command | Expect::Tote,
                .commands = {Command::Back, Command::Park}};
    case PickStep::Pick:
        return acceptsInPick(context, walk, state);
    case PickStep::Reason:
        return {.scans = Expect::Command,
                .commands = {Command::Back, Command::Park},
                .quantity = identified(state)};
    case PickStep::ZeroCheck:
        return {.scans = Expect::Command | Expect::Product,
                .commands = {Command::Confirm, Command::Done, Command::Park}};
    case PickStep::PutBack: {
        Accepts accepts{.scans = Expect::Command | Expect::Location, .commands = {Command::Park}};
        if (state.undo)
            accepts.commands.push_back(Command::Back);
        return accepts;
    }
    case PickStep::Unload: {
        Accepts accepts{.scans = Expect::Command | Expect::Location | Expect::Tote,
                        .commands = {Command::Undo, Command::Back, Command::Park}};
        if (walk.onCart().empty())
            accepts.commands.push_back(Command::Done);
        return accepts;
    }
    case PickStep::Idle:
    case PickStep::Done:
        break;
    }
    return {.scans = Expect::Command | Expect::Document | Expect::Tote | Expect::Location,
            .commands = {Command::Confirm, Command::Done, Command::Back}};
}

} // namespace bincard::floor
