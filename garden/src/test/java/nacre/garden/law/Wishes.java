// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static nacre.garden.GardenPart.GARDEN;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.announcement.Announce;
import nacre.assembly.comeback.Comeback;
import nacre.assembly.comeback.ComebackCommand;
import nacre.assembly.comeback.ComebackId;
import nacre.assembly.erasure.EraseContent;
import nacre.assembly.mandate.MandateCommand;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.part.Command;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollCommand.Person;
import nacre.assembly.signin.SignInCommand;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Choice;
import nacre.garden.Bed;
import nacre.garden.Sow;
import nacre.organ.Asks;
import nacre.organ.Standing;

/// What members of an organ come to ask for, mostly sensible and now and then not.
final class Wishes {
    private final Chance chance;
    private final Leaning leaning;

    Wishes(Chance chance, Leaning leaning) {
        this.chance = chance;
        this.leaning = leaning;
    }

    Command next(Standing standing, MemberId actor) {
        Assembly assembly = standing.assembly();
        if (leaning.meetings() > 0 && chance.in(leaning.meetings())) {
            return new MeetingWishes(chance).next(standing, actor);
        }
        if (leaning.choices() > 0 && chance.in(leaning.choices())) {
            return new ChoosingWishes(chance).next(standing, actor);
        }
        if (leaning.balloting() > 0 && chance.in(leaning.balloting())) {
            return new BallotWishes(chance, standing, actor).next();
        }
        if (leaning.holdingOut() > 0 && chance.in(leaning.holdingOut())) {
            return new HoldingOutWishes(chance, standing, actor).next();
        }
        if (leaning.acting() > 0 && chance.in(leaning.acting())) {
            return new ActingWishes(chance, standing, actor).next();
        }
        if (leaning.bundles() > 0 && chance.in(leaning.bundles())) {
            return new Bundling(chance).next(assembly);
        }
        int kind = chance.below(100);
        if (kind < 38) {
            var vote = chance.of(assembly.votes().open().keySet(), new VoteId(chance.below(40)));
            if (chance.in(12)) {
                return new VoteCommand.SayPrevented(vote);
            }
            return Asks.casts(
                    vote, chance.in(85) ? Choice.YES : chance.among(Choice.NO, Choice.ABSTAIN));
        }
        if (kind < 60) {
            return new Proposing(chance).next(standing, actor);
        }
        if (kind < 69) {
            return roll(assembly);
        }
        if (kind < 82) {
            return mandate(assembly);
        }
        return kind < 88 ? signIn(assembly, actor) : content(standing, actor);
    }

    private Command roll(Assembly assembly) {
        var member = chance.of(assembly.roll().people().keySet(), new MemberId(99));
        return switch (chance.below(8)) {
            case 0, 1 -> new RollCommand.AddMembers(List.of(person(), person()));
            case 2 -> new RollCommand.AdmitMember(person());
            case 3 -> new RollCommand.AdmitAgain(member);
            case 4, 5 -> new RollCommand.Enter();
            case 6 -> new RollCommand.Describe(person());
            default ->
                    assembly.roll().entitled() > 7 || chance.in(10)
                            ? new RollCommand.Leave()
                            : new RollCommand.Enter();
        };
    }

    private Person person() {
        return new Person(chance.in(5) ? "" : "Person " + chance.below(999), "p@example.org");
    }

    private Command mandate(Assembly assembly) {
        var mandate =
                chance.of(
                        chance.in(80)
                                ? assembly.mandates().inForce().keySet()
                                : assembly.mandates().over().keySet(),
                        new MandateId(chance.below(40)));
        return switch (chance.below(12)) {
            case 0 ->
                    chance.in(25)
                            ? new MandateCommand.Resign(mandate)
                            : new MandateCommand.Report(mandate, "So far.");
            case 1, 2 -> new MandateCommand.Report(mandate, "All is well.");
            case 3, 4 -> Asks.recall(mandate);
            case 5, 6, 7, 8 -> new Sow(1 + chance.below(45), "Beans");
            default -> new Announce(chance.in(8) ? "" : "News", "It works.");
        };
    }

    private Command signIn(Assembly assembly, MemberId actor) {
        var hers =
                assembly.signIns().passkeys().entrySet().stream()
                        .filter(each -> each.getValue().equals(actor) || chance.in(10))
                        .map(java.util.Map.Entry::getKey)
                        .toList();
        return switch (chance.below(11)) {
            case 7, 8, 9, 10 -> comeback(assembly);
            case 0, 1 -> new SignInCommand.AddPasskey("{\"key\":%d}".formatted(chance.below(99)));
            case 2 -> new SignInCommand.RemovePasskey(chance.of(hers, 3L));
            case 3, 4 ->
                    new SignInCommand.ConfirmCodes(
                            chance.of(assembly.signIns().sheets().keySet(), 9L));
            default ->
                    new SignInCommand.PrepareCodes(
                            List.of(chance.of(assembly.roll().people().keySet(), actor)));
        };
    }

    private Command comeback(Assembly assembly) {
        var comebacks = assembly.signIns().comebacks();
        var id = chance.of(comebacks.underWay().values(), new ComebackId(chance.below(40)));
        Comeback comeback = comebacks.find(id);
        Comeback.Code code = comeback == null ? null : comeback.code();
        long made = code == null ? chance.below(40) : code.seq();
        return switch (chance.below(10)) {
            case 0, 1 ->
                    new ComebackCommand.BeginComeback(
                            chance.of(assembly.roll().people().keySet(), new MemberId(99)));
            case 2, 3, 4, 5 -> new ComebackCommand.Vouch(id);
            case 6 ->
                    chance.in(50)
                            ? new ComebackCommand.Unvouch(id)
                            : new ComebackCommand.StopComeback(id);
            case 7 -> new ComebackCommand.MakeCode(id);
            case 8 -> new ComebackCommand.ConfirmCode(id, made);
            default -> new ComebackCommand.ComeBack(id, made);
        };
    }

    private Command content(Standing standing, MemberId actor) {
        Assembly assembly = standing.assembly();
        if (chance.in(35)) {
            var proposal = chance.of(assembly.proposals().all().values());
            if (proposal != null) {
                return new ProposalCommand.PostComment(proposal.id(), null, "I think so too.");
            }
        }
        MemberId subject =
                chance.in(80) ? actor : chance.of(assembly.roll().people().keySet(), actor);
        return erase(standing, subject);
    }

    /// Mostly something that is there, and hers.
    private Command erase(Standing standing, MemberId subject) {
        var fields = new ArrayList<EraseContent.Field>();
        var member = standing.assembly().roll().find(subject);
        if (member != null) {
            fields.add(new EraseContent.Field(member.described(), "contact"));
            fields.add(new EraseContent.Field(subject.seq(), chance.among("name", "contact")));
        }
        for (Proposal proposal : standing.assembly().proposals().all().values()) {
            proposal.comments().stream()
                    .filter(comment -> comment.by().equals(subject))
                    .forEach(c -> fields.add(new EraseContent.Field(c.seq(), "text")));
        }
        for (Bed bed : standing.states().of(GARDEN).beds().values()) {
            if (bed.by().equals(subject)) {
                fields.add(new EraseContent.Field(bed.seq(), "note"));
            }
        }
        for (var passkey : standing.assembly().signIns().passkeys().entrySet()) {
            if (passkey.getValue().equals(subject)) {
                fields.add(new EraseContent.Field(passkey.getKey(), "credential"));
            }
        }
        long entry = chance.below(Math.toIntExact(standing.size()) + 2);
        var picked = chance.of(fields, new EraseContent.Field(entry, "text"));
        return new EraseContent(subject, List.of(picked));
    }
}
