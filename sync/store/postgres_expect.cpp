// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is asked for together, before somebody wants to know.

#include "sync/store/postgres_store.h"

#include <libpq-fe.h>

#include <algorithm>

namespace bincard::store {

namespace {

/// Of many scans of one shape: an array for each parameter.
std::vector<std::string> parametersOf(std::span<const Scan> scans, const ScanShape &shape)
{
    std::vector<FieldKind> kinds;
    std::vector<std::vector<const Value *>> columns;
    std::vector<std::int64_t> limits;
    for (const Scan &scan : scans) {
        const std::vector<ScanParameter> values = scanParameters(scan, shape);
        columns.resize(values.size());
        kinds.resize(values.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            kinds[i] = values[i].kind;
            columns[i].push_back(values[i].value);
        }
        limits.push_back(static_cast<std::int64_t>(scan.limit));
    }
    std::vector<std::string> parameters;
    for (std::size_t i = 0; i < columns.size(); ++i)
        parameters.push_back(toBinary(kinds[i], columns[i]));
    parameters.push_back(toBinary(limits));
    return parameters;
}

} // namespace

bool PostgresStore::knows(const Description &of, std::int64_t id) const
{
    return m_known.find(of, id) != nullptr;
}

bool PostgresStore::knows(const Scan &scan) const
{
    return m_known.has(scan);
}

void PostgresStore::expectRecords(const Expected &what, std::vector<Question> &questions) const
{
    for (const auto &[of, ids] : what.records) {
        checkKind(*of);
        std::vector<std::int64_t> unknown;
        for (const std::int64_t id : ids) {
            if (id != 0 && !m_known.find(*of, id))
                unknown.push_back(id);
        }
        std::ranges::sort(unknown);
        const auto doubles = std::ranges::unique(unknown);
        unknown.erase(doubles.begin(), doubles.end());
        if (!unknown.empty())
            questions.push_back({.of = of, .ids = std::move(unknown)});
    }
}

void PostgresStore::expectScans(const Expected &what, std::vector<Question> &questions) const
{
    std::map<std::pair<int, ScanShape>, Question> byShape;
    std::set<std::tuple<int, ScanShape, std::vector<Value>>> seen;
    for (const Scan &scan : what.scans) {
        checkKind(*scan.of);
        const ScanShape shape = shapeOf(scan);
        std::vector<Value> values;
        for (const ScanParameter &one : scanParameters(scan, shape))
            values.push_back(*one.value);
        const bool isNew = seen.emplace(scan.of->kind, shape, std::move(values)).second;
        if (!isNew || m_known.has(scan))
            continue;
        Question &question = byShape[{scan.of->kind, shape}];
        question.of = scan.of;
        question.scans.push_back(scan);
        question.scans.back().limit = m_known.limitFor(scan);
    }
    for (auto &[shape, question] : byShape)
        questions.push_back(std::move(question));
}

void PostgresStore::learn(const Question &question, const Answer &answer)
{
    const Description &of = *question.of;
    if (question.scans.empty()) {
        for (const std::int64_t id : question.ids)
            m_known.keep(of, id, std::nullopt);
        for (Row &row : rowsOf(answer.get(), of)) {
            const std::int64_t id = idOf(row);
            m_known.keep(of, id, std::move(row));
        }
        return;
    }
    std::vector<std::vector<Row>> found(question.scans.size());
    std::vector<Row> rows = rowsOf(answer.get(), of, 1);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::int64_t number = numberFrom(cell(answer.get(), static_cast<int>(i), 0));
        found[static_cast<std::size_t>(number - 1)].push_back(std::move(rows[i]));
    }
    for (std::size_t i = 0; i < found.size(); ++i)
        m_known.keep(question.scans[i], question.scans[i].limit, found[i]);
}

void PostgresStore::expect(const Expected &what)
{
    if (!isOneMoment() || !m_unsent.empty())
        return;
    std::vector<Question> questions;
    expectRecords(what, questions);
    expectScans(what, questions);
    std::vector<Asked> asked;
    for (const Question &one : questions) {
        if (one.scans.empty()) {
            asked.push_back({selectManySql(*one.of), {toBinary(one.ids)}});
        } else {
            const ScanShape shape = shapeOf(one.scans.front());
            asked.push_back({scanManySql(*one.of, shape), parametersOf(one.scans, shape)});
        }
    }
    const std::vector<Answer> answers = run(asked);
    for (std::size_t i = 0; i < questions.size(); ++i) {
        if (answers[i])
            learn(questions[i], answers[i]);
    }
}

} // namespace bincard::store
