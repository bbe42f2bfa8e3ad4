// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/kernel/error.h"

#include <algorithm>
#include <array>

namespace bincard {

namespace {

constexpr std::array errors{
    ErrorCode::InvalidInput,
    ErrorCode::NotFound,
    ErrorCode::Unknown,
    ErrorCode::Duplicate,
    ErrorCode::NotAllowed,
    ErrorCode::WrongState,
    ErrorCode::Overflow,
    ErrorCode::ScanEmpty,
    ErrorCode::ScanTooLong,
    ErrorCode::ScanBadCharacter,
    ErrorCode::ScanAmbiguous,
    ErrorCode::ScanUnknown,
    ErrorCode::ScanUnreadable,
    ErrorCode::CheckDigitWrong,
    ErrorCode::SeparatorMissing,
    ErrorCode::ElementUnknown,
    ErrorCode::ElementTooShort,
    ErrorCode::ElementTooLong,
    ErrorCode::ElementBadContent,
    ErrorCode::ElementRepeated,
    ErrorCode::ElementMissing,
    ErrorCode::ElementExcluded,
    ErrorCode::LinkMalformed,
    ErrorCode::WrongKind,
    ErrorCode::WrongProduct,
    ErrorCode::WrongLocation,
    ErrorCode::WrongLot,
    ErrorCode::WrongSerial,
    ErrorCode::WrongPackage,
    ErrorCode::WrongTote,
    ErrorCode::AlreadyScanned,
    ErrorCode::LotRequired,
    ErrorCode::SerialRequired,
    ErrorCode::OverQuantity,
    ErrorCode::NothingLeft,
    ErrorCode::LotExpired,
    ErrorCode::LotBlocked,
    ErrorCode::ExpiryDiffers,
    ErrorCode::LocationBlocked,
    ErrorCode::ToteInUse,
    ErrorCode::ToteNotEmpty,
    ErrorCode::DestinationNotAllowed,
    ErrorCode::DestinationFull,
    ErrorCode::MixingNotAllowed,
    ErrorCode::HazardNotAllowed,
    ErrorCode::NoPlaceFound,
    ErrorCode::Leased,
    ErrorCode::NoWork,
    ErrorCode::NeedsConfirmation,
    ErrorCode::NeedsSupervisor,
    ErrorCode::NeedsOnline,
    ErrorCode::PromptChanged,
    ErrorCode::InsufficientStock,
    ErrorCode::NotReserved,
    ErrorCode::StockReserved,
    ErrorCode::NotDivisible,
    ErrorCode::OrderHeld,
    ErrorCode::OrderCancelled,
    ErrorCode::NotLabelled,
    ErrorCode::AddressChanged,
    ErrorCode::DoesNotFit,
    ErrorCode::WeightDiffers,
    ErrorCode::CarrierRefused,
    ErrorCode::AddressUnknown,
    ErrorCode::NumbersUsedUp,
    ErrorCode::CheckDue,
    ErrorCode::BadgeUnknown,
    ErrorCode::PinWrong,
    ErrorCode::Throttled,
    ErrorCode::UserInactive,
    ErrorCode::DeviceRevoked,
    ErrorCode::SignatureWrong,
    ErrorCode::Fork,
    ErrorCode::SequenceGap,
    ErrorCode::EpochChanged,
    ErrorCode::CursorGone,
    ErrorCode::VersionTooOld,
    ErrorCode::TooLarge,
    ErrorCode::Malformed,
    ErrorCode::Parked,
    ErrorCode::Held,
    ErrorCode::StorageFailed,
    ErrorCode::StorageWrongKey,
    ErrorCode::StorageNotEncrypted,
    ErrorCode::NetworkFailed,
    ErrorCode::PinMismatch,
    ErrorCode::EnrolmentExpired,
    ErrorCode::EnrolmentPending,
    ErrorCode::NeedsApproval,
    ErrorCode::OwnRequest,
};

} // namespace

std::string_view nameOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
        return "InvalidInput";
    case ErrorCode::NotFound:
        return "NotFound";
    case ErrorCode::Unknown:
        return "Unknown";
    case ErrorCode::Duplicate:
        return "Duplicate";
    case ErrorCode::NotAllowed:
        return "NotAllowed";
    case ErrorCode::WrongState:
        return "WrongState";
    case ErrorCode::Overflow:
        return "Overflow";
    case ErrorCode::ScanEmpty:
        return "ScanEmpty";
    case ErrorCode::ScanTooLong:
        return "ScanTooLong";
    case ErrorCode::ScanBadCharacter:
        return "ScanBadCharacter";
    case ErrorCode::ScanAmbiguous:
        return "ScanAmbiguous";
    case ErrorCode::ScanUnknown:
        return "ScanUnknown";
    case ErrorCode::ScanUnreadable:
        return "ScanUnreadable";
    case ErrorCode::CheckDigitWrong:
        return "CheckDigitWrong";
    case ErrorCode::SeparatorMissing:
        return "SeparatorMissing";
    case ErrorCode::ElementUnknown:
        return "ElementUnknown";
    case ErrorCode::ElementTooShort:
        return "ElementTooShort";
    case ErrorCode::ElementTooLong:
        return "ElementTooLong";
    case ErrorCode::ElementBadContent:
        return "ElementBadContent";
    case ErrorCode::ElementRepeated:
        return "ElementRepeated";
    case ErrorCode::ElementMissing:
        return "ElementMissing";
    case ErrorCode::ElementExcluded:
        return "ElementExcluded";
    case ErrorCode::LinkMalformed:
        return "LinkMalformed";
    case ErrorCode::WrongKind:
        return "WrongKind";
    case ErrorCode::WrongProduct:
        return "WrongProduct";
    case ErrorCode::WrongLocation:
        return "WrongLocation";
    case ErrorCode::WrongLot:
        return "WrongLot";
    case ErrorCode::WrongSerial:
        return "WrongSerial";
    case ErrorCode::WrongPackage:
        return "WrongPackage";
    case ErrorCode::WrongTote:
        return "WrongTote";
    case ErrorCode::AlreadyScanned:
        return "AlreadyScanned";
    case ErrorCode::LotRequired:
        return "LotRequired";
    case ErrorCode::SerialRequired:
        return "SerialRequired";
    case ErrorCode::OverQuantity:
        return "OverQuantity";
    case ErrorCode::NothingLeft:
        return "NothingLeft";
    case ErrorCode::LotExpired:
        return "LotExpired";
    case ErrorCode::LotBlocked:
        return "LotBlocked";
    case ErrorCode::ExpiryDiffers:
        return "ExpiryDiffers";
    case ErrorCode::LocationBlocked:
        return "LocationBlocked";
    case ErrorCode::ToteInUse:
        return "ToteInUse";
    case ErrorCode::ToteNotEmpty:
        return "ToteNotEmpty";
    case ErrorCode::DestinationNotAllowed:
        return "DestinationNotAllowed";
    case ErrorCode::DestinationFull:
        return "DestinationFull";
    case ErrorCode::MixingNotAllowed:
        return "MixingNotAllowed";
    case ErrorCode::HazardNotAllowed:
        return "HazardNotAllowed";
    case ErrorCode::NoPlaceFound:
        return "NoPlaceFound";
    case ErrorCode::Leased:
        return "Leased";
    case ErrorCode::NoWork:
        return "NoWork";
    case ErrorCode::NeedsConfirmation:
        return "NeedsConfirmation";
    case ErrorCode::NeedsSupervisor:
        return "NeedsSupervisor";
    case ErrorCode::NeedsOnline:
        return "NeedsOnline";
    case ErrorCode::PromptChanged:
        return "PromptChanged";
    case ErrorCode::InsufficientStock:
        return "InsufficientStock";
    case ErrorCode::NotReserved:
        return "NotReserved";
    case ErrorCode::StockReserved:
        return "StockReserved";
    case ErrorCode::NotDivisible:
        return "NotDivisible";
    case ErrorCode::OrderHeld:
        return "OrderHeld";
    case ErrorCode::OrderCancelled:
        return "OrderCancelled";
    case ErrorCode::NotLabelled:
        return "NotLabelled";
    case ErrorCode::AddressChanged:
        return "AddressChanged";
    case ErrorCode::DoesNotFit:
        return "DoesNotFit";
    case ErrorCode::WeightDiffers:
        return "WeightDiffers";
    case ErrorCode::CarrierRefused:
        return "CarrierRefused";
    case ErrorCode::AddressUnknown:
        return "AddressUnknown";
    case ErrorCode::NumbersUsedUp:
        return "NumbersUsedUp";
    case ErrorCode::CheckDue:
        return "CheckDue";
    case ErrorCode::BadgeUnknown:
        return "BadgeUnknown";
    case ErrorCode::PinWrong:
        return "PinWrong";
    case ErrorCode::Throttled:
        return "Throttled";
    case ErrorCode::UserInactive:
        return "UserInactive";
    case ErrorCode::DeviceRevoked:
        return "DeviceRevoked";
    case ErrorCode::SignatureWrong:
        return "SignatureWrong";
    case ErrorCode::Fork:
        return "Fork";
    case ErrorCode::SequenceGap:
        return "SequenceGap";
    case ErrorCode::EpochChanged:
        return "EpochChanged";
    case ErrorCode::CursorGone:
        return "CursorGone";
    case ErrorCode::VersionTooOld:
        return "VersionTooOld";
    case ErrorCode::TooLarge:
        return "TooLarge";
    case ErrorCode::Malformed:
        return "Malformed";
    case ErrorCode::Parked:
        return "Parked";
    case ErrorCode::Held:
        return "Held";
    case ErrorCode::StorageFailed:
        return "StorageFailed";
    case ErrorCode::StorageWrongKey:
        return "StorageWrongKey";
    case ErrorCode::StorageNotEncrypted:
        return "StorageNotEncrypted";
    case ErrorCode::NetworkFailed:
        return "NetworkFailed";
    case ErrorCode::PinMismatch:
        return "PinMismatch";
    case ErrorCode::EnrolmentExpired:
        return "EnrolmentExpired";
    case ErrorCode::EnrolmentPending:
        return "EnrolmentPending";
    case ErrorCode::NeedsApproval:
        return "NeedsApproval";
    case ErrorCode::OwnRequest:
        return "OwnRequest";
    }
    return {};
}

bool errorFromName(std::string_view name, ErrorCode &code)
{
    const auto *found = std::ranges::find(errors, name, nameOf);
    if (found == errors.end())
        return false;
    code = *found;
    return true;
}

std::span<const ErrorCode> allErrors()
{
    return errors;
}

} // namespace bincard
