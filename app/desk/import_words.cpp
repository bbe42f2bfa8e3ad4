// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/import_words.h"

#include "app/floor/text.h"

#include <QLocale>

#include <algorithm>
#include <iterator>

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;

struct Named
{
    const char *name;
    const char *word;
};

constexpr Named tables[] = {
    {"products", QT_TRANSLATE_NOOP("ImportWord", "Products")},
    {"locations", QT_TRANSLATE_NOOP("ImportWord", "Places")},
    {"stock", QT_TRANSLATE_NOOP("ImportWord", "Stock")},
    {"orders", QT_TRANSLATE_NOOP("ImportWord", "Orders")},
    {"purchases", QT_TRANSLATE_NOOP("ImportWord", "Purchases")},
    {"barcodes", QT_TRANSLATE_NOOP("ImportWord", "Barcodes")},
    {"capacities", QT_TRANSLATE_NOOP("ImportWord", "What fits where")},
    {"calendar-hours", QT_TRANSLATE_NOOP("ImportWord", "Open hours")},
    {"calendars", QT_TRANSLATE_NOOP("ImportWord", "Calendars")},
    {"carriers", QT_TRANSLATE_NOOP("ImportWord", "Carriers")},
    {"cartons", QT_TRANSLATE_NOOP("ImportWord", "Cartons")},
    {"channel-services", QT_TRANSLATE_NOOP("ImportWord", "Services of channels")},
    {"channels", QT_TRANSLATE_NOOP("ImportWord", "Channels")},
    {"count-plans", QT_TRANSLATE_NOOP("ImportWord", "Count plans")},
    {"dispositions", QT_TRANSLATE_NOOP("ImportWord", "What becomes of returns")},
    {"import-profiles", QT_TRANSLATE_NOOP("ImportWord", "Profiles of files")},
    {"kit-components", QT_TRANSLATE_NOOP("ImportWord", "Parts of kits")},
    {"kits", QT_TRANSLATE_NOOP("ImportWord", "Kits")},
    {"limits", QT_TRANSLATE_NOOP("ImportWord", "Limits of roles")},
    {"listings", QT_TRANSLATE_NOOP("ImportWord", "Offers on channels")},
    {"lots", QT_TRANSLATE_NOOP("ImportWord", "Lots")},
    {"move-policies", QT_TRANSLATE_NOOP("ImportWord", "Rules for moving")},
    {"numbers", QT_TRANSLATE_NOOP("ImportWord", "Number series")},
    {"pack-policies", QT_TRANSLATE_NOOP("ImportWord", "Rules for packing")},
    {"packages", QT_TRANSLATE_NOOP("ImportWord", "Packages")},
    {"packagings", QT_TRANSLATE_NOOP("ImportWord", "Packagings")},
    {"partners", QT_TRANSLATE_NOOP("ImportWord", "Customers, suppliers")},
    {"price-lists", QT_TRANSLATE_NOOP("ImportWord", "Price lists")},
    {"prices", QT_TRANSLATE_NOOP("ImportWord", "Prices")},
    {"printers", QT_TRANSLATE_NOOP("ImportWord", "Printers")},
    {"promotions", QT_TRANSLATE_NOOP("ImportWord", "Promotions")},
    {"putaway-rules", QT_TRANSLATE_NOOP("ImportWord", "Putaway rules")},
    {"quality-points", QT_TRANSLATE_NOOP("ImportWord", "Quality checks")},
    {"rates", QT_TRANSLATE_NOOP("ImportWord", "Carrier rates")},
    {"reasons", QT_TRANSLATE_NOOP("ImportWord", "Reasons")},
    {"refund-limits", QT_TRANSLATE_NOOP("ImportWord", "Refund limits")},
    {"reorder-rules", QT_TRANSLATE_NOOP("ImportWord", "When to buy")},
    {"replenish-rules", QT_TRANSLATE_NOOP("ImportWord", "Replenishment")},
    {"return-checks", QT_TRANSLATE_NOOP("ImportWord", "Checks of returns")},
    {"return-reasons", QT_TRANSLATE_NOOP("ImportWord", "Reasons for returns")},
    {"roles", QT_TRANSLATE_NOOP("ImportWord", "Roles")},
    {"route-rules", QT_TRANSLATE_NOOP("ImportWord", "Routing")},
    {"service-cartons", QT_TRANSLATE_NOOP("ImportWord", "Cartons of services")},
    {"services", QT_TRANSLATE_NOOP("ImportWord", "Carrier services")},
    {"storage-categories", QT_TRANSLATE_NOOP("ImportWord", "Kinds of place")},
    {"substitutes", QT_TRANSLATE_NOOP("ImportWord", "Substitutes")},
    {"supplier-prices", QT_TRANSLATE_NOOP("ImportWord", "Supplier prices")},
    {"surcharges", QT_TRANSLATE_NOOP("ImportWord", "Surcharges")},
    {"ticket-types", QT_TRANSLATE_NOOP("ImportWord", "Kinds of case")},
    {"users", QT_TRANSLATE_NOOP("ImportWord", "People")},
    {"workstations", QT_TRANSLATE_NOOP("ImportWord", "Workstations")},
    {"zones", QT_TRANSLATE_NOOP("ImportWord", "Carrier zones")},
};

constexpr Named columns[] = {
    {"abc", QT_TRANSLATE_NOOP("ImportWord", "Class")},
    {"active", QT_TRANSLATE_NOOP("ImportWord", "In use")},
    {"address", QT_TRANSLATE_NOOP("ImportWord", "Address")},
    {"adjusts", QT_TRANSLATE_NOOP("ImportWord", "Adjusts stock")},
    {"aisle", QT_TRANSLATE_NOOP("ImportWord", "Aisle")},
    {"amount", QT_TRANSLATE_NOOP("ImportWord", "Amount")},
    {"amount_currency", QT_TRANSLATE_NOOP("ImportWord", "Currency of the amount")},
    {"approval", QT_TRANSLATE_NOOP("ImportWord", "Needs a word")},
    {"approval_limit", QT_TRANSLATE_NOOP("ImportWord", "Approval beyond")},
    {"barcode", QT_TRANSLATE_NOOP("ImportWord", "Barcode")},
    {"base", QT_TRANSLATE_NOOP("ImportWord", "Base list")},
    {"blind", QT_TRANSLATE_NOOP("ImportWord", "Blind")},
    {"blocked", QT_TRANSLATE_NOOP("ImportWord", "Blocked")},
    {"blocks", QT_TRANSLATE_NOOP("ImportWord", "Blocks")},
    {"buffer", QT_TRANSLATE_NOOP("ImportWord", "Kept back")},
    {"buffer_permille", QT_TRANSLATE_NOOP("ImportWord", "Kept back, ‰")},
    {"buy", QT_TRANSLATE_NOOP("ImportWord", "Bought")},
    {"by_product", QT_TRANSLATE_NOOP("ImportWord", "Instead")},
    {"calendar", QT_TRANSLATE_NOOP("ImportWord", "Calendar")},
    {"carrier", QT_TRANSLATE_NOOP("ImportWord", "Carrier")},
    {"carton", QT_TRANSLATE_NOOP("ImportWord", "Carton")},
    {"category", QT_TRANSLATE_NOOP("ImportWord", "Kind of place")},
    {"channel", QT_TRANSLATE_NOOP("ImportWord", "Channel")},
    {"channel_sku", QT_TRANSLATE_NOOP("ImportWord", "SKU of the channel")},
    {"charset", QT_TRANSLATE_NOOP("ImportWord", "Encoding")},
    {"city", QT_TRANSLATE_NOOP("ImportWord", "City")},
    {"code", QT_TRANSLATE_NOOP("ImportWord", "Code")},
    {"columns", QT_TRANSLATE_NOOP("ImportWord", "Columns")},
    {"company", QT_TRANSLATE_NOOP("ImportWord", "Company")},
    {"cost", QT_TRANSLATE_NOOP("ImportWord", "Cost")},
    {"cost_currency", QT_TRANSLATE_NOOP("ImportWord", "Currency of the cost")},
    {"country", QT_TRANSLATE_NOOP("ImportWord", "Country")},
    {"counts", QT_TRANSLATE_NOOP("ImportWord", "Asks for a count")},
    {"credit_limit", QT_TRANSLATE_NOOP("ImportWord", "Credit limit")},
    {"credit_limit_currency", QT_TRANSLATE_NOOP("ImportWord", "Currency of the limit")},
    {"currency", QT_TRANSLATE_NOOP("ImportWord", "Currency")},
    {"customer", QT_TRANSLATE_NOOP("ImportWord", "Customer")},
    {"cut_off_minute", QT_TRANSLATE_NOOP("ImportWord", "Cut-off, minute of the day")},
    {"day", QT_TRANSLATE_NOOP("ImportWord", "Day")},
    {"decrements", QT_TRANSLATE_NOOP("ImportWord", "Takes off")},
    {"default_warehouse", QT_TRANSLATE_NOOP("ImportWord", "Warehouse")},
    {"digits", QT_TRANSLATE_NOOP("ImportWord", "Figures")},
    {"disposition", QT_TRANSLATE_NOOP("ImportWord", "What becomes of it")},
    {"dock", QT_TRANSLATE_NOOP("ImportWord", "Dock")},
    {"dpi", QT_TRANSLATE_NOOP("ImportWord", "Dots per inch")},
    {"duplicate_window_ms", QT_TRANSLATE_NOOP("ImportWord", "Twice within, ms")},
    {"every", QT_TRANSLATE_NOOP("ImportWord", "Every how many")},
    {"every_days", QT_TRANSLATE_NOOP("ImportWord", "Every how many days")},
    {"exclusive", QT_TRANSLATE_NOOP("ImportWord", "Stands alone")},
    {"expected", QT_TRANSLATE_NOOP("ImportWord", "Expected")},
    {"expires", QT_TRANSLATE_NOOP("ImportWord", "Expires")},
    {"expiry", QT_TRANSLATE_NOOP("ImportWord", "Expiry")},
    {"extra", QT_TRANSLATE_NOOP("ImportWord", "Address, more")},
    {"face", QT_TRANSLATE_NOOP("ImportWord", "Picking place")},
    {"factor", QT_TRANSLATE_NOOP("ImportWord", "Contains")},
    {"family", QT_TRANSLATE_NOOP("ImportWord", "Family")},
    {"fee_percent", QT_TRANSLATE_NOOP("ImportWord", "Fee, %")},
    {"free_up_to", QT_TRANSLATE_NOOP("ImportWord", "Free up to")},
    {"from_day", QT_TRANSLATE_NOOP("ImportWord", "From")},
    {"from_minute", QT_TRANSLATE_NOOP("ImportWord", "From, minute of the day")},
    {"goods_as", QT_TRANSLATE_NOOP("ImportWord", "Goods as")},
    {"grade", QT_TRANSLATE_NOOP("ImportWord", "Grade")},
    {"grams_max", QT_TRANSLATE_NOOP("ImportWord", "Up to, g")},
    {"gtin", QT_TRANSLATE_NOOP("ImportWord", "GTIN")},
    {"hazard", QT_TRANSLATE_NOOP("ImportWord", "Hazard")},
    {"hazards", QT_TRANSLATE_NOOP("ImportWord", "Hazards")},
    {"height_mm", QT_TRANSLATE_NOOP("ImportWord", "Height, mm")},
    {"held_from", QT_TRANSLATE_NOOP("ImportWord", "Held from")},
    {"hours", QT_TRANSLATE_NOOP("ImportWord", "Hours to answer")},
    {"includes_tax", QT_TRANSLATE_NOOP("ImportWord", "With tax")},
    {"kind", QT_TRANSLATE_NOOP("ImportWord", "Kind")},
    {"kit_sale", QT_TRANSLATE_NOOP("ImportWord", "Sold as a kit")},
    {"label_printer", QT_TRANSLATE_NOOP("ImportWord", "Label printer")},
    {"language", QT_TRANSLATE_NOOP("ImportWord", "Language")},
    {"last", QT_TRANSLATE_NOOP("ImportWord", "Last number")},
    {"lead_days", QT_TRANSLATE_NOOP("ImportWord", "Days to deliver")},
    {"least", QT_TRANSLATE_NOOP("ImportWord", "At least")},
    {"length_mm", QT_TRANSLATE_NOOP("ImportWord", "Length, mm")},
    {"location", QT_TRANSLATE_NOOP("ImportWord", "Place")},
    {"locks", QT_TRANSLATE_NOOP("ImportWord", "Locks the place")},
    {"lot", QT_TRANSLATE_NOOP("ImportWord", "Lot")},
    {"max_quantity", QT_TRANSLATE_NOOP("ImportWord", "At most")},
    {"min_quantity", QT_TRANSLATE_NOOP("ImportWord", "At least")},
    {"mixing", QT_TRANSLATE_NOOP("ImportWord", "Mixing")},
    {"most", QT_TRANSLATE_NOOP("ImportWord", "At most")},
    {"multiple", QT_TRANSLATE_NOOP("ImportWord", "Multiple of")},
    {"name", QT_TRANSLATE_NOOP("ImportWord", "Name")},
    {"needs_online", QT_TRANSLATE_NOOP("ImportWord", "Needs the hub")},
    {"needs_photo", QT_TRANSLATE_NOOP("ImportWord", "Needs a picture")},
    {"needs_supervisor", QT_TRANSLATE_NOOP("ImportWord", "Needs a supervisor")},
    {"next", QT_TRANSLATE_NOOP("ImportWord", "Next number")},
    {"note", QT_TRANSLATE_NOOP("ImportWord", "Note")},
    {"numbered", QT_TRANSLATE_NOOP("ImportWord", "Has numbers")},
    {"over_amount", QT_TRANSLATE_NOOP("ImportWord", "From an amount of")},
    {"over_amount_currency", QT_TRANSLATE_NOOP("ImportWord", "Currency of that")},
    {"over_percent", QT_TRANSLATE_NOOP("ImportWord", "Over, %")},
    {"package", QT_TRANSLATE_NOOP("ImportWord", "Package")},
    {"packages_max", QT_TRANSLATE_NOOP("ImportWord", "Packages at most")},
    {"packaging", QT_TRANSLATE_NOOP("ImportWord", "Packaging")},
    {"paper_printer", QT_TRANSLATE_NOOP("ImportWord", "Paper printer")},
    {"parent", QT_TRANSLATE_NOOP("ImportWord", "Stands in")},
    {"partial_allowed", QT_TRANSLATE_NOOP("ImportWord", "Partly allowed")},
    {"parts_max", QT_TRANSLATE_NOOP("ImportWord", "Parts at most")},
    {"pay", QT_TRANSLATE_NOOP("ImportWord", "Paid")},
    {"permille", QT_TRANSLATE_NOOP("ImportWord", "Off, ‰")},
    {"permille_off", QT_TRANSLATE_NOOP("ImportWord", "Off, ‰")},
    {"permissions", QT_TRANSLATE_NOOP("ImportWord", "May do")},
    {"phone", QT_TRANSLATE_NOOP("ImportWord", "Phone")},
    {"place_order", QT_TRANSLATE_NOOP("ImportWord", "Order of places")},
    {"placed", QT_TRANSLATE_NOOP("ImportWord", "Placed on")},
    {"position", QT_TRANSLATE_NOOP("ImportWord", "Position")},
    {"postcode", QT_TRANSLATE_NOOP("ImportWord", "Postcode")},
    {"postcode_from", QT_TRANSLATE_NOOP("ImportWord", "Postcode from")},
    {"postcode_prefix", QT_TRANSLATE_NOOP("ImportWord", "Postcode begins")},
    {"postcode_to", QT_TRANSLATE_NOOP("ImportWord", "Postcode to")},
    {"preference", QT_TRANSLATE_NOOP("ImportWord", "Preference")},
    {"preferred_rank", QT_TRANSLATE_NOOP("ImportWord", "Rank")},
    {"prefix", QT_TRANSLATE_NOOP("ImportWord", "Begins with")},
    {"price", QT_TRANSLATE_NOOP("ImportWord", "Price")},
    {"price_currency", QT_TRANSLATE_NOOP("ImportWord", "Currency of the price")},
    {"price_list", QT_TRANSLATE_NOOP("ImportWord", "Price list")},
    {"price_permille", QT_TRANSLATE_NOOP("ImportWord", "Price may differ, ‰")},
    {"priority", QT_TRANSLATE_NOOP("ImportWord", "Priority")},
    {"product", QT_TRANSLATE_NOOP("ImportWord", "Product")},
    {"promised", QT_TRANSLATE_NOOP("ImportWord", "Promised for")},
    {"quantity", QT_TRANSLATE_NOOP("ImportWord", "Quantity")},
    {"quarantines", QT_TRANSLATE_NOOP("ImportWord", "To quarantine")},
    {"question", QT_TRANSLATE_NOOP("ImportWord", "Question")},
    {"reallocates", QT_TRANSLATE_NOOP("ImportWord", "Looks elsewhere")},
    {"receipt_days_min", QT_TRANSLATE_NOOP("ImportWord", "Days left at receipt")},
    {"recipe", QT_TRANSLATE_NOOP("ImportWord", "Kit")},
    {"reference", QT_TRANSLATE_NOOP("ImportWord", "Number")},
    {"refusal", QT_TRANSLATE_NOOP("ImportWord", "Refused for")},
    {"region", QT_TRANSLATE_NOOP("ImportWord", "Region")},
    {"remaining_days_min", QT_TRANSLATE_NOOP("ImportWord", "Days left at least")},
    {"replenishes", QT_TRANSLATE_NOOP("ImportWord", "Asks for more")},
    {"reprints", QT_TRANSLATE_NOOP("ImportWord", "Prints again")},
    {"reserved", QT_TRANSLATE_NOOP("ImportWord", "Reserved goods")},
    {"reserves_while_held", QT_TRANSLATE_NOOP("ImportWord", "Reserves while held")},
    {"role", QT_TRANSLATE_NOOP("ImportWord", "Role")},
    {"routed", QT_TRANSLATE_NOOP("ImportWord", "Shared by warehouses")},
    {"scheme", QT_TRANSLATE_NOOP("ImportWord", "Check digit")},
    {"scrap_units_max", QT_TRANSLATE_NOOP("ImportWord", "Scrapped at most")},
    {"second_counter", QT_TRANSLATE_NOOP("ImportWord", "Second person")},
    {"sends_unpaid", QT_TRANSLATE_NOOP("ImportWord", "Sends unpaid")},
    {"sequence", QT_TRANSLATE_NOOP("ImportWord", "In the walk")},
    {"service", QT_TRANSLATE_NOOP("ImportWord", "Service")},
    {"sku", QT_TRANSLATE_NOOP("ImportWord", "SKU")},
    {"solve_hours", QT_TRANSLATE_NOOP("ImportWord", "Hours to solve")},
    {"sound", QT_TRANSLATE_NOOP("ImportWord", "Sound")},
    {"source", QT_TRANSLATE_NOOP("ImportWord", "From warehouse")},
    {"source_zone", QT_TRANSLATE_NOOP("ImportWord", "From zone")},
    {"split", QT_TRANSLATE_NOOP("ImportWord", "Split")},
    {"stage", QT_TRANSLATE_NOOP("ImportWord", "At which step")},
    {"street", QT_TRANSLATE_NOOP("ImportWord", "Street")},
    {"subject", QT_TRANSLATE_NOOP("ImportWord", "About")},
    {"suffix", QT_TRANSLATE_NOOP("ImportWord", "Ends with")},
    {"supplier", QT_TRANSLATE_NOOP("ImportWord", "Supplier")},
    {"supplier_sku", QT_TRANSLATE_NOOP("ImportWord", "SKU of the supplier")},
    {"tare_grams", QT_TRANSLATE_NOOP("ImportWord", "Own weight, g")},
    {"threshold", QT_TRANSLATE_NOOP("ImportWord", "From")},
    {"time_zone", QT_TRANSLATE_NOOP("ImportWord", "Time zone")},
    {"title", QT_TRANSLATE_NOOP("ImportWord", "Title")},
    {"tolerance_percent", QT_TRANSLATE_NOOP("ImportWord", "Tolerance, %")},
    {"tolerance_units", QT_TRANSLATE_NOOP("ImportWord", "Tolerance")},
    {"tracking", QT_TRANSLATE_NOOP("ImportWord", "Tracked by")},
    {"type", QT_TRANSLATE_NOOP("ImportWord", "Type")},
    {"under_percent", QT_TRANSLATE_NOOP("ImportWord", "Under, %")},
    {"unit", QT_TRANSLATE_NOOP("ImportWord", "Unit")},
    {"units_max", QT_TRANSLATE_NOOP("ImportWord", "At most")},
    {"unmeasured", QT_TRANSLATE_NOOP("ImportWord", "Not measured")},
    {"until_day", QT_TRANSLATE_NOOP("ImportWord", "Until")},
    {"until_minute", QT_TRANSLATE_NOOP("ImportWord", "Until, minute of the day")},
    {"urgency", QT_TRANSLATE_NOOP("ImportWord", "Urgency")},
    {"usage", QT_TRANSLATE_NOOP("ImportWord", "Used for")},
    {"valid_from", QT_TRANSLATE_NOOP("ImportWord", "From")},
    {"valid_until", QT_TRANSLATE_NOOP("ImportWord", "Until")},
    {"volume_ml", QT_TRANSLATE_NOOP("ImportWord", "Volume, ml")},
    {"volume_ml_max", QT_TRANSLATE_NOOP("ImportWord", "Volume at most, ml")},
    {"weight_grams", QT_TRANSLATE_NOOP("ImportWord", "Weight, g")},
    {"weight_grams_max", QT_TRANSLATE_NOOP("ImportWord", "Weight at most, g")},
    {"weight_max_grams", QT_TRANSLATE_NOOP("ImportWord", "Weight at most, g")},
    {"weight_tolerance_grams", QT_TRANSLATE_NOOP("ImportWord", "Weight may differ, g")},
    {"weight_tolerance_permille", QT_TRANSLATE_NOOP("ImportWord", "Weight may differ, ‰")},
    {"whole", QT_TRANSLATE_NOOP("ImportWord", "Whole units only")},
    {"weekday", QT_TRANSLATE_NOOP("ImportWord", "Weekday, 1 is Monday")},
    {"width_mm", QT_TRANSLATE_NOOP("ImportWord", "Width, mm")},
    {"window_days", QT_TRANSLATE_NOOP("ImportWord", "Within days")},
    {"without_return", QT_TRANSLATE_NOOP("ImportWord", "Without sending back")},
    {"x_mm", QT_TRANSLATE_NOOP("ImportWord", "x, mm")},
    {"y_mm", QT_TRANSLATE_NOOP("ImportWord", "y, mm")},
    {"zone", QT_TRANSLATE_NOOP("ImportWord", "Zone")},
};

template <std::size_t Count> QString wordIn(const Named (&words)[Count], const QString &name)
{
    const auto found = std::ranges::find_if(words, [&](const Named &one) {
        return name == QLatin1StringView(one.name);
    });
    return found == std::end(words) ? name : QCoreApplication::translate("ImportWord", found->word);
}

} // namespace

QString ImportWords::table(const QString &name)
{
    return wordIn(tables, name);
}

QString ImportWords::column(const QString &name)
{
    return wordIn(columns, name);
}

QString ImportWords::why(const tables::RowNote &note)
{
    using enum tables::Fault::Kind;
    const QString expected = QString::fromStdString(note.fault.expected);
    const QString value = QString::fromStdString(note.fault.value);
    switch (note.fault.kind) {
    case Other:
        return QString::fromStdString(note.text);
    case Empty:
        return tr("It has to say something.");
    case NoChoice:
        return tr("It is one of %1.").arg(expected);
    case NoFlag:
        return tr("It is yes or no.");
    case NoWhole:
        return tr("It is a whole number.");
    case NoNumber:
        return tr("It is a number, like 12.5.");
    case NoDay:
        return tr("It is a day, like 2026-11-30.");
    case NoSuch:
        return tr("Nothing here is called so.");
    case NoPrice:
        return tr("It is a number, and its currency stands beside it.");
    case Twice:
        return tr("Row %1 has it already.").arg(expected);
    case CheckDigit:
        return value.contains(u"E+"_s, Qt::CaseInsensitive)
            ? tr("A spreadsheet has rounded it: make the column text, and export again.")
            : tr("Its check digit is wrong: a figure is mistyped.");
    case Taken:
        return tr("It is another product's.");
    case Apart:
        return tr("In a long file the rows of an order stand together.");
    case OtherLines:
        return tr("It is known already, with other lines.");
    case Refused:
        break;
    }
    const app::Saying saying = app::Text::of(note.fault.code);
    return saying.headline + u'.';
}

QString ImportWords::unreadable(const Error &error)
{
    const QString detail = QString::fromStdString(error.detail);
    if (error.code == ErrorCode::WrongKind)
        return tr("This is no CSV file. Open it in your spreadsheet and save it as CSV UTF-8.");
    if (error.code == ErrorCode::NotFound)
        return tr("The file cannot be read: it is gone, or closed to you.");
    if (error.code == ErrorCode::InvalidInput && detail.contains(u"empty"_s))
        return tr("The file is empty.");
    if (error.code == ErrorCode::Malformed && detail.startsWith(u"the file is not"_s))
        return tr("The file has another encoding than you say.");
    if (error.code == ErrorCode::Malformed)
        return tr("The file is no table: %1.").arg(detail);
    const app::Saying saying = app::Text::of(error.code);
    return u"%1. %2"_s.arg(saying.headline, saying.advice);
}

QString ImportWords::size(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QString ImportWords::number(qint64 count)
{
    return QLocale().toString(count);
}

} // namespace bincard::desk
