// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/printer_status.h"

#include <QList>
#include <QRegularExpression>

namespace bincard::paper {

namespace {

using namespace Qt::StringLiterals;

// Zebra's Programming Guide, ~HS: the places of what concerns us in lines 1 and 2.
constexpr qsizetype paperOutAt = 1;
constexpr qsizetype pausedAt = 2;
constexpr qsizetype bufferFullAt = 5;
constexpr qsizetype headOpenAt = 2;
constexpr qsizetype ribbonOutAt = 3;

bool isSet(const QList<QByteArray> &line, qsizetype at)
{
    return line.value(at).toInt() != 0;
}

} // namespace

std::optional<PrintTrouble> troubleFromHostStatus(const QByteArray &answer)
{
    QList<QList<QByteArray>> lines;
    for (const QByteArray &part : answer.split('\x03')) {
        const auto begin = part.indexOf('\x02');
        if (begin >= 0)
            lines.append(part.mid(begin + 1).split(','));
    }
    if (lines.size() < 3 || !answer.contains('\x03') || answer.count('\x03') < 3)
        return std::nullopt;
    // An open head lies about all else; a printer without paper pauses itself.
    if (isSet(lines[1], headOpenAt))
        return PrintTrouble::HeadOpen;
    if (isSet(lines[0], paperOutAt))
        return PrintTrouble::PaperOut;
    if (isSet(lines[1], ribbonOutAt))
        return PrintTrouble::RibbonOut;
    if (isSet(lines[0], pausedAt))
        return PrintTrouble::Paused;
    return isSet(lines[0], bufferFullAt) ? PrintTrouble::Busy : PrintTrouble::None;
}

PrintTrouble troubleFromQueueState(const QByteArray &lines)
{
    static const QRegularExpression stopped(u"^printer \\S+ disabled|^\\S+ not accepting"_s,
                                            QRegularExpression::MultilineOption);
    return stopped.match(QString::fromUtf8(lines)).hasMatch() ? PrintTrouble::Stopped
                                                              : PrintTrouble::None;
}

QString requestFrom(const QByteArray &line)
{
    static const QRegularExpression request(u"request id is (\\S+-\\d+)"_s);
    return request.match(QString::fromUtf8(line)).captured(1);
}

} // namespace bincard::paper
