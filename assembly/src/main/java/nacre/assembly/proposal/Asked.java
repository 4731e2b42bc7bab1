// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.proposal;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.Refusal;
import nacre.ballot.Option;
import nacre.journal.Content.Words;
import org.jspecify.annotations.Nullable;

/// What somebody wants a proposal to ask, with the words of its options.
///
/// @param options what there is to choose from; none where the proposal itself is asked about, or
///     members are elected
/// @param seats how many are chosen at most; 0 where the proposal itself is asked about
public record Asked(List<String> options, int seats) {

    /// Whether the proposal itself is wanted.
    public static final Asked OF_ITSELF = new Asked(List.of(), 0);

    /// Copies the list.
    public Asked {
        options = List.copyOf(options);
    }

    /// An election of so many.
    public static Asked election(int seats) {
        return new Asked(List.of(), seats);
    }

    /// The question that it is.
    ///
    /// @throws IllegalArgumentException if [#misfit()] refuses it
    Question question() {
        if (!options.isEmpty()) {
            return new Question.Between(options.size(), seats);
        }
        return seats == 0 ? new Question.OfItself() : new Question.Election(seats);
    }

    /// Why nobody can be asked so, or null.
    @Nullable Refusal misfit() {
        int count = options.size();
        if (count == 0) {
            return seats < 0 || seats > Option.MOST
                    ? new ProposalRefusal.SeatsDoNotFit(seats, Option.MOST)
                    : null;
        }
        if (count < Option.FEWEST || count > Option.MOST) {
            return new ProposalRefusal.OptionsDoNotFit(count, Option.FEWEST, Option.MOST);
        }
        if (seats < 1 || seats >= count) {
            return new ProposalRefusal.SeatsDoNotFit(seats, count - 1);
        }
        for (int i = 0; i < count; i++) {
            if (Texts.misfitTitle(options.get(i)) instanceof Refusal why) {
                return why;
            }
            int first = options.indexOf(options.get(i));
            if (first < i) {
                return new ProposalRefusal.SameOptionTwice(first + 1, i + 1);
            }
        }
        return null;
    }

    /// The words of the options, as content of the entry that puts the proposal.
    List<Words> words() {
        var words = new ArrayList<Words>();
        for (int i = 0; i < options.size(); i++) {
            words.add(Words.kept(Question.field(new Option(i + 1)), options.get(i)));
        }
        return words;
    }
}
