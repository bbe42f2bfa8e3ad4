// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace bincard::app {

/// The answer to the last scan, or why something did not work. `level` is a Tone of
/// Bincard.Controls; an empty text is not shown.
struct FeedbackWords
{
    Q_GADGET
    QML_VALUE_TYPE(feedbackWords)
    Q_PROPERTY(int level MEMBER level CONSTANT FINAL)
    Q_PROPERTY(QString text MEMBER text CONSTANT FINAL)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT FINAL)

public:
    int level = 0;
    QString text = {};
    QString detail = {};

    friend bool operator==(const FeedbackWords &, const FeedbackWords &) = default;
};

struct PlaceWords
{
    Q_GADGET
    QML_VALUE_TYPE(placeWords)
    Q_PROPERTY(QString code MEMBER code CONSTANT FINAL)
    Q_PROPERTY(QString label MEMBER label CONSTANT FINAL)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT FINAL)
    Q_PROPERTY(bool lit MEMBER lit CONSTANT FINAL)
    Q_PROPERTY(bool reached MEMBER reached CONSTANT FINAL)

public:
    QString code = {}; // empty: no place to show
    QString label = {};
    QString detail = {};
    bool lit = false;
    bool reached = false;
};

struct GoodsWords
{
    Q_GADGET
    QML_VALUE_TYPE(goodsWords)
    Q_PROPERTY(QString name MEMBER name CONSTANT FINAL)
    Q_PROPERTY(QString label MEMBER label CONSTANT FINAL)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT FINAL)
    Q_PROPERTY(QString note MEMBER note CONSTANT FINAL)
    Q_PROPERTY(QString picture MEMBER picture CONSTANT FINAL)
    Q_PROPERTY(bool lit MEMBER lit CONSTANT FINAL)
    Q_PROPERTY(bool proven MEMBER proven CONSTANT FINAL)

public:
    QString name = {}; // empty: no goods to show
    QString label = {};
    QString detail = {};
    QString note = {};
    QString picture = {}; // where it is read from; empty: nobody took one
    bool lit = false;
    bool proven = false;
};

/// What QuantityDial shows. `fraction` is for drawing only.
struct AmountWords
{
    Q_GADGET
    QML_VALUE_TYPE(amountWords)
    Q_PROPERTY(bool shown MEMBER shown CONSTANT FINAL)
    Q_PROPERTY(QString taken MEMBER taken CONSTANT FINAL)
    Q_PROPERTY(QString needed MEMBER needed CONSTANT FINAL)
    Q_PROPERTY(QString unit MEMBER unit CONSTANT FINAL)
    Q_PROPERTY(QString label MEMBER label CONSTANT FINAL)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT FINAL)
    Q_PROPERTY(QString decimalPoint MEMBER decimalPoint CONSTANT FINAL)
    Q_PROPERTY(int segments MEMBER segments CONSTANT FINAL)
    Q_PROPERTY(int filled MEMBER filled CONSTANT FINAL)
    Q_PROPERTY(double fraction MEMBER fraction CONSTANT FINAL)
    Q_PROPERTY(bool complete MEMBER complete CONSTANT FINAL)
    Q_PROPERTY(bool lit MEMBER lit CONSTANT FINAL)
    Q_PROPERTY(bool entry MEMBER entry CONSTANT FINAL)

public:
    bool shown = false;
    QString taken = {};
    QString needed = {}; // empty: nobody knows, or says
    QString unit = {};
    QString label = {}; // what the figure counts
    QString detail = {};
    QString decimalPoint = {}; // empty: whole units only
    int segments = 0;
    int filled = 0;
    double fraction = 0;
    bool complete = false;
    bool lit = false;
    bool entry = false; // a number may be typed now
};

/// What is typed in this step, where something is.
struct EntryWords
{
    Q_GADGET
    QML_VALUE_TYPE(entryWords)
    Q_PROPERTY(bool shown MEMBER shown CONSTANT FINAL)
    Q_PROPERTY(QString label MEMBER label CONSTANT FINAL)
    Q_PROPERTY(QString button MEMBER button CONSTANT FINAL)
    Q_PROPERTY(bool figures MEMBER figures CONSTANT FINAL)
    Q_PROPERTY(QString decimalPoint MEMBER decimalPoint CONSTANT FINAL)
    Q_PROPERTY(QString unit MEMBER unit CONSTANT FINAL)

public:
    bool shown = false;
    QString label = {}; // above what is typed
    QString button = {}; // on the button that begins it
    bool figures = false; // a keypad is enough
    QString decimalPoint = {}; // empty: whole numbers only
    QString unit = {};
};

/// Between which values a measure is right, to be drawn.
struct RangeWords
{
    Q_GADGET
    QML_VALUE_TYPE(rangeWords)
    Q_PROPERTY(bool shown MEMBER shown CONSTANT FINAL)
    Q_PROPERTY(QString label MEMBER label CONSTANT FINAL)
    Q_PROPERTY(QString least MEMBER least CONSTANT FINAL)
    Q_PROPERTY(QString most MEMBER most CONSTANT FINAL)

public:
    bool shown = false;
    QString label = {};
    QString least = {}; // with its unit
    QString most = {};
};

/// Everything of a prompt that is one line; its lists are models beside it.
struct PromptWords
{
    Q_GADGET
    QML_VALUE_TYPE(promptWords)
    Q_PROPERTY(QString title MEMBER title CONSTANT FINAL)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT FINAL)
    Q_PROPERTY(QString instruction MEMBER instruction CONSTANT FINAL)
    Q_PROPERTY(QString guide MEMBER guide CONSTANT FINAL)
    Q_PROPERTY(QString picture MEMBER picture CONSTANT FINAL)
    Q_PROPERTY(QString expected MEMBER expected CONSTANT FINAL)
    Q_PROPERTY(QString tail MEMBER tail CONSTANT FINAL)
    Q_PROPERTY(QString next MEMBER next CONSTANT FINAL)
    Q_PROPERTY(QString notice MEMBER notice CONSTANT FINAL)
    Q_PROPERTY(int done MEMBER done CONSTANT FINAL)
    Q_PROPERTY(int total MEMBER total CONSTANT FINAL)
    Q_PROPERTY(int shorts MEMBER shorts CONSTANT FINAL)
    Q_PROPERTY(bool cart MEMBER cart CONSTANT FINAL)
    Q_PROPERTY(bool cartFirst MEMBER cartFirst CONSTANT FINAL)
    Q_PROPERTY(bool finished MEMBER finished CONSTANT FINAL)
    Q_PROPERTY(bool typeIt MEMBER typeIt CONSTANT FINAL)
    Q_PROPERTY(bool typed MEMBER typed CONSTANT FINAL)
    Q_PROPERTY(bool choicesLast MEMBER choicesLast CONSTANT FINAL)
    Q_PROPERTY(bool entryFirst MEMBER entryFirst CONSTANT FINAL)
    Q_PROPERTY(int number MEMBER number CONSTANT FINAL)

public:
    QString title = {};
    QString detail = {}; // workflow or piece of work, whichever the title is not
    QString instruction = {};
    QString guide = {}; // how to begin, where nothing else is on the page
    QString picture = {};
    QString expected = {};
    QString tail = {};
    QString next = {}; // places after this one
    QString notice = {};
    int done = 0;
    int total = 0;
    int shorts = 0;
    bool cart = false; // the totes matter now
    bool cartFirst = false; // and before everything else
    bool finished = false; // the work is done
    bool typeIt = false; // the entry line opens by itself
    bool typed = false; // nothing can be scanned here
    bool choicesLast = false; // what is chosen from follows from what is shown
    bool entryFirst = false; // what is typed stands before what is chosen
    int number = 0; // the prompt's
};

// Rows of the models. Each property is a role of that name.

struct SlotRow
{
    Q_GADGET
    Q_PROPERTY(QString slot MEMBER slot CONSTANT FINAL)
    Q_PROPERTY(QString tote MEMBER tote CONSTANT FINAL)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT FINAL)
    Q_PROPERTY(int phase MEMBER phase CONSTANT FINAL)

public:
    QString slot = {};
    QString tote = {};
    QString detail = {};
    int phase = 0;

    friend bool operator==(const SlotRow &, const SlotRow &) = default;
};

struct ChoiceRow
{
    Q_GADGET
    Q_PROPERTY(QString code MEMBER code CONSTANT FINAL)
    Q_PROPERTY(QString words MEMBER words CONSTANT FINAL)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT FINAL)
    Q_PROPERTY(bool chosen MEMBER chosen CONSTANT FINAL)
    Q_PROPERTY(bool named MEMBER named CONSTANT FINAL)
    Q_PROPERTY(bool printed MEMBER printed CONSTANT FINAL)

public:
    QString code = {};
    QString words = {};
    QString detail = {};
    bool chosen = false;
    bool named = false; // the code is what people call it
    bool printed = false; // the code is on the command sheet

    friend bool operator==(const ChoiceRow &, const ChoiceRow &) = default;
};

/// A row of a document: what, which, done of needed. `phase` is a Phase of Bincard.Controls.
struct DocumentRow
{
    Q_GADGET
    Q_PROPERTY(QString code MEMBER code CONSTANT FINAL)
    Q_PROPERTY(QString words MEMBER words CONSTANT FINAL)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT FINAL)
    Q_PROPERTY(QString quantityText MEMBER quantityText CONSTANT FINAL)
    Q_PROPERTY(QString unit MEMBER unit CONSTANT FINAL)
    Q_PROPERTY(int phase MEMBER phase CONSTANT FINAL)

public:
    QString code = {}; // what tapping it answers; empty: nothing
    QString words = {};
    QString detail = {};
    QString quantityText = {};
    QString unit = {};
    int phase = 0;

    friend bool operator==(const DocumentRow &, const DocumentRow &) = default;
};

/// One thing that happened, in a story.
struct StoryRow
{
    Q_GADGET
    Q_PROPERTY(QString when MEMBER when CONSTANT FINAL)
    Q_PROPERTY(QString words MEMBER words CONSTANT FINAL)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT FINAL)
    Q_PROPERTY(QString who MEMBER who CONSTANT FINAL)

public:
    QString when = {};
    QString words = {};
    QString detail = {};
    QString who = {};

    friend bool operator==(const StoryRow &, const StoryRow &) = default;
};

/// A workflow on the home page.
struct FlowTileRow
{
    Q_GADGET
    Q_PROPERTY(QString code MEMBER code CONSTANT FINAL)
    Q_PROPERTY(QString words MEMBER words CONSTANT FINAL)
    Q_PROPERTY(QString iconName MEMBER iconName CONSTANT FINAL)
    Q_PROPERTY(int count MEMBER count CONSTANT FINAL)

public:
    QString code = {};
    QString words = {};
    QString iconName = {};
    int count = 0;

    friend bool operator==(const FlowTileRow &, const FlowTileRow &) = default;
};

/// A command as a button; `kind` is ActionButton's.
struct ActionRow
{
    Q_GADGET
    Q_PROPERTY(QString command MEMBER command CONSTANT FINAL)
    Q_PROPERTY(QString words MEMBER words CONSTANT FINAL)
    Q_PROPERTY(QString iconName MEMBER iconName CONSTANT FINAL)
    Q_PROPERTY(int kind MEMBER kind CONSTANT FINAL)

public:
    QString command = {};
    QString words = {};
    QString iconName = {};
    int kind = 0;

    friend bool operator==(const ActionRow &, const ActionRow &) = default;
};

/// One labelled value: of an explained code, of what is looked up. `level` is a Tone.
struct FactRow
{
    Q_GADGET
    Q_PROPERTY(QString label MEMBER label CONSTANT FINAL)
    Q_PROPERTY(QString value MEMBER value CONSTANT FINAL)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT FINAL)
    Q_PROPERTY(int level MEMBER level CONSTANT FINAL)
    Q_PROPERTY(bool isCode MEMBER isCode CONSTANT FINAL)

public:
    QString label = {};
    QString value = {};
    QString detail = {};
    int level = 0;
    bool isCode = false; // compared with a label, sign by sign

    friend bool operator==(const FactRow &, const FactRow &) = default;
};

/// One code of the scanner self-test; `phase` is a Phase of Bincard.Controls.
struct TestRow
{
    Q_GADGET
    Q_PROPERTY(QString number MEMBER number CONSTANT FINAL)
    Q_PROPERTY(QString words MEMBER words CONSTANT FINAL)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT FINAL)
    Q_PROPERTY(int phase MEMBER phase CONSTANT FINAL)

public:
    QString number = {};
    QString words = {};
    QString detail = {};
    int phase = 0;

    friend bool operator==(const TestRow &, const TestRow &) = default;
};

/// One person's steps at the end of a shift.
struct ShiftRow
{
    Q_GADGET
    Q_PROPERTY(QString person MEMBER person CONSTANT FINAL)
    Q_PROPERTY(int stored MEMBER stored CONSTANT FINAL)
    Q_PROPERTY(int received MEMBER received CONSTANT FINAL)
    Q_PROPERTY(int accepted MEMBER accepted CONSTANT FINAL)
    Q_PROPERTY(int refused MEMBER refused CONSTANT FINAL)
    Q_PROPERTY(int held MEMBER held CONSTANT FINAL)

public:
    QString person = {};
    int stored = 0;
    int received = 0;
    int accepted = 0;
    int refused = 0;
    int held = 0;

    friend bool operator==(const ShiftRow &, const ShiftRow &) = default;
};

/// One line that happened: a scan of the history, or a notice of the hub.
struct EventRow
{
    Q_GADGET
    Q_PROPERTY(int level MEMBER level CONSTANT FINAL)
    Q_PROPERTY(QString title MEMBER title CONSTANT FINAL)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT FINAL)
    Q_PROPERTY(QString ageText MEMBER ageText CONSTANT FINAL)
    Q_PROPERTY(int reached MEMBER reached CONSTANT FINAL)

public:
    int level = 0;
    QString title = {};
    QString detail = {};
    QString ageText = {};
    int reached = 0; // ticks: stored, received, accepted; 0: nothing was to be sent

    friend bool operator==(const EventRow &, const EventRow &) = default;
};

} // namespace bincard::app
