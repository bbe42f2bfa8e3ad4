// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/gray_image.h"

#include <QImage>

#include <algorithm>
#include <array>
#include <cstring>

namespace bincard::peripherals {

namespace {

std::uint8_t clamped(int value)
{
    return static_cast<std::uint8_t>(std::clamp(value, 0, 255));
}

template <class Pixel> GrayImage mapped(GrayView view, Pixel pixel)
{
    GrayImage result(view.width, view.height);
    for (int y = 0; y < view.height; ++y)
        std::transform(view.row(y), view.row(y) + view.width, result.row(y), pixel);
    return result;
}

// Sum of the 3x3 neighbourhood; the border repeats its last pixel.
int neighbourhood(GrayView view, int x, int y)
{
    int sum = 0;
    for (int dy = -1; dy <= 1; ++dy) {
        const std::uint8_t *row = view.row(std::clamp(y + dy, 0, view.height - 1));
        for (int dx = -1; dx <= 1; ++dx)
            sum += row[std::clamp(x + dx, 0, view.width - 1)];
    }
    return sum;
}

} // namespace

GrayImage::GrayImage(int width, int height, std::uint8_t fill)
    : m_pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), fill)
    , m_width(width)
    , m_height(height)
{ }

GrayImage::GrayImage(GrayView view)
    : GrayImage(view.width, view.height)
{
    for (int y = 0; y < view.height; ++y)
        std::memcpy(row(y), view.row(y), static_cast<std::size_t>(view.width));
}

GrayView GrayImage::view() const
{
    return {m_pixels.data(), m_width, m_height, m_width};
}

std::uint8_t *GrayImage::row(int y)
{
    return m_pixels.data() + static_cast<std::ptrdiff_t>(y) * m_width;
}

GrayImage grayOf(const QImage &image)
{
    const QImage pixels = image.convertToFormat(QImage::Format_ARGB32);
    GrayImage result(pixels.width(), pixels.height());
    for (int y = 0; y < pixels.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(pixels.constScanLine(y));
        std::uint8_t *to = result.row(y);
        for (int x = 0; x < pixels.width(); ++x) {
            const QRgb colour = from[x];
            // BT.601 weights in 1/1024, as ZXing uses them.
            const int luminance
                = (306 * qRed(colour) + 601 * qGreen(colour) + 117 * qBlue(colour) + 512) >> 10;
            const int alpha = qAlpha(colour);
            to[x] = clamped((luminance * alpha + 255 * (255 - alpha) + 127) / 255);
        }
    }
    return result;
}

GrayImage inverted(GrayView view)
{
    return mapped(view, [](std::uint8_t p) {
        return static_cast<std::uint8_t>(255 - p);
    });
}

GrayImage halved(GrayView view)
{
    GrayImage result(std::max(1, view.width / 2), std::max(1, view.height / 2));
    for (int y = 0; y < result.height(); ++y) {
        const std::uint8_t *upper = view.row(std::min(2 * y, view.height - 1));
        const std::uint8_t *lower = view.row(std::min(2 * y + 1, view.height - 1));
        std::uint8_t *to = result.row(y);
        for (int x = 0; x < result.width(); ++x) {
            const int left = std::min(2 * x, view.width - 1);
            const int right = std::min(2 * x + 1, view.width - 1);
            to[x] = clamped((upper[left] + upper[right] + lower[left] + lower[right] + 2) / 4);
        }
    }
    return result;
}

GrayImage doubled(GrayView view)
{
    GrayImage result(view.width * 2, view.height * 2);
    for (int y = 0; y < result.height(); ++y) {
        // A new pixel lies a quarter of an old one from its nearest: weights 3 and 1.
        const std::uint8_t *near = view.row(y / 2);
        const std::uint8_t *far
            = view.row(std::clamp(y / 2 + (y % 2 == 0 ? -1 : 1), 0, view.height - 1));
        std::uint8_t *to = result.row(y);
        for (int x = 0; x < result.width(); ++x) {
            const int here = x / 2;
            const int beside = std::clamp(here + (x % 2 == 0 ? -1 : 1), 0, view.width - 1);
            const int sum = 9 * near[here] + 3 * near[beside] + 3 * far[here] + far[beside];
            to[x] = clamped((sum + 8) / 16);
        }
    }
    return result;
}

GrayImage smoothed(GrayView view)
{
    GrayImage result(view.width, view.height);
    for (int y = 0; y < view.height; ++y) {
        for (int x = 0; x < view.width; ++x)
            result.row(y)[x] = clamped((neighbourhood(view, x, y) + 4) / 9);
    }
    return result;
}

GrayImage sharpened(GrayView view)
{
    GrayImage result(view.width, view.height);
    for (int y = 0; y < view.height; ++y) {
        for (int x = 0; x < view.width; ++x) {
            const int mean = (neighbourhood(view, x, y) + 4) / 9;
            result.row(y)[x] = clamped(view.row(y)[x] + 2 * (view.row(y)[x] - mean));
        }
    }
    return result;
}

GrayImage unblurred(GrayView view)
{
    constexpr int strength = 3;
    const GrayImage blurred = smoothed(smoothed(smoothed(view).view()).view());
    GrayImage result(view.width, view.height);
    for (int y = 0; y < view.height; ++y) {
        const std::uint8_t *from = view.row(y);
        const std::uint8_t *mean = blurred.view().row(y);
        for (int x = 0; x < view.width; ++x)
            result.row(y)[x] = clamped(from[x] + strength * (from[x] - mean[x]));
    }
    return result;
}

GrayImage stretched(GrayView view)
{
    std::array<int, 256> histogram{};
    for (int y = 0; y < view.height; ++y) {
        for (int x = 0; x < view.width; ++x)
            ++histogram[view.row(y)[x]];
    }
    const auto tail = static_cast<int>(static_cast<std::int64_t>(view.width) * view.height / 50);
    int low = 0;
    for (int seen = 0; low < 255 && (seen += histogram[static_cast<std::size_t>(low)]) <= tail;)
        ++low;
    int high = 255;
    for (int seen = 0; high > low && (seen += histogram[static_cast<std::size_t>(high)]) <= tail;)
        --high;
    const int range = std::max(1, high - low);
    return mapped(view, [=](std::uint8_t p) {
        return clamped((p - low) * 255 / range);
    });
}

} // namespace bincard::peripherals
