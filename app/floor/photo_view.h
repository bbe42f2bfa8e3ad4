// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/device_session.h"
#include "app/floor/value_list.h"
#include "app/floor/words.h"

#include <QByteArray>

#include <functional>
#include <memory>

namespace bincard::app {

/// A picture of what the step is about, and how far it has come.
struct ShotRow
{
    Q_GADGET
    Q_PROPERTY(QString picture MEMBER picture CONSTANT FINAL)
    Q_PROPERTY(QString words MEMBER words CONSTANT FINAL)
    Q_PROPERTY(bool sent MEMBER sent CONSTANT FINAL)
    Q_PROPERTY(bool refused MEMBER refused CONSTANT FINAL)

public:
    QString picture = {}; // what PhotoImages knows it by
    QString words = {};
    bool sent = false;
    bool refused = false;

    friend bool operator==(const ShotRow &, const ShotRow &) = default;
};

/// Pictures as evidence: whether one may be taken now, by what, and those that were. Taking one
/// answers no prompt, and no prompt waits for it.
/// Thread: the GUI's.
class PhotoView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Session has one")
    /// The step wants or allows a picture, and there is something to take it with.
    Q_PROPERTY(bool offered READ isOffered NOTIFY changed FINAL)
    /// One is being taken.
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(QAbstractListModel *shots READ shots CONSTANT FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    /// Why there is none; an empty text is not shown.
    Q_PROPERTY(bincard::app::FeedbackWords trouble READ trouble NOTIFY changed FINAL)

public:
    /// Makes a JPEG: what takes time. Errors: NotFound (nothing new), StorageFailed, InvalidInput.
    using Developing = std::function<Result<QByteArray>()>;
    /// Takes hold of the moment, on this thread.
    using Shutter = std::function<Developing()>;

    explicit PhotoView(DeviceSession &device);
    ~PhotoView() override;

    /// What pictures are taken with; without, none is offered.
    void takeWith(Shutter shutter);
    void show(const Situation &situation);

    [[nodiscard]] bool isOffered() const;

    [[nodiscard]] bool isBusy() const
    {
        return m_busy;
    }

    [[nodiscard]] QAbstractListModel *shots()
    {
        return &m_shots;
    }

    [[nodiscard]] int count() const
    {
        return m_shots.rowCount();
    }

    [[nodiscard]] FeedbackWords trouble() const
    {
        return m_trouble;
    }

    /// Of what the step is about now.
    Q_INVOKABLE void take();
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void changed();

private:
    void takeOf(const documents::Subject &subject);
    void finish(const Result<QByteArray> &picture, const documents::Subject &subject);

    DeviceSession &m_device;
    Shutter m_shutter;
    bool m_allowed = false;
    std::optional<documents::Subject> m_subject;
    ValueList<ShotRow> m_shots;
    FeedbackWords m_trouble;
    bool m_busy = false;
};

} // namespace bincard::app
