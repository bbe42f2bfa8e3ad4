// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QSize>

namespace bincard::handheld_test {

/// Which pictures of the desk are wanted.
struct DeskPictures
{
    QDir folder;
    QSize size;
    QStringList languages;
    QList<bool> dark;
};

/// Saves a picture of every page of a supervisor's desk. Exit code.
int saveDeskPictures(const DeskPictures &wanted);

} // namespace bincard::handheld_test
