// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

class QImage;

namespace bincard::peripherals {

/// Luminance somebody else owns: 0 is black, rows are `stride` bytes apart.
struct GrayView
{
    const std::uint8_t *pixels = nullptr;
    int width = 0;
    int height = 0;
    int stride = 0;

    [[nodiscard]] const std::uint8_t *row(int y) const
    {
        return pixels + static_cast<std::ptrdiff_t>(y) * stride;
    }

    [[nodiscard]] bool isEmpty() const
    {
        return pixels == nullptr || width <= 0 || height <= 0;
    }
};

/// Luminance we own and may paint on. Rows follow each other without gaps.
class GrayImage
{
public:
    GrayImage() = default;
    GrayImage(int width, int height, std::uint8_t fill = 255);
    explicit GrayImage(GrayView view);

    [[nodiscard]] GrayView view() const;
    [[nodiscard]] std::uint8_t *row(int y);

    [[nodiscard]] int width() const
    {
        return m_width;
    }

    [[nodiscard]] int height() const
    {
        return m_height;
    }

private:
    std::vector<std::uint8_t> m_pixels;
    int m_width = 0;
    int m_height = 0;
};

/// What is transparent is paper: it becomes white.
[[nodiscard]] GrayImage grayOf(const QImage &image);

/// The variants a still picture is tried in when it does not read as it is.
[[nodiscard]] GrayImage inverted(GrayView view);
[[nodiscard]] GrayImage halved(GrayView view);
[[nodiscard]] GrayImage doubled(GrayView view);
[[nodiscard]] GrayImage smoothed(GrayView view);
[[nodiscard]] GrayImage sharpened(GrayView view);
/// Takes a blur of some three pixels back as far as it can be.
[[nodiscard]] GrayImage unblurred(GrayView view);
/// Stretches what lies between the darkest and the lightest two percent to the full range.
[[nodiscard]] GrayImage stretched(GrayView view);

} // namespace bincard::peripherals
