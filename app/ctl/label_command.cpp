// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "app/ctl/headless.h"
#include "app/paper/label_kinds.h"
#include "app/paper/label_template.h"
#include "app/paper/zpl.h"
#include "app/paper/zpl_preview.h"
#include "sync/channel/csv.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QHashFunctions>
#include <QSaveFile>

#include <array>
#include <iostream>
#include <vector>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;

struct Wish
{
    QString kind;
    QStringList codes;
    QString input;
    QString pdf;
    QString png;
    QString zpl;
    QString preview;
    QString templates;
    QString newTemplates;
    paper::Sheet sheet;
    QString problem;
};

struct Named
{
    QString name; ///< the code it shows, for the file's name
    paper::Label label;
};

const QStringList kinds{u"location"_s, u"product"_s, u"tote"_s,  u"package"_s,  u"workstation"_s,
                        u"shipping"_s, u"return"_s,  u"badge"_s, u"commands"_s, u"scanner-test"_s};

// What --codes gives of each kind; a badge is more than a code.
QString codeField(const QString &kind)
{
    if (kind == u"product"_s)
        return u"gtin"_s;
    if (kind == u"shipping"_s)
        return u"tracking"_s;
    if (kind == u"return"_s)
        return u"rma"_s;
    return kind == u"package"_s ? u"sscc"_s : u"code"_s;
}

// A sheet that is the same everywhere.
bool isWholeSheet(const QString &kind)
{
    return kind == u"commands"_s || kind == u"scanner-test"_s;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Prints labels whose barcodes are a whole number of printer dots wide.\n"
        "Columns of a CSV file: location: code, arrow (up, down, left, right); tote: code;\n"
        "product: gtin, name, sku, lot, expiry (YYYY-MM-DD), note; package: sscc, from, to,\n"
        "content; badge: user, secret, name, role, site; workstation: code, name; shipping: paper\n"
        "(4x6, a6), from, to, carrier, service, zone, tracking, sscc, order, parcel, parcels,\n"
        "weightgrams, cutoff, notes; return: paper, from, to, rma, order, carrier, tracking,\n"
        "notes."_s);
    parser.addOptions({
        {u"help"_s, u"Says this."_s},
        {u"kind"_s, kinds.join(u", "_s), u"KIND"_s},
        {u"codes"_s,
         u"Codes of places, totes or stations, GTINs, SSCCs, tracking numbers, returns."_s,
         u"A,B,C"_s},
        {u"input"_s, u"Takes the labels from a CSV file instead."_s, u"FILE"_s},
        {u"pdf"_s, u"Writes all labels into one PDF."_s, u"FILE"_s},
        {u"png"_s, u"Writes one image a label."_s, u"DIR"_s},
        {u"zpl"_s, u"Writes all labels as ZPL II, for a printer of --dpi."_s, u"FILE"_s},
        {u"preview"_s, u"Draws the labels of a ZPL file into --png instead."_s, u"FILE"_s},
        {u"templates"_s, u"Takes a site's own templates, NAME.json, before ours."_s, u"DIR"_s},
        {u"write-templates"_s, u"Writes our templates, to begin a site's own from."_s, u"DIR"_s},
        {u"dpi"_s, u"Dots an inch of the printer (203)."_s, u"N"_s, u"203"_s},
        {u"sheet"_s, u"single or a4 (commands, scanner-test: a4)."_s, u"SHEET"_s},
    });
}

QString problemWith(const QCommandLineParser &parser, const Wish &wish)
{
    if (!parser.positionalArguments().isEmpty())
        return u"what is "_s + parser.positionalArguments().join(u' ') + u'?';
    if (wish.sheet.dpi < 150 || wish.sheet.dpi > 1200)
        return u"--dpi is between 150 and 1200"_s;
    if (!wish.newTemplates.isEmpty())
        return wish.kind.isEmpty() ? QString() : u"--write-templates goes alone"_s;
    if (!wish.preview.isEmpty())
        return wish.kind.isEmpty() && !wish.png.isEmpty() ? QString()
                                                          : u"--preview goes with --png alone"_s;
    if (!kinds.contains(wish.kind))
        return u"--kind is one of "_s + kinds.join(u", "_s);
    const bool commands = isWholeSheet(wish.kind);
    if (commands != (wish.codes.isEmpty() && wish.input.isEmpty()))
        return commands ? u"this sheet takes no codes"_s : u"no --codes and no --input"_s;
    if (wish.kind == u"badge"_s && wish.input.isEmpty())
        return u"badges need names and secrets: use --input"_s;
    if (wish.pdf.isEmpty() && wish.png.isEmpty() && wish.zpl.isEmpty())
        return u"no --pdf, no --png and no --zpl"_s;
    const QString sheet = parser.value(u"sheet"_s);
    if (!sheet.isEmpty() && sheet != u"single"_s && sheet != u"a4"_s)
        return u"--sheet is single or a4"_s;
    return {};
}

Wish wishFrom(const QCommandLineParser &parser)
{
    Wish wish;
    wish.kind = parser.value(u"kind"_s);
    wish.codes = parser.value(u"codes"_s).split(u',', Qt::SkipEmptyParts);
    wish.input = parser.value(u"input"_s);
    wish.pdf = parser.value(u"pdf"_s);
    wish.png = parser.value(u"png"_s);
    wish.zpl = parser.value(u"zpl"_s);
    wish.preview = parser.value(u"preview"_s);
    wish.newTemplates = parser.value(u"write-templates"_s);
    wish.templates = parser.value(u"templates"_s);
    wish.sheet.dpi = parser.value(u"dpi"_s).toInt();
    const bool commands = isWholeSheet(wish.kind);
    const QString sheet = parser.value(u"sheet"_s);
    if (sheet == u"a4"_s || (sheet.isEmpty() && commands))
        wish.sheet.kind = paper::Sheet::Kind::A4;
    if (wish.kind == u"commands"_s)
        wish.sheet.title = u"Bincard: scan instead of tapping · scannen statt tippen"_s;
    if (wish.kind == u"scanner-test"_s)
        wish.sheet.title = u"Bincard: scanner test · Scannertest"_s;
    wish.problem = problemWith(parser, wish);
    return wish;
}

Result<std::vector<Named>> commandLabels()
{
    std::vector<Named> labels;
    for (const paper::CommandWords &words : paper::commandWords()) {
        const Result<paper::Label> label = paper::commandLabel(words);
        if (!label)
            return label.error();
        labels.push_back({words.code, *label});
    }
    return labels;
}

std::vector<Named> testLabels()
{
    std::vector<Named> labels;
    for (const paper::Label &label : paper::scannerTestLabels())
        labels.push_back({label.texts.value(u"en"_s), label});
    return labels;
}

Result<std::vector<Named>> labelsFor(const Wish &wish)
{
    if (wish.kind == u"scanner-test"_s)
        return testLabels();
    if (wish.kind == u"commands"_s)
        return commandLabels();
    QList<paper::LabelFields> rows;
    const QString key = wish.kind == u"badge"_s ? u"user"_s : codeField(wish.kind);
    for (const QString &code : wish.codes)
        rows << paper::LabelFields{{key, code.trimmed()}};
    if (!wish.input.isEmpty()) {
        QFile file(wish.input);
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::NotFound, wish.input.toStdString()};
        const auto table = channel::readTable(file.readAll());
        if (!table)
            return table.error();
        for (const channel::TableRow &row : table->rows) {
            paper::LabelFields fields;
            for (qsizetype i = 0; i < row.names.size(); ++i)
                fields.insert(row.names[i], row.values[i]);
            rows << fields;
        }
    }
    std::vector<Named> labels;
    for (const paper::LabelFields &row : rows) {
        const Result<paper::Label> label = paper::labelFrom(wish.kind, row);
        if (!label)
            return Error{label.error().code,
                         row.value(key).toStdString() + ": " + label.error().detail};
        labels.push_back({row.value(key), *label});
    }
    return labels;
}

Result<> writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return Error{ErrorCode::StorageFailed,
                     path.toStdString() + ": " + file.errorString().toStdString()};
    return {};
}

Result<> writePdf(const std::vector<Named> &labels, const Wish &wish)
{
    std::vector<paper::Label> all;
    for (const Named &named : labels)
        all.push_back(named.label);
    const Result<QByteArray> pdf = paper::renderPdf(all, wish.sheet);
    if (!pdf)
        return pdf.error();
    if (const Result<> written = writeFile(wish.pdf, *pdf); !written)
        return written;
    std::cout << labels.size() << " labels in " << wish.pdf.toStdString() << '\n';
    return {};
}

Result<> writeZpl(const std::vector<Named> &labels, const Wish &wish)
{
    QByteArray all;
    for (const Named &named : labels) {
        const Result<QByteArray> zpl = paper::renderZpl(named.label, wish.sheet.dpi);
        if (!zpl)
            return Error{zpl.error().code, named.name.toStdString() + ": " + zpl.error().detail};
        all += *zpl;
    }
    if (const Result<> written = writeFile(wish.zpl, all); !written)
        return written;
    std::cout << labels.size() << " labels in " << wish.zpl.toStdString() << '\n';
    return {};
}

// Numbered in the order given, so that a folder of them plays in that order.
QString fileName(std::size_t number, QString code)
{
    for (QChar &c : code) {
        if (!c.isLetterOrNumber() && c != u'-' && c != u'.')
            c = u'_';
    }
    return u"%1-%2.png"_s.arg(number, 4, 10, QChar(u'0')).arg(code);
}

struct Picture
{
    QString name;
    QImage image;
};

Result<> writeImages(const std::vector<Picture> &pictures, const QString &into)
{
    if (!QDir().mkpath(into))
        return Error{ErrorCode::StorageFailed, into.toStdString() + ": cannot be made"};
    const QDir folder(into);
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const QString path = folder.filePath(fileName(i + 1, pictures[i].name));
        if (!pictures[i].image.save(path))
            return Error{ErrorCode::StorageFailed, path.toStdString() + ": cannot be written"};
    }
    std::cout << pictures.size() << " images in " << into.toStdString() << '\n';
    return {};
}

Result<> writeImages(const std::vector<Named> &labels, const Wish &wish)
{
    std::vector<Picture> pictures;
    for (const Named &named : labels) {
        const Result<QImage> image = paper::renderImage(named.label, wish.sheet.dpi);
        if (!image)
            return Error{image.error().code,
                         named.name.toStdString() + ": " + image.error().detail};
        pictures.push_back({named.name, *image});
    }
    return writeImages(pictures, wish.png);
}

Result<> writePreview(const Wish &wish)
{
    QFile file(wish.preview);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, wish.preview.toStdString()};
    const Result<QList<QImage>> images = paper::previewLabels(file.readAll(), wish.sheet.dpi);
    if (!images)
        return images.error();
    std::vector<Picture> pictures;
    for (const QImage &image : *images)
        pictures.push_back({u"label"_s, image});
    return writeImages(pictures, wish.png);
}

Result<> writeLabels(const Wish &wish)
{
    const Result<std::vector<Named>> labels = labelsFor(wish);
    if (!labels)
        return labels.error();
    if (!wish.pdf.isEmpty()) {
        if (const Result<> written = writePdf(*labels, wish); !written)
            return written;
    }
    if (!wish.zpl.isEmpty()) {
        if (const Result<> written = writeZpl(*labels, wish); !written)
            return written;
    }
    return wish.png.isEmpty() ? Result<>() : writeImages(*labels, wish);
}

Result<> writeTemplates(const Wish &wish)
{
    const Result<QStringList> written = paper::writeTemplates(wish.newTemplates);
    if (!written)
        return written.error();
    std::cout << written->size() << " templates in " << wish.newTemplates.toStdString() << '\n';
    return {};
}

// What was asked for, by the first option that says it.
Result<> carryOut(const Wish &wish)
{
    if (!wish.newTemplates.isEmpty())
        return writeTemplates(wish);
    if (!wish.preview.isEmpty())
        return writePreview(wish);
    if (!wish.templates.isEmpty()) {
        if (const Result<> checked = paper::checkTemplateFolder(wish.templates); !checked)
            return checked;
        paper::setTemplateFolder(wish.templates);
    }
    return writeLabels(wish);
}

int refused(const Error &error)
{
    std::cerr << nameOf(error.code) << ": " << error.detail << '\n';
    return Finding;
}

} // namespace

int label(const QStringList &arguments)
{
    // Qt writes a PDF's fonts in the order of a hash: the same labels are to make the same file.
    QHashSeed::setDeterministicGlobalSeed();
    const Headless screen;
    int argc = 1;
    std::array<char, 11> name{"bincardctl"};
    std::array<char *, 2> argv{name.data(), nullptr};
    const QGuiApplication application(argc, argv.data());
    QCommandLineParser parser;
    addOptions(parser);
    const bool parsed = parser.parse(QStringList{u"bincardctl label"_s} + arguments);
    if (parser.isSet(u"help"_s)) {
        std::cout << parser.helpText().toStdString();
        return Done;
    }
    const Wish wish = wishFrom(parser);
    if (!parsed || !wish.problem.isEmpty()) {
        std::cerr << (parsed ? wish.problem : parser.errorText()).toStdString() << '\n'
                  << "bincardctl label --help says more\n";
        return Usage;
    }
    const Result<> done = carryOut(wish);
    return done ? Done : refused(done.error());
}

} // namespace bincard::ctl
