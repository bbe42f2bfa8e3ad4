// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/floor_shift.h"

#include "core/apply.h"
#include "core/catalog/usual_reasons.h"
#include "core/scan/check_digit.h"
#include "core/scan/gtin.h"
#include "core/scan/own_code.h"
#include "core/scan/parse.h"

#include <algorithm>
#include <sstream>

namespace bincard::tests {

using namespace std::chrono_literals;

namespace {

constexpr Date shiftDay = 2026y / 11 / 23;

std::string gtinOf(std::int64_t number, char indicator)
{
    std::string digits = std::to_string(400'000'000'000 + number);
    digits.insert(digits.begin(), indicator);
    return digits + scan::gs1CheckDigit(digits);
}

std::string trimmed(std::string_view text)
{
    const auto from = text.find_first_not_of(' ');
    const auto to = text.find_last_not_of(' ');
    return from == std::string_view::npos ? std::string()
                                          : std::string(text.substr(from, to - from + 1));
}

std::string kindOf(const Operation &operation)
{
    const std::string table = descriptionOf(operation).table;
    std::string quantity;
    if (const auto *pick = operation.as<fulfilment::PickUnits>())
        quantity = ' ' + toText(pick->quantity);
    if (const auto *receive = operation.as<purchase::ReceiveUnits>())
        quantity = ' ' + toText(receive->quantity)
            + (receive->reason.empty() ? "" : ' ' + receive->reason);
    if (const auto *pack = operation.as<fulfilment::PackUnits>())
        quantity = ' ' + toText(pack->quantity);
    if (const auto *report = operation.as<fulfilment::ReportContent>())
        quantity = ' ' + toText(report->quantity) + ' ' + report->reason;
    if (const auto *take = operation.as<kitting::TakeComponent>())
        quantity = ' ' + toText(take->quantity);
    if (const auto *approve = operation.as<fulfilment::ApproveException>())
        return "approve " + approve->reason;
    if (const auto *take = operation.as<fulfilment::TakeSubstitute>())
        quantity = ' ' + toText(take->quantity);
    if (const auto *units = operation.as<counting::CountUnits>())
        quantity = ' ' + toText(units->quantity);
    if (const auto *unknown = operation.as<counting::CountUnknown>())
        quantity = ' ' + toText(unknown->quantity);
    if (const auto *put = operation.as<inventory::PutAwayUnits>())
        quantity = ' ' + toText(put->quantity);
    if (const auto *move = operation.as<inventory::MoveUnits>())
        quantity = ' ' + toText(move->quantity);
    if (const auto *receive = operation.as<inventory::ReceiveTransfer>())
        quantity = (receive->product ? ' ' + toText(receive->quantity) : std::string())
            + (receive->reason.empty() ? "" : ' ' + receive->reason);
    if (const auto *scrap = operation.as<inventory::ScrapUnits>())
        quantity = ' ' + toText(scrap->quantity) + ' ' + scrap->reason;
    if (const auto *missing = operation.as<inventory::ReportMissing>())
        quantity = ' ' + toText(missing->quantity) + ' ' + missing->reason;
    if (const auto *place = operation.as<inventory::ReportPlace>())
        quantity = ' ' + place->reason;
    if (const auto *report = operation.as<fulfilment::ReportShort>())
        quantity = ' ' + toText(report->quantity) + ' ' + report->reason;
    return table + quantity;
}

} // namespace

FloorShift hardware(floor::PickPolicy policy)
{
    FloorShift shift(policy);
    for (const char *sku : {"BOLT", "NUT", "DUST"})
        shift.product(sku);
    shift.box("BOLT", Quantity::units(5));
    shift.stock("BOLT", "A-01", Quantity::units(20));
    shift.stock("NUT", "A-02", Quantity::units(20));
    shift.stock("NUT", "A-09", Quantity::units(20));
    shift.stock("DUST", "A-03", Quantity::units(2));
    return shift;
}

FloorShift::FloorShift(floor::PickPolicy policy)
    : FloorShift(floor::Policy{.pick = policy})
{ }

FloorShift::FloorShift(floor::Policy policy)
    : m_policy(policy)
{
    save(inventory::Warehouse{.id = m_warehouse, .code = "W1", .name = "One"});
    using inventory::Usage;
    for (const auto &[code, usage] : {std::pair{"CART", Usage::Cart},
                                      {"PACK-1", Usage::Staging},
                                      {"DOCK-1", Usage::Staging},
                                      {"QUAR", Usage::Quarantine},
                                      {"LOSS", Usage::LossFound},
                                      {"ADJ", Usage::Adjustment},
                                      {"VENDOR", Usage::Vendor},
                                      {"CUSTOMER", Usage::Customer},
                                      {"SCRAP", Usage::Scrap},
                                      {"PRODUCTION", Usage::Production},
                                      {"TRANSIT", Usage::Transit},
                                      {"CLAIMED", Usage::Claimed}})
        save(inventory::Location{
            .id = {id(code)}, .warehouse = m_warehouse, .code = code, .usage = usage});
    for (int i = 1; i <= 20; ++i) {
        const std::string code = std::string("A-") + (i < 10 ? "0" : "") + std::to_string(i);
        save(inventory::Location{
            .id = {id(code)}, .warehouse = m_warehouse, .code = code, .zone = "A", .sequence = i});
    }
    save(access::Role{.id = {id("picker")}, .name = "picker", .permissions = 0b11});
    save(access::Role{.id = {id("counter")}, .name = "counter", .permissions = 1 << 14});
    const auto bit = [](access::Permission permission) {
        return std::int64_t{1} << static_cast<int>(permission);
    };
    using access::Permission;
    save(access::Role{.id = {id("mover")},
                      .name = "mover",
                      .permissions = bit(Permission::PutAway) | bit(Permission::MoveStock)
                          | bit(Permission::ScrapStock) | bit(Permission::TakeOver)});
    save(access::Role{.id = {id("chief")}, .name = "chief", .permissions = access::allPermissions});
    save(access::Role{.id = {id("receiver")},
                      .name = "receiver",
                      .permissions = std::int64_t{1}
                          << static_cast<int>(access::Permission::Receive)});
    for (const auto &[name, role] : {std::pair{"anna", "picker"},
                                     {"bert", "picker"},
                                     {"rolf", "receiver"},
                                     {"mia", "mover"},
                                     {"cora", "counter"},
                                     {"carl", "counter"},
                                     {"sue", "chief"}})
        save(access::User{.id = {id(name)},
                          .warehouse = m_warehouse,
                          .code = name,
                          .name = name,
                          .role = {id(role)}});
    for (catalog::Reason reason : catalog::usualReasons()) {
        reason.id = {id(reason.code)};
        // Here somebody else has to agree before goods count as lost among others.
        reason.needsSupervisor = reason.needsSupervisor || reason.code == "NFND";
        reason.reallocates = reason.reallocates && reason.code != "NFND";
        save(reason);
    }
    signIn("anna");
}

Date FloorShift::today()
{
    return shiftDay;
}

template <class R> void FloorShift::save(const R &record)
{
    save(R::description(), rowOf(record));
}

std::int64_t &FloorShift::id(const std::string &name)
{
    auto &number = m_named[name];
    if (number == 0)
        number = m_ids.next();
    return number;
}

void FloorShift::product(const std::string &sku, catalog::Tracking tracking, bool expires)
{
    save(catalog::Product{
        .id = {id(sku)}, .sku = sku, .name = sku, .tracking = tracking, .expires = expires});
    save(catalog::Barcode{.id = fresh<catalog::Barcode>(),
                          .code = gtinOf(id(sku) % 100'000, '0'),
                          .product = {id(sku)}});
}

void FloorShift::place(const std::string &code, const std::string &zone, std::int64_t sequence)
{
    save(inventory::Location{.id = {id(code)},
                             .warehouse = m_warehouse,
                             .code = code,
                             .zone = zone,
                             .sequence = sequence});
}

void FloorShift::box(const std::string &sku, Quantity factor)
{
    save(catalog::Packaging{
        .id = {id("box of " + sku)}, .product = {id(sku)}, .name = "box", .factor = factor});
    save(catalog::Barcode{.id = fresh<catalog::Barcode>(),
                          .code = gtinOf(id(sku) % 100'000, '1'),
                          .product = {id(sku)},
                          .packaging = {id("box of " + sku)}});
}

void FloorShift::lot(const std::string &sku, const std::string &name, Date expiry)
{
    save(inventory::Lot{
        .id = {id(sku + '/' + name)}, .product = {id(sku)}, .name = name, .expiry = expiry});
}

void FloorShift::substitute(const std::string &sku, const std::string &by)
{
    save(catalog::Substitute{
        .id = fresh<catalog::Substitute>(), .product = {id(sku)}, .by = {id(by)}});
}

void FloorShift::blockLot(const std::string &sku, const std::string &name)
{
    auto changed = *records().get(inventory::LotId{id(sku + '/' + name)});
    changed.blocked = true;
    save(changed);
}

void FloorShift::pallet(const std::string &code, const std::string &location)
{
    save(inventory::Package{.id = {id(code)},
                            .warehouse = m_warehouse,
                            .code = code,
                            .kind = inventory::PackageKind::Pallet,
                            .location = {id(location)}});
}

void FloorShift::stock(const std::string &sku, const std::string &location, Quantity quantity,
                       const std::string &lot, const std::string &package)
{
    does(inventory::AdjustStock{.warehouse = m_warehouse,
                                .product = {id(sku)},
                                .location = {id(location)},
                                .lot = {lot.empty() ? 0 : id(sku + '/' + lot)},
                                .package = {package.empty() ? 0 : id(package)},
                                .quantity = quantity,
                                .reason = "Opening"});
}

void FloorShift::order(const std::string &reference, const Lines &lines)
{
    const sales::OrderId order{id(reference)};
    does(sales::OpenOrder{
        .order = order, .warehouse = m_warehouse, .channel = "shop", .reference = reference});
    int position = 0;
    for (const auto &[sku, quantity] : lines) {
        ++position;
        does(sales::AddOrderLine{.line = {id(reference + '/' + std::to_string(position))},
                                 .order = order,
                                 .product = {id(sku)},
                                 .position = position,
                                 .quantity = quantity});
    }
    does(sales::ConfirmOrder{.order = order, .transfer = {id("transfer of " + reference)}});
}

void FloorShift::batch(const std::string &name, fulfilment::BatchKind kind,
                       const std::vector<std::string> &orders, int priority)
{
    const fulfilment::BatchId batch{id(name)};
    does(fulfilment::OpenBatch{.batch = batch,
                               .warehouse = m_warehouse,
                               .name = name,
                               .kind = kind,
                               .priority = priority,
                               .destination = {id("PACK-1")}});
    for (const auto &reference : orders)
        does(fulfilment::AddToBatch{.batch = batch,
                                    .transfer = {id("transfer of " + reference)},
                                    .slot = fresh<fulfilment::Slot>()});
    does(fulfilment::ReleaseBatch{.batch = batch});
}

void FloorShift::purchase(const std::string &reference, const std::string &supplier,
                          const Lines &lines, bool blind)
{
    save(catalog::Partner{.id = {id(supplier)}, .reference = supplier});
    const purchase::PurchaseOrderId order{id(reference)};
    does(purchase::OpenPurchaseOrder{.order = order,
                                     .warehouse = m_warehouse,
                                     .reference = reference,
                                     .supplier = {id(supplier)},
                                     .dock = {id("DOCK-1")},
                                     .blind = blind});
    int position = 0;
    for (const auto &[sku, quantity] : lines) {
        ++position;
        does(purchase::AddPurchaseLine{.line = {id(reference + '/' + std::to_string(position))},
                                       .warehouse = m_warehouse,
                                       .order = order,
                                       .product = {id(sku)},
                                       .position = position,
                                       .quantity = quantity});
    }
    does(purchase::ConfirmPurchaseOrder{.order = order, .warehouse = m_warehouse});
}

void FloorShift::notice(const std::string &order, const std::string &code, const Lines &content)
{
    const purchase::ExpectedPackageId package{id("notice of " + code)};
    does(purchase::ExpectPackage{
        .package = package, .warehouse = m_warehouse, .order = {id(order)}, .code = code});
    for (const auto &[sku, quantity] : content)
        does(purchase::ExpectContent{.content = fresh<purchase::ExpectedContent>(),
                                     .warehouse = m_warehouse,
                                     .package = package,
                                     .product = {id(sku)},
                                     .quantity = quantity});
}

void FloorShift::lifeAtReceipt(const std::string &sku, int days)
{
    auto product = *records().get(catalog::ProductId{id(sku)});
    product.receiptDaysMin = days;
    save(product);
}

void FloorShift::qualityPoint(const std::string &title, const std::string &sku)
{
    save(quality::QualityPoint{
        .id = fresh<quality::QualityPoint>(), .title = title, .product = {id(sku)}});
}

void FloorShift::closeReceipts()
{
    for (const auto &receipt : records().list<purchase::Receipt>("by_state", m_warehouse, false)) {
        does(purchase::ExplainDifference{
            .warehouse = m_warehouse, .receipt = receipt.id, .reason = "UNDR"});
        does(purchase::CloseReceipt{.warehouse = m_warehouse, .receipt = receipt.id});
    }
}

void FloorShift::cancelLine(const std::string &reference, int position, Quantity quantity)
{
    does(sales::CancelOrderLine{.line = {id(reference + '/' + std::to_string(position))},
                                .quantity = quantity});
}

void FloorShift::save(const Description &of, const Row &row)
{
    m_store.begin();
    m_store.write(of, row);
    check(m_store.commit().ok(), "memory commits");
}

void FloorShift::clerk(const std::string &name, access::Permission permission)
{
    const access::RoleId role{id("role of " + name)};
    save(access::Role{.id = role,
                      .name = "role of " + name,
                      .permissions = std::int64_t{1} << static_cast<int>(permission)});
    save(access::User{
        .id = {id(name)}, .warehouse = m_warehouse, .code = name, .name = name, .role = role});
}

inventory::PackageId FloorShift::packageOf(const std::string &code) const
{
    const auto found = records().find<inventory::Package>("by_code", code);
    return found ? found->id : inventory::PackageId{};
}

inventory::LocationId FloorShift::location(const std::string &code) const
{
    return {m_named.at(code)};
}

catalog::ProductId FloorShift::productOf(const std::string &sku) const
{
    return {m_named.at(sku)};
}

inventory::PackageId FloorShift::package(const std::string &code) const
{
    return {m_named.at(code)};
}

inventory::StorageCategoryId FloorShift::category(const std::string &name) const
{
    return records().find<inventory::StorageCategory>("by_name", name)->id;
}

void FloorShift::categorise(const std::string &code, const std::string &name)
{
    auto place = *records().get(location(code));
    place.category = category(name);
    save(place);
}

void FloorShift::inAisle(const std::string &code, const std::string &aisle)
{
    auto place = *records().get(location(code));
    place.aisle = aisle;
    save(place);
}

void FloorShift::replenish(const std::string &sku, Quantity quantity, const std::string &source,
                           const std::string &face, int priority)
{
    does(inventory::OpenReplenishment{.task = fresh<inventory::Task>(),
                                      .warehouse = m_warehouse,
                                      .product = productOf(sku),
                                      .source = location(source),
                                      .target = location(face),
                                      .quantity = quantity,
                                      .priority = priority});
}

void FloorShift::does(const Operation &operation)
{
    reports("sue", 9, operation);
}

void FloorShift::reports(const std::string &user, int device, const Operation &operation)
{
    Workspace workspace(m_store, m_ids);
    const Occasion occasion{.device = {device},
                            .seq = ++m_seq,
                            .user = {id(user)},
                            .occurredAt = m_now,
                            .businessDate = shiftDay};
    const auto done = apply(operation, occasion, workspace);
    if (!done) {
        const std::string what = descriptionOf(operation).table + ": "
            + std::string(nameOf(done.error().code)) + ' ' + done.error().detail;
        check(false, what.c_str());
    }
    m_store.begin();
    workspace.writeTo(m_store);
    check(m_store.commit().ok(), "memory commits");
}

void FloorShift::numberTasks()
{
    Workspace workspace(m_store, m_ids);
    for (inventory::Task task : workspace.list<inventory::Task>("by_open", m_warehouse, false)) {
        if (task.id.value > 0)
            continue;
        workspace.erase(task.id);
        task.id = fresh<inventory::Task>();
        workspace.put(task);
    }
    m_store.begin();
    workspace.writeTo(m_store);
    check(m_store.commit().ok(), "memory commits");
}

void FloorShift::signIn(const std::string &user, int device)
{
    m_user = {id(user)};
    m_device = {device};
    m_worker = device == 1 ? floor::workerIn(m_store, m_user) : floor::newWorker(m_user);
    const Workspace now = records();
    const floor::Step step = floor::refresh(m_worker, context(now));
    store(step);
    m_worker = step.worker;
    m_asked = step.prompt;
}

floor::Context FloorShift::context(const Workspace &records) const
{
    return {.workspace = records,
            .policy = m_policy,
            .warehouse = m_warehouse,
            .user = m_user,
            .device = m_device,
            .ids = m_ids,
            .businessDate = shiftDay};
}

floor::Prompt FloorShift::prompt() const
{
    const Workspace now = records();
    return floor::prompt(m_worker, context(now));
}

scan::Scan FloorShift::scanned(std::string_view kind, const std::string &code,
                               scan::Source source) const
{
    using scan::OwnKind;
    scan::RawScan raw{.bytes = code, .source = source};
    const auto own = [&](OwnKind as) {
        return *scan::makeOwnCode(as, code);
    };
    const auto product = m_named.find(code);
    const std::int64_t number = product == m_named.end() ? 0 : product->second % 100'000;
    if (kind == "BCL")
        raw.bytes = own(OwnKind::Location);
    else if (kind == "BCT")
        raw.bytes = own(OwnKind::Tote);
    else if (kind == "BCP")
        raw.bytes = own(OwnKind::Package);
    else if (kind == "BCC")
        raw.bytes = own(OwnKind::Command);
    else if (kind == "X")
        raw.bytes = *scan::makeException({code});
    else if (kind == "QTY")
        raw.bytes = *scan::makeOwnCode(OwnKind::Command, "QTY" + code);
    else if (kind == "EAN")
        raw.bytes = gtinOf(number, '0').substr(1);
    else if (kind == "BOX")
        raw.bytes = gtinOf(number, '1');
    else if (kind == "GS1" && code.find('/') != std::string::npos) {
        // SKU/lot, SKU/lot/count or SKU/lot//YYMMDD: as the label of a lot says it.
        std::istringstream parts(code);
        std::string sku, lot, count, expiry;
        std::getline(parts, sku, '/');
        std::getline(parts, lot, '/');
        std::getline(parts, count, '/');
        std::getline(parts, expiry, '/');
        const auto of = *records().get(catalog::ProductId{m_named.at(sku)});
        raw.bytes = "(01)" + gtinOf(m_named.at(sku) % 100'000, '0')
            + (of.tracking == catalog::Tracking::Serial ? "(21)" : "(10)") + lot
            + (count.empty() ? "" : "(30)" + count) + (expiry.empty() ? "" : "(17)" + expiry);
    }
    const auto parsed = scan::parse(raw);
    check(parsed.ok(), ("a script's code parses: " + raw.bytes).c_str());
    return *parsed;
}

floor::Input FloorShift::input(std::string_view words) const
{
    std::istringstream in{std::string(words)};
    std::string verb, kind, code;
    in >> verb >> kind >> code;
    floor::Input input{
        .prompt = m_worker.dialogue.prompt, .what = scan::Command::Help, .at = m_now};
    if (verb == "scan")
        input.what = scanned(kind, code, scan::Source::Wedge);
    else if (verb == "type")
        input.what = scanned(kind, code, scan::Source::Typed);
    else if (verb == "key")
        input.what = floor::TypedQuantity{*quantityFromText(kind)};
    else if (verb == "tap")
        input.what = floor::Chosen{kind};
    else if (verb == "allow")
        input.what = floor::SecondPerson{{m_named.at(kind)}};
    else if (verb == "press")
        input.what = std::get<scan::Command>(scanned("BCC", kind, scan::Source::Wedge).meaning);
    else
        check(false, "a script knows scan, type, key, tap, press, allow and sync");
    return input;
}

void FloorShift::store(const floor::Step &step)
{
    Workspace workspace = records();
    for (const Operation &operation : step.operations) {
        const Occasion occasion{.device = m_device,
                                .incarnation = 1,
                                .seq = ++m_seq,
                                .user = m_user,
                                .occurredAt = {m_now.ms + m_seq},
                                .businessDate = shiftDay};
        const auto done = apply(operation, occasion, workspace);
        check(done.ok(), "what a workflow asks for can be applied");
        m_history += kindOf(operation) + '\n';
    }
    for (const auto &[of, row] : floor::changedParts(m_worker, step.worker))
        workspace.put(*of, row);
    m_store.begin();
    workspace.writeTo(m_store);
    check(m_store.commit().ok(), "memory commits");
}

std::string FloorShift::said(const floor::Step &step) const
{
    const auto &prompt = step.prompt;
    const auto nameOfValue = [](auto value) {
        return std::string(enumNames(value)[static_cast<std::size_t>(value)]);
    };
    const auto &feedback = prompt.feedback;
    std::string text
        = feedback.error ? std::string(nameOf(*feedback.error)) : nameOfValue(feedback.tone);
    text += ", " + nameOfValue(prompt.instruction);
    if (prompt.amount)
        text += ' ' + toText(prompt.amount->taken) + '/' + toText(prompt.amount->needed);
    if (prompt.place)
        text += ' ' + prompt.place->code;
    for (const auto &notice : prompt.notices)
        text += " !" + nameOfValue(notice.kind) + ' ' + notice.about;
    for (const auto &operation : step.operations)
        text += " +" + kindOf(operation);
    return text;
}

std::string FloorShift::answer(const floor::Input &input)
{
    const Workspace now = records();
    const floor::Step step = floor::advance(m_worker, input, context(now));
    m_scans += std::holds_alternative<scan::Scan>(input.what) ? 1 : 0;
    m_now.ms += 1000;
    if (step.prompt.feedback.tone == floor::Tone::Error && !step.operations.empty())
        return "a refused answer wrote something";
    store(step);
    m_asked = step.prompt;

    // Killed, and started again: the same line, the same question.
    m_worker = floor::workerIn(m_store, m_user);
    floor::Prompt again = prompt();
    again.feedback = step.prompt.feedback;
    if (again != step.prompt)
        return "another prompt after a restart: " + said({.worker = m_worker, .prompt = again});
    return said(step);
}

std::string FloorShift::plays(std::string_view script)
{
    std::istringstream lines{std::string(script)};
    for (std::string line; std::getline(lines, line);) {
        line = trimmed(line);
        if (line.empty() || line.front() == '#')
            continue;
        const auto arrow = line.find("->");
        check(arrow != std::string::npos, "a line of a script has an arrow");
        const std::string words = trimmed(std::string_view(line).substr(0, arrow));
        const std::string expected = trimmed(std::string_view(line).substr(arrow + 2));
        std::string actual;
        if (words == "sync") {
            const Workspace now = records();
            const floor::Step step = floor::refresh(m_worker, context(now));
            store(step);
            m_worker = step.worker;
            m_asked = step.prompt;
            actual = said(step);
        } else {
            actual = answer(input(words));
        }
        if (actual != expected)
            return line + "\n    but was: " + actual;
    }
    return {};
}

Quantity FloorShift::inTote(const std::string &tote, const std::string &sku) const
{
    Quantity sum;
    const Workspace now = records();
    const auto package = now.find<inventory::Package>("by_code", tote);
    if (!package)
        return sum;
    for (const auto &quant : now.list<inventory::Quant>("by_package", package->id)) {
        if (quant.product.value == m_named.at(sku))
            sum += quant.onHand;
    }
    return sum;
}

Quantity FloorShift::at(const std::string &location, const std::string &sku) const
{
    Quantity sum;
    for (const auto &quant :
         records().list<inventory::Quant>("place", inventory::LocationId{m_named.at(location)},
                                          catalog::ProductId{m_named.at(sku)}))
        sum += quant.onHand;
    return sum;
}

Quantity FloorShift::reserved(const std::string &sku) const
{
    Quantity sum;
    for (const auto &quant : records().list<inventory::Quant>("by_product", m_warehouse,
                                                              catalog::ProductId{m_named.at(sku)}))
        sum += quant.reserved;
    return sum;
}

int FloorShift::openTasks(inventory::TaskKind kind) const
{
    const auto tasks = records().list<inventory::Task>("by_open", m_warehouse, false);
    return static_cast<int>(std::count_if(tasks.begin(), tasks.end(), [&](const auto &t) {
        return t.kind == kind;
    }));
}

} // namespace bincard::tests
