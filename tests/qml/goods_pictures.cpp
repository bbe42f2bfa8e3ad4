// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/goods_pictures.h"

#include "app/ctl/demo_pictures.h"
#include "app/peripherals/photo.h"
#include "core/kernel/check.h"

namespace bincard::handheld_test {

QByteArray pictureOfGoods(const std::string &name)
{
    const auto picture = peripherals::photoOf(ctl::demoPicture({.name = name}));
    check(picture.ok(), "a drawing is a picture");
    return *picture;
}

} // namespace bincard::handheld_test
