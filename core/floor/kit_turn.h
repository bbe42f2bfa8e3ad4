// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/workflow.h"

namespace bincard::floor {

/// One answer at the bench.
struct KitTurn
{
    explicit KitTurn(Turn &turn)
        : base(turn)
        , context(turn.context)
        , state(turn.worker.kit)
        , operations(turn.operations)
    { }

    Turn &base;
    const Context &context;
    KitState &state;
    std::vector<Operation> &operations;

    void accept(Tone tone = Tone::Ok)
    {
        base.accept(tone);
    }

    void refuse(ErrorCode code, Named seen = {}, Named wanted = {})
    {
        base.refuse(code, std::move(seen), std::move(wanted));
    }

    [[nodiscard]] const Workspace &records() const
    {
        return context.workspace;
    }

    [[nodiscard]] Named seen() const
    {
        return base.seen;
    }
};

/// One component of the kits under way.
struct KitNeed
{
    catalog::KitComponent component;
    catalog::Product product;
    Quantity needed;
    Quantity onBench;

    [[nodiscard]] Quantity left() const
    {
        return needed - onBench;
    }
};

[[nodiscard]] std::vector<KitNeed> kitNeeds(const Workspace &records, const KitState &state);
/// The first component that is still to come; none when all is on the bench.
[[nodiscard]] std::optional<KitNeed> nextNeed(const Workspace &records, const KitState &state);

void letGoOfKit(KitState &state, KitStep step);

// The steps.
void chooseKit(KitTurn &turn, const scan::Thing &thing);
void addComponent(KitTurn &turn, const scan::Thing &thing);
void giveComponentLot(KitTurn &turn, const scan::Thing &thing);
void returnComponent(KitTurn &turn, const scan::Thing &thing);
void giveKitLot(KitTurn &turn, const scan::Thing &thing);
void finishKit(KitTurn &turn, const scan::Thing &thing);

/// The lot or serial number that the kit gets, as its label says it.
void nameKit(KitTurn &turn, const std::string &name);

/// Begins with a kit order, or with the kit. False: nothing of kits.
[[nodiscard]] bool openKit(KitTurn &turn, const scan::Thing &thing);
[[nodiscard]] std::vector<WorkRow> kitWork(const Context &context);
void showKit(Prompt &prompt, const Worker &worker, const Context &context);

} // namespace bincard::floor
