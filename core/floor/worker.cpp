// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/worker.h"

#include "core/kernel/check.h"

namespace bincard::floor {

namespace {

template <class Part> void load(Part &part, const Reader &reader, access::UserId user)
{
    if (const auto row = reader.get(Part::description(), user.value)) {
        auto known = recordOf<Part>(*row);
        check(known.ok(), "a stored row fits its description");
        part = *std::move(known);
    }
}

} // namespace

Worker newWorker(access::UserId user)
{
    Worker worker;
    std::apply(
        [&](auto &...part) {
            ((part.id = {user.value}), ...);
        },
        worker.parts());
    return worker;
}

Worker workerIn(const Reader &reader, access::UserId user)
{
    Worker worker = newWorker(user);
    std::apply(
        [&](auto &...part) {
            (load(part, reader, user), ...);
        },
        worker.parts());
    return worker;
}

std::vector<const Description *> workerRecords()
{
    const Worker worker;
    return std::apply(
        [](const auto &...part) {
            return std::vector<const Description *>{
                &std::remove_cvref_t<decltype(part)>::description()...};
        },
        worker.parts());
}

std::vector<std::pair<const Description *, Row>> changedParts(const Worker &before,
                                                              const Worker &now)
{
    std::vector<std::pair<const Description *, Row>> changed;
    const auto compare = [&](const auto &old, const auto &part) {
        Row row = rowOf(part);
        if (row != rowOf(old))
            changed.emplace_back(&std::remove_cvref_t<decltype(part)>::description(),
                                 std::move(row));
    };
    std::apply(
        [&](const auto &...old) {
            std::apply(
                [&](const auto &...part) {
                    (compare(old, part), ...);
                },
                now.parts());
        },
        before.parts());
    return changed;
}

} // namespace bincard::floor
