// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/device_session.h"
#include "app/floor/value_list.h"
#include "app/floor/words.h"

namespace bincard::app {

/// The step under way: everything of a floor::Prompt as words and lists.
class PromptView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Session has one")
    Q_PROPERTY(bincard::app::PromptWords words READ words NOTIFY changed FINAL)
    Q_PROPERTY(bincard::app::PlaceWords place READ place NOTIFY changed FINAL)
    Q_PROPERTY(bincard::app::GoodsWords goods READ goods NOTIFY changed FINAL)
    Q_PROPERTY(bincard::app::AmountWords amount READ amount NOTIFY changed FINAL)
    Q_PROPERTY(bincard::app::FeedbackWords feedback READ feedback NOTIFY changed FINAL)
    Q_PROPERTY(bincard::app::EntryWords entry READ entry NOTIFY changed FINAL)
    Q_PROPERTY(bincard::app::RangeWords range READ range NOTIFY changed FINAL)
    Q_PROPERTY(QAbstractListModel *lines READ lines CONSTANT FINAL)
    Q_PROPERTY(QAbstractListModel *facts READ facts CONSTANT FINAL)
    Q_PROPERTY(QAbstractListModel *story READ story CONSTANT FINAL)
    Q_PROPERTY(QAbstractListModel *cart READ cart CONSTANT FINAL)
    Q_PROPERTY(QAbstractListModel *choices READ choices CONSTANT FINAL)
    Q_PROPERTY(QAbstractListModel *actions READ actions CONSTANT FINAL)
    Q_PROPERTY(QAbstractListModel *primary READ primary CONSTANT FINAL)
    Q_PROPERTY(QAbstractListModel *menu READ menu CONSTANT FINAL)

public:
    PromptView(DeviceSession &device, std::function<Instant()> clock);

    void show(const Situation &situation);

    [[nodiscard]] PromptWords words() const;
    [[nodiscard]] PlaceWords place() const;
    [[nodiscard]] GoodsWords goods() const;
    [[nodiscard]] AmountWords amount() const;
    [[nodiscard]] FeedbackWords feedback() const;
    [[nodiscard]] EntryWords entry() const;
    [[nodiscard]] RangeWords range() const;

    [[nodiscard]] QAbstractListModel *lines()
    {
        return &m_lines;
    }

    [[nodiscard]] QAbstractListModel *facts()
    {
        return &m_facts;
    }

    [[nodiscard]] QAbstractListModel *story()
    {
        return &m_story;
    }

    [[nodiscard]] QAbstractListModel *cart()
    {
        return &m_cart;
    }

    [[nodiscard]] QAbstractListModel *choices()
    {
        return &m_choices;
    }

    [[nodiscard]] QAbstractListModel *actions()
    {
        return &m_actions;
    }

    [[nodiscard]] QAbstractListModel *primary()
    {
        return &m_primary;
    }

    [[nodiscard]] QAbstractListModel *menu()
    {
        return &m_menu;
    }

    Q_INVOKABLE void choose(const QString &code);
    /// By its printed name.
    Q_INVOKABLE void command(const QString &name);
    Q_INVOKABLE void enterQuantity(const QString &number);
    /// What the step wants typed: a lot, a day, a weight.
    Q_INVOKABLE void enterText(const QString &text);
    Q_INVOKABLE void acknowledge();

Q_SIGNALS:
    void changed();

private:
    DeviceSession &m_device;
    std::function<Instant()> m_clock;
    floor::Prompt m_prompt;
    ValueList<DocumentRow> m_lines;
    ValueList<FactRow> m_facts;
    ValueList<StoryRow> m_story;
    ValueList<SlotRow> m_cart;
    ValueList<ChoiceRow> m_choices;
    ValueList<ActionRow> m_actions;
    ValueList<ActionRow> m_primary;
    ValueList<ActionRow> m_menu;
};

} // namespace bincard::app
