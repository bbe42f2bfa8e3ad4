// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/hub/hub_folder.h"
#include "app/hub/office.h"
#include "sync/transport/connection.h"
#include "sync/wire/admin_message.h"
#include "sync/wire/webhook_message.h"

namespace bincard::ctl {

using hubfolder::Outside;

/// The office's line to the hub that runs on a folder: signed requests, one at a time.
class HubLine
{
public:
    /// Errors: NetworkFailed (no hub runs on that folder), those of loadOffice.
    [[nodiscard]] static Result<HubLine> open(const std::string &folder, const Outside &outside);

    /// The body of a 200. Errors: NetworkFailed, PinMismatch, SignatureWrong.
    [[nodiscard]] Result<std::string> post(const std::string &path, const std::string &body);
    /// Errors: the hub's refusal, and as `post`.
    [[nodiscard]] Result<wire::AdminReply> ask(const wire::AdminRequest &request);
    /// The same, again for a minute or two while the hub is away: it may come back under another
    /// address. What is asked twice must not be done twice.
    [[nodiscard]] Result<wire::AdminReply> askPatiently(const wire::AdminRequest &request);
    [[nodiscard]] Result<std::string> postPatiently(const std::string &path,
                                                    const std::string &body);

    [[nodiscard]] Result<wire::WebhookAnswer> ask(const wire::WebhookWish &wish);

    [[nodiscard]] const hubfolder::Office &office() const
    {
        return m_office;
    }

    [[nodiscard]] const std::string &url() const
    {
        return m_url;
    }

private:
    /// Waits a moment, then looks where the hub is now. False: it was away for too long.
    bool isWorthAnother(int &tries);

    HubLine(std::string folder, std::string url, hubfolder::Office office, const Outside &outside,
            std::unique_ptr<transport::Connection> connection);

    std::string m_folder;
    std::string m_url;
    hubfolder::Office m_office;
    Outside m_outside;
    wire::KeyPair m_key;
    std::unique_ptr<transport::Connection> m_connection;
};

} // namespace bincard::ctl
