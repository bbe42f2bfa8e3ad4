// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/rest/writing.h"

#include "core/operation.h"
#include "core/records.h"
#include "core/unsaid.h"
#include "sync/hub/asking.h"
#include "sync/rest/answers.h"
#include "sync/rest/fields.h"
#include "sync/rest/reading.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <set>

namespace bincard::rest {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype operationsMax = 100;
constexpr int created = 201;
constexpr int accepted = 202;

NewIds newIdsOf(Workspace &records)
{
    return NewIds([&records] {
        return records.newId<access::ApiKey>().value;
    });
}

/// One operation as it was asked for.
struct Asked
{
    Operation operation;
    std::map<std::string, std::int64_t> made; // members that said "new"
};

/// Errors go to `errors`.
std::optional<Asked> readOperation(const QJsonValue &value, const Caller &caller,
                                   const std::string &pointer, NewIds &ids, FieldErrors &errors)
{
    const auto wrong = [&](const std::string &at, ErrorCode code, std::string detail) {
        errors.push_back({pointer + at, code, std::move(detail)});
        return std::nullopt;
    };
    if (!value.isObject())
        return wrong({}, ErrorCode::InvalidInput, "an operation is an object in braces");
    const QJsonObject object = value.toObject();
    const Offered *offered = offeredAt(object["type"_L1].toString().toStdString());
    if (!offered)
        return wrong("/type", ErrorCode::InvalidInput,
                     "there is no such operation here: /api lists them");
    if (!caller.key.opens(offered->scope))
        return wrong("/type", ErrorCode::NotAllowed, "the key does not open this operation");
    Row row = *unsaid(offered->of->kind);
    Reading reading{.pointer = pointer, .newIds = &ids, .errors = &errors};
    constexpr std::array<std::string_view, 1> besides{"type"};
    const std::size_t before = errors.size();
    readMembers(object, *offered->of, row, reading, besides);
    if (errors.size() != before)
        return std::nullopt;
    auto operation = operationFrom(offered->of->kind, row);
    if (!operation)
        return wrong({}, operation.error().code, operation.error().detail);
    return Asked{*std::move(operation), std::move(reading.made)};
}

std::vector<Asked> readOperations(const QJsonArray &list, const Caller &caller, NewIds &ids,
                                  FieldErrors &errors)
{
    std::vector<Asked> all;
    for (qsizetype i = 0; i < list.size(); ++i) {
        auto one = readOperation(list[i], caller, "/operations/" + std::to_string(i), ids, errors);
        if (one)
            all.push_back(*std::move(one));
    }
    return all;
}

/// The ids that an operation says, but for those that the hub gave.
std::set<std::int64_t> saidNumbers(const Operation &operation, const std::set<std::int64_t> &given)
{
    std::set<std::int64_t> said;
    const Description &of = descriptionOf(operation);
    const Row payload = payloadOf(operation);
    for (std::size_t i = 0; i < payload.size(); ++i) {
        if (of.fields[i].kind == FieldKind::Id)
            said.insert(std::get<std::int64_t>(payload[i]));
    }
    std::erase_if(said, [&](std::int64_t id) {
        return id == 0 || given.contains(id);
    });
    return said;
}

/// A new record has the number that the hub gave it, or that of the record it belongs to: one that
/// somebody made up might be given to another record one day. `made` are the changes of the
/// operation alone. Errors: InvalidInput.
Result<> checkNumbers(const std::set<std::int64_t> &said, std::span<const Change> made,
                      const Workspace &records)
{
    const auto isNew = [&](const Description *of, std::int64_t id) {
        return std::ranges::any_of(made, [&](const Change &change) {
            return change.of == of && change.id == id && !change.before && change.after;
        });
    };
    for (const Change &change : made) {
        if (!said.contains(change.id) || !isNew(change.of, change.id))
            continue;
        const bool isAnothers = std::ranges::any_of(allRecords(), [&](const Description *of) {
            return records.get(*of, change.id) && !isNew(of, change.id);
        });
        if (!isAnothers)
            return Error{ErrorCode::InvalidInput,
                         "the hub numbers new records: say \"new\" or \"new:name\""};
    }
    return {};
}

hub::HttpResponse answerFor(const std::vector<Asked> &all, const NewIds &ids)
{
    JsonText json;
    json.beginObject().name("operations").beginArray();
    for (const Asked &asked : all) {
        json.beginObject().member("type", descriptionOf(asked.operation).table);
        json.name("created").beginObject();
        for (const auto &[member, id] : asked.made)
            json.member(member, std::to_string(id));
        json.endObject().endObject();
    }
    json.endArray().name("created").beginObject();
    for (const auto &[name, id] : ids.named())
        json.member(name, std::to_string(id));
    return answered(json.endObject().endObject().take());
}

/// Beyond what the key's user may grant: somebody else decides, and nothing is done until then.
hub::HttpResponse awaiting()
{
    JsonText json;
    json.beginObject().member("awaits", "approval").endObject();
    return answered(json.take(), accepted);
}

/// What the transaction of a request says about it. It may run more than once: the last time
/// counts.
struct Outcome
{
    hub::HttpResponse response;
    FieldErrors errors;
    bool isRepeated = false;
};

/// Does `work` unless the request was answered before; its answer is kept with its effects.
/// `work(asking, errors)` says the answer.
template <class Work>
Writing once(const Call &call, const Caller &caller, Instant now, FieldErrors known, Work work)
{
    const auto outcome = std::make_shared<Outcome>();
    Writing writing;
    writing.wish.by = caller.user.id;
    writing.wish.what
        = [call, caller, now, outcome, known = std::move(known), work](hub::Asking &asking) {
              *outcome = {.response = {}, .errors = known};
              if (const auto before = answerTo(call, caller, now, asking.records())) {
                  outcome->isRepeated = true;
                  outcome->response = repeated(*before, call);
                  return Result<>{Error{ErrorCode::NothingLeft}};
              }
              auto made = work(asking, outcome->errors);
              if (!made)
                  return Result<>{made.error()};
              outcome->response = asking.isAwaiting() ? awaiting() : *std::move(made);
              keepAnswer(call, caller, now, outcome->response, asking.records());
              return Result<>{};
          };
    writing.answer = [outcome](const Result<> &done, const hub::Hub & /*hub*/) {
        const bool isRepeated
            = outcome->isRepeated && !done && done.error().code == ErrorCode::NothingLeft;
        return done || isRepeated ? outcome->response : problem(done.error(), outcome->errors);
    };
    return writing;
}

/// The ids that operations name, and the warehouses: both are there to be read and locked.
hub::Foreseen foreseenIn(const QJsonArray &operations)
{
    hub::Foreseen foreseen;
    for (const QJsonValue value : operations) {
        const QJsonObject object = value.toObject();
        const Offered *offered = offeredAt(object["type"_L1].toString().toStdString());
        if (!offered)
            continue;
        foreseen.addKind(*offered->of);
        for (const Field &field : offered->of->fields) {
            const auto id = object[QString::fromStdString(field.name)].toString().toLongLong();
            foreseen.addNamed(field, id);
            if (field.name == "warehouse" && id > 0)
                foreseen.scopes.insert(id);
        }
    }
    return foreseen;
}

Result<hub::HttpResponse> performAll(const QJsonArray &list, const Caller &caller,
                                     hub::Asking &asking, FieldErrors &errors)
{
    NewIds ids = newIdsOf(asking.records());
    const auto all = readOperations(list, caller, ids, errors);
    const bool isShut = std::ranges::any_of(errors, [](const FieldError &error) {
        return error.code == ErrorCode::NotAllowed;
    });
    if (!errors.empty())
        return Error{isShut ? ErrorCode::NotAllowed : ErrorCode::InvalidInput,
                     "nothing was done: " + errors.front().pointer + ": " + errors.front().detail};
    std::set<std::int64_t> given;
    for (const Asked &asked : all) {
        for (const auto &[member, id] : asked.made)
            given.insert(id);
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::size_t before = asking.records().changes().size();
        auto done = asking.perform(all[i].operation);
        if (done)
            done = checkNumbers(saidNumbers(all[i].operation, given),
                                asking.records().changes().subspan(before), asking.records());
        if (done)
            continue;
        const std::string pointer = "/operations/" + std::to_string(i);
        const std::string detail = done.error().detail.empty()
            ? std::string(nameOf(done.error().code))
            : done.error().detail;
        errors.push_back({pointer, done.error().code, detail});
        return Error{done.error().code, "nothing was done: " + pointer + ": " + detail};
    }
    return answerFor(all, ids);
}

Result<Operation> saveOf(const Resource &resource, const Row &row, std::int64_t said)
{
    Row payload = row;
    payload.push_back(said);
    return operationFrom(resource.save->kind, payload);
}

hub::HttpResponse recordAnswer(const Resource &resource, const Row &row, int status)
{
    JsonText json;
    json.beginObject();
    writeMembers(json, *resource.of, row);
    return answered(json.endObject().take(), status);
}

/// The members of a body as fields of the record, its id aside. Errors: InvalidInput.
Result<Row> readRecord(const QJsonObject &object, const Resource &resource, Row row,
                       std::int64_t &said, FieldErrors &errors)
{
    Reading reading{.errors = &errors};
    constexpr std::array<std::string_view, 1> besides{"id"};
    readMembers(object, *resource.of, row, reading, besides);
    said = reading.said;
    if (!errors.empty())
        return Error{ErrorCode::InvalidInput,
                     errors.front().pointer + ": " + errors.front().detail};
    return row;
}

Result<hub::HttpResponse> addRecord(const QJsonObject &object, const Resource &resource,
                                    hub::Asking &asking, FieldErrors &errors)
{
    auto fresh = unsaid(resource.save->kind);
    if (!fresh)
        return fresh.error();
    fresh->pop_back(); // which fields were changed
    fresh->front() = asking.records().newId<access::ApiKey>().value;
    std::int64_t said = 0;
    const auto row = readRecord(object, resource, *std::move(fresh), said, errors);
    if (!row)
        return row.error();
    const auto save = saveOf(resource, *row, 0);
    if (!save)
        return save.error();
    if (const auto done = asking.perform(*save); !done)
        return done.error();
    const std::int64_t id = idOf(*row);
    const auto saved = asking.records().get(*resource.of, id);
    auto made = recordAnswer(resource, saved.value_or(*row), created);
    made.headers["Location"] = "/api/" + std::string(resource.path) + '/' + std::to_string(id);
    return made;
}

/// What a PUT is about.
struct Changing
{
    const Resource &resource;
    const Caller &caller;
    const std::string &id;
    const std::string &expected; // If-Match
};

/// As Outcome.
struct ChangeOutcome
{
    FieldErrors errors = {};
    bool isStale = false;
    bool isAwaiting = false;
};

Result<> changeRecord(const Changing &changing, const QJsonObject &object, hub::Asking &asking,
                      ChangeOutcome &outcome)
{
    const Description &of = *changing.resource.of;
    const auto before = visible(changing.caller, changing.resource, changing.id, asking.records());
    if (!before)
        return before.error();
    // Changed by somebody in this very transaction it has no tag yet, so nobody has read it.
    const std::string tag = asking.isChangedBefore(of, idOf(*before))
        ? std::string()
        : tagOf(of, *before, asking.records());
    outcome.isStale = !namesTag(changing.expected, tag);
    if (outcome.isStale)
        return Error{ErrorCode::WrongState};
    std::int64_t said = 0;
    const auto row = readRecord(object, changing.resource, *before, said, outcome.errors);
    if (!row)
        return row.error();
    if (said == 0)
        return Error{ErrorCode::InvalidInput, "send at least one field"};
    const auto save = saveOf(changing.resource, *row, said);
    const auto saved = save ? asking.perform(*save) : Result<>{save.error()};
    outcome.isAwaiting = asking.isAwaiting();
    return saved;
}

/// The record as it is by now, with its tag.
hub::HttpResponse changedAnswer(const Caller &caller, const Resource &resource,
                                const std::string &id, const hub::Hub &hub)
{
    const auto row = visible(caller, resource, id, hub.store());
    if (!row)
        return problem(row.error());
    auto response = recordAnswer(resource, *row, 200);
    response.headers["ETag"] = tagOf(*resource.of, *row, hub.store());
    return response;
}

hub::HttpResponse answerFor(const ChangeOutcome &outcome, const Result<> &done,
                            const std::function<hub::HttpResponse()> &changed)
{
    if (!done && outcome.isStale && done.error().code == ErrorCode::WrongState)
        return problem(HttpRefusal::PreconditionFailed,
                       "it was changed since you read it: read it again, and decide again");
    if (!done)
        return problem(done.error(), outcome.errors);
    return outcome.isAwaiting ? awaiting() : changed();
}

} // namespace

Prepared performing(const Call &call, const Caller &caller, Instant now)
{
    const auto object = objectFrom(call.body);
    if (!object)
        return problem(object.error());
    const QJsonArray list = (*object)["operations"_L1].toArray();
    if (object->size() != 1 || list.isEmpty() || list.size() > operationsMax)
        return problem({ErrorCode::InvalidInput,
                        "a body is {\"operations\": [...]} with 1 to 100 of them, nothing else"},
                       {{"/operations", ErrorCode::InvalidInput, "1 to 100 operations"}});
    Writing writing
        = once(call, caller, now, {}, [list, caller](hub::Asking &asking, FieldErrors &errors) {
              return performAll(list, caller, asking, errors);
          });
    writing.operations = static_cast<std::size_t>(list.size());
    writing.wish.foreseen = foreseenIn(list);
    return writing;
}

Prepared adding(const Call &call, const Caller &caller, const Resource &resource, Instant now)
{
    const auto object = objectFrom(call.body);
    if (!object)
        return problem(object.error());
    FieldErrors known;
    if (object->contains("id"_L1))
        known.push_back({"/id", ErrorCode::InvalidInput, "the hub numbers new records"});
    Writing writing = once(call, caller, now, known,
                           [object = *object, &resource](hub::Asking &asking, FieldErrors &errors) {
                               return addRecord(object, resource, asking, errors);
                           });
    writing.wish.foreseen.addKind(*resource.save);
    return writing;
}

Prepared changing(const Call &call, const Caller &caller, const Resource &resource)
{
    const std::string expected = call.header("if-match");
    if (expected.empty())
        return problem(HttpRefusal::PreconditionRequired,
                       "send the ETag of what you read as If-Match, so that nobody's change is "
                       "lost");
    const auto object = objectFrom(call.body);
    if (!object)
        return problem(object.error());
    const std::string id = call.path[1];
    if (object->contains("id"_L1) && (*object)["id"_L1].toString().toStdString() != id)
        return problem({ErrorCode::InvalidInput, "a record keeps its number"},
                       {{"/id", ErrorCode::InvalidInput, "not the one of the path"}});
    const auto change = std::make_shared<ChangeOutcome>();
    Writing writing;
    writing.wish.by = caller.user.id;
    writing.wish.foreseen.addKind(*resource.save);
    writing.wish.what = [=, &resource, object = *object](hub::Asking &asking) {
        *change = {};
        return changeRecord({resource, caller, id, expected}, object, asking, *change);
    };
    writing.answer = [=, &resource](const Result<> &done, const hub::Hub &hub) {
        return answerFor(*change, done, [&] {
            return changedAnswer(caller, resource, id, hub);
        });
    };
    return writing;
}

} // namespace bincard::rest
