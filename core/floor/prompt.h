// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/product.h"
#include "core/documents/attachment.h"
#include "core/fulfilment/parcel.h"
#include "core/inventory/task.h"
#include "core/quality/quality.h"
#include "core/scan/resolver.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bincard::floor {

/// The workflows of the floor, by the work they are for (FLOWS.md 1 to 8).
enum class Flow {
    Home, // between two pieces of work
    Pick,
    Pack,
    Load, // parcels onto a truck, manifest
    Receive,
    PutAway,
    Move, // transfer and replenish
    Count,
    Return,
    Lookup, // helpdesk: scan anything, see its story
    Kit,
    Scrap,
    Tasks, // what rules asked people to look at, as one walk
};

[[nodiscard]] std::span<const std::string_view> enumNames(Flow);

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

    // Receive
    OpenReceipt, // scan the dock, an order, an announced package, or goods
    ScanReceived, // scan what came, any line
    EnterLot, // scan or type the lot that the goods bear
    EnterExpiry, // scan or type the date
    ScanSerials, // one serial number after the other
    MeasurePackage, // type one dimension or weight of a packaging
    CountReceived, // how many of it
    ChooseContainer, // a new package, one that is there, or none
    CheckQuality, // look at what the check says, pass or fail
    EnterMeasure, // type what was measured
    PlaceReceived, // where it is put down
    CloseDocument, // differences are shown: close, or go on
    LinkBarcode, // unknown code: scan the product it is for

    // Put away, move, scrap
    TakeFromStaging, // scan a package, a place or goods to put away
    PutAt, // bring it to the place and scan that
    DropUnits, // how much of it is put down here
    ChooseSource, // scan a place, a package or a task to move from
    ChooseGoods, // scan what of it is moved, or ALL
    MoveUnits, // how many
    MoveTo, // scan where it goes
    ScrapGoods, // scan what is thrown away

    // Count
    ChooseCount, // scan a place, or take the next count
    CountGoods, // scan all that is here, then DONE
    ConfirmEmptyPlace, // say twice that nothing is here
    CountAgain, // no numbers: count once more
    CountDone,

    // Pack, load, kit
    ChooseParcelWork, // scan a tote, an order or a unit
    PackGoods, // scan each unit into the parcel
    ChooseCarton, // scan the carton
    WeighParcel, // type the weight
    ChooseService, // nobody takes it yet: choose who does
    ScanParcelLabel, // scan the label on the box
    PlaceParcel, // scan the lane, cage or dock
    ParcelDone,
    ChooseManifest, // scan a dock, carrier or manifest
    LoadParcels, // scan each parcel into the truck
    CloseManifest, // what is missing is shown: close
    GiveManifest, // the truck leaves: the paper for the driver
    ChooseKit,
    AddComponent, // scan the next component
    FinishKit, // scan where the kit goes

    // Return
    OpenReturn, // scan the return label, order, parcel or goods
    ScanReturned, // scan what came back
    ChooseReturnReason,
    ChooseGrade,
    ChooseDisposition,
    PlaceReturned,
    SettleReturn, // refund, exchange, replacement, credit, none

    // Lookup
    AskSubject, // scan or type anything
    ShowCard, // what it is; choose what to see or do
    ShowTimeline,
    ChooseAction,
    ActionDone,

    // Tasks
    TaskStep, // the task's kind and place say what; scan what they ask for
    TaskPlace, // bring what the task is about there, and scan the place
    TaskAnswer, // is it as the books say? yes, no, or scan what is there
    WorkDone, // this piece is over
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

/// What was accomplished, where "done" would say too little.
enum class Praise {
    None,
    LabelBooked,
    CheckPassed,
    CheckFailed,
    TruckLeft,
};

[[nodiscard]] std::span<const std::string_view> enumNames(Praise);

/// How the last input went. `seen` is what was scanned, `wanted` what should have been.
struct Feedback
{
    Tone tone = Tone::None;
    std::optional<ErrorCode> error = {};
    Named seen = {};
    Named wanted = {};
    /// What cannot be scanned is to be typed now.
    bool typeIt = false;
    Praise praise = Praise::None;

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
    /// The hash of how the product looks, as text (documents::pictureOf); empty: no picture.
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

/// A row of a document, a list of what was counted, a put-back list.
enum class LineLight {
    Open,
    Current, // this one now
    Done,
    Trouble, // short, over, wrong: needs a word
};

[[nodiscard]] std::span<const std::string_view> enumNames(LineLight);

struct Line
{
    Named thing = {};
    /// Lot, serial, place: what tells two rows apart.
    Named detail = {};
    Quantity done = {};
    Quantity needed = {};
    std::string unit = {};
    /// Neither shown nor to be guessed from the row (a blind receipt, a count).
    bool blind = false;
    LineLight light = LineLight::Open;
    /// What tapping it answers; empty: nothing.
    std::string code = {};
    /// Of goods that somebody has to recognise.
    std::string sku = {};
    /// As Goods::photo.
    std::string photo = {};

    friend bool operator==(const Line &, const Line &) = default;
};

/// What a fact is about; its label is a text of the app.
enum class FactKind {
    Supplier,
    Sender, // another warehouse
    Customer,
    Order,
    Reference,
    Expected, // a quantity, a day or a weight that should be
    Measured,
    Tolerance,
    Weight,
    Capacity, // used and free of a place
    Rule, // why this place
    Alternative,
    Reserved,
    Free,
    Expiry,
    Lot,
    Carrier,
    Service,
    Carton,
    Tracking,
    Charge, // what the carrier takes for it
    Parcel,
    Dock,
    CutOff,
    State,
    Promised,
    Ordered,
    Picked,
    Packed,
    Shipped,
    Returned,
    Cancelled,
    Refund,
    Ticket,
    Due,
    Owner,
    Holder,
    Age,
    Reason,
    Grade,
    Disposition,
    Window,
    Check,
    Counted, // how many scans or units so far
    Unknown, // codes that nobody knows
    Freshness, // how old what the device knows is
    Note,
};

[[nodiscard]] std::span<const std::string_view> enumNames(FactKind);

/// One labelled value. Exactly one of the values is set, or `thing`.
struct Fact
{
    FactKind kind = FactKind::Note;
    Named thing = {};
    std::optional<Quantity> quantity = {};
    std::string unit = {}; // UNECE code of the quantity
    Instant at = {};
    Date date = {};

    friend bool operator==(const Fact &, const Fact &) = default;
};

/// One thing that happened, for a timeline; oldest first.
struct Event
{
    Instant at = {};
    /// What happened: an operation's or effect's name ("pick_units"); its words are the app's.
    std::string what = {};
    Named thing = {};
    Named place = {};
    std::string who = {};
    std::optional<Quantity> quantity = {};
    std::string unit = {};

    friend bool operator==(const Event &, const Event &) = default;
};

struct ToteSlot
{
    int number = 0;
    std::string tote; // code, empty while none is loaded
    std::string reference; // the order's; empty where one tote takes all
    SlotLight light = SlotLight::Dimmed;

    friend bool operator==(const ToteSlot &, const ToteSlot &) = default;
};

enum class ChoiceKind {
    Flow, // a workflow; `code` is its name
    Option, // something of the step; its words are found by `code`
    Record, // something that has a name; `thing` says which
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
    Flow flow = Flow::Home;
    Named thing = {};
    /// Of a workflow: how much of it waits.
    int count = 0;
    /// Of a carton: how full the goods would make it, in percent; 0: nobody knows.
    int fillPercent = 0;

    friend bool operator==(const Choice &, const Choice &) = default;
};

/// What may answer the prompt.
struct Accepts
{
    scan::Expect scans = scan::Expect::Nothing;
    std::vector<scan::Command> commands = {};
    bool quantity = false; // typed or QTY code
    bool text = false; // what is typed or scanned is taken as it stands

    friend bool operator==(const Accepts &, const Accepts &) = default;
};

/// What the entry line is for, where something is to be typed.
enum class Entry {
    None,
    Lot,
    Serial,
    ExpiryDate,
    Length, // millimetres
    Width,
    Height,
    Weight, // grams
    Measure,
    Code, // any code or name to look for
    Note,
};

[[nodiscard]] std::span<const std::string_view> enumNames(Entry);

enum class NoticeKind {
    None,
    OrderCancelled, // of the line in hand
    StockElsewhere, // the reservation moved or went to somebody else
    WorkTaken, // somebody took the batch over
    WorkGone, // the batch was finished or withdrawn
    PhotoOwed, // the reason wants a picture, and there is none yet
};

[[nodiscard]] std::span<const std::string_view> enumNames(NoticeKind);

/// Between which values a measure is right, both inclusive; drawn, so that nobody has to compare.
struct Limits
{
    Quantity least;
    Quantity most;
    std::string unit; // as people say it, or a UNECE code

    friend bool operator==(const Limits &, const Limits &) = default;
};

/// Something that changed under the worker since the last answer.
struct Notice
{
    NoticeKind kind = NoticeKind::None;
    std::string about = {}; // an order's reference, a person's name

    friend bool operator==(const Notice &, const Notice &) = default;
};

/// Something to be printed for the step: where a printer stands beside the device, it comes out by
/// itself.
struct PaperDue
{
    fulfilment::Paper paper = fulfilment::Paper::Label;
    fulfilment::ParcelId parcel = {};
    /// Of a manifest, instead of a parcel.
    fulfilment::ManifestId manifest = {};
    /// The same as long as it is the same sheet: one that came out once is not printed again.
    std::string key = {};
    /// The address that it shows.
    int addressVersion = 0;

    friend bool operator==(const PaperDue &, const PaperDue &) = default;
};

/// A whole screen as data: one screen renders every workflow, tests drive it without a window, a
/// voice can speak it. Empty parts are not shown.
struct Prompt
{
    /// Rises whenever the prompt means something else; an answer carries it back.
    std::int64_t number = 0;
    Flow flow = Flow::Home;
    /// What it refers to, by number: prompts that look alike may mean different things. Not shown.
    std::vector<std::int64_t> about = {};
    Instruction instruction = Instruction::ChooseWork;
    std::string work = {}; // the batch's name
    std::optional<inventory::TaskKind> task = {}; // what kind of task this is
    std::optional<Place> place = {};
    std::optional<Goods> goods = {};
    std::optional<Amount> amount = {};
    Progress progress = {};
    std::vector<Place> nextPlaces = {}; // at most two
    std::string expectedTail = {}; // the end of the code that will be scanned
    std::vector<ToteSlot> cart = {}; // not "slots": that is a word of Qt
    std::vector<Line> lines = {};
    std::vector<Fact> facts = {};
    std::vector<Event> timeline = {};
    Entry entry = Entry::None;
    std::vector<Choice> choices = {};
    std::vector<PaperDue> papers = {};
    std::optional<Limits> limits = {}; // of what is measured
    /// What a scan that is not wanted here is evidence of.
    std::optional<documents::Subject> subject = {};
    /// What a picture taken now would show; none: no picture is taken here. Taking one is no answer
    /// to the prompt, and nothing waits for it.
    std::optional<documents::Subject> photo = {};
    Accepts accepts = {};
    std::vector<Notice> notices = {};
    Feedback feedback = {};

    friend bool operator==(const Prompt &, const Prompt &) = default;
};

} // namespace bincard::floor
