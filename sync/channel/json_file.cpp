// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/channel/json_file.h"

#include "sync/channel/limits.h"
#include "sync/wire/json_keys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonParseError>
#include <QLocale>
#include <QVariant>

#include <algorithm>
#include <cmath>

namespace bincard::channel {

namespace {

using namespace Qt::StringLiterals;

/// One order and where it stands.
struct Found
{
    QJsonValue value;
    std::string place;
};

std::vector<Found> each(const QJsonArray &list, const std::string &name)
{
    std::vector<Found> found;
    for (qsizetype i = 0; i < list.size(); ++i)
        found.push_back({list[i], name + '[' + std::to_string(i) + ']'});
    return found;
}

std::vector<Found> ordersIn(const QJsonDocument &document)
{
    if (document.isArray())
        return each(document.array(), {});
    const QJsonObject root = document.object();
    if (root[u"orders"_s].isArray())
        return each(root[u"orders"_s].toArray(), "orders");
    if (root[u"order"_s].isObject())
        return {{root[u"order"_s], "order"}};
    return {{root, {}}};
}

/// Whether a path is the place or something in it.
bool isWithin(const std::string &path, const std::string &place)
{
    return place.empty()
        || (path.starts_with(place) && path.size() > place.size()
            && (path[place.size()] == '.' || path[place.size()] == '['));
}

/// Whole numbers as they stand, so a channel's long ids stay what they are.
QString textOfNumber(const QJsonValue &value)
{
    const QVariant held = value.toVariant();
    if (held.typeId() == QMetaType::LongLong)
        return QString::number(held.toLongLong());
    const double number = value.toDouble();
    if (std::nearbyint(number) == number && std::abs(number) < 9e15)
        return QString::number(static_cast<qint64>(number));
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

/// What a file has twice and where; each belongs to one order, or the file is ambiguous as a whole.
class Ambiguities
{
public:
    explicit Ambiguities(std::vector<std::string> paths)
        : m_paths(std::move(paths))
    { }

    void moveTo(std::vector<Refused> &refused, const std::string &place)
    {
        const auto theirs = std::ranges::stable_partition(m_paths, [&](const std::string &path) {
            return !isWithin(path, place);
        });
        for (const std::string &path : theirs)
            refused.push_back({path, "this key is there twice"});
        m_paths.erase(theirs.begin(), theirs.end());
    }

    [[nodiscard]] Result<> rest() const
    {
        if (m_paths.empty())
            return {};
        return Error{ErrorCode::Malformed, m_paths.front() + ": this key is there twice"};
    }

private:
    std::vector<std::string> m_paths;
};

void readOne(const Found &found, Ambiguities &ambiguities, const OrderReader &read,
             Collecting &collecting)
{
    const std::string place = found.place.empty() ? "order" : found.place;
    if (!found.value.isObject())
        return collecting.refuse(place, "no order, which is an object in braces");
    std::vector<Refused> refused;
    ambiguities.moveTo(refused, found.place);
    IncomingOrder order = read(JsonFields(found.value.toObject(), place, refused), collecting);
    order.place = place;
    collecting.take(std::move(order), std::move(refused));
}

} // namespace

JsonFields::JsonFields(QJsonObject object, std::string place, std::vector<Refused> &refused)
    : Fields(std::move(place), refused)
    , m_object(std::move(object))
{ }

std::string JsonFields::placeOf(const char *name) const
{
    return place() + '.' + name;
}

QString JsonFields::raw(const char *name) const
{
    const QJsonValue value = m_object[QLatin1StringView(name)];
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Double:
        return textOfNumber(value);
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Array:
    case QJsonValue::Object:
        refuse(name, "a list or an object where one value stands");
        return {};
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

JsonFields JsonFields::object(const char *name) const
{
    const QJsonValue value = m_object[QLatin1StringView(name)];
    // An empty list is how PHP writes an object without fields.
    const bool isNone
        = value.isNull() || value.isUndefined() || (value.isArray() && value.toArray().isEmpty());
    if (!isNone && !value.isObject())
        refuse(name, "not an object in braces");
    return {value.toObject(), placeOf(name), refused()};
}

std::vector<JsonFields> JsonFields::list(const char *name) const
{
    const QJsonValue value = m_object[QLatin1StringView(name)];
    if (!value.isArray() && !value.isNull() && !value.isUndefined())
        refuse(name, "not a list in brackets");
    std::vector<JsonFields> all;
    for (const Found &found : each(value.toArray(), placeOf(name))) {
        if (found.value.isObject())
            all.emplace_back(found.value.toObject(), found.place, refused());
        else
            refused().push_back({found.place, "not an object in braces"});
    }
    return all;
}

bool JsonFields::isEmpty() const
{
    return m_object.isEmpty();
}

bool JsonFields::flag(const char *name, bool otherwise) const
{
    return m_object[QLatin1StringView(name)].toBool(otherwise);
}

Result<Intake> readOrders(const QByteArray &json, const std::string &channel,
                          const OrderReader &read)
{
    if (json.size() > fileBytesMax)
        return Error{ErrorCode::TooLarge, "a file of channels has at most 64 MiB"};
    const QByteArray bytes = json.startsWith("\xEF\xBB\xBF") ? json.mid(3) : json;
    QJsonParseError wrong;
    const auto document = QJsonDocument::fromJson(bytes, &wrong);
    if (document.isNull())
        return Error{ErrorCode::Malformed,
                     "no JSON: " + wrong.errorString().toStdString() + " at byte "
                         + std::to_string(wrong.offset)};
    auto doubled = wire::doubledKeys(bytes, nestingMax);
    if (!doubled)
        return doubled.error();
    Ambiguities ambiguities(*std::move(doubled));
    Collecting collecting(channel);
    for (const Found &found : ordersIn(document))
        readOne(found, ambiguities, read, collecting);
    const auto rest = ambiguities.rest();
    return rest ? Result<Intake>(collecting.finish()) : rest.error();
}

} // namespace bincard::channel
