// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.announcement;

import nacre.assembly.part.Stamp;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// All announcements, oldest first.
public record Announcements(PVector<Announcement> all) {

    /// None.
    public static Announcements empty() {
        return new Announcements(TreePVector.empty());
    }

    /// The announcements once this is on the record.
    public Announcements after(AnnouncementAct act, Stamp stamp) {
        return switch (act) {
            case AnnouncementAct.Made made ->
                    new Announcements(
                            all.plus(
                                    new Announcement(
                                            stamp.seq(), stamp.member(), stamp.effective())));
        };
    }
}
