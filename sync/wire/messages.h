// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/description.h"
#include "core/kernel/hash.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bincard::wire {

/// One operation as a device logged it: never changed afterwards. `hash` is SHA-256 over
/// `previousHash` and the canonical CBOR of every field but the hash itself.
struct LoggedOperation
{
    std::int64_t seq = 0;
    /// The operation's kind and the version of its payload.
    int kind = 0;
    int schema = 1;
    std::string payload;
    std::int64_t user = 0;
    std::int64_t baseRevision = 0;
    /// The newest rules that whoever logged it knew (access::rulePackOf). Older ones than the hub's
    /// are no error: what was judged by them stays readable.
    int rulePack = 1;
    std::string traceId;
    /// The device's clocks: evidence, never order.
    std::int64_t wallMs = 0;
    std::int64_t monotonicMs = 0;
    std::string bootId;
    /// Logged in a former incarnation and sent again: the hub holds it for a person.
    bool recovered = false;
    std::string previousHash;
    std::string hash;

    static const Description &description();
};

[[nodiscard]] std::string hashOf(const LoggedOperation &operation, Hash hash);

/// The operation's own fields, also as an older version wrote them. `operations` are the kinds that
/// the reader knows. Errors: VersionTooOld (another kind), Malformed.
[[nodiscard]] Result<Row> payloadOf(const LoggedOperation &operation,
                                    std::span<const Description *const> operations);

enum class OutcomeKind {
    Applied,
    Rejected, // a request that the rules refuse; changes nothing
    Held, // a fact that a person must accept first
    Parked, // the operation met a defect, or may not run
};

[[nodiscard]] std::span<const std::string_view> enumNames(OutcomeKind);

struct Outcome
{
    std::int64_t seq = 0;
    OutcomeKind kind = OutcomeKind::Applied;
    /// The ErrorCode's name; empty when applied.
    std::string code;
    /// What the rule said, for whoever asked here; it does not travel.
    std::string detail = {};

    static const Description &description();
};

/// Why a hub does not do what a message asks.
enum class Status {
    Ok,
    Fork, // this sequence number was used for something else: begin a new incarnation
    Gap, // operations are missing: send from `ackedSeq` + 1
    EpochChanged, // the hub was restored: send from `ackedSeq` + 1, then begin afresh
    CursorGone, // begin afresh
    Revoked, // the device may only send what it has
    VersionTooOld,
    Malformed,
};

[[nodiscard]] std::span<const std::string_view> enumNames(Status);

struct Cursor
{
    std::int64_t scope = 0;
    std::int64_t revision = 0;
    /// Where a page ended within a revision; zero when the revision is complete.
    std::int64_t kind = 0;
    std::int64_t record = 0;

    static const Description &description();
};

/// What every request says of its sender. The signature around it proves it.
struct Sender
{
    std::int64_t device = 0;
    int incarnation = 0;
    /// The hub's life this device knows.
    std::int64_t epoch = 0;
    std::string app;
    /// Operations on its disk that the hub has not confirmed; those of a push included.
    std::int64_t pending = 0;
    bool hasBattery = false;
    int batteryPercent = 0;
    /// Who has signed in there, by the device's word; 0: nobody.
    std::int64_t user = 0;
    /// Its last word: it destroys everything now, as it was told.
    bool wiping = false;

    static const Description &description();
};

/// What every reply says of the hub.
struct Reply
{
    Status status = Status::Ok;
    std::int64_t epoch = 0;
    /// The last of the device's operations that this hub has, in the snapshot the reply was read
    /// from.
    std::int64_t ackedSeq = 0;
    std::string ackedHash;
    std::int64_t hubMs = 0;
    bool wipe = false;

    static const Description &description();
};

struct PushRequest
{
    Sender sender;
    /// How often this push was tried: from the third its first operation runs alone.
    int attempt = 1;
    /// The oldest operation the device still has: what came before is beyond its retention.
    std::int64_t oldestKept = 1;
    std::vector<LoggedOperation> operations;
};

struct PushReply
{
    Reply reply;
    std::vector<Outcome> outcomes;
    std::vector<Cursor> heads;
};

struct PullRequest
{
    Sender sender;
    /// Outcomes after this one are told.
    std::int64_t ackedSeq = 0;
    /// Everything was just loaded: however long what came since, there is no shorter way.
    bool fresh = false;
    std::vector<Cursor> cursors;
};

/// Rows and tombstones of one kind.
struct Group
{
    const Description *of = nullptr;
    std::vector<Row> rows;
    std::vector<std::int64_t> erased;
};

struct PullReply
{
    Reply reply;
    /// False: ask again from `cursors` before anything is shown.
    bool complete = true;
    std::vector<Cursor> cursors;
    std::vector<Outcome> outcomes;
    std::vector<Group> groups;
    /// Of a sender: the groups as `pack` made them, instead of `groups`. Many devices get the same.
    std::string packed = {};
};

/// A page of everything a scope holds, by kind and id: `from` is where the page before ended.
struct BootstrapRequest
{
    Sender sender;
    Cursor from;
};

struct BootstrapReply
{
    Reply reply;
    /// Where to go on; kind 0 when the scope is complete. `revision` is the one to pull from, read
    /// before the first row.
    Cursor next;
    std::vector<Group> groups;
};

/// A fresh incarnation, for a device that forked or starts anew.
struct ResetRequest
{
    Sender sender;
};

struct ResetReply
{
    Reply reply;
    int incarnation = 0;
    std::int64_t node = 0;
    std::int64_t warehouse = 0;
    std::vector<std::int64_t> scopes;
};

inline constexpr std::size_t pushOperationsMax = 100;
inline constexpr std::size_t pushBytesMax = 256 * 1024;
inline constexpr std::size_t pageRowsMax = 5'000;
inline constexpr std::size_t pageBytesMax = 1024 * 1024;
/// What a decoder accepts unpacked: a page of large rows, with room.
inline constexpr std::size_t messageBytesMax = 16 * 1024 * 1024;

[[nodiscard]] std::string encode(const PushRequest &message);
[[nodiscard]] std::string encode(const PushReply &message);
[[nodiscard]] std::string encode(const PullRequest &message);
[[nodiscard]] std::string pack(const std::vector<Group> &groups);
[[nodiscard]] std::string encode(const PullReply &message);
[[nodiscard]] std::string encode(const BootstrapRequest &message);
[[nodiscard]] std::string encode(const BootstrapReply &message);
[[nodiscard]] std::string encode(const ResetRequest &message);
[[nodiscard]] std::string encode(const ResetReply &message);

/// Unpacks and decodes bytes from anybody. `records` says what kinds the receiver knows; groups of
/// unknown kinds are a Malformed message, since the sender projects to the receiver's version.
/// Errors: Malformed, TooLarge, VersionTooOld.
[[nodiscard]] Result<PushRequest> decodePushRequest(std::string_view bytes);
[[nodiscard]] Result<PushReply> decodePushReply(std::string_view bytes);
[[nodiscard]] Result<PullRequest> decodePullRequest(std::string_view bytes);
[[nodiscard]] Result<PullReply> decodePullReply(std::string_view bytes,
                                                std::span<const Description *const> records);
[[nodiscard]] Result<BootstrapRequest> decodeBootstrapRequest(std::string_view bytes);
[[nodiscard]] Result<BootstrapReply>
decodeBootstrapReply(std::string_view bytes, std::span<const Description *const> records);
[[nodiscard]] Result<ResetRequest> decodeResetRequest(std::string_view bytes);
[[nodiscard]] Result<ResetReply> decodeResetReply(std::string_view bytes);

} // namespace bincard::wire
