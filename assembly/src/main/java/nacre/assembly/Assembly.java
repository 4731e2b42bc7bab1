// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly;

import java.time.Duration;
import java.time.Instant;
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

    /// The longest term that the charter allows a mandate.
    public Duration longestMandate() {
        return charter().mandates().longest();
    }

    /// Whether its members are organs.
    public boolean isCouncil() {
        return !charters.versions().isEmpty() && charter().council() != null;
    }

    /// For whom somebody speaks here: a member for herself, in a council a delegate for the organ
    /// that sent her; null if for nobody.
    public @Nullable MemberId voice(MemberId actor) {
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
        return new Assembly(
                next,
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

    Assembly with(Charters next) {
        return new Assembly(
                founding,
                next,
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

    Assembly with(Roll next) {
        return new Assembly(
                founding,
                charters,
                next,
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

    Assembly with(SignIns next) {
        return new Assembly(
                founding,
                charters,
                roll,
                next,
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

    Assembly with(Proposals next) {
        return new Assembly(
                founding,
                charters,
                roll,
                signIns,
                next,
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

    Assembly with(Votes next) {
        return new Assembly(
                founding,
                charters,
                roll,
                signIns,
                proposals,
                next,
                mandates,
                announcements,
                meetings,
                agreements,
                boxes,
                dues,
                sleep,
                ties);
    }

    Assembly with(Mandates next) {
        return new Assembly(
                founding,
                charters,
                roll,
                signIns,
                proposals,
                votes,
                next,
                announcements,
                meetings,
                agreements,
                boxes,
                dues,
                sleep,
                ties);
    }

    Assembly with(Announcements next) {
        return new Assembly(
                founding,
                charters,
                roll,
                signIns,
                proposals,
                votes,
                mandates,
                next,
                meetings,
                agreements,
                boxes,
                dues,
                sleep,
                ties);
    }

    Assembly with(Agreements next) {
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
                next,
                boxes,
                dues,
                sleep,
                ties);
    }

    Assembly with(Boxes next) {
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
                next,
                dues,
                sleep,
                ties);
    }

    Assembly with(Meetings next) {
        return new Assembly(
                founding,
                charters,
                roll,
                signIns,
                proposals,
                votes,
                mandates,
                announcements,
                next,
                agreements,
                boxes,
                dues,
                sleep,
                ties);
    }

    Assembly with(PSortedSet<Due> next) {
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
                next,
                sleep,
                ties);
    }

    Assembly with(Sleeps next) {
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
                next,
                ties);
    }

    Assembly with(Ties next) {
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
                next);
    }
}
