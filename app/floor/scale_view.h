// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/device_session.h"
#include "app/floor/station_state.h"
#include "app/floor/words.h"

namespace bincard::app {

/// The scale beside the screen as a person sees it: what it reads, whether it stands still, and how
/// that compares with what the step expects. Weights in whole grams; positions are 0 to 1 along the
/// beam that is drawn.
/// Thread: the GUI's.
class ScaleView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("handed to the window")
    /// A scale belongs to the station, whether it answers or not.
    Q_PROPERTY(bool present READ isPresent NOTIFY changed FINAL)
    /// "1,248 g"; a dash where nothing is weighed.
    Q_PROPERTY(QString reading READ reading NOTIFY changed FINAL)
    /// "Stable", "Still moving": in a word, a shape and a tone.
    Q_PROPERTY(QString state READ state NOTIFY changed FINAL)
    Q_PROPERTY(QString iconName READ iconName NOTIFY changed FINAL)
    Q_PROPERTY(int level READ level NOTIFY changed FINAL)
    /// There is something to read: the marker stands where it says.
    Q_PROPERTY(bool weighs READ weighs NOTIFY changed FINAL)
    Q_PROPERTY(double marker READ marker NOTIFY changed FINAL)
    /// What the step expects; empty: nobody knows.
    Q_PROPERTY(QString expected READ expected NOTIFY changed FINAL)
    Q_PROPERTY(double bandFrom READ bandFrom NOTIFY changed FINAL)
    Q_PROPERTY(double bandTo READ bandTo NOTIFY changed FINAL)
    /// What the band's two ends and the beam's say, from left to right; empty where there are none.
    Q_PROPERTY(QList<QString> marks READ marks NOTIFY changed FINAL)
    /// "As expected", "150 g too heavy", or what to do first.
    Q_PROPERTY(bincard::app::FeedbackWords verdict READ verdict NOTIFY changed FINAL)
    /// What stands on it may be taken as the parcel's weight: "Take 1,248 g". Empty: not now.
    Q_PROPERTY(QString takeText READ takeText NOTIFY changed FINAL)

public:
    explicit ScaleView(DeviceSession &device);

    void show(const ScaleState &scale);
    void show(const Situation &situation);

    [[nodiscard]] bool isPresent() const;
    [[nodiscard]] QString reading() const;
    [[nodiscard]] QString state() const;
    [[nodiscard]] QString iconName() const;
    [[nodiscard]] int level() const;
    [[nodiscard]] bool weighs() const;
    [[nodiscard]] double marker() const;
    [[nodiscard]] QString expected() const;
    [[nodiscard]] double bandFrom() const;
    [[nodiscard]] double bandTo() const;
    [[nodiscard]] QStringList marks() const;
    [[nodiscard]] FeedbackWords verdict() const;
    [[nodiscard]] QString takeText() const;

    /// Takes what stands on it although it is not as expected.
    Q_INVOKABLE void take();

Q_SIGNALS:
    void changed();
    /// The answer to that prompt: a stable weight as expected, by itself; any other when taken, and
    /// what stood there for the parcel before.
    void weighed(qint64 grams, qint64 prompt);
    /// Something else stands still on it; 0: nothing does.
    void settled(qint64 grams);

private:
    [[nodiscard]] bool isReadable() const;
    [[nodiscard]] bool isExpected() const;
    /// The weights at the beam's two ends.
    [[nodiscard]] std::pair<std::int64_t, std::int64_t> reach() const;
    [[nodiscard]] double place(std::int64_t grams) const;
    void takeByItself();
    void noticeRelief();
    /// It was a parcel's weight already, and nothing has moved since.
    [[nodiscard]] bool isSpent() const;

    ScaleState m_scale;
    std::int64_t m_settledGrams = 0;
    bool m_asked = false; // a parcel is to be weighed
    std::int64_t m_expected = 0; // 0: nobody knows
    std::int64_t m_tolerance = 0;
    std::int64_t m_prompt = 0;
    std::int64_t m_answered = 0; // the prompt that was given a weight
    std::int64_t m_spentGrams = 0; // that weight, until the scale showed another; 0: it has
};

} // namespace bincard::app
