// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/words.h"
#include "core/floor/prompt.h"
#include "core/kernel/time.h"

#include <QList>

#include <optional>

namespace bincard::app {

// What a prompt says, part by part: data in, words out, nothing decided.

[[nodiscard]] PromptWords promptWords(const floor::Prompt &prompt);
[[nodiscard]] PlaceWords placeWords(const floor::Prompt &prompt);
[[nodiscard]] GoodsWords goodsWords(const floor::Prompt &prompt);
[[nodiscard]] AmountWords amountWords(const floor::Prompt &prompt);
/// The answer to the last scan, in the words of the step that gave it.
[[nodiscard]] FeedbackWords feedbackWords(const floor::Feedback &feedback,
                                          const floor::Prompt &prompt = {});
[[nodiscard]] FeedbackWords troubleWords(std::optional<ErrorCode> trouble);
/// On the enrolment page of a device that its hub had emptied.
[[nodiscard]] FeedbackWords wipedWords();
[[nodiscard]] QList<SlotRow> slotRows(const floor::Prompt &prompt);
[[nodiscard]] QList<ChoiceRow> choiceRows(const floor::Prompt &prompt);

/// Where QML finds a picture of goods by its hash (photo_images.h); empty: nobody took one.
[[nodiscard]] QString pictureUrl(const std::string &hash);
/// The picture of a workflow.
[[nodiscard]] QString iconOf(floor::Flow flow);
/// Between which values what is measured is right.
[[nodiscard]] RangeWords rangeWords(const floor::Prompt &prompt);
/// What is typed in this step.
[[nodiscard]] EntryWords entryWords(const floor::Prompt &prompt);
/// Choices of the home page: the workflows apart from the pieces of work.
[[nodiscard]] QList<FlowTileRow> flowRows(const floor::Prompt &prompt);
[[nodiscard]] QList<DocumentRow> documentRows(const floor::Prompt &prompt);
/// Where a line stands among documentRows, which are sorted by it: the lowest first.
[[nodiscard]] int linePlace(floor::LineLight light);
[[nodiscard]] QList<FactRow> factRows(const floor::Prompt &prompt, Instant now);
/// The newest first.
[[nodiscard]] QList<StoryRow> storyRows(const floor::Prompt &prompt);

/// The buttons under the thumb: at most one primary, whole-width; then at most two others.
[[nodiscard]] QList<ActionRow> actionRows(const floor::Prompt &prompt);
/// Every command that the step takes, for the menu.
[[nodiscard]] QList<ActionRow> menuRows(const floor::Prompt &prompt);

} // namespace bincard::app
