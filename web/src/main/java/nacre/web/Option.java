// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

/// One thing to choose from: what the form sends, and what people read.
public record Option(String value, String label) {}
