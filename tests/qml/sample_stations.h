// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/qml/sample_prompts.h"

namespace bincard::handheld_test {

struct SampleStation
{
    QString name;
    floor::Prompt prompt;
    app::StationState station;
};

/// A station at which nothing happens: an empty scale, two printers that answer.
[[nodiscard]] app::StationState quietStation();

/// The packing station in what happens to it: an order from the queue to the lane, a wrong item, a
/// cancelled order, a scale in each of its states, papers that come and that do not.
[[nodiscard]] std::vector<SampleStation> sampleStations(Instant now);

/// Shows each as if it were so now; `look` is called at each with its name. Then what a kiosk opens
/// over the work, and what it looks like locked. Somebody is signed in.
void showStations(Handheld &kiosk, const std::function<void(const QString &name)> &look);

} // namespace bincard::handheld_test
