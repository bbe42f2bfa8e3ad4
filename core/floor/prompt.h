// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/product.h"
#include "core/inventory/stock.h"
#include "core/scan/resolver.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bincard::floor {

/// The one thing a worker does next. Each is one sentence on the screen, made in app/floor/text.cpp
/// from this and the prompt's place, thing and quantity.
enum class Instruction {
    ChooseWork, // take the next work, or scan an order, a batch or a tote
    TakeOverWork, // somebody else's: scan one of its totes to go on with it
    LoadTote, // put an empty tote into the lit slot and scan it
    GoToLocation,
    ScanProduct,
    ScanLot,
    ScanSerial,
    ScanPackage, // several packages of it stand there
    TakeUnits, // so many, then into the lit tote
    PutIntoTote, // all in hand
    ChooseReason,
    ConfirmAgain, // scan the same again; anything else cancels
    ConfirmEmpty, // the books say that the place is empty now: is it?
    PutBack, // return units to a place and scan it
    ScanDestination, // put down all totes, or scan one to put it down alone
    BatchDone,
    AskSupervisor, // somebody who may allow it shows badge and PIN; anything else goes on without
};

[[nodiscard]] std::span<const std::string_view> enumNames(Instruction);

/// What one hears and feels at once; sounds differ in pitch and rhythm (FLOWS.md 0).
enum class Tone {
    None, // ignored: a double read
    Ok,
    LineDone,
    Warning,
    Error,
};

[[nodiscard]] std::span<const std::string_view> enumNames(Tone);

/// Something a scan turned out to be, or a message speaks of.
enum class ThingKind {
    Nothing,
    Product,
    Lot,
    Serial,
    Package,
    Tote,
    Location,
    Document,
    User,
    Command,
    Quantity,
    Reason,
    Text, // bytes without meaning here
};

[[nodiscard]] std::span<const std::string_view> enumNames(ThingKind);

struct Named
{
    ThingKind kind = ThingKind::Nothing;
    std::string text = {}; // a name or code as records or label have it

    friend bool operator==(const Named &, const Named &) = default;
};

/// How the last input went. `seen` is what was scanned, `wanted` what should have been.
struct Feedback
{
    Tone tone = Tone::None;
    std::optional<ErrorCode> error = {};
    Named seen = {};
    Named wanted = {};
    /// What cannot be scanned is to be typed now.
    bool typeIt = false;

    friend bool operator==(const Feedback &, const Feedback &) = default;
};

struct Place
{
    inventory::LocationId location;
    std::string code;
    std::string zone;

    friend bool operator==(const Place &, const Place &) = default;
};

/// What to take. Lot and package are named where they matter.
struct Goods
{
    catalog::ProductId product;
    std::string name;
    std::string sku;
    std::string lot;
    bool serial = false;
    Date expiry = {};
    std::string package;
    std::string note;
    /// Key of the picture in the device's store of documents; empty: none.
    std::string photo;

    friend bool operator==(const Goods &, const Goods &) = default;
};

/// A button that adds a box or a pallet; the largest first.
struct QuantityStep
{
    std::string name; // empty: the unit itself
    Quantity factor;

    friend bool operator==(const QuantityStep &, const QuantityStep &) = default;
};

struct Amount
{
    Quantity needed;
    Quantity taken;
    std::string unit; // UNECE Recommendation 20 code
    bool whole = true;
    std::vector<QuantityStep> steps = {};

    friend bool operator==(const Amount &, const Amount &) = default;
};

struct Progress
{
    int done = 0;
    int total = 0;
    int shorts = 0; // lines that end with something missing

    friend bool operator==(const Progress &, const Progress &) = default;
};

enum class SlotLight {
    Dimmed,
    Lit, // goes in here now
    Closed, // full, or put down
    Empty, // waits for a tote
};

[[nodiscard]] std::span<const std::string_view> enumNames(SlotLight);

struct ToteSlot
{
    int number = 0;
    std::string tote; // code, empty while none is loaded
    std::string reference; // the order's; empty where one tote takes all
    SlotLight light = SlotLight::Dimmed;

    friend bool operator==(const ToteSlot &, const ToteSlot &) = default;
};

enum class ChoiceKind {
    Work, // nobody's
    OwnWork, // began by this worker
    OthersWork, // leased by `holder`
    Reason,
    Yes,
    No,
};

[[nodiscard]] std::span<const std::string_view> enumNames(ChoiceKind);

/// One thing to choose; `code` is what the answer carries, and what may be scanned instead.
struct Choice
{
    std::string code;
    ChoiceKind kind = ChoiceKind::Work;
    std::string holder = {};
    Progress progress = {};
    Instant cutOff = {};

    friend bool operator==(const Choice &, const Choice &) = default;
};

/// What may answer the prompt.
struct Accepts
{
    scan::Expect scans = scan::Expect::Nothing;
    std::vector<scan::Command> commands = {};
    bool quantity = false; // typed or QTY code

    friend bool operator==(const Accepts &, const Accepts &) = default;
};

enum class NoticeKind {
    None,
    OrderCancelled, // of the line in hand
    StockElsewhere, // the reservation moved or went to somebody else
    WorkTaken, // somebody took the batch over
    WorkGone, // the batch was finished or withdrawn
    PhotoOwed, // the reason wants a picture and this device takes none
};

[[nodiscard]] std::span<const std::string_view> enumNames(NoticeKind);

/// Something that changed under the worker since the last answer.
struct Notice
{
    NoticeKind kind = NoticeKind::None;
    std::string about = {}; // an order's reference, a person's name

    friend bool operator==(const Notice &, const Notice &) = default;
};

/// A whole screen as data: one screen renders every workflow, tests drive it without a window, a
/// voice can speak it. Empty parts are not shown.
struct Prompt
{
    /// Rises whenever the prompt means something else; an answer carries it back.
    std::int64_t number = 0;
    Instruction instruction = Instruction::ChooseWork;
    std::string work = {}; // the batch's name
    std::optional<Place> place = {};
    std::optional<Goods> goods = {};
    std::optional<Amount> amount = {};
    Progress progress = {};
    std::vector<Place> nextPlaces = {}; // at most two
    std::string expectedTail = {}; // the end of the code that will be scanned
    std::vector<ToteSlot> cart = {}; // not "slots": that is a word of Qt
    std::vector<Choice> choices = {};
    Accepts accepts = {};
    std::vector<Notice> notices = {};
    Feedback feedback = {};

    friend bool operator==(const Prompt &, const Prompt &) = default;
};

} // namespace bincard::floor
