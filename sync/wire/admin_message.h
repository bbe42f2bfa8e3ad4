// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/description.h"

namespace bincard::wire {

/// What an administrator's program asks of a hub beside operations.
enum class AdminVerb {
    Devices, // all of them
    Invite, // a one-time code for a new device
    Approve, // a person compared the six digits
    Revoke,
    Verify, // both ledgers, every chain, every cache
    Backup, // a copy of the database, under the same key
    Held, // what awaits a person's decision
    AcceptHeld,
    DismissHeld,
    Imports, // how far they are, and what of one was refused
};

[[nodiscard]] std::span<const std::string_view> enumNames(AdminVerb);

/// POST /admin: signed as every request of a device, and taken from the office's own device only.
struct AdminRequest
{
    AdminVerb verb = AdminVerb::Devices;
    /// Invite: the device's name. Approve: the six digits. Backup: a file name in the hub's
    /// folder of backups. DismissHeld: why.
    std::string text;
    std::int64_t warehouse = 0;
    /// Of an invited device: 0 floor, 1 desk.
    int audience = 0;
    std::int64_t device = 0;
    bool wipe = false;
    /// AcceptHeld, DismissHeld: which, and who decides.
    std::int64_t held = 0;
    std::int64_t user = 0;
    /// Imports: one of them, with what was refused; none: those that are not over.
    std::int64_t import = 0;

    static const Description &description();
};

/// One held operation as a list shows it.
struct HeldLine
{
    std::int64_t number = 0;
    /// The device's name and the user's code.
    std::string device;
    std::string user;
    std::string what;
    Instant doneAt; // as the device claims
    Instant heldAt;
    /// The ErrorCode's name.
    std::string why;
    /// Under which rules it was done.
    int rulePack = 1;

    static const Description &description();
};

/// One device as a list shows it.
struct DeviceLine
{
    std::int64_t device = 0;
    std::int64_t warehouse = 0;
    std::string name;
    /// The name of the access::DeviceState.
    std::string state;
    int audience = 0;
    std::string confirmation;
    std::int64_t lastSeq = 0;
    Instant lastSeenAt;

    static const Description &description();
};

/// How far an import is.
struct ImportLine
{
    std::int64_t import = 0;
    std::int64_t warehouse = 0;
    std::string kind;
    std::string sha256;
    /// The name of the documents::ImportState.
    std::string state;
    std::int64_t parts = 0;
    std::int64_t saves = 0;
    std::int64_t saved = 0;
    std::int64_t refused = 0;

    static const Description &description();
};

/// A record of an import that was refused.
struct RefusedLine
{
    std::int64_t row = 0;
    std::string what;
    /// The ErrorCode's name.
    std::string code;

    static const Description &description();
};

/// Answered with HTTP 200, also where the hub refuses.
struct AdminReply
{
    /// The ErrorCode's name; empty when it was done.
    std::string refusal;
    std::string detail;
    std::int64_t device = 0;
    /// Invite: the code, and until when it can be used.
    std::string code;
    Instant until;
    /// Verify: one line per check. Backup: the path.
    std::string report;
    /// Verify: how many things are wrong.
    std::int64_t findings = 0;
    std::vector<DeviceLine> devices = {};
    std::vector<HeldLine> held = {};
    std::vector<ImportLine> imports = {};
    std::vector<RefusedLine> refused = {};

    static const Description &description();
};

[[nodiscard]] std::string encode(const AdminRequest &message);
[[nodiscard]] std::string encode(const AdminReply &message);

/// From anybody. Errors: Malformed, TooLarge.
[[nodiscard]] Result<AdminRequest> decodeAdminRequest(std::string_view bytes);
[[nodiscard]] Result<AdminReply> decodeAdminReply(std::string_view bytes);

} // namespace bincard::wire
