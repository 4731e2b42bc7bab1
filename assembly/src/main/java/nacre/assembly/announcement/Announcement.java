// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.announcement;

import java.time.Instant;
import nacre.assembly.part.MemberId;

/// Something said to all members under a mandate. Its title and text are kept content, `title` and
/// `text`, of the entry it goes by.
public record Announcement(long seq, MemberId by, Instant at) {}
