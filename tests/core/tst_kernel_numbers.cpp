// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Quantities, money, rounding, decimals, dates, ids, results: what they mean and what they refuse.

#include "core/kernel/decimal.h"
#include "core/kernel/id.h"
#include "core/kernel/money.h"
#include "core/kernel/time.h"

#include <QTest>

#include <limits>
#include <random>
#include <set>

namespace bincard {

namespace {

using namespace literals;

constexpr std::int64_t smallest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
const Currency eur = *currencyFromText("EUR");
const Currency jpy = *currencyFromText("JPY");
const Currency bhd = *currencyFromText("BHD");

constexpr std::array roundings{Rounding::HalfAwayFromZero, Rounding::HalfEven, Rounding::Down,
                               Rounding::Up};

template <class T> ErrorCode refusal(const Result<T> &result)
{
    return result.error().code;
}

/// Any 64-bit number, small and large ones alike.
std::int64_t anyNumber(std::mt19937_64 &engine)
{
    const auto shift = engine() % 64;
    return static_cast<std::int64_t>(engine()) >> shift;
}

} // namespace

class KernelNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void a_division_rounds_as_it_is_told()
    {
        struct Line
        {
            std::int64_t numerator;
            std::int64_t denominator;
            std::array<std::int64_t, 4> expected; // half away, half even, down, up
        };

        const std::array lines{
            Line{6, 3, {2, 2, 2, 2}},          Line{5, 2, {3, 2, 2, 3}},
            Line{7, 2, {4, 4, 3, 4}},          Line{-5, 2, {-3, -2, -2, -3}},
            Line{5, -2, {-3, -2, -2, -3}},     Line{-5, -2, {3, 2, 2, 3}},
            Line{1, 3, {0, 0, 0, 1}},          Line{2, 3, {1, 1, 0, 1}},
            Line{-1, 3, {0, 0, 0, -1}},        Line{0, 7, {0, 0, 0, 0}},
            Line{1, 2, {1, 0, 0, 1}},          Line{-1, 2, {-1, 0, 0, -1}},
            Line{4'999, 10'000, {0, 0, 0, 1}},
        };
        for (const Line &line : lines) {
            for (std::size_t i = 0; i < roundings.size(); ++i) {
                QCOMPARE(*divide(line.numerator, 1, line.denominator, roundings[i]),
                         line.expected[i]);
            }
        }
    }

    void a_product_may_pass_64_bits_on_its_way_but_not_at_its_end()
    {
        QCOMPARE(*divide(largest, largest, largest, Rounding::Down), largest);
        QCOMPARE(*divide(smallest, 1, 1, Rounding::Down), smallest);
        QCOMPARE(*divide(smallest, smallest, smallest, Rounding::Up), smallest);
        QCOMPARE(refusal(divide(largest, 2, 1, Rounding::Down)), ErrorCode::Overflow);
        QCOMPARE(refusal(divide(smallest, -1, 1, Rounding::Down)), ErrorCode::Overflow);
        QCOMPARE(refusal(divide(1, 1, 0, Rounding::Down)), ErrorCode::InvalidInput);
    }

    void a_price_times_a_quantity_is_rounded_once()
    {
        QVERIFY(*extend({5'000, eur}, 1_units) == (Money{1, eur}));
        QVERIFY(*extend({5'000, eur}, -(1_units)) == (Money{-1, eur}));
        QVERIFY(*extend({5'000, eur}, -(1_units), Rounding::HalfEven) == (Money{0, eur}));
        QVERIFY(*extend({1'234'567, eur}, 3_units) == (Money{370, eur}));
        QVERIFY(*extend({333'333, eur}, Quantity{500'000}) == (Money{17, eur}));
        QVERIFY(*extend({1'500'000, jpy}, 1_units) == (Money{2, jpy}));
        QVERIFY(*extend({1'500, bhd}, 1_units) == (Money{2, bhd}));
        QCOMPARE(refusal(extend({largest, eur}, Quantity{largest})), ErrorCode::Overflow);
    }

    void money_knows_its_currency()
    {
        QCOMPARE(toText(Money{1250, eur}), "12.50 EUR");
        QCOMPARE(toText(Money{-5, eur}), "-0.05 EUR");
        QCOMPARE(toText(Money{1250, jpy}), "1250 JPY");
        QCOMPARE(toText(Money{1, bhd}), "0.001 BHD");
        QCOMPARE((Money{1, eur} + Money{2, eur}).minor, 3);
        QCOMPARE((Money{1, eur} - Money{2, eur}).minor, -1);
        QVERIFY_EXCEPTION_THROWN((void)(Money{1, eur} + Money{1, jpy}), Defect);
        QVERIFY_EXCEPTION_THROWN((void)(Money{largest, eur} + Money{1, eur}), Defect);
        for (const char *wrong : {"", "EU", "EURO", "eur", "E1R", "\xc3\x84R"})
            QCOMPARE(refusal(currencyFromText(wrong)), ErrorCode::InvalidInput);
        QCOMPARE(currencyFromText("CLF")->decimals, 4);
        QVERIFY(Currency{}.text().empty());
    }

    void a_quantity_counts_millionths()
    {
        QCOMPARE(toText(12_units), "12");
        QCOMPARE(toText(Quantity{500'000}), "0.5");
        QCOMPARE(toText(Quantity{-3'000'001}), "-3.000001");
        QCOMPARE(toText(Quantity{}), "0");
        QVERIFY((12_units).isWhole() && !Quantity{1}.isWhole());
        QCOMPARE(1_units + 2_units - 4_units, -(1_units));
        QCOMPARE(*times(Quantity{250'000}, 6), Quantity{1'500'000});
        QCOMPARE(refusal(times(Quantity{largest}, 2)), ErrorCode::Overflow);
        QVERIFY_EXCEPTION_THROWN((void)(Quantity{largest} + Quantity{1}), Defect);
        QVERIFY_EXCEPTION_THROWN((void)-Quantity{smallest}, Defect);
        QVERIFY(Quantity::units(1'000'000'000).inRange());
        QVERIFY(!(Quantity::units(1'000'000'000) + Quantity{1}).inRange());
    }

    void a_decimal_that_was_written_is_read_back()
    {
        std::mt19937_64 engine(7);
        for (int i = 0; i < 20'000; ++i) {
            const std::int64_t value = i == 0 ? smallest : (i == 1 ? largest : anyNumber(engine));
            const int decimals = static_cast<int>(engine() % 13);
            for (const DecimalZeros zeros : {DecimalZeros::Kept, DecimalZeros::Dropped})
                QCOMPARE(*decimalFromText(decimalText(value, decimals, zeros), decimals), value);
        }
    }

    void a_decimal_is_read_exactly_or_refused()
    {
        QCOMPARE(quantityFromText("1.50")->micro, 1'500'000);
        QCOMPARE(quantityFromText("+007")->micro, 7'000'000);
        QCOMPARE(quantityFromText("-0")->micro, 0);
        QCOMPARE(quantityFromText("1.0000000000")->micro, 1'000'000);
        for (const char *wrong : {"", "-", "+", ".", ".5", "5.", "1,5", "1 000", " 1", "1 ", "1e3",
                                  "0x1", "--1", "+-1", "1.2.3", "1.0000001", "\xd9\xa1"})
            QVERIFY2(refusal(quantityFromText(wrong)) == ErrorCode::InvalidInput, wrong);
        QCOMPARE(refusal(quantityFromText("9223372036854.775808")), ErrorCode::Overflow);
        QCOMPARE(quantityFromText("9223372036854.775807")->micro, largest);
        QCOMPARE(quantityFromText("-9223372036854.775808")->micro, smallest);
        QCOMPARE(refusal(quantityFromText(std::string(400, '9'))), ErrorCode::Overflow);
    }

    void a_date_is_a_day_of_the_calendar()
    {
        using namespace std::chrono;
        const Date day = 2028y / February / 29;
        QCOMPARE(toNumber(day), 20'280'229);
        QVERIFY(*dateFromNumber(20'280'229) == day);
        QCOMPARE(toText(day), "2028-02-29");
        QVERIFY(*dateFromText("2028-02-29") == day);
        QVERIFY(*dateFromNumber(0) == Date{} && *dateFromText("") == Date{});
        QCOMPARE(toNumber(Date{}), 0);
        QCOMPARE(toText(Date{}), "");
        for (const std::int64_t wrong :
             {20'270'229LL, 20'261'301LL, 20'260'100LL, 1LL, -20'260'101LL, 100'000'101LL})
            QVERIFY(!dateFromNumber(wrong).ok());
        for (const char *wrong :
             {"2027-02-29", "2026-1-01", "2026/01/01", "20260101", "2026-01-01 ", "2026-+1-01",
              "-026-01-01", "0000-00-00", "abcd-ef-gh"})
            QVERIFY2(!dateFromText(wrong).ok(), wrong);
    }

    void dates_sort_like_their_numbers_and_read_back()
    {
        std::int64_t last = 0;
        for (std::chrono::sys_days day{std::chrono::year{1999} / 12 / 1};
             day < std::chrono::sys_days{std::chrono::year{2004} / 3 / 5};
             day += std::chrono::days{1}) {
            const Date date{day};
            QVERIFY(toNumber(date) > last);
            last = toNumber(date);
            QVERIFY(*dateFromNumber(last) == date && *dateFromText(toText(date)) == date);
        }
    }

    void ids_of_two_nodes_never_meet()
    {
        NodeIds one(1, 0);
        NodeIds two(2, 0);
        std::set<std::int64_t> seen;
        for (int i = 0; i < 1'000; ++i) {
            for (const std::int64_t id : {one.next(), two.next()}) {
                QVERIFY(id > 0);
                QVERIFY(seen.insert(id).second);
            }
        }
        QCOMPARE(NodeIds(1, 5).next(), NodeIds(1, 5).next());
        QVERIFY(NodeIds(idNodeMax, 0).next() > 0);
        QVERIFY_EXCEPTION_THROWN(NodeIds(0, 0), Defect);
        QVERIFY_EXCEPTION_THROWN(NodeIds(idNodeMax + 1, 0), Defect);
        NodeIds exhausted(1, (std::int64_t{1} << idCounterBits) - 1);
        QVERIFY_EXCEPTION_THROWN((void)exhausted.next(), Defect);
    }

    void local_ids_are_negative_and_go_on_where_they_stopped()
    {
        LocalIds ids(-3);
        QCOMPARE(ids.next(), -4);
        QCOMPARE(ids.last(), -4);
        QVERIFY(Id<Money>{-4}.isLocal() && !Id<Money>{4}.isLocal() && !Id<Money>{});
    }

    void a_result_holds_a_value_or_a_reason()
    {
        const Result<int> value = 3;
        const Result<int> refused = Error{ErrorCode::NotFound, "x"};
        QVERIFY(value.ok() && *value == 3 && !refused);
        QCOMPARE(refused.error().code, ErrorCode::NotFound);
        QVERIFY_EXCEPTION_THROWN((void)refused.value(), Defect);
        QVERIFY_EXCEPTION_THROWN((void)value.error(), Defect);
        QVERIFY(Result<>().ok());
        QVERIFY_EXCEPTION_THROWN((void)Result<>().error(), Defect);
    }

    void every_error_has_one_name_and_is_found_by_it()
    {
        std::set<std::string_view> names;
        for (const ErrorCode code : allErrors()) {
            ErrorCode found{};
            QVERIFY(errorFromName(nameOf(code), found));
            QCOMPARE(found, code);
            QVERIFY(names.insert(nameOf(code)).second);
        }
        ErrorCode untouched = ErrorCode::Overflow;
        QVERIFY(!errorFromName("OfANewerHub", untouched));
        QCOMPARE(untouched, ErrorCode::Overflow);
    }
};

} // namespace bincard

QTEST_APPLESS_MAIN(bincard::KernelNumbers)

#include "tst_kernel_numbers.moc"
