// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/undelivered_view.h"

#include "app/desk/column.h"
#include "app/floor/text.h"

#include <QPointer>

namespace bincard::desk {

using namespace Qt::StringLiterals;
using wire::WebhookVerb;

namespace {

/// HTTP's status where there was an answer, else why there was none.
QString reasonOf(const wire::MessageLine &message)
{
    const QString tries = DeskText::tr("%n tries", nullptr, static_cast<int>(message.attempts));
    const QString why = message.status != 0 ? DeskText::tr("answer %1").arg(message.status)
                                            : QString::fromStdString(message.error);
    return tries + u"  ·  "_s + why;
}

} // namespace

UndeliveredView::UndeliveredView(app::DeviceSession &device)
    : m_device(device)
{ }

void UndeliveredView::begin()
{
    m_open = true;
    m_messages.setRows({});
    askForNames();
}

void UndeliveredView::close()
{
    m_open = false;
    m_messages.setRows({});
    Q_EMIT changed();
}

void UndeliveredView::ask(const wire::WebhookWish &wish,
                          std::function<void(const wire::WebhookAnswer &)> then)
{
    m_busy = true;
    m_problem.clear();
    Q_EMIT changed();
    const QPointer<UndeliveredView> self = this;
    m_device.askAboutWebhooks(
        wish, [self, then = std::move(then)](const Result<wire::WebhookAnswer> &told) {
            if (!self)
                return;
            QMetaObject::invokeMethod(self.data(), [self, then, told] {
                self->m_busy = false;
                if (!told)
                    self->m_problem = app::Text::of(told.error().code).headline;
                else if (self->m_open)
                    then(*told);
                Q_EMIT self->changed();
            });
        });
}

void UndeliveredView::askForNames()
{
    ask({.verb = WebhookVerb::List}, [this](const wire::WebhookAnswer &told) {
        for (const wire::WebhookLine &webhook : told.webhooks)
            m_names.insert(webhook.webhook, QString::fromStdString(webhook.name));
        ask({.verb = WebhookVerb::Dead}, [this](const wire::WebhookAnswer &dead) {
            takeMessages(dead);
        });
    });
}

void UndeliveredView::takeMessages(const wire::WebhookAnswer &told)
{
    QList<MessageRow> rows;
    for (const wire::MessageLine &message : told.messages)
        rows << MessageRow{.title = QString::fromStdString(message.type) + u"  ·  "_s
                               + m_names.value(message.webhook),
                           .detail = reasonOf(message),
                           .when = app::Text::moment(message.createdAt),
                           .message = message.message};
    m_messages.setRows(rows);
}

void UndeliveredView::sendAgain(int row)
{
    if (m_busy || row < 0 || row >= m_messages.rows().size())
        return;
    ask({.verb = WebhookVerb::Again, .message = m_messages.rows()[row].message},
        [this](const wire::WebhookAnswer &) {
            ask({.verb = WebhookVerb::Dead}, [this](const wire::WebhookAnswer &dead) {
                takeMessages(dead);
            });
        });
}

} // namespace bincard::desk
