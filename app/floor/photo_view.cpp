// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/photo_view.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <utility>

namespace bincard::app {

namespace {

constexpr int warning = 2;

} // namespace

PhotoView::PhotoView(DeviceSession &device)
    : m_device(device)
{
    connect(&device, &DeviceSession::photoWanted, this, &PhotoView::takeOf);
}

PhotoView::~PhotoView() = default;

void PhotoView::takeWith(Shutter shutter)
{
    m_shutter = std::move(shutter);
    Q_EMIT changed();
}

bool PhotoView::isOffered() const
{
    return m_shutter && m_allowed && m_subject;
}

void PhotoView::show(const Situation &situation)
{
    if (m_subject != situation.prompt.photo)
        m_trouble = {};
    m_allowed = situation.takesPhotos;
    m_subject = situation.prompt.photo;
    QList<ShotRow> rows;
    for (const Shot &shot : situation.shots) {
        rows.append({.picture = QString::fromStdString(shot.picture),
                     .words = shot.refused ? tr("The hub does not take it")
                         : shot.sent       ? tr("Photo sent")
                                           : tr("Photo stored"),
                     .sent = shot.sent && !shot.refused,
                     .refused = shot.refused});
    }
    m_shots.setRows(std::move(rows));
    Q_EMIT changed();
}

void PhotoView::take()
{
    if (m_subject)
        takeOf(*m_subject);
}

void PhotoView::dismiss()
{
    m_trouble = {};
    Q_EMIT changed();
}

void PhotoView::takeOf(const documents::Subject &subject)
{
    if (m_busy)
        return;
    m_trouble = {};
    if (!m_shutter)
        return finish(Error{ErrorCode::NotFound}, subject);
    m_busy = true;
    Q_EMIT changed();
    const QPointer<PhotoView> self(this);
    QThreadPool::globalInstance()->start([self, subject, developing = m_shutter()] {
        auto picture = developing();
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, subject, picture = std::move(picture)] {
                if (self)
                    self->finish(picture, subject);
            },
            Qt::QueuedConnection);
    });
}

void PhotoView::finish(const Result<QByteArray> &picture, const documents::Subject &subject)
{
    m_busy = false;
    if (picture)
        m_device.attach(picture->toStdString(), subject);
    else if (picture.error().code == ErrorCode::NotFound)
        m_trouble = {warning, tr("There is no new picture"),
                     tr("Take one first, then touch again. The work goes on without.")};
    else
        m_trouble = {warning, tr("No picture came"), tr("Try again. The work goes on without.")};
    Q_EMIT changed();
}

} // namespace bincard::app
