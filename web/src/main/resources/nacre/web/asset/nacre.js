// SPDX-License-Identifier: AGPL-3.0-or-later
// Pages work without this file; only passkeys need it, and what renews itself.

// Bytes, as the server writes them.
const bytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

// What a device answered, in the standard's JSON form.
const answered = (credential) => {
  const response = { clientDataJSON: text(credential.response.clientDataJSON) };
  for (const part of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (credential.response[part]) response[part] = text(credential.response[part]);
  }
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response,
    clientExtensionResults: {},
  });
};

const ask = (question) => {
  question.challenge = bytes(question.challenge);
  return navigator.credentials.get({ publicKey: question });
};

const make = (question) => {
  question.challenge = bytes(question.challenge);
  question.user.id = bytes(question.user.id);
  question.excludeCredentials.forEach((known) => { known.id = bytes(known.id); });
  return navigator.credentials.create({ publicKey: question });
};

const ways = {
  "come-in": ["/come-in/question", ask, "/come-in/passkey"],
  make: ["/account/passkeys/question", make, "/account/passkeys"],
};

const post = async (path, form) => {
  const answer = await fetch(path, { method: "POST", body: new URLSearchParams(form) });
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
};

const withPasskey = async (form) => {
  const [questions, device, answers] = ways[form.dataset.passkey];
  const refused = form.querySelector("[data-refused]");
  const button = form.querySelector("button");
  refused.hidden = true;
  button.disabled = true;
  try {
    const credential = await device(await post(questions, {}));
    const fields = new FormData(form);
    fields.set("answer", answered(credential));
    const next = await post(answers, fields);
    location.assign(next.to);
  } catch {
    refused.hidden = false;
    button.disabled = false;
  }
};

document.addEventListener("submit", (event) => {
  if (event.target.dataset.passkey) {
    event.preventDefault();
    withPasskey(event.target);
  }
});

// What only a script can do appears once there is one.
const arrive = () => {
  if (window.PublicKeyCredential) {
    document.querySelectorAll("form[data-passkey]").forEach((form) => { form.hidden = false; });
  }
  const code = document.querySelector("input[name=code]");
  const carried = location.hash.slice(1);
  if (code && /^[A-Za-z0-9-]{12,16}$/.test(carried)) {
    code.value = carried;
    history.replaceState(null, "", location.pathname + location.search);
  }
};
arrive();

// A meeting's page renews itself: no part of it where somebody is, or has typed or opened
// something; such a part comes later, once she has left it. Nor while nobody looks.
const isTyped = (field) =>
  field.type === "checkbox" || field.type === "radio"
    ? field.checked !== field.defaultChecked
    : field.tagName === "SELECT"
      ? [...field.options].some((option) => option.selected !== option.defaultSelected)
      : field.value !== field.defaultValue;
const isInUse = (part) =>
  part.contains(document.activeElement) ||
  part.querySelector("details[open]") !== null ||
  [...part.querySelectorAll("input, select, textarea")].some(isTyped);
let wasLeft = false;
document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.target.id === "live" && document.hidden) event.preventDefault();
});
document.addEventListener("htmx:oobBeforeSwap", (event) => {
  if (event.detail.target.id !== "live" && isInUse(event.detail.target)) {
    event.detail.shouldSwap = false;
    wasLeft = true;
  }
});
document.addEventListener("htmx:afterRequest", () => {
  const seen = document.getElementById("seen");
  if (seen && wasLeft) seen.value = ""; // asks for all of it again
  wasLeft = false;
});

// After a page came by htmx, a keyboard and a screen reader start where a new page would start.
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.target === document.body) {
    arrive();
    const problem = document.querySelector("[role=alert][tabindex]");
    (problem || document.getElementById("main")).focus();
  }
});
