// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.vote;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.part.Unfoldable.needed;
import static nacre.assembly.part.Unfoldable.unless;

import java.util.List;
import nacre.assembly.box.Box;
import nacre.assembly.box.BoxPurpose;
import nacre.assembly.box.Loss;
import nacre.assembly.box.Promise;
import nacre.assembly.box.Reveal;
import nacre.assembly.box.Terms;
import nacre.assembly.charter.Secrecy;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import nacre.assembly.part.Unfoldable;
import nacre.ballot.Ballot;
import nacre.ballot.Counting;
import nacre.ballot.Option;
import nacre.journal.BoxRow;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// The boxes of hidden votes: each answer is a row until the vote closes. Named at closing, every
/// row is then shown under its voter's name; secret, without names and in the order of chance.
/// Either way everybody counts again what was counted.
public final class VoteBoxes implements BoxPurpose {

    /// The purpose of these boxes.
    public static final String ANSWERS = "vote.answers";

    /// Room for what is said besides the ballot.
    private static final int AROUND = 14;

    /// The row of a member of whom no paper was counted, though she was to answer by paper.
    public static final Json.Fields NO_PAPER = Json.object().put("paper", "none").done();

    /// The row of a member who has said that she is prevented, in place of any answer that she had
    /// put before. So nobody is left out of the base and counted as well.
    public static final Json.Fields PREVENTED = Json.object().put("prevented", true).done();

    /// The purpose; it has no state.
    public VoteBoxes() {}

    /// What a vote's box opens with.
    public static Terms terms(Vote.Open vote) {
        boolean isNamed = vote.matter().secrecy() == Secrecy.NAMED_AT_CLOSING;
        return new Terms(
                ANSWERS,
                vote.id().seq(),
                isNamed ? Promise.NAMES : Promise.ROWS,
                vote.roll().entitled(),
                length(vote.counting()),
                new Reveal.AtItsEnd(),
                vote.closes(),
                Terms.DAILY);
    }

    /// Room for the longest answer to this vote; the same for all votes with few options, so that
    /// the length of a row tells as little as can be.
    private static int length(Counting counting) {
        int last =
                counting instanceof Counting.Options options
                        ? options.options().getLast().number()
                        : 0;
        return AROUND + Ballot.mostBytes(Math.max(last, Option.MOST));
    }

    /// The row of an answer.
    public static Json.Fields says(Ballot ballot) {
        return Json.object().put("ballot", ballot.form()).done();
    }

    /// The ballot of a row; null if it says that there is none.
    ///
    /// @throws Unfoldable if it says anything else
    public static @Nullable Ballot ballot(BoxRow.Shown row) {
        if (row.says().equals(NO_PAPER) || row.says().equals(PREVENTED)) {
            return null;
        }
        String form = row.says().only("ballot").text("ballot");
        return needed(Ballot.read(form), "«%s» is no ballot.", form);
    }

    @Override
    public String name() {
        return ANSWERS;
    }

    @Override
    public boolean mayPut(Scene scene, Box.Open box, MemberId member) {
        return vote(scene, box).roll().contains(member);
    }

    /// The sums stand in the vote's closing, so there is nothing to say here.
    @Override
    public Json.Fields result(Scene scene, Box.Open box, List<BoxRow.Shown> rows) {
        Vote.Open vote = vote(scene, box);
        long papers = scene.states().of(ASSEMBLY).meetings().papers(vote.id());
        long prevented = 0;
        for (BoxRow.Shown row : rows) {
            Ballot ballot = ballot(row);
            boolean isPrevented = row.says().equals(PREVENTED);
            prevented += isPrevented ? 1 : 0;
            papers -= ballot == null && !isPrevented ? 1 : 0;
            unless(
                    ballot == null ? papers >= 0 : vote.counting().allows(ballot),
                    "%s is no answer in %s.",
                    row.says().write(),
                    vote.id());
            Long member = row.member();
            if (member != null) {
                unless(
                        isPrevented == vote.prevented().contains(new MemberId(member)),
                        "%s is not what member %d said of being prevented in %s.",
                        row.says().write(),
                        member,
                        vote.id());
            }
        }
        unless(
                prevented == vote.prevented().size(),
                "%d are prevented in the box of %s, but %s said so.",
                prevented,
                vote.id(),
                vote.prevented());
        return Json.object().done();
    }

    /// At least how many answers are in the box of a hidden vote: its rows at the last tick, less
    /// those that say no answer.
    public static long atLeast(Vote vote, Box.Open box) {
        return Math.max(0, box.atLeast() - vote.prevented().size());
    }

    @Override
    public List<Step> revealed(
            Scene scene, Box.Open box, List<BoxRow.Shown> rows, Json.Fields result) {
        return VoteRules.closeDue(vote(scene, box).revealed(rows));
    }

    /// Nobody can count what nobody can read: the vote closes without an answer.
    @Override
    public List<Step> destroyed(Scene scene, Box.Open box, Loss loss) {
        return VoteRules.closeDue(vote(scene, box));
    }

    private static Vote.Open vote(Scene scene, Box.Open box) {
        var id = new VoteId(box.terms().about());
        Vote.Open vote = scene.states().of(ASSEMBLY).votes().open().get(id);
        return needed(vote, "Vote %s is not open.", id);
    }

    /// The rows of a vote whose box is over; none if it was destroyed.
    ///
    /// @throws Unfoldable if it is still sealed
    static List<BoxRow.Shown> rows(@Nullable Box box, VoteId vote) {
        return switch (box) {
            case Box.Revealed revealed -> revealed.rows();
            case Box.Destroyed d -> List.of();
            case Box.Open o ->
                    throw new Unfoldable("The answers of %s are sealed.".formatted(vote));
            case null -> throw new Unfoldable("Vote %s has no box.".formatted(vote));
        };
    }
}
