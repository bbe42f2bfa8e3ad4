// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/floor_stories.h"

#include <set>
#include <sstream>
#include <tuple>

namespace bincard::handheld_test {

namespace {

using tests::FloorShift;

/// What of a prompt decides how its page looks.
auto lookOf(const floor::Prompt &prompt)
{
    return std::tuple{prompt.flow,
                      prompt.instruction,
                      prompt.task,
                      prompt.feedback.error,
                      prompt.feedback.tone >= floor::Tone::Warning,
                      prompt.place.has_value(),
                      prompt.goods.has_value(),
                      prompt.amount.has_value(),
                      prompt.entry,
                      prompt.lines.empty(),
                      prompt.facts.empty(),
                      prompt.choices.size(),
                      prompt.notices.empty()};
}

QString nameOf(const floor::Prompt &prompt)
{
    const auto name
        = floor::enumNames(prompt.instruction)[static_cast<std::size_t>(prompt.instruction)];
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

/// What the step wants printed comes out of its printers.
void comesOut(FloorShift &shift)
{
    for (const floor::PaperDue &paper : shift.prompt().papers)
        shift.does(fulfilment::RecordPrint{.print = shift.fresh<fulfilment::Print>(),
                                           .parcel = paper.parcel,
                                           .paper = paper.paper,
                                           .printer = "P1",
                                           .addressVersion = paper.addressVersion,
                                           .manifest = paper.manifest});
}

/// A person or the office does something; false for the worker's own lines.
bool happens(FloorShift &shift, const std::string &line)
{
    std::istringstream in(line);
    std::string verb, name;
    std::int64_t first = 0;
    std::int64_t second = 0;
    in >> verb >> name >> first >> second;
    if (verb == "as")
        shift.signIn(name, static_cast<int>(first));
    else if (verb == "cancel")
        shift.cancelLine(name, static_cast<int>(first), Quantity::units(second));
    else if (verb == "intercept")
        shift.does(fulfilment::InterceptOrder{.order = {shift.number(name)}});
    else if (verb == "numbers")
        shift.numberTasks();
    else if (verb == "printed")
        comesOut(shift);
    else
        return false;
    return true;
}

} // namespace

ToldStories tellStories()
{
    ToldStories told;
    std::set<decltype(lookOf(floor::Prompt{}))> seen;
    for (FloorStory &story : floorStories()) {
        int step = 0;
        std::istringstream lines(story.script);
        for (std::string line; std::getline(lines, line);) {
            if (line.find_first_not_of(' ') == std::string::npos)
                continue;
            if (happens(story.shift, line))
                continue;
            const std::string other = story.shift.plays(line);
            if (!other.empty())
                told.wrong << QString::fromStdString(story.name + ": " + other);
            const floor::Prompt &prompt = story.shift.asked();
            ++step;
            if (!seen.insert(lookOf(prompt)).second)
                continue;
            told.prompts.push_back({QStringLiteral("%1-%2-%3")
                                        .arg(QString::fromStdString(story.name))
                                        .arg(step, 2, 10, QLatin1Char('0'))
                                        .arg(nameOf(prompt)),
                                    prompt});
        }
    }
    return told;
}

} // namespace bincard::handheld_test
