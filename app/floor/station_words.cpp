// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What waits at a station, what is packed and into which carton.

#include "app/floor/station_words.h"

#include "app/floor/prompt_words.h"
#include "app/floor/text.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace bincard::app {

namespace {

using floor::Prompt;

// Bincard.Controls: Tone.
constexpr int toneNeutral = 0;
constexpr int toneWarning = 2;
constexpr int toneError = 3;

constexpr std::int64_t minuteMs = 60'000;
constexpr std::int64_t hourMs = 60 * minuteMs;
/// From here on the time that is left is drawn, and from there it is short.
constexpr std::int64_t drawnMs = 2 * hourMs;
constexpr std::int64_t shortMs = 30 * minuteMs;

QString text(const std::string &bytes)
{
    return QString::fromStdString(bytes);
}

/// "25 min", "2 h 10 min"; whole minutes, rounded up.
QString spanText(std::int64_t ms)
{
    const std::int64_t minutes = (ms + minuteMs - 1) / minuteMs;
    const std::int64_t hours = minutes / 60;
    if (hours == 0)
        return QCoreApplication::translate("StationWords", "%1 min").arg(minutes);
    if (minutes % 60 == 0 || hours >= 10)
        return QCoreApplication::translate("StationWords", "%1 h").arg(hours);
    return QCoreApplication::translate("StationWords", "%1 h %2 min").arg(hours).arg(minutes % 60);
}

QString hourText(Instant at)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(at.ms);
    return QLocale().toString(moment.time(), QLocale::ShortFormat);
}

void setUrgency(QueueRow &row, Instant cutOff, Instant now)
{
    if (cutOff.ms == 0)
        return;
    const std::int64_t left = cutOff.ms - now.ms;
    const auto share = static_cast<double>(left) / static_cast<double>(drawnMs);
    row.cutOff = hourText(cutOff);
    row.due = dueText(cutOff, now);
    row.remaining = std::clamp(share, 0.0, 1.0);
    row.level = left <= 0 ? toneError : left < shortMs ? toneWarning : toneNeutral;
}

bool isWork(const floor::Choice &choice)
{
    using enum floor::ChoiceKind;
    return choice.kind == Work || choice.kind == OwnWork || choice.kind == OthersWork;
}

} // namespace

QString dueText(Instant cutOff, Instant now)
{
    const std::int64_t left = cutOff.ms - now.ms;
    return left > 0 ? QCoreApplication::translate("StationWords", "in %1").arg(spanText(left))
                    : QCoreApplication::translate("StationWords", "%1 late").arg(spanText(-left));
}

QString gramsText(std::int64_t grams)
{
    return QCoreApplication::translate("StationWords", "%1 g")
        .arg(QLocale().toString(qint64{grams}));
}

QList<QueueRow> queueRows(const Prompt &prompt, Instant now)
{
    const bool isMixed = prompt.flow == floor::Flow::Home;
    QList<QueueRow> rows;
    for (const floor::Choice &choice : prompt.choices) {
        if (!isWork(choice))
            continue;
        QStringList details{text(choice.thing.text)};
        if (isMixed)
            details.prepend(Text::of(choice.flow));
        details.removeAll(QString());
        QueueRow row{.code = text(choice.code),
                     .detail = details.join(QStringLiteral(" · ")),
                     .iconName = iconOf(choice.flow),
                     .holder = text(choice.holder),
                     .done = choice.progress.done,
                     .total = choice.progress.total,
                     .own = choice.kind == floor::ChoiceKind::OwnWork};
        setUrgency(row, choice.cutOff, now);
        rows << row;
    }
    return rows;
}

QList<PackRow> packRows(const Prompt &prompt)
{
    QList<PackRow> rows;
    const QList<DocumentRow> lines = documentRows(prompt);
    // As documentRows sorts them, which is by phase and else as they stand.
    std::vector<const floor::Line *> sorted;
    for (const floor::Line &line : prompt.lines)
        sorted.push_back(&line);
    std::ranges::stable_sort(sorted, {}, [](const floor::Line *line) {
        return linePlace(line->light);
    });
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const floor::Line &line = *sorted[static_cast<std::size_t>(i)];
        rows << PackRow{.code = lines[i].code,
                        .name = lines[i].words,
                        .sku = line.sku == line.thing.text ? QString() : text(line.sku),
                        .note = lines[i].detail,
                        .picture = pictureUrl(line.photo),
                        .quantityText = lines[i].quantityText,
                        .unit = lines[i].unit,
                        .phase = lines[i].phase};
    }
    return rows;
}

QList<CartonRow> cartonRows(const Prompt &prompt)
{
    if (prompt.instruction != floor::Instruction::ChooseCarton)
        return {};
    QList<CartonRow> rows;
    for (const floor::Choice &choice : prompt.choices) {
        if (choice.kind != floor::ChoiceKind::Record)
            continue;
        const int fill = choice.fillPercent;
        rows << CartonRow{.code = text(choice.code),
                          .name = text(choice.thing.text),
                          .proposed = rows.isEmpty(),
                          .fillText = fill > 0
                              ? QCoreApplication::translate("StationWords", "%1 %").arg(fill)
                              : QString(),
                          .fill = std::clamp(fill / 100.0, 0.0, 1.0)};
    }
    return rows;
}

} // namespace bincard::app
