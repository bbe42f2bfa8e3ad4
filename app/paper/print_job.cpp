// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/print_job.h"

namespace bincard::paper {

QString PrintWords::of(PrintTrouble trouble, const QString &printer)
{
    using enum PrintTrouble;
    switch (trouble) {
    case None:
        return {};
    case Unreachable:
        return tr("%1 does not answer. Is it on and connected?").arg(printer);
    case PaperOut:
        return tr("%1 is out of paper. Put in a new roll.").arg(printer);
    case RibbonOut:
        return tr("%1 is out of ribbon. Put in a new one.").arg(printer);
    case HeadOpen:
        return tr("%1 is open. Close the print head.").arg(printer);
    case Paused:
        return tr("%1 is paused. Press its pause key.").arg(printer);
    case Busy:
        return tr("%1 has no room for more. It is tried again.").arg(printer);
    case Stopped:
        return tr("%1 is stopped. Start its queue again.").arg(printer);
    case Lost:
        return tr("%1 went away while it was sent to. It is tried again.").arg(printer);
    case NoSuchPrinter:
        return tr("There is no printer %1. Choose another one.").arg(printer);
    case NotKept:
        return tr("This device could not note the job, so it was not sent.");
    case MayBePrinted:
        return tr("May have been printed. Look at %1 first.").arg(printer);
    }
    return {};
}

} // namespace bincard::paper
