// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.mandates;

import nacre.web.Bar;

/// A limit of a mandate: how much of it is used, in words and as a bar.
public record Limit(String used, String left, Bar bar) {}
