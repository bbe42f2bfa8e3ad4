// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/label_words.h"

#include <QLocale>

namespace bincard::paper {

QString LabelWords::station()
{
    return tr("Station");
}

QString LabelWords::tote()
{
    return tr("TOTE");
}

QString LabelWords::lot()
{
    return tr("LOT");
}

QString LabelWords::expiry()
{
    return tr("EXP");
}

QString LabelWords::from()
{
    return tr("From");
}

QString LabelWords::to()
{
    return tr("To");
}

QString LabelWords::parcel()
{
    return tr("Parcel");
}

QString LabelWords::parcelOf(int number, int count)
{
    return tr("%1 of %2").arg(number).arg(count);
}

QString LabelWords::weight()
{
    return tr("Weight");
}

QString LabelWords::kilograms(qint64 grams)
{
    const int decimals = grams % 10 == 0 ? 2 : 3;
    return tr("%1 kg").arg(QLocale().toString(double(grams) / 1000, 'f', decimals));
}

QString LabelWords::kilogramsInColumn(qint64 grams)
{
    return tr("%1 kg").arg(QLocale().toString(double(grams) / 1000, 'f', 3));
}

QString LabelWords::cutOff()
{
    return tr("Leaves");
}

QString LabelWords::order()
{
    return tr("Order");
}

QString LabelWords::returned()
{
    return tr("RETURN");
}

QString LabelWords::returnNumber()
{
    return tr("Return number");
}

} // namespace bincard::paper
