// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files that came in, or are on their way.

#include "app/desk/draft_parts.h"
#include "app/desk/import_words.h"
#include "app/desk/page_parts.h"
#include "app/desk/pages.h"
#include "app/floor/text.h"
#include "app/tables/import_tables.h"

#include <algorithm>

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;
using enum ColumnKind;

int importTone(const QVariant &state)
{
    const QString name = state.toString();
    if (name == u"ImportDone"_s)
        return toneOk;
    return name == u"ImportCancelled"_s ? toneWarning : 0;
}

int refusedTone(const QVariant &count)
{
    return count.toLongLong() > 0 ? toneError : 0;
}

/// The table of what an operation saves: "save_price_rule".
QString tableWord(const QString &operation)
{
    const std::string record = operation.mid(5).toStdString();
    const auto table = std::ranges::find_if(tables::importTables(), [&](const auto &one) {
        return one.record && one.record->table == record;
    });
    if (table != tables::importTables().end())
        return ImportWords::table(table->name);
    return ImportWords::table(QString::fromStdString(record) + u's');
}

QString codeWord(const QString &name)
{
    ErrorCode code = ErrorCode::InvalidInput;
    (void)errorFromName(name.toStdString(), code);
    return app::Text::of(code).headline;
}

QList<ActionLine> importActions(const QVariantMap &row)
{
    if (!isKnown(row) || row[u"open"_s].toInt() == 0
        || row[u"state"_s].toString() == u"ImportCancelled"_s)
        return {};
    return {action("stop", DeskText::tr("Stop it: what is in stays"), ActionLine::Nothing, true)};
}

Draft importDraft(const Wish &wish)
{
    return [import = idIn<documents::Import>(wish, u"id"_s),
            warehouse = warehouseOf(wish)](const Workspace &, IdSource &) {
        return Result<Operations>(
            Operations{documents::CancelImport{.import = import, .warehouse = warehouse}});
    };
}

} // namespace

PageSource importsPage()
{
    return {
        .table
        = {.statement = u"imports"_s,
           .columns = {{u"file"_s, DeskText::tr("File"), Text, 140},
                       {u"kind"_s,
                        DeskText::tr("What it is"),
                        Word,
                        120,
                        true,
                        ImportWords::table,
                        {},
                        true,
                        3},
                       {u"state"_s, DeskText::tr("State"), Word, 110, true, {}, importTone, true},
                       {u"who"_s, DeskText::tr("Who"), Text, 120, true, {}, {}, true, 2},
                       {u"table_rows"_s, DeskText::tr("Rows"), Count, 85, true, {}, {}, false, 2},
                       {u"progress"_s, DeskText::tr("How far"), Progress, 120},
                       {u"saved"_s, DeskText::tr("Saved"), Count, 85, true, {}, {}, false, 1},
                       {u"refused"_s, DeskText::tr("Refused"), Count, 85, true, {}, refusedTone},
                       {u"staged_at"_s, DeskText::tr("Since"), Moment, 120, true, {}, {}, false, 1},
                       {u"ended_at"_s, DeskText::tr("Ended"), Moment, 120, false},
                       hidden(u"open"_s)},
           .sortedBy = u"staged_at"_s,
           .descending = true},
        .related = {.statement = u"import_refusals"_s,
                    .columns = {{u"line"_s, DeskText::tr("Row"), Count, 60},
                                {u"what"_s, DeskText::tr("What"), Word, 110, true, tableWord},
                                {u"why"_s, DeskText::tr("Why"), Word, 200, true, codeWord}},
                    .sortedBy = u"line"_s},
        .relatedTitle = DeskText::tr("What the hub refused"),
        .figures = {u"progress"_s, u"saved"_s, u"refused"_s},
        .bars = {u"kind"_s, u"state"_s},
        .actions = importActions,
        .draft = importDraft,
        .makes = DeskText::tr("Bring in a file…"),
        .emptyTitle = DeskText::tr("No file came in yet"),
        .emptyText
        = DeskText::tr("Drop a CSV file onto this window, or choose one with Ctrl+N: products, "
                       "places, prices, customers and whatever else you have in tables."),
    };
}

} // namespace bincard::desk
