// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import_rows.h"

#include "core/apply.h"
#include "core/governed.h"
#include "core/kernel/packed_row.h"
#include "core/unsaid.h"

#include <algorithm>
#include <map>
#include <utility>

namespace bincard {

namespace {

using documents::Import;
using documents::ImportPart;
using documents::ImportState;

/// What is known of a kind that saves a record.
struct SaveKind
{
    const Description *of = nullptr;
    bool governed = false;
    Row fresh = {};
};

using SaveKinds = std::map<int, SaveKind>;

template <class Op> void addKind(SaveKinds & /*kinds*/, const Op * /*operation*/)
{ }

template <class R> void addKind(SaveKinds &kinds, const Save<R> * /*operation*/)
{
    kinds[Save<R>::description().kind] = {&Save<R>::description(), isGoverned<R>, rowOf(Save<R>{})};
}

template <class... Ops> SaveKinds kindsOf(OperationTypes<Ops...> /*list*/)
{
    SaveKinds kinds;
    (addKind(kinds, static_cast<const Ops *>(nullptr)), ...);
    return kinds;
}

const SaveKind *saveKind(std::int64_t kind)
{
    static const SaveKinds kinds = kindsOf(AllOperations{});
    const auto found = std::in_range<int>(kind) ? kinds.find(static_cast<int>(kind)) : kinds.end();
    return found == kinds.end() ? nullptr : &found->second;
}

Error noRows()
{
    return {ErrorCode::InvalidInput, "no rows of an import"};
}

/// Errors: NotFound; WrongState, where it is in none of those.
Result<Import> importIn(documents::ImportId id, inventory::WarehouseId warehouse,
                        std::initializer_list<ImportState> states, const Workspace &records)
{
    auto import = records.require(id);
    if (!import)
        return import;
    if (import->warehouse != warehouse)
        return Error{ErrorCode::NotFound, "an import of another warehouse"};
    if (std::ranges::find(states, import->state) == states.end())
        return Error{ErrorCode::WrongState, "import"};
    return import;
}

/// So many parts of a cancelled import are forgotten at once.
constexpr std::size_t droppedAtOnce = 50;

void drop(Import &import, Workspace &records)
{
    const auto parts = records.list<ImportPart>({.limit = droppedAtOnce}, "by_position", import.id);
    for (const ImportPart &part : parts)
        records.erase(part.id);
    import.partsTaken += static_cast<int>(parts.size());
    import.open = !parts.empty() && import.partsTaken < import.parts;
}

/// Judges it as if whoever started the import asked for it now.
Result<> take(const ImportedSave &one, const Occasion &occasion, Books &books)
{
    Workspace attempt = books.records.nested();
    auto effects = apply(one.save, occasion, attempt);
    if (!effects)
        return effects.error();
    attempt.mergeInto(books.records);
    std::ranges::move(*effects, std::back_inserter(books.effects));
    return {};
}

void refuse(Import &import, const ImportedSave &one, ErrorCode code, Workspace &records)
{
    if (++import.refused > documents::importRefusalsKept)
        return;
    records.put(documents::ImportRefusal{.id = records.newId<documents::ImportRefusal>(),
                                         .warehouse = import.warehouse,
                                         .import = import.id,
                                         .row = one.row,
                                         .operation = descriptionOf(one.save).table,
                                         .code = std::string(nameOf(code))});
}

} // namespace

bool isSaveKind(int kind)
{
    return saveKind(kind) != nullptr;
}

void appendSave(std::string &rows, std::int64_t row, const Operation &save)
{
    const Description &of = descriptionOf(save);
    check(isSaveKind(of.kind), "an import carries saves");
    RowPacker packer(rows);
    packer.number(row);
    packer.number(of.kind);
    std::string packed;
    RowPacker(packed).row(of, payloadOf(save));
    packer.bytes(packed);
}

Result<std::vector<ImportedSave>> savesIn(std::string_view rows)
{
    std::vector<ImportedSave> saves;
    RowUnpacker unpacker(rows);
    while (!unpacker.atEnd()) {
        const std::int64_t row = unpacker.number();
        const SaveKind *kind = saveKind(unpacker.number());
        RowUnpacker packed(unpacker.bytes());
        if (!unpacker.ok() || !kind)
            return noRows();
        const Row payload = packed.row(*kind->of, kind->fresh);
        auto save = operationFrom(kind->of->kind, payload);
        if (!packed.ok() || !save)
            return noRows();
        saves.push_back({row, *std::move(save)});
    }
    return saves;
}

Result<SavesAtAGlance> glanceAt(std::string_view rows)
{
    SavesAtAGlance seen;
    RowUnpacker unpacker(rows);
    while (!unpacker.atEnd()) {
        (void)unpacker.number();
        const SaveKind *kind = saveKind(unpacker.number());
        (void)unpacker.bytes();
        if (!unpacker.ok() || !kind)
            return noRows();
        ++seen.count;
        seen.governed = seen.governed || kind->governed;
    }
    return unpacker.ok() ? Result<SavesAtAGlance>(seen) : noRows();
}

Result<> judge(const documents::StageRows &stage, Books &books)
{
    if (!stage.import || stage.position < 1)
        return Error{ErrorCode::InvalidInput, "an import has a number, and parts from 1"};
    if (stage.rows.size() > documents::importBytesMax || stage.sha256.size() > 32
        || stage.kind.size() > 64 || stage.file.size() > documents::importFileNameMax)
        return Error{ErrorCode::TooLarge, "a part of an import"};
    const auto seen = glanceAt(stage.rows);
    if (!seen)
        return seen.error();
    if (seen->count == 0 || seen->count > documents::importSavesMax)
        return Error{seen->count == 0 ? ErrorCode::InvalidInput : ErrorCode::TooLarge, "rows"};
    if (const auto here = books.records.require(stage.warehouse); !here)
        return here.error();
    Import import{.id = stage.import,
                  .warehouse = stage.warehouse,
                  .kind = stage.kind,
                  .sha256 = stage.sha256,
                  .by = books.occasion.user,
                  .file = stage.file};
    if (stage.position > 1) {
        const auto known
            = importIn(stage.import, stage.warehouse, {ImportState::Staging}, books.records);
        if (!known)
            return known.error();
        import = *known;
    } else if (books.records.get(stage.import)) {
        return Error{ErrorCode::Duplicate, "import"};
    }
    if (stage.position != import.parts + 1)
        return Error{stage.position <= import.parts ? ErrorCode::Duplicate : ErrorCode::SequenceGap,
                     "a part of an import"};
    ++import.parts;
    import.saves += seen->count;
    import.governed = import.governed || seen->governed;
    import.stagedAt = books.occasion.bookedAt;
    books.records.put(import);
    books.records.put(ImportPart{.id = books.records.newId<ImportPart>(),
                                 .import = import.id,
                                 .position = stage.position,
                                 .rows = stage.rows});
    return {};
}

Result<> judge(const documents::StartImport &start, Books &books)
{
    auto import = importIn(start.import, start.warehouse, {ImportState::Staging}, books.records);
    if (!import)
        return import.error();
    if (start.parts != import->parts)
        return Error{ErrorCode::SequenceGap, "a part of an import"};
    import->state = ImportState::Running;
    import->rows = start.rows;
    import->by = books.occasion.user;
    import->approvedBy = books.occasion.approvedBy;
    books.records.put(*import);
    return {};
}

Result<> judge(const documents::CancelImport &cancel, Books &books)
{
    auto import = importIn(cancel.import, cancel.warehouse,
                           {ImportState::Staging, ImportState::Running}, books.records);
    if (!import)
        return import.error();
    import->state = ImportState::Cancelled;
    import->endedAt = books.occasion.bookedAt;
    books.records.put(*import);
    return {};
}

Result<> judge(const documents::TakeRows &take, Books &books)
{
    auto import = importIn(take.import, take.warehouse,
                           {ImportState::Running, ImportState::Cancelled}, books.records);
    if (!import)
        return import.error();
    if (!import->open)
        return Error{ErrorCode::WrongState, "import"};
    if (take.position != import->partsTaken + 1)
        return Error{ErrorCode::SequenceGap, "a part of an import"};
    if (import->state == ImportState::Cancelled) {
        drop(*import, books.records);
        books.records.put(*import);
        return {};
    }
    const auto part = books.records.find<ImportPart>("by_position", import->id, take.position);
    if (!part)
        return books.records.missing(ImportPart::description());
    const auto saves = savesIn(part->rows);
    if (!saves)
        return saves.error();
    Occasion asked = books.occasion;
    asked.user = import->by;
    asked.approvedBy = import->approvedBy;
    for (const ImportedSave &one : *saves) {
        if (const auto done = bincard::take(one, asked, books); done)
            ++import->saved;
        else
            refuse(*import, one, done.error().code, books.records);
    }
    books.records.erase(part->id);
    if (++import->partsTaken == import->parts) {
        import->state = ImportState::Done;
        import->open = false;
        import->endedAt = books.occasion.bookedAt;
    }
    books.records.put(*import);
    return {};
}

std::optional<access::Worth> documents::worthOf(const StartImport &start, const Workspace &records)
{
    const auto import = records.get(start.import);
    return import && import->governed
        ? std::optional(access::one(access::LimitSubject::GovernedChange))
        : std::nullopt;
}

} // namespace bincard
