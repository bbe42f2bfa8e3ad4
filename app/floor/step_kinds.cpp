// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/step_kinds.h"

#include <algorithm>

namespace bincard::app {

using floor::Instruction;
using floor::Prompt;

bool isOneOf(Instruction instruction, std::initializer_list<Instruction> these)
{
    return std::find(these.begin(), these.end(), instruction) != these.end();
}

bool isGoing(Instruction instruction)
{
    return isOneOf(instruction,
                   {Instruction::GoToLocation, Instruction::CountAgain, Instruction::PutBack,
                    Instruction::ScanDestination, Instruction::PutAt, Instruction::MoveTo,
                    Instruction::PlaceReceived, Instruction::PlaceReturned,
                    Instruction::PlaceParcel, Instruction::FinishKit, Instruction::TaskStep,
                    Instruction::TaskPlace});
}

/// Goods are to be brought there, not fetched.
bool isBringing(Instruction instruction)
{
    return isGoing(instruction)
        && !isOneOf(instruction,
                    {Instruction::GoToLocation, Instruction::CountAgain, Instruction::TaskStep});
}

/// What is moved may go anywhere: the place is where it comes from.
bool isFromThere(const Prompt &prompt)
{
    return prompt.instruction == Instruction::MoveTo && prompt.expectedTail.empty();
}

/// A workflow asks what to begin with.
bool isChoosing(Instruction instruction)
{
    return isOneOf(instruction,
                   {Instruction::OpenReceipt, Instruction::TakeFromStaging,
                    Instruction::ChooseSource, Instruction::ScrapGoods, Instruction::ChooseCount,
                    Instruction::ChooseParcelWork, Instruction::ChooseManifest,
                    Instruction::ChooseKit, Instruction::OpenReturn, Instruction::AskSubject});
}

/// Something waits that DONE takes.
bool hasNext(const Prompt &prompt)
{
    return !prompt.lines.empty() || std::ranges::any_of(prompt.choices, [](const auto &choice) {
        return choice.kind == floor::ChoiceKind::Work || choice.kind == floor::ChoiceKind::OwnWork;
    });
}

/// A number of units is asked for, of goods that are known.
bool isCounting(Instruction instruction)
{
    return isOneOf(instruction,
                   {Instruction::TakeUnits, Instruction::CountReceived, Instruction::DropUnits,
                    Instruction::MoveUnits});
}

/// A piece of work is over.
bool isOver(Instruction instruction)
{
    return isOneOf(instruction,
                   {Instruction::BatchDone, Instruction::CountDone, Instruction::ParcelDone,
                    Instruction::ActionDone, Instruction::WorkDone});
}

/// What may be chosen is the step itself; elsewhere it is for when something is wrong.
bool isDeciding(Instruction instruction)
{
    return isChoosing(instruction)
        || isOneOf(
               instruction,
               {Instruction::ChooseWork, Instruction::ChooseReason, Instruction::ChooseReturnReason,
                Instruction::ChooseGrade, Instruction::ChooseDisposition, Instruction::SettleReturn,
                Instruction::ChooseAction, Instruction::ChooseContainer, Instruction::ChooseCarton,
                Instruction::CheckQuality, Instruction::ConfirmEmpty,
                Instruction::ConfirmEmptyPlace, Instruction::TaskAnswer, Instruction::LinkBarcode});
}

/// One answer is being asked about: everything else would only be touched by mistake.
bool isAskedBack(Instruction instruction)
{
    return isOneOf(
        instruction,
        {Instruction::ConfirmAgain, Instruction::AskSupervisor, Instruction::TakeOverWork});
}

bool isAboutTotes(Instruction instruction)
{
    return isOneOf(instruction,
                   {Instruction::LoadTote, Instruction::TakeUnits, Instruction::PutIntoTote,
                    Instruction::ScanDestination});
}

bool isIdentifying(Instruction instruction)
{
    return isOneOf(instruction,
                   {Instruction::ScanProduct, Instruction::ScanLot, Instruction::ScanSerial,
                    Instruction::ScanPackage, Instruction::PackGoods, Instruction::AddComponent,
                    Instruction::EnterLot, Instruction::EnterExpiry, Instruction::ScanSerials});
}

bool takes(const Prompt &prompt, scan::Command command)
{
    const auto &commands = prompt.accepts.commands;
    return std::find(commands.begin(), commands.end(), command) != commands.end();
}

} // namespace bincard::app
