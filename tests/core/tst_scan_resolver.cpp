// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/resolver.h"
#include "tests/core/scan_words.h"

#include <QTest>

#include <map>

using namespace bincard;
using namespace bincard::scan;

namespace {

/// Records for the resolver to look into: what is written in the maps, and nothing else.
struct Shelf : Lookup
{
    std::multimap<std::string, ProductMatch, std::less<>> gtins;
    std::multimap<std::string, ProductMatch, std::less<>> texts;
    std::multimap<std::string, LotMatch, std::less<>> lots;
    std::multimap<std::string, PackageMatch, std::less<>> packages;
    std::multimap<std::string, std::int64_t, std::less<>> locations;
    std::multimap<std::string, std::int64_t, std::less<>> documents;
    std::multimap<std::string, std::int64_t, std::less<>> users;
    bool holdsLotsWhole = true;

    template <class T>
    static Answer<T> all(const std::multimap<std::string, T, std::less<>> &map,
                         std::string_view key)
    {
        Answer<T> answer;
        const auto [first, last] = map.equal_range(key);
        for (auto it = first; it != last; ++it)
            answer.found.push_back(it->second);
        return answer;
    }

    Answer<ProductMatch> productByGtin(std::string_view gtin) const override
    {
        return all(gtins, gtin);
    }

    Answer<ProductMatch> productByText(std::string_view text) const override
    {
        return all(texts, text);
    }

    Answer<LotMatch> lot(std::int64_t product, std::string_view name) const override
    {
        Answer<LotMatch> answer = all(lots, name);
        std::erase_if(answer.found, [&](const LotMatch &match) {
            return product != 0 && match.product != product;
        });
        answer.complete = holdsLotsWhole;
        return answer;
    }

    Answer<PackageMatch> package(std::string_view code) const override
    {
        return all(packages, code);
    }

    Answer<std::int64_t> location(std::string_view code) const override
    {
        return all(locations, code);
    }

    Answer<std::int64_t> document(std::string_view reference) const override
    {
        return all(documents, reference);
    }

    Answer<std::int64_t> user(std::string_view badgeCode) const override
    {
        return all(users, badgeCode);
    }

    Answer<std::int64_t> workstation(std::string_view) const override
    {
        return {};
    }
};

constexpr std::string_view boltGtin = "09506000134352";

} // namespace

/// What a scan is here and now (FLOWS 0).
class TestScanResolver : public QObject
{
    Q_OBJECT

private:
    Shelf m_shelf;

    /// The meaning of a scan in words, resolved for a step that takes `whitelist`.
    std::string on(Meaning meaning, Expect whitelist) const
    {
        Scan scan;
        scan.meaning = std::move(meaning);
        return test::inWords(resolve(scan, m_shelf, whitelist));
    }

private Q_SLOTS:

    void init()
    {
        m_shelf = {};
        m_shelf.gtins.emplace(boltGtin, ProductMatch{1});
        m_shelf.gtins.emplace("19506000134359", ProductMatch{1, 11, 12'000'000});
        m_shelf.texts.emplace("BOLT-M8", ProductMatch{1});
        m_shelf.lots.emplace("L1", LotMatch{101, 1});
        m_shelf.lots.emplace("S1", LotMatch{102, 1, true});
        m_shelf.packages.emplace("340123450000000017", PackageMatch{21});
        m_shelf.packages.emplace("T7", PackageMatch{22, true});
        m_shelf.locations.emplace("A-01", 31);
        m_shelf.documents.emplace("PO7", 41);
        m_shelf.users.emplace("ANNA", 51);
    }

    void a_known_thing_of_the_kind_the_step_takes_is_accepted()
    {
        QCOMPARE(on(LocationCode{"A-01"}, Expect::Location), std::string("location 31"));
        QCOMPARE(on(Item{.gtin = std::string(boltGtin)}, Expect::Product),
                 std::string("product 1"));
        QCOMPARE(on(PackageCode{"340123450000000017", true}, Expect::Package),
                 std::string("package 21"));
        QCOMPARE(on(ToteCode{"T7"}, Expect::Tote), std::string("tote 22"));
        QCOMPARE(on(DocumentCode{"PO7"}, Expect::Document), std::string("document 41"));
        QCOMPARE(on(BadgeCode{"ANNA", ""}, Expect::Badge), std::string("user 51"));
        QCOMPARE(on(Command::Undo, Expect::Command | Expect::Product), std::string("command UNDO"));
    }

    void a_packaging_barcode_counts_what_it_holds()
    {
        Scan scan;
        scan.meaning = Item{.gtin = "19506000134359"};
        const Resolution found = resolve(scan, m_shelf, Expect::Product);
        QVERIFY(found.ok());
        QCOMPARE(std::get<FoundProduct>(found.things.front()).match.unitsMicro, 12'000'000);
    }

    void a_known_thing_of_the_wrong_kind_is_named_and_never_not_found()
    {
        QCOMPARE(on(LocationCode{"A-01"}, Expect::Product), std::string("WrongKind: location 31"));
        QCOMPARE(on(Text{"A-01"}, Expect::Product), std::string("WrongKind: location 31"));
        QCOMPARE(on(Item{.gtin = std::string(boltGtin)}, Expect::Location | Expect::Tote),
                 std::string("WrongKind: product 1"));
        QCOMPARE(on(ToteCode{"T7"}, Expect::Package), std::string("WrongKind: tote 22"));
        QCOMPARE(on(Command::Undo, Expect::Product), std::string("WrongKind: command UNDO"));
        QCOMPARE(on(QuantityEntry{5'000'000}, Expect::Location),
                 std::string("WrongKind: quantity 5000000"));
    }

    void a_well_formed_code_without_a_record_is_not_found_but_kept()
    {
        QCOMPARE(on(PackageCode{"999", true}, Expect::Package), std::string("NotFound: package 0"));
        QCOMPARE(on(LocationCode{"Z"}, Expect::Location), std::string("NotFound: location 0"));
        QCOMPARE(on(Item{.gtin = "00000000000000"}, Expect::Product),
                 std::string("NotFound: product 0"));
        QCOMPARE(on(LocationCode{"Z"}, Expect::Product), std::string("WrongKind: location 0"));
    }

    void the_lot_and_the_serial_number_of_a_label_come_with_its_product()
    {
        const Item bolt{.gtin = std::string(boltGtin), .lot = "L1"};
        QCOMPARE(on(bolt, Expect::Product), std::string("product 1 lot 101"));
        QCOMPARE(on(bolt, Expect::Lot), std::string("lot 101"));
        QCOMPARE(on(Item{.gtin = std::string(boltGtin), .lot = "NEW"}, Expect::Product),
                 std::string("product 1"));
        QCOMPARE(on(Item{.gtin = std::string(boltGtin), .serial = "S1"}, Expect::Serial),
                 std::string("lot 102"));
    }

    void a_lot_is_no_serial_number()
    {
        const Item bolt{.gtin = std::string(boltGtin), .lot = "L1"};
        QCOMPARE(on(bolt, Expect::Serial), std::string("WrongKind: lot 101"));
        QCOMPARE(on(Text{"S1"}, Expect::Lot), std::string("WrongKind: lot 102"));
        QCOMPARE(on(Item{.lot = "NEW"}, Expect::Serial), std::string("NotFound: lot 0"));
    }

    void a_lot_alone_is_looked_for_in_every_product()
    {
        QCOMPARE(on(Item{.lot = "L1"}, Expect::Lot), std::string("lot 101"));
        m_shelf.lots.emplace("L1", LotMatch{103, 2});
        QCOMPARE(on(Item{.lot = "L1"}, Expect::Lot),
                 std::string("ScanAmbiguous: lot 101, lot 103"));
    }

    void several_meanings_inside_the_whitelist_ask_for_another_scan()
    {
        m_shelf.locations.emplace("BOLT-M8", 32);
        QCOMPARE(on(Text{"BOLT-M8"}, Expect::Location | Expect::Product),
                 std::string("ScanAmbiguous: location 32, product 1"));
    }

    void the_whitelist_goes_before_other_meanings()
    {
        m_shelf.locations.emplace("BOLT-M8", 32);
        QCOMPARE(on(Text{"BOLT-M8"}, Expect::Product), std::string("product 1"));
        QCOMPARE(on(Text{"BOLT-M8"}, Expect::Location), std::string("location 32"));
    }

    void digits_that_look_like_a_gtin_may_be_a_code_of_the_site()
    {
        m_shelf.locations.emplace("96385074", 33);
        const Item digits{.gtin = "00000096385074", .text = "96385074"};
        QCOMPARE(on(digits, Expect::Location), std::string("location 33"));
        QCOMPARE(on(digits, Expect::Product), std::string("WrongKind: location 33"));
    }

    void text_whose_marks_were_stripped_is_read_as_gs1_last()
    {
        const Text text{"10L1", Item{.lot = "L1"}};
        QCOMPARE(on(text, Expect::Lot), std::string("lot 101"));
        m_shelf.lots.emplace("10L1", LotMatch{104, 1});
        QCOMPARE(on(text, Expect::Lot), std::string("lot 104"));
    }

    void what_a_device_does_not_hold_whole_is_unknown_not_absent()
    {
        m_shelf.holdsLotsWhole = false;
        QCOMPARE(on(Item{.lot = "OLD"}, Expect::Lot), std::string("Unknown: lot 0"));
        QCOMPARE(on(Text{"OLD"}, Expect::Lot), std::string("Unknown"));
        QCOMPARE(on(Text{"OLD"}, Expect::Location), std::string("ScanUnknown"));
    }

    void a_code_that_was_misread_says_so_when_nobody_knows_it()
    {
        Scan scan;
        scan.meaning = Text{"BCLB-01X"};
        scan.warnings.push_back({ErrorCode::CheckDigitWrong});
        QCOMPARE(test::inWords(resolve(scan, m_shelf, Expect::Location)),
                 std::string("CheckDigitWrong"));
    }
};

QTEST_APPLESS_MAIN(TestScanResolver)
#include "tst_scan_resolver.moc"
