// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"
#include "sync/wire/key_source.h"

#include <QSize>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace bincard::app {

inline constexpr QLatin1StringView handheld("handheld");
inline constexpr QLatin1StringView kiosk("kiosk");
inline constexpr QLatin1StringView supervisor("supervisor");

/// The window of that shell; empty: this build does not have it.
[[nodiscard]] QUrl windowOf(const QString &shell);

/// What `bincard` was asked for.
struct Options
{
    QString shell;
    QString folder; // of the device's data
    wire::KeySource keySource = {};
    QString deviceName;
    QString enrolmentCode;
    QString language; // empty: the system's
    bool dark = false;
    bool still = false; // no movement
    double textScale = 1;
    bool voice = false;
    QSize window = {}; // empty: the whole screen
    QString scansFrom; // a folder of images instead of a camera
    QString photosFrom; // a folder of pictures instead of a camera's, as evidence
    QString serialPort;
    bool camera = false;
    QString scalePort; // empty: none
    QString scaleProtocol; // "toledo" or "sics"
    QString labels; // a folder of the site's own label templates; empty: none
    QString screenshots; // a folder; empty: none
    QString trace; // a file; empty: none
};

/// Ends the program for --help and --version. Errors: InvalidInput; the detail is one line for the
/// person at the command line.
[[nodiscard]] Result<Options> readOptions(const QStringList &arguments);

} // namespace bincard::app
