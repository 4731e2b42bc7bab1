// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.part;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import nacre.assembly.box.BoxPurpose;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Power;
import nacre.journal.Json;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;

/// A kind of business that organs do, with its own acts, state and rules: the assembly itself is
/// one, a food store would be another. An organ takes a list of parts and knows them by this face
/// only.
///
/// Everything here is pure. A part may read the states of the parts it builds on and may return
/// their acts; each act is checked by the part its topic belongs to.
///
/// @param <S> the part's state: immutable, folded from facts alone
public interface Part<S> {

    /// Its name.
    String name();

    /// The class of its state.
    Class<S> stateType();

    /// The topics of its acts and commands; no other part has them.
    List<String> topics();

    /// The parts whose states it reads.
    List<Part<?>> foundations();

    /// The powers under which its acts may be mandated.
    List<Power> powers();

    /// The state of an organ in which nothing has happened yet.
    S initial();

    /// Reads an act of one of its topics.
    ///
    /// @throws nacre.journal.Malformed if there is no such act, or its facts are not in their form
    Act read(String type, Json.Fields facts);

    /// What is needed to ask for this.
    Need need(Scene scene, Command command, MemberId actor);

    /// What the rules say to a command, once right or power is settled.
    Ruling rule(Scene scene, Command command, MemberId actor);

    /// What the rules say to a guest, who is no member and holds a link. A part that makes no links
    /// hears no guest.
    default Ruling welcome(Scene scene, Command command, Guest guest) {
        throw new IllegalArgumentException(
                "No guest may ask for %s. Maybe its part knows no links."
                        .formatted(command.type()));
    }

    /// Lets the first act of a guest's batch pass: it proves that she holds the link.
    ///
    /// @param link the entry that made it
    /// @throws Unfoldable if the act does not prove it
    default void prove(Scene scene, Act act, long link) {
        throw new Unfoldable("%s proves no link.".formatted(act.type()));
    }

    /// Lets another act of a guest's batch pass, which has proved her link before.
    ///
    /// @param link the entry that made it
    /// @throws Unfoldable if that link does not let anybody do this
    default void admit(Scene scene, Act act, long link) {
        throw new Unfoldable("No link lets anybody do " + act.type());
    }

    /// What an act needs, and takes from a mandate; null for an act that is done by right.
    ///
    /// @throws Unfoldable if no member may do it, by right or by mandate
    @Nullable Use use(Scene scene, Act act, Stamp stamp);

    /// The state once this act is on the record.
    ///
    /// @throws Unfoldable if it cannot have happened
    S after(Scene scene, Act act, Stamp stamp);

    /// What an enactment comes to if it is done now.
    Ruling enact(Scene scene, Enactment enactment);

    /// Under which matter a proposal must stand that is to bring this about: the first of these
    /// that the charter has. If it has none of them, or none is named, any will do.
    ///
    /// @param type of an enactment of this part
    default List<MatterKey> matters(String type) {
        return List.of();
    }

    /// Whatever falls due, soonest first. In a part that has no dates nothing does.
    default SortedSet<Due> dues(S state) {
        return Collections.emptySortedSet();
    }

    /// What happens when this falls due.
    ///
    /// @throws Unfoldable if it is none of its dues
    default List<Step> fall(Scene scene, Due due) {
        throw new Unfoldable("Nothing falls due in the part %s: %s".formatted(name(), due));
    }

    /// The entries whose sealed notes nobody may read at `now` or ever after: somebody took them
    /// away, or their day has come. Their keys are to be destroyed, whatever else is on the record.
    /// A part that seals nothing has none.
    default List<Long> over(States states, Instant now) {
        return List.of();
    }

    /// The state of an organ whose server slept from `from` until `to`: what would have closed in
    /// that time stays open for the time it lost. A part that closes nothing stays as it is.
    default S slept(S state, Instant from, Instant to) {
        return state;
    }

    /// The letters that an act writes, given how things stood before it and stand after. A part
    /// that has nothing to do with other organs writes none.
    default List<Letter> letters(Scene before, S after, Act act, Stamp stamp) {
        return List.of();
    }

    /// The kinds of letters it reads, of its own topics.
    default List<String> accepts() {
        return List.of();
    }

    /// The organs whose letters it lets in.
    default SortedMap<OrganId, Door> doors(S state) {
        return Collections.emptySortedMap();
    }

    /// The state once a letter of a kind that it reads has come.
    ///
    /// @throws Unfoldable if it is not in its form; one that changes nothing is no reason
    default S received(Scene scene, Letter letter, Stamp stamp) {
        throw new Unfoldable("Nobody here reads a letter of kind " + letter.kind());
    }

    /// What it keeps in boxes. A part that seals nothing has none.
    default List<BoxPurpose> boxes() {
        return List.of();
    }
}
