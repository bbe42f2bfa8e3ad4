// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/peripherals/symbol.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <variant>

/// What `bincardctl decode` and the child that decodes for it say to each other: one JSON object a
/// line. ZXing-C++ may abort or take long on a picture somebody made for that; then only the child
/// dies.
namespace bincard::ctl::decoding {

/// Parent to child. `firstStep` skips what a child before this one died of.
struct Request
{
    QString file;
    QString formats;
    int firstStep = 0;
};

/// Child to parent, in this order: ready once; then for each request steps and symbols, and one
/// end.
struct Ready
{ };

struct StepBegins
{
    int step = 0;
};

struct End
{
    QString unreadable; ///< why the file is no picture; empty where it was one
};

using Report = std::variant<Ready, StepBegins, peripherals::Symbol, End>;

[[nodiscard]] QByteArray lineOf(const Request &request);
[[nodiscard]] QByteArray lineOf(const Report &report);
[[nodiscard]] std::optional<Request> requestFrom(const QByteArray &line);
[[nodiscard]] std::optional<Report> reportFrom(const QByteArray &line);

/// The child's whole life: answers requests on standard input until it ends.
int serve();

} // namespace bincard::ctl::decoding
