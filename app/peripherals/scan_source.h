// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/scan/raw_scan.h"

#include <QObject>

#include <functional>

namespace bincard::peripherals {

/// Milliseconds of a clock that never goes back. Given by the composition root, so that tests turn
/// it.
using SteadyClock = std::function<qint64()>;

/// Something that delivers scans: a scanner that types, one on a serial line, a camera.
/// Thread: signals come from the thread the object lives in.
class ScanSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    void scanned(bincard::scan::RawScan scan);
};

} // namespace bincard::peripherals
