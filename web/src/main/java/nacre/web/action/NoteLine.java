// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.action;

/// What is noted about one incident, for a steward of its place.
///
/// @param seq its entry
public record NoteLine(long seq, String kind, String at, String where, String text) {}
