// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/paper/label.h"
#include "core/scan/raw_scan.h"

#include <QString>

namespace bincard::ctl {

/// Prints a label as a 203 dpi printer would and reads its barcode back with the camera's decoder.
/// With a folder, each picture is kept there once. Needs a QGuiApplication for its fonts.
class PrintedScans
{
public:
    explicit PrintedScans(QString folder = {})
        : m_folder(std::move(folder))
    { }

    /// Errors: the label's, NotFound (nothing can be read on it), StorageFailed.
    [[nodiscard]] Result<scan::RawScan> read(const paper::Label &label);

private:
    [[nodiscard]] Result<> keep(const QImage &picture, const std::string &content) const;

    QString m_folder;
};

} // namespace bincard::ctl
