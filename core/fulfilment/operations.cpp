// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/operations.h"

namespace bincard::fulfilment {

const Description &OpenBatch::description()
{
    static const Description made = describe<OpenBatch>("open_batch", 20)
                                        .field<&OpenBatch::batch>("batch")
                                        .field<&OpenBatch::warehouse>("warehouse")
                                        .field<&OpenBatch::name>("name")
                                        .field<&OpenBatch::kind>("kind")
                                        .field<&OpenBatch::priority>("priority")
                                        .field<&OpenBatch::cutOff>("cut_off")
                                        .field<&OpenBatch::zone>("zone")
                                        .field<&OpenBatch::destination>("destination");
    return made;
}

const Description &AddToBatch::description()
{
    static const Description made = describe<AddToBatch>("add_to_batch", 21)
                                        .field<&AddToBatch::batch>("batch")
                                        .field<&AddToBatch::transfer>("transfer")
                                        .field<&AddToBatch::slot>("slot");
    return made;
}

const Description &ReleaseBatch::description()
{
    static const Description made
        = describe<ReleaseBatch>("release_batch", 22).field<&ReleaseBatch::batch>("batch");
    return made;
}

const Description &TakeBatch::description()
{
    static const Description made
        = describe<TakeBatch>("take_batch", 23).field<&TakeBatch::batch>("batch");
    return made;
}

const Description &TakeOverBatch::description()
{
    static const Description made = describe<TakeOverBatch>("take_over_batch", 24)
                                        .field<&TakeOverBatch::batch>("batch")
                                        .field<&TakeOverBatch::tote>("tote");
    return made;
}

const Description &LoadTote::description()
{
    static const Description made = describe<LoadTote>("load_tote", 25)
                                        .field<&LoadTote::batch>("batch")
                                        .field<&LoadTote::slot>("slot")
                                        .field<&LoadTote::tote>("tote")
                                        .field<&LoadTote::code>("code");
    return made;
}

const Description &FillTote::description()
{
    static const Description made = describe<FillTote>("fill_tote", 26)
                                        .field<&FillTote::batch>("batch")
                                        .field<&FillTote::slot>("slot")
                                        .field<&FillTote::nextSlot>("next_slot");
    return made;
}

const Description &PickUnits::description()
{
    static const Description made = describe<PickUnits>("pick_units", 27)
                                        .field<&PickUnits::pick>("pick")
                                        .field<&PickUnits::batch>("batch")
                                        .field<&PickUnits::line>("line")
                                        .field<&PickUnits::location>("location")
                                        .field<&PickUnits::lot>("lot")
                                        .field<&PickUnits::package>("package")
                                        .field<&PickUnits::tote>("tote")
                                        .field<&PickUnits::quantity>("quantity")
                                        .field<&PickUnits::packaging>("packaging")
                                        .field<&PickUnits::typed>("typed");
    return made;
}

const Description &UndoPick::description()
{
    static const Description made = describe<UndoPick>("undo_pick", 28)
                                        .field<&UndoPick::pick>("pick")
                                        .field<&UndoPick::location>("location");
    return made;
}

const Description &ReportShort::description()
{
    static const Description made = describe<ReportShort>("report_short", 29)
                                        .field<&ReportShort::batch>("batch")
                                        .field<&ReportShort::line>("line")
                                        .field<&ReportShort::location>("location")
                                        .field<&ReportShort::lot>("lot")
                                        .field<&ReportShort::package>("package")
                                        .field<&ReportShort::quantity>("quantity")
                                        .field<&ReportShort::reason>("reason");
    return made;
}

const Description &ChangeReservation::description()
{
    static const Description made = describe<ChangeReservation>("change_reservation", 30)
                                        .field<&ChangeReservation::batch>("batch")
                                        .field<&ChangeReservation::line>("line")
                                        .field<&ChangeReservation::location>("location")
                                        .field<&ChangeReservation::fromLot>("from_lot")
                                        .field<&ChangeReservation::fromPackage>("from_package")
                                        .field<&ChangeReservation::toLot>("to_lot")
                                        .field<&ChangeReservation::toPackage>("to_package");
    return made;
}

const Description &SkipPlace::description()
{
    static const Description made = describe<SkipPlace>("skip_place", 31)
                                        .field<&SkipPlace::batch>("batch")
                                        .field<&SkipPlace::location>("location");
    return made;
}

const Description &CheckZero::description()
{
    static const Description made = describe<CheckZero>("check_zero", 32)
                                        .field<&CheckZero::batch>("batch")
                                        .field<&CheckZero::location>("location")
                                        .field<&CheckZero::product>("product")
                                        .field<&CheckZero::empty>("empty");
    return made;
}

const Description &BlockLocation::description()
{
    static const Description made = describe<BlockLocation>("block_location", 33)
                                        .field<&BlockLocation::batch>("batch")
                                        .field<&BlockLocation::location>("location");
    return made;
}

const Description &UnloadTote::description()
{
    static const Description made = describe<UnloadTote>("unload_tote", 34)
                                        .field<&UnloadTote::batch>("batch")
                                        .field<&UnloadTote::slot>("slot")
                                        .field<&UnloadTote::location>("location")
                                        .field<&UnloadTote::tote>("tote");
    return made;
}

const Description &FinishBatch::description()
{
    static const Description made
        = describe<FinishBatch>("finish_batch", 35).field<&FinishBatch::batch>("batch");
    return made;
}

const Description &ApproveException::description()
{
    static const Description made = describe<ApproveException>("approve_exception", 36)
                                        .field<&ApproveException::approval>("approval")
                                        .field<&ApproveException::batch>("batch")
                                        .field<&ApproveException::line>("line")
                                        .field<&ApproveException::lot>("lot")
                                        .field<&ApproveException::reason>("reason")
                                        .field<&ApproveException::approver>("approver");
    return made;
}

const Description &ReportLabel::description()
{
    static const Description made = describe<ReportLabel>("report_label", 37)
                                        .field<&ReportLabel::batch>("batch")
                                        .field<&ReportLabel::location>("location")
                                        .field<&ReportLabel::product>("product")
                                        .field<&ReportLabel::lot>("lot");
    return made;
}

const Description &TakeSubstitute::description()
{
    static const Description made = describe<TakeSubstitute>("take_substitute", 38)
                                        .field<&TakeSubstitute::batch>("batch")
                                        .field<&TakeSubstitute::line>("line")
                                        .field<&TakeSubstitute::substitute>("substitute")
                                        .field<&TakeSubstitute::product>("product")
                                        .field<&TakeSubstitute::quantity>("quantity");
    return made;
}

} // namespace bincard::fulfilment
