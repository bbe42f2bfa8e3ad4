// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desk/page_view.h"

namespace bincard::desk {

/// A person's wish as operations, for each page. A code that the page does not know is a refusal:
/// InvalidInput.
[[nodiscard]] app::DeviceSession::Draft boardDraft(const Wish &wish);
[[nodiscard]] app::DeviceSession::Draft waveDraft(const Wish &wish);
[[nodiscard]] app::DeviceSession::Draft exceptionDraft(const Wish &wish);
[[nodiscard]] app::DeviceSession::Draft approvalDraft(const Wish &wish);
[[nodiscard]] app::DeviceSession::Draft countDraft(const Wish &wish);
[[nodiscard]] app::DeviceSession::Draft deviceDraft(const Wish &wish);
[[nodiscard]] app::DeviceSession::Draft orderDraft(const Wish &wish);
[[nodiscard]] app::DeviceSession::Draft caseDraft(const Wish &wish);
[[nodiscard]] app::DeviceSession::Draft purchaseDraft(const Wish &wish);
[[nodiscard]] app::DeviceSession::Draft staffDraft(const Wish &wish);
[[nodiscard]] app::DeviceSession::Draft proposalDraft(const Wish &wish);
[[nodiscard]] app::DeviceSession::Draft claimDraft(const Wish &wish, purchase::ClaimId claim);
[[nodiscard]] app::DeviceSession::Draft returnDraft(const Wish &wish);
[[nodiscard]] app::DeviceSession::Draft programDraft(const Wish &wish);
/// What the hub does about a webhook by itself; none: that is an operation.
[[nodiscard]] std::optional<wire::WebhookWish> programWish(const Wish &wish);

} // namespace bincard::desk
