// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/floor_stories.h"
#include "tests/qml/story_houses.h"

namespace bincard::handheld_test {

namespace {

constexpr auto picking = R"(
    press DONE        -> Ok, LoadTote +take_batch
    scan BCT T-1      -> Ok, LoadTote +load_tote
    scan BCT T-1      -> ToteInUse, LoadTote
    scan BCT T-2      -> Ok, GoToLocation 0/8 A-01 +load_tote
    scan BCL A-02     -> WrongLocation, GoToLocation 0/8 A-01
    scan BCL A-01     -> Ok, ScanProduct 0/8 A-01
    scan EAN NUT      -> WrongProduct, ScanProduct 0/8 A-01
    scan EAN BOLT     -> Ok, TakeUnits 1/8 A-01
    scan BOX BOLT     -> Ok, TakeUnits 6/8 A-01
    scan BOX BOLT     -> OverQuantity, TakeUnits 6/8 A-01
    key 8             -> Ok, PutIntoTote 8/8 A-01
    press FULL        -> Ok, LoadTote +fill_tote
    scan BCT T-5      -> Ok, PutIntoTote 8/8 A-01 +load_tote
    scan BCT T-2      -> WrongTote, PutIntoTote 8/8 A-01
    scan BCT T-5      -> LineDone, GoToLocation 0/2 A-03 +pick_units 8
    scan EAN NUT      -> NeedsConfirmation, ConfirmAgain 0/2 A-03
    press BACK        -> Ok, GoToLocation 0/2 A-03
    press SHORT       -> Ok, ChooseReason 0/2 A-03
    tap NFND          -> NeedsSupervisor, AskSupervisor 0/2 A-03
    press BACK        -> Ok, ChooseReason 0/2 A-03
    tap DMGD          -> NeedsConfirmation, ConfirmAgain 0/2 A-03 !PhotoOwed DMGD
    press BACK        -> Ok, ChooseReason 0/2 A-03
    press BACK        -> Ok, GoToLocation 0/2 A-03
    scan X UNRD       -> Warning, GoToLocation 0/2 A-03 +report_label
    type BCL A-03     -> Ok, TakeUnits 0/2 A-03
    key 2             -> Ok, PutIntoTote 2/2 A-03
    scan BCT T-5      -> LineDone, ConfirmEmpty A-03 +pick_units 2
    tap YES           -> Ok, GoToLocation 0/2 A-04 +check_zero
    scan BCL A-04     -> Ok, ScanLot 0/2 A-04
    scan GS1 MILK/OLD -> LotExpired, AskSupervisor 0/2 A-04
    scan GS1 MILK/L1  -> Ok, TakeUnits 1/2 A-04
    scan BCT T-5      -> LineDone, GoToLocation 0/1 A-05 +pick_units 2
    scan BCL A-05     -> Ok, ScanSerial 0/1 A-05
    scan GS1 SAW/S1   -> Ok, PutIntoTote 1/1 A-05
    scan BCT T-2      -> LineDone, GoToLocation 0/4 A-06 +pick_units 1
    scan BCL A-06     -> Ok, ScanPackage 0/4 A-06
    scan BCP LP-2     -> NeedsConfirmation, ConfirmAgain 0/4 A-06
    scan BCP LP-2     -> Ok, TakeUnits 0/4 A-06 +change_reservation
    scan BCT T-2      -> LineDone, ScanDestination PACK-1 +pick_units 4
    scan BCL A-02     -> DestinationNotAllowed, ScanDestination PACK-1
    scan BCT T-2      -> Ok, ScanDestination PACK-1
    scan BCL PACK-1   -> LineDone, ScanDestination PACK-1 +unload_tote
    scan BCL PACK-1   -> LineDone, BatchDone +unload_tote +unload_tote +finish_batch
)";

/// An order cancelled in the middle, work of somebody else, and a walk in zones.
constexpr auto handingOver = R"(
    tap W-119/A       -> Ok, LoadTote +take_zone
    scan BCT T-7      -> Ok, GoToLocation 0/4 A-02 +load_tote
    as bert 2
    tap W-119/A       -> Leased, TakeOverWork
    scan BCT T-7      -> Ok, GoToLocation 0/4 A-02 +take_over_zone
    scan BCL A-02     -> Ok, TakeUnits 0/4 A-02 +claim_units
    scan EAN NUT      -> Ok, TakeUnits 1/4 A-02
    cancel SO-1043 1 4
    sync              -> None, PutBack 0/1 A-02 !OrderCancelled SO-1043
    scan BCL A-02     -> Ok, ScanDestination PACK-1
    as anna 1
    sync              -> None, ChooseWork !WorkTaken Bert Janssen
)";

constexpr auto receiving = R"(
    tap Receive                -> Ok, OpenReceipt
    scan TEXT LS-4711          -> NeedsConfirmation, ConfirmAgain
    press BACK                 -> Ok, OpenReceipt
    scan TEXT PO-7             -> Ok, ScanReceived DOCK-1 +begin_receipt
    scan EAN BOLT              -> Ok, CountReceived 1/12 DOCK-1
    scan BOX BOLT              -> Ok, CountReceived 6/12 DOCK-1
    key 14                     -> Ok, CountReceived 14/12 DOCK-1
    press DONE                 -> OverQuantity, AskSupervisor 14/12 DOCK-1
    press BACK                 -> Ok, CountReceived 14/12 DOCK-1
    key 12                     -> Ok, CountReceived 12/12 DOCK-1
    press DONE                 -> LineDone, ScanReceived DOCK-1 +receive_units 12
    scan EAN MILK              -> Ok, EnterLot 1/6 DOCK-1
    type TEXT L77              -> Ok, EnterExpiry 1/6 DOCK-1
    type TEXT 45.13.2026       -> InvalidInput, EnterExpiry 1/6 DOCK-1
    type TEXT 24.12.2026       -> Ok, CountReceived 1/6 DOCK-1
    key 4                      -> Ok, CountReceived 4/6 DOCK-1
    press DONE                 -> Ok, ScanReceived DOCK-1 +register_lot +receive_units 4
    scan EAN SAW               -> Ok, ScanSerials 0/2 DOCK-1
    scan TEXT S1               -> Ok, ScanSerials 1/2 DOCK-1
    scan TEXT S1               -> AlreadyScanned, ScanSerials 1/2 DOCK-1
    press DONE                 -> Ok, ScanReceived DOCK-1 +register_lot +receive_units 1
    scan EAN NUT               -> NeedsConfirmation, ConfirmAgain DOCK-1
    scan EAN DUST              -> WrongProduct, ConfirmAgain DOCK-1
    press BACK                 -> Ok, ScanReceived DOCK-1
    scan TEXT NEW-1            -> ScanUnknown, LinkBarcode DOCK-1
    tap UNKB                   -> Warning, ScanReceived DOCK-1 +link_barcode
    press SHORT                -> Ok, ChooseReason DOCK-1
    press BACK                 -> Ok, ScanReceived DOCK-1
    press UNDO                 -> Ok, PutBack 0/1
    press BACK                 -> Ok, ScanReceived DOCK-1
    press DONE                 -> Ok, CloseDocument
    press DONE                 -> NeedsConfirmation, ConfirmAgain
    press DONE                 -> LineDone, WorkDone +explain_difference +close_receipt
    press BACK                 -> Ok, ChooseWork
    tap PO-8                   -> Ok, ScanReceived DOCK-1 +begin_receipt
    scan EAN NUT               -> Ok, CountReceived 1/0 DOCK-1
    key 38                     -> Ok, CountReceived 38/0 DOCK-1
    press DONE                 -> Ok, ScanReceived DOCK-1 +receive_units 38
)";

constexpr auto receivingIntoPackages = R"(
    scan BCP P77     -> LineDone, PlaceReceived 3/3 DOCK-1 +begin_receipt +receive_package
    scan BCL A-07    -> Ok, ScanReceived DOCK-1 +place_received
    scan BOX BOLT    -> Ok, MeasurePackage 5/12 DOCK-1
    key 400          -> Ok, MeasurePackage 5/12 DOCK-1
    key 300          -> Ok, MeasurePackage 5/12 DOCK-1
    key 200          -> Ok, MeasurePackage 5/12 DOCK-1
    key 7500         -> Ok, CountReceived 5/12 DOCK-1 +measure_packaging
    press DONE       -> Ok, ChooseContainer 5/12 DOCK-1
    scan BCP P1      -> Ok, CheckQuality 5/5 DOCK-1 +receive_units 5
    tap PASS         -> LineDone, ScanReceived DOCK-1 +record_check
    press FULL       -> LineDone, PlaceReceived 5/5 DOCK-1
    scan BCL CART    -> DestinationNotAllowed, PlaceReceived 5/5 DOCK-1
    scan BCL A-02    -> Ok, ScanReceived DOCK-1 +place_received
    scan GS1 MILK/L1/6/261220 -> Ok, CountReceived 6/6 DOCK-1
    press DONE       -> Ok, ChooseContainer 6/6 DOCK-1
    tap NONE         -> LineDone, EnterMeasure 6/6 DOCK-1 +receive_units 6
    key 4.5          -> LineDone, PlaceReceived 6/6 DOCK-1 +record_check
)";

constexpr auto puttingAway = R"(
    tap PutAway     -> Ok, TakeFromStaging
    scan BCP P-1    -> Ok, PutAt A-02 +take_putaway
    scan BCL A-09   -> NeedsConfirmation, ConfirmAgain A-02
    press BACK      -> Ok, PutAt A-02
    scan BCL QUAR   -> DestinationNotAllowed, PutAt A-02
    as sue 2
    tap PutAway     -> Ok, TakeFromStaging
    scan BCP P-1    -> Leased, TakeOverWork
    as mia 1
    press SHORT     -> Ok, ChooseReason A-02
    tap DSTF        -> NeedsConfirmation, ConfirmAgain A-02
    press BACK      -> Ok, ChooseReason A-02
    press BACK      -> Ok, PutAt A-02
    scan BCL A-02   -> LineDone, TakeFromStaging DOCK-1 +put_away_package
    press UNDO      -> Ok, PutBack DOCK-1
    press BACK      -> Ok, TakeFromStaging DOCK-1
    scan EAN NUT    -> Ok, PutAt 0/7 A-01 +take_putaway
    scan BCL A-01   -> Ok, DropUnits 0/7 A-01
    scan BOX NUT    -> Ok, DropUnits 5/7 A-01
    scan EAN BOLT   -> WrongProduct, DropUnits 5/7 A-01
    press DONE      -> Ok, PutAt 0/2 A-03 +put_away_units 5 +take_putaway
    scan BCL A-03   -> Ok, DropUnits 0/2 A-03
    scan BCL A-03   -> LineDone, TakeFromStaging DOCK-1 +put_away_units 2
)";

constexpr auto moving = R"(
    tap Move        -> Ok, ChooseSource
    scan BCL A-01   -> Ok, ChooseGoods A-01
    scan EAN NUT    -> WrongProduct, ChooseGoods A-01
    scan EAN BOLT   -> Ok, MoveTo 1/5 A-01
    scan BOX BOLT   -> StockReserved, ConfirmAgain 1/5 A-01
    press BACK      -> Ok, MoveTo 1/5 A-01
    key 4           -> Ok, MoveTo 4/5 A-01
    scan BCL A-07   -> LineDone, ChooseGoods A-01 +move_units 4
    press BACK      -> Ok, ChooseSource
    scan BCP P-1    -> Ok, MoveTo A-10
    scan BCL A-11   -> LineDone, ChooseSource +move_package
    press UNDO      -> Ok, PutBack A-10
    press BACK      -> Ok, ChooseSource
    scan BCL A-07   -> Ok, ChooseGoods A-07
    tap ALL         -> Ok, MoveTo A-07
    press BACK      -> Ok, ChooseGoods A-07
    press BACK      -> Ok, ChooseSource
    press DONE      -> Ok, GoToLocation 0/8 A-09 +take_task
    press SHORT     -> Ok, ChooseReason A-09
    press BACK      -> Ok, GoToLocation 0/8 A-09
    scan BCL A-09   -> Ok, MoveUnits 0/5 A-05
    key 7           -> OverQuantity, ConfirmAgain 0/5 A-05
    press BACK      -> Ok, MoveUnits 0/5 A-05
    key 5           -> Ok, MoveTo 5/5 A-05
    as sue 2
    tap Move        -> Ok, ChooseSource
    tap A-09>A-05/NUT -> Leased, TakeOverWork
    as mia 1
    scan BCL A-05   -> LineDone, ScanProduct 0/3 A-09 +move_units 5
)";

constexpr auto counting = R"(
    tap Count        -> Ok, ChooseCount
    press DONE       -> Ok, GoToLocation A-01
    scan BCL A-02    -> WrongLocation, GoToLocation A-01
    scan BCL A-01    -> Ok, CountGoods A-01 +begin_count
    scan EAN BOLT    -> Ok, CountGoods 1/0 A-01 +count_units 1
    scan BOX BOLT    -> Ok, CountGoods 6/0 A-01 +count_units 6
    key 6000         -> OverQuantity, ConfirmAgain 6/0 A-01
    key 18           -> Ok, CountGoods 18/0 A-01 +count_units 18
    scan EAN MILK    -> Ok, ScanLot A-01
    scan TEXT L1     -> Ok, CountGoods 1/0 A-01 +count_units 1
    scan TEXT QQ-77  -> ScanUnknown, CountGoods A-01 +count_unknown 1
    scan BCP P-1     -> Ok, CountGoods A-01 +count_package
    press DONE       -> LineDone, CountAgain A-01 +submit_count
    press DONE       -> Ok, ChooseCount
    scan BCL A-03    -> Ok, CountGoods A-03 +begin_count
    press DONE       -> Warning, ConfirmEmptyPlace A-03
    press CONFIRM    -> LineDone, CountAgain A-03 +submit_count
    press DONE       -> Ok, ChooseCount
    scan BCL A-02    -> Ok, CountGoods A-02 +begin_count
    scan EAN NUT     -> Ok, CountGoods 1/0 A-02 +count_units 1
    key 20           -> Ok, CountGoods 20/0 A-02 +count_units 20
    press DONE       -> LineDone, CountDone A-02 +submit_count
)";

constexpr auto countingOpenly = R"(
    tap Count        -> Ok, ChooseCount
    scan BCL A-01    -> Ok, CountGoods A-01 +begin_count
    scan EAN NUT     -> WrongProduct, CountGoods 1/0 A-01 +count_units 1
    scan EAN BOLT    -> Ok, CountGoods 1/0 A-01 +count_units 1
)";

constexpr auto packing = R"(
    tap Pack        -> Ok, ChooseParcelWork
    scan BCT T-1    -> Ok, PackGoods 0/4
    scan EAN DUST   -> WrongProduct, PackGoods 0/4
    scan EAN BOLT   -> Ok, PackGoods 1/4 +open_parcel +pack_units 1
    press UNDO      -> Ok, PutBack 0/1 PACK-1
    press BACK      -> Ok, PackGoods 1/4
    press SHORT     -> Ok, ChooseReason
    tap WRNG        -> Ok, ScanProduct
    press BACK      -> Ok, PackGoods 1/4
    press DONE      -> Ok, ChooseReason 1/4
    tap MISS        -> NeedsConfirmation, ConfirmAgain 1/4
    press BACK      -> Ok, ChooseReason 1/4
    press BACK      -> Ok, PackGoods 1/4
    key 4           -> LineDone, PackGoods 0/2 +pack_units 3
    scan EAN NUT    -> Ok, PackGoods 1/2 +pack_units 1
    scan EAN NUT    -> LineDone, ChooseCarton +pack_units 1
    scan TEXT X     -> ScanUnknown, ChooseCarton
    press CONFIRM   -> Ok, WeighParcel
    key 600         -> WeightDiffers, WeighParcel
    key 470         -> Ok, ScanParcelLabel
    tap PRTF        -> Warning, ScanParcelLabel +record_print
    scan BCP R-1    -> LineDone, PlaceParcel D-1 +label_parcel +close_parcel
    scan BCL U-1    -> NeedsConfirmation, ConfirmAgain D-1
    press BACK      -> Ok, PlaceParcel D-1
    scan BCL D-1    -> LineDone, ChooseParcelWork +place_parcel
    scan BCP R-1    -> Ok, ParcelDone D-1
    press BACK      -> Ok, ChooseParcelWork
    scan BCT T-2    -> Ok, PackGoods 0/1
    scan EAN SAW    -> Ok, ScanSerial 0/1
    scan TEXT S1    -> LineDone, PackGoods 0/2 +open_parcel +pack_units 1
    scan EAN MILK   -> Ok, ScanLot 0/2
)";

constexpr auto carriers = R"(
    tap Pack        -> Ok, ChooseParcelWork
    scan BCT T-1    -> Ok, PackGoods 0/4
    scan EAN BOLT   -> Ok, PackGoods 1/4 +open_parcel +pack_units 1
    key 4           -> LineDone, PackGoods 0/2 +pack_units 3
    scan EAN NUT    -> Ok, PackGoods 1/2 +pack_units 1
    scan EAN NUT    -> LineDone, ChooseCarton +pack_units 1
    press CONFIRM   -> Ok, WeighParcel
    key 470         -> CarrierRefused, ChooseService
    tap UPS/STD     -> LineDone, ScanParcelLabel +book_label
    tap SERVICE     -> Ok, ChooseService +void_label
)";

constexpr auto loading = R"(
    tap Load         -> Ok, ChooseManifest
    scan TEXT DHL    -> Ok, GoToLocation
    scan BCL DOCK-1  -> Ok, LoadParcels +open_manifest
    scan BCP R-9     -> WrongPackage, LoadParcels
    scan BCP R-1     -> Ok, LoadParcels +load_parcel
    press UNDO       -> Ok, ScanParcelLabel
    press BACK       -> Ok, LoadParcels
    press DONE       -> Ok, CloseManifest
    press DONE       -> NeedsConfirmation, ConfirmAgain
    press BACK       -> Ok, CloseManifest
    press BACK       -> Ok, LoadParcels
    intercept SO-2
    scan BCP R-2     -> OrderCancelled, PlaceParcel
    scan BCL PACK-1  -> Ok, LoadParcels +place_parcel
    press DONE       -> Ok, CloseManifest
    press DONE       -> NeedsConfirmation, ConfirmAgain
    press DONE       -> LineDone, GiveManifest +close_manifest
    printed
    sync             -> None, GiveManifest
    tap REPRINT      -> Ok, ChooseReason
    tap RPTN         -> Ok, GiveManifest +record_print
    press DONE       -> Ok, ChooseManifest
)";

constexpr auto packingWithChecks = R"(
    tap Pack            -> Ok, ChooseParcelWork
    scan BCT T-1        -> Ok, PackGoods 0/4
    scan EAN BOLT       -> Ok, PackGoods 1/4 +open_parcel +pack_units 1
    key 4               -> LineDone, PackGoods 0/2 +pack_units 3
    scan EAN NUT        -> Ok, PackGoods 1/2 +pack_units 1
    scan EAN NUT        -> LineDone, CheckQuality 4/4 +pack_units 1
    tap FAIL            -> NeedsConfirmation, ConfirmAgain 4/4
    press BACK          -> Ok, CheckQuality 4/4
    tap PASS            -> LineDone, CheckQuality 2/2 +record_check
    tap PASS            -> LineDone, ChooseCarton +record_check
    press CONFIRM       -> Ok, WeighParcel
    key 470             -> Ok, ChooseReason
    tap WTOO            -> LineDone, ScanParcelLabel +book_label
    printed
    sync                -> None, ScanParcelLabel
    tap REPRINTLABEL    -> Ok, ChooseReason
    tap RPTN            -> Ok, ScanParcelLabel +record_print
    printed
    scan BCP R-1        -> LineDone, PlaceParcel D-1 +label_parcel +close_parcel
    scan BCL D-1        -> LineDone, ChooseParcelWork +place_parcel
    scan BCP R-1        -> Ok, ParcelDone D-1
    press BACK          -> Ok, ChooseParcelWork
    scan BCT T-2        -> Ok, PackGoods 0/1
    scan GS1 SAW/S1     -> LineDone, PackGoods 0/2 +open_parcel +pack_units 1
    scan GS1 MILK/L1    -> Ok, PackGoods 1/2 +pack_units 1
    scan GS1 MILK/L2    -> LineDone, EnterMeasure 2/2 +pack_units 1
    key 82              -> NeedsConfirmation, ConfirmAgain 2/2
    key 82              -> Warning, ChooseCarton +record_check
    press PARK          -> Ok, ChooseWork
    tap Load            -> Ok, ChooseManifest
    scan TEXT DHL       -> Ok, GoToLocation
    scan BCL DOCK-1     -> Ok, LoadParcels +open_manifest
    scan BCP R-1        -> Ok, CheckQuality 4/4
    tap FAIL            -> NeedsConfirmation, ConfirmAgain 4/4
    tap FAIL            -> Warning, PlaceParcel +record_check
)";

constexpr auto kitting = R"(
    tap Kit         -> Ok, ChooseKit
    scan TEXT K-SET -> Ok, AddComponent 0/2 +take_kit_order
    scan EAN SAW    -> WrongProduct, AddComponent 0/2
    scan EAN NUT    -> LineDone, AddComponent 0/2 +take_component 1
    press UNDO      -> Ok, PutBack 0/1 A-02
    press BACK      -> Ok, AddComponent 0/2
    scan EAN BOLT   -> Ok, AddComponent 1/2 +take_component 1
    scan EAN BOLT   -> LineDone, FinishKit 1/1 PACK-1 +take_component 1
    scan BCL A-05   -> NeedsConfirmation, ConfirmAgain 1/1 PACK-1
    scan BCL PACK-1 -> LineDone, ChooseKit +assemble_kit +close_kit_order
    scan TEXT K-BOX -> Ok, AddComponent 0/1 +take_kit_order
    scan EAN SAW    -> Ok, ScanSerial 0/1
    scan TEXT S1    -> LineDone, AddComponent 0/1 +take_component 1
    scan EAN MILK   -> Ok, ScanLot 0/1
    scan TEXT L1    -> LineDone, ScanSerials 1/1 PACK-1 +take_component 1
    scan TEXT B-7   -> Ok, FinishKit 1/1 PACK-1
)";

constexpr auto returning = R"(
    tap Return       -> Ok, OpenReturn
    scan TEXT NO-1   -> ScanUnknown, OpenReturn
    tap NORM         -> NeedsConfirmation, ConfirmAgain
    press BACK       -> Ok, OpenReturn
    scan TEXT RMA-1  -> Ok, ScanReturned
    scan EAN NUT     -> WrongProduct, ConfirmAgain
    press BACK       -> Ok, ScanReturned
    scan EAN BOLT    -> Ok, ChooseReturnReason 1/3
    key 3            -> Ok, ChooseReturnReason 3/3
    tap SIZE         -> Ok, ChooseGrade 3/3 +receive_return
    tap A            -> Ok, ChooseDisposition 3/3 +grade_return
    tap SCRAP        -> Ok, ChooseReason 3/3
    press BACK       -> Ok, ChooseDisposition 3/3
    press DONE       -> Ok, PlaceReturned 3/3 A-01 +dispose_return
    scan BCL QUAR    -> DestinationNotAllowed, PlaceReturned 3/3 A-01
    scan BCL A-01    -> LineDone, SettleReturn 0/3 +place_return
    tap EXCHANGE     -> Ok, ScanProduct 3/3
    press BACK       -> Ok, SettleReturn 0/3
    tap REPLACE      -> LineDone, ScanReturned +settle_return
    scan EAN SAW     -> Ok, ScanSerial
    type TEXT S1     -> Ok, ChooseReturnReason 1/1
    tap WORSE        -> Ok, CheckQuality 1/1 +receive_return
    tap NO           -> Ok, ChooseGrade 1/1
    tap A            -> NotAllowed, ChooseGrade 1/1
    tap C            -> Ok, ChooseDisposition 1/1 +grade_return
    press DONE       -> Ok, PlaceReturned 1/1 QUAR +dispose_return
    press DONE       -> LineDone, SettleReturn 0/1 +place_return
    tap REFUND       -> NeedsOnline, ScanReturned +settle_return
    press DONE       -> LineDone, OpenReturn +close_return
    as rita 2
    tap Return       -> Ok, OpenReturn
    tap NORM         -> NeedsConfirmation, ConfirmAgain
    tap NORM         -> Ok, ScanReturned +open_unplanned_return
    scan EAN NUT     -> Ok, ChooseReturnReason 1/0
    press DONE       -> Ok, ChooseGrade 1/1 +receive_return
    tap A            -> Ok, ChooseDisposition 1/1 +grade_return
    press DONE       -> NeedsSupervisor, AskSupervisor 1/1
)";

constexpr auto helping = R"(
    tap Lookup       -> Ok, AskSubject
    scan TEXT WHAT   -> Unknown, AskSubject
    scan TEXT SO-1   -> Ok, ShowCard
    tap TIMELINE     -> Ok, ShowTimeline
    press BACK       -> Ok, ShowCard
    tap ACT          -> Ok, ChooseAction
    tap TICKET       -> Ok, ChooseAction
    tap LATE         -> LineDone, ActionDone +open_ticket
    press DONE       -> Ok, ShowCard
    tap ACT          -> Ok, ChooseAction
    tap RESHIP       -> Ok, ChooseAction
    scan EAN BOLT    -> Ok, ChooseAction 0/4
    key 2            -> Ok, ChooseReturnReason 2/4
    tap LOST         -> LineDone, ActionDone +request_settlement
    press DONE       -> Ok, ShowCard
    scan BCL A-01    -> Ok, ShowCard
    tap ACT          -> Ok, ChooseAction
    tap COUNT        -> NeedsConfirmation, ConfirmAgain
    tap COUNT        -> LineDone, ActionDone +count_this_place
    scan EAN BOLT    -> Ok, ShowCard
    scan GS1 SAW/S1  -> Ok, ShowCard
    scan BCT T-1     -> Ok, ShowCard
)";

constexpr auto scrapping = R"(
    tap Scrap     -> Ok, ScrapGoods
    scan EAN NUT  -> ScanAmbiguous, ScrapGoods
    scan BCL A-01 -> Ok, ScrapGoods A-01
    scan EAN BOLT -> Ok, ScrapGoods 1/20 A-01
    press DONE    -> Ok, ChooseReason 1/20 A-01
    scan X DMGD   -> NeedsConfirmation, ConfirmAgain 1/20 A-01
    scan X DMGD   -> LineDone, ScrapGoods A-01 !PhotoOwed DMGD +scrap_units 1 DMGD
    scan EAN BOLT -> Ok, ScrapGoods 1/19 A-01
    key 6         -> Ok, ScrapGoods 6/19 A-01
    scan X DMGD   -> NeedsSupervisor, AskSupervisor 6/19 A-01
    press BACK    -> Ok, ScrapGoods 6/19 A-01
    press BACK    -> Ok, ScrapGoods A-01
    press UNDO    -> Ok, PutBack 1/1 A-01
)";

constexpr auto receivingFromNorth = R"(
    tap Receive           -> Ok, OpenReceipt
    tap WT1               -> Ok, ScanReceived PACK-1
    scan EAN NUT          -> WrongKind, ScanReceived PACK-1
    scan BCP P1           -> LineDone, ScanReceived PACK-1 +receive_transfer
    scan BCP P1           -> Duplicate, ScanReceived PACK-1
    scan BCL DOCK-1       -> Ok, ScanReceived DOCK-1
    scan BOX BOLT         -> Ok, CountReceived 5/4 DOCK-1
    press DONE            -> OverQuantity, ConfirmAgain 5/4 DOCK-1
    press BACK            -> Ok, CountReceived 5/4 DOCK-1
    key 3                 -> Ok, CountReceived 3/4 DOCK-1
    press DONE            -> Ok, ScanReceived DOCK-1 +receive_transfer 3
    scan EAN MILK         -> Ok, EnterLot 1/8 DOCK-1
    type TEXT L9          -> WrongLot, ConfirmAgain 1/8 DOCK-1
    press BACK            -> Ok, EnterLot 1/8 DOCK-1
    tap L2                -> Ok, CountReceived 1/2 DOCK-1
    key 2                 -> Ok, CountReceived 2/2 DOCK-1
    press SHORT           -> Ok, ChooseReason 2/2 DOCK-1
    tap DMGD              -> Ok, CountReceived 2/2 DOCK-1
    press DONE            -> LineDone, ScanReceived DOCK-1 +receive_transfer 2 DMGD
    scan EAN SAW          -> Ok, ScanSerials 0/2 DOCK-1
    scan GS1 SAW/S1       -> Ok, ScanSerials 1/2 DOCK-1 +receive_transfer 1
    press DONE            -> Ok, ScanReceived DOCK-1
    scan EAN DUST         -> WrongProduct, ConfirmAgain DOCK-1
    press BACK            -> Ok, ScanReceived DOCK-1
    press SHORT           -> Ok, ChooseReason DOCK-1
    tap NOLB              -> Ok, ScanReceived DOCK-1
    press BACK            -> Ok, ScanReceived DOCK-1
    press SHORT           -> Ok, ChooseReason DOCK-1
    tap UNPACK            -> Ok, ScanPackage DOCK-1
    scan BCP P1           -> Ok, ScanReceived DOCK-1
    press DONE            -> Ok, ScanReceived DOCK-1
    press UNDO            -> Ok, PutBack 0/1
    press BACK            -> Ok, ScanReceived DOCK-1
    press DONE            -> Warning, CloseDocument
    press DONE            -> LineDone, WorkDone +close_transfer
)";

constexpr auto sendingBack = R"(
    scan BCP P1           -> LineDone, ScanReceived PACK-1 +receive_transfer
    press UNDO            -> Ok, PutBack
    press BACK            -> Ok, ScanReceived PACK-1
    press PARK            -> Ok, ChooseWork
)";

constexpr auto walkingTasks = R"(
    press DONE      -> Ok, TaskStep 0/1 PACK-1 +take_task
    scan BCT T-9    -> WrongTote, TaskStep 0/1 PACK-1
    as bert 2
    scan BCT T-1    -> Leased, TakeOverWork
    as anna 1
    scan EAN BOLT   -> Ok, TaskPlace 0/1 A-01
    scan BCL A-02   -> LineDone, WorkDone +finish_task
)";

constexpr auto blockedShelves = R"(
    tap W-119/A       -> Ok, LoadTote +take_zone
    scan BCT T-7      -> Ok, GoToLocation 0/4 A-02 +load_tote
    scan X BLKD       -> NeedsConfirmation, ConfirmAgain 0/4 A-02
    scan X BLKD       -> Ok, GoToLocation 0/4 A-09 +block_location
    press PARK        -> Ok, ChooseWork
    numbers
    tap TASKS         -> Ok, TaskStep A-02 +take_task
    scan BCL A-02     -> Ok, TaskAnswer A-02
    tap NO            -> NeedsConfirmation, ConfirmAgain A-02
    tap NO            -> LineDone, WorkDone +finish_task
)";

} // namespace

std::vector<FloorStory> floorStories()
{
    std::vector<FloorStory> stories;
    const auto tell = [&](const char *name, tests::FloorShift shift, const char *script) {
        stories.push_back({name, std::move(shift), script});
    };
    tell("t01-pick", shelves(), picking);
    tell("t02-hand-over", shelves(), handingOver);
    tell("t03-receive", dock(), receiving);
    tell("t04-receive-packages", dock(true), receivingIntoPackages);
    tell("t05-put-away", staging(), puttingAway);
    tell("t06-move", stockroom(), moving);
    tell("t07-count", countingRoom(), counting);
    tell("t08-count-openly", countingRoom(false), countingOpenly);
    tell("t09-pack", named(tests::packingRoom()), packing);
    tell("t10-load", lanes(), loading);
    tell("t20-checks", checkedGoods(), packingWithChecks);
    tests::FloorShift toHiddensee = tests::carriersRoom();
    tests::goesTo(toHiddensee, "SO-1", "18565");
    tell("t19-carriers", named(std::move(toHiddensee)), carriers);
    tell("t11-kit", workshop(), kitting);
    tell("t12-return", returnsDesk(), returning);
    tell("t13-lookup", supportDesk(), helping);
    tell("t14-scrap", tests::FloorShift(stockroom()), scrapping);
    tell("t15-task", leftovers(), walkingTasks);
    tell("t16-blocked", shelves(), blockedShelves);
    tell("t17-receive-transfer", farDock(), receivingFromNorth);
    tell("t18-receive-package", farDock(), sendingBack);
    return stories;
}

} // namespace bincard::handheld_test
