// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/file_list.h"

#include "app/desk/column.h"
#include "app/desk/import_words.h"

#include <QDir>
#include <QLocale>
#include <QStandardPaths>

#include <algorithm>

namespace bincard::desk {

using namespace Qt::StringLiterals;

FileList::FileList()
    : m_folder(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation))
{
    if (!QDir(m_folder).exists())
        m_folder = QDir::homePath();
}

void FileList::look()
{
    QList<FileLine> lines;
    const QDir folder(m_folder);
    if (!folder.isRoot())
        lines << FileLine{
            .name = u".."_s, .detail = DeskText::tr("the folder above"), .folder = true};
    for (const QFileInfo &below :
         folder.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Readable, QDir::Name))
        lines << FileLine{.name = below.fileName(), .folder = true};
    const QStringList tables{u"*.csv"_s, u"*.txt"_s, u"*.tsv"_s, u"*.tab"_s};
    for (const QFileInfo &file :
         folder.entryInfoList(tables, QDir::Files | QDir::Readable, QDir::Time))
        lines << FileLine{.name = file.fileName(),
                          .detail = u"%1  ·  %2"_s.arg(
                              ImportWords::size(file.size()),
                              QLocale().toString(file.lastModified(), QLocale::ShortFormat))};
    m_files.setRows(lines);
    Q_EMIT changed();
}

int FileList::newest() const
{
    const auto file = std::ranges::find(m_files.rows(), false, &FileLine::folder);
    return file == m_files.rows().end() ? 0 : static_cast<int>(file - m_files.rows().begin());
}

void FileList::enter(const QString &folder)
{
    m_folder = QDir(folder).absolutePath();
    look();
}

void FileList::open(int row)
{
    const FileLine line = m_files.rows().value(row);
    if (line.name.isEmpty())
        return;
    const QString path = QDir::cleanPath(QDir(m_folder).filePath(line.name));
    line.folder ? enter(path) : Q_EMIT chosen(path);
}

} // namespace bincard::desk
