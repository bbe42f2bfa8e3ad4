// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QTcpServer>

#include <functional>
#include <map>

class QTcpSocket;

namespace bincard::ctl {

/// A label printer without paper: what is sent to its port becomes pictures in a folder. It says
/// that it is ready, as a real one does.
/// Thread: one with an event loop and a QGuiApplication.
class DemoPrinter : public QObject
{
public:
    /// `printed` hears of each picture.
    DemoPrinter(const QDir &folder, std::function<void(const QString &path)> printed);

    /// "127.0.0.1:PORT"; empty: no port is free.
    [[nodiscard]] QString address() const;

private:
    void take();
    void read(QTcpSocket &from);
    void close(QTcpSocket &by);

    QDir m_folder;
    std::function<void(const QString &)> m_printed;
    QTcpServer m_server;
    std::map<QTcpSocket *, QByteArray> m_senders;
    int m_labels = 0;
};

} // namespace bincard::ctl
