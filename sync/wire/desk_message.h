// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/wire/messages.h"
#include "sync/wire/webhook_message.h"

namespace bincard::wire {

/// POST /desk/invite: a desk wants a device of its warehouse, new or in place of one.
struct InviteWish
{
    std::string name;
    int audience = 0; // 0 floor, 1 desk
    /// Revoked when the invited one becomes active; 0: none.
    std::int64_t replaces = 0;

    static const Description &description();
};

/// POST /desk/approve: a person compared the six digits that the invited device shows.
struct ApproveWish
{
    std::int64_t device = 0;
    std::string confirmation;

    static const Description &description();
};

/// A wish and whose it is. A one-time code must never stand in a journal: it is asked for while the
/// hub hears, and answered once.
template <class Wish> struct DeskRequest
{
    Sender sender;
    Wish wish;
};

/// Answered with HTTP 200, also where the hub refuses.
struct DeskReply
{
    /// The ErrorCode's name; empty when it was done.
    std::string refusal;
    std::string detail;
    std::int64_t device = 0;
    /// What the QR code says (enrolment_code.h); of an invitation alone.
    std::string enrolment;
    Instant until;
    std::int64_t hubMs = 0;

    static const Description &description();
};

[[nodiscard]] std::string encode(const DeskRequest<InviteWish> &message);
[[nodiscard]] std::string encode(const DeskRequest<ApproveWish> &message);
/// POST /desk/webhooks: as POST /admin/webhooks, from somebody who manages master data; answered by
/// a WebhookAnswer.
[[nodiscard]] std::string encode(const DeskRequest<WebhookWish> &message);
[[nodiscard]] std::string encode(const DeskReply &message);

/// From anybody. Errors: Malformed, TooLarge.
[[nodiscard]] Result<DeskRequest<InviteWish>> decodeInvite(std::string_view bytes);
[[nodiscard]] Result<DeskRequest<ApproveWish>> decodeApprove(std::string_view bytes);
[[nodiscard]] Result<DeskRequest<WebhookWish>> decodeDeskWebhooks(std::string_view bytes);
[[nodiscard]] Result<DeskReply> decodeDeskReply(std::string_view bytes);

} // namespace bincard::wire
