// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/rest/problem.h"

#include "sync/rest/json_text.h"

namespace bincard::rest {

namespace {

constexpr int badRequest = 400;
constexpr int unauthorized = 401;
constexpr int forbidden = 403;
constexpr int notFound = 404;
constexpr int methodNotAllowed = 405;
constexpr int conflict = 409;
constexpr int gone = 410;
constexpr int preconditionFailed = 412;
constexpr int tooLarge = 413;
constexpr int mediaTypeUnknown = 415;
constexpr int unprocessable = 422;
constexpr int preconditionRequired = 428;
constexpr int tooManyRequests = 429;
constexpr int serverError = 500;
constexpr int unavailable = 503;

struct Words
{
    int status;
    std::string_view name;
    std::string_view title;
};

std::string_view titleOf(int status)
{
    switch (status) {
    case badRequest:
        return "The request cannot be read";
    case unauthorized:
        return "A valid key is needed";
    case forbidden:
        return "Not allowed";
    case notFound:
        return "Not found";
    case conflict:
        return "It is not so by now";
    case gone:
        return "That is too long ago";
    case tooLarge:
        return "Too large";
    case unprocessable:
        return "A value cannot be taken";
    case tooManyRequests:
        return "Too many requests";
    case unavailable:
        return "The hub cannot answer now";
    default:
        return "The hub met a defect";
    }
}

Words wordsOf(HttpRefusal refusal)
{
    switch (refusal) {
    case HttpRefusal::KeyMissing:
        return {unauthorized, "KeyMissing", "A valid key is needed"};
    case HttpRefusal::MethodNotAllowed:
        return {methodNotAllowed, "MethodNotAllowed", "Not by this method"};
    case HttpRefusal::PreconditionFailed:
        return {preconditionFailed, "PreconditionFailed", "Somebody else was first"};
    case HttpRefusal::MediaTypeUnknown:
        return {mediaTypeUnknown, "MediaTypeUnknown", "Not in this form"};
    case HttpRefusal::IdempotencyMismatch:
        return {unprocessable, "IdempotencyMismatch", "The key belongs to another request"};
    case HttpRefusal::PreconditionRequired:
        return {preconditionRequired, "PreconditionRequired", "If-Match is missing"};
    case HttpRefusal::TooManyRequests:
        return {tooManyRequests, "TooManyRequests", "Too many requests"};
    }
    return {serverError, "Defect", "The hub met a defect"};
}

hub::HttpResponse respond(const Words &words, const std::string &detail, const FieldErrors &errors)
{
    JsonText json;
    json.beginObject()
        .member("type", "urn:bincard:problem:" + std::string(words.name))
        .member("title", words.title)
        .name("status")
        .number(words.status)
        .member("detail", detail)
        .member("code", words.name);
    json.name("errors").beginArray();
    for (const FieldError &error : errors) {
        json.beginObject()
            .member("pointer", error.pointer)
            .member("code", nameOf(error.code))
            .member("detail", error.detail)
            .endObject();
    }
    json.endArray().endObject();
    return {words.status, "application/problem+json", json.take(), {}};
}

} // namespace

int statusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Malformed:
    case ErrorCode::VersionTooOld:
        return badRequest;
    case ErrorCode::SignatureWrong:
    case ErrorCode::PinWrong:
    case ErrorCode::BadgeUnknown:
        return unauthorized;
    case ErrorCode::NotAllowed:
    case ErrorCode::UserInactive:
    case ErrorCode::DeviceRevoked:
    case ErrorCode::NeedsSupervisor:
    case ErrorCode::NeedsApproval:
    case ErrorCode::OwnRequest:
        return forbidden;
    case ErrorCode::NotFound:
    case ErrorCode::Unknown:
        return notFound;
    case ErrorCode::CursorGone:
        return gone;
    case ErrorCode::TooLarge:
        return tooLarge;
    case ErrorCode::Throttled:
        return tooManyRequests;
    case ErrorCode::StorageFailed:
    case ErrorCode::StorageWrongKey:
    case ErrorCode::StorageNotEncrypted:
    case ErrorCode::NetworkFailed:
    case ErrorCode::PinMismatch:
    case ErrorCode::NeedsOnline:
        return unavailable;
    case ErrorCode::Parked:
        return serverError;
    case ErrorCode::InvalidInput:
    case ErrorCode::Overflow:
    case ErrorCode::ScanEmpty:
    case ErrorCode::ScanTooLong:
    case ErrorCode::ScanBadCharacter:
    case ErrorCode::ScanAmbiguous:
    case ErrorCode::ScanUnknown:
    case ErrorCode::ScanUnreadable:
    case ErrorCode::CheckDigitWrong:
    case ErrorCode::SeparatorMissing:
    case ErrorCode::ElementUnknown:
    case ErrorCode::ElementTooShort:
    case ErrorCode::ElementTooLong:
    case ErrorCode::ElementBadContent:
    case ErrorCode::ElementRepeated:
    case ErrorCode::ElementMissing:
    case ErrorCode::ElementExcluded:
    case ErrorCode::LinkMalformed:
    case ErrorCode::LotRequired:
    case ErrorCode::SerialRequired:
    case ErrorCode::NotDivisible:
        return unprocessable;
    case ErrorCode::Duplicate:
    case ErrorCode::WrongState:
    case ErrorCode::WrongKind:
    case ErrorCode::WrongProduct:
    case ErrorCode::WrongLocation:
    case ErrorCode::WrongLot:
    case ErrorCode::WrongSerial:
    case ErrorCode::WrongPackage:
    case ErrorCode::WrongTote:
    case ErrorCode::AlreadyScanned:
    case ErrorCode::OverQuantity:
    case ErrorCode::NothingLeft:
    case ErrorCode::LotExpired:
    case ErrorCode::LotBlocked:
    case ErrorCode::ExpiryDiffers:
    case ErrorCode::LocationBlocked:
    case ErrorCode::ToteInUse:
    case ErrorCode::ToteNotEmpty:
    case ErrorCode::DestinationNotAllowed:
    case ErrorCode::DestinationFull:
    case ErrorCode::MixingNotAllowed:
    case ErrorCode::HazardNotAllowed:
    case ErrorCode::NoPlaceFound:
    case ErrorCode::Leased:
    case ErrorCode::NoWork:
    case ErrorCode::NeedsConfirmation:
    case ErrorCode::PromptChanged:
    case ErrorCode::InsufficientStock:
    case ErrorCode::NotReserved:
    case ErrorCode::StockReserved:
    case ErrorCode::OrderHeld:
    case ErrorCode::OrderCancelled:
    case ErrorCode::NotLabelled:
    case ErrorCode::AddressChanged:
    case ErrorCode::DoesNotFit:
    case ErrorCode::WeightDiffers:
    case ErrorCode::CarrierRefused:
    case ErrorCode::AddressUnknown:
    case ErrorCode::NumbersUsedUp:
    case ErrorCode::CheckDue:
    case ErrorCode::Fork:
    case ErrorCode::SequenceGap:
    case ErrorCode::EpochChanged:
    case ErrorCode::Held:
    case ErrorCode::EnrolmentExpired:
    case ErrorCode::EnrolmentPending:
        return conflict;
    }
    return serverError;
}

hub::HttpResponse problem(const Error &error, const FieldErrors &errors)
{
    const int status = statusOf(error.code);
    const std::string detail = error.detail.empty() ? std::string(titleOf(status)) : error.detail;
    return respond({status, nameOf(error.code), titleOf(status)}, detail, errors);
}

hub::HttpResponse problem(HttpRefusal refusal, const std::string &detail)
{
    auto response = respond(wordsOf(refusal), detail, {});
    if (refusal == HttpRefusal::KeyMissing)
        response.headers["WWW-Authenticate"] = "Bearer realm=\"bincard\"";
    return response;
}

} // namespace bincard::rest
