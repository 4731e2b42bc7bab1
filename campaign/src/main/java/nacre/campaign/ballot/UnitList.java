// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

/// Who is entitled in one unit.
///
/// @param entry whose sealed content says who they are
/// @param entitled how many
public record UnitList(long entry, long entitled) {}
