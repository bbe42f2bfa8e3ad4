// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What somebody makes and changes at a desk, through the window, as the hub and other devices have
// it then.

#include "tests/qml/busy_floor.h"
#include "tests/qml/handheld.h"
#include "tests/qml/supervisor.h"

#include "app/desk/field_text.h"
#include "app/floor/text.h"
#include "core/access/api_key.h"
#include "core/catalog/promotion.h"
#include "core/sales/parts.h"
#include "core/sales/webhook.h"
#include "sync/publish/office.h"
#include "sync/rest/key_text.h"
#include "sync/wire/digest.h"

#include <QtTest>

using namespace bincard;
using namespace bincard::handheld_test;
using namespace bincard::literals;
using namespace Qt::StringLiterals;
using desk::DeskView;
using desk::FormKind;
using desk::FormView;

namespace {

/// An office in the middle of a morning, and somebody at its desk.
struct Office
{
    explicit Office(DeskView::Page page)
    {
        furnishBusyFloor(world);
        furnishOffice(world);
        world.manager("BOSS", "Ben Okafor");
        opened = supervisor.open();
        supervisor.begin("BOSS");
        supervisor.show(page);
    }

    [[nodiscard]] FormView &form()
    {
        return *supervisor.desk().form();
    }

    /// Puts that into the field of that name, as somebody who is in it does.
    void fill(const QString &name, const QString &text, int line = -1)
    {
        Q_EMIT form().wanted(form().fieldAt(name, line));
        supervisor.settle();
        supervisor.press(Qt::Key_A, Qt::ControlModifier);
        supervisor.type(text);
    }

    /// The form of the current row that an action opens.
    void open(const QString &code)
    {
        supervisor.desk().openForm(code);
        supervisor.settle();
    }

    void save()
    {
        supervisor.press(Qt::Key_Return, Qt::ControlModifier);
        supervisor.sync();
    }

    [[nodiscard]] QString problemAt(const QString &name)
    {
        return form().fieldRows()[form().fieldAt(name)].problem;
    }

    /// What the hub has under those values of a unique index.
    template <class R, class... Values>
    [[nodiscard]] std::optional<R> atTheHub(const char *index, const Values &...values)
    {
        LocalIds none;
        return Workspace(world.books(), none).find<R>(index, values...);
    }

    HubWorld world;
    Supervisor supervisor{world};
    bool opened = false;
};

template <class R, class... Values>
std::optional<R> at(Handheld &handheld, const char *index, const Values &...values)
{
    std::optional<R> found;
    handheld.device().look([&](const Workspace &records) {
        found = records.find<R>(index, values...);
    });
    return found;
}

Handheld &joined(Handheld &handheld)
{
    handheld.enrol();
    handheld.approve();
    return handheld;
}

} // namespace

class TestDeskForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void what_is_typed_is_a_value_of_its_kind();
    void a_product_is_made_by_keys_alone_and_the_floor_has_it();
    void a_refusal_stands_at_its_field_and_nothing_typed_is_lost();
    void what_is_missing_is_said_before_anything_is_sent();
    void one_escape_throws_nothing_away();
    void a_product_is_changed_in_one_field();
    void an_order_is_taken_by_hand_with_prices_of_the_list();
    void a_return_is_announced_for_what_was_sent();
    void something_else_goes_out_for_what_came_back();
    void a_scan_is_one_more_of_it_on_the_order();
    void a_purchase_has_the_prices_of_its_supplier();
    void a_supplier_comes_with_what_they_sell();
    void a_price_replaces_the_one_for_the_same_goods();
    void a_promotion_gives_what_its_kind_says();
    void a_product_is_bought_again_by_a_rule();
    void a_channel_keeps_less_back();
    void a_person_gets_a_badge_once_and_signs_in_with_it();
    void a_badge_is_printed_where_it_is_shown();
    void a_role_may_what_is_marked_and_the_change_is_told();
    void a_key_is_shown_once();
    void a_webhook_begins_with_its_secret_and_what_died_is_sent_again();
};

void TestDeskForms::what_is_typed_is_a_value_of_its_kind()
{
    using desk::typedValue;
    QCOMPARE(typedValue(FormKind::Quantity, u"2,5"_s)->toLongLong(), 2'500'000);
    QCOMPARE(typedValue(FormKind::Quantity, u" 12 "_s)->toLongLong(), 12'000'000);
    QVERIFY(!typedValue(FormKind::Quantity, u"1.000,5"_s));
    QVERIFY(!typedValue(FormKind::Quantity, u"two"_s));
    QCOMPARE(typedValue(FormKind::Money, u"19.90"_s)->toLongLong(), 1'990);
    QVERIFY(!typedValue(FormKind::Money, u"19.905"_s));
    QCOMPARE(typedValue(FormKind::Percent, u"12.5"_s)->toLongLong(), 125);
    QVERIFY(!typedValue(FormKind::Count, u"-1"_s));
    QCOMPARE(typedValue(FormKind::Day, u"31.12.2026"_s)->toLongLong(), 20'261'231);
    QVERIFY(!typedValue(FormKind::Day, u"31.2.2026"_s));
    QCOMPARE(typedValue(FormKind::Day, QString())->toLongLong(), 0);
    for (const QString &text : {u"12.50"_s, u"0.005"_s, u"-3.20"_s})
        QCOMPARE(desk::typedText(FormKind::Price, *typedValue(FormKind::Price, text)), text);
}

void TestDeskForms::a_product_is_made_by_keys_alone_and_the_floor_has_it()
{
    Office office(DeskView::Products);
    QVERIFY(office.opened);
    Handheld handheld(office.world);
    joined(handheld);
    Supervisor &supervisor = office.supervisor;
    supervisor.press(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(office.form().step(), FormView::Filling);
    supervisor.type(u"NAIL-40"_s);
    supervisor.press(Qt::Key_Tab);
    supervisor.type(u"Nail 40 mm"_s);
    supervisor.press(Qt::Key_Tab);
    supervisor.type(u"4006381333931"_s);
    office.save();
    QCOMPARE(office.form().step(), FormView::Closed);
    const auto product = office.atTheHub<catalog::Product>("by_sku", std::string("NAIL-40"));
    QVERIFY(product);
    QCOMPARE(product->name, "Nail 40 mm");
    const auto barcode
        = office.atTheHub<catalog::Barcode>("by_code", std::string("04006381333931"));
    QVERIFY(barcode && barcode->product == product->id);
    handheld.sync();
    QVERIFY(at<catalog::Product>(handheld, "by_sku", std::string("NAIL-40")));
    // It is the row that is looked at.
    desk::Table &products = *supervisor.desk().view(DeskView::Products)->table();
    QCOMPARE(products.currentId(), product->id.value);
}

void TestDeskForms::a_refusal_stands_at_its_field_and_nothing_typed_is_lost()
{
    Office office(DeskView::Products);
    QVERIFY(office.opened);
    office.supervisor.press(Qt::Key_N, Qt::ControlModifier);
    office.fill(u"sku"_s, u"KETTLE"_s);
    office.fill(u"name"_s, u"Another kettle"_s);
    office.save();
    QCOMPARE(office.form().step(), FormView::Filling);
    QCOMPARE(office.problemAt(u"sku"_s), app::Text::of(ErrorCode::Duplicate).headline);
    QCOMPARE(office.form().fieldRows()[office.form().fieldAt(u"name"_s)].text, u"Another kettle"_s);
    office.fill(u"sku"_s, u"KETTLE-2"_s);
    QCOMPARE(office.problemAt(u"sku"_s), QString());
    office.save();
    QVERIFY(office.atTheHub<catalog::Product>("by_sku", std::string("KETTLE-2")));
}

void TestDeskForms::what_is_missing_is_said_before_anything_is_sent()
{
    Office office(DeskView::Products);
    QVERIFY(office.opened);
    office.supervisor.press(Qt::Key_N, Qt::ControlModifier);
    office.fill(u"sku"_s, u"NAIL-40"_s);
    office.fill(u"weight"_s, u"heavy"_s);
    office.save();
    QCOMPARE(office.form().step(), FormView::Filling);
    QVERIFY(!office.problemAt(u"name"_s).isEmpty());
    QVERIFY(!office.problemAt(u"weight"_s).isEmpty());
    office.fill(u"name"_s, u"Nail"_s);
    office.fill(u"weight"_s, u"3"_s);
    office.form().step(office.form().fieldAt(u"expires"_s), 1);
    office.save();
    QVERIFY(!office.problemAt(u"tracking"_s).isEmpty()); // what expires has lots
    QVERIFY(!office.atTheHub<catalog::Product>("by_sku", std::string("NAIL-40")));
}

void TestDeskForms::one_escape_throws_nothing_away()
{
    Office office(DeskView::Customers);
    QVERIFY(office.opened);
    Supervisor &supervisor = office.supervisor;
    supervisor.press(Qt::Key_N, Qt::ControlModifier);
    supervisor.press(Qt::Key_Escape); // nothing was typed
    QCOMPARE(office.form().step(), FormView::Closed);
    supervisor.press(Qt::Key_N, Qt::ControlModifier);
    supervisor.type(u"C-1"_s);
    supervisor.press(Qt::Key_Escape);
    QCOMPARE(office.form().step(), FormView::Filling);
    QVERIFY(office.form().isLeaving());
    supervisor.press(Qt::Key_Escape);
    QCOMPARE(office.form().step(), FormView::Closed);
    // Keys go to the table again.
    supervisor.press(Qt::Key_Down);
    QCOMPARE(supervisor.desk().view(DeskView::Customers)->table()->currentRow(), 0);
}

void TestDeskForms::a_product_is_changed_in_one_field()
{
    Office office(DeskView::Products);
    QVERIFY(office.opened);
    desk::Table &products = *office.supervisor.desk().view(DeskView::Products)->table();
    QVERIFY(office.supervisor.choose(products, u"sku"_s, u"KETTLE"_s));
    office.open(u"change"_s);
    const int name = office.form().fieldAt(u"name"_s);
    QCOMPARE(office.form().fieldRows()[name].text, u"Kettle, steel, 1.7 l"_s);
    // Somebody else changes another field meanwhile.
    office.world.must({Save<catalog::Product>{
        .record = {.id = {office.world.id("KETTLE")}, .family = "KITCHEN"},
        .fields = changedFields(catalog::Product{}, catalog::Product{.family = "x"})}});
    office.fill(u"name"_s, u"Kettle 1.7"_s);
    office.save();
    const auto kettle = office.atTheHub<catalog::Product>("by_sku", std::string("KETTLE"));
    QCOMPARE(kettle->name, "Kettle 1.7");
    QCOMPARE(kettle->family, "KITCHEN");
}

void TestDeskForms::an_order_is_taken_by_hand_with_prices_of_the_list()
{
    Office office(DeskView::Orders);
    QVERIFY(office.opened);
    Supervisor &supervisor = office.supervisor;
    supervisor.press(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(office.form().fieldRows()[office.form().fieldAt(u"list"_s)].text, u"RETAIL"_s);
    supervisor.type(u"web-1"_s);
    supervisor.press(Qt::Key_Return); // the first that begins so
    QCOMPARE(office.form().fieldRows()[0].text, u"web-118"_s);
    office.fill(u"reference"_s, u"TEL-1"_s);
    office.fill(u"product"_s, u"kett"_s, 0);
    supervisor.press(Qt::Key_Return);
    supervisor.type(u"2"_s); // the quantity has the keys, and the one that stood there goes
    supervisor.press(Qt::Key_Return);
    supervisor.press(Qt::Key_Return); // the price is the list's: one line more
    supervisor.type(u"MUG-BL"_s);
    supervisor.press(Qt::Key_Return);
    supervisor.press(Qt::Key_Return);
    supervisor.type(u"4,20"_s);
    office.save();
    QCOMPARE(office.form().problem(), QString());
    QCOMPARE(office.form().step(), FormView::Closed);
    const auto order = office.atTheHub<sales::Order>("by_reference", std::string("office"),
                                                     std::string("TEL-1"), 0);
    QVERIFY(order);
    QVERIFY(order->confirmed);
    QCOMPARE(order->customer.value, office.world.id("web-118"));
    LocalIds none;
    const Workspace books(office.world.books(), none);
    const auto lines = books.list<sales::OrderLine>("by_order", order->id);
    QCOMPARE(lines.size(), 2U);
    QCOMPARE(lines[0].product.value, office.world.id("KETTLE"));
    QVERIFY(lines[0].ordered == 2_units);
    QCOMPARE(books.get(Id<sales::OrderLinePrice>{lines[0].id.value})->price.micro, 11'900'000);
    QCOMPARE(books.get(Id<sales::OrderLinePrice>{lines[1].id.value})->price.micro, 4'200'000);
}

void TestDeskForms::a_return_is_announced_for_what_was_sent()
{
    Office office(DeskView::Returns);
    QVERIFY(office.opened);
    Supervisor &supervisor = office.supervisor;
    supervisor.press(Qt::Key_N, Qt::ControlModifier);
    supervisor.type(u"W-69"_s);
    supervisor.press(Qt::Key_Return);
    QCOMPARE(office.form().fieldRows()[0].text, u"W-6990"_s);
    supervisor.type(u"siz"_s);
    supervisor.press(Qt::Key_Return);
    office.fill(u"reference"_s, u"RMA-33"_s);
    office.fill(u"product"_s, u"MUG-BL"_s, 0);
    supervisor.press(Qt::Key_Return);
    supervisor.type(u"2"_s); // of three, two are on their way back already
    office.save();
    QVERIFY(!office.form().problem().isEmpty());
    office.fill(u"quantity"_s, u"1"_s, 0);
    office.save();
    QCOMPARE(office.form().problem(), QString());
    const auto made = office.atTheHub<returns::ReturnOrder>("by_reference", std::string("RMA-33"));
    QVERIFY(made);
    QCOMPARE(made->order.value, office.world.id("W-6990"));
    LocalIds none;
    const auto lines
        = Workspace(office.world.books(), none).list<returns::ReturnLine>("by_return", made->id);
    QCOMPARE(lines.size(), 1U);
    QVERIFY(lines.front().authorised == 1_units);
    QCOMPARE(lines.front().orderLine.value, office.world.id("W-6990/1"));
}

void TestDeskForms::something_else_goes_out_for_what_came_back()
{
    Office office(DeskView::Returns);
    QVERIFY(office.opened);
    Supervisor &supervisor = office.supervisor;
    desk::PageView &page = *supervisor.desk().view(DeskView::Returns);
    QVERIFY(supervisor.choose(*page.table(), u"reference"_s, u"RMA-31"_s));
    office.open(u"exchange"_s);
    supervisor.type(u"kett"_s);
    supervisor.press(Qt::Key_Return);
    office.save();
    QCOMPARE(office.form().problem(), QString());
    LocalIds none;
    const Workspace books(office.world.books(), none);
    const auto sent = sales::orderOf("return", "RMA-31/X1", books);
    QVERIFY(sent && sent->confirmed);
    const auto lines = books.list<sales::OrderLine>("by_order", sent->id);
    QCOMPARE(lines.size(), 1U);
    QCOMPARE(lines.front().product.value, office.world.id("KETTLE"));
    QVERIFY(lines.front().reserved == 1_units);
}

void TestDeskForms::a_scan_is_one_more_of_it_on_the_order()
{
    Office office(DeskView::Orders);
    QVERIFY(office.opened);
    office.supervisor.press(Qt::Key_N, Qt::ControlModifier);
    LocalIds none;
    const auto codes
        = Workspace(office.world.books(), none)
              .list<catalog::Barcode>("by_product", catalog::ProductId{office.world.id("KETTLE")});
    QVERIFY(!codes.empty());
    office.supervisor.scan(codes[0].code);
    office.supervisor.scan(codes[0].code);
    FormView &form = office.form();
    QCOMPARE(form.cellRows().size(), 4);
    QCOMPARE(form.cellRows()[0].text, u"KETTLE"_s);
    QCOMPARE(form.cellRows()[2].text, u"2"_s);
    office.supervisor.scan("0000000");
    QCOMPARE(form.problem(), app::Text::of(ErrorCode::ScanUnknown).headline);
    QCOMPARE(form.cellRows().size(), 4);
}

void TestDeskForms::a_purchase_has_the_prices_of_its_supplier()
{
    Office office(DeskView::Purchases);
    QVERIFY(office.opened);
    Supervisor &supervisor = office.supervisor;
    supervisor.press(Qt::Key_N, Qt::ControlModifier);
    supervisor.type(u"MAKER"_s);
    supervisor.press(Qt::Key_Return);
    office.fill(u"reference"_s, u"P-77"_s);
    office.fill(u"expected"_s, u"1.12.2026"_s);
    office.fill(u"product"_s, u"TAPE-50"_s, 0);
    supervisor.press(Qt::Key_Return);
    supervisor.type(u"20"_s);
    QCOMPARE(office.form().cellRows()[3].text, u"4.15"_s);
    office.form().submit(1);
    supervisor.sync();
    const auto order
        = office.atTheHub<purchase::PurchaseOrder>("by_reference", std::string("P-77"));
    QVERIFY(order);
    QVERIFY(!order->confirmed); // kept as a draft
    LocalIds none;
    const Workspace books(office.world.books(), none);
    const auto lines = books.list<purchase::PurchaseLine>("by_order", order->id);
    QCOMPARE(lines.size(), 1U);
    QVERIFY(lines[0].ordered == 20_units);
    QCOMPARE(books.get(Id<purchase::PurchaseLinePrice>{lines[0].id.value})->price.micro, 4'150'000);
}

void TestDeskForms::a_supplier_comes_with_what_they_sell()
{
    Office office(DeskView::Suppliers);
    QVERIFY(office.opened);
    Supervisor &supervisor = office.supervisor;
    supervisor.press(Qt::Key_N, Qt::ControlModifier);
    office.fill(u"reference"_s, u"POTTERY"_s);
    office.fill(u"country"_s, u"nl"_s);
    office.fill(u"product"_s, u"MUG-BL"_s, 0);
    office.fill(u"least"_s, u"50"_s, 0);
    office.fill(u"price"_s, u"2.10"_s, 0);
    office.fill(u"days"_s, u"7"_s, 0);
    office.save();
    QVERIFY(!office.problemAt(u"country"_s).isEmpty()); // two capital letters
    office.fill(u"country"_s, u"NL"_s);
    office.save();
    const auto supplier = office.atTheHub<catalog::Partner>("by_reference", std::string("POTTERY"));
    QVERIFY(supplier);
    const auto offer = office.atTheHub<purchase::SupplierPrice>(
        "by_offer", supplier->id, catalog::ProductId{office.world.id("MUG-BL")}, 50_units, Date{});
    QVERIFY(offer);
    QCOMPARE(offer->leadDays, 7);
    desk::Table &suppliers = *supervisor.desk().view(DeskView::Suppliers)->table();
    QVERIFY(supervisor.choose(suppliers, u"reference"_s, u"POTTERY"_s));
}

void TestDeskForms::a_price_replaces_the_one_for_the_same_goods()
{
    Office office(DeskView::Prices);
    QVERIFY(office.opened);
    desk::Table &lists = *office.supervisor.desk().view(DeskView::Prices)->table();
    QVERIFY(office.supervisor.choose(lists, u"code"_s, u"RETAIL"_s));
    office.open(u"price"_s);
    office.fill(u"product"_s, u"KETTLE"_s);
    office.fill(u"price"_s, u"29.90"_s);
    office.save();
    QCOMPARE(office.form().step(), FormView::Closed);
    LocalIds none;
    const auto rules
        = Workspace(office.world.books(), none)
              .list<catalog::PriceRule>("by_goods", catalog::PriceListId{office.world.id("RETAIL")},
                                        catalog::ProductId{office.world.id("KETTLE")});
    QCOMPARE(rules.size(), 1U);
    QCOMPARE(rules[0].price.micro, 29'900'000);
    // Prices govern: the change is told, with what it was.
    office.supervisor.show(DeskView::Changes);
    desk::Table &changes = *office.supervisor.desk().view(DeskView::Changes)->table();
    QVERIFY(office.supervisor.choose(changes, u"changed"_s, u"Price"_s));
    changes.setCurrentRow(0);
    office.supervisor.settle();
    QCOMPARE(Supervisor::cell(changes, 0, u"by"_s), u"Ben Okafor"_s);
    QVERIFY(Supervisor::cell(changes, 0, u"after"_s).contains(u"price=29900000"_s));
}

void TestDeskForms::a_promotion_gives_what_its_kind_says()
{
    Office office(DeskView::Promotions);
    QVERIFY(office.opened);
    Supervisor &supervisor = office.supervisor;
    supervisor.press(Qt::Key_N, Qt::ControlModifier);
    supervisor.type(u"Autumn"_s);
    office.fill(u"from"_s, u"1.10.2026"_s);
    office.fill(u"until"_s, u"30.9.2026"_s);
    office.fill(u"family"_s, u"KITCHEN"_s);
    office.save();
    QVERIFY(!office.problemAt(u"off"_s).isEmpty());
    office.fill(u"off"_s, u"12.5"_s);
    office.save();
    QVERIFY(!office.problemAt(u"until"_s).isEmpty());
    office.fill(u"until"_s, u"30.11.2026"_s);
    office.save();
    QCOMPARE(office.form().step(), FormView::Closed);
    auto autumn = office.atTheHub<catalog::Promotion>("by_name", std::string("Autumn"));
    QVERIFY(autumn);
    QCOMPARE(autumn->permille, 125);
    QCOMPARE(toNumber(autumn->until), 20'261'130);
    QCOMPARE(autumn->family, "KITCHEN");

    // Now five euros off, from fifty on: nothing of the percent is left.
    desk::Table &promotions = *supervisor.desk().view(DeskView::Promotions)->table();
    QVERIFY(supervisor.choose(promotions, u"name"_s, u"Autumn"_s));
    office.open(u"change"_s);
    const int kind = office.form().fieldAt(u"kind"_s);
    office.form().step(kind, -1);
    office.save();
    QVERIFY(!office.problemAt(u"amount"_s).isEmpty());
    office.fill(u"amount"_s, u"5"_s);
    office.fill(u"over_sum"_s, u"50"_s);
    office.fill(u"currency"_s, u"EUR"_s);
    office.save();
    QCOMPARE(office.form().problem(), QString());
    QCOMPARE(office.form().step(), FormView::Closed);
    autumn = office.atTheHub<catalog::Promotion>("by_name", std::string("Autumn"));
    QCOMPARE(autumn->kind, catalog::PromotionKind::AmountOff);
    QCOMPARE(autumn->permille, 0);
    QCOMPARE(autumn->amount.minor, 500);
    QCOMPARE(autumn->over.minor, 5'000);
}

void TestDeskForms::a_product_is_bought_again_by_a_rule()
{
    Office office(DeskView::Products);
    QVERIFY(office.opened);
    desk::Table &products = *office.supervisor.desk().view(DeskView::Products)->table();
    QVERIFY(office.supervisor.choose(products, u"sku"_s, u"TAPE-50"_s));
    office.open(u"reorder"_s);
    QCOMPARE(office.form().fieldRows()[office.form().fieldAt(u"most"_s)].text, u"800"_s);
    office.fill(u"least"_s, u"900"_s);
    office.save();
    QVERIFY(!office.problemAt(u"most"_s).isEmpty());
    office.fill(u"most"_s, u"1200"_s);
    office.save();
    const auto rule = office.atTheHub<purchase::ReorderRule>(
        "by_product", office.world.warehouse(), catalog::ProductId{office.world.id("TAPE-50")});
    QVERIFY(rule && rule->max == 1200_units);
}

void TestDeskForms::a_channel_keeps_less_back()
{
    Office office(DeskView::Channels);
    QVERIFY(office.opened);
    desk::Table &listings = *office.supervisor.desk().view(DeskView::Channels)->table();
    QVERIFY(office.supervisor.choose(listings, u"channel_sku"_s, u"WEB-KETTLE"_s));
    office.open(u"change"_s);
    QCOMPARE(office.form().fieldRows()[office.form().fieldAt(u"buffer"_s)].text, u"2"_s);
    office.fill(u"buffer"_s, u"9"_s);
    office.save();
    const auto listing = office.atTheHub<sales::ChannelListing>("by_sku", std::string("web"),
                                                                std::string("WEB-KETTLE"));
    QVERIFY(listing && listing->buffer == 9_units);
}

void TestDeskForms::a_person_gets_a_badge_once_and_signs_in_with_it()
{
    Office office(DeskView::Staff);
    QVERIFY(office.opened);
    Supervisor &supervisor = office.supervisor;
    supervisor.press(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(office.form().step(), FormView::Choosing);
    supervisor.press(Qt::Key_Return);
    supervisor.type(u"Ida Berg"_s);
    office.fill(u"badge"_s, u"ida"_s);
    office.fill(u"role"_s, u"picker"_s);
    office.fill(u"pin"_s, u"1357"_s);
    office.save();
    QCOMPARE(office.form().step(), FormView::Shown);
    const std::string badge = office.form().once()->code().toStdString();
    QVERIFY(office.form().once()->secret().contains(u"1357"_s));
    supervisor.press(Qt::Key_Escape);
    QCOMPARE(office.form().step(), FormView::Closed);
    QCOMPARE(office.form().once()->code(), QString());
    Handheld handheld(office.world);
    joined(handheld);
    handheld.session().scanned({.bytes = badge, .source = scan::Source::Wedge});
    handheld.settle();
    handheld.session().signIn()->tryPin(u"1357"_s);
    handheld.settle();
    QCOMPARE(handheld.session().person(), u"Ida Berg"_s);
}

void TestDeskForms::a_badge_is_printed_where_it_is_shown()
{
    const QTemporaryDir folder;
    qputenv("HOME", folder.path().toLocal8Bit());
    Office office(DeskView::Staff);
    QVERIFY(office.opened);
    Supervisor &supervisor = office.supervisor;
    auto opened = paper::PrintQueue::open(
        {.path = folder.filePath(u"paper.db"_s).toStdString(),
         .key = *store::DatabaseKey::fromBytes(std::string(store::DatabaseKey::size, 'k'))},
        {.clock = [&] {
            return office.world.now();
        }});
    QVERIFY(opened.ok());
    paper::PrintQueue &queue = **opened;
    supervisor.desk().printBy(*std::move(opened));
    office.world.must({Save<inventory::Printer>{{.id = {office.world.id("LABELS")},
                                                 .warehouse = office.world.warehouse(),
                                                 .code = "L1",
                                                 .name = "Labels at the desk",
                                                 .address = "127.0.0.1:1"}}});
    supervisor.sync();
    desk::Table &staff = *supervisor.desk().view(DeskView::Staff)->table();
    QVERIFY(supervisor.choose(staff, u"name"_s, u"Mara Kowalski"_s));
    office.open(u"badge"_s);
    office.save();
    QCOMPARE(office.form().step(), FormView::Shown);
    desk::SecretView &once = *office.form().once();
    for (int i = 0; i < 9 && once.printer() != u"Labels at the desk"_s; ++i)
        once.stepPrinter(1);
    QCOMPARE(once.printer(), u"Labels at the desk"_s);
    once.print();
    supervisor.settle();
    QCOMPARE(queue.jobs().size(), 1);
    const paper::PrintJob job = queue.jobs().front();
    QCOMPARE(job.title, u"The badge of Mara Kowalski"_s);
    QCOMPARE(job.printer, u"L1"_s);
    QVERIFY(job.content.startsWith("^XA"));
    QVERIFY(job.content.contains(once.code().toLatin1()));
    once.savePdf();
    supervisor.settle();
    QFile pdf(folder.filePath(u"Downloads/badge-MARA.pdf"_s));
    QVERIFY2(pdf.open(QIODevice::ReadOnly), qPrintable(once.said()));
    QVERIFY(pdf.readAll().startsWith("%PDF"));
    supervisor.press(Qt::Key_Escape);
    QCOMPARE(once.code(), QString());
}

void TestDeskForms::a_role_may_what_is_marked_and_the_change_is_told()
{
    Office office(DeskView::Staff);
    QVERIFY(office.opened);
    Supervisor &supervisor = office.supervisor;
    desk::Table &staff = *supervisor.desk().view(DeskView::Staff)->table();
    QVERIFY(supervisor.choose(staff, u"name"_s, u"Mara Kowalski"_s));
    office.open(u"change_role"_s);
    const int may = office.form().fieldAt(u"permissions"_s);
    QCOMPARE(office.form().fieldRows()[may].chosen, 0b11);
    office.form().toggle(may, static_cast<int>(access::Permission::Count));
    office.save();
    LocalIds none;
    const auto role
        = Workspace(office.world.books(), none).get(access::RoleId{office.world.id("picker")});
    QVERIFY(role->may(access::Permission::Count) && role->may(access::Permission::Pick));
    supervisor.show(DeskView::Changes);
    desk::Table &changes = *supervisor.desk().view(DeskView::Changes)->table();
    QVERIFY(supervisor.choose(changes, u"changed"_s, u"Role"_s));
    QCOMPARE(Supervisor::cell(changes, changes.currentRow(), u"before"_s), u"permissions=3"_s);
}

void TestDeskForms::a_key_is_shown_once()
{
    Office office(DeskView::Programs);
    QVERIFY(office.opened);
    Supervisor &supervisor = office.supervisor;
    supervisor.press(Qt::Key_N, Qt::ControlModifier);
    supervisor.press(Qt::Key_Return);
    supervisor.type(u"Dispatch screen"_s);
    office.fill(u"person"_s, u"nadia"_s);
    office.save();
    QVERIFY(!office.problemAt(u"scopes"_s).isEmpty());
    office.form().toggle(office.form().fieldAt(u"scopes"_s),
                         static_cast<int>(access::ApiScope::ReadOrders));
    office.save();
    QCOMPARE(office.form().step(), FormView::Shown);
    const auto text = rest::keyFromText(office.form().once()->secret().toStdString());
    QVERIFY(text);
    LocalIds none;
    const auto key = Workspace(office.world.books(), none).get(text->key);
    QVERIFY(key && key->name == "Dispatch screen");
    QCOMPARE(key->hash, wire::sha256Bytes(text->secret));
    QVERIFY(key->opens(access::ApiScope::ReadOrders) && !key->opens(access::ApiScope::ReadStock));
}

void TestDeskForms::a_webhook_begins_with_its_secret_and_what_died_is_sent_again()
{
    Office office(DeskView::Programs);
    QVERIFY(office.opened);
    office.world.webhooks = [&](const wire::WebhookWish &wish) {
        return publish::answered(office.world.hub(), wish,
                                 {.clock =
                                      [&] {
                                          return office.world.now();
                                      },
                                  .random =
                                      [](std::size_t count) {
                                          return std::string(count, 'r');
                                      }});
    };
    Supervisor &supervisor = office.supervisor;
    supervisor.press(Qt::Key_N, Qt::ControlModifier);
    supervisor.press(Qt::Key_Down);
    supervisor.press(Qt::Key_Return);
    supervisor.type(u"Warehouse screen"_s);
    office.fill(u"url"_s, u"https://screen.example/in"_s);
    office.form().toggle(office.form().fieldAt(u"news"_s), 0);
    office.save();
    QCOMPARE(office.form().step(), FormView::Closed);
    desk::PageView &programs = *supervisor.desk().view(DeskView::Programs);
    QVERIFY(supervisor.choose(*programs.table(), u"name"_s, u"Warehouse screen"_s));
    const sales::WebhookId webhook{programs.table()->currentId()};
    programs.act(u"secret"_s, {}, 0);
    supervisor.settle();
    QCOMPARE(office.form().step(), FormView::Shown);
    QVERIFY(office.form().once()->secret().startsWith(u"whsec_"_s));
    supervisor.press(Qt::Key_Escape);

    // A ping that nobody heard for days.
    programs.act(u"test"_s, {}, 0);
    supervisor.settle();
    QVERIFY(office.world.hub()
                .write([&](Workspace &records) -> Result<> {
                    auto messages = records.list<publish::WebhookMessage>("by_turn", webhook);
                    messages[0].state = publish::MessageState::Dead;
                    messages[0].attempts = 12;
                    messages[0].status = 503;
                    records.put(messages[0]);
                    return {};
                })
                .ok());
    desk::UndeliveredView &undelivered = *supervisor.desk().undelivered();
    undelivered.begin();
    supervisor.settle();
    QCOMPARE(undelivered.messageRows().size(), 1);
    QCOMPARE(undelivered.messageRows()[0].title, u"ping  ·  Warehouse screen"_s);
    supervisor.press(Qt::Key_Return);
    QCOMPARE(undelivered.messageRows().size(), 0);
    LocalIds none;
    const auto messages
        = Workspace(office.world.books(), none).list<publish::WebhookMessage>("by_turn", webhook);
    QCOMPARE(messages[0].state, publish::MessageState::Pending);
}

QTEST_MAIN(TestDeskForms)

#include "tst_desk_forms.moc"
