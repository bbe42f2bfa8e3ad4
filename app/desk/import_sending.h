// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desk/import_worker.h"

#include <deque>

namespace bincard::desk {

/// What an import is called at the hub.
struct ImportHead
{
    std::string kind = {};
    std::string sha256 = {};
    std::string file = {};
    inventory::WarehouseId warehouse = {};
    /// Begun earlier with the same file and left: it is given up first. None: nothing was.
    documents::ImportId given = {};
};

/// A file on its way to the hub, by this device's own operations: never more of it waits here than
/// goes in a few messages, so that a scan's operations and the disk have room.
/// Thread: the GUI's.
class ImportSending final : public QObject
{
public:
    explicit ImportSending(app::DeviceSession &device);

    /// `taken` when another portion may be made; `failed` once, then nothing more is sent.
    void begin(ImportHead head, std::function<void()> taken,
               std::function<void(const Error &)> failed);
    void add(ImportPortion portion);
    /// All of it was added, so many rows; `done` once it is started, or sent, with the import or
    /// none.
    void finish(std::size_t rows, std::function<void(documents::ImportId)> done);
    /// What was staged is given up, and nothing more is sent.
    void drop();

    /// Rows of the file that are on their way.
    [[nodiscard]] std::size_t rows() const
    {
        return m_rows;
    }

    /// It waits for the hub, which is out of reach.
    [[nodiscard]] bool waits() const
    {
        return m_isOpen && m_stored >= storedMax;
    }

private:
    static constexpr int storedMax = 8;

    /// What is done at once: rows for a part, or operations.
    struct Item
    {
        std::string rows = {};
        std::vector<Operation> operations = {};
        std::size_t until = 0; // row of the file; 0: more of the portion follows
    };

    void pump();
    void send(std::vector<Operation> operations, std::size_t until);
    void sent(const Result<> &done, std::size_t until);
    void end();

    app::DeviceSession &m_device;
    ImportHead m_head;
    documents::ImportId m_import = {};
    int m_parts = 0;
    std::size_t m_rows = 0;
    std::size_t m_all = 0;
    std::deque<Item> m_items;
    int m_stored = 0;
    int m_round = 0;
    bool m_isOpen = false;
    bool m_isWhole = false; // nothing more is added
    bool m_isStarted = false;
    bool m_underWay = false;
    std::function<void()> m_taken;
    std::function<void(const Error &)> m_failed;
    std::function<void(documents::ImportId)> m_done;
};

} // namespace bincard::desk
