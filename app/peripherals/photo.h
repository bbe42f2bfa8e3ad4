// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"

#include <QByteArray>
#include <QString>

class QImage;

namespace bincard::peripherals {

/// The longer side of a picture that is kept: a label on a box can be read at arm's length, and a
/// shift's pictures pass a warehouse's radio.
inline constexpr int photoSidePixels = 1280;

/// What a kept picture is.
inline constexpr const char *photoMediaType = "image/jpeg";

/// A picture as it is kept: a JPEG of at most 1280 pixels, upright, and of the picture alone. Where
/// and with what it was taken is personal, so nothing of that stays. Errors: InvalidInput (no
/// picture).
[[nodiscard]] Result<QByteArray> photoOf(const QImage &picture);

/// The same of a file. Errors: InvalidInput (no picture, or one beyond what anybody takes by hand).
[[nodiscard]] Result<QByteArray> photoFrom(const QString &path);

/// The first new picture of a folder, by name, where there is no camera. It is put aside into
/// `taken`, one that is none into `unread`, so that none is taken twice; nothing moves otherwise.
/// Errors: NotFound (no new one), StorageFailed (no such folder, or nothing can be moved there).
[[nodiscard]] Result<QByteArray> nextPhotoIn(const QString &folder);

} // namespace bincard::peripherals
