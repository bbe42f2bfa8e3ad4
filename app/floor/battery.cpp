// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/battery.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace bincard::app {

namespace {

namespace fs = std::filesystem;

std::string wordIn(const fs::path &file)
{
    std::ifstream stream(file);
    std::string word;
    stream >> word;
    return word;
}

std::optional<int> percentOf(const fs::path &supply)
{
    constexpr int full = 100;
    if (wordIn(supply / "type") != "Battery" || wordIn(supply / "scope") == "Device")
        return std::nullopt;
    std::ifstream stream(supply / "capacity");
    int percent = 0;
    if (!(stream >> percent))
        return std::nullopt;
    return std::clamp(percent, 0, full);
}

} // namespace

std::function<std::optional<int>()> systemBattery(std::string folder)
{
    return [folder = std::move(folder)]() -> std::optional<int> {
        std::optional<int> lowest; // of several: the one that goes empty first
        std::error_code error;
        for (fs::directory_iterator at(folder, error), end; !error && at != end;
             at.increment(error)) {
            const auto percent = percentOf(at->path());
            if (percent && (!lowest || *percent < *lowest))
                lowest = percent;
        }
        return lowest;
    };
}

} // namespace bincard::app
