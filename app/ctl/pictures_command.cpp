// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/desk.h"
#include "app/ctl/office_command.h"
#include "app/peripherals/photo.h"
#include "core/documents/rules.h"
#include "sync/wire/digest.h"

#include <QDir>

#include <iostream>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;

const QStringList patterns{u"*.jpg"_s, u"*.jpeg"_s, u"*.png"_s, u"*.webp"_s};

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"bincardctl pictures FOLDER\n\n"
        "Shows pickers and packers how products look. Each picture (jpg, png, webp) has the SKU of "
        "its product for a name: HW-1001.jpg. A newer picture takes the older one's place; what "
        "the hub has already is not sent again. Large ones are made smaller."_s);
    addFolderOptions(parser);
    parser.addPositionalArgument(u"FOLDER"_s, u"where the pictures are"_s);
}

/// What became of the files.
struct Tally
{
    int taken = 0;
    int known = 0;
    int refused = 0;
};

void refuse(const QFileInfo &file, const char *why, Tally &tally)
{
    std::cerr << "bincardctl: " << file.fileName().toStdString() << ": " << why << '\n';
    ++tally.refused;
}

/// Errors: what the replica refuses; everything else is said and counted.
Result<> take(const QFileInfo &file, Desk &desk, Tally &tally)
{
    const std::string sku = file.completeBaseName().toStdString();
    const auto product = desk.look().find<catalog::Product>("by_sku", sku);
    const auto picture = peripherals::photoFrom(file.filePath());
    if (!product || !picture) {
        refuse(file, product ? "is no picture" : "no product has this SKU", tally);
        return {};
    }
    const std::string content = picture->toStdString();
    const std::string hash = wire::sha256Bytes(content);
    if (documents::pictureOf(product->id, desk.look()) == documents::toHex(hash)) {
        ++tally.known;
        return {};
    }
    if (const auto kept = desk.keep(content, peripherals::photoMediaType); !kept)
        return kept.error();
    ++tally.taken;
    return desk.perform(
        {documents::AttachDocument{.attachment = desk.newId<documents::Attachment>(),
                                   .warehouse = desk.warehouse(),
                                   .subjectKind = documents::SubjectKind::Product,
                                   .subject = product->id.value,
                                   .sha256 = hash,
                                   .mediaType = peripherals::photoMediaType,
                                   .bytes = static_cast<std::int64_t>(content.size())}});
}

} // namespace

int pictures(const QStringList &arguments, const Outside &outside)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto over = parsed(parser, u"pictures"_s, arguments))
        return *over;
    const QStringList words = parser.positionalArguments();
    if (words.size() != 1)
        return misused(u"pictures FOLDER"_s);
    const QFileInfo folder(words.first());
    if (!folder.isDir())
        return saidNo({ErrorCode::NotFound, "no folder " + words.first().toStdString()});
    const auto desk = Desk::open(openingOf(parser).folder, outside);
    if (!desk)
        return saidNo(desk.error());
    Tally tally;
    const QDir inside(folder.filePath());
    for (const QFileInfo &file : inside.entryInfoList(patterns, QDir::Files, QDir::Name)) {
        const auto taken = take(file, **desk, tally);
        // Each goes on its way at once: what was sent stays sent where the line breaks.
        const auto sent = taken ? (*desk)->settle() : taken;
        if (!sent)
            return saidNo(sent.error());
    }
    std::cout << tally.taken << " taken, " << tally.known << " known, " << tally.refused
              << " refused\n";
    return tally.refused > 0 ? Finding : Done;
}

} // namespace bincard::ctl
