// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/printed_scan.h"

#include "app/peripherals/decoder.h"

#include <QDir>
#include <QImage>

namespace bincard::ctl {

using namespace Qt::StringLiterals;

Result<> PrintedScans::keep(const QImage &picture, const std::string &content) const
{
    QString name;
    for (const QChar letter : QString::fromStdString(content))
        name += letter.isLetterOrNumber() ? letter : QChar(u'_');
    const QString path = m_folder + u"/label-"_s + name + u".png"_s;
    if (QFile::exists(path) || (QDir().mkpath(m_folder) && picture.save(path)))
        return {};
    return Error{ErrorCode::StorageFailed, path.toStdString() + " cannot be written"};
}

Result<scan::RawScan> PrintedScans::read(const paper::Label &label)
{
    const auto picture = paper::renderImage(label);
    if (!picture)
        return picture.error();
    const peripherals::GrayImage gray = peripherals::grayOf(*picture);
    std::vector<peripherals::Symbol> found;
    const auto stopAtFirst = [](const peripherals::Symbol &) {
        return false;
    };
    for (int step = 0; found.empty() && step < peripherals::stillStepsMax; ++step)
        peripherals::readStill(gray.view(), peripherals::Formats::Floor, step, found, stopAtFirst);
    if (found.empty())
        return Error{ErrorCode::NotFound, "no barcode can be read on a printed label"};
    if (!m_folder.isEmpty()) {
        if (const auto kept = keep(*picture, found.front().text); !kept)
            return kept.error();
    }
    scan::RawScan scan = found.front().scan;
    scan.source = scan::Source::Camera;
    return scan;
}

} // namespace bincard::ctl
