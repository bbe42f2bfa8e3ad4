// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tables/import_guess.h"

#include "app/tables/import_mapping.h"

#include <algorithm>
#include <array>

namespace bincard::tables {

namespace {

using namespace Qt::StringLiterals;

/// What others call our columns, in small letters and figures alone; the first that a table has is
/// meant.
struct Known
{
    const char16_t *theirs;
    const char *ours;
};

constexpr std::array known{
    Known{u"artikelnummer", "sku product"},
    Known{u"artikelnr", "sku product"},
    Known{u"artnr", "sku product"},
    Known{u"artikel", "sku product"},
    Known{u"articlenumber", "sku product"},
    Known{u"itemnumber", "sku product"},
    Known{u"itemno", "sku product"},
    Known{u"item", "sku product"},
    Known{u"internalreference", "sku product"},
    Known{u"defaultcode", "sku product"},
    Known{u"productcode", "sku product"},
    Known{u"productnumber", "sku product"},
    Known{u"stockcode", "sku product"},
    Known{u"product", "sku product"},
    Known{u"produkt", "sku product"},
    Known{u"sku", "sku product"},
    Known{u"bezeichnung", "name"},
    Known{u"artikelbezeichnung", "name"},
    Known{u"beschreibung", "name"},
    Known{u"description", "name"},
    Known{u"productname", "name"},
    Known{u"itemname", "name"},
    Known{u"title", "name title"},
    Known{u"titel", "name title"},
    Known{u"fullname", "name"},
    Known{u"ean", "gtin code"},
    Known{u"ean13", "gtin code"},
    Known{u"eancode", "gtin code"},
    Known{u"gtin13", "gtin code"},
    Known{u"gtin", "gtin code"},
    Known{u"upc", "gtin code"},
    Known{u"barcode", "gtin code"},
    Known{u"strichcode", "gtin code"},
    Known{u"einheit", "unit"},
    Known{u"uom", "unit"},
    Known{u"unitofmeasure", "unit"},
    Known{u"gewicht", "weight_grams"},
    Known{u"gewichtg", "weight_grams"},
    Known{u"weight", "weight_grams"},
    Known{u"weightg", "weight_grams"},
    Known{u"warengruppe", "family"},
    Known{u"gruppe", "family"},
    Known{u"kategorie", "family category"},
    Known{u"category", "category family"},
    Known{u"productcategory", "family"},
    Known{u"lagerplatz", "location code"},
    Known{u"platz", "location code"},
    Known{u"bin", "location code"},
    Known{u"bincode", "location code"},
    Known{u"storagebin", "location code"},
    Known{u"place", "location code"},
    Known{u"zone", "zone"},
    Known{u"bereich", "zone"},
    Known{u"gang", "aisle"},
    Known{u"menge", "quantity"},
    Known{u"anzahl", "quantity"},
    Known{u"bestand", "quantity"},
    Known{u"qty", "quantity"},
    Known{u"onhand", "quantity"},
    Known{u"onhandquantity", "quantity"},
    Known{u"quantityonhand", "quantity"},
    Known{u"charge", "lot"},
    Known{u"chargennummer", "lot"},
    Known{u"batch", "lot"},
    Known{u"batchnumber", "lot"},
    Known{u"lotnumber", "lot"},
    Known{u"mhd", "expiry"},
    Known{u"bestbefore", "expiry"},
    Known{u"expirydate", "expiry"},
    Known{u"expirationdate", "expiry"},
    Known{u"preis", "price"},
    Known{u"einzelpreis", "price"},
    Known{u"verkaufspreis", "price"},
    Known{u"einkaufspreis", "price"},
    Known{u"unitprice", "price"},
    Known{u"listprice", "price"},
    Known{u"salesprice", "price"},
    Known{u"cost", "price cost"},
    Known{u"währung", "currency price_currency"},
    Known{u"waehrung", "currency price_currency"},
    Known{u"currencycode", "currency price_currency"},
    Known{u"currency", "currency price_currency"},
    Known{u"preisliste", "price_list"},
    Known{u"pricelist", "price_list"},
    Known{u"kunde", "customer reference"},
    Known{u"kundennummer", "customer reference"},
    Known{u"customernumber", "customer reference"},
    Known{u"customer", "customer reference"},
    Known{u"lieferant", "supplier reference"},
    Known{u"lieferantennummer", "supplier reference"},
    Known{u"vendor", "supplier reference"},
    Known{u"suppliernumber", "supplier reference"},
    Known{u"land", "country"},
    Known{u"countrycode", "country"},
    Known{u"auftrag", "reference"},
    Known{u"auftragsnummer", "reference"},
    Known{u"bestellnummer", "reference"},
    Known{u"bestellung", "reference"},
    Known{u"order", "reference"},
    Known{u"orderid", "reference"},
    Known{u"ordernumber", "reference"},
    Known{u"ponumber", "reference"},
    Known{u"kanal", "channel"},
    Known{u"shop", "channel"},
    Known{u"plz", "postcode"},
    Known{u"postleitzahl", "postcode"},
    Known{u"zip", "postcode"},
    Known{u"zipcode", "postcode"},
    Known{u"postalcode", "postcode"},
    Known{u"ort", "city"},
    Known{u"stadt", "city"},
    Known{u"town", "city"},
    Known{u"strasse", "street"},
    Known{u"straße", "street"},
    Known{u"address", "street"},
    Known{u"telefon", "phone"},
    Known{u"firma", "company"},
    Known{u"bestelldatum", "placed"},
    Known{u"orderdate", "placed"},
    Known{u"liefertermin", "promised expected"},
    Known{u"expecteddate", "expected"},
    Known{u"mindestbestand", "min_quantity"},
    Known{u"minimum", "min_quantity"},
    Known{u"min", "min_quantity"},
    Known{u"maximum", "max_quantity"},
    Known{u"max", "max_quantity"},
    Known{u"mindestmenge", "min_quantity"},
    Known{u"minqty", "min_quantity"},
    Known{u"lieferzeit", "lead_days"},
    Known{u"leadtime", "lead_days"},
    Known{u"deliveryleadtime", "lead_days"},
    Known{u"rolle", "role"},
    Known{u"sprache", "language"},
    Known{u"aktiv", "active"},
    Known{u"notiz", "note"},
    Known{u"hinweis", "note"},
    Known{u"remark", "note"},
};

/// Our column that a heading means, among those that nobody has taken.
QString columnFor(const QString &heading, const QStringList &free)
{
    const QString plain = plainColumn(heading);
    if (plain.isEmpty())
        return {};
    for (const QString &ours : free) {
        if (plainColumn(ours) == plain)
            return ours;
    }
    const auto called = std::ranges::find_if(known, [&](const Known &one) {
        return plain == QStringView(one.theirs);
    });
    if (called == known.end())
        return {};
    for (const QString &ours : QString::fromLatin1(called->ours).split(u' ')) {
        if (free.contains(ours))
            return ours;
    }
    return {};
}

/// How well a file fits; a table that needs what the file has not comes last.
int fitOf(const QStringList &headings, const ImportTable &table)
{
    constexpr int perColumn = 10;
    constexpr int perExact = 2;
    constexpr int lacking = 100;
    const QStringList guessed = guessColumns(headings, table);
    int fit = 0;
    for (qsizetype i = 0; i < guessed.size(); ++i) {
        if (guessed[i].isEmpty())
            continue;
        fit += perColumn;
        fit += plainColumn(headings[i]) == plainColumn(guessed[i]) ? perExact : 0;
    }
    for (const QString &needed : neededColumns(table))
        fit -= guessed.contains(needed) ? 0 : lacking;
    return fit;
}

} // namespace

QStringList guessColumns(const QStringList &headings, const ImportTable &table)
{
    QStringList guessed(headings.size());
    QStringList free = table.columns;
    // What is called as we call it goes first: nobody else takes it away.
    for (qsizetype i = 0; i < headings.size(); ++i) {
        const QString plain = plainColumn(headings[i]);
        const auto same = std::ranges::find_if(free, [&](const QString &ours) {
            return !plain.isEmpty() && plainColumn(ours) == plain;
        });
        if (same == free.end())
            continue;
        guessed[i] = *same;
        free.erase(same);
    }
    for (qsizetype i = 0; i < headings.size(); ++i) {
        if (!guessed[i].isEmpty())
            continue;
        guessed[i] = columnFor(headings[i], free);
        free.removeOne(guessed[i]);
    }
    return guessed;
}

std::vector<const ImportTable *> guessTables(const QStringList &headings)
{
    std::vector<std::pair<int, const ImportTable *>> fits;
    for (const ImportTable &table : importTables())
        fits.emplace_back(fitOf(headings, table), &table);
    std::ranges::stable_sort(fits, std::greater{}, [](const auto &one) {
        return one.first;
    });
    std::vector<const ImportTable *> tables;
    for (const auto &[fit, table] : fits)
        tables.push_back(table);
    return tables;
}

QStringList neededColumns(const ImportTable &table)
{
    if (table.name == u"stock"_s)
        return {u"sku"_s, u"location"_s, u"quantity"_s};
    if (table.name == u"orders"_s)
        return {u"reference"_s, u"sku"_s, u"quantity"_s};
    if (table.name == u"purchases"_s)
        return {u"reference"_s, u"supplier"_s, u"sku"_s, u"quantity"_s};
    const QString &first = table.columns.front();
    const bool isKey = !table.record || std::ranges::any_of(table.keys, [&](std::size_t key) {
        return table.record->fields[key].name == first.toStdString();
    });
    return isKey ? QStringList(first) : QStringList();
}

QString mappingText(const QStringList &headings, const QStringList &chosen,
                    const ImportTable &table)
{
    QString text;
    for (qsizetype i = 0; i < headings.size(); ++i) {
        const QString plain = plainColumn(headings[i]);
        if (!chosen[i].isEmpty()) {
            text += chosen[i] + u" = "_s + headings[i] + u'\n';
            continue;
        }
        const auto ours = std::ranges::find_if(table.columns, [&](const QString &column) {
            return plainColumn(column) == plain;
        });
        if (ours != table.columns.end() && !chosen.contains(*ours))
            text += *ours + u" = \"\"\n"_s;
    }
    return text;
}

} // namespace bincard::tables
