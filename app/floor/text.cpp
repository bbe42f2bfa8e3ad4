// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/text.h"

#include <QDate>
#include <QLocale>

namespace bincard::app {

namespace {

QString lit(const floor::Prompt &prompt)
{
    for (const floor::ToteSlot &slot : prompt.cart) {
        if (slot.light == floor::SlotLight::Lit || slot.light == floor::SlotLight::Empty)
            return QString::number(slot.number);
    }
    return {};
}

QString placeCode(const floor::Prompt &prompt)
{
    return prompt.place ? QString::fromStdString(prompt.place->code) : QString();
}

} // namespace

QString Text::amount(const floor::Amount &amount)
{
    return number(amount.needed) + QLatin1Char(' ')
        + unit(amount.unit, amount.needed == Quantity::units(1));
}

QString Text::instruction(const floor::Prompt &prompt)
{
    const QString howMany = prompt.amount ? amount(*prompt.amount) : QString();
    using enum floor::Instruction;
    switch (prompt.instruction) {
    case ChooseWork:
        return tr("Choose your work");
    case TakeOverWork:
        return tr("Scan one of its totes to take it over");
    case LoadTote:
        return tr("Put an empty tote into slot %1 and scan it").arg(lit(prompt));
    case GoToLocation:
        return tr("Go to the shelf and scan it");
    case ScanProduct:
        return tr("Find the goods and scan one");
    case ScanLot:
        return tr("Scan this lot");
    case ScanSerial:
        return tr("Scan the serial number");
    case ScanPackage:
        return tr("Scan this package");
    case TakeUnits:
        return lit(prompt).isEmpty()
            ? tr("Take %1").arg(howMany)
            : tr("Take %1, then scan the tote in slot %2").arg(howMany, lit(prompt));
    case PutIntoTote:
        return tr("Put all into slot %1 and scan the tote").arg(lit(prompt));
    case ChooseReason:
        return tr("What is wrong here?");
    case ConfirmAgain:
        return tr("Scan the same again to confirm");
    case ConfirmEmpty:
        return tr("Is %1 empty now?").arg(placeCode(prompt));
    case PutBack:
        return tr("Put %1 back and scan the shelf").arg(howMany);
    case ScanDestination:
        return tr("Put the totes down at %1 and scan it").arg(placeCode(prompt));
    case BatchDone:
        return tr("Done. Everything is put down.");
    case AskSupervisor:
        return tr("Call a supervisor: badge, then PIN");
    }
    return {};
}

QString Text::expected(const floor::Prompt &prompt)
{
    using enum floor::Instruction;
    switch (prompt.instruction) {
    case ChooseWork:
        return tr("an order, a batch or a tote");
    case TakeOverWork:
    case LoadTote:
    case PutIntoTote:
        return tr("the tote");
    case GoToLocation:
        return scan::includes(prompt.accepts.scans, scan::Expect::Product)
            ? tr("the shelf, or the goods")
            : tr("the shelf");
    case ScanProduct:
        return tr("the goods");
    case ScanLot:
        return tr("the lot");
    case ScanSerial:
        return tr("the serial number");
    case ScanPackage:
        return tr("the package");
    case TakeUnits:
        return scan::includes(prompt.accepts.scans, scan::Expect::Tote)
            ? tr("each piece, or the tote")
            : tr("each piece");
    case ChooseReason:
        return tr("a reason, or tap one");
    case ConfirmAgain:
        return tr("the same again");
    case ConfirmEmpty:
        return tr("CONFIRM if it is empty, else what is there");
    case PutBack:
        return tr("the shelf");
    case ScanDestination:
        return tr("%1, or one tote").arg(placeCode(prompt));
    case BatchDone:
        return tr("the next order, batch or tote");
    case AskSupervisor:
        return tr("a supervisor's badge");
    }
    return {};
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
        return tr("A photo is wanted, and this device takes none. It is noted as a task.");
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
    if (code == "YES")
        return tr("yes");
    if (code == "NO")
        return tr("no");
    return QString::fromStdString(code);
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
    return QLocale().toString(day, QStringLiteral("d MMM yyyy"));
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
