// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/desk_view.h"

#include "app/desk/pages.h"
#include "app/desk/statements.h"
#include "app/floor/text.h"

#include <QQmlEngine>

#include <algorithm>

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;

constexpr int countEveryMs = 400;
constexpr int ageEveryMs = 15'000;
constexpr int toneOk = 1;
constexpr int toneWarning = 2;
constexpr int toneError = 3;

/// In the order in which they are offered; the figure or letter that opens each with its modifier.
QList<PageLine> pageLines()
{
    QList<PageLine> lines{
        {DeskView::Board, DeskText::tr("Work board"), u"list"_s, u"Ctrl+1"_s,
         DeskText::tr("Floor")},
        {DeskView::Waves, DeskText::tr("Release waves"), u"flag"_s, u"Ctrl+2"_s},
        {DeskView::Exceptions, DeskText::tr("Exceptions"), u"warning"_s, u"Ctrl+3"_s, {}, true},
        {DeskView::Approvals, DeskText::tr("Approvals"), u"check"_s, u"Ctrl+4"_s, {}, true},
        {DeskView::Counts, DeskText::tr("Counts"), u"help"_s, u"Ctrl+5"_s},
        {DeskView::Stock, DeskText::tr("Stock"), u"box"_s, u"Ctrl+6"_s},
        {DeskView::Timeline, DeskText::tr("What happened"), u"clock"_s, u"Ctrl+7"_s},
        {DeskView::Devices, DeskText::tr("Devices"), u"keyboard"_s, u"Ctrl+8"_s},
        {DeskView::Map, DeskText::tr("Map"), u"place"_s, u"Ctrl+9"_s},
        {DeskView::Orders, DeskText::tr("Orders"), u"tote"_s, u"Alt+1"_s, DeskText::tr("Office")},
        {DeskView::Cases, DeskText::tr("Cases"), u"bell"_s, u"Alt+2"_s},
        {DeskView::Returns, DeskText::tr("Returns"), u"undo"_s, u"Alt+R"_s},
        {DeskView::Customers, DeskText::tr("Customers"), u"user"_s, u"Alt+3"_s},
        {DeskView::Products, DeskText::tr("Products"), u"barcode"_s, u"Alt+4"_s},
        {DeskView::Channels, DeskText::tr("Stock by channel"), u"shelf"_s, u"Alt+5"_s},
        {DeskView::Prices, DeskText::tr("Prices"), u"scale"_s, u"Alt+6"_s},
        {DeskView::Promotions, DeskText::tr("Promotions"), u"tag"_s, u"Alt+M"_s},
        {DeskView::Proposals, DeskText::tr("To buy"), u"plus"_s, u"Alt+7"_s},
        {DeskView::Purchases, DeskText::tr("Purchases"), u"receive"_s, u"Alt+8"_s},
        {DeskView::Suppliers, DeskText::tr("Suppliers"), u"truck"_s, u"Alt+9"_s},
        {DeskView::Staff, DeskText::tr("People"), u"lock"_s, u"Alt+0"_s},
        {DeskView::Programs, DeskText::tr("Programs"), u"sync"_s, u"Alt+P"_s},
        {DeskView::Changes, DeskText::tr("Changes"), u"clock"_s, u"Alt+C"_s},
        {DeskView::Imports, DeskText::tr("Imports"), u"receive"_s, u"Alt+I"_s},
    };
    return lines;
}

} // namespace

DeskView::DeskView(app::DeviceSession &device, const store::ConnectionOptions &file,
                   const std::function<Instant()> &clock)
    : m_device(device)
    , m_clock(clock)
    , m_reader(file)
    , m_wave(std::make_unique<WaveView>(m_reader, device, clock))
    , m_map(std::make_unique<MapView>(m_reader, clock))
    , m_invitation(std::make_unique<InviteView>(m_reader, device, clock))
    , m_form(std::make_unique<FormView>(m_reader, device))
    , m_imports(std::make_unique<ImportView>(m_reader, device, file))
    , m_undelivered(std::make_unique<UndeliveredView>(device))
{
    m_lines.setRows(pageLines());
    for (const auto source :
         {boardPage,    wavesPage,    exceptionsPage, approvalsPage, countsPage,    stockPage,
          timelinePage, devicesPage,  ordersPage,     casesPage,     returnsPage,   customersPage,
          productsPage, channelsPage, pricesPage,     proposalsPage, purchasesPage, suppliersPage,
          staffPage,    programsPage, changesPage,    importsPage,   promotionsPage}) {
        m_pages.push_back(std::make_unique<PageView>(m_reader, device, source(), clock));
        PageView *page = m_pages.back().get();
        // What a function returns would otherwise be the engine's to destroy.
        QQmlEngine::setObjectOwnership(page, QQmlEngine::CppOwnership);
        connect(page, &PageView::answered, this, [this](const QString &, auto why) {
            tell(DeskText::tr("Done. The floor sees it at once."), why);
        });
        connect(page, &PageView::shown, this, [this](const QString &title, const QString &secret) {
            m_form->showOnce(title,
                             {.secret = secret,
                              .note = DeskText::tr("Messages are signed with it. Give it to the "
                                                   "program now: it is shown this once.")});
        });
        connect(page, &PageView::copied, this, [this](int rows) {
            tell(DeskText::tr("%n row(s) copied as CSV.", nullptr, rows), std::nullopt);
        });
    }
    connect(m_form.get(), &FormView::done, this, [this](const QString &, qint64 id) {
        takeForm(id);
    });
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
    if (works)
        takeNotices(situation);
    const Desk now{.warehouse = works ? situation.warehouseId : 0,
                   .writes = situation.writes,
                   .device = situation.device,
                   .timeZone = situation.timeZone};
    if (now.warehouse == m_desk.warehouse && now.writes == m_desk.writes)
        return;
    const bool begins = now.warehouse != m_desk.warehouse;
    m_desk = now;
    for (const auto &page : m_pages)
        page->show(now);
    m_wave->show(now);
    m_map->show(now);
    m_invitation->show(now);
    m_form->show(now);
    m_imports->show(now);
    if (now.warehouse == 0)
        return;
    if (begins) {
        setPage(m_page);
        readPeople();
    }
    if (!m_timer.isActive())
        m_timer.start(begins ? 0 : countEveryMs);
}

/// What the hub did not do as it was asked, or what waits for somebody else: said until somebody
/// has read it.
void DeskView::takeNotices(const app::Situation &situation)
{
    if (situation.notices.empty() || situation.notices.back().id.value <= m_noticeTold)
        return;
    const device::Notice &last = situation.notices.back();
    m_noticeTold = last.id.value;
    m_tellsNotice = true;
    ErrorCode code = ErrorCode::Held;
    (void)errorFromName(last.code, code);
    const app::Saying saying = app::Text::of(code);
    const bool waits = last.outcome == wire::OutcomeKind::Held;
    m_feedback = {.level = waits ? toneWarning : toneError,
                  .text = app::Text::of(last.outcome),
                  .detail = u"%1. %2"_s.arg(saying.headline, saying.advice)};
    Q_EMIT feedbackChanged();
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

QString DeskView::title() const
{
    for (const PageLine &line : m_lines.rows()) {
        if (line.number == m_page)
            return line.title;
    }
    return {};
}

QList<QString> DeskView::pageKeys() const
{
    QList<QString> keys;
    for (const PageLine &line : m_lines.rows())
        keys << line.keys;
    return keys;
}

QList<QString> DeskView::pageTitles() const
{
    QList<QString> titles;
    for (const PageLine &line : m_lines.rows())
        titles << line.title;
    return titles;
}

PageView *DeskView::view(int page)
{
    return page >= 0 && page < tables ? m_pages[static_cast<std::size_t>(page)].get() : nullptr;
}

void DeskView::readCounts()
{
    const auto now
        = QVariantMap{{u"warehouse"_s, m_desk.warehouse}, {u"day"_s, todayOf(m_clock(), m_desk)}};
    m_reader.ask(
        {Statements::all().named(u"page_counts"_s).sql, now}, this, [this](const Rows &rows) {
            if (rows.isEmpty())
                return;
            constexpr std::array pages{Board, Exceptions, Approvals, Counts, Orders, Cases};
            QList<PageLine> lines = m_lines.rows();
            for (PageLine &line : lines) {
                const auto at = std::ranges::find(pages, line.number);
                if (at != pages.end())
                    line.count = rows[0][at - pages.begin()].toInt();
            }
            m_lines.setRows(lines);
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
    if (m_tellsNotice && !why)
        return;
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
    if (std::exchange(m_tellsNotice, false))
        m_device.seeNotices();
    Q_EMIT feedbackChanged();
}

void DeskView::make()
{
    if (m_page == Imports)
        return m_imports->begin();
    if (PageView *page = view(m_page))
        m_form->begin(page->makingForms());
}

void DeskView::openForm(const QString &code)
{
    PageView *page = view(m_page);
    const FormSource *source = page ? page->formNamed(code) : nullptr;
    if (source)
        m_form->open(*source, page->currentRow());
}

bool DeskView::takeScan(const scan::RawScan &raw)
{
    return m_form->take(raw);
}

/// What was made is the row that is looked at, as soon as it is there.
void DeskView::takeForm(qint64 id)
{
    tell(DeskText::tr("Saved."), std::nullopt);
    PageView *page = view(m_page);
    if (page && id != 0)
        page->table()->setCurrentId(id);
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
