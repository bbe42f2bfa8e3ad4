// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/subjects.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>

namespace bincard::bench {

namespace {

constexpr double width = 720;
constexpr double height = 440;
constexpr double left = 80;
constexpr double right = 180;
constexpr double top = 56;
constexpr double bottom = 60;

/// One line of a drawing: its name, its colour, its points.
struct Curve
{
    const char *name;
    const char *colour;
    std::vector<std::pair<double, double>> points;
};

/// Whole powers of ten around what there is.
struct Axis
{
    int from = 0;
    int to = 1;
    double start = 0;
    double end = 0;

    [[nodiscard]] double at(double value) const
    {
        return start + (end - start) * (std::log10(value) - from) / (to - from);
    }
};

Axis axisOf(const std::vector<double> &values, double start, double end)
{
    const auto [least, most] = std::ranges::minmax(values);
    Axis axis{.from = static_cast<int>(std::floor(std::log10(least))),
              .to = static_cast<int>(std::ceil(std::log10(most))),
              .start = start,
              .end = end};
    axis.to = std::max(axis.to, axis.from + 1);
    return axis;
}

std::string powerText(int power)
{
    if (power >= 6)
        return std::to_string(static_cast<int>(std::pow(10, power - 6))) + "M";
    if (power >= 3)
        return std::to_string(static_cast<int>(std::pow(10, power - 3))) + "k";
    if (power >= 0)
        return std::to_string(static_cast<int>(std::pow(10, power)));
    return "0." + std::string(static_cast<std::size_t>(-power - 1), '0') + "1";
}

std::string text(double x, double y, const char *style, const std::string &what)
{
    return "<text x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\" " + style + ">"
        + what + "</text>\n";
}

std::string line(double x1, double y1, double x2, double y2)
{
    return "<line x1=\"" + std::to_string(x1) + "\" y1=\"" + std::to_string(y1) + "\" x2=\""
        + std::to_string(x2) + "\" y2=\"" + std::to_string(y2) + "\" stroke=\"#d9dde3\"/>\n";
}

std::string gridOf(const Axis &sizes, const Axis &times, const std::string &unit)
{
    std::string svg;
    for (int power = sizes.from; power <= sizes.to; ++power) {
        const double x = sizes.at(std::pow(10, power));
        svg += line(x, top, x, height - bottom);
        svg += text(x, height - bottom + 20, "text-anchor=\"middle\"", powerText(power));
    }
    for (int power = times.from; power <= times.to; ++power) {
        const double y = times.at(std::pow(10, power));
        svg += line(left, y, width - right, y);
        svg += text(left - 10, y + 4, "text-anchor=\"end\"", powerText(power) + ' ' + unit);
    }
    return svg;
}

std::string drawn(const Curve &curve, const Axis &sizes, const Axis &times)
{
    std::string path;
    std::string dots;
    for (const auto &[size, value] : curve.points) {
        const std::string x = std::to_string(sizes.at(size));
        const std::string y = std::to_string(times.at(value));
        path += (path.empty() ? "M" : "L") + x + ' ' + y;
        dots += "<circle cx=\"" + x + "\" cy=\"" + y + "\" r=\"4\" fill=\"" + curve.colour
            + "\"/>\n";
    }
    return "<path d=\"" + path + "\" fill=\"none\" stroke-width=\"2.5\" stroke=\"" + curve.colour
        + "\"/>\n" + dots
        + text(width - right + 14, times.at(curve.points.back().second) + 4,
               ("fill=\"" + std::string(curve.colour) + "\"").c_str(), curve.name);
}

/// What the sizes of a curve count; its name says so unless they are products.
std::string axisName(const std::string &curve)
{
    const auto comma = curve.find(", ");
    const std::string counted = comma == std::string::npos ? "" : curve.substr(comma + 2);
    return counted == "rows" || counted == "moves" ? counted : "products";
}

std::string svgOf(const std::string &title, const std::vector<Figure> &points)
{
    std::vector<Curve> curves{
        {"p50", "#1565c0", {}}, {"p99", "#c62828", {}}, {"limit p50", "#616161", {}}};
    std::vector<double> sizes;
    std::vector<double> values;
    const auto add = [&](Curve &curve, double size, double value) {
        curve.points.emplace_back(size, value);
        values.push_back(value);
    };
    for (const Figure &point : points) {
        sizes.push_back(point.size);
        add(curves[0], point.size, point.p50);
        if (point.p99)
            add(curves[1], point.size, *point.p99);
        if (point.baseline)
            add(curves[2], point.size, point.baseline->p50);
    }
    if (points.front().baseline && points.front().baseline->isRecorded)
        curves[2].name = "Odoo, recorded";
    const Axis across = axisOf(sizes, left, width - right);
    const Axis up = axisOf(values, height - bottom, top);
    std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 720 440\" "
                      "font-family=\"sans-serif\" font-size=\"13\" fill=\"#263238\">\n"
                      "<rect width=\"720\" height=\"440\" fill=\"#ffffff\"/>\n";
    svg += text(left, 30, "font-size=\"17\" font-weight=\"bold\"", title);
    svg += text((left + width - right) / 2, height - 16, "text-anchor=\"middle\"", axisName(title));
    svg += gridOf(across, up, points.front().unit);
    for (const Curve &curve : curves) {
        if (!curve.points.empty())
            svg += drawn(curve, across, up);
    }
    return svg + "</svg>\n";
}

} // namespace

int draw(const std::vector<Figure> &figures, const std::string &folder)
{
    std::map<std::string, std::vector<Figure>> curves;
    for (const Figure &figure : figures) {
        if (!figure.curve.empty())
            curves[figure.curve].push_back(figure);
    }
    std::filesystem::create_directories(folder);
    for (const auto &[name, points] : curves) {
        std::string file = name;
        std::erase(file, ',');
        std::ranges::replace(file, ' ', '-');
        std::ofstream out(std::filesystem::path(folder) / (file + ".svg"));
        out << svgOf(name, points);
        require(out.good(), "a drawing is written to " + folder);
    }
    return static_cast<int>(curves.size());
}

} // namespace bincard::bench
