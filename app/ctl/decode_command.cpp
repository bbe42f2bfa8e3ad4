// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "app/ctl/isolated_decoder.h"
#include "app/ctl/json_line.h"
#include "app/peripherals/formats.h"

#include <QCoreApplication>

#include <array>
#include <cstdio>
#include <iostream>
#include <sstream>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;

constexpr const char *usage
    = "usage: bincardctl decode [--json] [--formats LIST] IMAGE...\n"
      "\n"
      "Prints the content of each barcode in PNG, JPEG or WebP images, one a line.\n"
      "  --json          one JSON object a barcode\n"
      "  --formats LIST  what to look for: EAN-13,QRCode,... or all (default), floor,\n"
      "                  linear, matrix\n"
      "Exit code: 0 something in every image, 1 nothing in some, 2 usage or unreadable file.\n";

struct Wish
{
    bool help = false;
    bool json = false;
    QString formats = u"all"_s;
    QStringList images = {};
    QString problem = {};
};

Wish wishFrom(const QStringList &arguments)
{
    Wish wish;
    bool options = true;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (!options || !argument.startsWith(u"--"_s))
            wish.images << argument;
        else if (argument == u"--"_s)
            options = false;
        else if (argument == u"--json"_s)
            wish.json = true;
        else if (argument == u"--help"_s)
            wish.help = true;
        else if (argument.startsWith(u"--formats="_s))
            wish.formats = argument.section(u'=', 1);
        else if (argument == u"--formats"_s && i + 1 < arguments.size())
            wish.formats = arguments.at(++i);
        else
            wish.problem = u"unknown or incomplete option "_s + argument;
    }
    if (const auto formats = peripherals::formatsFromNames(wish.formats.toStdString()); !formats)
        wish.problem = QString::fromStdString(formats.error().detail);
    else if (wish.images.isEmpty())
        wish.problem = u"no image"_s;
    return wish;
}

std::string jsonLine(const QString &file, const peripherals::Symbol &symbol)
{
    std::ostringstream line;
    line << "{\"file\": " << jsonText(file.toStdString())
         << ", \"format\": " << jsonText(symbol.format)
         << ", \"symbologyIdentifier\": " << jsonText(symbol.scan.symbology)
         << ", \"text\": " << jsonText(symbol.text) << ", \"position\": [";
    for (std::size_t i = 0; i < symbol.corners.size(); ++i)
        line << (i > 0 ? ", [" : "[") << symbol.corners[i].x << ", " << symbol.corners[i].y << ']';
    std::array<char, 32> ms{};
    std::snprintf(ms.data(), ms.size(), "%.1f", symbol.ms);
    line << "], \"ms\": " << ms.data() << "}\n";
    return line.str();
}

int decodeAll(const Wish &wish)
{
    IsolatedDecoder decoder(QCoreApplication::applicationFilePath(),
                            {u"decode"_s, u"--serve-parent"_s});
    bool unreadable = false;
    bool nothing = false;
    for (const QString &image : wish.images) {
        const IsolatedDecoder::Outcome outcome = decoder.decode(image, wish.formats);
        for (const peripherals::Symbol &symbol : outcome.symbols)
            std::cout << (wish.json ? jsonLine(image, symbol) : symbol.scan.bytes + '\n');
        std::cout.flush();
        if (!outcome.unreadable.isEmpty())
            std::cerr << image.toStdString() << ": " << outcome.unreadable.toStdString() << '\n';
        unreadable = unreadable || !outcome.unreadable.isEmpty();
        nothing = nothing || outcome.symbols.empty();
    }
    if (unreadable)
        return Usage;
    return nothing ? Finding : Done;
}

} // namespace

int decode(const QStringList &arguments)
{
    int argc = 1;
    std::array<char, 11> name{"bincardctl"};
    std::array<char *, 2> argv{name.data(), nullptr};
    const QCoreApplication application(argc, argv.data());
    // Not for people: how the command starts the child that decodes for it.
    if (arguments == QStringList{u"--serve-parent"_s})
        return decoding::serve();
    const Wish wish = wishFrom(arguments);
    if (wish.help) {
        std::cout << usage;
        return Done;
    }
    if (!wish.problem.isEmpty()) {
        std::cerr << wish.problem.toStdString() << '\n' << usage;
        return Usage;
    }
    return decodeAll(wish);
}

} // namespace bincard::ctl
