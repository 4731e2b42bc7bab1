// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import org.jspecify.annotations.Nullable;

/// Something that somebody does on a day of the demo, as the script says it.
///
/// @param day counted from the founding, which is day 0
/// @param who by name
record Event(int day, LocalTime time, String who, Deed deed) {

    /// What is done.
    sealed interface Deed {
        /// Puts the people of a list on the roll.
        record Imports(String file) implements Deed {}

        /// Issues codes to so many who have none yet.
        record Invites(int people) implements Deed {}

        /// Goes from one to the next of those who have a code and have not come in; of a hundred of
        /// them, so many do within three weeks.
        record GoesRound(int share) implements Deed {}

        /// Says something to all.
        record Announces(String title, String text) implements Deed {}

        /// Puts a proposal, which is then discussed and voted on.
        record Proposes(
                String matter,
                String title,
                String text,
                List<String> enactments,
                List<Said> said,
                Voting voting)
                implements Deed {
            /// Copies the lists.
            public Proposes {
                enactments = List.copyOf(enactments);
                said = List.copyOf(said);
            }
        }

        /// Gives a proposal another text, so that it is voted on anew.
        record Changes(String title, String text, Voting voting) implements Deed {}

        /// Takes a proposal back.
        record Withdraws(String title) implements Deed {}

        /// Asks for a mandate back, and others with her.
        record AsksBack(String mandate, String reason, List<Said> others, @Nullable Answers answers)
                implements Deed {
            /// Copies the list.
            public AsksBack {
                others = List.copyOf(others);
            }
        }

        /// Calls a meeting, which is then held.
        record Calls(Gathering gathering) implements Deed {}

        /// Puts a secret into a draw by lot, and tells it when it is time.
        record JoinsLot() implements Deed {}

        /// Vouches for somebody who lost her way in.
        record Vouches(String name) implements Deed {}

        /// Reports on a mandate.
        record Reports(String mandate, String text) implements Deed {}

        /// Does something in the room of one of the other parts.
        ///
        /// @param verb what she does, by which the room is found
        /// @param lines what it is about, line by line
        record InRoom(String verb, String rest, List<String> lines) implements Deed {
            /// Copies the list.
            public InRoom {
                lines = List.copyOf(lines);
            }
        }

        /// Erases her first comment.
        record Erases() implements Deed {}

        /// Leaves.
        record Leaves(boolean isErasing) implements Deed {}
    }

    /// Something said so long after the event: a comment, an answer to the last comment, or the
    /// view of the member whose removal is proposed.
    record Said(Kind kind, Duration after, String who, String text) {
        enum Kind {
            COMMENT,
            ANSWER,
            STATEMENT
        }
    }

    /// How a vote goes.
    ///
    /// @param chooses what there is to choose from
    /// @param answers how many answer how, whoever they are by chance; null if nobody does so
    /// @param named who answers how
    record Voting(Chooses chooses, @Nullable Answers answers, List<Named> named) {
        /// Copies the list.
        Voting {
            named = List.copyOf(named);
        }
    }

    /// Somebody's answer, so long after the opening.
    ///
    /// @param aim what it would harm, from whoever objects; else empty
    /// @param reason how it would; else empty
    record Named(Duration after, String who, Ballot ballot, String aim, String reason) {}

    /// What there is to choose from, or who stands, and how many are chosen at most; nothing where
    /// a proposal asks about itself.
    record Chooses(List<Option> options, int seats) {
        Chooses {
            options = List.copyOf(options);
        }
    }

    /// An option, or a candidate with what she says, and how many pick it.
    record Option(String name, int votes, String text) {}

    /// How many answer how in the end.
    record Answers(int yes, int no, int abstain) {

        /// Each of them, the yeses first.
        List<Choice> choices() {
            var choices = new ArrayList<Choice>();
            choices.addAll(Collections.nCopies(yes, Choice.YES));
            choices.addAll(Collections.nCopies(no, Choice.NO));
            choices.addAll(Collections.nCopies(abstain, Choice.ABSTAIN));
            return choices;
        }
    }
}
