// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/peripherals/framing.h"
#include "app/peripherals/scan_source.h"

#include <QString>
#include <QTimer>

class QKeyEvent;

namespace bincard::peripherals {

/// A scanner that types. Install it as event filter on the window: no field needs the focus.
///
/// Keys less than 35 ms apart that end with Enter or Tab are a scan (FLOWS 0). Anything slower is a
/// person: those characters come as `typed` and open, or continue, the entry line. The entry
/// line therefore gets its characters from `typed`, not from the keyboard; Backspace, arrows and
/// shortcuts pass through to it untouched.
class KeyWedge : public ScanSource
{
    Q_OBJECT

public:
    struct Settings
    {
        Framing framing = {};
        int gapMaxMs = 35;
        int lengthMin = 3; ///< two keys can fall together under one hand
    };

    /// `clock` serves where a key event carries no time.
    KeyWedge(Settings settings, SteadyClock clock, QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

public Q_SLOTS:
    /// No key followed in time: what is held back was typed. Called by a timer.
    void giveUp();

Q_SIGNALS:
    void typed(QString text);

private:
    bool keyPressed(const QKeyEvent &event);
    bool ended();

    Settings m_settings;
    SteadyClock m_clock;
    QTimer m_timer;
    QString m_held;
    qint64 m_lastKeyMs = 0;
};

} // namespace bincard::peripherals
