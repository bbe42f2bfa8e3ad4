// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/text.h"

#include "app/floor/receiving_words.h"
#include "app/floor/return_text.h"

#include <QDate>
#include <QLocale>

namespace bincard::app {

QString Text::amount(const floor::Amount &amount)
{
    return number(amount.needed) + QLatin1Char(' ')
        + unit(amount.unit, amount.needed == Quantity::units(1));
}

QString Text::of(scan::Command command)
{
    using enum scan::Command;
    switch (command) {
    case Undo:
        return tr("Take the last step back");
    case Skip:
        return tr("Skip, come back later");
    case Back:
        return tr("Back");
    case Park:
        return tr("Leave this for a moment");
    case Full:
        return tr("The tote is full");
    case Short:
        return tr("Something is missing");
    case Done:
        return tr("Finished");
    case Print:
        return tr("Print");
    case Help:
        return tr("Help");
    case Logout:
        return tr("Sign out");
    case Confirm:
        return tr("Confirm");
    case Photo:
        return tr("Take a photo");
    }
    return {};
}

QString Text::of(floor::NoticeKind kind, const QString &about)
{
    using enum floor::NoticeKind;
    switch (kind) {
    case None:
        return {};
    case OrderCancelled:
        return tr("Order %1 was cancelled. Look what is asked now.").arg(about);
    case StockElsewhere:
        return tr("The stock is taken from elsewhere now.");
    case WorkTaken:
        return tr("%1 has taken over this work.").arg(about);
    case WorkGone:
        return tr("This work is finished or was withdrawn.");
    case PhotoOwed:
        return tr("A photo is wanted. Without one it is noted as a task.");
    }
    return {};
}

QString Text::of(floor::Flow flow)
{
    using enum floor::Flow;
    switch (flow) {
    case Home:
        return tr("Work");
    case Pick:
        return tr("Pick");
    case Pack:
        return tr("Pack");
    case Load:
        return tr("Load trucks");
    case Receive:
        return tr("Receive");
    case PutAway:
        return tr("Put away");
    case Move:
        return tr("Move");
    case Count:
        return tr("Count");
    case Return:
        return tr("Returns");
    case Lookup:
        return tr("Look up");
    case Kit:
        return tr("Build kits");
    case Scrap:
        return tr("Scrap");
    case Tasks:
        return tr("Tasks");
    }
    return {};
}

QString Text::of(wire::OutcomeKind outcome)
{
    using enum wire::OutcomeKind;
    switch (outcome) {
    case Applied:
        return tr("Booked differently than here");
    case Rejected:
        return tr("Refused by the hub");
    case Held:
        return tr("A supervisor has to look at it");
    case Parked:
        return tr("Set aside: IT has to look at it");
    }
    return {};
}

QString Text::of(const floor::Named &named)
{
    const QString name = QString::fromStdString(named.text);
    const bool nameless = name.isEmpty();
    using enum floor::ThingKind;
    switch (named.kind) {
    case Nothing:
        return {};
    case Product:
        return nameless ? tr("goods") : name;
    case Lot:
        return nameless ? tr("a lot") : tr("lot %1").arg(name);
    case Serial:
        return nameless ? tr("a serial number") : tr("serial number %1").arg(name);
    case Package:
        return nameless ? tr("a package") : tr("package %1").arg(name);
    case Tote:
        return nameless ? tr("a tote") : tr("tote %1").arg(name);
    case Location:
        return nameless ? tr("a shelf") : tr("shelf %1").arg(name);
    case Document:
        return nameless ? tr("a document") : tr("document %1").arg(name);
    case User:
        return nameless ? tr("a badge") : tr("badge of %1").arg(name);
    case Command:
        return nameless ? tr("a command") : tr("command %1").arg(name);
    case Quantity:
        return nameless ? tr("a quantity") : tr("quantity %1").arg(name);
    case Reason:
        return nameless ? tr("a reason") : reason(named.text);
    case Text:
        return nameless ? tr("a code without meaning") : tr("code %1").arg(name);
    }
    return {};
}

QString Text::reason(const std::string &code)
{
    if (code == "BINE")
        return tr("The shelf is empty");
    if (code == "BINP")
        return tr("Not enough on the shelf");
    if (code == "BNRE")
        return tr("Empty, bring more");
    if (code == "BNRP")
        return tr("Not enough, bring more");
    if (code == "NFND")
        return tr("Not found, other goods are there");
    if (code == "DMGD")
        return tr("Damaged");
    if (code == "WRNG")
        return tr("Not for this order");
    if (code == "XTRA")
        return tr("One too many");
    if (code == "MISS")
        return tr("Something is missing");
    if (code == "CTNX")
        return tr("Does not fit the carton");
    if (code == "LBLF")
        return tr("The carrier's label failed");
    if (code == "PRTF")
        return tr("The printer failed");
    if (code == "ADDR")
        return tr("The address is wrong");
    if (code == "HOLD")
        return tr("On hold: put it aside");
    if (code == "CNCL")
        return tr("Cancelled");
    if (code == "PARTIAL")
        return tr("Pack what is there");
    if (code == "WAIT")
        return tr("Wait for the rest");
    if (code == "SERVICE")
        return tr("Another carrier");
    if (code == "NEXT")
        return tr("Close this box, go on in another");
    if (code == "EMTY")
        return tr("The package is empty");
    if (code == "BLKD")
        return tr("Cannot get to the shelf");
    if (code == "EXPD")
        return tr("Expired");
    if (code == "UNRD")
        return tr("The barcode cannot be read");
    if (code == "ALTB")
        return tr("Take it from another shelf");
    if (code == "OPEN")
        return tr("Count what is in it");
    if (code == "DSTF")
        return tr("The place is full");
    if (code == "DSTX")
        return tr("These goods do not belong there");
    if (code == "NOPA")
        return tr("No place to be found");
    if (code == "QCHD")
        return tr("Needs a quality check");
    if (code == "ALL")
        return tr("Everything that is here");
    if (code == "FixedPlace")
        return tr("Its own place");
    if (code == "SameLot")
        return tr("Beside the same lot");
    if (code == "SameProduct")
        return tr("Beside the same product");
    if (code == "EmptyPlace")
        return tr("An empty place");
    if (code == "HasRoom")
        return tr("There is room");
    if (code == "YES")
        return tr("yes");
    if (code == "NO")
        return tr("no");
    if (const QString words = ReceivingWords::of(code); !words.isEmpty())
        return words;
    if (const QString words = ReturnText::of(code); !words.isEmpty())
        return words;
    return exception(code);
}

QString Text::unit(const std::string &code, bool one)
{
    if (code == "C62" || code == "H87" || code == "EA")
        return one ? tr("piece") : tr("pieces");
    if (code == "KGM")
        return tr("kg");
    if (code == "GRM")
        return tr("g");
    if (code == "MTR")
        return tr("m");
    if (code == "LTR")
        return tr("l");
    if (code == "HUR")
        return tr("h");
    if (code == "CEL")
        return tr("°C");
    return QString::fromStdString(code);
}

QString Text::number(Quantity quantity)
{
    QString text = QString::fromStdString(toText(quantity));
    return text.replace(QLatin1Char('.'), QLocale().decimalPoint());
}

QString Text::date(Date date)
{
    if (!date.ok())
        return {};
    const QDate day(static_cast<int>(date.year()),
                    static_cast<int>(static_cast<unsigned>(date.month())),
                    static_cast<int>(static_cast<unsigned>(date.day())));
    // The order of figures differs between countries; a month's name does not.
    //: A day: German wants "d. MMM yyyy".
    return QLocale().toString(day, tr("d MMM yyyy"));
}

QString Text::age(Instant then, Instant now)
{
    constexpr std::int64_t second = 1'000;
    constexpr std::int64_t minute = 60 * second;
    constexpr std::int64_t hour = 60 * minute;
    if (then.ms == 0)
        return QStringLiteral("–");
    const std::int64_t passed = now.ms - then.ms;
    if (passed < 2 * second)
        return tr("now");
    if (passed < 2 * minute)
        return tr("%1 s", "seconds").arg(passed / second);
    if (passed < 2 * hour)
        return tr("%1 min", "minutes").arg(passed / minute);
    return tr("%1 h", "hours").arg(passed / hour);
}

} // namespace bincard::app
