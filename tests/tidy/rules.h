// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace bincard::tidy {

struct SourceFile
{
    QString path; // from the repository's root
    QStringList lines;
};

using Sources = QList<SourceFile>;
/// "path:line: what stands there", as editors and compilers write it.
using Offences = QStringList;
using Rule = std::function<Offences(const Sources &)>;

/// This test holds the offenders that it plants, so most rules let it pass.
inline const QString plantedHere = QStringLiteral("^tests/tidy/tst_tidy\\.cpp$");
inline const QString nowhere = QStringLiteral("^$");

/// No line may match `what` in files whose path matches `where`, those aside that match `except`.
Rule ban(const QString &what, const QString &where, const QString &except = plantedHere);
/// No path may match `what`.
Rule banPath(const QString &what);
/// The first four lines of every file whose path matches `where` hold each of `texts`.
Rule demandHead(const QStringList &texts, const QString &where);

/// DESIGN.md 3, as a table: who includes whom, and always by the path from the root.
Offences includesAgainstTheLayers(const Sources &sources);
/// A dead file: no CMakeLists.txt from its folder upwards names it, with or without its ending.
Offences namedInNoCMakeLists(const Sources &sources);

} // namespace bincard::tidy
