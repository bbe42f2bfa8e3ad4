// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desk/desk_words.h"
#include "app/desk/page_view.h"

#include <array>

namespace bincard::desk {

/// The rule of a new wave as somebody fills it in, and what it would bring: the same rules that
/// release it are run over the records, and nothing of it stays.
/// Thread: the GUI's; the trial runs on the floor thread.
class WaveView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("DeskView has one")
    /// The parts of the rule, in the order of Rule.
    Q_PROPERTY(QAbstractListModel *rules READ rules CONSTANT FINAL)
    /// What it would bring; empty while it is being worked out.
    Q_PROPERTY(QAbstractListModel *preview READ preview CONSTANT FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY previewed FINAL)

public:
    enum Rule {
        CutOff,
        Channel,
        Zone,
        OrdersMax,
        Kind,
        OrdersPerWalk,
        Destination,
        RuleCount,
    };

    WaveView(QueryThread &reader, app::DeviceSession &device, std::function<Instant()> clock);

    void show(const Desk &desk);
    void setActive(bool active);

    [[nodiscard]] QAbstractListModel *rules()
    {
        return &m_rules;
    }

    [[nodiscard]] QAbstractListModel *preview()
    {
        return &m_preview;
    }

    [[nodiscard]] const QList<FactLine> &previewRows() const
    {
        return m_preview.rows();
    }

    /// Something would go to the floor.
    [[nodiscard]] bool isReady() const
    {
        return m_ready;
    }

    /// The next choice of that part, or the one before.
    Q_INVOKABLE void step(int rule, int by);
    /// Plans and releases it. What came of it is `answered`.
    Q_INVOKABLE void release();

Q_SIGNALS:
    void previewed();
    void answered(std::optional<bincard::ErrorCode> why);

private:
    struct Outlook
    {
        int orders = 0;
        int lines = 0;
        int walks = 0;
        std::int64_t weightGrams = 0;
        int stops = 0;
        std::int64_t wayMm = 0; // 0: some stop has no coordinates
        bool whole = true; // nothing more would come
        std::optional<ErrorCode> why = {};
    };

    void readChoices();
    void takeChoices(const Rows &rows);
    [[nodiscard]] QStringList choicesOf(int rule) const;
    void showRules();
    void tryOut();
    void take(const Outlook &outlook);
    [[nodiscard]] fulfilment::PlanWave plan() const;
    [[nodiscard]] static Outlook outlookOf(const fulfilment::PlanWave &plan, Workspace &records,
                                           const Occasion &occasion);

    QueryThread &m_reader;
    app::DeviceSession &m_device;
    std::function<Instant()> m_clock;
    Desk m_desk;
    bool m_active = false;
    QList<qint64> m_cutOffMs;
    QStringList m_channelNames;
    QStringList m_zoneNames;
    QList<OptionLine> m_places;
    std::array<qsizetype, RuleCount> m_chosen{};
    app::ValueList<RuleLine> m_rules;
    app::ValueList<FactLine> m_preview;
    bool m_ready = false;
    int m_tried = 0;
};

} // namespace bincard::desk
