// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly;

import java.util.List;
import nacre.assembly.agreement.AgreementAct;
import nacre.assembly.amendment.AmendmentAct;
import nacre.assembly.announcement.AnnouncementAct;
import nacre.assembly.box.BoxAct;
import nacre.assembly.candidacy.CandidacyAct;
import nacre.assembly.charter.CharterAct;
import nacre.assembly.comeback.ComebackAct;
import nacre.assembly.council.CouncilAct;
import nacre.assembly.erasure.ErasureAct;
import nacre.assembly.founding.OrganAct;
import nacre.assembly.letter.LetterAct;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.meeting.MeetingAct;
import nacre.assembly.merger.MergerAct;
import nacre.assembly.part.Act;
import nacre.assembly.proposal.ProposalAct;
import nacre.assembly.proviso.ProvisoAct;
import nacre.assembly.ratification.RatificationAct;
import nacre.assembly.roll.RollAct;
import nacre.assembly.signin.SignInAct;
import nacre.assembly.split.SplitAct;
import nacre.assembly.vote.VoteAct;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// The topics of the assembly's acts, and how each act is read.
final class AssemblyActs {
    static final List<String> TOPICS =
            List.of(
                    "organ",
                    "charter",
                    "roll",
                    "signin",
                    "comeback",
                    "proposal",
                    "candidacy",
                    "discussion",
                    "amendment",
                    "proviso",
                    "agreement",
                    "vote",
                    "decision",
                    "mandate",
                    "announcement",
                    "meeting",
                    "content",
                    "letter",
                    "box",
                    "council",
                    "ratification",
                    "merger",
                    "split");

    private AssemblyActs() {}

    static Act read(String type, Json.Fields facts) {
        return switch (Act.topic(type)) {
            case "organ" -> OrganAct.read(type, facts);
            case "charter" -> CharterAct.read(type, facts);
            case "roll" -> RollAct.read(type, facts);
            case "signin" -> SignInAct.read(type, facts);
            case "comeback" -> ComebackAct.read(type, facts);
            case "proposal", "discussion" -> ProposalAct.read(type, facts);
            case "candidacy" -> CandidacyAct.read(type, facts);
            case "amendment" -> AmendmentAct.read(type, facts);
            case "proviso" -> ProvisoAct.read(type, facts);
            case "agreement" -> AgreementAct.read(type, facts);
            case "vote", "decision" -> VoteAct.read(type, facts);
            case "mandate" -> MandateAct.read(type, facts);
            case "meeting" -> MeetingAct.read(type, facts);
            case "announcement" -> AnnouncementAct.read(type, facts);
            case "content" -> ErasureAct.read(type, facts);
            case "ratification" -> RatificationAct.read(type, facts);
            case "council" -> CouncilAct.read(type, facts);
            case "merger" -> MergerAct.read(type, facts);
            case "split" -> SplitAct.read(type, facts);
            case "letter" -> LetterAct.read(type, facts);
            case "box" -> BoxAct.read(type, facts);
            default -> throw new Malformed("type", "an act of the assembly", type);
        };
    }
}
