// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/decode_protocol.h"

#include "app/peripherals/decoder.h"

#include <QElapsedTimer>
#include <QFile>
#include <QImageReader>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <string>

namespace bincard::ctl::decoding {

namespace {

using namespace Qt::StringLiterals;

// An image of more is not read at all: 33 megapixels are 8K video, 50 the largest usual camera.
constexpr qint64 pixelsMax = 64'000'000;
// An image of more is read smaller, to stay within the second that decode promises.
constexpr qint64 pixelsWanted = 8'000'000;
constexpr int allocationMaxMb = 300;
// No step begins later than this; the parent waits for 1000.
constexpr qint64 stepsBeginWithinMs = 650;

struct Picture
{
    QImage image;
    double factor = 1; ///< from its pixels to those of the file
    QString unreadable;
};

Picture load(const QString &file)
{
    QImageReader reader(file);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    static const QList<QByteArray> formats{"png", "jpeg", "webp"};
    if (!reader.canRead() || !formats.contains(reader.format()))
        return {{}, 1, u"not a PNG, JPEG or WebP image"_s};
    const QSize size = reader.size();
    const qint64 pixels = qint64(size.width()) * size.height();
    if (pixels > pixelsMax)
        return {{}, 1, u"too large: %1 x %2 pixels"_s.arg(size.width()).arg(size.height())};
    double factor = 1;
    if (pixels > pixelsWanted) {
        factor = std::ceil(std::sqrt(double(pixels) / double(pixelsWanted)));
        reader.setScaledSize(size / factor);
    }
    const QImage image = reader.read();
    if (image.isNull())
        return {{}, 1, reader.errorString()};
    return {image, factor, {}};
}

void say(const Report &report)
{
    const QByteArray line = lineOf(report);
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fflush(stdout); // what has been said survives what comes next
}

void answer(const Request &request)
{
    QElapsedTimer timer;
    timer.start();
    const auto formats = peripherals::formatsFromNames(request.formats.toStdString());
    const Picture picture = load(request.file);
    if (!formats || !picture.unreadable.isEmpty())
        return say(End{formats ? picture.unreadable : u"unknown format"_s});
    const peripherals::GrayImage gray = peripherals::grayOf(picture.image);
    std::vector<peripherals::Symbol> known;
    for (int step = request.firstStep;
         step < peripherals::stillStepsMax && known.empty() && timer.elapsed() < stepsBeginWithinMs;
         ++step) {
        say(StepBegins{step});
        peripherals::readStill(gray.view(), *formats, step, known, [&](peripherals::Symbol symbol) {
            for (peripherals::Point &corner : symbol.corners)
                corner = {static_cast<int>(corner.x * picture.factor),
                          static_cast<int>(corner.y * picture.factor)};
            symbol.ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
            say(symbol);
            return timer.elapsed() < stepsBeginWithinMs;
        });
    }
    say(End{});
}

} // namespace

int serve()
{
    QImageReader::setAllocationLimit(allocationMaxMb);
    say(Ready{});
    for (std::string line; std::getline(std::cin, line);) {
        if (const auto request = requestFrom(QByteArray::fromStdString(line)))
            answer(*request);
    }
    return 0;
}

} // namespace bincard::ctl::decoding
