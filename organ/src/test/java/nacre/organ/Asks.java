// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import java.time.Instant;
import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.CharterAct;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.erasure.EraseContent;
import nacre.assembly.erasure.ErasureAct;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.mandate.MandateCommand;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.roll.RollAct;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.journal.Content.Words;

/// What members ask for in tests, in few words.
public final class Asks {
    private Asks() {}

    /// A proposal on the matter that its enactments belong to.
    public static ProposalCommand.PutProposal put(Enactment... enactments) {
        MatterKey matter =
                switch (enactments.length == 0 ? "" : enactments[0].type()) {
                    case "roll.admitted" -> MatterKey.ADMISSION;
                    case "roll.removed" -> MatterKey.REMOVAL;
                    case "charter.changed" -> MatterKey.CHARTER;
                    case "mandate.given", "mandate.recalled" -> MatterKey.MANDATES;
                    default -> MatterKey.EVERYDAY;
                };
        return put(matter, enactments);
    }

    public static ProposalCommand.PutProposal put(MatterKey matter, Enactment... enactments) {
        return new ProposalCommand.PutProposal(
                matter, "A proposal", "Let us do it.", List.of(enactments), null);
    }

    public static VoteCommand.CastVote casts(VoteId vote, Choice choice) {
        return new VoteCommand.CastVote(vote, new Ballot.Said(choice));
    }

    public static MandateCommand.AskRecall recall(MandateId mandate) {
        return new MandateCommand.AskRecall(mandate, "It is time.");
    }

    public static EraseContent erase(MemberId subject, long entry, String field) {
        return new EraseContent(subject, List.of(new EraseContent.Field(entry, field)));
    }

    /// A mandate with words about it.
    public static Enactment gives(MemberId holder, Instant ends, Grant... grants) {
        return gives(new MandateAct.Given(List.of(holder), List.of(grants), ends, List.of()));
    }

    public static Enactment gives(MandateAct.Given given) {
        return Enactment.of(
                given,
                List.of(Words.kept("task", "To do it well"), Words.kept("title", "A mandate")));
    }

    public static Enactment recalls(MandateId mandate) {
        return Enactment.of(new MandateAct.Recalled(mandate), List.of());
    }

    public static Enactment removes(MemberId member) {
        return Enactment.of(new RollAct.Removed(member), List.of());
    }

    public static Enactment admits(MemberId member) {
        return Enactment.of(new RollAct.Admitted(member), List.of());
    }

    public static Enactment changes(long from, Charter charter) {
        return Enactment.of(new CharterAct.Changed(from, charter), List.of());
    }

    public static Enactment erases(long entry, String field) {
        return Enactment.of(new ErasureAct.Erased(entry, field, null), List.of());
    }
}
