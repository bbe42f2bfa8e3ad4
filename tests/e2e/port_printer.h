// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QTcpServer>

#include <map>

class QTcpSocket;

namespace bincard::tests {

/// A printer on a port of the loopback: takes what comes, as far as it is told to.
class PortPrinter final : public QObject
{
    Q_OBJECT

public:
    enum class Mood {
        Prints, ///< takes a job whole, and closes when the sender is done
        DiesAtOnce, ///< with the first bytes of a job
    };

    PortPrinter();

    /// What ~HS is answered; empty: nothing.
    QByteArray status;
    Mood mood = Mood::Prints;

    /// On a port of its own; the second time on the same one.
    [[nodiscard]] bool switchOn();
    void switchOff();
    /// Its network takes what comes, and nobody there reads it.
    void freeze();
    [[nodiscard]] QString address() const;

    /// What was printed, job by job.
    [[nodiscard]] const QList<QByteArray> &printed() const
    {
        return m_printed;
    }

    /// Bytes of jobs, whole or not.
    [[nodiscard]] qsizetype bytesTaken() const
    {
        return m_bytesTaken;
    }

    /// How often it was called.
    [[nodiscard]] int calls() const
    {
        return m_calls;
    }

    /// Zebra's three lines with these flags.
    [[nodiscard]] static QByteArray statusWith(bool paperOut, bool paused, bool headOpen);

private:
    void taken();
    void read(QTcpSocket *from);
    void closed(QTcpSocket *by);

    QTcpServer m_server;
    quint16 m_port = 0;
    std::map<QTcpSocket *, QByteArray> m_senders;
    QList<QByteArray> m_printed;
    qsizetype m_bytesTaken = 0;
    int m_calls = 0;
};

} // namespace bincard::tests
