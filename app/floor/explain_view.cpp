// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/explain_view.h"

#include "app/floor/text.h"
#include "core/scan/explain.h"
#include "core/scan/own_code.h"
#include "core/scan/parse.h"
#include "sync/wire/zone_day.h"

namespace bincard::app {

namespace {

using namespace Qt::StringLiterals;

// Bincard.Controls: Tone.
constexpr int toneOk = 1;
constexpr int toneWarning = 2;
constexpr int toneError = 3;

/// The bytes to be read: GS as such, other control characters by number.
QString visible(const std::string &bytes)
{
    QString text;
    for (const QChar c : QString::fromStdString(bytes)) {
        if (c == QChar(0x1D))
            text += u"<GS>"_s;
        else if (c < QChar(u' '))
            text += u"<%1>"_s.arg(c.unicode());
        else
            text += c;
    }
    return text;
}

/// "GS1-128" for "]C1"; the identifier itself where it is none of the usual ones.
QString symbologyName(const std::string &identifier)
{
    static const QMap<QString, QString> names{
        {u"]C0"_s, u"Code 128"_s}, {u"]C1"_s, u"GS1-128"_s},    {u"]E0"_s, u"EAN/UPC"_s},
        {u"]E4"_s, u"EAN-8"_s},    {u"]I0"_s, u"ITF"_s},        {u"]I1"_s, u"ITF-14"_s},
        {u"]A0"_s, u"Code 39"_s},  {u"]d1"_s, u"DataMatrix"_s}, {u"]d2"_s, u"GS1 DataMatrix"_s},
        {u"]Q1"_s, u"QR"_s},       {u"]Q3"_s, u"GS1 QR"_s},     {u"]e0"_s, u"GS1 DataBar"_s},
        {u"]L0"_s, u"PDF417"_s},   {u"]z0"_s, u"Aztec"_s},
    };
    const QString plain = QString::fromStdString(identifier);
    return names.contains(plain) ? names.value(plain) + u" ("_s + plain + u')' : plain;
}

/// What the bytes are, in one phrase.
struct NameOfMeaning
{
    QString operator()(scan::Command command) const
    {
        return QCoreApplication::translate("ExplainView", "A command: %1").arg(Text::of(command));
    }

    QString operator()(const scan::QuantityEntry &entry) const
    {
        return QCoreApplication::translate("ExplainView", "A quantity: %1")
            .arg(Text::number({entry.quantityMicro}));
    }

    QString operator()(const scan::ExceptionCode &reason) const
    {
        return QCoreApplication::translate("ExplainView", "A reason: %1")
            .arg(Text::reason(reason.code));
    }

    QString operator()(const scan::LocationCode &place) const
    {
        return QCoreApplication::translate("ExplainView", "A shelf: %1")
            .arg(QString::fromStdString(place.code));
    }

    QString operator()(const scan::PackageCode &package) const
    {
        return QCoreApplication::translate("ExplainView", "A package: %1")
            .arg(QString::fromStdString(package.code));
    }

    QString operator()(const scan::ToteCode &tote) const
    {
        return QCoreApplication::translate("ExplainView", "A tote: %1")
            .arg(QString::fromStdString(tote.code));
    }

    QString operator()(const scan::BadgeCode &badge) const
    {
        return QCoreApplication::translate("ExplainView", "A badge of %1")
            .arg(QString::fromStdString(badge.user));
    }

    QString operator()(const scan::WorkstationCode &station) const
    {
        return QCoreApplication::translate("ExplainView", "A workstation: %1")
            .arg(QString::fromStdString(station.code));
    }

    QString operator()(const scan::Item &item) const
    {
        return item.restricted
            ? QCoreApplication::translate("ExplainView", "Goods, by a number of this company alone")
            : QCoreApplication::translate("ExplainView", "Goods");
    }

    QString operator()(const scan::DocumentCode &document) const
    {
        return QCoreApplication::translate("ExplainView", "A document: %1")
            .arg(QString::fromStdString(document.reference));
    }

    QString operator()(const scan::Text &) const
    {
        return QCoreApplication::translate("ExplainView", "A text, to be looked up");
    }
};

QString dateText(const std::optional<std::chrono::year_month_day> &date)
{
    return date ? Text::date(*date) : QString();
}

void add(QList<FactRow> &facts, const QString &label, const QString &value, bool isCode = false)
{
    if (!value.isEmpty())
        facts << FactRow{.label = label, .value = value, .isCode = isCode};
}

/// What the code says about goods, in the words of the floor.
void addGoods(QList<FactRow> &facts, const scan::Item &item)
{
    const auto code = [](const std::string &text) {
        return QString::fromStdString(text);
    };
    add(facts, QCoreApplication::translate("ExplainView", "Article number"), code(item.gtin), true);
    add(facts, QCoreApplication::translate("ExplainView", "Part number"), code(item.text), true);
    add(facts, QCoreApplication::translate("ExplainView", "Lot"), code(item.lot), true);
    add(facts, QCoreApplication::translate("ExplainView", "Serial number"), code(item.serial),
        true);
    add(facts, QCoreApplication::translate("ExplainView", "Use by"), dateText(item.expiry));
    add(facts, QCoreApplication::translate("ExplainView", "Best before"),
        dateText(item.bestBefore));
    add(facts, QCoreApplication::translate("ExplainView", "Made on"), dateText(item.produced));
    add(facts, QCoreApplication::translate("ExplainView", "How many"),
        item.countMicro ? Text::number({*item.countMicro}) : QString());
    add(facts, QCoreApplication::translate("ExplainView", "Net weight"),
        item.netWeightMicro ? Text::number({*item.netWeightMicro}) + u" kg"_s : QString());
    add(facts, QCoreApplication::translate("ExplainView", "Customer's part number"),
        code(item.customerPart), true);
    add(facts, QCoreApplication::translate("ExplainView", "Supplier's part number"),
        code(item.supplierPart), true);
    add(facts, QCoreApplication::translate("ExplainView", "Purchase order"),
        code(item.purchaseOrder), true);
}

/// Each element as it stands on the label, and the first fault where it is.
void addElements(QList<FactRow> &facts, const scan::Reading &reading)
{
    for (const scan::Element &element : reading.elements)
        facts << FactRow{
            .label = u"(%1) %2"_s.arg(
                QString::fromUtf8(element.key.data(), qsizetype(element.key.size())),
                QString::fromUtf8(element.title.data(), qsizetype(element.title.size()))),
            .value = QString::fromStdString(element.value),
            .isCode = true};
    for (const scan::ScanError &warning : reading.warnings)
        facts << FactRow{.label = QCoreApplication::translate("ExplainView", "Note"),
                         .value = Text::of(warning.code).headline,
                         .level = toneWarning};
    if (reading.error)
        facts << FactRow{.label = QCoreApplication::translate("ExplainView", "Fault at sign %1")
                                      .arg(reading.error->at + 1),
                         .value = Text::of(reading.error->code).headline,
                         .detail = Text::of(reading.error->code).advice,
                         .level = toneError};
}

const scan::Item *goodsOf(const scan::Meaning &meaning)
{
    if (const auto *item = std::get_if<scan::Item>(&meaning))
        return item;
    if (const auto *package = std::get_if<scan::PackageCode>(&meaning))
        return package->contents ? &*package->contents : nullptr;
    return nullptr;
}

} // namespace

ExplainedWords explained(const scan::RawScan &raw, int year)
{
    scan::ParseOptions options{.currentYear = year};
    if (raw.source == scan::Source::Wedge)
        options.separatorSubstitutes = scan::usualSeparatorSubstitutes();
    const auto read = scan::parse(raw, options);
    ExplainedWords words;
    // The secret of a badge is for nobody's eyes.
    const bool isBadge = read ? std::holds_alternative<scan::BadgeCode>(read->meaning)
                              : raw.bytes.starts_with("BCU");
    if (!isBadge)
        add(words.facts, QCoreApplication::translate("ExplainView", "Barcode"), visible(raw.bytes),
            true);
    words.facts << FactRow{.label = QCoreApplication::translate("ExplainView", "Printed as"),
                           .value = raw.symbology.empty() ? QCoreApplication::translate(
                                        "ExplainView", "The scanner does not say")
                                                          : symbologyName(raw.symbology)};
    if (read) {
        const bool isText = std::holds_alternative<scan::Text>(read->meaning);
        words.verdict = {isText ? toneWarning : toneOk, std::visit(NameOfMeaning{}, read->meaning),
                         isText ? QCoreApplication::translate(
                             "ExplainView",
                             "It means something only where this site has a record "
                             "of that name.")
                                : QString()};
        if (const scan::Item *item = goodsOf(read->meaning))
            addGoods(words.facts, *item);
        for (const scan::ScanError &warning : read->warnings)
            words.facts << FactRow{.label = QCoreApplication::translate("ExplainView", "Note"),
                                   .value = Text::of(warning.code).headline,
                                   .detail = Text::of(warning.code).advice,
                                   .level = toneWarning};
    } else {
        const Saying saying = Text::of(read.error().code);
        words.verdict = {toneError, saying.headline, saying.advice};
    }
    const auto strict = scan::explain(raw.symbology + raw.bytes);
    if (strict.notation != scan::Notation::Plain && !isBadge)
        addElements(words.facts, strict.reading);
    return words;
}

FactRow factOf(const scan::RawScan &raw)
{
    const auto read = scan::parse(raw);
    const bool isBadge = read && std::holds_alternative<scan::BadgeCode>(read->meaning);
    return {.label = read ? std::visit(NameOfMeaning{}, read->meaning)
                          : Text::of(read.error().code).headline,
            .value = isBadge ? QString() : visible(raw.bytes),
            .isCode = true};
}

ExplainView::ExplainView(std::function<Instant()> clock)
    : m_clock(std::move(clock))
{ }

void ExplainView::remember(const scan::RawScan &raw)
{
    m_last = raw;
    if (m_open)
        setOpen(true);
}

void ExplainView::setOpen(bool open)
{
    m_open = open;
    if (m_open && m_last) {
        const int year = static_cast<int>(wire::zoneDay(m_clock(), "UTC").year());
        ExplainedWords words = explained(*m_last, year);
        m_verdict = words.verdict;
        m_facts.setRows(std::move(words.facts));
    }
    Q_EMIT changed();
}

} // namespace bincard::app
