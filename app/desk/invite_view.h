// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desk/page_view.h"

namespace bincard::desk {

/// A device becomes one of this site's at the desk: its QR code for ten minutes, the six digits
/// that it shows, and then it is at work.
/// Thread: the GUI's.
class InviteView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("DeskView has one")
    Q_PROPERTY(Step step READ step NOTIFY changed FINAL)
    /// The device's name; of one that is to be replaced it stays.
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    /// In place of a device that is locked when the new one is there.
    Q_PROPERTY(bool again READ isAgain NOTIFY changed FINAL)
    /// What the QR code says.
    Q_PROPERTY(QString code READ code NOTIFY changed FINAL)
    /// How long it may still be scanned, and what part of its time that is.
    Q_PROPERTY(QString timeLeft READ timeLeft NOTIFY ticked FINAL)
    Q_PROPERTY(double share READ share NOTIFY ticked FINAL)
    /// Why the hub said no to the last thing asked; empty: it did not.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)

public:
    enum class Step {
        Closed,
        Naming, // a new device: what it is to be called, and what it is
        Showing, // the code waits to be scanned
        Comparing, // the device shows six digits
        Active,
        TooLate, // nobody scanned the code in time
    };
    Q_ENUM(Step)

    InviteView(QueryThread &reader, app::DeviceSession &device, std::function<Instant()> clock);

    void show(const Desk &desk);
    /// The same name and kind, in place of that device.
    void replace(qint64 device, const QString &name, bool desk);

    [[nodiscard]] Step step() const
    {
        return m_step;
    }

    [[nodiscard]] QString name() const
    {
        return QString::fromStdString(m_wish.name);
    }

    [[nodiscard]] bool isAgain() const
    {
        return m_wish.replaces != 0;
    }

    [[nodiscard]] QString code() const
    {
        return m_code;
    }

    [[nodiscard]] QString timeLeft() const;
    [[nodiscard]] double share() const;

    [[nodiscard]] QString problem() const
    {
        return m_problem;
    }

    [[nodiscard]] bool isBusy() const
    {
        return m_busy;
    }

    /// Asks for a name.
    Q_INVOKABLE void begin();
    /// Asks the hub for a code for a new device of that name, a handheld or (`desk`) a station or
    /// desk.
    Q_INVOKABLE void invite(const QString &name, bool desk);
    /// The same once more, when time ran out.
    Q_INVOKABLE void inviteAgain();
    /// The six digits that the device shows.
    Q_INVOKABLE void approve(const QString &digits);
    Q_INVOKABLE void close();

Q_SIGNALS:
    void changed();
    void ticked();

private:
    void ask();
    void take(const Result<wire::DeskReply> &reply);
    void takeApproval(std::optional<ErrorCode> why);
    void readState();
    void takeState(const QString &state);
    void tick();
    void go(Step step);
    void tell(std::optional<ErrorCode> why);

    QueryThread &m_reader;
    app::DeviceSession &m_device;
    std::function<Instant()> m_clock;
    Step m_step = Step::Closed;
    wire::InviteWish m_wish;
    qint64 m_invited = 0;
    QString m_code;
    Instant m_askedAt;
    qint64 m_validMs = 0; // by the hub's clock, from when it was asked
    QString m_problem;
    bool m_busy = false;
    QTimer m_timer;
};

} // namespace bincard::desk
