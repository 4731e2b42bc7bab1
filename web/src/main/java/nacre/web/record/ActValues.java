// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.record;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.agreement.Agreement;
import nacre.assembly.agreement.AgreementAct;
import nacre.assembly.agreement.AgreementId;
import nacre.assembly.amendment.AmendmentAct;
import nacre.assembly.announcement.AnnouncementAct;
import nacre.assembly.box.BoxAct;
import nacre.assembly.candidacy.CandidacyAct;
import nacre.assembly.charter.CharterAct;
import nacre.assembly.comeback.Comeback;
import nacre.assembly.comeback.ComebackAct;
import nacre.assembly.comeback.ComebackId;
import nacre.assembly.council.CouncilAct;
import nacre.assembly.draw.DrawAct;
import nacre.assembly.erasure.ErasureAct;
import nacre.assembly.founding.OrganAct;
import nacre.assembly.letter.LetterAct;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.meeting.MeetingAct;
import nacre.assembly.merger.MergerAct;
import nacre.assembly.part.Act;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalAct;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proviso.ProvisoAct;
import nacre.assembly.ratification.RatificationAct;
import nacre.assembly.roll.RollAct;
import nacre.assembly.signin.SignInAct;
import nacre.assembly.split.SplitAct;
import nacre.assembly.vote.Decision;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Tally;
import nacre.journal.Json;
import nacre.journal.Leaf;
import nacre.web.decide.BallotWords;
import nacre.web.organ.Visit;
import nacre.web.part.PartsPages;
import nacre.web.words.FieldName;

/// The values that stand in the sentence about an act: names and titles in place of numbers.
final class ActValues {
    private static final int MOST_NAMES = 5;

    private final Visit visit;
    private final PartsPages parts;

    ActValues(Visit visit, PartsPages parts) {
        this.visit = visit;
        this.parts = parts;
    }

    /// What is added to the key, where one type of act needs two sentences.
    String variant(Leaf leaf, Json.Fields facts) {
        return switch (leaf.type()) {
            case "proposal.put" -> leaf.actor() == null ? ".recall" : "";
            case "meeting.closed" -> leaf.actor() == null ? ".due" : "";
            case "ratification.given" -> facts.truth("ratifies") ? "" : ".refused";
            case "content.erased" -> leaf.actor() == null ? ".decided" : "";
            case "merger.agreed" -> "." + facts.text("side");
            case "split.chosen" -> facts.truth("goes") ? "" : ".not";
            case "merger.stayed-out" -> facts.truth("stays") ? "" : ".not";
            case "letter.received" -> letter(facts.text("kind"));
            default -> "";
        };
    }

    /// A kind of letter that has a sentence of its own.
    private String letter(String kind) {
        String known = visit.text().words().sentence("record.act.letter.received." + kind);
        return known == null ? "" : "." + kind;
    }

    Object[] of(Act act, Leaf leaf) {
        var values = new ArrayList<Object>();
        Long actor = leaf.actor();
        put(values, "actor", actor == null ? "" : visit.name(new MemberId(actor)));
        switch (act) {
            case OrganAct a -> organ(values, a);
            case CharterAct.Held(var matter, var holder) -> {
                put(values, "matter", visit.charter().title(matter));
                put(values, "holder", visit.text().of("register.holder." + holder.word()));
            }
            case CharterAct a -> {}
            case RollAct a -> roll(values, a, leaf);
            case SignInAct.CodesPrepared(var members) -> put(values, "subject", people(members));
            case SignInAct.CodesConfirmed(long sheet) -> put(values, "entry", sheet);
            case SignInAct a -> {}
            case ComebackAct a -> put(values, "subject", comingBack(a));
            case ProposalAct a -> proposal(values, a, leaf);
            case CandidacyAct a -> put(values, "title", title(a.proposal()));
            case AmendmentAct a -> put(values, "title", title(amended(a)));
            case ProvisoAct a -> proviso(values, a);
            case AgreementAct a -> put(values, "title", agreed(a, leaf));
            case VoteAct a -> vote(values, a);
            case DrawAct a -> put(values, "title", visit.words(called(a, leaf), "title"));
            case MandateAct a -> mandate(values, a, leaf);
            case AnnouncementAct a -> put(values, "title", visit.words(leaf.seq(), "title"));
            case CouncilAct a -> council(values, a);
            case MergerAct a -> merger(values, a);
            case SplitAct a -> new SplitValues(visit).put(values, a, leaf);
            case RatificationAct a -> ratification(values, a);
            case LetterAct.Received r -> letter(values, r);
            case MeetingAct a -> new MeetingValues(visit).put(values, a, leaf);
            case BoxAct a -> box(values, a);
            case ErasureAct.Erased(long entry, String field, var s) -> {
                put(values, "entry", entry);
                put(values, "field", field(field));
            }
            default -> values.addAll(parts.values(visit, act, leaf));
        }
        return values.toArray();
    }

    /// Their names, or how many they are where names would fill the page.
    private Object people(List<MemberId> members) {
        return members.size() > MOST_NAMES
                ? visit.text().of("record.people", "count", members.size())
                : members.stream().map(visit::name).toList();
    }

    /// The name of a content field as readers know it; as it stands on the record if they do not.
    String field(String field) {
        String known = visit.text().words().sentence("record.field." + FieldName.plain(field));
        return known == null ? field : known;
    }

    private String comingBack(ComebackAct act) {
        return switch (act) {
            case ComebackAct.Begun(var member) -> visit.name(member);
            case ComebackAct.Vouched(var id) -> comingBack(id);
            case ComebackAct.Unvouched(var id) -> comingBack(id);
            case ComebackAct.Stopped(var id) -> comingBack(id);
            case ComebackAct.Allowed(var id) -> comingBack(id);
            case ComebackAct.Lapsed(var id) -> comingBack(id);
            case ComebackAct.CodeMade(var id) -> comingBack(id);
            case ComebackAct.CodeConfirmed(var id, long code) -> comingBack(id);
            case ComebackAct.CameBack(var id, long code) -> comingBack(id);
        };
    }

    private String comingBack(ComebackId id) {
        Comeback comeback = visit.assembly().signIns().comebacks().find(id);
        return comeback == null ? "" : visit.name(comeback.member());
    }

    /// The entry that called the draw.
    private static long called(DrawAct act, Leaf leaf) {
        return switch (act) {
            case DrawAct.Called c -> leaf.seq();
            case DrawAct.Committed c -> c.draw().seq();
            case DrawAct.Listed l -> l.draw().seq();
            case DrawAct.Revealed r -> r.draw().seq();
            case DrawAct.Repeated r -> r.draw().seq();
            case DrawAct.Drawn d -> d.draw().seq();
            case DrawAct.Failed f -> f.draw().seq();
        };
    }

    private void roll(List<Object> values, RollAct act, Leaf leaf) {
        put(values, "subject", subject(act, leaf));
        if (act instanceof RollAct.TakenIn taken) {
            put(values, "organ", visit.organName(taken.from()));
        }
    }

    private void merger(List<Object> values, MergerAct act) {
        put(values, "organ", visit.organName(act.other()));
        if (act instanceof MergerAct.Agreed agreed) {
            put(values, "until", agreed.until());
        }
    }

    private void letter(List<Object> values, LetterAct.Received letter) {
        put(values, "organ", visit.organName(letter.from()));
        put(values, "kind", letter.letter().kind());
    }

    private void council(List<Object> values, CouncilAct act) {
        switch (act) {
            case CouncilAct.Invited(var organ) -> put(values, "organ", visit.organName(organ));
            case CouncilAct.Joined(var organ) -> put(values, "organ", visit.organName(organ));
            case CouncilAct.Left(var organ) -> put(values, "organ", visit.organName(organ));
            case CouncilAct.Instructed(var organ, var proposal, var answer) -> {
                put(values, "organ", visit.organName(organ));
                put(values, "title", visit.title(organ, proposal));
                put(values, "answer", BallotWords.say(visit.text(), "decide.said.", answer));
            }
            case CouncilAct.Told(var census) -> put(values, "persons", census.persons());
        }
    }

    private void ratification(List<Object> values, RatificationAct act) {
        switch (act) {
            case RatificationAct.Given(var council, long decision, boolean ratifies) -> {
                put(values, "organ", visit.organName(council));
                put(values, "title", visit.decided(council, decision));
            }
            case RatificationAct.Met(long decision) ->
                    put(values, "title", visit.decided(visit.standing().organ(), decision));
            case RatificationAct.Failed f -> {
                put(values, "title", visit.decided(visit.standing().organ(), f.decision()));
                put(values, "ratified", f.ratified());
                put(values, "entitled", f.entitled());
                put(values, "needed", f.needed());
            }
        }
    }

    private void organ(List<Object> values, OrganAct act) {
        switch (act) {
            case OrganAct.Founded f -> put(values, "name", visit.organName());
            case OrganAct.Dissolved d -> {}
            case OrganAct.Slept(var from, var to) -> {
                put(values, "from", from);
                put(values, "to", to);
            }
            case OrganAct.RulesRenewed(long version) -> put(values, "version", version);
        }
    }

    private String subject(RollAct act, Leaf leaf) {
        return switch (act) {
            case RollAct.Admitted(var member) -> visit.name(member);
            case RollAct.Removed(var member) -> visit.name(member);
            case RollAct.TakenOff(var member) -> visit.name(member);
            case RollAct.Founded f -> visit.name(new MemberId(leaf.seq()));
            case RollAct.Added a -> visit.name(new MemberId(leaf.seq()));
            case RollAct.Named n -> visit.name(new MemberId(leaf.seq()));
            case RollAct.TakenIn t -> visit.name(new MemberId(leaf.seq()));
            case RollAct.Entered e -> "";
            case RollAct.Described d -> "";
            case RollAct.Left l -> "";
        };
    }

    private void proposal(List<Object> values, ProposalAct act, Leaf leaf) {
        switch (act) {
            case ProposalAct.Put p -> put(values, "title", title(new ProposalId(leaf.seq())));
            case ProposalAct.Changed(var id, var e, var q, var o) ->
                    put(values, "title", title(id));
            case ProposalAct.Withdrawn(var id) -> put(values, "title", title(id));
            case ProposalAct.Lapsed(var id) -> put(values, "title", title(id));
            case ProposalAct.Commented(var id, var to) -> put(values, "title", title(id));
            case ProposalAct.ViewStated(var id) -> put(values, "title", title(id));
            case ProposalAct.Referred(var id, var to, var opens) -> {
                put(values, "title", title(id));
                put(values, "to", visit.charter().title(to));
                put(values, "opens", opens);
            }
            case ProposalAct.Extended(var id, var opens) -> {
                put(values, "title", title(id));
                put(values, "opens", opens);
            }
        }
    }

    private ProposalId amended(AmendmentAct act) {
        return switch (act) {
            case AmendmentAct.Adopted(var proposal, var from, var enactments) -> proposal;
            case AmendmentAct.Accepted(var amendment) -> amendment;
        };
    }

    private void proviso(List<Object> values, ProvisoAct act) {
        switch (act) {
            case ProvisoAct.Set(var proposal, var onlyIf, var opens) -> {
                put(values, "title", title(proposal));
                put(values, "other", onlyIf == null ? "—" : title(onlyIf));
            }
            case ProvisoAct.Met(long decision) -> put(values, "title", decided(decision));
            case ProvisoAct.Failed(long decision, var why) ->
                    put(values, "title", decided(decision));
        }
    }

    private String agreed(AgreementAct act, Leaf leaf) {
        AgreementId id =
                switch (act) {
                    case AgreementAct.Made m -> new AgreementId(leaf.seq());
                    case AgreementAct.CameUp(var agreement) -> agreement;
                    case AgreementAct.Ended(var agreement) -> agreement;
                };
        Agreement agreement = visit.assembly().agreements().find(id);
        return agreement == null ? "" : decided(agreement.decision());
    }

    private void vote(List<Object> values, VoteAct act) {
        switch (act) {
            case VoteAct.Opened opened -> {
                put(values, "title", title(opened.proposal()));
                put(values, "closes", opened.closes());
            }
            case VoteAct.RunOffOpened opened -> {
                put(values, "title", title(opened.first()));
                put(values, "closes", opened.closes());
            }
            case VoteAct.SeatVacant(long decision, var member) -> {
                put(values, "title", decided(decision));
                put(values, "member", visit.name(member));
            }
            case VoteAct.Cast(var vote, var ballot) -> {
                put(values, "title", title(vote));
                put(values, "choice", BallotWords.say(visit, vote, "record.choice.", ballot));
            }
            case VoteAct.Prevented(var vote) -> put(values, "title", title(vote));
            case VoteAct.AbleAfterAll(var vote) -> put(values, "title", title(vote));
            case VoteAct.Closed(var vote, String outcome, var count) -> {
                put(values, "title", title(vote));
                put(values, "outcome", visit.text().of("outcome." + outcome));
                put(values, "answered", count.answered());
                put(values, "entitled", count.entitled());
                if (count instanceof Tally tally) {
                    put(values, "yes", tally.yes());
                    put(values, "no", tally.no());
                    put(values, "abstain", tally.abstain());
                }
            }
            case VoteAct.Enacted(long decision) -> put(values, "title", decided(decision));
            case VoteAct.Impossible i -> put(values, "title", decided(i.decision()));
        }
    }

    private void box(List<Object> values, BoxAct act) {
        switch (act) {
            case BoxAct.Opened(var terms) -> {
                put(values, "about", terms.about());
                put(values, "mayPut", terms.mayPut());
                put(values, "ends", terms.ends());
            }
            case BoxAct.Ticked(var box, var root, long atLeast) -> {
                put(values, "box", box.seq());
                put(values, "atLeast", atLeast);
            }
            case BoxAct.Shown(var box, var rows) -> {
                put(values, "box", box.seq());
                put(values, "rows", rows.size());
            }
            case BoxAct.Revealed(var box, long rows, var result) -> {
                put(values, "box", box.seq());
                put(values, "rows", rows);
            }
            case BoxAct.Destroyed(var box, var loss) -> {
                put(values, "box", box.seq());
                put(values, "why", visit.text().of("record.loss." + loss.word()));
            }
        }
    }

    private void mandate(List<Object> values, MandateAct act, Leaf leaf) {
        switch (act) {
            case MandateAct.Given given -> {
                put(values, "title", visit.words(leaf.seq(), "title"));
                put(values, "holders", given.holders().stream().map(visit::name).toList());
            }
            case MandateAct.Ended(var id, var why) -> {
                put(values, "title", title(id));
                put(values, "why", visit.text().of("mandates.over." + why.word()));
            }
            case MandateAct.Resigned(var id) -> put(values, "title", title(id));
            case MandateAct.RecallAsked(var id) -> put(values, "title", title(id));
            case MandateAct.Recalled(var id) -> put(values, "title", title(id));
            case MandateAct.Reported(var id) -> put(values, "title", title(id));
        }
    }

    private String title(ProposalId id) {
        return visit.title(visit.assembly().proposals().needed(id));
    }

    private String title(VoteId id) {
        Vote vote = visit.assembly().votes().find(id);
        return vote == null ? "" : title(vote.proposal());
    }

    private String title(MandateId id) {
        return visit.words(id.seq(), "title");
    }

    private String decided(long seq) {
        Decision decision = visit.assembly().votes().decision(seq);
        return decision == null ? "" : title(decision.proposal());
    }

    private static void put(List<Object> values, String name, Object value) {
        values.add(name);
        values.add(value);
    }
}
