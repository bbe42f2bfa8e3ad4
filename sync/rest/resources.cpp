// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/rest/resources.h"

#include "core/operation.h"
#include "core/records.h"
#include "core/save.h"

#include <algorithm>
#include <array>

namespace bincard::rest {

namespace {

using access::ApiScope;

struct Line
{
    std::string_view path;
    std::string_view table;
    std::string_view title;
    ApiScope reads;
};

constexpr std::array lines{
    Line{"approval-requests", "approval_request", "What waits for somebody who may grant it",
         ApiScope::ReadStock},
    Line{"approvals", "approval", "An exception that a supervisor allowed", ApiScope::ReadStock},
    Line{"attachments", "attachment", "A picture or a paper of something", ApiScope::ReadStock},
    Line{"barcodes", "barcode", "What a code on goods means", ApiScope::ReadMasterData},
    Line{"batches", "batch", "A walk of somebody who picks", ApiScope::ReadStock},
    Line{"calendar-hours", "calendar_hours", "When somebody works, by a calendar",
         ApiScope::ReadMasterData},
    Line{"calendars", "calendar", "Hours in which promises count", ApiScope::ReadMasterData},
    Line{"carrier-charges", "carrier_charge", "What a label costs", ApiScope::ReadOrders},
    Line{"carrier-labels", "carrier_label", "A carrier's label of a parcel", ApiScope::ReadOrders},
    Line{"carrier-services", "carrier_service", "How a carrier sends", ApiScope::ReadMasterData},
    Line{"carrier-zones", "carrier_zone", "Where a carrier goes", ApiScope::ReadMasterData},
    Line{"carriers", "carrier", "Who drives parcels away", ApiScope::ReadMasterData},
    Line{"carton-types", "carton_type", "A size of box", ApiScope::ReadMasterData},
    Line{"case-acts", "case_act", "What was done for a case", ApiScope::Returns},
    Line{"channel-listings", "channel_listing", "A product as a channel offers it",
         ApiScope::ReadMasterData},
    Line{"channel-services", "channel_service", "What a channel calls a way of sending",
         ApiScope::ReadMasterData},
    Line{"channels", "channel", "A shop or marketplace, and what its owner decided",
         ApiScope::ReadMasterData},
    Line{"count-lines", "count_line", "What somebody counted", ApiScope::ReadStock},
    Line{"count-plans", "count_plan", "How often a place is counted", ApiScope::ReadMasterData},
    Line{"count-sheets", "count_sheet", "A place to be counted", ApiScope::ReadStock},
    Line{"count-variances", "count_variance", "What a count found missing", ApiScope::ReadStock},
    Line{"counted-codes", "counted_code", "A code in a count that nobody knows",
         ApiScope::ReadStock},
    Line{"delivery-addresses", "delivery_address", "Where an order goes", ApiScope::ReadOrders},
    Line{"devices", "device_report", "What is known of a device", ApiScope::People},
    Line{"disposition-policies", "disposition_policy", "What becomes of returned goods",
         ApiScope::ReadMasterData},
    Line{"expected-contents", "expected_content", "What a supplier's pallet should hold",
         ApiScope::Purchase},
    Line{"expected-packages", "expected_package", "A pallet that a supplier announced",
         ApiScope::Purchase},
    Line{"governed-changes", "governed_change", "A change to rules, prices or people",
         ApiScope::People},
    Line{"import-profiles", "import_profile", "How somebody else's files name our columns",
         ApiScope::ReadMasterData},
    Line{"import-refusals", "import_refusal", "A row of a table that the rules refused",
         ApiScope::ReadMasterData},
    Line{"imports", "import", "A table on its way into the books", ApiScope::ReadMasterData},
    Line{"key-uses", "api_key_use", "When a key was last used", ApiScope::People},
    Line{"keys", "api_key", "A program's way into this API", ApiScope::People},
    Line{"kit-builds", "kit_build", "Kits that were put together", ApiScope::ReadStock},
    Line{"kit-components", "kit_component", "What a kit is made of", ApiScope::ReadMasterData},
    Line{"kit-orders", "kit_order", "Kits to be put together", ApiScope::ReadStock},
    Line{"kit-parts", "kit_part", "What went into kits", ApiScope::ReadStock},
    Line{"kit-recipes", "kit_recipe", "A product that is a kit", ApiScope::ReadMasterData},
    Line{"last-counts", "last_count", "When a place was counted", ApiScope::ReadStock},
    Line{"leases", "lease", "Who works on what", ApiScope::ReadStock},
    Line{"locations", "location", "A place in a warehouse", ApiScope::ReadMasterData},
    Line{"lots", "lot", "Goods that were made together, or one serial number", ApiScope::ReadStock},
    Line{"manifests", "manifest", "What leaves on one truck", ApiScope::ReadOrders},
    Line{"move-policies", "move_policy", "What may be moved and scrapped",
         ApiScope::ReadMasterData},
    Line{"moves", "move", "Goods that changed place", ApiScope::ReadStock},
    Line{"number-series", "number_series", "Where label numbers come from",
         ApiScope::ReadMasterData},
    Line{"order-holds", "order_hold", "Why an order waits", ApiScope::ReadOrders},
    Line{"order-line-prices", "order_line_price", "What a line costs the customer",
         ApiScope::ReadOrders},
    Line{"order-lines", "order_line", "A product of an order", ApiScope::ReadOrders},
    Line{"orders", "order", "A customer's order", ApiScope::ReadOrders},
    Line{"pack-policies", "pack_policy", "How exact weights must be", ApiScope::ReadMasterData},
    Line{"packages", "package", "A pallet, box or tote with a number", ApiScope::ReadStock},
    Line{"packagings", "packaging", "How a product is packed", ApiScope::ReadMasterData},
    Line{"parcel-lines", "parcel_line", "What was put into a parcel", ApiScope::ReadOrders},
    Line{"parcels", "parcel", "A box for a customer, with its tracking", ApiScope::ReadOrders},
    Line{"partners", "partner", "A customer or supplier", ApiScope::ReadMasterData},
    Line{"picks", "pick", "Units that somebody picked", ApiScope::ReadStock},
    Line{"place-counts", "place_count", "Somebody's round of a count", ApiScope::ReadStock},
    Line{"price-lists", "price_list", "Prices for a kind of customer", ApiScope::ReadMasterData},
    Line{"price-rules", "price_rule", "A price, from when and from how many",
         ApiScope::ReadMasterData},
    Line{"printers", "printer", "A printer of a site", ApiScope::ReadMasterData},
    Line{"prints", "print", "A paper that was printed", ApiScope::ReadStock},
    Line{"products", "product", "What is kept and sold", ApiScope::ReadMasterData},
    Line{"promotions", "promotion", "What is cheaper for a time", ApiScope::ReadMasterData},
    Line{"purchase-line-prices", "purchase_line_price", "What a purchase line costs",
         ApiScope::Purchase},
    Line{"purchase-lines", "purchase_line", "A product of a purchase order", ApiScope::Purchase},
    Line{"purchase-orders", "purchase_order", "An order at a supplier", ApiScope::Purchase},
    Line{"purchase-proposals", "purchase_proposal", "What should be bought", ApiScope::Purchase},
    Line{"putaway-rules", "putaway_rule", "Where goods are put", ApiScope::ReadMasterData},
    Line{"putaway-works", "putaway_work", "Goods that somebody puts away", ApiScope::ReadStock},
    Line{"quality-checks", "quality_check", "What a check found", ApiScope::ReadStock},
    Line{"quality-counts", "quality_count", "How many passed a check point", ApiScope::ReadStock},
    Line{"quality-points", "quality_point", "What has to be checked", ApiScope::ReadMasterData},
    Line{"quants", "quant", "What is where", ApiScope::ReadStock},
    Line{"reasons", "reason", "Why something is not as it should be", ApiScope::ReadMasterData},
    Line{"receipt-differences", "receipt_difference", "What a delivery lacked or had too many",
         ApiScope::Purchase},
    Line{"receipt-lines", "receipt_line", "What of a delivery was received", ApiScope::Purchase},
    Line{"receipt-orders", "receipt_order", "Which purchase orders a delivery is of",
         ApiScope::Purchase},
    Line{"receipts", "receipt", "A delivery", ApiScope::Purchase},
    Line{"refund-limits", "refund_limit", "What a role may refund", ApiScope::Returns},
    Line{"refund-requests", "refund_request", "Money a customer shall get back", ApiScope::Returns},
    Line{"relocations", "relocation", "Goods that somebody moved", ApiScope::ReadStock},
    Line{"reorder-rules", "reorder_rule", "When a product is bought again",
         ApiScope::ReadMasterData},
    Line{"replenish-rules", "replenish_rule", "When a pick face is filled",
         ApiScope::ReadMasterData},
    Line{"reservations", "reservation", "Stock that is promised", ApiScope::ReadStock},
    Line{"return-checks", "return_check", "What is asked of returned goods",
         ApiScope::ReadMasterData},
    Line{"return-items", "return_item", "Goods that came back", ApiScope::Returns},
    Line{"return-lines", "return_line", "What a return may bring", ApiScope::Returns},
    Line{"return-orders", "return_order", "A return", ApiScope::Returns},
    Line{"return-reasons", "return_reason", "Why goods come back", ApiScope::ReadMasterData},
    Line{"role-limits", "role_limit", "How much a role grants by itself", ApiScope::People},
    Line{"roles", "role", "What somebody may do", ApiScope::People},
    Line{"route-rules", "route_rule", "Which warehouse sends where", ApiScope::ReadMasterData},
    Line{"rule-packs", "rule_pack", "A state of the rules", ApiScope::People},
    Line{"service-cartons", "service_carton", "Boxes that a service takes",
         ApiScope::ReadMasterData},
    Line{"service-rates", "service_rate", "What a service costs", ApiScope::ReadMasterData},
    Line{"settlements", "settlement", "How a return is settled", ApiScope::Returns},
    Line{"slots", "slot", "A tote's place on a walk", ApiScope::ReadStock},
    Line{"storage-capacities", "storage_capacity", "How much of a product a place holds",
         ApiScope::ReadMasterData},
    Line{"storage-categories", "storage_category", "What a kind of place holds",
         ApiScope::ReadMasterData},
    Line{"substitutes", "substitute", "What may be sent instead", ApiScope::ReadMasterData},
    Line{"supplier-claims", "supplier_claim", "What a supplier owes for", ApiScope::Purchase},
    Line{"supplier-prices", "supplier_price", "What a supplier asks for a product",
         ApiScope::Purchase},
    Line{"surcharges", "surcharge", "What a service costs more", ApiScope::ReadMasterData},
    Line{"tasks", "task", "Something a person has to look at", ApiScope::ReadStock},
    Line{"ticket-notes", "ticket_note", "What was said about a case", ApiScope::Returns},
    Line{"ticket-types", "ticket_type", "A kind of case", ApiScope::ReadMasterData},
    Line{"tickets", "ticket", "A customer's case", ApiScope::Returns},
    Line{"transfer-lines", "transfer_line", "A product to be picked", ApiScope::ReadStock},
    Line{"transfers", "transfer", "Goods to be picked for an order", ApiScope::ReadStock},
    Line{"unknown-codes", "unknown_code", "A code on a delivery that nobody knows",
         ApiScope::Purchase},
    Line{"users", "user", "Somebody who works here", ApiScope::People},
    Line{"warehouse-transfer-lines", "warehouse_transfer_line", "Goods between warehouses",
         ApiScope::ReadStock},
    Line{"warehouse-transfers", "warehouse_transfer", "A truck between warehouses",
         ApiScope::ReadStock},
    Line{"warehouses", "warehouse", "A building", ApiScope::ReadMasterData},
    Line{"waves", "wave", "Orders that are released together", ApiScope::ReadStock},
    Line{"webhooks", "webhook", "Who is told what happens", ApiScope::ReadMasterData},
    Line{"workstations", "workstation", "A packing table", ApiScope::ReadMasterData},
    Line{"wrong-scans", "wrong_scan", "A scan that did not fit", ApiScope::ReadStock},
    Line{"zone-offsets", "zone_offset", "How far a zone's clocks are from UTC",
         ApiScope::ReadMasterData},
    Line{"zone-parts", "zone_part", "A zone's part of a walk", ApiScope::ReadStock},
};

constexpr std::array unserved{
    NotServed{"number_range", "label numbers that one station alone gives out"},
};

constexpr std::array unoffered{
    // The floor's own: it is done where the person stands, by a device that holds the lease.
    NotServed{"take_batch", "a walk is taken by who walks"},
    NotServed{"take_over_batch", "a walk is taken over by who walks"},
    NotServed{"finish_batch", "a walk is over when who walks says so"},
    NotServed{"skip_place", "said in front of the place"},
    NotServed{"change_reservation", "said in front of the place"},
    NotServed{"take_zone", "a zone is taken by who walks"},
    NotServed{"take_over_zone", "a zone is taken over by who walks"},
    NotServed{"claim_units", "units are claimed by who walks"},
    NotServed{"finish_zone", "a zone is done when who walks says so"},
    NotServed{"take_putaway", "goods are taken by who carries them"},
    NotServed{"leave_putaway", "goods are left by who carries them"},
    NotServed{"take_task", "a task is taken by who does it"},
    NotServed{"release_task", "a task is given back by who took it"},
    NotServed{"take_kit_order", "taken by who builds"},
    NotServed{"hand_back_work", "given back by who has it"},
    NotServed{"take_parcel", "taken by who packs"},
    NotServed{"close_parcel", "the box is closed at the scale"},
    NotServed{"dispose_return", "decided with the goods in hand"},
    NotServed{"close_manifest", "signed for at the dock"},
    // The hub's own.
    NotServed{"advance_wave", "the hub goes on by itself"},
    NotServed{"advance_manifest", "the hub goes on by itself"},
    NotServed{"allot_numbers", "the hub gives stations their numbers"},
    NotServed{"propose_purchases", "the hub looks by itself what is short"},
    NotServed{"take_rows", "the hub takes a staged table by itself"},
    // Bytes that a program of ours packs.
    NotServed{"stage_rows", "programs say records: POST /api/operations, PUT"},
    NotServed{"start_import", "by whoever staged it"},
    // A secret is shown once, to a person.
    NotServed{"issue_api_key", "a key makes no keys: bincardctl key add"},
};

ApiScope writesFor(ApiScope reads)
{
    switch (reads) {
    case ApiScope::ReadMasterData:
        return ApiScope::WriteMasterData;
    case ApiScope::ReadOrders:
        return ApiScope::WriteOrders;
    case ApiScope::ReadStock:
    case ApiScope::WriteOrders:
    case ApiScope::WriteMasterData:
    case ApiScope::Purchase:
    case ApiScope::Returns:
    case ApiScope::People:
    case ApiScope::Everything:
        break;
    }
    return reads;
}

/// What lets a key ask for what needs that permission; its user needs the permission as well.
ApiScope scopeFor(access::Permission permission)
{
    using access::Permission;
    switch (permission) {
    case Permission::ManageOrders:
    case Permission::ReleaseHold:
        return ApiScope::WriteOrders;
    case Permission::ManageMasterData:
        return ApiScope::WriteMasterData;
    case Permission::ManagePeople:
        return ApiScope::People;
    case Permission::ManagePurchase:
        return ApiScope::Purchase;
    case Permission::HandleReturns:
    case Permission::ApproveRefund:
    case Permission::Helpdesk:
        return ApiScope::Returns;
    case Permission::Pick:
    case Permission::TakeOver:
    case Permission::ManageWork:
    case Permission::AdjustStock:
    case Permission::Supervise:
    case Permission::Pack:
    case Permission::Ship:
    case Permission::Receive:
    case Permission::PutAway:
    case Permission::MoveStock:
    case Permission::ScrapStock:
    case Permission::Count:
    case Permission::ApproveCount:
    case Permission::AssembleKits:
    case Permission::BreakLease:
        break;
    }
    return ApiScope::Everything;
}

const Description *operationOfKind(int kind)
{
    const auto all = operationDescriptions();
    const auto found = std::ranges::find(all, kind, &Description::kind);
    return found == all.end() ? nullptr : *found;
}

std::vector<Resource> madeResources()
{
    std::vector<Resource> made;
    for (const Line &line : lines) {
        const auto of = std::ranges::find(allRecords(), line.table, &Description::table);
        check(of != allRecords().end(), "a resource is a kind of record");
        const Description *save = operationOfKind((*of)->kind + saveKinds);
        // What is counted, lots and packages that come from nowhere are nobody's orders to write.
        const bool isStock = line.reads == ApiScope::ReadStock;
        made.push_back({line.path, *of, line.title, line.reads,
                        isStock ? ApiScope::Everything : writesFor(line.reads), save});
    }
    return made;
}

bool isKept(std::string_view table)
{
    return std::ranges::find(unoffered, table, &NotServed::table) != unoffered.end();
}

std::vector<Offered> madeOffers()
{
    std::vector<Offered> made;
    for (const Description *of : operationDescriptions()) {
        Row blanks;
        for (const Field &field : of->fields)
            blanks.push_back(blank(field));
        const auto operation = operationFrom(of->kind, blanks);
        check(operation.ok(), "an operation may be blank");
        if (natureOf(*operation) == Nature::Request && of->kind < saveKinds && !isKept(of->table))
            made.push_back({of, scopeFor(permissionOf(*operation))});
    }
    std::ranges::sort(made, {}, [](const Offered &one) -> std::string_view {
        return one.of->table;
    });
    return made;
}

} // namespace

const std::vector<Resource> &resources()
{
    static const std::vector<Resource> all = madeResources();
    return all;
}

const Resource *resourceAt(std::string_view path)
{
    const auto found = std::ranges::find(resources(), path, &Resource::path);
    return found == resources().end() ? nullptr : &*found;
}

const Resource *resourceOf(const Description &of)
{
    const auto found = std::ranges::find(resources(), &of, &Resource::of);
    return found == resources().end() ? nullptr : &*found;
}

std::span<const NotServed> notServed()
{
    return unserved;
}

const std::vector<Offered> &offeredOperations()
{
    static const std::vector<Offered> all = madeOffers();
    return all;
}

const Offered *offeredAt(std::string_view table)
{
    const auto found
        = std::ranges::find(offeredOperations(), table, [](const Offered &one) -> std::string_view {
              return one.of->table;
          });
    return found == offeredOperations().end() ? nullptr : &*found;
}

std::span<const NotServed> notOffered()
{
    return unoffered;
}

} // namespace bincard::rest
