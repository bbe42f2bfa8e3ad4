// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/zpl_preview.h"

#include "app/paper/label_painter.h"
#include "app/paper/zpl_barcode.h"
#include "app/paper/zpl_command.h"
#include "app/paper/zpl_graphic.h"
#include "app/paper/zpl_shapes.h"
#include "app/paper/zpl_text.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace bincard::paper {

namespace {

using namespace Qt::StringLiterals;

// A sheet of 10 x 40 inches at 600 dpi; and fields of a label that somebody reads.
constexpr int sideMax = 24'000;
constexpr qint64 dotsMax = 40'000'000;
constexpr int fieldsMax = 4'000;
constexpr int letterMax = 2'000; // dots high
constexpr qint64 workMax = 2'000'000'000; // dots looked at: seconds, for a label of hundreds

// They set the printer up, ask it something, or say how often and how fast: nothing to be drawn.
const QByteArrayList passedOver{
    "^CI", "^CO", "^CV", "^FX", "^HH", "^ID", "^JM", "^JU", "^JZ", "^KD", "^KL", "^KN", "^LT",
    "^MC", "^MD", "^MF", "^ML", "^MM", "^MN", "^MP", "^MT", "^MU", "^MW", "^PA", "^PF", "^PH",
    "^PP", "^PQ", "^PR", "^PW", "^LL", "^SE", "^SP", "^SS", "^SZ", "^TO", "^XB", "^ZZ", "~HI",
    "~HM", "~HS", "~JC", "~JD", "~JE", "~JR", "~JS", "~PS", "~SD", "~TA"};

// What is known of a field until its ^FS.
struct Field
{
    ZplPlace place;
    ZplInk ink = ZplInk::Black;
    ZplTurn turn = ZplTurn::Normal;
    ZplFont font;
    ZplBlock block;
    char escape = '\0'; ///< of ^FH
    std::optional<ZplCommand> barcode;
    std::optional<QByteArray> data;
    std::optional<ZplPicture> picture; ///< of ^GB, ^GF and their like
};

ZplTurn turnFrom(char letter, ZplTurn otherwise)
{
    return QByteArrayView("NRIB").contains(letter) ? static_cast<ZplTurn>(letter) : otherwise;
}

/// Reads the commands of one file and draws the labels they make.
class Printer
{
public:
    explicit Printer(int dpi)
        : m_size(dotsOf(101.6, dpi), dotsOf(152.4, dpi))
    { }

    Result<> take(const ZplCommand &command)
    {
        if (command.name == "^XA" || command.name == "^XZ")
            return command.name == "^XA" ? begin() : end();
        if (isZplBarcode(command.name)) {
            m_field.barcode = command;
            m_field.turn = turnFrom(command.letter(0, 'N'), m_turn);
            return {};
        }
        if (const auto known = commands().constFind(command.name); known != commands().constEnd())
            return (this->*known.value())(command);
        if (passedOver.contains(command.name))
            return size(command);
        return Error{ErrorCode::InvalidInput,
                     command.name.toStdString() + " is no command that the preview knows"};
    }

    [[nodiscard]] const QList<QImage> &labels() const
    {
        return m_labels;
    }

private:
    using Take = Result<> (Printer::*)(const ZplCommand &);

    static const QHash<QByteArray, Take> &commands()
    {
        static const QHash<QByteArray, Take> known{
            {"^FO", &Printer::origin},    {"^FT", &Printer::origin},   {"^FD", &Printer::fieldData},
            {"^FV", &Printer::fieldData}, {"^FS", &Printer::endField}, {"^FB", &Printer::block},
            {"^TB", &Printer::textBlock}, {"^FR", &Printer::reverse},  {"^LR", &Printer::reverse},
            {"^FH", &Printer::escape},    {"^FW", &Printer::turn},     {"^CF", &Printer::font},
            {"^A", &Printer::font},       {"^BY", &Printer::bars},     {"^GB", &Printer::shape},
            {"^GC", &Printer::shape},     {"^GD", &Printer::shape},    {"^GE", &Printer::shape},
            {"^GF", &Printer::graphic},   {"~DG", &Printer::store},    {"^XG", &Printer::recall},
            {"^LH", &Printer::shift},     {"^LS", &Printer::shift},    {"^PO", &Printer::orient},
            {"^PM", &Printer::orient}};
        return known;
    }

    // ^PW and ^LL count from where they stand in the label, and for those after it.
    Result<> size(const ZplCommand &command)
    {
        const bool isWidth = command.name == "^PW";
        if (!isWidth && command.name != "^LL")
            return {};
        const int dots = std::clamp(command.number(0, 0), 1, sideMax);
        isWidth ? m_size.setWidth(dots) : m_size.setHeight(dots);
        return {};
    }

    Result<> begin()
    {
        m_drawings.clear();
        m_field = blank();
        return {};
    }

    Result<> end()
    {
        if (const Result<> drawn = endField({}); !drawn)
            return drawn;
        if (qint64{m_size.width()} * m_size.height() > dotsMax)
            return Error{ErrorCode::TooLarge, "^PW and ^LL: a label larger than any"};
        ZplPaper paper(m_size);
        for (const auto &draw : m_drawings) {
            m_work += draw(paper);
            if (m_work > workMax)
                return Error{ErrorCode::TooLarge, "more and larger fields than a label has"};
        }
        m_drawings.clear();
        if (!paper.isBlank()) {
            if (m_isInverted)
                paper.invert();
            m_labels.append(m_isMirrored ? paper.image().mirrored(true, false) : paper.image());
        }
        return {};
    }

    [[nodiscard]] Field blank() const
    {
        Field field;
        field.turn = m_turn;
        field.font = m_font;
        field.ink = m_isReversed ? ZplInk::Reverse : ZplInk::Black;
        field.place.at = m_home;
        return field;
    }

    Result<> origin(const ZplCommand &command)
    {
        m_field.place = {m_home + QPoint(command.number(0, 0) - m_shift, command.number(1, 0)),
                         command.name == "^FT", command.number(2, 0) == 1};
        return {};
    }

    Result<> fieldData(const ZplCommand &command)
    {
        m_field.data = zplUnescaped(command.parameters, m_field.escape);
        return {};
    }

    Result<> endField(const ZplCommand &)
    {
        if (m_field.data && !m_field.picture) {
            if (m_field.barcode) {
                auto picture = zplBarcode(*m_field.barcode, m_bars, *m_field.data);
                if (!picture)
                    return picture.error();
                m_field.picture = *std::move(picture);
            } else {
                m_field.picture = zplText(zplWords(*m_field.data), m_field.font, m_field.block);
            }
        }
        if (m_field.picture) {
            if (m_drawings.size() >= fieldsMax)
                return Error{ErrorCode::TooLarge, "more fields than a label has room for"};
            m_drawings.push_back([field = m_field](ZplPaper &paper) {
                return paper.draw(*field.picture, field.place, field.turn, field.ink);
            });
        }
        m_field = blank();
        return {};
    }

    Result<> block(const ZplCommand &command)
    {
        m_field.block
            = {std::max(command.number(0, 0), 0), std::clamp(command.number(1, 1), 1, 9999),
               command.number(2, 0), command.letter(3, 'L'), command.number(4, 0)};
        return {};
    }

    Result<> textBlock(const ZplCommand &command)
    {
        m_field.turn = turnFrom(command.letter(0, 'N'), m_turn);
        const int lines = command.number(2, 1) / std::max(m_field.font.height, 1);
        m_field.block = {std::max(command.number(1, 0), 0), std::max(lines, 1), 0, 'L', 0};
        return {};
    }

    Result<> reverse(const ZplCommand &command)
    {
        if (command.name == "^LR")
            m_isReversed = command.letter(0, 'N') == 'Y';
        m_field.ink = command.name == "^FR" || m_isReversed ? ZplInk::Reverse : ZplInk::Black;
        return {};
    }

    Result<> escape(const ZplCommand &command)
    {
        m_field.escape = command.parameters.isEmpty() ? '_' : command.parameters.front();
        return {};
    }

    Result<> turn(const ZplCommand &command)
    {
        m_turn = turnFrom(command.letter(0, 'N'), ZplTurn::Normal);
        m_field.turn = m_turn;
        return {};
    }

    // ^A0N,30,20 for a field, ^CF0,30,20 for all behind it, ^A@N,30,20,E:FONT.TTF by a name.
    Result<> font(const ZplCommand &command)
    {
        const QByteArray first = command.text(0).toUpper();
        const bool isDefault = command.name == "^CF";
        ZplFont font = m_font;
        font.name = first.isEmpty() ? m_font.name : first.front() == '@' ? '0' : first.front();
        font.height = std::clamp(command.number(1, m_font.height), 1, letterMax);
        font.width = std::clamp(command.number(2, 0), 0, letterMax);
        if (command.number(1, 0) == 0 && font.width > 0)
            font.height = font.width;
        m_field.font = font;
        if (isDefault)
            m_font = font;
        else
            m_field.turn = turnFrom(first.size() > 1 ? first.at(1) : '\0', m_turn);
        return {};
    }

    Result<> bars(const ZplCommand &command)
    {
        m_bars = {std::clamp(command.number(0, m_bars.module), 1, 100),
                  command.real(1, m_bars.wideRatio),
                  std::clamp(command.number(2, m_bars.height), 1, sideMax)};
        return {};
    }

    Result<> shape(const ZplCommand &command)
    {
        const bool isCircle = command.name == "^GC";
        const int last = isCircle ? 1 : 2;
        const int line = std::max(command.number(last, 1), 1);
        const int width = std::clamp(command.number(0, line), line, sideMax);
        const int height = isCircle ? width : std::clamp(command.number(1, line), line, sideMax);
        if (command.letter(last + 1, 'B') == 'W')
            m_field.ink = ZplInk::White;
        if (command.name == "^GB")
            m_field.picture = zplBox(width, height, line, std::clamp(command.number(4, 0), 0, 8));
        else if (command.name == "^GD")
            m_field.picture = zplDiagonal(width, height, line, command.letter(4, 'R') == 'L');
        else
            m_field.picture = zplCircle(width, height, line);
        m_field.turn = ZplTurn::Normal;
        return {};
    }

    Result<> graphic(const ZplCommand &command)
    {
        const QList<QByteArray> parts = command.parameters.split(',');
        if (parts.size() < 5)
            return Error{ErrorCode::Malformed, "^GF: no picture"};
        const GraphicSize size{parts[2].toInt(), parts[3].toInt()};
        qsizetype before = 4;
        for (qsizetype i = 0; i < 4; ++i)
            before += parts[i].size();
        const QByteArray rest = command.parameters.mid(before);
        const bool isBytes = command.letter(0, 'A') == 'B';
        const auto image = isBytes ? graphicFromBytes(size, rest) : graphicFromText(size, rest);
        if (!image)
            return image.error();
        m_field.picture = zplImage(*image, 1, 1);
        m_field.turn = ZplTurn::Normal;
        return {};
    }

    // ~DGR:NAME.GRF,bytes,bytes of a row,digits
    Result<> store(const ZplCommand &command)
    {
        const QList<QByteArray> parts = command.parameters.split(',');
        if (parts.size() < 4)
            return Error{ErrorCode::Malformed, "~DG: no picture"};
        const qsizetype before = parts[0].size() + parts[1].size() + parts[2].size() + 3;
        const auto image
            = graphicFromText({parts[1].toInt(), parts[2].toInt()}, command.parameters.mid(before));
        if (!image)
            return image.error();
        m_stored.insert(parts[0].trimmed().toUpper(), *image);
        return {};
    }

    Result<> recall(const ZplCommand &command)
    {
        const QByteArray name = command.text(0).toUpper();
        if (!m_stored.contains(name))
            return Error{ErrorCode::InvalidInput,
                         "^XG: the file has no picture named " + name.toStdString()};
        m_field.picture = zplImage(m_stored.value(name), std::clamp(command.number(1, 1), 1, 10),
                                   std::clamp(command.number(2, 1), 1, 10));
        m_field.turn = ZplTurn::Normal;
        return {};
    }

    Result<> shift(const ZplCommand &command)
    {
        if (command.name == "^LS")
            m_shift = command.number(0, 0);
        else
            m_home = {command.number(0, 0), command.number(1, 0)};
        return {};
    }

    Result<> orient(const ZplCommand &command)
    {
        if (command.name == "^PO")
            m_isInverted = command.letter(0, 'N') == 'I';
        else
            m_isMirrored = command.letter(0, 'N') == 'Y';
        return {};
    }

    QSize m_size;
    bool m_isInverted = false;
    bool m_isMirrored = false;
    bool m_isReversed = false;
    QPoint m_home;
    int m_shift = 0;
    ZplTurn m_turn = ZplTurn::Normal;
    ZplFont m_font;
    ZplBars m_bars;
    Field m_field;
    std::vector<std::function<qint64(ZplPaper &)>> m_drawings;
    qint64 m_work = 0;
    QHash<QByteArray, QImage> m_stored;
    QList<QImage> m_labels;
};

} // namespace

Result<QList<QImage>> previewLabels(const QByteArray &zpl, int dpi)
{
    Printer printer(dpi);
    for (const ZplCommand &command : zplCommands(zpl)) {
        if (const Result<> taken = printer.take(command); !taken)
            return taken.error();
    }
    if (printer.labels().isEmpty())
        return Error{ErrorCode::InvalidInput, "nothing would be printed"};
    QList<QImage> labels = printer.labels();
    for (QImage &label : labels) {
        label.setDotsPerMeterX(static_cast<int>(dpi * 1000 / mmPerInch));
        label.setDotsPerMeterY(label.dotsPerMeterX());
    }
    return labels;
}

Result<QImage> previewZpl(const QByteArray &zpl, int dpi)
{
    const auto labels = previewLabels(zpl, dpi);
    return labels ? labels->front() : Result<QImage>(labels.error());
}

} // namespace bincard::paper
