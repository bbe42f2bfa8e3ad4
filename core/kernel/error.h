// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <string>
#include <string_view>

namespace bincard {

/// Why the world said no. One closed list for the whole house: a refusal crosses the wire and the
/// outbox by its name, so a name never changes its meaning. The words for people are made from the
/// code in app/floor/text.cpp, which has no default branch.
enum class ErrorCode {
    // Input and lookups
    InvalidInput, // a value outside what its field allows
    NotFound, // the record does not exist
    Unknown, // the device does not hold that record; the hub may
    Duplicate, // a unique key is taken
    NotAllowed, // the user's role, or the device, lacks the permission
    WrongState, // the document is not in a state that allows this
    Overflow, // a quantity or an amount beyond what can be counted
    // Scans: what the bytes are
    ScanEmpty,
    ScanTooLong,
    ScanBadCharacter,
    ScanAmbiguous, // several meanings; a discriminating scan is needed
    ScanUnknown, // no meaning at all
    ScanUnreadable, // a picture without a code that can be read
    CheckDigitWrong,
    SeparatorMissing, // a variable GS1 element swallowed what follows: FNC1 was stripped
    ElementUnknown, // an application identifier that GS1 has not assigned
    ElementTooShort,
    ElementTooLong,
    ElementBadContent, // a linter of the GS1 syntax dictionary refused the value
    ElementRepeated, // the same identifier twice with different values
    ElementMissing, // a mandatory partner (req=) is absent
    ElementExcluded, // an identifier that may not stand beside another (ex=)
    LinkMalformed, // not a GS1 Digital Link
    // Scans: what they mean here
    WrongKind, // a known object of a kind this step does not take
    WrongProduct,
    WrongLocation,
    WrongLot,
    WrongSerial,
    WrongPackage,
    WrongTote,
    AlreadyScanned,
    LotRequired,
    SerialRequired,
    // Floor rules
    OverQuantity, // more than the line needs
    NothingLeft, // nothing to take, nothing to undo
    LotExpired,
    LotBlocked,
    ExpiryDiffers, // the label names another date than the lot has
    LocationBlocked,
    ToteInUse,
    ToteNotEmpty,
    DestinationNotAllowed,
    DestinationFull, // weight, volume, packages or units beyond what the place holds
    MixingNotAllowed, // the place takes one product, or one lot
    HazardNotAllowed, // dangerous goods that may not stand there
    NoPlaceFound, // no place takes the goods
    Leased, // somebody else works on it
    NoWork,
    NeedsConfirmation, // scan the same thing again to confirm
    NeedsSupervisor,
    NeedsOnline,
    PromptChanged, // the screen asks something else by now
    // Stock rules
    InsufficientStock,
    NotReserved,
    StockReserved, // what is there is promised to somebody
    NotDivisible, // a fraction of a product counted in whole units
    // Orders
    OrderHeld,
    OrderCancelled,
    // Parcels
    NotLabelled, // nobody scanned its label on the box
    AddressChanged, // the label shows the old one
    DoesNotFit, // too heavy, or a carton that the carrier does not take
    WeightDiffers, // from what the content weighs, beyond tolerance
    CarrierRefused, // the carrier does not take it, in its own words
    AddressUnknown, // nobody knows where it goes, or the carrier has no zone there
    NumbersUsedUp, // no number is left that a label could bear
    CheckDue, // somebody has to look at what is in it first
    // Access
    BadgeUnknown,
    PinWrong,
    Throttled,
    UserInactive,
    DeviceRevoked,
    SignatureWrong,
    // Sync and storage
    Fork, // a sequence number already used for something else
    SequenceGap,
    EpochChanged, // the hub was restored; start from what it says
    CursorGone, // the tombstones a cursor needs are gone: pull afresh
    VersionTooOld,
    TooLarge,
    Malformed, // bytes that do not decode
    Parked, // the operation met a defect; a person must look
    Held, // a fact that a person must accept first
    StorageFailed,
    StorageWrongKey,
    StorageNotEncrypted,
    NetworkFailed,
    PinMismatch, // the hub's key is not the one that was enrolled
    EnrolmentExpired,
    EnrolmentPending,
    // Limits
    NeedsApproval, // beyond the limit of whoever asks: somebody else decides
    OwnRequest, // whoever asked does not approve it
};

/// The name as it stands in the enum; it is what the wire and the outbox carry.
[[nodiscard]] std::string_view nameOf(ErrorCode code);

/// Errors: NotFound as `false` when no code has that name (a newer hub's code).
[[nodiscard]] bool errorFromName(std::string_view name, ErrorCode &code);

/// Every code, in the order of the enum.
[[nodiscard]] std::span<const ErrorCode> allErrors();

/// A refusal. `detail` is for logs and developers, never parsed and never shown to a worker.
struct Error
{
    ErrorCode code;
    std::string detail = {};

    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace bincard
