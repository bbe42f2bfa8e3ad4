// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/counting/operations.h"

namespace bincard::counting {

const Description &PlanCounts::description()
{
    static const Description made = describe<PlanCounts>("plan_counts", 150)
                                        .field<&PlanCounts::warehouse>("warehouse")
                                        .field<&PlanCounts::day>("day")
                                        .field<&PlanCounts::limit>("limit");
    return made;
}

const Description &OpenSpotCount::description()
{
    static const Description made = describe<OpenSpotCount>("open_spot_count", 151)
                                        .field<&OpenSpotCount::sheet>("sheet")
                                        .field<&OpenSpotCount::warehouse>("warehouse")
                                        .field<&OpenSpotCount::location>("location")
                                        .field<&OpenSpotCount::product>("product")
                                        .field<&OpenSpotCount::why>("why");
    return made;
}

const Description &BeginCount::description()
{
    static const Description made = describe<BeginCount>("begin_count", 152)
                                        .field<&BeginCount::count>("count")
                                        .field<&BeginCount::sheet>("sheet")
                                        .field<&BeginCount::warehouse>("warehouse")
                                        .field<&BeginCount::location>("location")
                                        .field<&BeginCount::product>("product")
                                        .field<&BeginCount::why>("why");
    return made;
}

const Description &CountUnits::description()
{
    static const Description made = describe<CountUnits>("count_units", 153)
                                        .field<&CountUnits::count>("count")
                                        .field<&CountUnits::warehouse>("warehouse")
                                        .field<&CountUnits::product>("product")
                                        .field<&CountUnits::lot>("lot")
                                        .field<&CountUnits::package>("package")
                                        .field<&CountUnits::quantity>("quantity")
                                        .field<&CountUnits::typed>("typed");
    return made;
}

const Description &CountPackage::description()
{
    static const Description made = describe<CountPackage>("count_package", 154)
                                        .field<&CountPackage::count>("count")
                                        .field<&CountPackage::warehouse>("warehouse")
                                        .field<&CountPackage::package>("package")
                                        .field<&CountPackage::missing>("missing");
    return made;
}

const Description &CountUnknown::description()
{
    static const Description made = describe<CountUnknown>("count_unknown", 155)
                                        .field<&CountUnknown::count>("count")
                                        .field<&CountUnknown::warehouse>("warehouse")
                                        .field<&CountUnknown::code>("code")
                                        .field<&CountUnknown::quantity>("quantity");
    return made;
}

const Description &SubmitCount::description()
{
    static const Description made = describe<SubmitCount>("submit_count", 156)
                                        .field<&SubmitCount::count>("count")
                                        .field<&SubmitCount::warehouse>("warehouse")
                                        .field<&SubmitCount::empty>("empty");
    return made;
}

const Description &LeaveCount::description()
{
    static const Description made = describe<LeaveCount>("leave_count", 157)
                                        .field<&LeaveCount::count>("count")
                                        .field<&LeaveCount::warehouse>("warehouse")
                                        .field<&LeaveCount::blocked>("blocked");
    return made;
}

const Description &AskRecount::description()
{
    static const Description made = describe<AskRecount>("ask_recount", 158)
                                        .field<&AskRecount::sheet>("sheet")
                                        .field<&AskRecount::warehouse>("warehouse");
    return made;
}

const Description &ApproveCount::description()
{
    static const Description made = describe<ApproveCount>("approve_count", 159)
                                        .field<&ApproveCount::sheet>("sheet")
                                        .field<&ApproveCount::warehouse>("warehouse");
    return made;
}

const Description &RejectCount::description()
{
    static const Description made = describe<RejectCount>("reject_count", 160)
                                        .field<&RejectCount::sheet>("sheet")
                                        .field<&RejectCount::warehouse>("warehouse");
    return made;
}

const Description &CancelCount::description()
{
    static const Description made = describe<CancelCount>("cancel_count", 161)
                                        .field<&CancelCount::sheet>("sheet")
                                        .field<&CancelCount::warehouse>("warehouse");
    return made;
}

} // namespace bincard::counting
