// SPDX-License-Identifier: AGPL-3.0-or-later
// After a page came by htmx, a keyboard and a screen reader start where a new page would start.
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.target === document.body) {
    const problem = document.querySelector("[role=alert][tabindex]");
    (problem || document.getElementById("main")).focus();
  }
});
