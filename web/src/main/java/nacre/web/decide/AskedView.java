// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.proposal.Candidate;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.Question;
import nacre.ballot.Option;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// What a proposal asks while it is discussed: its options, or who stands.
///
/// @param lines the options, or those who stand
/// @param how how many are chosen, in words
/// @param isElection whether members are elected
/// @param isOver whether nobody can stand any more, nor an option be added
/// @param mayStand whether the reader can say that she stands
/// @param stands whether she does
public record AskedView(
        List<Line> lines,
        String how,
        boolean isElection,
        boolean isOver,
        boolean mayStand,
        boolean stands) {

    /// Copies the list.
    public AskedView {
        lines = List.copyOf(lines);
    }

    /// An option, or somebody who stands.
    ///
    /// @param words the option, or her name
    /// @param text what she says of it; empty if nothing
    public record Line(String words, String text) {}

    static @Nullable AskedView of(Visit visit, Proposal proposal) {
        return switch (proposal.question()) {
            case Question.OfItself q -> null;
            case Question.Bundle b -> null;
            case Question.Between(int options, int seats) -> {
                var words = new OptionWords(visit, proposal);
                var lines = new ArrayList<Line>();
                for (int number = 1; number <= options; number++) {
                    lines.add(new Line(words.name(new Option(number)), ""));
                }
                String how = visit.text().of("option.seats", "seats", seats);
                yield new AskedView(lines, how, false, !proposal.isDiscussed(), false, false);
            }
            case Question.Election(int seats) -> election(visit, proposal, seats);
        };
    }

    private static AskedView election(Visit visit, Proposal proposal, int seats) {
        var contents = visit.clerk().contents();
        List<Candidate> candidates =
                proposal.isDiscussed()
                        ? proposal.standing(visit.assembly())
                        : List.copyOf(proposal.candidates());
        List<Line> lines =
                candidates.stream()
                        .map(each ->
                                new Line(
                                        visit.name(each.member()),
                                        contents.text(each.entry(), "text")))
                        .toList();
        boolean stands = proposal.candidate(visit.me()) != null;
        return new AskedView(
                lines,
                visit.text().of("option.election.seats", "seats", seats),
                true,
                !proposal.isDiscussed(),
                proposal.isDiscussed() && !stands && visit.assembly().voice(visit.me()) != null,
                proposal.isDiscussed() && stands);
    }
}
