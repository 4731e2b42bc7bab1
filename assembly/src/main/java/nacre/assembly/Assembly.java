// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import nacre.assembly.agreement.Agreements;
import nacre.assembly.announcement.Announcements;
import nacre.assembly.box.Boxes;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.Charters;
import nacre.assembly.council.Seat;
import nacre.assembly.founding.Founding;
import nacre.assembly.mandate.Mandates;
import nacre.assembly.meeting.Meetings;
import nacre.assembly.part.Due;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Proposals;
import nacre.assembly.roll.Roll;
import nacre.assembly.signin.SignIns;
import nacre.assembly.vote.Sleeps;
import nacre.assembly.vote.Votes;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedSet;
import org.pcollections.TreePSet;

/// How things stand in an organ: who is on the roll, what the charter says, what is proposed, voted
/// and decided, who holds which mandate. Immutable, folded from facts alone.
///
/// @param founding what it was founded with; null before
/// @param charters all versions of its charter
/// @param roll who is a member
/// @param signIns the passkeys in use
/// @param proposals what is and was proposed
/// @param votes what is and was voted on, and decided
/// @param mandates who may act for all
/// @param announcements what was said to all
/// @param meetings where members come together
/// @param agreements the texts that hold until members look at them again
/// @param boxes what is sealed
/// @param dues what falls due, soonest first
/// @param sleep every time that the server slept
/// @param ties what ties it to other organs
public record Assembly(
        @Nullable Founding founding,
        Charters charters,
        Roll roll,
        SignIns signIns,
        Proposals proposals,
        Votes votes,
        Mandates mandates,
        Announcements announcements,
        Meetings meetings,
        Agreements agreements,
        Boxes boxes,
        PSortedSet<Due> dues,
        Sleeps sleep,
        Ties ties) {

    /// An organ that does not exist yet.
    public static Assembly empty() {
        return new Assembly(
                null,
                Charters.empty(),
                Roll.empty(),
                SignIns.empty(),
                Proposals.empty(),
                Votes.empty(),
                Mandates.empty(),
                Announcements.empty(),
                Meetings.empty(),
                Agreements.empty(),
                Boxes.empty(),
                TreePSet.empty(),
                Sleeps.none(),
                Ties.none());
    }

    /// The charter in force.
    public Charter charter() {
        return charters.current().charter();
    }

    /// The roll of a vote that opens at this moment: who is on the roll and not too new to count.
    public Roll rollAt(Instant opening) {
        return roll.at(opening, charter().roll().waiting());
    }

    /// Where the organ's days begin and end.
    public ZoneId zone() {
        return founding == null ? ZoneOffset.UTC : founding.zone();
    }

    /// The longest term that the charter allows a mandate.
    public Duration longestMandate() {
        return charter().mandates().longest();
    }

    /// Whether its members have dissolved it or made it part of another, so that nobody may act in
    /// it any more.
    public boolean isOver() {
        return founding != null && founding.over() != null;
    }

    /// Whether its members are organs.
    public boolean isCouncil() {
        return !charters.versions().isEmpty() && charter().council() != null;
    }

    /// For whom somebody speaks here: a member for herself, in a council a delegate for the organ
    /// that sent her; null if for nobody.
    public @Nullable MemberId voice(MemberId actor) {
        if (isOver()) {
            return null;
        }
        if (!isCouncil()) {
            return roll.contains(actor) ? actor : null;
        }
        Seat seat = ties.council().seats().get(actor);
        MemberId organ = seat == null ? null : ties.council().members().get(seat.organ());
        return organ != null && roll.contains(organ) ? organ : null;
    }

    /// How many members there are, whatever they count for.
    public long voices() {
        return isCouncil() ? ties.council().members().size() : roll.entitled();
    }

    Assembly with(Founding next) {
        var copy = new Copy(this);
        copy.founding = next;
        return copy.made();
    }

    Assembly with(Charters next) {
        var copy = new Copy(this);
        copy.charters = next;
        return copy.made();
    }

    Assembly with(Roll next) {
        var copy = new Copy(this);
        copy.roll = next;
        return copy.made();
    }

    Assembly with(SignIns next) {
        var copy = new Copy(this);
        copy.signIns = next;
        return copy.made();
    }

    Assembly with(Proposals next) {
        var copy = new Copy(this);
        copy.proposals = next;
        return copy.made();
    }

    Assembly with(Votes next) {
        var copy = new Copy(this);
        copy.votes = next;
        return copy.made();
    }

    Assembly with(Mandates next) {
        var copy = new Copy(this);
        copy.mandates = next;
        return copy.made();
    }

    Assembly with(Announcements next) {
        var copy = new Copy(this);
        copy.announcements = next;
        return copy.made();
    }

    Assembly with(Meetings next) {
        var copy = new Copy(this);
        copy.meetings = next;
        return copy.made();
    }

    Assembly with(Agreements next) {
        var copy = new Copy(this);
        copy.agreements = next;
        return copy.made();
    }

    Assembly with(Boxes next) {
        var copy = new Copy(this);
        copy.boxes = next;
        return copy.made();
    }

    Assembly with(PSortedSet<Due> next) {
        var copy = new Copy(this);
        copy.dues = next;
        return copy.made();
    }

    Assembly with(Sleeps next) {
        var copy = new Copy(this);
        copy.sleep = next;
        return copy.made();
    }

    Assembly with(Ties next) {
        var copy = new Copy(this);
        copy.ties = next;
        return copy.made();
    }

    /// A copy in which one component is about to be another.
    private static final class Copy {
        private @Nullable Founding founding;
        private Charters charters;
        private Roll roll;
        private SignIns signIns;
        private Proposals proposals;
        private Votes votes;
        private Mandates mandates;
        private Announcements announcements;
        private Meetings meetings;
        private Agreements agreements;
        private Boxes boxes;
        private PSortedSet<Due> dues;
        private Sleeps sleep;
        private Ties ties;

        Copy(Assembly of) {
            founding = of.founding;
            charters = of.charters;
            roll = of.roll;
            signIns = of.signIns;
            proposals = of.proposals;
            votes = of.votes;
            mandates = of.mandates;
            announcements = of.announcements;
            meetings = of.meetings;
            agreements = of.agreements;
            boxes = of.boxes;
            dues = of.dues;
            sleep = of.sleep;
            ties = of.ties;
        }

        Assembly made() {
            return new Assembly(
                    founding,
                    charters,
                    roll,
                    signIns,
                    proposals,
                    votes,
                    mandates,
                    announcements,
                    meetings,
                    agreements,
                    boxes,
                    dues,
                    sleep,
                    ties);
        }
    }
}
