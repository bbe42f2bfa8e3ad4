// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/channel/collecting.h"
#include "sync/channel/fields.h"

#include <QByteArray>
#include <QJsonObject>

#include <functional>

namespace bincard::channel {

/// The fields of a JSON object. A number that is not whole is its shortest text.
class JsonFields final : public Fields
{
public:
    JsonFields(QJsonObject object, std::string place, std::vector<Refused> &refused);

    /// An empty one where there is none.
    [[nodiscard]] JsonFields object(const char *name) const;
    [[nodiscard]] std::vector<JsonFields> list(const char *name) const;
    [[nodiscard]] bool isEmpty() const;
    /// False where the field says false; `otherwise` where it is not there.
    [[nodiscard]] bool flag(const char *name, bool otherwise) const;

protected:
    [[nodiscard]] QString raw(const char *name) const override;
    [[nodiscard]] std::string placeOf(const char *name) const override;

private:
    QJsonObject m_object;
};

/// What is read of one order; repairs are told to the collecting.
using OrderReader = std::function<IncomingOrder(const JsonFields &, Collecting &)>;

/// The orders of a JSON file: {"orders": [...]}, {"order": {...}}, a bare list, a bare order.
/// Errors: TooLarge, Malformed (no JSON, cut off, not UTF-8, nested beyond nestingMax, a key twice
/// outside the orders).
[[nodiscard]] Result<Intake> readOrders(const QByteArray &json, const std::string &channel,
                                        const OrderReader &read);

} // namespace bincard::channel
