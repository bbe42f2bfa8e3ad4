// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/paper_reading.h"

#include "app/peripherals/decoder.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace bincard::tests {

using namespace Qt::StringLiterals;

QStringList contentsOf(const QImage &image)
{
    const peripherals::GrayImage gray = peripherals::grayOf(image);
    std::vector<peripherals::Symbol> found;
    for (int step = 0; step < peripherals::stillStepsMax && found.empty(); ++step)
        peripherals::readStill(gray.view(), peripherals::Formats::Floor, step, found,
                               [](const peripherals::Symbol &) {
                                   return true;
                               });
    QStringList contents;
    for (const peripherals::Symbol &symbol : found)
        contents << QString::fromStdString(symbol.scan.symbology + symbol.scan.bytes);
    contents.sort();
    return contents;
}

QList<QImage> pagesOf(const QByteArray &pdf, int dpi)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"paper.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    QProcess::execute(
        u"pdftoppm"_s,
        {u"-r"_s, QString::number(dpi), u"-gray"_s, file.fileName(), folder.filePath(u"page"_s)});
    QList<QImage> pages;
    for (const QString &name : QDir(folder.path()).entryList({u"*.pgm"_s}, QDir::Files, QDir::Name))
        pages << QImage(folder.filePath(name));
    return pages;
}

QString textOf(const QByteArray &pdf)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, u"-"_s, u"-"_s});
    reader.write(pdf);
    reader.closeWriteChannel();
    reader.waitForFinished();
    return QString::fromUtf8(reader.readAllStandardOutput());
}

bool popplerIsHere()
{
    return !QStandardPaths::findExecutable(u"pdftoppm"_s).isEmpty()
        && !QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty();
}

} // namespace bincard::tests
