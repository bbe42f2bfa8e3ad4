// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/workflow.h"

namespace bincard::floor {

/// One answer at a truck.
struct LoadTurn
{
    explicit LoadTurn(Turn &turn)
        : base(turn)
        , context(turn.context)
        , state(turn.worker.load)
        , operations(turn.operations)
    { }

    Turn &base;
    const Context &context;
    LoadState &state;
    std::vector<Operation> &operations;

    void accept(Tone tone = Tone::Ok, Praise praise = Praise::None)
    {
        base.accept(tone, praise);
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

    [[nodiscard]] std::optional<fulfilment::Manifest> manifest() const
    {
        return context.workspace.get(state.manifest);
    }
};

void letGoOfTruck(LoadState &state, LoadStep step);

// The steps.
void chooseTruck(LoadTurn &turn, const scan::Thing &thing);
void chooseDock(LoadTurn &turn, const scan::Thing &thing);
void loadThing(LoadTurn &turn, const scan::Thing &thing);
void takeOff(LoadTurn &turn, const scan::Thing &thing);
void putAside(LoadTurn &turn, const scan::Thing &thing);
void closeTruck(LoadTurn &turn, const scan::Thing &thing);
void checkLoaded(LoadTurn &turn, const scan::Thing &thing);
void giveManifest(LoadTurn &turn, const scan::Thing &thing);
void reprintManifest(LoadTurn &turn, const scan::Thing &thing);

/// The paper for the driver, as long as it has to come out of a printer.
[[nodiscard]] std::vector<PaperDue> manifestPapers(fulfilment::ManifestId manifest,
                                                   const Workspace &records);
/// What can be chosen about it.
[[nodiscard]] std::vector<Choice> manifestChoices(const LoadState &state, const Workspace &records);
/// What quality wants looked at of the box in hand.
void showCheckOf(Prompt &prompt, const LoadState &state, const Workspace &records);

/// Begins with a manifest, a dock or a carrier. False: nothing of loading.
[[nodiscard]] bool openTruck(LoadTurn &turn, const scan::Thing &thing);
/// By a manifest's reference or a carrier's code.
[[nodiscard]] bool openTruckByText(LoadTurn &turn, const std::string &text);
[[nodiscard]] std::vector<WorkRow> loadWork(const Context &context);
void showLoad(Prompt &prompt, const Worker &worker, const Context &context);

} // namespace bincard::floor
