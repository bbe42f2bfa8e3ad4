// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/printed_scan.h"
#include "app/ctl/radio.h"
#include "app/ctl/scripted_worker.h"
#include "app/ctl/shift_screens.h"
#include "app/floor/device_session.h"
#include "app/hub/hub_folder.h"
#include "sync/store/sqlcipher_store.h"

#include <QJsonArray>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace bincard::ctl {

/// Who works on which device.
struct WorkerWish
{
    std::string code; // the enrolment code, for the first time
    std::string name; // the device's
    std::string prefix; // of the walks it takes
    std::string badge;
    std::string pin;
    std::string pictures; // a folder for the labels it scanned and its screens; empty: none
    std::int64_t minutesAhead = 0; // the device's clock; below zero: it is slow
    int roll = 1; // whose labels this worker puts on packages, 1 to 9
};

/// How far a device's clocks are from those of the machine that it runs on.
struct ClockShift
{
    std::int64_t ms = 0;
};

/// A device of a scripted shift: the client's own runtime without its window, and somebody who
/// scans what it asks for. It does nothing but what it is told, and says each thing that happened
/// as a line of JSON after it is on the disk.
class ShiftWorker : public QObject
{
    Q_OBJECT

public:
    ShiftWorker(store::SqlcipherStore &store, const WorkerWish &wish,
                const hubfolder::Outside &outside);

    void start();
    /// step: one answer; run: until the job is done; offline, online; settle [SCOPE REVISION]: says
    /// when the hub has everything and the truth came back, at least up to that; clock MINUTES: the
    /// device's clocks go on by so much; job WORDS: what is to be done (ScriptedWorker::begin);
    /// there PLACE GOODS and bare PLACE: what really lies there; supervisor BADGE PIN: who is
    /// called; do WORDS: one scripted answer; press COMMAND; stray: a label that nobody asked for;
    /// picture NAME of the screen; quit.
    void obey(const QString &command);

private:
    /// What only the script knows of. False: no such command.
    bool learn(const QString &verb, const QString &words);
    bool reach(const QString &verb, const QString &words);
    void look();
    [[nodiscard]] bool hasCaughtUp() const;
    void act();
    Result<> carryOut(const Act &act, std::int64_t prompt);
    void tell(const app::Situation &before);
    [[nodiscard]] QJsonArray deeds();
    /// The first of each screen, without being asked.
    void keepScreen();
    /// One answer in a script's words (scripted_words.h).
    void perform(const QString &words);
    void press(const QString &command);
    void stray();
    void picture(const QString &name);
    void giveUp(const Error &error);

    WorkerWish m_wish;
    const Reader &m_store;
    std::shared_ptr<RadioSwitch> m_radio;
    std::shared_ptr<ClockShift> m_shift;
    app::DeviceSession m_session;
    ScriptedWorker m_worker;
    std::unique_ptr<ShiftScreens> m_screens;
    PrintedScans m_labels;
    QTimer m_looking;
    int m_acts = 0;
    bool m_isJob = false; // what is under way comes to an end by itself
    std::optional<wire::Cursor> m_settling; // up to where
    int m_refusals = 0;
    std::optional<app::Stage> m_toldStage;
    app::ScanRecord m_last;
    std::string m_scanned;
};

} // namespace bincard::ctl
