// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/context.h"
#include "core/floor/worker.h"
#include "core/operation.h"
#include "core/scan/resolver.h"

#include <string>
#include <vector>

namespace bincard::floor {

/// One answer under way: what it says, what it makes of the worker's state, what is to be applied
/// and how it went.
struct Turn
{
    const Context &context;
    /// As it will be; a refused answer leaves it as it was.
    Worker worker;
    /// What was scanned, as records or the label name it.
    Named seen = {};
    /// What a repetition of this answer would say.
    std::string key = {};
    bool typed = false;
    /// The answer came a second time after it was questioned, or somebody allowed it.
    bool confirmed = false;
    /// Who allowed it, where a supervisor was asked.
    access::UserId approver = {};
    /// The question that stood when this answer came, and what about.
    Question asked = Question::None;
    std::int64_t askedAbout = 0;
    std::vector<Operation> operations = {};
    Feedback feedback = {};

    void accept(Tone tone = Tone::Ok, Praise praise = Praise::None);
    /// The answer has no effect.
    void refuse(ErrorCode code, Named seen = {}, Named wanted = {});
    /// Warns, and says why, but goes on.
    void warn(ErrorCode code, Named seen = {}, Named wanted = {});

    /// FLOWS.md 0, "Confirm": true when the worker gave this very answer a second time; else it is
    /// asked for, and the step returns without doing anything. Any other answer cancels.
    [[nodiscard]] bool confirms(Named seen, Named wanted = {},
                                ErrorCode why = ErrorCode::NeedsConfirmation);
    /// True when a supervisor allows it: who works here is one and said it twice, or one showed
    /// badge and PIN. Else one is asked for. `approver` says afterwards who it was.
    [[nodiscard]] bool allows(ErrorCode why, Named seen, Named wanted = {});
    /// Somebody else's work: goods of it in hand take it over.
    void askTakeOver(std::int64_t work, Named holder, ErrorCode why = ErrorCode::Leased,
                     Named wanted = {});

    [[nodiscard]] bool takesOver(std::int64_t work) const
    {
        return asked == Question::TakeOver && askedAbout == work;
    }

    /// The worker goes to that workflow; the one before waits where it goes on.
    void enter(Flow flow);
    /// Something else for a moment: this waits as it is.
    void park();
    /// The work is over: what waits below comes back, else the home screen.
    void leave();

    /// A fresh number for a record that operations name.
    template <class R> [[nodiscard]] Id<R> fresh() const
    {
        return {context.ids.next()};
    }

    [[nodiscard]] const Workspace &workspace() const
    {
        return context.workspace;
    }

private:
    void ask(Question question, std::int64_t about);
};

// Names of records for feedback.
[[nodiscard]] Named named(const Workspace &workspace, const scan::Thing &thing);
[[nodiscard]] Named named(const Workspace &workspace, inventory::LocationId location);
[[nodiscard]] Named named(const Workspace &workspace, inventory::LotId lot);
[[nodiscard]] Named named(const Workspace &workspace, inventory::PackageId package);
[[nodiscard]] Named named(const Workspace &workspace, catalog::ProductId product);
[[nodiscard]] Named named(const Workspace &workspace, access::UserId user);
[[nodiscard]] Named named(Quantity quantity);

/// The work that was under way is gone or somebody else's: home, with a notice that says so.
void lose(Worker &worker, Flow flow, NoticeKind notice, std::string about);

} // namespace bincard::floor
