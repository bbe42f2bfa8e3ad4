// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/wave_view.h"

#include "app/desk/statements.h"
#include "app/floor/text.h"
#include "core/apply.h"

#include <QDateTime>
#include <QLocale>
#include <QPointer>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;
using fulfilment::BatchKind;

constexpr std::array walkKinds{BatchKind::Cluster, BatchKind::Single, BatchKind::Batch,
                               BatchKind::Zone};
constexpr std::array ordersAtMost{0, 10, 25, 50, 100, 250}; // 0: all
constexpr std::array ordersOnWalk{1, 4, 6, 8, 12};
constexpr qsizetype usualLoad = 2;
/// A trial that takes longer than a glance is cut off; it says so.
constexpr int slicesMax = 12;
constexpr std::int64_t mmPerMetre = 1'000;

QStringList withAll(const QStringList &names)
{
    return QStringList{DeskText::tr("all")} + names;
}

/// Numbers for a trial, which nobody ever sees.
class TrialIds final : public IdSource
{
public:
    std::int64_t next() override
    {
        return ++m_last;
    }

private:
    std::int64_t m_last = std::int64_t{1} << 62; // beyond what a node gives
};

/// From the first stop to the last in the order of the walk, along racks and across them.
/// None: somewhere is a place that nobody has measured.
std::optional<std::int64_t> wayMm(std::vector<inventory::Location> stops)
{
    std::ranges::sort(stops, {}, &inventory::Location::sequence);
    std::int64_t way = 0;
    for (std::size_t i = 0; i < stops.size(); ++i) {
        if (stops[i].xMm == 0 && stops[i].yMm == 0)
            return std::nullopt;
        if (i > 0)
            way += std::abs(stops[i].xMm - stops[i - 1].xMm)
                + std::abs(stops[i].yMm - stops[i - 1].yMm);
    }
    return way;
}

} // namespace

WaveView::WaveView(QueryThread &reader, app::DeviceSession &device, std::function<Instant()> clock)
    : m_reader(reader)
    , m_device(device)
    , m_clock(std::move(clock))
{
    m_chosen[OrdersPerWalk] = usualLoad;
}

void WaveView::show(const Desk &desk)
{
    const bool news = desk.writes != m_desk.writes || desk.warehouse != m_desk.warehouse;
    m_desk = desk;
    if (news && m_active)
        readChoices();
}

void WaveView::setActive(bool active)
{
    m_active = active;
    if (active && m_desk.warehouse != 0)
        readChoices();
}

void WaveView::readChoices()
{
    m_reader.ask(
        {Statements::all().named(u"wave_choices"_s).sql, {{u"warehouse"_s, m_desk.warehouse}}},
        this, [this](const Rows &rows) {
            takeChoices(rows);
        });
}

void WaveView::takeChoices(const Rows &rows)
{
    m_cutOffMs.clear();
    m_channelNames.clear();
    m_zoneNames.clear();
    m_places.clear();
    for (const QVariantList &row : rows) {
        const QString kind = row[0].toString();
        if (kind == u"cut_off"_s)
            m_cutOffMs << row[2].toLongLong();
        else if (kind == u"channel"_s)
            m_channelNames << row[1].toString();
        else if (kind == u"zone"_s)
            m_zoneNames << row[1].toString();
        else
            m_places << OptionLine{row[1].toString(), {}, row[2].toLongLong()};
    }
    showRules();
    tryOut();
}

QStringList WaveView::choicesOf(int rule) const
{
    QStringList names;
    switch (rule) {
    case CutOff:
        for (const qint64 ms : m_cutOffMs)
            names << app::Text::moment({ms});
        return withAll(names);
    case Channel:
        return withAll(m_channelNames);
    case Zone:
        return withAll(m_zoneNames);
    case OrdersMax:
        for (const int count : ordersAtMost)
            names << (count == 0 ? DeskText::tr("all") : QString::number(count));
        return names;
    case Kind:
        for (const BatchKind kind : walkKinds) {
            const auto name = enumNames(kind)[static_cast<std::size_t>(kind)];
            names << wordFor(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
        }
        return names;
    case OrdersPerWalk:
        for (const int count : ordersOnWalk)
            names << QString::number(count);
        return names;
    default:
        for (const OptionLine &place : m_places)
            names << place.name;
        return names;
    }
}

void WaveView::showRules()
{
    const QStringList labels{DeskText::tr("Leaves by"), DeskText::tr("Channel"),
                             DeskText::tr("Zone"),      DeskText::tr("Orders at most"),
                             DeskText::tr("Walks as"),  DeskText::tr("Orders a walk"),
                             DeskText::tr("Ends at")};
    QList<RuleLine> rules;
    for (int rule = 0; rule < RuleCount; ++rule) {
        const QStringList choices = choicesOf(rule);
        // What could be chosen before may be gone.
        qsizetype &chosen = m_chosen[static_cast<std::size_t>(rule)];
        chosen = chosen < choices.size() ? chosen : 0;
        rules << RuleLine{labels[rule], choices.value(chosen)};
    }
    m_rules.setRows(rules);
}

void WaveView::step(int rule, int by)
{
    if (rule < 0 || rule >= RuleCount)
        return;
    const qsizetype count = std::max<qsizetype>(1, choicesOf(rule).size());
    qsizetype &chosen = m_chosen[static_cast<std::size_t>(rule)];
    chosen = (chosen + by + count) % count;
    showRules();
    tryOut();
}

fulfilment::PlanWave WaveView::plan() const
{
    const auto named = [](const QStringList &names, qsizetype chosen) {
        return names.value(chosen - 1).toStdString();
    };
    return {.warehouse = {m_desk.warehouse},
            .name = QDateTime::fromMSecsSinceEpoch(m_clock().ms, Qt::UTC)
                        .toString(u"'W'dd-HHmmss"_s)
                        .toStdString(),
            .cutOff = {m_cutOffMs.value(m_chosen[CutOff] - 1)},
            .channel = named(m_channelNames, m_chosen[Channel]),
            .zone = named(m_zoneNames, m_chosen[Zone]),
            .ordersMax = ordersAtMost[static_cast<std::size_t>(m_chosen[OrdersMax])],
            .kind = walkKinds[static_cast<std::size_t>(m_chosen[Kind])],
            .ordersPerWalk = ordersOnWalk[static_cast<std::size_t>(m_chosen[OrdersPerWalk])],
            .destination = {m_places.value(m_chosen[Destination]).value}};
}

WaveView::Outlook WaveView::outlookOf(const fulfilment::PlanWave &plan, Workspace &records,
                                      const Occasion &occasion)
{
    Outlook outlook;
    const auto doIt = [&](const Operation &operation) {
        const auto done = apply(operation, occasion, records);
        if (!done)
            outlook.why = done.error().code;
        return done.ok();
    };
    const inventory::WarehouseId warehouse = plan.warehouse;
    if (!doIt(plan) || !doIt(fulfilment::ReleaseWave{.warehouse = warehouse, .wave = plan.wave}))
        return outlook;
    auto wave = records.get(plan.wave);
    for (int slice = 0; wave && wave->state == fulfilment::WaveState::Running; ++slice) {
        outlook.whole = slice < slicesMax;
        if (!outlook.whole
            || !doIt(fulfilment::AdvanceWave{
                .warehouse = warehouse, .wave = plan.wave, .slice = wave->slice}))
            break;
        wave = records.get(plan.wave);
    }
    outlook.orders = wave->orders;
    outlook.lines = wave->lines;
    outlook.walks = wave->walks;
    outlook.weightGrams = wave->weightGrams;
    bool isMeasured = true;
    for (const auto &batch :
         records.list<fulfilment::Batch>("by_state", warehouse, fulfilment::BatchState::Released)) {
        if (!batch.name.starts_with(plan.name + '-'))
            continue;
        std::set<std::int64_t> places;
        for (const auto &part : records.list<inventory::Reservation>("by_batch", batch.id))
            places.insert(part.location.value);
        outlook.stops += static_cast<int>(places.size());
        std::vector<inventory::Location> stops;
        for (const std::int64_t place : places)
            stops.push_back(
                records.get(inventory::LocationId{place}).value_or(inventory::Location{}));
        const auto way = wayMm(std::move(stops));
        isMeasured = isMeasured && way;
        outlook.wayMm += way.value_or(0);
    }
    outlook.wayMm = isMeasured ? outlook.wayMm : 0;
    return outlook;
}

void WaveView::tryOut()
{
    if (m_desk.warehouse == 0 || m_places.isEmpty())
        return;
    fulfilment::PlanWave trial = plan();
    const int tried = ++m_tried;
    m_device.tryOut([this, self = QPointer(this), trial, tried](Workspace &records,
                                                                const Occasion &occasion) mutable {
        TrialIds ids;
        Workspace scratch(records, ids, Workspace::Completeness::Partial);
        trial.wave = {ids.next()};
        const Outlook outlook = outlookOf(trial, scratch, occasion);
        if (self)
            QMetaObject::invokeMethod(self, [this, outlook, tried] {
                if (tried == m_tried)
                    take(outlook);
            });
    });
}

void WaveView::take(const Outlook &outlook)
{
    const auto count = [&](int number) {
        const QString figure = QLocale().toString(number);
        return outlook.whole ? figure : DeskText::tr("more than %1").arg(figure);
    };
    QList<FactLine> lines;
    if (outlook.why) {
        lines << FactLine{DeskText::tr("Cannot be released"), app::Text::of(*outlook.why).headline,
                          3};
    } else {
        lines << FactLine{DeskText::tr("Orders"), count(outlook.orders)}
              << FactLine{DeskText::tr("Lines"), count(outlook.lines)};
        if (outlook.weightGrams > 0)
            lines << FactLine{DeskText::tr("Weight"),
                              shownText({.name = {}, .kind = ColumnKind::Weight},
                                        QVariant::fromValue<qint64>(outlook.weightGrams), {})};
        lines << FactLine{DeskText::tr("Walks"), count(outlook.walks)}
              << FactLine{DeskText::tr("Stops"), count(outlook.stops)};
        if (outlook.wayMm > 0)
            lines << FactLine{
                DeskText::tr("Way"),
                DeskText::tr("%1 m").arg(count(static_cast<int>(outlook.wayMm / mmPerMetre)))};
    }
    m_preview.setRows(lines);
    m_ready = !outlook.why && outlook.orders > 0;
    Q_EMIT previewed();
}

void WaveView::release()
{
    const fulfilment::PlanWave wanted = plan();
    m_device.request(
        [wanted](const Workspace &, IdSource &ids) {
            fulfilment::PlanWave numbered = wanted;
            numbered.wave = {ids.next()};
            std::vector<Operation> operations{numbered};
            operations.emplace_back(
                fulfilment::ReleaseWave{.warehouse = wanted.warehouse, .wave = numbered.wave});
            return Result<std::vector<Operation>>(std::move(operations));
        },
        [this](const Result<> &done) {
            const auto why = done ? std::nullopt : std::optional(done.error().code);
            QMetaObject::invokeMethod(this, [this, why] {
                Q_EMIT answered(why);
            });
        });
}

} // namespace bincard::desk
