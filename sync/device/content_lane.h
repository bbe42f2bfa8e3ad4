// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/device/documents.h"

#include <functional>
#include <optional>
#include <string>

namespace bincard::device {

/// Brings pictures to the hub and fetches those that somebody wants to see, one message at a time,
/// as a state machine without I/O. What is to be done follows from `Documents`; how far the hub has
/// got is asked anew by each life of the program and after each failure, so that no byte is sent
/// twice. Failures pause this lane alone: a picture that does not get through holds up no scan.
class ContentLane
{
public:
    /// `below(n)` gives a random number from 0 to n - 1.
    ContentLane(Documents &documents, std::function<std::int64_t(std::int64_t)> below);

    struct Message
    {
        std::string path;
        std::string body;
    };

    /// What to send now; nothing while an answer is to come.
    [[nodiscard]] std::optional<Message> due(const wire::Sender &sender, std::int64_t monotonicMs);
    /// When there will be something although nothing happened; none: not before something does.
    [[nodiscard]] std::optional<std::int64_t> nextAt() const;

    /// Says of a reply whether its status lets the lane go on.
    using Accepts = std::function<bool(const wire::Reply &reply)>;
    void answered(std::string_view body, const Accepts &accepts, std::int64_t monotonicMs);
    void failed(std::int64_t monotonicMs);
    /// The hub lives another life: what it had is offered again. Errors: StorageFailed.
    Result<> offerAgain();

private:
    /// What was asked, of which content.
    struct UnderWay
    {
        KeptContent content;
        bool isUpload;
    };

    /// How far the hub said it has got with the content that is sent.
    struct Standing
    {
        std::string sha256;
        std::int64_t has;
    };

    [[nodiscard]] Message upload(const KeptContent &content, const wire::Sender &sender) const;
    [[nodiscard]] bool takeUpload(std::string_view body, const Accepts &accepts);
    [[nodiscard]] bool takeFetch(std::string_view body, const Accepts &accepts);

    Documents &m_documents;
    std::function<std::int64_t(std::int64_t)> m_below;
    std::optional<UnderWay> m_underWay;
    std::optional<Standing> m_standing;
    int m_failures = 0;
    std::int64_t m_notBefore = 0;
};

} // namespace bincard::device
