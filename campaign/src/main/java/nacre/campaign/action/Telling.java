// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.action;

import java.time.Instant;
import nacre.campaign.unit.UnitPath;

/// Something that was said to those of a place, for all to read. Its title and text are kept
/// content, `title` and `text`, of the entry it goes by.
public record Telling(long seq, UnitPath place, Instant at) {}
