// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/value_list.h"
#include "app/floor/words.h"
#include "core/kernel/time.h"
#include "core/scan/raw_scan.h"

#include <functional>
#include <optional>

namespace bincard::app {

/// "Explain this barcode": the last code that was scanned, or the next one while the page is open,
/// element by element, and why it is not understood. Nothing is looked up and nothing is booked.
class ExplainView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Session has one")
    /// The page is open: codes come here instead of to the work.
    Q_PROPERTY(bool open READ isOpen WRITE setOpen NOTIFY changed FINAL)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY changed FINAL)
    Q_PROPERTY(bincard::app::FeedbackWords verdict READ verdict NOTIFY changed FINAL)
    Q_PROPERTY(QAbstractListModel *facts READ facts CONSTANT FINAL)

public:
    explicit ExplainView(std::function<Instant()> clock);

    /// Any code that came in, wherever it went.
    void remember(const scan::RawScan &raw);

    [[nodiscard]] bool isOpen() const
    {
        return m_open;
    }

    void setOpen(bool open);

    [[nodiscard]] bool isEmpty() const
    {
        return !m_last;
    }

    [[nodiscard]] FeedbackWords verdict() const
    {
        return m_verdict;
    }

    [[nodiscard]] QAbstractListModel *facts()
    {
        return &m_facts;
    }

Q_SIGNALS:
    void changed();

private:
    std::function<Instant()> m_clock;
    bool m_open = false;
    std::optional<scan::RawScan> m_last;
    FeedbackWords m_verdict;
    ValueList<FactRow> m_facts;
};

/// What a code says, as the page shows it. `year` decides the century of its dates.
struct ExplainedWords
{
    FeedbackWords verdict;
    QList<FactRow> facts;
};

/// One code among others: what it means, and its content.
[[nodiscard]] FactRow factOf(const scan::RawScan &raw);

[[nodiscard]] ExplainedWords explained(const scan::RawScan &raw, int year);

} // namespace bincard::app
