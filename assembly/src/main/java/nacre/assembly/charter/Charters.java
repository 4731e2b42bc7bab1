// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import static nacre.assembly.part.Unfoldable.unless;

import java.time.Instant;
import nacre.assembly.part.Stamp;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// All versions of an organ's charter, oldest first.
public record Charters(PVector<Version> versions) {

    /// One version.
    ///
    /// @param seq the entry that put it in force
    /// @param since when it came into force
    public record Version(long seq, Instant since, Charter charter) {}

    /// None yet.
    public static Charters empty() {
        return new Charters(TreePVector.empty());
    }

    /// The version in force.
    ///
    /// @throws nacre.assembly.part.Unfoldable if the organ is not founded
    public Version current() {
        unless(!versions.isEmpty(), "There is no charter yet.");
        return versions.get(versions.size() - 1);
    }

    /// The versions once this is on the record.
    public Charters after(CharterAct act, Stamp stamp) {
        return switch (act) {
            case CharterAct.Adopted(var charter) -> {
                unless(versions.isEmpty(), "There is a charter already.");
                yield with(charter, stamp);
            }
            case CharterAct.Changed(long from, var charter) -> {
                unless(current().seq() == from, "Charter %d is no longer in force.", from);
                yield with(charter, stamp);
            }
        };
    }

    private Charters with(Charter charter, Stamp stamp) {
        var version = new Version(stamp.seq(), stamp.effective(), charter);
        return new Charters(versions.plus(version));
    }
}
