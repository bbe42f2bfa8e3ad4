// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/symbol_area.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace bincard::peripherals {

namespace {

struct Vector
{
    double x = 0;
    double y = 0;
};

Vector operator+(Vector a, Vector b)
{
    return {a.x + b.x, a.y + b.y};
}

Vector operator-(Vector a, Vector b)
{
    return {a.x - b.x, a.y - b.y};
}

Vector operator*(Vector a, double factor)
{
    return {a.x * factor, a.y * factor};
}

double lengthOf(Vector v)
{
    return std::hypot(v.x, v.y);
}

Vector between(Point a, Point b)
{
    return {(a.x + b.x) / 2.0, (a.y + b.y) / 2.0};
}

Point rounded(Vector v)
{
    return {static_cast<int>(std::lround(v.x)), static_cast<int>(std::lround(v.y))};
}

using Profile = std::vector<double>;

// The gray values along a line, less their mean and scaled to unit length, so that the product
// of two profiles is their correlation. Nothing where the line leaves the picture or is blank.
std::optional<Profile> profile(GrayView view, Vector from, Vector to)
{
    const auto count = static_cast<std::size_t>(std::max(16.0, lengthOf(to - from)));
    Profile values(count);
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const Vector at
            = from + (to - from) * (static_cast<double>(i) / static_cast<double>(count - 1));
        const Point pixel = rounded(at);
        if (pixel.x < 0 || pixel.y < 0 || pixel.x >= view.width || pixel.y >= view.height)
            return std::nullopt;
        values[i] = view.row(pixel.y)[pixel.x];
        sum += values[i];
    }
    double squares = 0;
    for (double &value : values) {
        value -= sum / static_cast<double>(count);
        squares += value * value;
    }
    if (squares < static_cast<double>(count)) // less than one gray level of contrast
        return std::nullopt;
    for (double &value : values)
        value /= std::sqrt(squares);
    return values;
}

double correlation(const Profile &a, const Profile &b)
{
    double sum = 0;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        sum += a[i] * b[i];
    return sum;
}

// Follows the bars in one direction and returns how far the line has moved. A tilted symbol shifts
// sideways by at most one pixel each step.
Vector follow(GrayView view, Vector left, Vector right, Vector step)
{
    constexpr double alike = 0.55;
    constexpr int gapMax = 3; // rows of dirt that do not end a bar
    const Vector along = (right - left) * (1.0 / std::max(1.0, lengthOf(right - left)));
    std::optional<Profile> reference = profile(view, left, right);
    if (!reference)
        return {};
    Vector moved;
    Vector reached;
    int gap = 0;
    while (gap <= gapMax) {
        double best = -1;
        Vector next = moved + step;
        for (const double shift : {0.0, -1.0, 1.0, -0.5, 0.5}) {
            const Vector candidate = moved + step + along * shift;
            const auto values = profile(view, left + candidate, right + candidate);
            const double likeness = values ? correlation(*reference, *values) : -1;
            if (likeness > best + 0.001) {
                best = likeness;
                next = candidate;
            }
        }
        if (best < 0)
            break;
        moved = next;
        gap = best >= alike ? 0 : gap + 1;
        if (gap == 0)
            reached = moved;
    }
    return reached;
}

Vector centreOf(const Corners &area)
{
    Vector sum;
    for (const Point corner : area)
        sum = sum + Vector{static_cast<double>(corner.x), static_cast<double>(corner.y)};
    return sum * 0.25;
}

// The corners moved outwards by `padding`, along the symbol's own two directions.
std::array<Vector, 4> widened(const Corners &area, int padding)
{
    Vector across = between(area[1], area[2]) - between(area[0], area[3]);
    across = lengthOf(across) < 0.5 ? Vector{1, 0} : across * (1 / lengthOf(across));
    Vector down = between(area[2], area[3]) - between(area[0], area[1]);
    down = lengthOf(down) < 0.5 ? Vector{-across.y, across.x} : down * (1 / lengthOf(down));
    std::array<Vector, 4> result;
    for (std::size_t i = 0; i < 4; ++i) {
        const Vector corner{static_cast<double>(area[i].x), static_cast<double>(area[i].y)};
        const double sideways = i == 0 || i == 3 ? -1 : 1;
        const double upDown = i < 2 ? -1 : 1;
        result[i] = corner + across * (sideways * padding) + down * (upDown * padding);
    }
    return result;
}

bool contains(const std::array<Vector, 4> &polygon, Vector point)
{
    bool inside = false;
    for (std::size_t i = 0, j = 3; i < 4; j = i++) {
        const Vector a = polygon[i];
        const Vector b = polygon[j];
        if ((a.y > point.y) != (b.y > point.y)
            && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x)
            inside = !inside;
    }
    return inside;
}

} // namespace

Corners barsAround(GrayView view, const Corners &line)
{
    const Vector left = between(line[0], line[3]);
    const Vector right = between(line[1], line[2]);
    const double length = lengthOf(right - left);
    if (length < 8)
        return line;
    const Vector along = (right - left) * (1 / length);
    const Vector down{-along.y, along.x};
    const Vector above = follow(view, left, right, down * -1);
    const Vector below = follow(view, left, right, down);
    return {rounded(left + above), rounded(right + above), rounded(right + below),
            rounded(left + below)};
}

void blank(GrayImage &image, const Corners &area, int padding)
{
    const auto polygon = widened(area, padding);
    const auto [left, right] = std::ranges::minmax(polygon, {}, &Vector::x);
    const auto [top, bottom] = std::ranges::minmax(polygon, {}, &Vector::y);
    const int yEnd = std::min(image.height() - 1, static_cast<int>(std::ceil(bottom.y)));
    const int xEnd = std::min(image.width() - 1, static_cast<int>(std::ceil(right.x)));
    for (int y = std::max(0, static_cast<int>(top.y)); y <= yEnd; ++y) {
        std::uint8_t *row = image.row(y);
        for (int x = std::max(0, static_cast<int>(left.x)); x <= xEnd; ++x) {
            if (contains(polygon, {static_cast<double>(x), static_cast<double>(y)}))
                row[x] = 255;
        }
    }
}

bool samePlace(const Corners &a, const Corners &b, int padding)
{
    return contains(widened(a, padding), centreOf(b)) || contains(widened(b, padding), centreOf(a));
}

int extentOf(const Corners &area)
{
    double longest = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const Point a = area[i];
        const Point b = area[(i + 1) % 4];
        longest = std::max(longest, std::hypot(a.x - b.x, a.y - b.y));
    }
    return static_cast<int>(longest);
}

} // namespace bincard::peripherals
