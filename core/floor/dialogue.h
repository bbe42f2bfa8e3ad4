// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/user.h"
#include "core/floor/prompt.h"
#include "core/kernel/time.h"

namespace bincard::floor {

/// What the last prompt asked to hear once more, or from somebody else.
enum class Question {
    None,
    Again, // the same answer once more, or CONFIRM, does it
    Supervisor, // a second person has to allow it
    TakeOver, // somebody else's work: goods of it in hand, or the same again where there are none
};

[[nodiscard]] std::span<const std::string_view> enumNames(Question);

/// How an answer was given, so that CONFIRM can give it again.
enum class Given {
    Scan,
    Command,
    Choice,
    Quantity,
};

[[nodiscard]] std::span<const std::string_view> enumNames(Given);

/// What a worker's conversation with a device holds beside the place in each workflow. Kept at
/// every answer, in the transaction of its operations.
struct Dialogue
{
    Id<Dialogue> id; // the user's
    Flow flow = Flow::Home;
    /// Left for a moment (PARK, a detour): it comes back when what is done now has ended.
    Flow below = Flow::Home;

    Question question = Question::None;
    /// What the question is about, for the workflow; with TakeOver the work's number.
    std::int64_t about = 0;
    /// The answer that was questioned: what a repetition has to say, and how it was given.
    std::string key;
    Given given = Given::Scan;
    std::string givenBytes;
    std::string givenSymbology;
    scan::Source givenBy = scan::Source::Wedge;

    NoticeKind notice = NoticeKind::None;
    std::string noticeAbout;

    std::int64_t prompt = 0;
    /// The last prompt that the worker did not cause; older answers are not for it.
    std::int64_t changedAt = 0;
    /// Fingerprint of what the prompt meant.
    std::int64_t meaning = 0;

    std::string lastScan;
    Instant lastScanAt;
    /// Where the walk passes the place that was scanned last: what is next is near it.
    std::int64_t sequence = 0;

    static const Description &description();
};

} // namespace bincard::floor
