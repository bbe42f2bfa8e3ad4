// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/hub_move.h"

#include "app/hub/hub_database.h"
#include "sync/hub/audit.h"
#include "sync/hub/records.h"
#include "sync/wire/digest.h"

namespace bincard::hubfolder {

namespace {

constexpr std::size_t pageRows = 1'000;

/// Each page of a kind; stops where `take` fails.
template <class Take> Result<> forEachPage(const Reader &books, const Description &of, Take take)
{
    Scan page{.of = &of, .limit = pageRows};
    for (;;) {
        const auto rows = books.scan(page);
        if (rows.empty())
            return {};
        if (const auto taken = take(rows); !taken)
            return taken;
        page.after = rows.back();
    }
}

Result<> eraseAll(Store &store)
{
    for (const Description *of : everyRecord()) {
        const auto erased = forEachPage(store, *of, [&](const std::vector<Row> &rows) {
            store.begin();
            for (const Row &row : rows)
                store.erase(*of, idOf(row));
            return store.commit();
        });
        if (!erased)
            return erased;
    }
    return {};
}

std::size_t countOf(const Reader &books, const Description &of)
{
    std::size_t count = 0;
    (void)forEachPage(books, of, [&](const std::vector<Row> &rows) -> Result<> {
        count += rows.size();
        return {};
    });
    return count;
}

bool isState(const Description &of)
{
    return of.kind == hub::HubState::description().kind;
}

} // namespace

Result<Row> hubStateOf(const Reader &books)
{
    const auto row = books.get(hub::HubState::description(), hub::onlyState.value);
    if (!row)
        return Error{ErrorCode::NothingLeft, "there is no hub to move"};
    return *row;
}

Result<std::size_t> copyHub(const Reader &from, Store &to)
{
    if (const auto state = hubStateOf(from); !state)
        return state.error();
    if (hubStateOf(to))
        return Error{ErrorCode::WrongState, "there is a hub already"};
    if (const auto erased = eraseAll(to); !erased)
        return erased.error();
    std::size_t copied = 0;
    for (const Description *of : everyRecord()) {
        if (isState(*of))
            continue;
        const auto done = forEachPage(from, *of, [&](const std::vector<Row> &rows) {
            to.begin();
            for (const Row &row : rows)
                to.write(*of, row);
            copied += rows.size();
            return to.commit();
        });
        if (!done)
            return done.error();
    }
    return copied;
}

Result<> compareHubs(const Reader &from, const Reader &to)
{
    for (const Description *of : everyRecord()) {
        const std::size_t original = countOf(from, *of);
        const std::size_t copy = countOf(to, *of);
        if (!isState(*of) && original != copy)
            return Error{ErrorCode::StorageFailed,
                         of->table + ": " + std::to_string(copy) + " of " + std::to_string(original)
                             + " records arrived"};
    }
    const std::string original = hub::toText(hub::audit(from, wire::sha256Bytes));
    const std::string copy = hub::toText(hub::audit(to, wire::sha256Bytes));
    if (original != copy)
        return Error{ErrorCode::StorageFailed, "the audit of the copy says\n" + copy};
    return {};
}

Result<> finishCopy(const Row &state, Store &to)
{
    auto hub = *recordOf<hub::HubState>(state);
    hub.node = ++hub.lastNode;
    to.begin();
    to.write(hub::HubState::description(), rowOf(hub));
    return to.commit();
}

} // namespace bincard::hubfolder
