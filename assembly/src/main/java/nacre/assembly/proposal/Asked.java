// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.proposal;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.bundle.BundleRefusal;
import nacre.assembly.part.Refusal;
import nacre.ballot.Option;
import nacre.journal.Content.Words;
import org.jspecify.annotations.Nullable;

/// What somebody wants a proposal to ask, with the words of its options.
///
/// @param options what there is to choose from; none where the proposal itself is asked about, or
///     members are elected
/// @param seats how many are chosen at most; 0 where the proposal itself is asked about
/// @param parts the proposals that are to be decided together; none where it is no bundle
public record Asked(List<String> options, int seats, List<ProposalId> parts) {

    /// Whether the proposal itself is wanted.
    public static final Asked OF_ITSELF = new Asked(List.of(), 0);

    /// Copies the lists.
    public Asked {
        options = List.copyOf(options);
        parts = List.copyOf(parts);
    }

    /// A choice of so many between these.
    public Asked(List<String> options, int seats) {
        this(options, seats, List.of());
    }

    /// An election of so many.
    public static Asked election(int seats) {
        return new Asked(List.of(), seats);
    }

    /// Whether all of these are wanted.
    public static Asked bundle(List<ProposalId> parts) {
        return new Asked(List.of(), 0, parts);
    }

    /// The question that it is.
    ///
    /// @throws IllegalArgumentException if [#misfit()] refuses it
    Question question() {
        if (!parts.isEmpty()) {
            return new Question.Bundle(parts);
        }
        if (!options.isEmpty()) {
            return new Question.Between(options.size(), seats);
        }
        return seats == 0 ? new Question.OfItself() : new Question.Election(seats);
    }

    /// Why nobody can be asked so, or null.
    @Nullable Refusal misfit() {
        return parts.isEmpty() ? misfitChoice() : misfitBundle();
    }

    private @Nullable Refusal misfitBundle() {
        if (parts.size() < Question.Bundle.FEWEST || parts.size() > Question.Bundle.MOST) {
            return new BundleRefusal.PartsDoNotFit(
                    parts.size(), Question.Bundle.FEWEST, Question.Bundle.MOST);
        }
        for (ProposalId part : parts) {
            if (parts.indexOf(part) != parts.lastIndexOf(part)) {
                return new BundleRefusal.PartTwice(part);
            }
            if (!options.isEmpty() || seats != 0) {
                return new BundleRefusal.AsksMoreThanYesOrNo(part);
            }
        }
        return null;
    }

    private @Nullable Refusal misfitChoice() {
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
