// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly;

import static nacre.assembly.part.Unfoldable.unless;
import static nacre.assembly.part.Unfoldable.unlessAllowed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import nacre.assembly.agreement.AgreementAct;
import nacre.assembly.agreement.AgreementRules;
import nacre.assembly.amendment.AmendmentAct;
import nacre.assembly.amendment.AmendmentCommand;
import nacre.assembly.amendment.AmendmentRules;
import nacre.assembly.announcement.Announce;
import nacre.assembly.announcement.AnnouncementAct;
import nacre.assembly.announcement.AnnouncementRules;
import nacre.assembly.box.Box;
import nacre.assembly.box.BoxId;
import nacre.assembly.box.BoxPurpose;
import nacre.assembly.candidacy.CandidacyAct;
import nacre.assembly.candidacy.CandidacyCommand;
import nacre.assembly.candidacy.CandidacyRules;
import nacre.assembly.charter.CharterAct;
import nacre.assembly.charter.CharterRules;
import nacre.assembly.charter.Power;
import nacre.assembly.comeback.ComebackAct;
import nacre.assembly.comeback.ComebackCommand;
import nacre.assembly.comeback.ComebackRules;
import nacre.assembly.council.CouncilAct;
import nacre.assembly.council.CouncilRefusal;
import nacre.assembly.council.CouncilRules;
import nacre.assembly.erasure.EraseContent;
import nacre.assembly.erasure.ErasureAct;
import nacre.assembly.erasure.ErasureRules;
import nacre.assembly.founding.DissolvingRules;
import nacre.assembly.founding.OrganAct;
import nacre.assembly.mandate.Mandate;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.mandate.MandateCommand;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.mandate.MandateRules;
import nacre.assembly.meeting.MeetingAct;
import nacre.assembly.meeting.MeetingCommand;
import nacre.assembly.meeting.MeetingNeeds;
import nacre.assembly.meeting.MeetingRules;
import nacre.assembly.meeting.TellerBoxes;
import nacre.assembly.merger.MergerAct;
import nacre.assembly.merger.MergerRules;
import nacre.assembly.merger.StayOut;
import nacre.assembly.part.Act;
import nacre.assembly.part.Command;
import nacre.assembly.part.Door;
import nacre.assembly.part.Due;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.Letter;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Need;
import nacre.assembly.part.Part;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Step;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.part.Use;
import nacre.assembly.proposal.EnactmentMatters;
import nacre.assembly.proposal.ProposalAct;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.assembly.proposal.ProposalRules;
import nacre.assembly.proviso.ProvisoAct;
import nacre.assembly.proviso.ProvisoRules;
import nacre.assembly.proviso.SetProviso;
import nacre.assembly.ratification.RatificationAct;
import nacre.assembly.ratification.RatificationRules;
import nacre.assembly.roll.RollAct;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollRules;
import nacre.assembly.signin.SignInAct;
import nacre.assembly.signin.SignInCommand;
import nacre.assembly.signin.SignInRules;
import nacre.assembly.split.GoAlong;
import nacre.assembly.split.SplitAct;
import nacre.assembly.split.SplitRules;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteBoxes;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteRules;
import nacre.journal.Json;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;

/// The first part: what every organ is, whatever else it does.
public final class AssemblyPart implements Part<Assembly> {

    /// The part; it has no state of its own.
    public static final AssemblyPart ASSEMBLY = new AssemblyPart();

    private AssemblyPart() {}

    @Override
    public String name() {
        return "assembly";
    }

    @Override
    public Class<Assembly> stateType() {
        return Assembly.class;
    }

    @Override
    public List<String> topics() {
        return AssemblyActs.TOPICS;
    }

    @Override
    public List<Part<?>> foundations() {
        return List.of();
    }

    @Override
    public List<Power> powers() {
        return List.of(
                Power.ADMIT,
                SignInRules.INVITE,
                RollRules.KEEP_THE_ROLL,
                ProposalRules.CHAIR,
                AnnouncementRules.ANNOUNCE,
                MeetingRules.TELLER,
                CouncilRules.DELEGATE,
                CouncilRules.FREE_DELEGATE);
    }

    @Override
    public Assembly initial() {
        return Assembly.empty();
    }

    @Override
    public Act read(String type, Json.Fields facts) {
        return AssemblyActs.read(type, facts);
    }

    @Override
    public Need need(Scene scene, Command command, MemberId actor) {
        return switch (command) {
            case RollCommand c -> RollRules.need(c);
            case SignInCommand c -> SignInRules.need(c);
            case ComebackCommand c -> new Need.Right();
            case ProposalCommand c -> ProposalRules.need(scene.states().of(this), c);
            case CandidacyCommand c -> new Need.Right();
            case AmendmentCommand c -> AmendmentRules.need(scene.states().of(this), c);
            case SetProviso c -> new Need.Right();
            case StayOut c -> new Need.Right();
            case GoAlong c -> new Need.Right();
            case VoteCommand c -> VoteRules.need(c);
            case MandateCommand c -> MandateRules.need(c);
            case MeetingCommand c -> MeetingNeeds.need(scene.states().of(this), c, actor);
            case EraseContent c -> ErasureRules.need(c, actor);
            case Announce c -> new Need.Holding(AnnouncementRules.ANNOUNCE);
            default -> throw unknown(command);
        };
    }

    @Override
    public Ruling rule(Scene scene, Command command, MemberId actor) {
        return EnactmentMatters.checked(scene, ruling(scene, command, actor));
    }

    private Ruling ruling(Scene scene, Command command, MemberId actor) {
        Assembly assembly = scene.states().of(this);
        return switch (command) {
            case RollCommand c -> RollRules.rule(assembly, c, actor, scene.next(), scene.now());
            case SignInCommand c -> SignInRules.rule(assembly, c, actor, scene.now());
            case ComebackCommand c -> ComebackRules.rule(assembly, c, actor, scene.now());
            case ProposalCommand c -> ProposalRules.rule(assembly, scene, c, actor);
            case CandidacyCommand c -> CandidacyRules.rule(assembly, c, actor);
            case AmendmentCommand c -> AmendmentRules.rule(assembly, scene, c, actor);
            case SetProviso c -> ProvisoRules.rule(assembly, c, actor, scene.now());
            case StayOut c -> MergerRules.rule(assembly, c, actor);
            case GoAlong c -> SplitRules.rule(assembly, c, actor);
            case VoteCommand c -> VoteRules.rule(assembly, scene, c, actor);
            case MandateCommand c -> MandateRules.rule(assembly, c, actor);
            case MeetingCommand c when assembly.isCouncil() ->
                    Ruling.refused(new CouncilRefusal.NoMeetingsHere());
            case MeetingCommand c -> MeetingRules.rule(assembly, scene, c, actor);
            case EraseContent c -> ErasureRules.rule(assembly, c, actor);
            case Announce c -> AnnouncementRules.rule(c);
            default -> throw unknown(command);
        };
    }

    private static IllegalArgumentException unknown(Command command) {
        return new IllegalArgumentException(
                "The assembly knows no command «%s». Maybe its topic belongs to another part."
                        .formatted(command.type()));
    }

    @Override
    public @Nullable Use use(Scene scene, Act act, Stamp stamp) {
        return switch (act) {
            case RollAct a -> RollRules.use(a);
            case SignInAct a -> SignInRules.use(a);
            case ComebackAct a -> {
                ComebackRules.requireMembers(a);
                yield null;
            }
            case ProposalAct a -> ProposalRules.use(scene.states().of(this), a);
            case CandidacyAct a -> null;
            case AmendmentAct.Accepted a -> null;
            case VoteAct.Opened a
                    when MeetingNeeds.isByItsChair(scene.states().of(this), a.proposal(), stamp) ->
                    null;
            case ProvisoAct.Set a -> null;
            case MergerAct.StayedOut a -> null;
            case SplitAct.Chosen a -> null;
            case VoteAct a -> VoteRules.use(a);
            case MandateAct a -> {
                MandateRules.requireRight(a);
                yield null;
            }
            case MeetingAct a -> MeetingNeeds.use(scene.states().of(this), a, stamp);
            case ErasureAct a -> ErasureRules.use(a, stamp);
            case AnnouncementAct a -> Use.once(AnnouncementRules.ANNOUNCE);
            default -> throw new Unfoldable("No member may do this: " + act.type());
        };
    }

    @Override
    public Assembly after(Scene scene, Act act, Stamp stamp) {
        Assembly before = scene.states().of(this);
        CouncilFold.require(scene.organ(), before, act);
        unlessAllowed(EnactmentMatters.whyNot(scene, act), act);
        if (act instanceof OrganAct.Dissolved a) {
            unlessAllowed(DissolvingRules.whyNot(before, scene.organ(), a), act);
        }
        Assembly next =
                switch (act) {
                    case MergerAct a -> MergerFold.after(scene.organ(), before, a, stamp);
                    case SplitAct a -> SplitFold.after(scene, before, a, stamp);
                    default -> AssemblyFold.after(before, act, stamp);
                };
        return CouncilFold.telling(scene.organ(), next, stamp);
    }

    /// The assembly once `member` did something under a mandate.
    ///
    /// @throws Unfoldable if it does not let her
    public Assembly using(Assembly before, MandateId id, Use use, Stamp stamp) {
        unless(before.voice(stamp.member()) != null, "%s is no member.", stamp.member());
        Assembly after = before.with(before.mandates().using(id, use, stamp));
        Mandate mandate = after.mandates().inForce().get(id);
        return mandate != null && mandate.isUsedUp()
                ? after.with(after.dues().plus(Dues.usedUp(stamp.effective(), stamp.seq(), id)))
                : after;
    }

    @Override
    public List<Letter> letters(Scene before, Assembly after, Act act, Stamp stamp) {
        Assembly was = before.states().of(this);
        var letters = new ArrayList<>(CouncilRules.letters(before.organ(), was, after, act));
        letters.addAll(DissolvingRules.letters(was, act));
        letters.addAll(RatificationRules.letters(was, after, act));
        letters.addAll(MergerRules.letters(was, after, act));
        letters.addAll(SplitRules.letters(was, act));
        return letters;
    }

    @Override
    public List<String> accepts() {
        var kinds = new ArrayList<>(CouncilRules.accepts());
        kinds.addAll(RatificationRules.accepts());
        kinds.addAll(MergerRules.accepts());
        return kinds;
    }

    @Override
    public SortedMap<OrganId, Door> doors(Assembly state) {
        var doors = MergerRules.doors(state);
        doors.putAll(CouncilRules.doors(state));
        return doors;
    }

    @Override
    public Assembly received(Scene scene, Letter letter, Stamp stamp) {
        Assembly before = scene.states().of(this);
        return switch (Act.topic(letter.kind())) {
            case "ratification" -> RatificationFold.received(before, letter, stamp);
            case "merger" -> MergerFold.received(before, letter, stamp);
            case "split" -> SplitFold.founded(scene.organ(), before, letter, stamp);
            default -> CouncilFold.received(scene.organ(), before, letter, stamp);
        };
    }

    /// The assembly once an act has written these letters.
    public Assembly writing(Assembly before, List<Letter> letters, Stamp stamp) {
        Ties ties = before.ties();
        return before.with(ties.with(ties.letters().writing(letters, stamp)));
    }

    @Override
    public Ruling enact(Scene scene, Enactment enactment) {
        Assembly assembly = scene.states().of(this);
        if (DissolvingRules.whyNotAct(assembly) instanceof Refusal why) {
            return Ruling.refused(why); // whatever follows a dissolution
        }
        return switch (read(enactment.type(), enactment.facts())) {
            case RollAct.Admitted a -> RollRules.enact(assembly, a, scene.now());
            case RollAct.Removed a -> RollRules.enact(assembly, a, scene.now());
            case CharterAct a -> CharterRules.enact(assembly, a, scene.powers());
            case MandateAct.Given a -> MandateRules.enact(assembly, scene, a);
            case MandateAct.Recalled a -> MandateRules.enact(assembly, scene, a);
            case AmendmentAct.Adopted a -> AmendmentRules.enact(assembly, a);
            case MeetingAct.MinutesAdopted a -> MeetingRules.enact(assembly, a, scene.now());
            case AgreementAct.Made a -> AgreementRules.enact(assembly, a, scene.now());
            case AgreementAct.Ended a -> AgreementRules.enact(assembly, a, scene.now());
            case ErasureAct a -> ErasureRules.enact(a, scene.next());
            case OrganAct.Dissolved a -> DissolvingRules.enact(assembly, scene.organ(), a);
            case RatificationAct a -> RatificationRules.enact(assembly, a);
            case MergerAct a -> MergerRules.enact(assembly, scene.organ(), a, scene.now());
            case SplitAct a -> SplitRules.enact(assembly, a, scene.powers());
            case CouncilAct a -> CouncilRules.enact(assembly, scene.organ(), a);
            default -> Ruling.refused(new ProposalRefusal.NotAnEnactment(enactment.type()));
        };
    }

    @Override
    public SortedSet<Due> dues(Assembly state) {
        return state.dues();
    }

    @Override
    public List<Step> fall(Scene scene, Due due) {
        return Falling.steps(scene.states().of(this), scene, due);
    }

    @Override
    public List<BoxPurpose> boxes() {
        return List.of(new VoteBoxes(), new TellerBoxes());
    }

    /// The box whose tick or end this due is; null if it is another due. What then happens depends
    /// on what is in the box, which no state says.
    public Box.@Nullable Open ticking(Assembly state, Due due) {
        return Dues.kind(due).equals("tick")
                ? state.boxes().open().get(new BoxId(Dues.about(due)))
                : null;
    }

    @Override
    public Assembly slept(Assembly state, Instant from, Instant to) {
        return Falling.slept(state, from, to);
    }
}
