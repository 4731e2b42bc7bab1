// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A vote as one reader may see it: her answer, the sums, and after closing what came of it.
///
/// @param isOpen whether it still takes answers
/// @param mayAnswer whether she is on its roll
/// @param notHers why she is not, in words
/// @param method the family of its answers: `choice`, `consent`, `consensus` or `options`
/// @param mine her answer's permanent form; empty if she has given none
/// @param choices what there is to pick; null where one proposal is asked about
/// @param earlier the first vote of two, if this is the second
/// @param headline what is missing, or the outcome with its reason
/// @param isNeeding whether it lacks yes that can still come
/// @param sum the sums
/// @param roll who could take part
/// @param prevented who has said that she is prevented; null where the rule leaves nobody out
/// @param provenance how those who answered came in; empty while nobody has
/// @param named each answer by name; empty if there are too many for one page
/// @param count how many have answered
/// @param objections who stands against it, and why; while her answer does
/// @param fallback by which matter's rule members may decide over them now; empty if by none
/// @param receipt where her own answer stands
/// @param seal what is said of its secrecy; null if it is named
/// @param result what came of it; null while it is open
public record VoteView(
        boolean isOpen,
        boolean mayAnswer,
        String notHers,
        String method,
        String mine,
        @Nullable Choices choices,
        List<Earlier> earlier,
        String headline,
        boolean isNeeding,
        SumView sum,
        String roll,
        @Nullable PreventedView prevented,
        String provenance,
        List<Named> named,
        long count,
        List<Objection> objections,
        String fallback,
        @Nullable Receipt receipt,
        @Nullable Seal seal,
        @Nullable Result result) {

    /// Copies the list.
    public VoteView {
        earlier = List.copyOf(earlier);
        named = List.copyOf(named);
        objections = List.copyOf(objections);
    }

    /// A vote that led to this one.
    public record Earlier(String headline, SumView sum) {}

    /// What stands against it.
    ///
    /// @param path the entry
    public record Objection(String name, String said, String aim, String reason, String path) {}

    /// One member's answer.
    ///
    /// @param by in a council, who gave it for the organ; empty elsewhere
    /// @param weight how much it counts for
    public record Named(String name, String answer, String by, long weight) {}

    /// Whether organs answered, through delegates.
    public boolean isOfOrgans() {
        return named.stream().anyMatch(each -> !each.by().isEmpty());
    }

    /// A vote whose answers are or were sealed.
    ///
    /// @param trust what is promised, and whom one trusts
    /// @param part how many have answered, as far as the record says; empty once it is closed
    /// @param isMine whether an answer of the reader's is in the box
    /// @param lost what is said if nobody could open it; empty otherwise
    public record Seal(String trust, String part, boolean isMine, String lost) {}

    /// The reader's own last answer.
    public record Receipt(String said, String when, long entry, String leaf, String path) {}

    /// What came of a vote.
    ///
    /// @param mark the mark of its outcome
    /// @param color the colour of the mark
    /// @param layer the panel's class
    /// @param outcome its word
    /// @param did what was recorded because of it
    /// @param when when that was
    /// @param impossible why it could not be done; empty if it could
    /// @param again whether it may be asked for again, and until when in words; empty if not
    /// @param decision the decision's entry; 0 if it did not pass
    public record Result(
            String mark,
            String color,
            String layer,
            String outcome,
            List<Did> did,
            String when,
            String impossible,
            String again,
            long decision) {

        /// Copies the list.
        public Result {
            did = List.copyOf(did);
        }
    }

    /// One entry that a decision brought about.
    public record Did(long entry, String path, EnactmentWords.Said said) {}

    /// Whether there are sums to show.
    public boolean isCounted() {
        return !isOpen || seal == null;
    }

    /// Whether this answer is hers.
    public String pressed(String answer) {
        return String.valueOf(mine.equals(answer));
    }

    /// Whether the page waits for her answer.
    public boolean asks() {
        return isOpen
                && mayAnswer
                && mine.isEmpty()
                && !(seal != null && seal.isMine())
                && !(prevented != null && prevented.isMine());
    }
}
