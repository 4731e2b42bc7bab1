// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.List;
import java.util.function.Function;
import nacre.assembly.part.Enactment;
import nacre.web.Option;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Says in words what an enactment brings about. The pages of a part say those of its own acts; the
/// assembly's are said here.
@FunctionalInterface
public interface EnactmentWords {

    /// What it brings about, or null if it belongs to another part.
    @Nullable Said say(
            Visit visit, Enactment enactment, Tense tense, Function<String, String> words);

    /// Whether it is still to be done.
    enum Tense {
        /// It is proposed.
        WILL,
        /// It is done.
        DID;

        String key() {
            return this == WILL ? "decide.will." : "decide.did.";
        }
    }

    /// An enactment in words.
    ///
    /// @param what what it does, in one sentence
    /// @param more what else one should know of it
    /// @param page where all of it stands, and what that page is called; null if nowhere else
    record Said(String what, List<String> more, @Nullable Option page) {
        /// Copies the list.
        public Said {
            more = List.copyOf(more);
        }

        /// One that has no page of its own.
        public Said(String what, List<String> more) {
            this(what, more, null);
        }
    }
}
