// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/paper/label.h"
#include "core/kernel/quantity.h"

#include <string>
#include <variant>
#include <vector>

namespace bincard::ctl {

// What a worker does next.
struct ScanLabel
{
    paper::Label label;
};

struct EnterPin
{
    std::string pin;
};

struct Choose
{
    std::string code;
};

struct Enter
{
    Quantity quantity;
};

/// A command by its printed name, as a button on the screen.
struct Press
{
    std::string command;
};

/// What the entry line is given.
struct Type
{
    std::string text;
};

/// Nothing now: the device is busy with itself, or waits for the hub.
struct Wait
{ };

/// Nothing of this job is left.
struct Finish
{ };

using Act = std::variant<Wait, ScanLabel, EnterPin, Choose, Enter, Press, Type, Finish>;

/// What somebody's hands did: so much went from one place or container to another, by their codes.
/// Nothing goes into a container that is only made ready.
struct Deed
{
    std::string sku = {};
    std::string lot = {};
    Quantity quantity = {};
    std::string from = {};
    std::string to = {};
};

/// What is told the device, and what the hands do with it. The deeds are done once it counts.
struct Answer
{
    Act act = Wait{};
    std::vector<Deed> deeds = {};
};

} // namespace bincard::ctl
