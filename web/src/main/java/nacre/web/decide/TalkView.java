// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import gg.jte.Content;
import java.util.List;

/// What was said about a proposal, as one reader may see it.
///
/// @param comments how many there are
/// @param people how many members wrote them
/// @param statements what the member whose removal is proposed says about it
/// @param mayState whether the reader is she
/// @param isRemoval whether it is about a removal at all
/// @param threads the comments with their answers
/// @param earlier how many threads are not shown
/// @param isOpen whether more may be said
public record TalkView(
        long comments,
        long people,
        List<Said> statements,
        boolean mayState,
        boolean isRemoval,
        List<Strand> threads,
        long earlier,
        boolean isOpen) {

    /// Copies the lists.
    public TalkView {
        statements = List.copyOf(statements);
        threads = List.copyOf(threads);
    }

    /// One comment or statement.
    ///
    /// @param round in which round it was said, where it is decided in rounds; else empty
    /// @param isMine whether the reader wrote it and it can be erased for her
    public record Said(
            long entry,
            String name,
            String when,
            String instant,
            String round,
            Content text,
            boolean isMine) {}

    /// A comment with its answers.
    public record Strand(Said first, List<Said> answers) {
        /// Copies the list.
        public Strand {
            answers = List.copyOf(answers);
        }
    }
}
