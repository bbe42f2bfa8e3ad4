// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/home.h"
#include "core/floor/prompt.h"
#include "core/inventory/station.h"
#include "sync/device/records.h"

#include <QMetaType>

#include <optional>
#include <string>
#include <vector>

namespace bincard::app {

/// How far a device is on its way from the box to work.
enum class Stage {
    Enrol, // belongs to no hub
    Approval, // a person compares six digits
    Loading, // the replica is being filled
    SignIn, // nobody works here: badge, then PIN
    Working,
    Stopped, // revoked, or its storage failed
};

/// What is heard; each differs in pitch and rhythm (FLOWS.md 0).
enum class Sound {
    Ok,
    LineDone,
    Warning,
    Error,
    SyncTrouble,
};

/// Where this device's operations are. All of them: stored <= sent <= accepted in time.
struct SyncState
{
    int stored = 0; // here, not at the hub
    int sent = 0; // at the hub, not yet in the truth that came back
    std::int64_t accepted = 0;
    std::int64_t lastSeq = 0;
    bool online = false;
    /// Why the last request did not come through.
    std::optional<ErrorCode> trouble = {};
    /// The last word of the hub; zero: none since the start.
    Instant heardAt = {};
};

/// One person's steps on this device in the last day.
struct PersonShift
{
    std::string person = {};
    std::int64_t stored = 0; // here alone
    std::int64_t received = 0; // at the hub
    std::int64_t accepted = 0;
    std::int64_t refused = 0;
    std::int64_t held = 0; // a supervisor or IT has to look
};

/// What the end-of-shift page shows. Nothing is outstanding where the hub has accepted the chain of
/// this device to its end: `finalSeq` is `lastSeq`, and `fingerprint` is that end's hash.
struct ShiftState
{
    bool known = false; // somebody wanted to see it
    std::vector<PersonShift> people = {};
    std::int64_t lastSeq = 0;
    std::int64_t finalSeq = 0;
    std::string fingerprint = {}; // hexadecimal, short
    /// Who went last, until somebody else comes.
    std::string leaver = {};
};

/// The workstation that the device stands at, and what prints in the house.
struct StationSituation
{
    std::string code = {}; // empty: nobody has scanned one
    std::string name = {};
    /// Codes; empty: it prints none there.
    std::string labelPrinter = {};
    std::string paperPrinter = {};
    std::vector<inventory::Printer> printers = {};
    /// What stands still on the scale beside; 0: nothing does.
    std::int64_t onScaleGrams = 0;

    friend bool operator==(const StationSituation &, const StationSituation &) = default;
};

/// One answer of the worker, for the history.
struct ScanRecord
{
    Instant at = {};
    /// What was scanned or tapped, in the records' own names where it has one.
    floor::Named seen = {};
    floor::Feedback feedback = {};
    bool typed = false;
    /// The first and the last operation it caused; zero: none.
    std::int64_t firstSeq = 0;
    std::int64_t seq = 0;
};

/// A picture that somebody took of what the step is about.
struct Shot
{
    std::string picture = {}; // its content's hash, in hexadecimal
    /// The hub has it, as far as this device is to bring it.
    bool sent = false;
    bool refused = false;

    friend bool operator==(const Shot &, const Shot &) = default;
};

/// Everything a screen may show, as one value: it crosses from the floor thread to whoever paints,
/// and a scripted shift reads the same.
struct Situation
{
    Stage stage = Stage::Enrol;
    /// Why the last thing at this stage did not work.
    std::optional<ErrorCode> trouble = {};
    /// The hub had everything here destroyed; said until the device belongs to one again.
    bool wiped = false;
    std::string deviceName = {};
    /// Its number at the hub; 0 before it has one.
    std::int64_t device = 0;
    std::string warehouse = {};
    /// Its number; 0 before the device is loaded.
    std::int64_t warehouseId = 0;
    /// IANA name; its days are the warehouse's.
    std::string timeZone = "UTC";
    /// Grows with everything that changes the records and is on the disk: whoever reads the file by
    /// itself looks again when it does.
    std::int64_t writes = 0;
    std::string confirmation = {};
    int loadedPercent = 0;
    /// Whose badge was shown, or who works here.
    std::string person = {};
    /// That person works here and is asked again who they are: the step waits as it is.
    bool locked = false;
    /// Whose badge was shown to allow what the prompt asks; empty: nobody's.
    std::string approver = {};
    /// How long the next PIN has to wait.
    std::int64_t waitMs = 0;
    /// Between two pieces of work: `home` lists what there is.
    bool atHome = false;
    floor::Home home = {};
    floor::Prompt prompt = {};
    /// A picture of what the step is about can be taken here, and those that there are.
    bool takesPhotos = false;
    std::vector<Shot> shots = {};
    StationSituation station = {};
    SyncState sync = {};
    ShiftState shift = {};
    std::vector<device::Notice> notices = {};
};

} // namespace bincard::app

Q_DECLARE_METATYPE(bincard::app::Situation)
Q_DECLARE_METATYPE(bincard::app::ScanRecord)
Q_DECLARE_METATYPE(bincard::app::Sound)
Q_DECLARE_METATYPE(bincard::scan::Source)
Q_DECLARE_METATYPE(bincard::documents::Subject)
