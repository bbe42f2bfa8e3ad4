// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/device_session.h"
#include "app/floor/station_rows.h"
#include "app/floor/value_list.h"
#include "app/floor/words.h"

#include <QTimer>

namespace bincard::app {

/// What a packing station shows of the step beyond PromptView: which sheet it is, what waits, the
/// lines with what helps to recognise them, cartons.
/// Thread: the GUI's.
class PackView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("StationView has one")
    Q_PROPERTY(Sheet sheet READ sheet NOTIFY changed FINAL)
    /// The most urgent first, as the prompt has them.
    Q_PROPERTY(QAbstractListModel *queue READ queue CONSTANT FINAL)
    Q_PROPERTY(int queued READ queued NOTIFY changed FINAL)
    /// "12 orders · 2 late"; empty: nothing waits.
    Q_PROPERTY(QString queueText READ queueText NOTIFY changed FINAL)
    Q_PROPERTY(QAbstractListModel *lines READ lines CONSTANT FINAL)
    Q_PROPERTY(QAbstractListModel *cartons READ cartons CONSTANT FINAL)
    /// What the sheet does not draw otherwise.
    Q_PROPERTY(QAbstractListModel *facts READ facts CONSTANT FINAL)
    /// What is in the hand is one of the lines, where it says all that it has to.
    Q_PROPERTY(bool named READ isNamed NOTIFY changed FINAL)
    /// What is chosen otherwise than as a card.
    Q_PROPERTY(QAbstractListModel *choices READ choices CONSTANT FINAL)
    /// Nobody wants the parcel any more: everything stops. An empty text is not shown.
    Q_PROPERTY(bincard::app::FeedbackWords stop READ stop NOTIFY changed FINAL)
    /// The step is over and goes away by itself.
    Q_PROPERTY(bool finished READ isFinished NOTIFY changed FINAL)

public:
    enum class Sheet {
        Any,
        Queue, // K0
        Goods, // K1
        Carton, // K2
        Weigh, // K3
        Label, // K4, K5, and the paper for the driver
    };
    Q_ENUM(Sheet)

    PackView(DeviceSession &device, std::function<Instant()> clock);

    void show(const Situation &situation);

    [[nodiscard]] Sheet sheet() const;
    [[nodiscard]] QString queueText() const;
    [[nodiscard]] FeedbackWords stop() const;
    [[nodiscard]] bool isFinished() const;
    [[nodiscard]] bool isNamed() const;

    [[nodiscard]] int queued() const
    {
        return m_queue.rowCount();
    }

    [[nodiscard]] QAbstractListModel *queue()
    {
        return &m_queue;
    }

    [[nodiscard]] QAbstractListModel *lines()
    {
        return &m_lines;
    }

    [[nodiscard]] QAbstractListModel *cartons()
    {
        return &m_cartons;
    }

    [[nodiscard]] QAbstractListModel *facts()
    {
        return &m_facts;
    }

    [[nodiscard]] QAbstractListModel *choices()
    {
        return &m_choices;
    }

    /// Back to what waits, from a step that is over.
    Q_INVOKABLE void leaveFinished();

Q_SIGNALS:
    void changed();

private:
    void list();

    DeviceSession &m_device;
    std::function<Instant()> m_clock;
    bool m_working = false;
    floor::Prompt m_prompt;
    ValueList<QueueRow> m_queue;
    ValueList<PackRow> m_lines;
    ValueList<CartonRow> m_cartons;
    ValueList<FactRow> m_facts;
    ValueList<ChoiceRow> m_choices;
    QTimer m_timer; // what is left until a cut-off shrinks by itself
};

} // namespace bincard::app
