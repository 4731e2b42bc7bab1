// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.survey;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.part.Ruling.refused;
import static nacre.assembly.part.Unfoldable.unless;
import static nacre.assembly.part.Unfoldable.unlessAllowed;
import static nacre.campaign.guest.GuestPart.GUESTS;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import nacre.assembly.box.Box;
import nacre.assembly.box.BoxAct;
import nacre.assembly.box.BoxPurpose;
import nacre.assembly.charter.Power;
import nacre.assembly.part.Act;
import nacre.assembly.part.Command;
import nacre.assembly.part.Due;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.Guest;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Need;
import nacre.assembly.part.Part;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Step;
import nacre.assembly.part.Use;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.campaign.unit.CampaignRules;
import nacre.campaign.unit.Group;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePSet;

/// Surveys: what people are asked under seal, of which sums are shown in which nobody can be found.
public final class SurveyPart implements Part<Surveys> {

    /// The part; it has no state of its own.
    public static final SurveyPart SURVEYS = new SurveyPart();

    private SurveyPart() {}

    @Override
    public String name() {
        return "survey";
    }

    @Override
    public Class<Surveys> stateType() {
        return Surveys.class;
    }

    @Override
    public List<String> topics() {
        return List.of("survey");
    }

    @Override
    public List<Part<?>> foundations() {
        return List.of(ASSEMBLY, CAMPAIGNS, GUESTS);
    }

    @Override
    public List<Power> powers() {
        return List.of();
    }

    @Override
    public Surveys initial() {
        return Surveys.empty();
    }

    @Override
    public Act read(String type, Json.Fields facts) {
        return SurveyAct.read(type, facts);
    }

    @Override
    public Need need(Scene scene, Command command, MemberId actor) {
        return switch ((SurveyCommand) command) {
            case SurveyCommand.OpenSurvey c -> new Need.Holding(CampaignRules.STEER);
            case SurveyCommand.HideText c -> new Need.Holding(CampaignRules.STEER);
            case SurveyCommand.MakeSurveyLinks c -> new Need.Holding(CampaignRules.ORGANISE);
            case SurveyCommand.AnswerSurvey c -> new Need.Right();
            case SurveyCommand.TakeBackAnswer c -> new Need.Right();
            case SurveyCommand.GiveUpSurveyLink c -> new Need.Right();
        };
    }

    @Override
    public Ruling rule(Scene scene, Command command, MemberId actor) {
        return SurveyRules.rule(scene, scene.states().of(this), (SurveyCommand) command, actor);
    }

    @Override
    public Ruling welcome(Scene scene, Command command, Guest guest) {
        return SurveyRules.welcome(scene, scene.states().of(this), (SurveyCommand) command, guest);
    }

    @Override
    public Use use(Scene scene, Act act, Stamp stamp) {
        return SurveyRules.use(scene.states().of(this), (SurveyAct) act);
    }

    @Override
    public Surveys after(Scene scene, Act act, Stamp stamp) {
        Surveys before = scene.states().of(this);
        return switch ((SurveyAct) act) {
            case SurveyAct.Opened opened -> before.decided(decided(scene, opened, stamp));
            case SurveyAct.Began(var id) -> before.began(id, stamp.effective());
            case SurveyAct.Published(var id) -> {
                unless(box(scene, id) instanceof Box.Revealed, "Survey %s has no sums.", id);
                long revealed = stamp.seq() - 1; // nothing of the rows stands between
                yield before.published(id, revealed, stamp.effective());
            }
            case SurveyAct.Unread(var id) -> {
                unless(box(scene, id) instanceof Box.Destroyed, "Survey %s can be read.", id);
                yield before.unread(id, stamp.effective());
            }
            case SurveyAct.TextHidden hidden -> {
                unlessAllowed(SurveyRules.whyNotHidden(scene, before, hidden), act);
                yield before.with(before.needed(hidden.survey()).hiding(hidden.text()));
            }
        };
    }

    private static Survey decided(Scene scene, SurveyAct.Opened act, Stamp stamp) {
        Instant at = stamp.effective();
        unlessAllowed(SurveyRules.whyNotOpened(scene, act, at), act);
        return new Survey(
                new SurveyId(stamp.seq()),
                at,
                act.place(),
                Group.of(scene.states().of(CAMPAIGNS), act.place()),
                act.questions(),
                act.closes(),
                TreePSet.empty(),
                Survey.Stage.DECIDED,
                at,
                null);
    }

    private static @Nullable Box box(Scene scene, SurveyId id) {
        return scene.states().of(ASSEMBLY).boxes().about(id.seq());
    }

    @Override
    public Ruling enact(Scene scene, Enactment enactment) {
        if (SurveyAct.read(enactment.type(), enactment.facts())
                instanceof SurveyAct.Opened opened) {
            return Ruling.unless(SurveyRules.whyNotOpened(scene, opened, scene.now()), opened);
        }
        return refused(new ProposalRefusal.NotAnEnactment(enactment.type()));
    }

    @Override
    public SortedSet<Due> dues(Surveys state) {
        return state.dues();
    }

    @Override
    public List<Step> fall(Scene scene, Due due) {
        Survey survey = scene.states().of(this).needed(new SurveyId(due.cause()));
        return List.of(
                Step.of(new BoxAct.Opened(SurveyBox.terms(survey))),
                Step.of(new SurveyAct.Began(survey.id())));
    }

    @Override
    public List<BoxPurpose> boxes() {
        return List.of(new SurveyBox());
    }

    /// How long a box stays open is put off with the box.
    @Override
    public Surveys slept(Surveys state, Instant from, Instant to) {
        return state;
    }
}
