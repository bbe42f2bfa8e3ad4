// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "app/ctl/demo_printer.h"
#include "app/ctl/headless.h"
#include "app/peripherals/decoder.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QImage>

#include <iostream>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;

/// What a scanner would read first on that picture; empty: nothing.
std::string codeOn(const QString &path)
{
    const peripherals::GrayImage gray = peripherals::grayOf(QImage(path));
    std::vector<peripherals::Symbol> found;
    const auto stopAtFirst = [](const peripherals::Symbol &) {
        return false;
    };
    for (int step = 0; found.empty() && step < peripherals::stillStepsMax; ++step)
        peripherals::readStill(gray.view(), peripherals::Formats::Floor, step, found, stopAtFirst);
    return found.empty() ? std::string() : found.front().scan.bytes;
}

} // namespace

int printer(const QStringList &arguments)
{
    const Headless headless;
    int argc = 1;
    char name[] = "bincardctl";
    char *argv[] = {name, nullptr};
    const QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"A label printer without paper: what is sent to its port (raw ZPL, 203 dpi) becomes\n"
        "pictures in FOLDER. Says its address, then each picture and what one scans there."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"FOLDER"_s, u"where to"_s);
    if (!parser.parse(QStringList{u"bincardctl printer"_s} + arguments)
        || parser.positionalArguments().size() != 1) {
        const bool asked = parser.isSet(u"help"_s);
        (asked ? std::cout : std::cerr) << parser.helpText().toStdString();
        return asked ? Done : Usage;
    }
    const DemoPrinter printer(
        QDir(parser.positionalArguments().constFirst()), [](const QString &path) {
            std::cout << path.toStdString() << "   scan: " << codeOn(path) << std::endl;
        });
    if (printer.address().isEmpty()) {
        std::cerr << "bincardctl: no port is free\n";
        return CannotRun;
    }
    std::cout << printer.address().toStdString() << std::endl;
    return QGuiApplication::exec();
}

} // namespace bincard::ctl
