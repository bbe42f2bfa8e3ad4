// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/documents/import.h"
#include "core/occasion.h"

namespace bincard::documents {

/// Of one part. With the entries of the feed it is about what a transaction may write.
inline constexpr int importSavesMax = 500;
inline constexpr std::size_t importBytesMax = std::size_t{96} * 1024;
inline constexpr std::size_t importFileNameMax = 255;

/// The next rows of an import; the first makes it. Errors: InvalidInput (bytes that are no rows,
/// something else than records of master data), TooLarge, Duplicate (a part that is there),
/// SequenceGap, WrongState (it was started or cancelled).
struct StageRows
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManageMasterData;

    ImportId import = {};
    inventory::WarehouseId warehouse = {};
    std::string kind = {};
    std::string sha256 = {};
    int position = 0;
    std::string rows = {}; ///< core/import_rows.h
    /// What the file is called; the first part's counts.
    std::string file = {};

    static const Description &description();
};

/// All of it is there, and may be taken. A limit for governed changes is about this, once for all
/// of its rows. Errors: WrongState, SequenceGap (other parts than the hub has), NotFound.
struct StartImport
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManageMasterData;

    ImportId import = {};
    inventory::WarehouseId warehouse = {};
    int parts = 0;
    std::int64_t rows = 0; ///< of the file, those that change nothing too; 0: nobody counted

    static const Description &description();
};

/// Nothing more of it is taken. Errors: WrongState (it is over), NotFound.
struct CancelImport
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManageMasterData;

    ImportId import = {};
    inventory::WarehouseId warehouse = {};

    static const Description &description();
};

/// The rows of the next part are judged one by one, as whoever started the import would have been;
/// one that is refused becomes an ImportRefusal. Of a cancelled import some parts are dropped. The
/// hub's own work. Errors: WrongState, SequenceGap (it is another part's turn), NotFound.
struct TakeRows
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManageMasterData;

    ImportId import = {};
    inventory::WarehouseId warehouse = {};
    int position = 0;

    static const Description &description();
};

} // namespace bincard::documents
