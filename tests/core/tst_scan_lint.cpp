// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/check_digit.h"
#include "core/scan/lint/lint.h"
#include "tests/core/scan_tables.h"

#include <QTest>

using namespace bincard::scan;

/// Every linter of the GS1 syntax dictionary: what it takes, and at which byte it refuses the rest.
class TestScanLint : public QObject
{
    Q_OBJECT

private:
    static std::string verdictOn(const std::string &given)
    {
        const std::string name = given.substr(0, given.find(' '));
        const std::string_view value = test::trimmed(std::string_view(given).substr(name.size()));
        const lint::Linter linter = lint::named(name);
        if (linter == nullptr)
            return "no such linter";
        const lint::Verdict verdict = linter(value);
        return verdict ? "refused " + std::to_string(verdict->at) : "fine";
    }

    static void expect(std::string_view table)
    {
        for (const test::Line &line : test::linesOf(table))
            QCOMPARE(test::shown(line, verdictOn(line.given)), test::shown(line, line.expected));
    }

private Q_SLOTS:

    void characters_belong_to_their_set()
    {
        expect(R"(
            csetnumeric  0123456789            -> fine
            csetnumeric  12a4                  -> refused 2
            cset82       !%()*+,-./09:;<=>?AZ_az -> fine
            cset82       AB^C                  -> refused 2
            cset82       AB#C                  -> refused 2
            cset39       ABC-12/#              -> fine
            cset39       ABc                   -> refused 2
            cset64       abc-_Z                -> fine
            cset64       abcdefgh=             -> fine
            cset64       abcdefg==             -> fine
            cset64       abc=                  -> refused 3
            cset64       ab/c                  -> refused 2
            hasnondigit  123A                  -> fine
            hasnondigit  1234                  -> refused 0
            hyphen       -                     -> fine
            hyphen       +                     -> refused 0
            importeridx  Z                     -> fine
            importeridx  -                     -> fine
            importeridx  !                     -> refused 0
            importeridx  AB                    -> refused 0
            pcenc        A%20B%c3              -> fine
            pcenc        A%2GB                 -> refused 1
            pcenc        AB%2                  -> refused 2
        )");
        QVERIFY(!lint::cset82("\"&'"));
    }

    void keys_have_their_check_digits_and_prefixes()
    {
        expect(R"(
            csum       12312312312333           -> fine
            csum       12312312312334           -> refused 13
            csum       0                        -> fine
            csum       1                        -> refused 0
            csum       123A5                    -> refused 3
            csumalpha  1987654Ad4X4bL5ttr2310c2K -> fine
            csumalpha  1987654Ad4X4bL5ttr2310c2J -> refused 23
            csumalpha  22                       -> fine
            csumalpha  A                        -> refused 0
            gcppos1    0952                     -> fine
            gcppos1    095                      -> refused 0
            gcppos1    09A2                     -> refused 2
            gcppos2    A0952                    -> fine
            gcppos2    A09A2                    -> refused 3
            gcppos2    A                        -> refused 0
        )");
    }

    void numbers_mean_something()
    {
        expect(R"(
            nonzero        010        -> fine
            nonzero        000        -> refused 0
            nozeroprefix   10         -> fine
            nozeroprefix   01         -> refused 0
            zero           0          -> fine
            zero           1          -> refused 0
            yesno          1          -> fine
            yesno          2          -> refused 0
            winding        9          -> fine
            winding        2          -> refused 0
            iso5218        9          -> fine
            iso5218        3          -> refused 0
            pieceoftotal   0102       -> fine
            pieceoftotal   0202       -> fine
            pieceoftotal   0302       -> refused 0
            pieceoftotal   0002       -> refused 0
            pieceoftotal   0100       -> refused 2
            pieceoftotal   012        -> refused 0
            posinseqslash  1/2        -> fine
            posinseqslash  9/10       -> fine
            posinseqslash  3/2        -> refused 0
            posinseqslash  10/9       -> refused 0
            posinseqslash  1/02       -> refused 2
            posinseqslash  01/2       -> refused 0
            posinseqslash  12         -> refused 0
            posinseqslash  1/         -> refused 0
            latitude       1800000000 -> fine
            latitude       1800000001 -> refused 0
            latitude       180000000  -> refused 0
            longitude      3600000000 -> fine
            longitude      3600000001 -> refused 0
        )");
    }

    void dates_are_on_the_calendar()
    {
        expect(R"(
            yymmd0    240229   -> fine
            yymmd0    000229   -> fine
            yymmd0    230229   -> refused 4
            yymmd0    230200   -> fine
            yymmd0    231301   -> refused 2
            yymmd0    230001   -> refused 2
            yymmd0    2301     -> refused 0
            yymmdd    230131   -> fine
            yymmdd    230132   -> refused 4
            yymmdd    230200   -> refused 4
            yyyymmd0  21000228 -> fine
            yyyymmd0  21000229 -> refused 6
            yyyymmd0  20000200 -> fine
            yyyymmdd  20000229 -> fine
            yyyymmdd  20000200 -> refused 6
            hh        23       -> fine
            hh        24       -> refused 0
            mi        59       -> fine
            mi        60       -> refused 0
            ss        59       -> fine
            ss        60       -> refused 0
            hhmi      2359     -> fine
            hhmi      2400     -> refused 0
            hhmi      2360     -> refused 2
            hhmi      9999     -> refused 0
        )");
    }

    void codes_are_in_their_lists()
    {
        expect(R"(
            iso3166        528  -> fine
            iso3166        529  -> refused 0
            iso3166        52   -> refused 0
            iso3166999     999  -> fine
            iso3166999     998  -> refused 0
            iso3166alpha2  NL   -> fine
            iso3166alpha2  nl   -> refused 0
            iso3166alpha2  XX   -> refused 0
            iso4217        978  -> fine
            iso4217        979  -> fine
            iso4217        000  -> refused 0
            mediatype      10   -> fine
            mediatype      11   -> refused 0
            mediatype      79   -> refused 0
            mediatype      99   -> fine
            mediatype      00   -> refused 0
            packagetype    8    -> fine
            packagetype    APE  -> fine
            packagetype    ZZZ  -> refused 0
            iban           GB82WEST12345698765432 -> fine
            iban           GB82WEST12345698765433 -> refused 2
            iban           XX82WEST12345698765432 -> refused 0
            iban           GB82west12345698765432 -> refused 4
            iban           GB82WEST -> refused 0
        )");
    }

    void coupons_have_their_fields()
    {
        // company, offer, save value, purchase; then the optional fields.
        expect(R"(
            couponcode      095212312345611110000                -> fine
            couponcode      0952123123456111100003251231         -> fine
            couponcode      09521231234561111000032512314250101  -> fine
            couponcode      09521231234561111000032501014251231  -> refused 29
            couponcode      795212312345611110000                -> refused 0
            couponcode      09521231234561111000090001           -> fine
            couponcode      0952123123456111100009000            -> refused 25
            couponcode      095212312345611110000123             -> refused 24
            couponcode      095212312345611110000111100009       -> fine
            couponcode      0952123123456111100007               -> refused 21
            couponposoffer  001234561234560123456                -> fine
            couponposoffer  0012345612345601234567               -> refused 21
            couponposoffer  201234561234560123456                -> refused 0
            couponposoffer  00123456123456012345                 -> refused 15
        )");
    }

    void a_check_digit_can_be_made_as_well_as_checked()
    {
        QCOMPARE(gs1CheckDigit("1231231231233"), '3');
        QCOMPARE(gs1CheckDigit("34012345000000001"), '7');
        QVERIFY(hasGs1CheckDigit("340123450000000017"));
        QCOMPARE(gs1CheckPair("1987654Ad4X4bL5ttr2310c"), std::optional<std::string>("2K"));
        QVERIFY(!gs1CheckPair("no space"));
    }

    // ISO 7064's own example of mod 37,36.
    void our_check_character_is_iso_7064()
    {
        QCOMPARE(iso7064CheckCharacter("A12425GABC1234002"), 'M');
    }
};

QTEST_APPLESS_MAIN(TestScanLint)
#include "tst_scan_lint.moc"
