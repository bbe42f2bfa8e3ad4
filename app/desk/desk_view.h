// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desk/form_view.h"
#include "app/desk/import_view.h"
#include "app/desk/invite_view.h"
#include "app/desk/map_view.h"
#include "app/desk/page_view.h"
#include "app/desk/undelivered_view.h"
#include "app/desk/wave_view.h"
#include "app/floor/words.h"

#include <array>

namespace bincard::desk {

/// Everything a supervisor's window shows beside what Session has: the pages, how much waits on
/// each, who may be given work, and what came of the last wish.
/// Thread: the GUI's.
class DeskView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("handed to the window")
    Q_PROPERTY(int page READ page WRITE setPage NOTIFY pageChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY pageChanged FINAL)
    /// All pages in their order, the floor's before the office's, with how much waits on each.
    Q_PROPERTY(QAbstractListModel *pages READ pages CONSTANT FINAL)
    /// The keys that open each, and its title, in the same order.
    Q_PROPERTY(QList<QString> pageKeys READ pageKeys CONSTANT FINAL)
    Q_PROPERTY(QList<QString> pageTitles READ pageTitles CONSTANT FINAL)
    Q_PROPERTY(QAbstractListModel *people READ people CONSTANT FINAL)
    Q_PROPERTY(bincard::app::FeedbackWords feedback READ feedback NOTIFY feedbackChanged FINAL)
    Q_PROPERTY(bincard::desk::WaveView *wave READ wave CONSTANT FINAL)
    Q_PROPERTY(bincard::desk::MapView *map READ map CONSTANT FINAL)
    Q_PROPERTY(bincard::desk::InviteView *invitation READ invitation CONSTANT FINAL)
    Q_PROPERTY(bincard::desk::UndeliveredView *undelivered READ undelivered CONSTANT FINAL)
    Q_PROPERTY(bincard::desk::FormView *form READ form CONSTANT FINAL)
    Q_PROPERTY(bincard::desk::ImportView *imports READ imports CONSTANT FINAL)

public:
    enum Page {
        Board,
        Waves,
        Exceptions,
        Approvals,
        Counts,
        Stock,
        Timeline,
        Devices,
        Orders,
        Cases,
        Returns,
        Customers,
        Products,
        Channels,
        Prices,
        Proposals,
        Purchases,
        Suppliers,
        Staff,
        Programs,
        Changes,
        Imports,
        Promotions,
        Map,
    };
    Q_ENUM(Page)
    static constexpr int tables = Map; // pages that are a table

    /// `file` is the device's database.
    DeskView(app::DeviceSession &device, const store::ConnectionOptions &file,
             const std::function<Instant()> &clock);
    ~DeskView() override;

    /// How badges get to the warehouse's printers; without it they are files.
    void printBy(std::unique_ptr<paper::PrintQueue> queue)
    {
        m_form->once()->printBy(std::move(queue));
    }

    [[nodiscard]] int page() const
    {
        return m_page;
    }

    void setPage(int page);

    [[nodiscard]] QString title() const;

    [[nodiscard]] QAbstractListModel *pages()
    {
        return &m_lines;
    }

    [[nodiscard]] QList<QString> pageKeys() const;
    [[nodiscard]] QList<QString> pageTitles() const;

    [[nodiscard]] QAbstractListModel *people()
    {
        return &m_people;
    }

    [[nodiscard]] app::FeedbackWords feedback() const
    {
        return m_feedback;
    }

    [[nodiscard]] WaveView *wave()
    {
        return m_wave.get();
    }

    [[nodiscard]] MapView *map()
    {
        return m_map.get();
    }

    [[nodiscard]] InviteView *invitation()
    {
        return m_invitation.get();
    }

    [[nodiscard]] FormView *form()
    {
        return m_form.get();
    }

    [[nodiscard]] UndeliveredView *undelivered()
    {
        return m_undelivered.get();
    }

    [[nodiscard]] ImportView *imports()
    {
        return m_imports.get();
    }

    /// What the page that is open makes; a choice where it makes several things.
    Q_INVOKABLE void make();
    /// The form that an action of the current row wants.
    Q_INVOKABLE void openForm(const QString &code);
    /// A code was read while a form is open: it is the form's. False: none is.
    bool takeScan(const scan::RawScan &raw);
    /// The current device of its page is enrolled again.
    Q_INVOKABLE void inviteCurrent();
    /// Of a page that is a table.
    Q_INVOKABLE bincard::desk::PageView *view(int page);
    /// The number of the person who stands there in `people`.
    Q_INVOKABLE qint64 personAt(int row) const;
    Q_INVOKABLE void acknowledge();
    /// That place in the stock browser.
    Q_INVOKABLE void openPlace(const QString &code);

    [[nodiscard]] QueryThread &reader()
    {
        return m_reader;
    }

Q_SIGNALS:
    void pageChanged();
    void feedbackChanged();

private:
    void show(const app::Situation &situation);
    void readCounts();
    void readPeople();
    void takeForm(qint64 id);
    void takeNotices(const app::Situation &situation);
    void tell(const QString &done, std::optional<ErrorCode> why);

    app::DeviceSession &m_device;
    std::function<Instant()> m_clock;
    QueryThread m_reader;
    std::vector<std::unique_ptr<PageView>> m_pages;
    app::ValueList<PageLine> m_lines;
    std::unique_ptr<WaveView> m_wave;
    std::unique_ptr<MapView> m_map;
    std::unique_ptr<InviteView> m_invitation;
    std::unique_ptr<FormView> m_form;
    std::unique_ptr<ImportView> m_imports;
    std::unique_ptr<UndeliveredView> m_undelivered;
    app::ValueList<OptionLine> m_people;
    Desk m_desk;
    int m_page = Board;
    app::FeedbackWords m_feedback;
    std::int64_t m_noticeTold = 0; // the last one that the hub made about this desk's wishes
    bool m_tellsNotice = false; // until somebody puts it away
    QTimer m_timer;
    QTimer m_minute;
};

} // namespace bincard::desk
