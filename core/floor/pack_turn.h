// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/pack_work.h"
#include "core/floor/workflow.h"

namespace bincard::floor {

/// One answer at the pack station.
struct PackTurn
{
    explicit PackTurn(Turn &turn)
        : base(turn)
        , context(turn.context)
        , state(turn.worker.pack)
        , operations(turn.operations)
    { }

    Turn &base;
    const Context &context;
    PackState &state;
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

    /// What was scanned, as people call it.
    [[nodiscard]] Named seen() const
    {
        return base.seen;
    }

    /// On to that step, with nothing in hand.
    void go(PackStep step);
};

/// Nothing is being packed: what is next is chosen.
void letGoOfParcel(PackState &state, PackStep step);

// The steps: what each does with a thing that it takes.
void choosePackWork(PackTurn &turn, const scan::Thing &thing);
void choosePartial(PackTurn &turn, const scan::Thing &thing);
void packGoods(PackTurn &turn, const scan::Thing &thing);
void giveLot(PackTurn &turn, const scan::Thing &thing);
void packTrouble(PackTurn &turn, const scan::Thing &thing);
void packRest(PackTurn &turn, const scan::Thing &thing);
void takeOut(PackTurn &turn, const scan::Thing &thing);
void chooseCarton(PackTurn &turn, const scan::Thing &thing);
void weighParcel(PackTurn &turn, const scan::Thing &thing);
void chooseService(PackTurn &turn, const scan::Thing &thing);
void labelParcel(PackTurn &turn, const scan::Thing &thing);
void placeParcel(PackTurn &turn, const scan::Thing &thing);
void closedParcel(PackTurn &turn, const scan::Thing &thing);
void checkPacked(PackTurn &turn, const scan::Thing &thing);
void giveWeightReason(PackTurn &turn, const scan::Thing &thing);
void giveReprintReason(PackTurn &turn, const scan::Thing &thing);

/// Begins with a tote, an order, a label or a unit. False: nothing of packing.
[[nodiscard]] bool openPack(PackTurn &turn, const scan::Thing &thing);
/// Begins with an order, whose tote may be known; what is in hand takes it over.
void packOrder(PackTurn &turn, inventory::TransferId transfer, inventory::PackageId tote,
               bool inHand = false);
/// A unit of some order that waits: of the tote that was scanned, or the order's only line.
void packByUnit(PackTurn &turn, catalog::ProductId product, const scan::Thing &thing);
/// That carton, if it fits; then weight, or label.
void takeCarton(PackTurn &turn, fulfilment::CartonTypeId carton);

/// The weight that was given: its content is looked at again, or a supervisor is asked, where it is
/// not what it should be; else on to the label.
void takeWeight(PackTurn &turn, const fulfilment::Parcel &parcel);
/// It was typed though a scale stands here, and nobody has said why.
[[nodiscard]] bool wantsWeightReason(const PackTurn &turn);
/// A paper that came out is wanted once more, and why is asked. False: the code says nothing of it.
[[nodiscard]] bool asksReprint(PackTurn &turn, const std::string &code);
/// The papers of a parcel that came out, to be printed once more.
[[nodiscard]] std::vector<Choice> reprints(fulfilment::ParcelId parcel, const Workspace &records);

/// What takes the parcel is booked, and its label wanted; or somebody chooses who takes it.
void bookLabel(PackTurn &turn, const fulfilment::Parcel &parcel);
/// That code stands on the box now, and it closes where it was open.
void takeLabel(PackTurn &turn, const fulfilment::Parcel &parcel, const scan::FoundPackage &found);
/// "CARRIER/SERVICE": what choosing a service answers.
[[nodiscard]] std::string serviceCode(const fulfilment::CarrierService &service,
                                      const Workspace &records);

[[nodiscard]] std::vector<WorkRow> packWork(const Context &context);
[[nodiscard]] Accepts packAccepts(const Worker &worker, const Context &context);
void settlePack(Worker &worker, const Context &context);
void showPack(Prompt &prompt, const Worker &worker, const Context &context);

/// What has to come out of a printer for that parcel and has not, the label first.
[[nodiscard]] std::vector<PaperDue> papersOf(const fulfilment::Parcel &parcel,
                                             const Workspace &records);
/// What came out of one and is wanted once more.
[[nodiscard]] std::vector<PaperDue> reprintsDue(const fulfilment::Parcel &parcel,
                                                const Workspace &records);
/// The first line that has something left; none when all is packed.
[[nodiscard]] std::optional<PackLine> nextPackLine(const Workspace &records,
                                                   inventory::TransferId transfer);
/// What asks for the carton: some carton is known that the carrier takes.
[[nodiscard]] bool asksCarton(const Context &context, const PackState &state);

} // namespace bincard::floor
