// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

/// One person on a printed list of a part of the map.
///
/// @param words how strong she stands and when somebody last talked with her
/// @param phone empty if she has not agreed to be called
public record SheetLine(String name, String unit, String words, String phone) {}
