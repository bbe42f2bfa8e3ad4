// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"

#include <QRectF>
#include <QStringList>

#include <variant>
#include <vector>

namespace bincard::paper {

/// Text that grows until it fills its place. `{name}` stands for the label's text of that name.
struct TextElement
{
    QString text;
    Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter;
    double heightMaxMm = 0; ///< of a line
    bool bold = false;
    bool white = false; ///< on a filled box
    bool upwards = false; ///< turned, to be read from the right
    int linesMax = 1;
};

struct SymbolElement
{
    QString name; ///< which of the label's symbols
    Qt::Alignment align = Qt::AlignCenter;
};

struct BoxElement
{
    bool filled = false;
    double lineMm = 0.3;
    double radiusMm = 0;
};

/// Points up, down, left or right as the label's text `name` says.
struct ArrowElement
{
    QString name;
};

/// One thing on a label and where it is, in millimetres from the label's top left corner.
struct LabelElement
{
    QRectF placeMm;
    QString onlyWith; ///< drawn only if the label has this text
    QString notWith; ///< drawn only if it has not
    std::variant<TextElement, SymbolElement, BoxElement, ArrowElement> what;
};

/// How a kind of label looks. Data: resources/labels/NAME.json, described in README.md.
struct LabelTemplate
{
    QString name;
    QSizeF sizeMm;
    std::vector<LabelElement> elements;
};

/// From now on NAME.json of that folder stands before the built-in template of the name, from the
/// next label on and without a restart; an empty path takes that back. For the whole program;
/// thread: any, before others print.
void setTemplateFolder(const QString &path);

/// Whether every NAME.json of a site's folder is a template, and stands before one of ours: for a
/// program's start, so that a slip of the pen is not found out by a packer.
/// Errors: NotFound (no folder, or a name that no label of ours has), Malformed; each with the
/// file.
[[nodiscard]] Result<> checkTemplateFolder(const QString &path);

/// Ours, as files to begin a site's own from; what is there already stays. Returns their names.
/// Errors: StorageFailed.
[[nodiscard]] Result<QStringList> writeTemplates(const QString &folder);

/// Errors: NotFound (no template of that name), Malformed (what the file says is not a template;
/// `detail` names the file where it is a site's own).
[[nodiscard]] Result<LabelTemplate> loadTemplate(const QString &name);

/// The same from text. `name` is what an error calls it.
/// Errors: Malformed, with the place in `detail`.
[[nodiscard]] Result<LabelTemplate> parseTemplate(const QString &name, const QByteArray &json);

} // namespace bincard::paper
