// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

"use strict";

// Without a script the page is a list; with it one can search and try. The key is kept nowhere.

const byId = (id) => document.getElementById(id);

function filter() {
    const wanted = byId("filter").value.trim().toLowerCase();
    let shown = 0;
    for (const item of document.querySelectorAll("ul.paths li")) {
        item.hidden = !item.textContent.toLowerCase().includes(wanted);
        shown += item.hidden ? 0 : 1;
    }
    for (const group of document.querySelectorAll("section.group"))
        group.hidden = !group.querySelector("li:not([hidden])");
    byId("count").textContent = wanted ? `${shown} found` : "";
}

function show(status, text) {
    byId("status").textContent = status;
    byId("answer").hidden = !text;
    byId("answer").textContent = text;
}

function readable(text) {
    try {
        return JSON.stringify(JSON.parse(text), null, 2);
    } catch {
        return text;
    }
}

async function send(event) {
    event.preventDefault();
    const method = byId("method").value;
    const headers = { Authorization: `Bearer ${byId("key").value.trim()}` };
    const request = { method, headers, cache: "no-store" };
    if (method !== "GET") {
        headers["Content-Type"] = "application/json";
        request.body = byId("body").value;
    }
    if (byId("tag").value)
        headers["If-Match"] = byId("tag").value.trim();
    show("…", "");
    try {
        const answer = await fetch(byId("target").value, request);
        const tag = answer.headers.get("ETag");
        const status = `${answer.status}` + (tag ? `, ETag ${tag}` : "");
        show(status, readable(await answer.text()));
    } catch (error) {
        show(`The hub did not answer: ${error.message}`, "");
    }
}

byId("search").hidden = false;
byId("try").hidden = false;
byId("filter").addEventListener("input", filter);
byId("try-form").addEventListener("submit", send);
