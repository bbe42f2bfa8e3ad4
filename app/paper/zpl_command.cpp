// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/zpl_command.h"

#include <algorithm>

namespace bincard::paper {

namespace {

bool beginsCommand(char c)
{
    return c == '^' || c == '~';
}

// Where the command that begins at `at` ends. A picture in bytes may have any mark within.
qsizetype endOf(const QByteArray &zpl, qsizetype at)
{
    static const QByteArray bytesFollow = "^GFB,";
    qsizetype from = at + 1;
    if (zpl.mid(at, bytesFollow.size()).toUpper() == bytesFollow) {
        const QList<QByteArray> sizes = zpl.mid(at + bytesFollow.size(), 40).split(',');
        if (sizes.size() > 3) {
            const auto before = sizes[0].size() + sizes[1].size() + sizes[2].size() + 3;
            const auto bytes = std::max<qsizetype>(sizes[0].toInt(), 0);
            from = std::min(at + bytesFollow.size() + before + bytes, zpl.size());
        }
    }
    while (from < zpl.size() && !beginsCommand(zpl[from]))
        ++from;
    return from;
}

} // namespace

QByteArray ZplCommand::text(qsizetype at) const
{
    return parameters.split(',').value(at).trimmed();
}

int ZplCommand::number(qsizetype at, int otherwise) const
{
    bool ok = false;
    const double value = text(at).toDouble(&ok); // whole dots, but some write 12.5
    return ok ? static_cast<int>(std::clamp(value, -32'000.0, 32'000.0)) : otherwise;
}

double ZplCommand::real(qsizetype at, double otherwise) const
{
    bool ok = false;
    const double value = text(at).toDouble(&ok);
    return ok ? value : otherwise;
}

char ZplCommand::letter(qsizetype at, char otherwise) const
{
    const QByteArray value = text(at).toUpper();
    return value.isEmpty() ? otherwise : value.front();
}

std::vector<ZplCommand> zplCommands(const QByteArray &zpl)
{
    std::vector<ZplCommand> commands;
    qsizetype at = 0;
    while (at < zpl.size() && !beginsCommand(zpl[at]))
        ++at;
    while (at < zpl.size()) {
        const qsizetype end = endOf(zpl, at);
        // ^A is followed by the letter of a font, every other mark by two letters.
        const bool isFont = zpl.mid(at, 2).toUpper() == "^A";
        const qsizetype letters = std::min<qsizetype>(isFont ? 2 : 3, end - at);
        ZplCommand command{zpl.mid(at, letters).toUpper(),
                           zpl.mid(at + letters, end - at - letters)};
        if (command.name != "^GF" || command.letter(0, 'A') != 'B')
            command.parameters.replace('\r', "").replace('\n', "");
        commands.push_back(std::move(command));
        at = end;
    }
    return commands;
}

QByteArray zplUnescaped(const QByteArray &data, char escape)
{
    if (escape == '\0')
        return data;
    QByteArray plain;
    for (qsizetype i = 0; i < data.size(); ++i) {
        bool ok = false;
        const int byte = data.mid(i + 1, 2).toInt(&ok, 16);
        if (data[i] == escape && ok && i + 2 < data.size()) {
            plain += static_cast<char>(byte);
            i += 2;
        } else {
            plain += data[i];
        }
    }
    return plain;
}

QString zplWords(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    return text.contains(QChar::ReplacementCharacter) ? QString::fromLatin1(bytes) : text;
}

} // namespace bincard::paper
