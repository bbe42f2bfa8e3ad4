// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/wire/webhook_message.h"

#include "sync/wire/parts.h"

namespace bincard::wire {

std::span<const std::string_view> enumNames(WebhookVerb)
{
    static constexpr std::string_view names[]
        = {"List", "Secret", "Rotate", "Test", "Look", "Dead", "Again", "Forget"};
    return names;
}

const Description &WebhookWish::description()
{
    static const Description made = describe<WebhookWish>("webhook_wish", 466)
                                        .field<&WebhookWish::verb>("verb")
                                        .field<&WebhookWish::webhook>("webhook")
                                        .field<&WebhookWish::message>("message");
    return made;
}

const Description &WebhookLine::description()
{
    static const Description made = describe<WebhookLine>("webhook_line", 467)
                                        .field<&WebhookLine::webhook>("webhook")
                                        .field<&WebhookLine::name>("name")
                                        .field<&WebhookLine::url>("url")
                                        .field<&WebhookLine::news>("news")
                                        .field<&WebhookLine::channel>("channel")
                                        .field<&WebhookLine::warehouse>("warehouse")
                                        .field<&WebhookLine::active>("active")
                                        .field<&WebhookLine::hasSecret>("has_secret")
                                        .field<&WebhookLine::waiting>("waiting")
                                        .field<&WebhookLine::dead>("dead");
    return made;
}

const Description &MessageLine::description()
{
    static const Description made = describe<MessageLine>("message_line", 468)
                                        .field<&MessageLine::message>("message")
                                        .field<&MessageLine::webhook>("webhook")
                                        .field<&MessageLine::type>("type")
                                        .field<&MessageLine::state>("state")
                                        .field<&MessageLine::attempts>("attempts")
                                        .field<&MessageLine::status>("status")
                                        .field<&MessageLine::error>("error")
                                        .bytes<&MessageLine::answer>("answer")
                                        .field<&MessageLine::createdAt>("created_at");
    return made;
}

const Description &WebhookAnswer::description()
{
    static const Description made = describe<WebhookAnswer>("webhook_answer", 469)
                                        .field<&WebhookAnswer::refusal>("refusal")
                                        .field<&WebhookAnswer::detail>("detail")
                                        .field<&WebhookAnswer::secret>("secret")
                                        .field<&WebhookAnswer::message>("message");
    return made;
}

std::string encode(const WebhookWish &message)
{
    return Writer(1).one(message).framed();
}

std::string encode(const WebhookAnswer &message)
{
    return Writer(3).one(message).all(message.webhooks).all(message.messages).framed();
}

Result<WebhookWish> decodeWebhookWish(std::string_view bytes)
{
    return decoded<WebhookWish>(bytes, 1, [](Parts &from, WebhookWish &to) {
        from.one(to);
    });
}

Result<WebhookAnswer> decodeWebhookAnswer(std::string_view bytes)
{
    return decoded<WebhookAnswer>(bytes, 3, [](Parts &from, WebhookAnswer &to) {
        from.one(to);
        from.all(to.webhooks);
        from.all(to.messages);
    });
}

} // namespace bincard::wire
