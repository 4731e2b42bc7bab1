// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import static nacre.assembly.part.Unfoldable.needed;
import static nacre.assembly.part.Unfoldable.unless;

import java.time.Instant;
import nacre.assembly.part.Stamp;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedSet;
import org.pcollections.PVector;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/// All versions of an organ's charter, oldest first. Who holds a matter is no rule and makes no new
/// version: the version in force tells it as it is today, an earlier one as it was at its end.
///
/// @param onTheRegister the matters that only the register moves from one holder to another
public record Charters(PVector<Version> versions, PSortedSet<MatterKey> onTheRegister) {

    /// One version.
    ///
    /// @param seq the entry that put it in force
    /// @param since when it came into force
    public record Version(long seq, Instant since, Charter charter) {}

    /// None yet.
    public static Charters empty() {
        return new Charters(TreePVector.empty(), TreePSet.empty());
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
            case CharterAct.Held(var key, var holder) -> held(key, holder);
        };
    }

    private Charters held(MatterKey key, Holder holder) {
        Version current = current();
        Charter charter = current.charter();
        Matter matter = needed(charter.find(key), "The charter has no matter %s.", key);
        var same = new Version(current.seq(), current.since(), charter.with(matter.with(holder)));
        return new Charters(versions.with(versions.size() - 1, same), onTheRegister.plus(key));
    }

    /// The holder of a matter that only the register moves; null if a charter may say who it is.
    public @Nullable Holder held(MatterKey key) {
        Matter matter = onTheRegister.contains(key) ? current().charter().find(key) : null;
        return matter == null ? null : matter.holder();
    }

    private Charters with(Charter charter, Stamp stamp) {
        var version = new Version(stamp.seq(), stamp.effective(), charter);
        return new Charters(versions.plus(version), onTheRegister);
    }
}
