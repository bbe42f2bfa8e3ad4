// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/text.h"
#include "app/floor/value_list.h"
#include "app/floor/words.h"
#include "core/scan/self_test.h"

#include <functional>

namespace bincard::app {

/// The scanner self-test: a walk over the printed sheet, and what to change in the scanner.
class SelfTestView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Session has one")
    /// The page is open: codes, and keys without Enter, come here instead of to the work.
    Q_PROPERTY(bool open READ isOpen WRITE setOpen NOTIFY changed FINAL)
    Q_PROPERTY(int done READ done NOTIFY changed FINAL)
    Q_PROPERTY(int total READ total CONSTANT FINAL)
    Q_PROPERTY(bool finished READ isFinished NOTIFY changed FINAL)
    Q_PROPERTY(QString instruction READ instruction NOTIFY changed FINAL)
    /// The last code was not the one asked for, or the result when all is done.
    Q_PROPERTY(bincard::app::FeedbackWords feedback READ feedback NOTIFY changed FINAL)
    Q_PROPERTY(QAbstractListModel *codes READ codes CONSTANT FINAL)
    /// What to change, the grave things first.
    Q_PROPERTY(QAbstractListModel *findings READ findings CONSTANT FINAL)

public:
    explicit SelfTestView(std::function<Instant()> clock);

    void take(const scan::RawScan &raw);
    /// Keys of one burst that no Enter ended.
    void takeKeys(const QString &text);

    [[nodiscard]] bool isOpen() const
    {
        return m_open;
    }

    /// It begins anew each time it is opened.
    void setOpen(bool open);

    [[nodiscard]] int done() const
    {
        return static_cast<int>(m_test.at());
    }

    [[nodiscard]] int total() const
    {
        return static_cast<int>(scan::testCodes().size());
    }

    [[nodiscard]] bool isFinished() const
    {
        return m_test.isDone();
    }

    [[nodiscard]] QString instruction() const;
    [[nodiscard]] FeedbackWords feedback() const;

    [[nodiscard]] QAbstractListModel *codes()
    {
        return &m_codes;
    }

    [[nodiscard]] QAbstractListModel *findings()
    {
        return &m_findings;
    }

    /// "It does not read."
    Q_INVOKABLE void skip();
    Q_INVOKABLE void restart();

Q_SIGNALS:
    void changed();

private:
    void show();

    std::function<Instant()> m_clock;
    bool m_open = false;
    scan::SelfTest m_test;
    ValueList<TestRow> m_codes;
    ValueList<EventRow> m_findings;
};

/// What is wrong, and what to change in the scanner's settings.
[[nodiscard]] Saying sayingOf(const scan::Finding &finding);
/// "GS1 DataMatrix": a name, the same in all languages.
[[nodiscard]] QString nameOf(scan::TestSymbology symbology);

} // namespace bincard::app
