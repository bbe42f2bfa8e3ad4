// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desk/desk_words.h"
#include "app/desk/page_view.h"

namespace bincard::desk {

/// The rule of a new wave as somebody fills it in, and what it would bring: the same rules that
/// release it are run over the records, and nothing of it stays.
/// Thread: the GUI's; the trial runs on the floor thread.
class WaveView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("DeskView has one")
    /// Choices; the first of each is "all".
    Q_PROPERTY(QStringList cutOffs READ cutOffs NOTIFY choicesChanged FINAL)
    Q_PROPERTY(QStringList channels READ channels NOTIFY choicesChanged FINAL)
    Q_PROPERTY(QStringList zones READ zones NOTIFY choicesChanged FINAL)
    Q_PROPERTY(QStringList destinations READ destinations NOTIFY choicesChanged FINAL)
    Q_PROPERTY(QStringList kinds READ kinds CONSTANT FINAL)
    Q_PROPERTY(int cutOff MEMBER m_cutOff NOTIFY ruleChanged FINAL)
    Q_PROPERTY(int channel MEMBER m_channel NOTIFY ruleChanged FINAL)
    Q_PROPERTY(int zone MEMBER m_zone NOTIFY ruleChanged FINAL)
    Q_PROPERTY(int destination MEMBER m_destination NOTIFY ruleChanged FINAL)
    Q_PROPERTY(int kind MEMBER m_kind NOTIFY ruleChanged FINAL)
    Q_PROPERTY(int ordersMax MEMBER m_ordersMax NOTIFY ruleChanged FINAL)
    Q_PROPERTY(int ordersPerWalk MEMBER m_ordersPerWalk NOTIFY ruleChanged FINAL)
    /// What it would bring; empty while it is being worked out.
    Q_PROPERTY(QAbstractListModel *preview READ preview CONSTANT FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY previewed FINAL)

public:
    WaveView(QueryThread &reader, app::DeviceSession &device, std::function<Instant()> clock);

    void show(const Desk &desk);
    void setActive(bool active);

    [[nodiscard]] QStringList cutOffs() const;
    [[nodiscard]] QStringList channels() const;
    [[nodiscard]] QStringList zones() const;
    [[nodiscard]] QStringList destinations() const;
    [[nodiscard]] QStringList kinds() const;

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

    /// Plans and releases it. What came of it is `answered`.
    Q_INVOKABLE void release();

Q_SIGNALS:
    void choicesChanged();
    void ruleChanged();
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
        bool whole = true; // nothing more would come
        std::optional<ErrorCode> why = {};
    };

    void readChoices();
    void takeChoices(const Rows &rows);
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
    int m_cutOff = 0;
    int m_channel = 0;
    int m_zone = 0;
    int m_destination = 0;
    int m_kind = 0;
    int m_ordersMax = 0;
    int m_ordersPerWalk = 6;
    app::ValueList<FactLine> m_preview;
    bool m_ready = false;
    int m_tried = 0;
};

} // namespace bincard::desk
