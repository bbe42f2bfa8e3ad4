// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/move_operations.h"

namespace bincard::inventory {

const Description &TakePutaway::description()
{
    static const Description made = describe<TakePutaway>("take_putaway", 130)
                                        .field<&TakePutaway::work>("work")
                                        .field<&TakePutaway::warehouse>("warehouse")
                                        .field<&TakePutaway::location>("location")
                                        .field<&TakePutaway::package>("package")
                                        .field<&TakePutaway::product>("product")
                                        .field<&TakePutaway::lot>("lot")
                                        .field<&TakePutaway::quantity>("quantity")
                                        .field<&TakePutaway::target>("target")
                                        .field<&TakePutaway::takeOver>("take_over");
    return made;
}

const Description &LeavePutaway::description()
{
    static const Description made = describe<LeavePutaway>("leave_putaway", 131)
                                        .field<&LeavePutaway::work>("work")
                                        .field<&LeavePutaway::warehouse>("warehouse");
    return made;
}

const Description &PutAwayUnits::description()
{
    static const Description made = describe<PutAwayUnits>("put_away_units", 132)
                                        .field<&PutAwayUnits::relocation>("relocation")
                                        .field<&PutAwayUnits::warehouse>("warehouse")
                                        .field<&PutAwayUnits::product>("product")
                                        .field<&PutAwayUnits::lot>("lot")
                                        .field<&PutAwayUnits::from>("from_location")
                                        .field<&PutAwayUnits::fromPackage>("from_package")
                                        .field<&PutAwayUnits::to>("to_location")
                                        .field<&PutAwayUnits::toPackage>("to_package")
                                        .field<&PutAwayUnits::quantity>("quantity")
                                        .field<&PutAwayUnits::work>("work")
                                        .field<&PutAwayUnits::typed>("typed");
    return made;
}

const Description &PutAwayPackage::description()
{
    static const Description made = describe<PutAwayPackage>("put_away_package", 133)
                                        .field<&PutAwayPackage::relocation>("relocation")
                                        .field<&PutAwayPackage::warehouse>("warehouse")
                                        .field<&PutAwayPackage::package>("package")
                                        .field<&PutAwayPackage::to>("to_location")
                                        .field<&PutAwayPackage::work>("work")
                                        .field<&PutAwayPackage::typed>("typed");
    return made;
}

const Description &UndoPutAway::description()
{
    static const Description made = describe<UndoPutAway>("undo_put_away", 134)
                                        .field<&UndoPutAway::relocation>("relocation")
                                        .field<&UndoPutAway::warehouse>("warehouse")
                                        .field<&UndoPutAway::location>("location");
    return made;
}

const Description &MoveUnits::description()
{
    static const Description made = describe<MoveUnits>("move_units", 135)
                                        .field<&MoveUnits::relocation>("relocation")
                                        .field<&MoveUnits::warehouse>("warehouse")
                                        .field<&MoveUnits::product>("product")
                                        .field<&MoveUnits::lot>("lot")
                                        .field<&MoveUnits::from>("from_location")
                                        .field<&MoveUnits::fromPackage>("from_package")
                                        .field<&MoveUnits::to>("to_location")
                                        .field<&MoveUnits::toPackage>("to_package")
                                        .field<&MoveUnits::quantity>("quantity")
                                        .field<&MoveUnits::task>("task")
                                        .field<&MoveUnits::typed>("typed");
    return made;
}

const Description &MovePackage::description()
{
    static const Description made = describe<MovePackage>("move_package", 136)
                                        .field<&MovePackage::relocation>("relocation")
                                        .field<&MovePackage::warehouse>("warehouse")
                                        .field<&MovePackage::package>("package")
                                        .field<&MovePackage::to>("to_location")
                                        .field<&MovePackage::task>("task")
                                        .field<&MovePackage::typed>("typed");
    return made;
}

const Description &UndoMove::description()
{
    static const Description made = describe<UndoMove>("undo_move", 137)
                                        .field<&UndoMove::relocation>("relocation")
                                        .field<&UndoMove::warehouse>("warehouse")
                                        .field<&UndoMove::location>("location");
    return made;
}

const Description &ScrapUnits::description()
{
    static const Description made = describe<ScrapUnits>("scrap_units", 138)
                                        .field<&ScrapUnits::relocation>("relocation")
                                        .field<&ScrapUnits::warehouse>("warehouse")
                                        .field<&ScrapUnits::product>("product")
                                        .field<&ScrapUnits::lot>("lot")
                                        .field<&ScrapUnits::location>("location")
                                        .field<&ScrapUnits::package>("package")
                                        .field<&ScrapUnits::quantity>("quantity")
                                        .field<&ScrapUnits::reason>("reason")
                                        .field<&ScrapUnits::approver>("approver");
    return made;
}

const Description &UndoScrap::description()
{
    static const Description made = describe<UndoScrap>("undo_scrap", 139)
                                        .field<&UndoScrap::relocation>("relocation")
                                        .field<&UndoScrap::warehouse>("warehouse")
                                        .field<&UndoScrap::location>("location");
    return made;
}

const Description &OpenReplenishment::description()
{
    static const Description made = describe<OpenReplenishment>("open_replenishment", 140)
                                        .field<&OpenReplenishment::task>("task")
                                        .field<&OpenReplenishment::warehouse>("warehouse")
                                        .field<&OpenReplenishment::product>("product")
                                        .field<&OpenReplenishment::lot>("lot")
                                        .field<&OpenReplenishment::package>("package")
                                        .field<&OpenReplenishment::source>("source")
                                        .field<&OpenReplenishment::target>("target")
                                        .field<&OpenReplenishment::quantity>("quantity")
                                        .field<&OpenReplenishment::priority>("priority")
                                        .field<&OpenReplenishment::reason>("reason");
    return made;
}

const Description &ReportMissing::description()
{
    static const Description made = describe<ReportMissing>("report_missing", 141)
                                        .field<&ReportMissing::warehouse>("warehouse")
                                        .field<&ReportMissing::location>("location")
                                        .field<&ReportMissing::product>("product")
                                        .field<&ReportMissing::lot>("lot")
                                        .field<&ReportMissing::package>("package")
                                        .field<&ReportMissing::quantity>("quantity")
                                        .field<&ReportMissing::reason>("reason")
                                        .field<&ReportMissing::task>("task");
    return made;
}

const Description &ReportPlace::description()
{
    static const Description made = describe<ReportPlace>("report_place", 142)
                                        .field<&ReportPlace::warehouse>("warehouse")
                                        .field<&ReportPlace::location>("location")
                                        .field<&ReportPlace::reason>("reason");
    return made;
}

} // namespace bincard::inventory
