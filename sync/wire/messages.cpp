// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/wire/messages.h"

#include "sync/wire/parts.h"

#include <array>

namespace bincard::wire {

namespace {

constexpr std::array<std::string_view, 4> outcomeNames{"applied", "rejected", "held", "parked"};
constexpr std::array<std::string_view, 8> statusNames{
    "ok", "fork", "gap", "epoch_changed", "cursor_gone", "revoked", "version_too_old", "malformed"};

} // namespace

std::span<const std::string_view> enumNames(OutcomeKind)
{
    return outcomeNames;
}

std::span<const std::string_view> enumNames(Status)
{
    return statusNames;
}

const Description &LoggedOperation::description()
{
    using Op = LoggedOperation;
    static const Description made = describe<Op>("logged_operation", 201)
                                        .field<&Op::seq>("seq")
                                        .field<&Op::kind>("kind")
                                        .field<&Op::schema>("schema")
                                        .bytes<&Op::payload>("payload")
                                        .field<&Op::user>("user")
                                        .field<&Op::baseRevision>("base_revision")
                                        .field<&Op::rulePack>("rule_pack")
                                        .field<&Op::traceId>("trace_id")
                                        .field<&Op::wallMs>("wall_ms")
                                        .field<&Op::monotonicMs>("monotonic_ms")
                                        .field<&Op::bootId>("boot_id")
                                        .field<&Op::recovered>("recovered")
                                        .bytes<&Op::previousHash>("previous_hash")
                                        .bytes<&Op::hash>("hash");
    return made;
}

std::string hashOf(const LoggedOperation &operation, Hash hash)
{
    LoggedOperation unsealed = operation;
    unsealed.hash.clear();
    return hash(encodeRow(LoggedOperation::description(), rowOf(unsealed)));
}

Result<Row> payloadOf(const LoggedOperation &operation,
                      std::span<const Description *const> operations)
{
    for (const Description *of : operations) {
        if (of->kind == operation.kind)
            return decodeStored(*of, operation.payload);
    }
    return Error{ErrorCode::VersionTooOld, "operation " + std::to_string(operation.kind)};
}

const Description &Outcome::description()
{
    static const Description made = describe<Outcome>("outcome", 202)
                                        .field<&Outcome::seq>("seq")
                                        .field<&Outcome::kind>("kind")
                                        .field<&Outcome::code>("code");
    return made;
}

const Description &Cursor::description()
{
    static const Description made = describe<Cursor>("cursor", 203)
                                        .field<&Cursor::scope>("scope")
                                        .field<&Cursor::revision>("revision")
                                        .field<&Cursor::kind>("kind")
                                        .field<&Cursor::record>("record");
    return made;
}

const Description &Sender::description()
{
    static const Description made = describe<Sender>("sender", 204)
                                        .field<&Sender::device>("device")
                                        .field<&Sender::incarnation>("incarnation")
                                        .field<&Sender::epoch>("epoch")
                                        .field<&Sender::app>("app")
                                        .field<&Sender::pending>("pending")
                                        .field<&Sender::hasBattery>("has_battery")
                                        .field<&Sender::batteryPercent>("battery_percent")
                                        .field<&Sender::user>("user")
                                        .field<&Sender::wiping>("wiping");
    return made;
}

const Description &Reply::description()
{
    static const Description made = describe<Reply>("reply", 205)
                                        .field<&Reply::status>("status")
                                        .field<&Reply::epoch>("epoch")
                                        .field<&Reply::ackedSeq>("acked_seq")
                                        .bytes<&Reply::ackedHash>("acked_hash")
                                        .field<&Reply::hubMs>("hub_ms")
                                        .field<&Reply::wipe>("wipe");
    return made;
}

std::string encode(const PushRequest &message)
{
    return Writer(4)
        .one(message.sender)
        .number(message.attempt)
        .number(message.oldestKept)
        .all(message.operations)
        .framed();
}

Result<PushRequest> decodePushRequest(std::string_view bytes)
{
    return decoded<PushRequest>(bytes, 4, [](Parts &from, PushRequest &to) {
        from.one(to.sender);
        from.number(to.attempt);
        from.number(to.oldestKept);
        from.all(to.operations);
    });
}

std::string encode(const PushReply &message)
{
    return Writer(3).one(message.reply).all(message.outcomes).all(message.heads).framed();
}

Result<PushReply> decodePushReply(std::string_view bytes)
{
    return decoded<PushReply>(bytes, 3, [](Parts &from, PushReply &to) {
        from.one(to.reply);
        from.all(to.outcomes);
        from.all(to.heads);
    });
}

std::string encode(const PullRequest &message)
{
    return Writer(4)
        .one(message.sender)
        .number(message.ackedSeq)
        .number(message.fresh ? 1 : 0)
        .all(message.cursors)
        .framed();
}

Result<PullRequest> decodePullRequest(std::string_view bytes)
{
    return decoded<PullRequest>(bytes, 4, [](Parts &from, PullRequest &to) {
        from.one(to.sender);
        from.number(to.ackedSeq);
        from.flag(to.fresh);
        from.all(to.cursors);
    });
}

std::string pack(const std::vector<Group> &groups)
{
    return Writer(1).groups(groups).framed();
}

std::string encode(const PullReply &message)
{
    return Writer(5)
        .one(message.reply)
        .number(message.complete ? 1 : 0)
        .all(message.cursors)
        .all(message.outcomes)
        .bytes(message.packed.empty() ? pack(message.groups) : message.packed)
        .framed();
}

Result<PullReply> decodePullReply(std::string_view bytes,
                                  std::span<const Description *const> records)
{
    return decoded<PullReply>(bytes, 5, [&](Parts &from, PullReply &to) {
        from.one(to.reply);
        from.flag(to.complete);
        from.all(to.cursors);
        from.all(to.outcomes);
        from.packed(to.groups, records);
    });
}

std::string encode(const BootstrapRequest &message)
{
    return Writer(2).one(message.sender).one(message.from).framed();
}

Result<BootstrapRequest> decodeBootstrapRequest(std::string_view bytes)
{
    return decoded<BootstrapRequest>(bytes, 2, [](Parts &from, BootstrapRequest &to) {
        from.one(to.sender);
        from.one(to.from);
    });
}

std::string encode(const BootstrapReply &message)
{
    return Writer(3).one(message.reply).one(message.next).groups(message.groups).framed();
}

Result<BootstrapReply> decodeBootstrapReply(std::string_view bytes,
                                            std::span<const Description *const> records)
{
    return decoded<BootstrapReply>(bytes, 3, [&](Parts &from, BootstrapReply &to) {
        from.one(to.reply);
        from.one(to.next);
        from.groups(to.groups, records);
    });
}

std::string encode(const ResetRequest &message)
{
    return Writer(1).one(message.sender).framed();
}

Result<ResetRequest> decodeResetRequest(std::string_view bytes)
{
    return decoded<ResetRequest>(bytes, 1, [](Parts &from, ResetRequest &to) {
        from.one(to.sender);
    });
}

std::string encode(const ResetReply &message)
{
    return Writer(5)
        .one(message.reply)
        .number(message.incarnation)
        .number(message.node)
        .number(message.warehouse)
        .numbers(message.scopes)
        .framed();
}

Result<ResetReply> decodeResetReply(std::string_view bytes)
{
    return decoded<ResetReply>(bytes, 5, [](Parts &from, ResetReply &to) {
        from.one(to.reply);
        from.number(to.incarnation);
        from.number(to.node);
        from.number(to.warehouse);
        from.numbers(to.scopes);
    });
}

} // namespace bincard::wire
