// SPDX-License-Identifier: AGPL-3.0-or-later
// Notes of conversations from where there is no line: kept sealed on this device until they are
// sent, each under a command id of its own, so that sending one again notes nothing twice.
// Pages work without this file.
{
  const BASE = "nacre-outbox";
  const LONGEST = 14 * 24 * 3600 * 1000; // no list is good for longer
  const AGAIN = 30 * 1000;

  const within = async (store, mode, work) => {
    const base = await new Promise((done, fail) => {
      const asked = indexedDB.open(BASE, 1);
      asked.onupgradeneeded = () => {
        asked.result.createObjectStore("keys");
        asked.result.createObjectStore("notes", { keyPath: "id" });
      };
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
    });
    try {
      return await new Promise((done, fail) => {
        const change = base.transaction(store, mode);
        const asked = work(change.objectStore(store));
        change.oncomplete = () => done(asked.result);
        change.onerror = () => fail(change.error);
      });
    } finally {
      base.close();
    }
  };

  // A key that no script can take out of this browser.
  const key = async () => {
    const known = await within("keys", "readonly", (keys) => keys.get("key"));
    if (known) return known;
    const fresh = await crypto.subtle.generateKey(
      { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
    await within("keys", "readwrite", (keys) => keys.put(fresh, "key"));
    return fresh;
  };

  const random = (length) => crypto.getRandomValues(new Uint8Array(length));
  const hex = (some) => [...some].map((one) => one.toString(16).padStart(2, "0")).join("");
  const status = () => document.getElementById("outbox");

  const keep = async (form) => {
    const id = hex(random(16));
    const fields = new URLSearchParams(new FormData(form));
    fields.set("command", id);
    const words = JSON.stringify({ path: form.getAttribute("action"), fields: fields.toString() });
    const iv = random(12);
    const sealed = await crypto.subtle.encrypt(
      { name: "AES-GCM", iv }, await key(), new TextEncoder().encode(words));
    const note = { id, who: status().dataset.who, since: Date.now(), iv, sealed };
    await within("notes", "readwrite", (notes) => notes.put(note));
  };

  const opened = async (note) => {
    const words = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: note.iv }, await key(), note.sealed);
    return JSON.parse(new TextDecoder().decode(words));
  };

  const forget = (note) => within("notes", "readwrite", (notes) => notes.delete(note.id));

  // Only what the reader of this page wrote herself: another may have come in on this device.
  const hers = async (here) => {
    const all = await within("notes", "readonly", (notes) => notes.getAll());
    return all.filter((note) => note.who === here.dataset.who);
  };

  // Gives back what will never be noted, so that no typed word is lost.
  const refuse = (here, fields) => {
    const said = new URLSearchParams(fields);
    const words = document.createElement("p");
    words.className = "text";
    words.textContent = [here.dataset.refused, said.get("matters"), said.get("will")].join(" ");
    here.after(words);
  };

  // Whether it came to an end; false if it is to be tried again.
  const sent = async (here, note) => {
    const { path, fields } = await opened(note);
    const answer = await fetch(
      path, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" });
    if ([403, 404, 422].includes(answer.status)) {
      refuse(here, fields);
      return true;
    }
    return answer.type === "opaqueredirect";
  };

  let later;
  const send = async () => {
    const here = status();
    if (!here || !window.indexedDB || !window.crypto.subtle) return;
    const before = await hers(here);
    for (const note of before) {
      if (Date.now() - note.since > LONGEST) {
        await forget(note);
      } else {
        const isOver = navigator.onLine && (await sent(here, note).catch(() => false));
        if (!isOver) break;
        await forget(note);
      }
    }
    const left = (await hers(here)).length;
    if (left > 0 || before.length > 0) {
      here.hidden = false;
      here.textContent =
        left > 0 ? here.dataset.waiting.replace("#", left) : here.dataset.sent;
    }
    clearTimeout(later);
    if (left > 0) later = setTimeout(inTurn, AGAIN, send);
  };

  let turn = Promise.resolve();
  const inTurn = (work) => (turn = turn.then(work, work));

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.getAttribute("action") === "/leave" && window.indexedDB) {
      indexedDB.deleteDatabase(BASE);
    }
    if (!("outbox" in form.dataset) || !window.indexedDB || !window.crypto.subtle) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (form.inert) return;
    form.inert = true; // a second tap is no second note
    inTurn(() => keep(form)).then(() => {
      form.reset();
      form.closest("details").open = false;
      form.inert = false;
      inTurn(send);
    }, () => form.submit());
  }, true);

  const again = () => inTurn(send);
  window.addEventListener("online", again);
  document.addEventListener("visibilitychange", again);
  document.addEventListener("htmx:afterSettle", again);
  again();
}
