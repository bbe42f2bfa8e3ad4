// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/receiving_words.h"

namespace bincard::app {

QString ReceivingWords::of(const std::string &code)
{
    if (code == "OVER")
        return tr("More came than was ordered: ask the buyer");
    if (code == "UNDR")
        return tr("Less came than was ordered");
    if (code == "UNXP")
        return tr("Nobody ordered this");
    if (code == "NOLB")
        return tr("No label on the goods");
    if (code == "NOLT")
        return tr("No lot on the goods");
    if (code == "EXPM")
        return tr("Another date than this lot has");
    if (code == "QCHD")
        return tr("Held until somebody checks it");
    if (code == "UNKB")
        return tr("Nobody here can say");
    if (code == "WRNG")
        return tr("Other goods than ordered");
    if (code == "UNPLANNED")
        return tr("A delivery that nobody announced");
    if (code == "NEW")
        return tr("A new package");
    if (code == "NONE")
        return tr("No package");
    if (code == "UNPACK")
        return tr("Count what is in a package");
    if (code == "PASS")
        return tr("It is all right");
    if (code == "FAIL")
        return tr("It is not all right");
    if (code == "NOTOOL")
        return tr("Nothing here to measure with");
    if (code == "IRREGULAR")
        return tr("It has no regular shape");
    if (code == "LATER")
        return tr("Measure it later");
    if (code == "BACKORDER")
        return tr("The rest still comes");
    if (code == "GIVEUP")
        return tr("The rest does not come");
    if (code == "CLOSE")
        return tr("Close the delivery");
    return {};
}

} // namespace bincard::app
