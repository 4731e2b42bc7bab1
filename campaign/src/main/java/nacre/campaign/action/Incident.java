// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.action;

import java.time.Instant;
import nacre.campaign.unit.UnitPath;

/// That something happened at a place. What, is sealed content of its entry.
///
/// @param seq the entry that noted it
/// @param happened when
public record Incident(long seq, UnitPath place, IncidentKind kind, Instant happened) {}
