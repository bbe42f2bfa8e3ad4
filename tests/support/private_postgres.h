// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace bincard::support {

/// What a server of a test's own does with a commit.
enum class Commits {
    Quick, // no fsync: whoever only asks what is right
    Durable, // as an office's server does: whoever measures
};

/// A PostgreSQL server of this test's own: empty, on a socket in a folder that goes with it. Ends
/// in its destructor, or with the test process however that ends.
class PrivatePostgres
{
public:
    /// Starts it and waits until it answers. A server that is there and does not start is a Defect.
    explicit PrivatePostgres(Commits commits = Commits::Quick);
    /// A copy of that one, which follows it by streaming and answers reads; ends before it.
    explicit PrivatePostgres(const PrivatePostgres *primary);
    ~PrivatePostgres();
    PrivatePostgres(const PrivatePostgres &) = delete;
    PrivatePostgres &operator=(const PrivatePostgres &) = delete;

    /// Why no server runs, to skip with: "PostgreSQL 15 or newer is not installed". Empty if it
    /// runs.
    [[nodiscard]] QString absent() const;

    /// As libpq takes it ("host=... user=... dbname=..."); whole, it also serves as the connect
    /// options of a QPSQL database.
    [[nodiscard]] QString connectionString() const;

    /// At once, as if its machine had gone.
    void kill();

private:
    void initialise(const QString &programs);
    void copy(const QString &programs, const PrivatePostgres &primary);
    /// Makes the data folder. `program` gets its path as its last argument.
    void make(const QString &program, const QStringList &arguments);
    void start(const QString &programs);

    Commits m_commits = Commits::Quick;
    QTemporaryDir m_folder;
    QProcess m_server;
};

} // namespace bincard::support
