// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/purchase/procurement_rules.h"
#include "tests/support/story.h"

#include <QTest>

using namespace bincard;
using namespace bincard::purchase;
using bincard::literals::operator""_units;
using bincard::support::Story;

namespace {

constexpr Currency eur{{'E', 'U', 'R'}, 2};
constexpr Currency usd{{'U', 'S', 'D'}, 2};

constexpr UnitPrice cents(std::int64_t amount, Currency currency = eur)
{
    return {amount * 10'000, currency};
}

constexpr Date on(unsigned month, unsigned day)
{
    return std::chrono::year{2026} / std::chrono::month{month} / std::chrono::day{day};
}

/// A warehouse that sells bolts, 6 of them on a shelf, and two suppliers of them. It is 2026-11-23.
struct Office : Story
{
    Office()
    {
        const std::string wrong = tell(R"(
            place    A-01 walk=1
            product  BOLT
            product  MILK tracking=Lot expires days=3
            product  ROPE divisible
            product  POST service
            supplier ACME
            supplier BOSS
            stock    BOLT A-01 6
        )");
        if (!wrong.empty())
            throw std::runtime_error(wrong);
    }

    [[nodiscard]] catalog::PartnerId supplier(const std::string &name) const
    {
        const auto found = world.look().find<catalog::Partner>("by_reference", name);
        return found ? found->id : catalog::PartnerId{};
    }

    [[nodiscard]] std::string nameOf(catalog::PartnerId id) const
    {
        const auto found = world.look().get(id);
        return found ? found->reference : "nobody";
    }

    [[nodiscard]] SupplierPrice offer(const std::string &of, UnitPrice price) const
    {
        return {.supplier = supplier(of), .product = world.product("BOLT"), .price = price};
    }

    [[nodiscard]] ReorderRule rule(Quantity min, Quantity max) const
    {
        return {.warehouse = world.warehouse(),
                .product = world.product("BOLT"),
                .min = min,
                .max = max};
    }

    template <class R> ErrorCode refusalOf(R record)
    {
        if (!record.id)
            record.id = world.newId<R>();
        return refused(Save<R>{record});
    }

    ErrorCode refused(const Operation &operation)
    {
        const auto done = world.act(operation);
        return done ? ErrorCode::Parked : done.error().code;
    }

    [[nodiscard]] std::string best(Quantity quantity, const std::string &of = {}) const
    {
        const auto price
            = bestSupplierPrice(world.product("BOLT"), quantity, world.occasion.businessDate,
                                world.look(), supplier(of));
        return price ? nameOf(price->supplier) + ' ' + std::to_string(price->price.micro / 10'000)
                     : "none";
    }

    void propose()
    {
        world.must(
            ProposePurchases{.warehouse = world.warehouse(), .day = world.occasion.businessDate});
    }

    [[nodiscard]] std::vector<Proposal> all(ProposalState state) const
    {
        return world.look().list<Proposal>("by_state", world.warehouse(), state);
    }

    /// What is open: "40 BOLT of ACME".
    [[nodiscard]] std::string open() const
    {
        std::string said;
        for (const Proposal &one : all(ProposalState::Open))
            said += (said.empty() ? "" : ", ") + toText(one.quantity) + ' '
                + world.look().get(one.product)->sku + " of " + nameOf(one.supplier);
        return said.empty() ? "nothing" : said;
    }

    ProposalId theProposal() const
    {
        const auto proposals = all(ProposalState::Open);
        return proposals.size() == 1 ? proposals.front().id : ProposalId{};
    }

    OrderProposals ordering(const std::string &reference, const std::string &of)
    {
        return {.order = world.newId<PurchaseOrder>(),
                .warehouse = world.warehouse(),
                .reference = reference,
                .supplier = supplier(of)};
    }

    [[nodiscard]] PurchaseLine lineOf(const std::string &reference) const
    {
        const auto order = world.look().find<PurchaseOrder>("by_reference", reference);
        return order ? world.look().list<PurchaseLine>("by_order", order->id).front()
                     : PurchaseLine{};
    }

    ErrorCode change(ChangePurchaseLine change)
    {
        change.warehouse = world.warehouse();
        return refused(change);
    }

    [[nodiscard]] std::vector<ReceiptLine> received() const
    {
        std::vector<ReceiptLine> lines;
        for (const Row &row : world.look().scan({.of = &ReceiptLine::description()}))
            lines.push_back(*recordOf<ReceiptLine>(row));
        return lines;
    }

    OpenClaim claiming(ClaimKind kind, Quantity quantity)
    {
        return {.claim = world.newId<Claim>(),
                .warehouse = world.warehouse(),
                .kind = kind,
                .quantity = quantity};
    }

    ErrorCode advance(ClaimId claim, ClaimState state, Money amount = {})
    {
        return refused(AdvanceClaim{
            .claim = claim, .warehouse = world.warehouse(), .state = state, .amount = amount});
    }

    void must(const std::string &table)
    {
        const std::string differences = tell(table);
        if (!differences.empty())
            throw std::runtime_error(differences);
    }
};

constexpr auto accepted = ErrorCode::Parked; // what `refused` says of what was not

} // namespace

class tst_procurement : public QObject
{
    Q_OBJECT

private slots:

    void a_price_holds_from_a_quantity_on_and_for_its_days()
    {
        Office office;
        auto price = office.offer("ACME", cents(100));
        price.validUntil = on(11, 30);
        office.world.save(price);
        auto cheaper = office.offer("ACME", cents(80));
        cheaper.minQuantity = 50_units;
        office.world.save(cheaper);
        QCOMPARE(office.best(10_units), "ACME 100");
        QCOMPARE(office.best(50_units), "ACME 80");
        office.world.isDay(on(12, 1));
        QCOMPARE(office.best(10_units), "none");
        QCOMPARE(office.best(50_units), "ACME 80");
    }

    void rank_goes_before_price_and_price_before_lead_time()
    {
        Office office;
        auto slow = office.offer("ACME", cents(90));
        slow.leadDays = 20;
        slow.id = office.world.save(slow);
        auto quick = office.offer("BOSS", cents(90));
        quick.leadDays = 2;
        quick.id = office.world.save(quick);
        QCOMPARE(office.best(1_units), "BOSS 90");
        slow.price = cents(89);
        office.world.save(slow);
        QCOMPARE(office.best(1_units), "ACME 89");
        quick.rank = 1;
        office.world.save(quick);
        QCOMPARE(office.best(1_units), "BOSS 90");
        QCOMPARE(office.best(1_units, "ACME"), "ACME 89");
    }

    void a_price_that_nobody_could_mean_is_not_saved()
    {
        Office office;
        const auto fine = office.offer("ACME", cents(100));
        office.world.save(fine);
        QCOMPARE(office.refusalOf(fine), ErrorCode::Duplicate);
        auto odd = fine;
        odd.minQuantity = 5_units;
        odd.price = cents(-1);
        QCOMPARE(office.refusalOf(odd), ErrorCode::InvalidInput);
        odd.price = {100, {}};
        QCOMPARE(office.refusalOf(odd), ErrorCode::InvalidInput);
        odd = fine;
        odd.minQuantity = {500'000};
        QCOMPARE(office.refusalOf(odd), ErrorCode::NotDivisible);
        odd = fine;
        odd.validFrom = on(12, 2);
        odd.validUntil = on(12, 1);
        QCOMPARE(office.refusalOf(odd), ErrorCode::InvalidInput);
        odd = fine;
        odd.supplier = {77};
        QCOMPARE(office.refusalOf(odd), ErrorCode::NotFound);
        QCOMPARE((Save<SupplierPrice>::permission), access::Permission::ManagePurchase);
    }

    void a_rule_is_one_for_a_product_and_makes_sense()
    {
        Office office;
        const auto fine = office.rule(10_units, 50_units);
        office.world.save(fine);
        QCOMPARE(office.refusalOf(fine), ErrorCode::Duplicate);
        auto odd = office.rule(50_units, 10_units);
        QCOMPARE(office.refusalOf(odd), ErrorCode::InvalidInput);
        odd = office.rule(1_units, 10_units);
        odd.multiple = {};
        QCOMPARE(office.refusalOf(odd), ErrorCode::InvalidInput);
        odd.multiple = {1'500'000};
        QCOMPARE(office.refusalOf(odd), ErrorCode::NotDivisible);
        odd = office.rule(1_units, 10_units);
        odd.product = office.world.product("POST");
        QCOMPARE(office.refusalOf(odd), ErrorCode::InvalidInput);
    }

    void what_falls_below_its_least_is_bought_up_to_its_most()
    {
        Office office;
        auto price = office.offer("ACME", cents(100));
        price.leadDays = 7;
        office.world.save(price);
        office.world.save(office.rule(10_units, 50_units));
        office.propose();
        QCOMPARE(office.open(), "44 BOLT of ACME");
        const Proposal made = office.all(ProposalState::Open).front();
        QVERIFY(made.needBy == on(11, 30));
        QVERIFY(made.price == cents(100));
        QVERIFY(made.onHand == 6_units && made.reserved.isZero() && made.inbound.isZero());
        QVERIFY(made.min == 10_units && made.max == 50_units);
    }

    void enough_is_not_bought()
    {
        Office office;
        office.world.save(office.rule(6_units, 50_units));
        office.propose();
        QCOMPARE(office.open(), "nothing");
    }

    void it_is_whole_multiples_and_no_less_than_somebody_sells()
    {
        Office office;
        auto rule = office.rule(10_units, 50_units);
        rule.multiple = 12_units;
        rule.id = office.world.save(rule);
        office.propose();
        QCOMPARE(office.open(), "48 BOLT of nobody");
        auto price = office.offer("ACME", cents(100));
        price.minQuantity = 100_units;
        office.world.save(price);
        office.propose();
        QCOMPARE(office.open(), "108 BOLT of ACME");
        // Who sells that little goes before who sells more at once.
        office.world.save(office.offer("BOSS", cents(200)));
        office.propose();
        QCOMPARE(office.open(), "48 BOLT of BOSS");
        rule.supplier = office.supplier("ACME");
        office.world.save(rule);
        office.propose();
        QCOMPARE(office.open(), "108 BOLT of ACME");
    }

    void promises_and_waiting_customers_count_and_so_does_what_is_ordered()
    {
        Office office;
        office.world.save(office.rule(10_units, 50_units));
        office.must(R"(
            order    SO1 BOLT 9
            confirm  SO1
        )");
        office.propose();
        QCOMPARE(office.open(), "53 BOLT of nobody");
        const Proposal made = office.all(ProposalState::Open).front();
        QVERIFY(made.onHand == 6_units && made.reserved == 6_units && made.waiting == 3_units);
        office.must("buy PO1 ACME BOLT 60 draft=yes");
        office.propose();
        QCOMPARE(office.open(), "nothing");
        QCOMPARE(office.all(ProposalState::Dismissed).front().reason, std::string(coveredReason));
        office.must("cancel-purchase PO1 BOLT 55");
        office.propose();
        QCOMPARE(office.open(), "48 BOLT of nobody");
    }

    void goods_at_the_dock_count_and_those_that_leave_or_may_not_be_sold_do_not()
    {
        Office office;
        office.world.save(office.rule(10_units, 50_units));
        office.must(R"(
            stock    BOLT DOCK 4
        )");
        office.propose();
        QCOMPARE(office.open(), "nothing");
        office.must(R"(
            order    SO1 BOLT 3
            confirm  SO1
            walk     W1 single SO1
            take     W1
            load     W1 1 T1
            pick     p1 W1 SO1 BOLT A-01 3 T1
            unload   W1 1 DOCK
        )");
        office.propose();
        QCOMPARE(office.open(), "43 BOLT of nobody");
        office.must("stock BOLT QUARANTINE 90");
        office.propose();
        QCOMPARE(office.open(), "43 BOLT of nobody");
    }

    void the_same_day_again_changes_nothing()
    {
        Office office;
        office.world.save(office.rule(10_units, 50_units));
        office.propose();
        const auto before = office.world.store().scan({.of = &Proposal::description()});
        office.propose();
        QCOMPARE(office.world.store().scan({.of = &Proposal::description()}), before);
        const ProposalId first = office.theProposal();
        office.must("stock BOLT A-01 -2");
        office.propose();
        QCOMPARE(office.open(), "46 BOLT of nobody");
        QVERIFY(office.theProposal() == first);
    }

    void a_job_goes_slice_by_slice()
    {
        Office office;
        office.world.save(office.rule(10_units, 50_units));
        auto rope = office.rule(3_units, 5_units);
        rope.product = office.world.product("ROPE");
        office.world.save(rope);
        ProposePurchases slice{.warehouse = office.world.warehouse(),
                               .day = office.world.occasion.businessDate,
                               .limit = 1};
        office.world.must(slice);
        QCOMPARE(office.all(ProposalState::Open).size(), 1U);
        slice.after = rulesOf(slice, office.world.look()).back().product;
        office.world.must(slice);
        QCOMPARE(office.open(), "44 BOLT of nobody, 5 ROPE of nobody");
        slice.after = rulesOf(slice, office.world.look()).back().product;
        QVERIFY(rulesOf(slice, office.world.look()).empty());
        slice.limit = 0;
        QCOMPARE(office.refused(slice), ErrorCode::InvalidInput);
    }

    void a_dismissed_product_is_quiet_until_its_day()
    {
        Office office;
        office.world.save(office.rule(10_units, 50_units));
        office.propose();
        DismissProposal dismiss{.proposal = office.theProposal(),
                                .warehouse = office.world.warehouse()};
        QCOMPARE(office.refused(dismiss), ErrorCode::InvalidInput);
        dismiss.reason = "end of line";
        dismiss.quietUntil = on(11, 23);
        QCOMPARE(office.refused(dismiss), ErrorCode::InvalidInput);
        dismiss.quietUntil = on(12, 1);
        office.world.must(dismiss);
        QCOMPARE(office.refused(dismiss), ErrorCode::WrongState);
        office.world.isDay(on(11, 30));
        office.propose();
        QCOMPARE(office.open(), "nothing");
        office.world.isDay(on(12, 1));
        office.propose();
        QCOMPARE(office.open(), "44 BOLT of nobody");
        dismiss.proposal = office.theProposal();
        dismiss.quietUntil = {};
        office.world.must(dismiss);
        office.propose();
        QCOMPARE(office.open(), "nothing");
        office.world.isDay(on(12, 2));
        office.propose();
        QCOMPARE(office.open(), "44 BOLT of nobody");
    }

    void what_a_buyer_said_stands()
    {
        Office office;
        office.world.save(office.rule(10_units, 50_units));
        office.world.save(office.offer("BOSS", cents(70)));
        office.propose();
        ChangeProposal change{.proposal = office.theProposal(),
                              .warehouse = office.world.warehouse(),
                              .quantity = {1'500'000}};
        QCOMPARE(office.refused(change), ErrorCode::NotDivisible);
        change.quantity = {};
        QCOMPARE(office.refused(change), ErrorCode::InvalidInput);
        change.quantity = 20_units;
        change.supplier = office.supplier("ACME");
        office.world.must(change);
        office.propose();
        QCOMPARE(office.open(), "20 BOLT of ACME");
        QVERIFY(office.all(ProposalState::Open).front().price == UnitPrice{});
    }

    void the_proposals_of_a_supplier_become_one_order()
    {
        Office office;
        auto price = office.offer("ACME", cents(100));
        price.leadDays = 7;
        office.world.save(price);
        price.product = office.world.product("ROPE");
        price.leadDays = 3;
        office.world.save(price);
        office.world.save(office.rule(10_units, 50_units));
        auto rope = office.rule(3_units, 5_units);
        rope.product = office.world.product("ROPE");
        office.world.save(rope);
        office.propose();
        QCOMPARE(office.refused(office.ordering("PO1", "BOSS")), ErrorCode::NothingLeft);
        const auto order = office.ordering("PO1", "ACME");
        office.world.must(order);
        QCOMPARE(office.open(), "nothing");
        const auto made = office.world.look().get(order.order);
        QVERIFY(made && !made->confirmed && made->expectedOn == on(11, 30));
        const auto lines = office.world.look().list<PurchaseLine>("by_order", order.order);
        QCOMPARE(lines.size(), 2U);
        QVERIFY(lines[0].ordered == 44_units && lines[0].expectedOn == on(11, 30));
        QVERIFY(lines[1].ordered == 5_units && lines[1].expectedOn == on(11, 26));
        for (const Proposal &proposal : office.all(ProposalState::Ordered))
            QVERIFY(proposal.line.value == proposal.id.value && proposal.decidedBy);
        QVERIFY(*valueOf(order.order, office.world.look()) == (Money{4'900, eur}));
        // It counts as to come before anybody confirms it.
        office.propose();
        QCOMPARE(office.open(), "nothing");
        QCOMPARE(office.refused(office.ordering("PO1", "ACME")), ErrorCode::NothingLeft);
    }

    void an_order_takes_so_many_lines_and_leaves_the_rest_open()
    {
        Office office;
        auto rule = office.rule(10_units, 50_units);
        rule.supplier = office.supplier("ACME");
        office.world.save(rule);
        rule.product = office.world.product("ROPE");
        office.world.save(rule);
        office.propose();
        auto order = office.ordering("PO1", "ACME");
        order.limit = 101;
        QCOMPARE(office.refused(order), ErrorCode::InvalidInput);
        order.limit = 1;
        office.world.must(order);
        QCOMPARE(office.open(), "50 ROPE of ACME");
    }

    void an_ordered_line_may_change_field_by_field()
    {
        Office office;
        office.must(R"(
            buy      PO1 ACME BOLT 10
            begin    R1 PO1
            receive  r1 R1 BOLT 4 DOCK
            cancel-purchase PO1 BOLT 1
        )");
        const auto line = office.lineOf("PO1").id;
        QCOMPARE(office.change({.line = line}), ErrorCode::InvalidInput);
        QCOMPARE(office.change({.line = line, .quantity = 4_units, .fields = changesQuantity}),
                 ErrorCode::OverQuantity);
        QCOMPARE(office.change({.line = line, .price = {5, {}}, .fields = changesPrice}),
                 ErrorCode::InvalidInput);
        QCOMPARE(office.change({.line = line,
                                .quantity = 12_units,
                                .price = cents(30),
                                .expectedOn = on(12, 4),
                                .fields = changesPrice | changesExpected}),
                 accepted);
        QVERIFY(office.lineOf("PO1").ordered == 10_units);
        QVERIFY(office.lineOf("PO1").expectedOn == on(12, 4));
        QVERIFY(*valueOf(office.lineOf("PO1").order, office.world.look()) == (Money{270, eur}));
        QCOMPARE(office.change({.line = line, .quantity = 5_units, .fields = changesQuantity}),
                 accepted);
        office.must("purchase PO1 -> closed");
        QCOMPARE(office.change({.line = line, .quantity = 6_units, .fields = changesQuantity}),
                 accepted);
        office.must("purchase PO1 -> open");
    }

    void the_supplier_confirms_how_much_comes_and_when()
    {
        Office office;
        office.must(R"(
            buy      PO1 ACME BOLT 10 draft=yes
            buy      PO2 ACME BOLT 10
        )");
        AcknowledgePurchase word{.line = office.lineOf("PO1").id,
                                 .warehouse = office.world.warehouse(),
                                 .quantity = 8_units,
                                 .confirmedOn = on(12, 3)};
        QCOMPARE(office.refused(word), ErrorCode::WrongState);
        word.line = office.lineOf("PO2").id;
        office.world.must(word);
        QVERIFY(office.lineOf("PO2").confirmed == 8_units);
        QVERIFY(office.lineOf("PO2").confirmedOn == on(12, 3));
        QVERIFY(office.lineOf("PO2").ordered == 10_units);
        word.confirmedOn = {};
        QCOMPARE(office.refused(word), ErrorCode::InvalidInput);
    }

    void an_order_is_worth_what_is_expected_of_it()
    {
        Office office;
        office.must("buy PO1 ACME BOLT 10 ROPE 3");
        const auto order = office.lineOf("PO1").order;
        QVERIFY(*valueOf(order, office.world.look()) == Money{});
        const auto lines = office.world.look().list<PurchaseLine>("by_order", order);
        // 10 at 0.333333 are 3.33333.
        QCOMPARE(office.change({.line = lines[0].id, .price = {333'333, eur}, .fields = 2}),
                 accepted);
        QVERIFY(*valueOf(order, office.world.look()) == (Money{333, eur}));
        QCOMPARE(office.change({.line = lines[1].id, .price = cents(50, usd), .fields = 2}),
                 accepted);
        QCOMPARE(valueOf(order, office.world.look()).error().code, ErrorCode::InvalidInput);
        office.must("cancel-purchase PO1 ROPE 3");
        QCOMPARE(office.change({.line = lines[1].id, .price = cents(50), .fields = 2}), accepted);
        QVERIFY(*valueOf(order, office.world.look()) == (Money{333, eur}));
    }

    void a_device_without_the_prices_cannot_tell()
    {
        Office office;
        office.must("buy PO1 ACME BOLT 10");
        const PurchaseLine line = office.lineOf("PO1");
        MemoryStore held = office.world.store();
        held.begin();
        held.erase(PurchaseLinePrice::description(), line.id.value);
        QVERIFY(held.commit().ok());
        LocalIds ids;
        const Workspace device(held, ids, Workspace::Completeness::Partial);
        QCOMPARE(valueOf(line.order, device).error().code, ErrorCode::Unknown);
    }

    void what_came_otherwise_is_claimed_and_the_buyers_question_is_answered()
    {
        Office office;
        office.must(R"(
            buy      PO1 ACME BOLT 10
            begin    R1 PO1
            receive  r1 R1 BOLT 12 DOCK
            tasks    -> ReviewReceipt/OVER/2
        )");
        const auto line = office.lineOf("PO1").id;
        QCOMPARE(office.change({.line = line, .price = cents(150), .fields = 2}), accepted);
        auto claim = office.claiming(ClaimKind::Wrong, 13_units);
        QCOMPARE(office.refused(claim), ErrorCode::InvalidInput);
        claim.receiptLine = office.received().front().id;
        QCOMPARE(office.refused(claim), ErrorCode::OverQuantity);
        claim.quantity = 2_units;
        claim.dueAt = {1'796'000'000'000};
        office.world.must(claim);
        const auto made = office.world.look().get(claim.claim);
        QVERIFY(made->supplier == office.supplier("ACME"));
        QVERIFY(made->amount == (Money{300, eur}));
        QVERIFY(made->owner == office.world.user("sue"));
        QVERIFY(made->line == line);
        office.must("tasks -> none");
        auto again = office.claiming(ClaimKind::Wrong, 1_units);
        again.receiptLine = claim.receiptLine;
        QCOMPARE(office.refused(again), ErrorCode::Duplicate);
        again.kind = ClaimKind::Damaged;
        QCOMPARE(office.refused(again), accepted);
    }

    void what_did_not_come_is_claimed_of_its_line()
    {
        Office office;
        office.must(R"(
            buy      PO1 ACME BOLT 10
            begin    R1 PO1
            receive  r1 R1 BOLT 7 DOCK
            explain  R1 BOLT order=PO1 reason=UNDR give-up
            close-receipt R1
            tasks    -> ReviewReceipt/UNDR/3
        )");
        auto claim = office.claiming(ClaimKind::Short, 3_units);
        claim.line = office.lineOf("PO1").id;
        claim.receipt = office.received().front().receipt;
        office.world.must(claim);
        office.must("tasks -> none");
        QVERIFY(office.world.look().get(claim.claim)->amount == Money{});
    }

    void a_claim_goes_on_step_by_step()
    {
        Office office;
        office.must("buy PO1 ACME BOLT 10");
        auto claim = office.claiming(ClaimKind::Late, {});
        claim.line = office.lineOf("PO1").id;
        claim.amount = {5'000, eur};
        office.world.must(claim);
        const auto id = claim.claim;
        QCOMPARE(office.advance(id, ClaimState::Accepted), ErrorCode::WrongState);
        QCOMPARE(office.advance(id, ClaimState::Sent), accepted);
        QCOMPARE(office.advance(id, ClaimState::Refused), accepted);
        QCOMPARE(office.advance(id, ClaimState::Sent, {4'000, eur}), accepted);
        QCOMPARE(office.advance(id, ClaimState::Accepted, {4'001, eur}), ErrorCode::InvalidInput);
        QCOMPARE(office.advance(id, ClaimState::Accepted, {100, usd}), ErrorCode::InvalidInput);
        QCOMPARE(office.advance(id, ClaimState::Accepted, {3'500, eur}), accepted);
        QCOMPARE(office.advance(id, ClaimState::Settled), accepted);
        QCOMPARE(office.advance(id, ClaimState::Sent), ErrorCode::WrongState);
        const auto made = office.world.look().get(id);
        QVERIFY(made->amount == (Money{4'000, eur}) && made->granted == (Money{3'500, eur}));
        QVERIFY(made->settledAt == office.world.occasion.occurredAt);
    }

    void a_picker_buys_nothing()
    {
        Office office;
        office.world.save(office.rule(10_units, 50_units));
        office.must("as ann");
        QCOMPARE(office.refusalOf(office.rule(1_units, 2_units)), ErrorCode::NotAllowed);
        QCOMPARE(office.refused(ProposePurchases{.warehouse = office.world.warehouse(),
                                                 .day = office.world.occasion.businessDate}),
                 ErrorCode::NotAllowed);
    }
};

QTEST_APPLESS_MAIN(tst_procurement)
#include "tst_procurement.moc"
