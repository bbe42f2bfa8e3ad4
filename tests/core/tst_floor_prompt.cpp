// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/floor_shift.h"

#include <QTest>

#include <random>

using namespace bincard;
using namespace bincard::literals;
using bincard::tests::FloorShift;
using bincard::tests::hardware;
using fulfilment::BatchKind;
using scan::Expect;

namespace {

/// A shift in every state of the pick in turn; `scripts` leads from one to the next.
struct Station
{
    const char *script;
    floor::Instruction instruction;
    Expect takes;
    bool quantity;
};

constexpr Expect work = Expect::Command | Expect::Document | Expect::Tote | Expect::Location;
constexpr Expect goods = Expect::Product | Expect::Lot | Expect::Serial | Expect::Package;
constexpr Expect place = Expect::Command | Expect::Location;

const Station stations[] = {
    {"sync -> None, ChooseWork", floor::Instruction::ChooseWork, work | Expect::Package, false},
    {"press DONE -> Ok, LoadTote +take_batch", floor::Instruction::LoadTote,
     Expect::Command | Expect::Tote, false},
    {"scan BCT T-1 -> Ok, GoToLocation 0/3 A-01 +load_tote", floor::Instruction::GoToLocation,
     place | goods, false},
    {"press SHORT -> Ok, ChooseReason 0/3 A-01", floor::Instruction::ChooseReason, Expect::Command,
     false},
    {"scan X BINE -> NeedsConfirmation, ConfirmAgain 0/3 A-01", floor::Instruction::ConfirmAgain,
     Expect::Command, false},
    {R"(press BACK -> Ok, ChooseReason 0/3 A-01
        press BACK -> Ok, GoToLocation 0/3 A-01
        scan BCL A-01 -> Ok, ScanProduct 0/3 A-01)",
     floor::Instruction::ScanProduct, place | goods, false},
    {"scan EAN BOLT -> Ok, TakeUnits 1/3 A-01", floor::Instruction::TakeUnits,
     place | goods | Expect::Tote, true},
    {"key 3 -> Ok, PutIntoTote 3/3 A-01", floor::Instruction::PutIntoTote,
     place | goods | Expect::Tote, true},
    {"scan BCT T-1 -> LineDone, GoToLocation 0/1 A-02 +pick_units 3",
     floor::Instruction::GoToLocation, place, false},
    {"press UNDO -> Ok, PutBack 0/3 A-01", floor::Instruction::PutBack, place, false},
    {R"(press BACK -> Ok, GoToLocation 0/1 A-02
        scan BCL A-02 -> Ok, TakeUnits 0/1 A-02
        scan BCT T-1 -> LineDone, GoToLocation 0/2 A-03 +pick_units 1
        scan BCL A-03 -> Ok, TakeUnits 0/2 A-03
        scan BCT T-1 -> LineDone, ConfirmEmpty A-03 +pick_units 2)",
     floor::Instruction::ConfirmEmpty, Expect::Command | Expect::Product, false},
    {"tap YES -> Ok, ScanDestination PACK-1 +check_zero", floor::Instruction::ScanDestination,
     place | Expect::Tote, false},
    {"scan BCL PACK-1 -> LineDone, BatchDone +unload_tote +finish_batch",
     floor::Instruction::BatchDone, work, false},
};

FloorShift threeLines()
{
    FloorShift shift = hardware();
    shift.product("WASHER"); // a mixed place: its label does not prove the bolts
    shift.stock("WASHER", "A-01", 9_units);
    shift.order("SO-1", {{"BOLT", 3_units}, {"NUT", 1_units}, {"DUST", 2_units}});
    shift.batch("B-1", BatchKind::Cluster, {"SO-1"});
    return shift;
}

/// One of every kind of thing, none of them what any station waits for.
const char *const strangers[]
    = {"scan BCL A-17",   "scan BCT T-99", "scan BCP LP-99",    "scan EAN WASHER",
       "scan TEXT XYZZY", "scan QTY 999",  "scan X SUBS",       "scan GS1 WASHER/L7",
       "tap NONSENSE",    "key 999999",    "type TEXT nothing", "scan TEXT PO-77"};

} // namespace

/// The prompt as data, and answers that come late, twice, or from the wrong place.
class TstFloorPrompt : public QObject
{
    Q_OBJECT

private slots:

    void every_state_says_what_it_takes()
    {
        FloorShift shift = threeLines();
        for (const Station &station : stations) {
            PLAYS(shift, station.script);
            const auto prompt = shift.prompt();
            QCOMPARE(prompt.instruction, station.instruction);
            QCOMPARE(prompt.accepts.scans, station.takes);
            QCOMPARE(prompt.accepts.quantity, station.quantity);
        }
    }

    // FLOWS.md, failure 19: a wrong product while setting the quantity made a new line.
    void a_wrong_scan_writes_nothing_in_any_state()
    {
        FloorShift shift = threeLines();
        for (const Station &station : stations) {
            PLAYS(shift, station.script);
            if (station.instruction == floor::Instruction::ConfirmAgain)
                continue; // any other scan cancels: that is a state of its own
            const auto before = shift.prompt();
            const std::string history = shift.history();
            for (const char *stranger : strangers) {
                // An unknown tote is a new one where a tote is wanted.
                if (station.instruction == floor::Instruction::LoadTote
                    && std::string_view(stranger) == "scan BCT T-99")
                    continue;
                const std::string said = shift.answer(shift.input(stranger));
                QVERIFY2(said.find('+') == std::string::npos, stranger);
                if (said.starts_with("NeedsConfirmation")) // another shelf to put back to
                    QCOMPARE(shift.answer(shift.input("press BACK")).substr(0, 2),
                             std::string("Ok"));
                auto after = shift.prompt();
                after.number = before.number;
                QCOMPARE(shift.history(), history);
                QVERIFY2(after == before, stranger);
            }
        }
    }

    void keys_alone_do_what_the_scanner_does()
    {
        const char *const scanner = R"(
            scan BCC DONE   -> Ok, LoadTote +take_batch
            scan BCT T-1    -> Ok, GoToLocation 0/3 A-01 +load_tote
            scan EAN BOLT   -> Ok, TakeUnits 1/3 A-01
            scan QTY 2      -> Ok, TakeUnits 2/3 A-01
            scan X BINP     -> NeedsConfirmation, ConfirmAgain 2/3 A-01
            scan BCC CONFIRM -> Ok, PutIntoTote 2/3 A-01
            scan BCT T-1    -> LineDone, GoToLocation 0/1 A-02 +pick_units 2 +report_short 1 BINP
            scan BCC SKIP   -> Ok, GoToLocation 0/2 A-03 +skip_place
            scan EAN DUST   -> Ok, TakeUnits 1/2 A-03
            scan BCT T-1    -> LineDone, ConfirmEmpty A-03 +pick_units 2
            scan X YES      -> Ok, GoToLocation 0/1 A-02 +check_zero
            scan BCL A-02   -> Ok, TakeUnits 0/1 A-02
            scan BCT T-1    -> LineDone, ScanDestination PACK-1 +pick_units 1
            scan BCL PACK-1 -> LineDone, BatchDone +unload_tote +finish_batch
        )";
        const char *const keys = R"(
            press DONE      -> Ok, LoadTote +take_batch
            type BCT T-1    -> Ok, GoToLocation 0/3 A-01 +load_tote
            type TEXT BOLT  -> Ok, TakeUnits 1/3 A-01
            key 2           -> Ok, TakeUnits 2/3 A-01
            press SHORT     -> Ok, ChooseReason 2/3 A-01
            tap BINP        -> NeedsConfirmation, ConfirmAgain 2/3 A-01
            press CONFIRM   -> Ok, PutIntoTote 2/3 A-01
            type TEXT T-1   -> LineDone, GoToLocation 0/1 A-02 +pick_units 2 +report_short 1 BINP
            press SKIP      -> Ok, GoToLocation 0/2 A-03 +skip_place
            type TEXT DUST  -> Ok, TakeUnits 1/2 A-03
            type TEXT T-1   -> LineDone, ConfirmEmpty A-03 +pick_units 2
            tap YES         -> Ok, GoToLocation 0/1 A-02 +check_zero
            type TEXT A-02  -> Ok, TakeUnits 0/1 A-02
            type TEXT T-1   -> LineDone, ScanDestination PACK-1 +pick_units 1
            type TEXT PACK-1 -> LineDone, BatchDone +unload_tote +finish_batch
        )";
        FloorShift first = hardware();
        FloorShift second = hardware();
        for (FloorShift *shift : {&first, &second}) {
            shift->order("SO-1", {{"BOLT", 3_units}, {"NUT", 1_units}, {"DUST", 2_units}});
            shift->batch("B-1", BatchKind::Cluster, {"SO-1"});
        }
        PLAYS(first, scanner);
        PLAYS(second, keys);
        QCOMPARE(second.history(), first.history());
    }

    void a_screen_says_where_what_how_many_and_what_is_next()
    {
        FloorShift shift = threeLines();
        PLAYS(shift, R"(
            press DONE    -> Ok, LoadTote +take_batch
            scan BCT T-1  -> Ok, GoToLocation 0/3 A-01 +load_tote
        )");
        auto prompt = shift.prompt();
        QCOMPARE(prompt.place->zone, std::string("A"));
        QCOMPARE(prompt.expectedTail, std::string("A-01"));
        QCOMPARE(prompt.goods->sku, std::string("BOLT"));
        QCOMPARE(prompt.amount->steps.front(), (floor::QuantityStep{"box", 5_units}));
        QCOMPARE(prompt.nextPlaces.size(), std::size_t(2));
        QCOMPARE(prompt.nextPlaces[1].code, std::string("A-03"));
        QCOMPARE(prompt.progress, (floor::Progress{0, 3, 0}));
        QCOMPARE(prompt.cart.front().light, floor::SlotLight::Dimmed);

        PLAYS(shift, R"(
            scan EAN BOLT -> Ok, TakeUnits 1/3 A-01
        )");
        prompt = shift.prompt();
        QCOMPARE(prompt.expectedTail, std::string("T-1"));
        const floor::ToteSlot lit{1, "T-1", "SO-1", floor::SlotLight::Lit};
        QCOMPARE(prompt.cart.front(), lit);
    }

    void a_refusal_names_what_was_seen_and_what_was_wanted()
    {
        FloorShift shift = threeLines();
        PLAYS(shift, R"(
            press DONE    -> Ok, LoadTote +take_batch
            scan BCT T-1  -> Ok, GoToLocation 0/3 A-01 +load_tote
        )");
        const auto said = [&](const char *words) {
            return shift.look([&](const floor::Context &context) {
                return floor::advance(shift.worker(), shift.input(words), context).prompt.feedback;
            });
        };
        using floor::Named;
        using floor::ThingKind;
        QCOMPARE(said("scan BCL A-17").seen, (Named{ThingKind::Location, "A-17"}));
        QCOMPARE(said("scan BCL A-17").wanted, (Named{ThingKind::Location, "A-01"}));
        QCOMPARE(said("scan EAN NUT").seen, (Named{ThingKind::Product, "NUT"}));
        QCOMPARE(said("scan EAN NUT").wanted, (Named{ThingKind::Product, "BOLT"}));
        QCOMPARE(said("scan BCT T-1").seen, (Named{ThingKind::Tote, "T-1"}));
        QCOMPARE(said("scan BCT T-1").wanted, (Named{ThingKind::Location, "A-01"}));
        QCOMPARE(said("scan TEXT XYZZY").seen, (Named{ThingKind::Text, "XYZZY"}));
    }

    void a_tap_holds_for_one_prompt_a_scan_runs_ahead()
    {
        FloorShift shift = hardware();
        shift.order("SO-1", {{"BOLT", 3_units}});
        shift.batch("B-1", BatchKind::Cluster, {"SO-1"});
        PLAYS(shift, R"(
            press DONE    -> Ok, LoadTote +take_batch
            scan BCT T-1  -> Ok, GoToLocation 0/3 A-01 +load_tote
        )");
        const auto typed = shift.input("key 3");
        const auto tote = shift.input("scan BCT T-1");
        PLAYS(shift, "scan EAN BOLT -> Ok, TakeUnits 1/3 A-01");
        QCOMPARE(shift.answer(typed), std::string("PromptChanged, TakeUnits 1/3 A-01"));
        QCOMPARE(shift.answer(tote), std::string("LineDone, ScanDestination PACK-1 +pick_units 3"));
    }

    void no_scan_runs_past_a_prompt_that_a_sync_changed()
    {
        FloorShift shift = hardware();
        shift.order("SO-1", {{"BOLT", 3_units}});
        shift.batch("B-1", BatchKind::Cluster, {"SO-1"});
        PLAYS(shift, R"(
            press DONE    -> Ok, LoadTote +take_batch
            scan BCT T-1  -> Ok, GoToLocation 0/3 A-01 +load_tote
            scan EAN BOLT -> Ok, TakeUnits 1/3 A-01
        )");
        const auto number = shift.prompt().number;
        const auto tote = shift.input("scan BCT T-1");
        shift.cancelLine("SO-1", 1, 1_units);
        PLAYS(shift, "sync -> None, TakeUnits 1/2 A-01");
        QVERIFY(shift.prompt().number > number);
        QCOMPARE(shift.answer(tote), std::string("PromptChanged, TakeUnits 1/2 A-01"));
        PLAYS(shift, "scan BCT T-1 -> LineDone, ScanDestination PACK-1 +pick_units 2");
    }

    void a_sync_that_changes_nothing_here_asks_nothing_anew()
    {
        FloorShift shift = hardware();
        shift.order("SO-1", {{"BOLT", 3_units}});
        shift.batch("B-1", BatchKind::Cluster, {"SO-1"});
        PLAYS(shift, R"(
            press DONE    -> Ok, LoadTote +take_batch
            scan BCT T-1  -> Ok, GoToLocation 0/3 A-01 +load_tote
        )");
        const auto number = shift.prompt().number;
        shift.order("SO-9", {{"NUT", 1_units}});
        PLAYS(shift, "sync -> None, GoToLocation 0/3 A-01");
        QCOMPARE(shift.prompt().number, number);
    }

    void a_double_read_is_ignored()
    {
        FloorShift shift = hardware();
        shift.order("SO-1", {{"BOLT", 3_units}});
        shift.batch("B-1", BatchKind::Cluster, {"SO-1"});
        PLAYS(shift, R"(
            press DONE    -> Ok, LoadTote +take_batch
            scan BCT T-1  -> Ok, GoToLocation 0/3 A-01 +load_tote
            scan EAN BOLT -> Ok, TakeUnits 1/3 A-01
        )");
        shift.wait(-1000 + 399); // the script waits a second behind each answer
        PLAYS(shift, "scan EAN BOLT -> None, TakeUnits 1/3 A-01");
        PLAYS(shift, "scan EAN BOLT -> Ok, TakeUnits 2/3 A-01");
    }

    /// Whatever is scanned, typed and tapped, in whatever order: no defect, the same prompt after
    /// a restart, nothing picked but what was ordered, and nothing lost.
    void no_order_of_answers_breaks_the_books()
    {
        const char *const answers[] = {
            "scan BCL A-01",   "scan BCL A-02", "scan BCL A-03", "scan BCL A-09", "scan BCL PACK-1",
            "scan BCL DOCK-1", "scan BCT T-1",  "scan BCT T-2",  "scan BCT T-3",  "scan EAN BOLT",
            "scan BOX BOLT",   "scan EAN NUT",  "scan EAN DUST", "press UNDO",    "press BACK",
            "press SKIP",      "press FULL",    "press SHORT",   "press PARK",    "press DONE",
            "press CONFIRM",   "scan X BINE",   "scan X BLKD",   "tap BINP",      "tap YES",
            "tap NO",          "key 1",         "key 2"};
        for (unsigned seed = 1; seed <= 40; ++seed) {
            std::mt19937_64 engine(seed);
            FloorShift shift = hardware();
            shift.order("SO-1", {{"BOLT", 7_units}, {"NUT", 2_units}});
            shift.order("SO-2", {{"BOLT", 2_units}, {"DUST", 2_units}});
            shift.batch("B-1", BatchKind::Cluster, {"SO-1", "SO-2"});
            std::string last;
            for (int i = 0; i < 150; ++i) {
                const char *words = answers[engine() % std::size(answers)];
                // Half of the answers come twice, as confirmations do.
                last = shift.answer(shift.input(words));
                QVERIFY2(last.find("restart") == std::string::npos, words);
                if (engine() % 2 == 0)
                    (void)shift.answer(shift.input(words));
            }
            const Workspace records = shift.records();
            const auto sum = [&](const char *sku) {
                Quantity all;
                const auto product = records.find<catalog::Product>("by_sku", std::string(sku));
                for (const auto &quant : records.list<inventory::Quant>(
                         "by_product", inventory::WarehouseId{1}, product->id)) {
                    const auto location = records.get(quant.location);
                    if (!inventory::isVirtual(location->usage))
                        all += quant.onHand;
                }
                return all;
            };
            QCOMPARE(sum("BOLT"), 20_units);
            QCOMPARE(sum("DUST"), 2_units);
            QCOMPARE(sum("NUT"), 40_units);
            for (const auto &line : records.list<inventory::TransferLine>("by_transfer"))
                QVERIFY(line.picked <= line.needed);
        }
    }
};

QTEST_APPLESS_MAIN(TstFloorPrompt)
#include "tst_floor_prompt.moc"
