// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/tidy/rules.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace bincard::tidy {

namespace {

/// Which folder may include which folders or single files, itself aside. A name that ends in *
/// stands for all that begin so; the first row that fits counts. A folder without a row is not
/// planned: decide what it may see before it grows.
struct Layer
{
    const char *folder;
    const char *sees;
};

constexpr std::array layers = {
    Layer{"core/kernel", ""},
    Layer{"core/scan", "core/kernel"},
    Layer{"core/access", "core/kernel core/occasion.h"},
    Layer{"core/catalog", "core/kernel core/scan"},
    // What every rule is handed, occasion and books, stands above the areas and is seen by them.
    Layer{"core/inventory",
          "core/kernel core/scan core/access core/catalog core/occasion.h core/books.h"},
    Layer{"core/sales",
          "core/kernel core/scan core/access core/catalog core/inventory "
          "core/occasion.h core/books.h"},
    Layer{"core/fulfilment",
          "core/kernel core/scan core/access core/catalog core/inventory core/sales core/counting "
          "core/documents core/quality core/occasion.h core/books.h"},
    Layer{"core/purchase",
          "core/kernel core/scan core/access core/catalog core/inventory core/quality "
          "core/occasion.h core/books.h"},
    Layer{"core/quality",
          "core/kernel core/access core/catalog core/inventory core/occasion.h core/books.h"},
    Layer{"core/documents", "core/kernel core/access core/inventory core/occasion.h core/books.h"},
    Layer{"core/counting",
          "core/kernel core/access core/catalog core/inventory core/occasion.h core/books.h"},
    Layer{"core/kitting",
          "core/kernel core/access core/catalog core/inventory core/occasion.h core/books.h"},
    Layer{"core/returns",
          "core/kernel core/scan core/access core/catalog core/inventory core/quality core/sales "
          "core/fulfilment core/documents core/occasion.h core/books.h"},
    Layer{"core/helpdesk",
          "core/kernel core/access core/catalog core/inventory core/sales core/fulfilment "
          "core/quality core/returns core/purchase core/counting core/documents core/occasion.h "
          "core/books.h"},
    Layer{"core/floor", "core core/*"},
    Layer{"core", "core/*"}, // the closed list of operations, and apply
    Layer{"sync/store", "core/kernel"},
    Layer{"sync/wire", "core/kernel"},
    Layer{"sync/transport", "core/kernel sync/wire"},
    Layer{"sync/device", "core core/* sync/store sync/wire"},
    Layer{"sync/hub", "core core/* sync/store sync/wire"},
    Layer{"sync/rest", "core core/* sync/store sync/wire sync/hub"},
    Layer{"sync/channel", "core core/* sync/wire/json_keys.h"},
    // Reads what the hub's feed says changed; the hub does not know it.
    Layer{"sync/publish", "core core/* sync/wire sync/hub"},
    Layer{"app/hub", "*"}, // alone may know odoo and bank
    // A table is a file as channels send it.
    Layer{"app/tables", "core core/* sync/channel"},
    // The office takes files of channels in by hand.
    Layer{"app/ctl",
          "core core/* sync/store sync/wire sync/transport sync/device sync/hub sync/rest "
          "sync/channel app/*"},
    // A key of the API is made where it is shown once.
    Layer{"app/desk",
          "core core/* sync/store sync/wire sync/transport sync/device sync/hub app/* "
          "sync/rest/key_text.h"},
    Layer{"app/*", "core core/* sync/store sync/wire sync/transport sync/device sync/hub app/*"},
    Layer{"tests*", "*"},
};

bool fits(const QString &name, const QString &pattern)
{
    return pattern.endsWith(u'*') ? name.startsWith(pattern.chopped(1)) : name == pattern;
}

/// "core/sales/order.h" lives in "core/sales", "core/apply.h" in "core".
QString folderOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    return parts.size() > 2 ? parts[0] + u'/' + parts[1] : parts[0];
}

bool maySee(const QString &folder, const QString &header)
{
    const QString other = folderOf(header);
    if (folder == other)
        return true;
    const auto layer = std::ranges::find_if(layers, [&](const Layer &row) {
        return fits(folder, QString::fromLatin1(row.folder));
    });
    if (layer == layers.end())
        return false;
    const QStringList seen = QString::fromLatin1(layer->sees).split(u' ', Qt::SkipEmptyParts);
    return std::ranges::any_of(seen, [&](const QString &name) {
        return fits(other, name) || fits(header, name);
    });
}

QString at(const SourceFile &file, qsizetype line, const QString &what)
{
    return u"%1:%2: %3"_s.arg(file.path).arg(line + 1).arg(what.trimmed());
}

} // namespace

Rule ban(const QString &what, const QString &where, const QString &except)
{
    return [what = QRegularExpression(what), where = QRegularExpression(where),
            except = QRegularExpression(except)](const Sources &sources) {
        Offences offences;
        for (const SourceFile &file : sources) {
            if (!where.match(file.path).hasMatch() || except.match(file.path).hasMatch())
                continue;
            for (qsizetype i = 0; i < file.lines.size(); ++i) {
                if (what.match(file.lines[i]).hasMatch())
                    offences << at(file, i, file.lines[i]);
            }
        }
        return offences;
    };
}

Rule banPath(const QString &what)
{
    return [what = QRegularExpression(what)](const Sources &sources) {
        Offences offences;
        for (const SourceFile &file : sources) {
            if (what.match(file.path).hasMatch())
                offences << at(file, 0, u"not by this name, or not here"_s);
        }
        return offences;
    };
}

Rule demandHead(const QStringList &texts, const QString &where)
{
    return [texts, where = QRegularExpression(where)](const Sources &sources) {
        Offences offences;
        for (const SourceFile &file : sources) {
            if (!where.match(file.path).hasMatch())
                continue;
            const QString head = file.lines.mid(0, 4).join(u'\n');
            for (const QString &text : texts) {
                if (!head.contains(text))
                    offences << at(file, 0, u"lacks \"%1\""_s.arg(text));
            }
        }
        return offences;
    };
}

Offences includesAgainstTheLayers(const Sources &sources)
{
    static const QRegularExpression include(u"^\\s*#\\s*include \"([^\"]+)\""_s);
    static const QRegularExpression generated(u"\\.moc$|^moc_"_s);
    static const QRegularExpression fromTheRoot(u"^(core|sync|app|tests)/"_s);
    Offences offences;
    for (const SourceFile &file : sources) {
        for (qsizetype i = 0; i < file.lines.size(); ++i) {
            const QString target = include.match(file.lines[i]).captured(1);
            if (target.isEmpty() || generated.match(target).hasMatch())
                continue;
            if (!fromTheRoot.match(target).hasMatch() || !maySee(folderOf(file.path), target))
                offences << at(file, i, file.lines[i]);
        }
    }
    return offences;
}

Offences namedInNoCMakeLists(const Sources &sources)
{
    static const QRegularExpression built(u"\\.(cpp|qml)$"_s);
    static const QRegularExpression foundByTheRunner(u"^tests/qml/.*\\.qml$"_s);
    static const QString listName = u"CMakeLists.txt"_s;
    QHash<QString, QString> lists; // folder, with its slash -> what its CMakeLists.txt says
    for (const SourceFile &file : sources) {
        if (file.path.endsWith(listName))
            lists[file.path.chopped(listName.size())] = file.lines.join(u'\n');
    }
    Offences offences;
    for (const SourceFile &file : sources) {
        if (!built.match(file.path).hasMatch() || foundByTheRunner.match(file.path).hasMatch())
            continue;
        bool named = false;
        for (qsizetype slash = file.path.lastIndexOf(u'/'); slash > 0 && !named;
             slash = file.path.lastIndexOf(u'/', slash - 1)) {
            const QString stem = file.path.mid(slash + 1).section(u'.', 0, 0);
            const QRegularExpression word(
                u"(^|[\\s(\"])%1(\\.\\w+)?($|[\\s)\"])"_s.arg(QRegularExpression::escape(stem)),
                QRegularExpression::MultilineOption);
            named = word.match(lists.value(file.path.left(slash + 1))).hasMatch();
        }
        if (!named)
            offences << at(file, 0, u"no CMakeLists.txt names it"_s);
    }
    return offences;
}

} // namespace bincard::tidy
