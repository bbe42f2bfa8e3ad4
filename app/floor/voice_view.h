// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/situation.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace bincard::app {

/// What a voice says of a prompt: what went wrong, what to do, where, how many. Codes are spelled
/// sign by sign, so that no engine reads "A-01-1" as a date.
[[nodiscard]] QString spoken(const floor::Prompt &prompt);
/// "A, 0 1, 1".
[[nodiscard]] QString spelled(const std::string &code);

/// Whether prompts are spoken, and each of them once.
class VoiceView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Session has one")
    /// The device has an engine that speaks the language.
    Q_PROPERTY(bool available READ isAvailable NOTIFY changed FINAL)
    Q_PROPERTY(bool on READ isOn NOTIFY changed FINAL)

public:
    void offer(bool available);
    void turn(bool on);
    void show(const Situation &situation);

    [[nodiscard]] bool isAvailable() const
    {
        return m_available;
    }

    [[nodiscard]] bool isOn() const
    {
        return m_on;
    }

    Q_INVOKABLE void toggle();
    /// Once more, for who did not hear it.
    Q_INVOKABLE void repeat();

Q_SIGNALS:
    void changed();
    /// Instead of whatever is being said.
    void said(QString text);

private:
    bool m_available = false;
    bool m_on = false;
    QString m_last;
};

} // namespace bincard::app
