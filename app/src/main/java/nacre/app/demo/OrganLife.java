// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nacre.app.demo.Event.Deed;
import nacre.assembly.Assembly;
import nacre.assembly.announcement.Announce;
import nacre.assembly.charter.Power;
import nacre.assembly.council.Seat;
import nacre.assembly.erasure.EraseContent;
import nacre.assembly.mandate.MandateCommand;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.part.Command;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.roll.Member;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.vote.Vote;
import nacre.journal.CommandId;
import nacre.journal.Content;
import nacre.journal.OrganId;
import nacre.organ.Clerk;
import nacre.organ.Reply;
import org.jspecify.annotations.Nullable;

/// One organ of the town, living its script. What the script leaves open, chance decides: when
/// each one comes in, when she votes, who changes her answer.
final class OrganLife {
    private final Town town;
    private final Life life;
    private final Chance chance;
    private final Script script;
    private final Arrivals arrivals;
    private final Returns returns;
    private final Debates debates;
    private final Gatherings gatherings;
    private final Lots lots;
    private final Rooms rooms;
    private final Map<String, MemberId> names = new HashMap<>();
    private @Nullable Clerk clerk;

    OrganLife(Town town, String name) {
        this.town = town;
        this.life = town.life();
        this.chance = life.chance(name);
        this.script = Script.read(Town.files(name));
        this.arrivals = new Arrivals(this, script);
        this.returns = new Returns(this);
        this.debates = new Debates(this, arrivals);
        this.gatherings = new Gatherings(this);
        this.lots = new Lots(this);
        this.rooms = new Rooms(this, life.chance(name + " rooms"));
    }

    Town town() {
        return town;
    }

    Life life() {
        return life;
    }

    Chance chance() {
        return chance;
    }

    /// Plans its founding and all that its script says.
    void plan() {
        life.at(script.founding().at(), () -> clerk = founded(script.founding()));
        for (Event event : script.events()) {
            life.at(Town.hour(event.day(), event.time()), () -> happen(event));
        }
    }

    private Clerk founded(Founding founding) {
        return switch (founding) {
            case Founding.ByPeople people -> life.found(people.plan());
            case Founding.ByOrgans organs -> life.found(organs.plan(name -> town.organ(name).id()));
        };
    }

    /// Goes on with the clerk who serves it now.
    void goOn() {
        clerk = life.clerk(id());
    }

    boolean isFounded() {
        return clerk != null;
    }

    OrganId id() {
        return clerk().journal().organ();
    }

    Clerk clerk() {
        if (clerk == null) {
            throw new IllegalStateException("It has not been founded yet.");
        }
        return clerk;
    }

    Assembly assembly() {
        return clerk().standing().assembly();
    }

    /// Asks the clerk for something.
    Reply hear(MemberId actor, Command command) {
        return life.hear(clerk(), actor, command);
    }

    /// Asks for something that the script says is allowed; the first entry of its batch.
    long done(MemberId actor, Command command) {
        return done(actor, id -> command);
    }

    /// The same for what depends on the id of its command.
    long done(MemberId actor, Function<CommandId, Command> asked) {
        return switch (life.hear(clerk(), actor, asked)) {
            case Reply.Recorded(var receipt) -> receipt.first();
            case Reply other ->
                    throw new IllegalStateException(
                            "%s was told at %s: %s".formatted(name(actor), life.now(), other));
        };
    }

    private void happen(Event event) {
        town.catchUp(); // as the server does by itself
        MemberId who = member(event.who());
        switch (event.deed()) {
            case Deed.Imports(String file) -> arrivals.imports(who, file);
            case Deed.Invites(int people) -> arrivals.invites(who, people);
            case Deed.GoesRound(int share) -> arrivals.goesRound(share);
            case Deed.Announces(String title, String text) -> done(who, new Announce(title, text));
            case Deed.Proposes proposes -> debates.proposes(who, proposes);
            case Deed.Changes changes -> debates.changes(who, changes);
            case Deed.Withdraws(String title) ->
                    done(who, new ProposalCommand.WithdrawProposal(proposal(title)));
            case Deed.AsksBack asks -> debates.asksBack(who, asks);
            case Deed.Reports(String mandate, String text) ->
                    done(who, new MandateCommand.Report(mandate(mandate), text));
            case Deed.Calls(Gathering gathering) -> gatherings.calls(who, gathering);
            case Deed.Vouches(String name) -> returns.vouches(who, member(name));
            case Deed.JoinsLot j -> lots.joins(who);
            case Deed.Erases e -> erases(who);
            case Deed.InRoom deed -> rooms.happens(who, deed);
            case Deed.Leaves(boolean isErasing) -> {
                done(who, new RollCommand.Leave());
                if (isErasing) {
                    erases(who);
                }
            }
        }
    }

    /// Erases what she wrote; and her name too, once she has left.
    private void erases(MemberId who) {
        var fields = new ArrayList<EraseContent.Field>();
        boolean hasLeft = !assembly().roll().contains(who);
        long size = clerk().standing().size();
        for (long seq = 0; seq < size; seq++) {
            for (Content content : clerk().contents().of(seq)) {
                Long subject = content.subject();
                boolean isHers = subject != null && subject == who.seq() && !content.isErased();
                if (isHers && (hasLeft || content.field().equals("text"))) {
                    fields.add(new EraseContent.Field(seq, content.field()));
                }
            }
        }
        List<EraseContent.Field> some =
                hasLeft ? fields : fields.subList(0, Math.min(1, fields.size()));
        done(who, new EraseContent(who, some));
    }

    /// The member of this name.
    MemberId member(String name) {
        MemberId known = names.get(name);
        if (known != null) {
            return known;
        }
        for (MemberId member : everybody()) {
            if (name.equals(name(member))) {
                names.put(name, member);
                return member;
            }
        }
        throw new IllegalArgumentException("Nobody is called %s here.".formatted(name));
    }

    /// Whoever can do something here: members, or in a council those who sit in it.
    private List<MemberId> everybody() {
        return assembly().isCouncil()
                ? List.copyOf(assembly().ties().council().seats().keySet())
                : assembly().roll().everybody().stream().map(Member::id).toList();
    }

    /// Who holds a mandate with this power, in the order in which the mandates were given.
    List<MemberId> holders(Power power) {
        return assembly().mandates().inForce().values().stream()
                .filter(mandate -> mandate.grants().stream().anyMatch(g -> g.power().equals(power)))
                .flatMap(mandate -> mandate.holders().stream())
                .distinct()
                .toList();
    }

    /// All on the roll who have come in, to be changed by whoever asks.
    List<MemberId> entered() {
        var all = new ArrayList<MemberId>();
        for (Member member : assembly().roll().everybody()) {
            if (member.isOnTheRoll() && member.hasEntered()) {
                all.add(member.id());
            }
        }
        return all;
    }

    /// What a member is called, or whoever sits here; null once her name is erased.
    @Nullable String name(MemberId member) {
        Seat seat = assembly().ties().council().seats().get(member);
        return seat == null
                ? clerk().contents().name(clerk().standing(), member)
                : town.organ(seat.organ()).name(seat.holder());
    }

    Returns returns() {
        return returns;
    }

    Rooms rooms() {
        return rooms;
    }

    Gatherings gatherings() {
        return gatherings;
    }

    ProposalId proposal(String title) {
        for (Proposal proposal : assembly().proposals().all().values()) {
            if (title.equals(clerk().contents().find(proposal.text(), "title"))) {
                return proposal.id();
            }
        }
        throw new IllegalArgumentException("No proposal is called %s.".formatted(title));
    }

    /// The vote on a proposal, which must be open.
    Vote.Open openVote(ProposalId id) {
        Vote.Open vote =
                assembly().proposals().needed(id).stage() instanceof Proposal.Stage.Voted(var voted)
                        ? assembly().votes().open().get(voted)
                        : null;
        if (vote == null) {
            throw new IllegalStateException("There is no open vote on %s.".formatted(id));
        }
        return vote;
    }

    MandateId mandate(String title) {
        for (MandateId id : assembly().mandates().inForce().keySet()) {
            if (title.equals(clerk().contents().find(id.seq(), "title"))) {
                return id;
            }
        }
        throw new IllegalArgumentException("No mandate is called %s.".formatted(title));
    }

    Instant now() {
        return life.now();
    }
}
