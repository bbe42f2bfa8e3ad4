// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/desk_view.h"

#include "app/desk/pages.h"
#include "app/desk/statements.h"
#include "app/floor/text.h"

#include <QQmlEngine>

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;

constexpr int countEveryMs = 400;
constexpr int ageEveryMs = 15'000;
constexpr int toneOk = 1;
constexpr int toneError = 3;
constexpr int uncounted = -1;

} // namespace

DeskView::DeskView(app::DeviceSession &device, const store::ConnectionOptions &file,
                   const std::function<Instant()> &clock)
    : m_reader(file)
    , m_wave(std::make_unique<WaveView>(m_reader, device, clock))
    , m_map(std::make_unique<MapView>(m_reader, clock))
    , m_invitation(std::make_unique<InviteView>(m_reader, device, clock))
    , m_counts(QList<int>(Map + 1, uncounted))
{
    for (const auto source : {boardPage, wavesPage, exceptionsPage, approvalsPage, countsPage,
                              stockPage, timelinePage, devicesPage}) {
        m_pages.push_back(std::make_unique<PageView>(m_reader, device, source(), clock));
        PageView *page = m_pages.back().get();
        // What a function returns would otherwise be the engine's to destroy.
        QQmlEngine::setObjectOwnership(page, QQmlEngine::CppOwnership);
        connect(page, &PageView::answered, this, [this](const QString &, auto why) {
            tell(DeskText::tr("Done. The floor sees it at once."), why);
        });
        connect(page, &PageView::copied, this, [this](int rows) {
            tell(DeskText::tr("%n row(s) copied as CSV.", nullptr, rows), std::nullopt);
        });
    }
    connect(m_wave.get(), &WaveView::answered, this, [this](auto why) {
        tell(DeskText::tr("Released. Its walks appear as they are made."), why);
    });
    m_minute.setInterval(ageEveryMs);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (m_page < tables)
            m_pages[static_cast<std::size_t>(m_page)]->tick();
    });
    m_minute.start();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DeskView::readCounts);
    connect(&device, &app::DeviceSession::changed, this, &DeskView::show);
}

DeskView::~DeskView() = default;

void DeskView::show(const app::Situation &situation)
{
    const bool works = situation.stage == app::Stage::Working;
    const Desk now{.warehouse = works ? situation.warehouseId : 0,
                   .writes = situation.writes,
                   .device = situation.device};
    if (now.warehouse == m_desk.warehouse && now.writes == m_desk.writes)
        return;
    const bool begins = now.warehouse != m_desk.warehouse;
    m_desk = now;
    for (const auto &page : m_pages)
        page->show(now);
    m_wave->show(now);
    m_map->show(now);
    m_invitation->show(now);
    if (now.warehouse == 0)
        return;
    if (begins) {
        setPage(m_page);
        readPeople();
    }
    if (!m_timer.isActive())
        m_timer.start(begins ? 0 : countEveryMs);
}

void DeskView::setPage(int page)
{
    if (page < Board || page > Map)
        return;
    m_page = page;
    for (int i = 0; i < tables; ++i)
        m_pages[static_cast<std::size_t>(i)]->setActive(i == page);
    m_wave->setActive(page == Waves);
    m_map->setActive(page == Map);
    Q_EMIT pageChanged();
}

PageView *DeskView::view(int page)
{
    return page >= 0 && page < tables ? m_pages[static_cast<std::size_t>(page)].get() : nullptr;
}

void DeskView::readCounts()
{
    const auto now = QVariantMap{{u"warehouse"_s, m_desk.warehouse}};
    m_reader.ask({Statements::all().named(u"page_counts"_s).sql, now}, this,
                 [this](const Rows &rows) {
                     if (rows.isEmpty())
                         return;
                     constexpr std::array pages{Board, Exceptions, Approvals, Counts};
                     QList<int> counts(Map + 1, uncounted);
                     for (std::size_t i = 0; i < pages.size(); ++i)
                         counts[pages[i]] = rows[0][static_cast<qsizetype>(i)].toInt();
                     m_counts = counts;
                     Q_EMIT counted();
                 });
}

void DeskView::readPeople()
{
    m_reader.ask(
        {Statements::all().named(u"people"_s).sql, {{u"warehouse"_s, m_desk.warehouse}}}, this,
        [this](const Rows &rows) {
            QList<OptionLine> people;
            for (const QVariantList &row : rows)
                people << OptionLine{row[1].toString(), row[2].toString(), row[0].toLongLong()};
            m_people.setRows(people);
        });
}

qint64 DeskView::personAt(int row) const
{
    return m_people.rows().value(row).value;
}

void DeskView::tell(const QString &done, std::optional<ErrorCode> why)
{
    if (why) {
        const app::Saying saying = app::Text::of(*why);
        m_feedback = {.level = toneError, .text = saying.headline, .detail = saying.advice};
    } else {
        m_feedback = {.level = toneOk, .text = done};
    }
    Q_EMIT feedbackChanged();
}

void DeskView::acknowledge()
{
    m_feedback = {};
    Q_EMIT feedbackChanged();
}

void DeskView::inviteCurrent()
{
    const Table &devices = *view(Devices)->table();
    m_invitation->replace(devices.currentId(), devices.currentValue(u"name"_s).toString(),
                          devices.currentValue(u"shell"_s).toString() == u"DeskDevice"_s);
}

void DeskView::openPlace(const QString &code)
{
    view(Stock)->table()->clearFilters();
    view(Stock)->table()->setSearch(code);
    setPage(Stock);
}

} // namespace bincard::desk
