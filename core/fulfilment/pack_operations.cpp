// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/pack_operations.h"

namespace bincard::fulfilment {

const Description &OpenParcel::description()
{
    static const Description made = describe<OpenParcel>("open_parcel", 200)
                                        .field<&OpenParcel::parcel>("parcel")
                                        .field<&OpenParcel::warehouse>("warehouse")
                                        .field<&OpenParcel::transfer>("transfer")
                                        .field<&OpenParcel::package>("package")
                                        .field<&OpenParcel::code>("code")
                                        .field<&OpenParcel::location>("location")
                                        .field<&OpenParcel::range>("range")
                                        .field<&OpenParcel::number>("number");
    return made;
}

const Description &TakeParcel::description()
{
    static const Description made
        = describe<TakeParcel>("take_parcel", 201).field<&TakeParcel::parcel>("parcel");
    return made;
}

const Description &PackUnits::description()
{
    static const Description made = describe<PackUnits>("pack_units", 202)
                                        .field<&PackUnits::line>("parcel_line")
                                        .field<&PackUnits::parcel>("parcel")
                                        .field<&PackUnits::picking>("picking")
                                        .field<&PackUnits::location>("location")
                                        .field<&PackUnits::package>("package")
                                        .field<&PackUnits::lot>("lot")
                                        .field<&PackUnits::quantity>("quantity")
                                        .field<&PackUnits::packaging>("packaging")
                                        .field<&PackUnits::typed>("typed");
    return made;
}

const Description &UnpackUnits::description()
{
    static const Description made = describe<UnpackUnits>("unpack_units", 203)
                                        .field<&UnpackUnits::line>("parcel_line")
                                        .field<&UnpackUnits::parcel>("parcel")
                                        .field<&UnpackUnits::quantity>("quantity")
                                        .field<&UnpackUnits::location>("location")
                                        .field<&UnpackUnits::package>("package");
    return made;
}

const Description &ReportContent::description()
{
    static const Description made = describe<ReportContent>("report_content", 204)
                                        .field<&ReportContent::warehouse>("warehouse")
                                        .field<&ReportContent::picking>("picking")
                                        .field<&ReportContent::product>("product")
                                        .field<&ReportContent::lot>("lot")
                                        .field<&ReportContent::location>("location")
                                        .field<&ReportContent::package>("package")
                                        .field<&ReportContent::quantity>("quantity")
                                        .field<&ReportContent::reason>("reason");
    return made;
}

const Description &LabelParcel::description()
{
    static const Description made = describe<LabelParcel>("label_parcel", 205)
                                        .field<&LabelParcel::parcel>("parcel")
                                        .field<&LabelParcel::code>("code");
    return made;
}

const Description &RecordPrint::description()
{
    static const Description made = describe<RecordPrint>("record_print", 206)
                                        .field<&RecordPrint::print>("print")
                                        .field<&RecordPrint::parcel>("parcel")
                                        .field<&RecordPrint::paper>("paper")
                                        .field<&RecordPrint::printer>("printer")
                                        .field<&RecordPrint::failure>("failure")
                                        .field<&RecordPrint::addressVersion>("address_version")
                                        .field<&RecordPrint::tracking>("tracking")
                                        .field<&RecordPrint::manifest>("manifest");
    return made;
}

const Description &CloseParcel::description()
{
    static const Description made = describe<CloseParcel>("close_parcel", 207)
                                        .field<&CloseParcel::parcel>("parcel")
                                        .field<&CloseParcel::carton>("carton")
                                        .field<&CloseParcel::weightGrams>("weight_grams")
                                        .field<&CloseParcel::typed>("typed")
                                        .field<&CloseParcel::approver>("approver")
                                        .field<&CloseParcel::weightReason>("weight_reason");
    return made;
}

const Description &PlaceParcel::description()
{
    static const Description made = describe<PlaceParcel>("place_parcel", 208)
                                        .field<&PlaceParcel::parcel>("parcel")
                                        .field<&PlaceParcel::location>("location");
    return made;
}

const Description &VoidParcel::description()
{
    static const Description made = describe<VoidParcel>("void_parcel", 209)
                                        .field<&VoidParcel::parcel>("parcel")
                                        .field<&VoidParcel::reason>("reason");
    return made;
}

const Description &HoldParcel::description()
{
    static const Description made = describe<HoldParcel>("hold_parcel", 210)
                                        .field<&HoldParcel::parcel>("parcel")
                                        .field<&HoldParcel::reason>("reason");
    return made;
}

const Description &ReleaseParcel::description()
{
    static const Description made
        = describe<ReleaseParcel>("release_parcel", 211).field<&ReleaseParcel::parcel>("parcel");
    return made;
}

const Description &InterceptOrder::description()
{
    static const Description made
        = describe<InterceptOrder>("intercept_order", 212).field<&InterceptOrder::order>("order");
    return made;
}

const Description &OpenManifest::description()
{
    static const Description made = describe<OpenManifest>("open_manifest", 213)
                                        .field<&OpenManifest::manifest>("manifest")
                                        .field<&OpenManifest::warehouse>("warehouse")
                                        .field<&OpenManifest::carrier>("carrier")
                                        .field<&OpenManifest::dock>("dock")
                                        .field<&OpenManifest::reference>("reference");
    return made;
}

const Description &LoadParcel::description()
{
    static const Description made = describe<LoadParcel>("load_parcel", 214)
                                        .field<&LoadParcel::manifest>("manifest")
                                        .field<&LoadParcel::parcel>("parcel");
    return made;
}

const Description &UnloadParcel::description()
{
    static const Description made = describe<UnloadParcel>("unload_parcel", 215)
                                        .field<&UnloadParcel::parcel>("parcel")
                                        .field<&UnloadParcel::location>("location");
    return made;
}

const Description &CloseManifest::description()
{
    static const Description made = describe<CloseManifest>("close_manifest", 216)
                                        .field<&CloseManifest::manifest>("manifest")
                                        .field<&CloseManifest::driver>("driver");
    return made;
}

const Description &AdvanceManifest::description()
{
    static const Description made = describe<AdvanceManifest>("advance_manifest", 221)
                                        .field<&AdvanceManifest::warehouse>("warehouse")
                                        .field<&AdvanceManifest::manifest>("manifest")
                                        .field<&AdvanceManifest::slice>("slice");
    return made;
}

} // namespace bincard::fulfilment
