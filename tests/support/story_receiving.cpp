// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/story.h"

#include "core/purchase/rules.h"
#include "core/quality/rules.h"

#include <stdexcept>

// Words of a story at the dock:
//
//   supplier ACME                  life MILK 10            (days at receipt at least)
//   buy      PO1 ACME BOLT 10 NUT 5 [over=10] [under=5] [blind]
//   notice   PO1 SSCC BOLT 4 [lot=L1]
//   point    Seal [stage=Pack|Ship] [product=] [every=2] [measure least=2 most=7]
//   begin    R1 [PO1] [note=]      also R1 PO2
//   receive  r1 R1 BOLT 4 DOCK [lot=] [expiry=] [into=P1] [reason=] [by=sue]
//   pallet   R1 SSCC DOCK          register MILK L1|? [expiry=] [as=mine]
//   put      r1 A-01               take-back r1|SSCC
//   check    r1 pass|fail|4.5      link CODE [BOLT]
//   explain  R1 BOLT order=PO1 reason=UNDR [give-up]
//   explain  R1 reason=UNDR        (all that is open)      close-receipt R1
//
// and questions: bought PO1 BOLT; purchase PO1; due r1; code CODE; differences R1.

namespace bincard::support {

namespace {

const std::string accepted = "accepted";

Quantity quantity(const std::string &text)
{
    const auto read = quantityFromText(text);
    if (!read)
        throw std::runtime_error("not a quantity: " + text);
    return *read;
}

Date date(const std::string &text)
{
    if (text.empty())
        return {};
    const auto read = dateFromText(text);
    if (!read)
        throw std::runtime_error("not a date: " + text);
    return *read;
}

int number(const std::string &text)
{
    return text.empty() ? 0 : std::stoi(text);
}

quality::Stage stage(const std::string &text)
{
    return text == "Pack" ? quality::Stage::Pack
        : text == "Ship"  ? quality::Stage::Shipping
                          : quality::Stage::Receipt;
}

} // namespace

purchase::PurchaseOrderId Story::purchaseOrder(const std::string &reference) const
{
    const auto order = world.look().find<purchase::PurchaseOrder>("by_reference", reference);
    return order ? order->id : purchase::PurchaseOrderId{};
}

/// Of `verb PO1 BOLT`.
purchase::PurchaseLine Story::purchaseLine() const
{
    for (const auto &line :
         world.look().list<purchase::PurchaseLine>("by_order", purchaseOrder(word(0)))) {
        if (line.product == world.product(word(1)))
            return line;
    }
    return {};
}

purchase::ExpectedPackageId Story::expected(const std::string &code) const
{
    const auto found = world.look().find<purchase::ExpectedPackage>("by_code", code);
    return found ? found->id : purchase::ExpectedPackageId{};
}

std::string Story::buying(const std::string &verb)
{
    const auto warehouse = world.warehouse();
    if (verb == "supplier") {
        world.save(catalog::Partner{.reference = word(0)});
        return accepted;
    }
    if (verb == "life") {
        auto product = *world.look().get(world.product(word(0)));
        product.receiptDaysMin = number(word(1));
        world.save(product);
        return accepted;
    }
    if (verb == "buy")
        return buy();
    if (verb == "cancel-purchase")
        return judged(purchase::CancelPurchaseLine{
            .line = purchaseLine().id, .warehouse = warehouse, .quantity = quantity(word(2))});
    if (verb == "notice")
        return notice();
    if (verb == "point") {
        world.save(quality::QualityPoint{
            .title = word(0),
            .stage = stage(option("stage")),
            .product
            = option("product").empty() ? catalog::ProductId{} : world.product(option("product")),
            .kind = has("measure") ? quality::PointKind::Measure
                : has("photo")     ? quality::PointKind::Photo
                                   : quality::PointKind::PassFail,
            .least = quantity(option("least").empty() ? "0" : option("least")),
            .most = quantity(option("most").empty() ? "0" : option("most")),
            .unit = has("measure") ? "CEL" : "",
            .every = option("every").empty() ? 1 : number(option("every"))});
        return accepted;
    }
    return {};
}

std::string Story::buy()
{
    const auto id = world.newId<purchase::PurchaseOrder>();
    const auto supplier = world.look().find<catalog::Partner>("by_reference", word(1));
    std::string said = judged(purchase::OpenPurchaseOrder{
        .order = id,
        .warehouse = world.warehouse(),
        .reference = word(0),
        .supplier = supplier ? supplier->id : catalog::PartnerId{},
        .expectedOn = option("on").empty() ? Date{} : *dateFromText(option("on")),
        .dock = world.location("DOCK"),
        .blind = has("blind")});
    for (std::size_t i = 2; i + 1 < m_words.size() && said == accepted; i += 2)
        said = judged(purchase::AddPurchaseLine{.line = world.newId<purchase::PurchaseLine>(),
                                                .warehouse = world.warehouse(),
                                                .order = id,
                                                .product = world.product(word(i)),
                                                .position = static_cast<int>(i / 2),
                                                .quantity = quantity(word(i + 1)),
                                                .overPercent = number(option("over")),
                                                .underPercent = number(option("under"))});
    if (said != accepted || !option("draft").empty())
        return said;
    return judged(purchase::ConfirmPurchaseOrder{.order = id, .warehouse = world.warehouse()});
}

std::string Story::notice()
{
    if (!expected(word(1))) {
        const auto said
            = judged(purchase::ExpectPackage{.package = world.newId<purchase::ExpectedPackage>(),
                                             .warehouse = world.warehouse(),
                                             .order = purchaseOrder(word(0)),
                                             .notice = option("asn"),
                                             .code = word(1)});
        if (said != accepted || m_words.size() < 4)
            return said;
    }
    const std::string order = word(0);
    const std::string code = word(1);
    m_words = {order, word(2), word(3)};
    const auto line = purchaseLine();
    return judged(purchase::ExpectContent{.content = world.newId<purchase::ExpectedContent>(),
                                          .warehouse = world.warehouse(),
                                          .package = expected(code),
                                          .line = line.id,
                                          .product = world.product(word(1)),
                                          .lot = lot(word(1)),
                                          .quantity = quantity(word(2))});
}

std::string Story::receiving(const std::string &verb)
{
    const auto warehouse = world.warehouse();
    if (verb == "begin") {
        const auto id = world.newId<purchase::Receipt>();
        m_receipts[word(0)] = id;
        return judged(purchase::BeginReceipt{
            .receipt = id,
            .warehouse = warehouse,
            .order = m_words.size() > 1 ? purchaseOrder(word(1)) : purchase::PurchaseOrderId{},
            .note = option("note")});
    }
    if (verb == "also")
        return judged(purchase::AddToReceipt{.receipt = m_receipts[word(0)],
                                             .warehouse = warehouse,
                                             .order = purchaseOrder(word(1))});
    if (verb == "receive")
        return receive();
    if (verb == "pallet")
        return judged(purchase::ReceivePackage{.expected = expected(word(1)),
                                               .warehouse = warehouse,
                                               .receipt = m_receipts[word(0)],
                                               .package = world.newId<inventory::Package>(),
                                               .location = world.location(word(2)),
                                               .approver = world.user(option("by"))});
    if (verb == "register")
        return registerLot();
    if (verb == "put")
        return judged(purchase::PlaceReceived{.warehouse = warehouse,
                                              .receiptLine = m_received[word(0)],
                                              .location = world.location(word(1))});
    if (verb == "take-back")
        return judged(purchase::UndoReceipt{
            .warehouse = warehouse,
            .receiptLine = m_received[word(0)],
            .expected = expected(word(0)),
        });
    if (verb == "explain") {
        purchase::ExplainDifference explain{.warehouse = warehouse,
                                            .receipt = m_receipts[word(0)],
                                            .reason = option("reason"),
                                            .closesRest = has("give-up")};
        if (const auto order = option("order"); !order.empty()) {
            m_words = {order, word(1)};
            explain.line = purchaseLine().id;
        }
        return judged(explain);
    }
    if (verb == "close-receipt")
        return judged(
            purchase::CloseReceipt{.warehouse = warehouse, .receipt = m_receipts[word(0)]});
    if (verb == "check")
        return checkGoods();
    if (verb == "link")
        return judged(purchase::LinkBarcode{.barcode = world.newId<catalog::Barcode>(),
                                            .warehouse = warehouse,
                                            .code = word(0),
                                            .product = m_words.size() > 1 ? world.product(word(1))
                                                                          : catalog::ProductId{}});
    return {};
}

std::string Story::receive()
{
    const auto id = world.newId<purchase::ReceiptLine>();
    m_received[word(0)] = id;
    auto package = world.package(option("into"));
    if (!package && !option("into").empty())
        package = world.newId<inventory::Package>();
    return judged(purchase::ReceiveUnits{.receiptLine = id,
                                         .warehouse = world.warehouse(),
                                         .receipt = m_receipts[word(1)],
                                         .product = world.product(word(2)),
                                         .lot = lot(word(2)),
                                         .expiry = date(option("expiry")),
                                         .location = world.location(word(4)),
                                         .package = package,
                                         .packageCode = option("into"),
                                         .quantity = quantity(word(3)),
                                         .reason = option("reason"),
                                         .approver = world.user(option("by"))});
}

/// `register MILK L1 [expiry=] [as=2nd]`: what a device makes under a number of its own.
std::string Story::registerLot()
{
    const auto id = world.newId<inventory::Lot>();
    if (!option("as").empty())
        m_lots[option("as")] = id;
    return judged(inventory::RegisterLot{.warehouse = world.warehouse(),
                                         .lot = id,
                                         .product = world.product(word(0)),
                                         .name = word(1) == "?" ? std::string() : word(1),
                                         .expiry = date(option("expiry")),
                                         .unlabelled = word(1) == "?"});
}

/// What is looked at: a receipt line or a parcel, by its name in the story.
std::int64_t Story::looksAt() const
{
    const auto received = m_received.find(word(0));
    return received == m_received.end() ? parcel().value : received->second.value;
}

/// `check r1 pass|fail|4.5 [again]`: the first check that is due of what was received, or of a
/// parcel; or one that was made already.
std::string Story::checkGoods()
{
    const auto due = has("again")
        ? world.look().list<quality::QualityCheck>("by_document", looksAt(), quality::Outcome::Pass)
        : quality::due(looksAt(), world.look());
    if (due.empty())
        return "nothing is due";
    const auto &first = due.front();
    quality::RecordCheck record{.check = world.newId<quality::QualityCheck>(),
                                .warehouse = world.warehouse(),
                                .point = first.point,
                                .document = first.document,
                                .product = first.product,
                                .lot = first.lot,
                                .location = first.location,
                                .package = first.package,
                                .quantity = first.quantity};
    if (const auto package = world.look().get(first.package))
        record.location = package->location;
    if (word(1) == "pass" || word(1) == "fail")
        record.outcome = word(1) == "pass" ? quality::Outcome::Pass : quality::Outcome::Fail;
    else
        record.measured = quantity(word(1));
    return judged(record);
}

std::string Story::received(const std::string &verb)
{
    if (verb == "bought") {
        const auto line = purchaseLine();
        return "ordered " + toText(line.ordered) + " received " + toText(line.received) + " closed "
            + toText(line.closed);
    }
    if (verb == "purchase") {
        const auto order = world.look().get(purchaseOrder(word(0)));
        return !order ? "none" : order->closed ? "closed" : "open";
    }
    if (verb == "due") {
        std::string said;
        for (const auto &check : quality::due(looksAt(), world.look()))
            said += (said.empty() ? "" : " ") + world.look().get(check.point)->title
                + (m_received.contains(word(0)) ? "" : '/' + toText(check.quantity));
        return said.empty() ? "nothing" : said;
    }
    if (verb == "code") {
        const auto barcode = world.look().find<catalog::Barcode>("by_code", word(0));
        return barcode ? world.look().get(barcode->product)->sku : "nothing";
    }
    if (verb == "differences") {
        std::string said;
        for (const auto &one :
             world.look().list<purchase::ReceiptDifference>("by_pair", m_receipts[word(0)]))
            said += (said.empty() ? "" : " ") + one.reason + '/' + toText(one.quantity)
                + (one.closesRest ? "/given-up" : "");
        return said.empty() ? "none" : said;
    }
    return {};
}

} // namespace bincard::support
