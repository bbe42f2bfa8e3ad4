// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/story_houses.h"

#include "tests/core/floor_arrival.h"

#include "core/counting/plan.h"
#include "core/helpdesk/rules.h"
#include "core/kernel/check.h"
#include "core/returns/rules.h"
#include "sync/wire/digest.h"
#include "tests/qml/goods_pictures.h"

namespace bincard::handheld_test {

using namespace bincard::literals;
using namespace std::chrono_literals;
using catalog::Tracking;
using fulfilment::BatchKind;
using tests::FloorShift;

namespace {

constexpr inventory::WarehouseId warehouse{1};

const std::map<std::string, std::string> goodsNames{{"BOLT", "Hex bolt M8 × 40"},
                                                    {"NUT", "Hex nut M8"},
                                                    {"DUST", "Dust mask FFP2, folded"},
                                                    {"MILK", "Long-life milk 3.5 %, 1 l"},
                                                    {"PILL", "Paint, white, 2.5 l"},
                                                    {"SAW", "Cordless saw 18 V"},
                                                    {"SET", "Shelf fixing set"},
                                                    {"BOX", "Saw in its case, with drink"},
                                                    {"PIPE", "Drain pipe DN 100, galvanised"},
                                                    {"SCREW", "Wood screw 4 × 30"}};

const std::map<std::string, std::string> peopleNames{
    {"anna", "Anna Nowak"}, {"bert", "Bert Janssen"}, {"rolf", "Rolf Eriksen"},
    {"mia", "Mia Öztürk"},  {"cora", "Cora Brandt"},  {"carl", "Carl Weber"},
    {"sue", "Sue Martin"}};

void plays(FloorShift &shift, std::string_view script)
{
    const std::string wrong = shift.plays(script);
    check(wrong.empty(), wrong.c_str());
}

void recipe(FloorShift &shift, const std::string &kit, const FloorShift::Lines &components)
{
    const catalog::KitRecipeId id{shift.number("recipe of " + kit)};
    shift.does(Save<catalog::KitRecipe>{{.id = id, .product = {shift.number(kit)}}});
    int position = 0;
    for (const auto &[sku, quantity] : components)
        shift.does(Save<catalog::KitComponent>{{.id = {shift.number(kit + " takes " + sku)},
                                                .recipe = id,
                                                .product = {shift.number(sku)},
                                                .quantity = quantity,
                                                .position = ++position}});
    shift.does(kitting::OpenKitOrder{.order = {shift.number("K-" + kit)},
                                     .warehouse = warehouse,
                                     .recipe = id,
                                     .reference = "K-" + kit,
                                     .quantity = 1_units,
                                     .location = {shift.number("PACK-1")}});
}

/// SO-1, four bolts and the saw S1, was picked.
FloorShift soldShift()
{
    FloorShift shift;
    shift.product("BOLT");
    shift.product("NUT");
    shift.product("SAW", Tracking::Serial);
    shift.lot("SAW", "S1");
    shift.lot("SAW", "S2");
    shift.stock("BOLT", "A-01", 20_units);
    shift.stock("NUT", "A-02", 5_units);
    shift.stock("SAW", "A-03", 1_units, "S1");
    shift.order("SO-1", {{"BOLT", 4_units}, {"SAW", 1_units}});
    shift.stock("SAW", "A-03", 1_units, "S2");
    shift.batch("B-1", BatchKind::Single, {"SO-1"});
    plays(shift, R"(
        tap B-1         -> Ok, LoadTote +take_batch
        scan BCT T-1    -> Ok, GoToLocation 0/4 A-01 +load_tote
        scan BCL A-01   -> Ok, TakeUnits 0/4 A-01
        press DONE      -> LineDone, GoToLocation 0/1 A-03 +pick_units 4
        scan GS1 SAW/S1 -> LineDone, ScanDestination PACK-1 +pick_units 1
        scan BCL PACK-1 -> LineDone, BatchDone +unload_tote +finish_batch
    )");
    for (const auto &[code, name, free] : {std::tuple{"SIZE", "Too small", false},
                                           {"WORSE", "Broken", false},
                                           {"LOST", "Lost", true}})
        shift.happens(Save<returns::ReturnReason>{
            {.id = {shift.number(code)}, .code = code, .name = name, .withoutReturn = free}});
    return shift;
}

void announceReturn(FloorShift &shift)
{
    shift.happens(returns::AuthoriseReturn{.warehouse = warehouse,
                                           .returnOrder = {shift.number("RMA-1")},
                                           .reference = "RMA-1",
                                           .label = "1Z999",
                                           .order = {shift.number("SO-1")}});
    const auto line = [&](const char *name, const char *of, const char *sku, Quantity quantity) {
        shift.happens(returns::AddReturnLine{.warehouse = warehouse,
                                             .returnLine = {shift.number(name)},
                                             .returnOrder = {shift.number("RMA-1")},
                                             .orderLine = {shift.number(of)},
                                             .product = {shift.number(sku)},
                                             .quantity = quantity,
                                             .returnReason = {shift.number("SIZE")}});
    };
    line("RMA-1/1", "SO-1/1", "BOLT", 3_units);
    line("RMA-1/2", "SO-1/2", "SAW", 1_units);
}

} // namespace

const std::map<std::string, std::string> &goodsOfStories()
{
    return goodsNames;
}

FloorShift named(FloorShift shift)
{
    const Workspace records = shift.records();
    for (const auto &[sku, name] : goodsNames) {
        auto product = records.find<catalog::Product>("by_sku", sku);
        if (!product)
            continue;
        product->name = name;
        shift.keep(*product);
        const std::string picture = pictureOfGoods(name).toStdString();
        shift.keep(documents::Attachment{.id = {shift.number("picture of " + sku)},
                                         .warehouse = warehouse,
                                         .subjectKind = documents::SubjectKind::Product,
                                         .subject = product->id.value,
                                         .sha256 = wire::sha256Bytes(picture),
                                         .mediaType = "image/jpeg",
                                         .bytes = static_cast<std::int64_t>(picture.size())});
    }
    for (const auto &[code, name] : peopleNames) {
        auto user = *records.get(access::UserId{shift.number(code)});
        user.name = name;
        shift.keep(user);
    }
    return shift;
}

FloorShift shelves()
{
    FloorShift shift = tests::hardware();
    shift.product("MILK", Tracking::Lot, true);
    shift.product("SAW", Tracking::Serial);
    shift.product("PIPE");
    shift.product("SCREW");
    shift.place("B-01", "B", 50);
    shift.lot("MILK", "L1", 2026y / 12 / 31);
    shift.lot("MILK", "OLD", 2026y / 11 / 1);
    shift.stock("MILK", "A-04", 5_units, "L1");
    shift.stock("MILK", "A-04", 5_units, "OLD");
    for (const char *serial : {"S1", "S2"}) {
        shift.lot("SAW", serial);
        shift.stock("SAW", "A-05", 1_units, serial);
    }
    shift.pallet("LP-1", "A-06");
    shift.pallet("LP-2", "A-06");
    shift.stock("PIPE", "A-06", 10_units, {}, "LP-1");
    shift.stock("PIPE", "A-06", 4_units, {}, "LP-2");
    shift.stock("SCREW", "B-01", 20_units);
    shift.product("SET");
    shift.stock("SET", "A-01", 1_units);
    shift.substitute("DUST", "NUT");
    shift.order("SO-1041", {{"BOLT", 8_units}, {"DUST", 2_units}, {"MILK", 2_units}});
    shift.order("SO-1042", {{"SAW", 1_units}, {"PIPE", 4_units}});
    shift.batch("W-118", BatchKind::Cluster, {"SO-1041", "SO-1042"});
    shift.order("SO-1043", {{"NUT", 4_units}, {"SCREW", 6_units}});
    shift.batch("W-119", BatchKind::Zone, {"SO-1043"}, 200);
    shift.signIn("anna");
    return named(std::move(shift));
}

FloorShift dock(bool asksContainers)
{
    floor::Policy policy;
    policy.receive.containers = asksContainers;
    policy.receive.asksPlace = asksContainers;
    policy.receive.measures = asksContainers;
    FloorShift shift(policy);
    for (const char *sku : {"BOLT", "NUT", "DUST", "PIPE"})
        shift.product(sku);
    shift.product("MILK", Tracking::Lot, true);
    shift.product("SAW", Tracking::Serial);
    shift.box("BOLT", 5_units);
    shift.lot("MILK", "L1", 2026y / 12 / 20);
    shift.lifeAtReceipt("MILK", 20);
    const char *supplier = "Schrauben-Meyer GmbH & Co. KG";
    shift.purchase("PO-7", supplier,
                   {{"BOLT", 12_units}, {"MILK", 6_units}, {"SAW", 2_units}, {"PIPE", 3_units}});
    shift.purchase("PO-8", supplier, {{"NUT", 40_units}}, true);
    shift.notice("PO-7", "P77", {{"PIPE", 3_units}});
    if (asksContainers) {
        shift.qualityPoint("Is the seal unbroken?", "BOLT");
        shift.saves(quality::QualityPoint{.title = "Core temperature",
                                          .product = shift.productOf("MILK"),
                                          .kind = quality::PointKind::Measure,
                                          .least = 1_units,
                                          .most = 7_units,
                                          .unit = "CEL"});
    }
    shift.signIn("rolf");
    return named(std::move(shift));
}

/// A truck from North is here.
FloorShift farDock()
{
    FloorShift shift = tests::twoWarehouses();
    shift.purchase("PO-7", "Schrauben-Meyer GmbH & Co. KG", {{"DUST", 12_units}});
    tests::loadsPackage(shift, "WT1", "P1");
    tests::loadsUnits(shift, "WT1", "BOLT", 4_units);
    tests::loadsUnits(shift, "WT1", "MILK", 6_units, "L1");
    tests::loadsUnits(shift, "WT1", "MILK", 2_units, "L2");
    for (const char *serial : {"S1", "S2"})
        tests::loadsUnits(shift, "WT1", "SAW", 1_units, serial);
    tests::leaves(shift, "WT1");
    return named(std::move(shift));
}

FloorShift staging()
{
    FloorShift shift;
    for (const char *sku : {"BOLT", "NUT", "DUST"})
        shift.product(sku);
    shift.box("NUT", 5_units);
    shift.saves(inventory::StorageCategory{.name = "RACK", .packagesMax = 2});
    shift.categorise("A-02", "RACK");
    shift.stock("BOLT", "A-02", 5_units);
    shift.pallet("P-1", "DOCK-1");
    shift.stock("BOLT", "DOCK-1", 10_units, {}, "P-1");
    shift.stock("NUT", "DOCK-1", 7_units);
    shift.signIn("mia");
    return named(std::move(shift));
}

FloorShift stockroom()
{
    FloorShift shift = tests::hardware();
    shift.pallet("P-1", "A-10");
    shift.stock("NUT", "A-10", 30_units, {}, "P-1");
    shift.stock("NUT", "A-05", 7_units);
    shift.saves(inventory::ReplenishRule{.warehouse = shift.warehouse(),
                                         .product = shift.productOf("NUT"),
                                         .face = shift.location("A-05"),
                                         .min = 4_units,
                                         .max = 12_units});
    shift.saves(inventory::MovePolicy{.warehouse = shift.warehouse(), .scrapUnitsMax = 5_units});
    shift.replenish("NUT", 8_units, "A-09", "A-05", 1);
    const auto branch = shift.saves(inventory::Warehouse{.code = "BR", .name = "Branch"});
    shift.does(
        inventory::OpenWarehouseTransfer{.transfer = shift.fresh<inventory::WarehouseTransfer>(),
                                         .twin = shift.fresh<inventory::WarehouseTransfer>(),
                                         .warehouse = shift.warehouse(),
                                         .receiver = branch,
                                         .reference = "WT-1"});
    shift.order("SO-1", {{"BOLT", 15_units}});
    shift.signIn("mia");
    return named(std::move(shift));
}

FloorShift countingRoom(bool blind)
{
    FloorShift shift = tests::hardware();
    shift.product("MILK", Tracking::Lot);
    shift.lot("MILK", "L1");
    shift.pallet("P-1", "A-01");
    counting::CountPlan plan{
        .warehouse = shift.warehouse(), .name = "Weekly", .everyDays = 7, .blind = blind};
    plan.id = {shift.number("plan")};
    shift.does(Save<counting::CountPlan>{plan});
    shift.does(counting::PlanCounts{.warehouse = shift.warehouse(), .day = shift.today()});
    shift.signIn("cora", 2);
    return named(std::move(shift));
}

FloorShift lanes()
{
    FloorShift shift = tests::packingRoom({.pack = {.weigh = false}});
    plays(shift, R"(
        scan BCT T-1     -> Ok, PackGoods 0/4
        scan EAN BOLT    -> Ok, PackGoods 1/4 +open_parcel +pack_units 1
        key 4            -> LineDone, PackGoods 0/2 +pack_units 3
        scan EAN NUT     -> Ok, PackGoods 1/2 +pack_units 1
        scan EAN NUT     -> LineDone, ChooseCarton +pack_units 1
        press CONFIRM    -> Ok, ScanParcelLabel
        scan BCP R-1     -> LineDone, PlaceParcel D-1 +label_parcel +close_parcel
        scan BCL D-1     -> LineDone, ChooseParcelWork +place_parcel
        scan BCT T-2     -> Ok, PackGoods 0/1
        scan GS1 SAW/S1  -> LineDone, PackGoods 0/2 +open_parcel +pack_units 1
        scan GS1 MILK/L1 -> Ok, PackGoods 1/2 +pack_units 1
        scan GS1 MILK/L2 -> LineDone, ChooseCarton +pack_units 1
        press CONFIRM    -> Ok, ScanParcelLabel
        scan BCP R-2     -> LineDone, PlaceParcel D-1 +label_parcel +close_parcel
        scan BCL D-1     -> LineDone, ChooseParcelWork +place_parcel
        press BACK       -> Ok, ChooseWork
    )");
    return named(std::move(shift));
}

FloorShift checkedGoods()
{
    using quality::PointKind;
    using quality::QualityPoint;
    using quality::Stage;
    FloorShift shift = tests::carriersRoom({.pack = {.scale = true}});
    shift.saves(QualityPoint{.title = "Is every thread covered?",
                             .stage = Stage::Pack,
                             .product = shift.productOf("BOLT")});
    shift.saves(QualityPoint{.title = "Picture of the open box",
                             .stage = Stage::Pack,
                             .product = shift.productOf("NUT"),
                             .kind = PointKind::Photo});
    shift.saves(QualityPoint{.title = "Core temperature",
                             .stage = Stage::Pack,
                             .product = shift.productOf("MILK"),
                             .kind = PointKind::Measure,
                             .least = 1_units,
                             .most = 7_units,
                             .unit = "CEL"});
    shift.saves(QualityPoint{.title = "Are the straps tight?",
                             .stage = Stage::Shipping,
                             .product = shift.productOf("BOLT")});
    return named(std::move(shift));
}

FloorShift workshop()
{
    FloorShift shift;
    for (const char *sku : {"BOLT", "NUT", "SET"})
        shift.product(sku);
    shift.box("BOLT", 5_units);
    shift.product("SAW", Tracking::Serial);
    shift.product("MILK", Tracking::Lot, true);
    shift.product("BOX", Tracking::Serial);
    shift.stock("BOLT", "A-01", 10_units);
    shift.stock("NUT", "A-02", 10_units);
    shift.lot("SAW", "S1");
    shift.stock("SAW", "A-03", 1_units, "S1");
    shift.lot("MILK", "L1", 2026y / 12 / 31);
    shift.lot("MILK", "L2", 2027y / 1 / 31);
    for (const char *lot : {"L1", "L2"})
        shift.stock("MILK", "A-04", 3_units, lot);
    recipe(shift, "SET", {{"BOLT", 2_units}, {"NUT", 1_units}});
    recipe(shift, "BOX", {{"SAW", 1_units}, {"MILK", 1_units}});
    shift.signIn("sue");
    return named(std::move(shift));
}

FloorShift returnsDesk()
{
    FloorShift shift = soldShift();
    // It was sent.
    shift.happens(inventory::AdjustStock{.warehouse = warehouse,
                                         .product = {shift.number("SAW")},
                                         .location = {shift.number("PACK-1")},
                                         .lot = {shift.number("SAW/S1")},
                                         .package = shift.packageOf("T-1"),
                                         .quantity = -1_units,
                                         .reason = "sent"});
    announceReturn(shift);
    shift.happens(Save<returns::ReturnCheck>{{.id = {shift.number("check")},
                                              .product = {shift.number("SAW")},
                                              .question = "Does it turn?"}});
    shift.clerk("rita", access::Permission::HandleReturns);
    shift.signIn("sue");
    return named(std::move(shift));
}

FloorShift supportDesk()
{
    FloorShift shift = soldShift();
    shift.happens(Save<helpdesk::TicketType>{
        {.id = {shift.number("LATE")}, .code = "LATE", .name = "Late", .hours = 4}});
    shift.signIn("sue");
    return named(std::move(shift));
}

FloorShift leftovers()
{
    FloorShift shift = tests::hardware();
    shift.order("SO-1", {{"BOLT", 1_units}});
    shift.batch("B-1", BatchKind::Single, {"SO-1"});
    plays(shift, R"(
        press DONE      -> Ok, LoadTote +take_batch
        scan BCT T-1    -> Ok, GoToLocation 0/1 A-01 +load_tote
        scan EAN BOLT   -> LineDone, ScanDestination PACK-1 +pick_units 1
        scan BCL PACK-1 -> LineDone, BatchDone +unload_tote +finish_batch
    )");
    shift.cancelLine("SO-1", 1, 1_units);
    return named(std::move(shift));
}

} // namespace bincard::handheld_test
