// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

/// One column: its header as written, empty if there is none, and the first thing in it.
public record Column(String header, String sample) {}
