// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden;

import static nacre.garden.Question.Stage.ANSWERED;
import static nacre.garden.Question.Stage.OPEN;
import static nacre.garden.Question.Stage.UNANSWERED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import nacre.assembly.AssemblyPart;
import nacre.assembly.announcement.Announce;
import nacre.assembly.announcement.AnnouncementRules;
import nacre.assembly.box.Box;
import nacre.assembly.box.BoxAct;
import nacre.assembly.box.BoxPurpose;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Power;
import nacre.assembly.part.Act;
import nacre.assembly.part.Command;
import nacre.assembly.part.Door;
import nacre.assembly.part.Due;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.Guest;
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
import nacre.assembly.proposal.ProposalRefusal;
import nacre.assembly.roll.Roll;
import nacre.journal.Content.Words;
import nacre.journal.Hash;
import nacre.journal.Json;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;

/// The smallest part there can be: one act under a limited power, one enactment, one due, one field
/// that can be erased, one box. That it works shows that the assembly and the organ know no part by
/// name.
public final class GardenPart implements Part<Garden> {
    public static final GardenPart GARDEN = new GardenPart();
    public static final Power SOW = new Power("sow");

    /// Where the charter has this matter, what the garden is called is decided on it.
    static final MatterKey NAMES = new MatterKey("garden-names");

    public static final long MOST_ROWS = 40;
    static final Duration MONTH = Duration.ofDays(30);
    static final long FEW_ROWS = 20;
    static final String NEAR = "field/near";
    static final String FAR = "field/far";
    static final long MANY_ROWS = 50;
    static final String TELLS = "garden.tells";
    static final String THANKS = "garden.thanks";

    private GardenPart() {}

    @Override
    public String name() {
        return "garden";
    }

    @Override
    public Class<Garden> stateType() {
        return Garden.class;
    }

    @Override
    public List<String> topics() {
        return List.of("garden");
    }

    @Override
    public List<Part<?>> foundations() {
        return List.of(AssemblyPart.ASSEMBLY);
    }

    @Override
    public List<Power> powers() {
        return List.of(SOW);
    }

    @Override
    public Garden initial() {
        return Garden.empty();
    }

    @Override
    public Act read(String type, Json.Fields facts) {
        return GardenAct.read(type, facts);
    }

    @Override
    public Need need(Scene scene, Command command, MemberId actor) {
        return command instanceof Tend ? new Need.Right() : new Need.Holding(SOW);
    }

    @Override
    public Ruling rule(Scene scene, Command command, MemberId actor) {
        return switch (command) {
            case Sow(long rows, String note) -> sow(rows, note, actor);
            case Boast(long rows, String title) ->
                    AnnouncementRules.rule(new Announce(title, "%d rows".formatted(rows)))
                                    instanceof Ruling.Accepted(var told)
                            ? boast(rows, told)
                            : Ruling.refused(new GardenRefusal.RowsDoNotFit(rows, MOST_ROWS));
            case Ask ask -> ask(scene, ask);
            case Tend tend -> tend(scene, tend, actor);
            default ->
                    throw new IllegalArgumentException("Not a thing to do in a garden: " + command);
        };
    }

    private static Ruling sow(long rows, String note, MemberId actor) {
        if (rows < 1 || rows > MOST_ROWS) {
            return Ruling.refused(new GardenRefusal.RowsDoNotFit(rows, MOST_ROWS));
        }
        var words = List.of(Words.personal("note", actor.seq(), note));
        return Ruling.accepted(Step.of(new GardenAct.Sown(rows), words));
    }

    /// What another part's rules made of it is recorded beside its own act.
    private static Ruling boast(long rows, List<Step> told) {
        var steps = new ArrayList<Step>();
        steps.add(Step.of(new GardenAct.Sown(rows)));
        steps.addAll(told);
        return new Ruling.Accepted(steps);
    }

    private static Ruling ask(Scene scene, Ask ask) {
        long members = scene.states().of(AssemblyPart.ASSEMBLY).roll().entitled();
        return ask.threshold() > members
                ? Ruling.refused(new GardenRefusal.NeverEnough(ask.threshold(), members))
                : Ruling.accepted(
                        new GardenAct.Asked(ask.promise(), ask.threshold(), ask.enough()));
    }

    private Ruling tend(Scene scene, Tend tend, MemberId actor) {
        Box.Open box = scene.states().of(AssemblyPart.ASSEMBLY).boxes().openAbout(tend.question());
        Question question = scene.states().of(this).questions().get(tend.question());
        if (box == null || question == null || !question.roll().contains(actor)) {
            return Ruling.refused(new GardenRefusal.NothingIsAsked(tend.question()));
        }
        // Nothing takes back what was said, where that can be told.
        long fewest = question.enough() > 0 ? 0 : 1;
        if (tend.rows() < fewest || tend.rows() > MOST_ROWS || tend.note().length() > 40) {
            return Ruling.refused(new GardenRefusal.RowsDoNotFit(tend.rows(), MOST_ROWS));
        }
        List<Step> aloud =
                tend.note().equals(Tend.ALOUD)
                        ? List.of(Step.of(new GardenAct.Tended(question.seq())))
                        : List.of();
        return new Ruling.Put(box.id(), TendingBox.says(tend), aloud);
    }

    @Override
    public Ruling welcome(Scene scene, Command command, Guest guest) {
        return isRight(scene, guest.link(), guest.shows())
                ? Ruling.accepted(new GardenAct.Greeted(guest.shows()))
                : Ruling.refused(new GardenRefusal.NothingToName());
    }

    @Override
    public void prove(Scene scene, Act act, long link) {
        Unfoldable.unless(
                act instanceof GardenAct.Greeted(var shows) && isRight(scene, link, shows),
                "%s proves nothing of bed %d.",
                act,
                link);
    }

    private boolean isRight(Scene scene, long link, Hash shows) {
        Bed bed = scene.states().of(this).beds().get(link);
        return bed != null && shows.equals(GardenAct.Greeted.key(bed.rows()));
    }

    @Override
    public @Nullable Use use(Scene scene, Act act, Stamp stamp) {
        if (act instanceof GardenAct.Tended) {
            return null;
        }
        if (act instanceof GardenAct.Sown(long rows)) {
            return new Use(SOW, 1, rows, rows > FEW_ROWS ? FAR : NEAR);
        }
        if (act instanceof GardenAct.Asked) {
            return Use.once(SOW);
        }
        throw new Unfoldable("No member may do this alone: " + act);
    }

    @Override
    public Garden after(Scene scene, Act act, Stamp stamp) {
        Garden garden = scene.states().of(this);
        return switch ((GardenAct) act) {
            case GardenAct.Sown(long rows) -> {
                Unfoldable.unless(rows >= 1 && rows <= MOST_ROWS, "%d rows do not fit.", rows);
                Instant ripe = stamp.effective().plus(MONTH);
                yield garden.sown(new Bed(stamp.seq(), stamp.member(), rows, ripe, false));
            }
            case GardenAct.Harvested(long seq) -> {
                Bed bed = Unfoldable.needed(garden.beds().get(seq), "There is no bed %d.", seq);
                yield garden.harvested(bed);
            }
            case GardenAct.Named n -> garden.named(stamp.seq());
            case GardenAct.Befriended(var organ) -> {
                Unfoldable.unlessAllowed(whyNoFriend(scene, organ), act);
                var door = new Door(stamp.seq(), stamp.effective(), true);
                yield garden.with(organ, new Friend(door, 0, 0));
            }
            case GardenAct.Thanked(var organ) ->
                    garden.minus(
                            garden.dues().stream()
                                    .filter(due -> due.what().equals(organ.value()))
                                    .findFirst()
                                    .orElseThrow(() -> new Unfoldable("Nobody is thanked now.")));
            case GardenAct.Asked asked -> garden.asked(question(scene, asked, stamp), at(stamp));
            case GardenAct.Began(long seq) ->
                    garden.at(at(garden, seq, Question.Stage.ASKED).at(OPEN, 0), at(stamp));
            case GardenAct.Tended(long seq) -> garden.at(at(garden, seq, OPEN), at(stamp));
            case GardenAct.Answered(long seq, long rows) -> {
                requireAnswer(scene, seq, rows);
                yield garden.at(at(garden, seq, OPEN).at(ANSWERED, rows), at(stamp));
            }
            case GardenAct.Greeted g -> garden;
            case GardenAct.Unanswered(long seq) ->
                    garden.at(at(garden, seq, OPEN).at(UNANSWERED, 0), at(stamp));
        };
    }

    private static Instant at(Stamp stamp) {
        return stamp.effective();
    }

    private static Question question(Scene scene, GardenAct.Asked asked, Stamp stamp) {
        Roll roll = scene.states().of(AssemblyPart.ASSEMBLY).roll();
        Unfoldable.unless(
                asked.threshold() >= 0 && asked.threshold() <= roll.entitled(),
                "%d answers never come.",
                asked.threshold());
        Instant closes = stamp.effective().plus(Question.OPEN);
        return new Question(
                stamp.seq(),
                asked.promise(),
                asked.threshold(),
                asked.enough(),
                closes,
                roll,
                Question.Stage.ASKED,
                0);
    }

    private static Question at(Garden garden, long seq, Question.Stage stage) {
        Question found =
                Unfoldable.needed(garden.questions().get(seq), "There is no question %d.", seq);
        Unfoldable.unless(found.stage() == stage, "Question %d is %s.", seq, found.stage());
        return found;
    }

    private static void requireAnswer(Scene scene, long seq, long rows) {
        boolean isTrue =
                scene.states().of(AssemblyPart.ASSEMBLY).boxes().about(seq)
                                instanceof Box.Revealed revealed
                        && revealed.result().whole("rows") == rows;
        Unfoldable.unless(isTrue, "Question %d was not answered so.", seq);
    }

    @Override
    public List<MatterKey> matters(String type) {
        return type.equals("garden.named") ? List.of(NAMES) : List.of();
    }

    @Override
    public Ruling enact(Scene scene, Enactment enactment) {
        return switch (GardenAct.read(enactment.type(), enactment.facts())) {
            case GardenAct.Named n when scene.states().of(this).beds().isEmpty() ->
                    Ruling.refused(new GardenRefusal.NothingToName());
            case GardenAct.Named named -> Ruling.accepted(named);
            case GardenAct.Befriended(var organ)
                    when whyNoFriend(scene, organ) instanceof Refusal why ->
                    Ruling.refused(why);
            case GardenAct.Befriended befriended -> Ruling.accepted(befriended);
            case GardenAct other ->
                    Ruling.refused(new ProposalRefusal.NotAnEnactment(enactment.type()));
        };
    }

    @Override
    public SortedSet<Due> dues(Garden state) {
        return state.dues();
    }

    @Override
    public List<Step> fall(Scene scene, Due due) {
        Question asked = scene.states().of(this).questions().get(due.cause());
        if (asked != null) {
            return List.of(
                    Step.of(new BoxAct.Opened(asked.terms())),
                    Step.of(new GardenAct.Began(asked.seq())));
        }
        return List.of(
                Step.of(
                        due.what().equals("ripe")
                                ? new GardenAct.Harvested(due.cause())
                                : new GardenAct.Thanked(new OrganId(due.what()))));
    }

    @Override
    public List<BoxPurpose> boxes() {
        return List.of(new TendingBox());
    }

    @Override
    public Garden slept(Garden state, Instant from, Instant to) {
        return state;
    }

    private @Nullable Refusal whyNoFriend(Scene scene, OrganId organ) {
        boolean isNew = !scene.states().of(this).friends().containsKey(organ);
        return isNew && !organ.equals(scene.organ()) ? null : new GardenRefusal.NoNewFriend(organ);
    }

    @Override
    public List<Letter> letters(Scene before, Garden after, Act act, Stamp stamp) {
        return switch ((GardenAct) act) {
            case GardenAct.Sown(long rows) -> {
                var says = Json.object().put("rows", rows).done();
                yield before.states().of(this).friends().keySet().stream()
                        .map(friend -> new Letter(friend, TELLS, says))
                        .toList();
            }
            case GardenAct.Thanked(var organ) ->
                    List.of(new Letter(organ, THANKS, Json.object().done()));
            case GardenAct other -> List.of();
        };
    }

    @Override
    public List<String> accepts() {
        return List.of(TELLS, THANKS);
    }

    @Override
    public SortedMap<OrganId, Door> doors(Garden state) {
        var doors = new TreeMap<OrganId, Door>();
        state.friends().forEach((organ, friend) -> doors.put(organ, friend.door()));
        return doors;
    }

    @Override
    public Garden received(Scene scene, Letter letter, Stamp stamp) {
        Garden garden = scene.states().of(this);
        OrganId from = letter.organ();
        Friend friend = Unfoldable.needed(garden.friends().get(from), "No friend: %s", from);
        if (letter.kind().equals(THANKS)) {
            letter.says().only();
            return garden.with(from, friend.thanked());
        }
        Friend told = friend.told(letter.says().only("rows").whole("rows"));
        Garden next = garden.with(from, told);
        return told.rows() >= MANY_ROWS && friend.rows() < MANY_ROWS
                ? next.plus(new Due(stamp.effective(), stamp.seq(), from.value()))
                : next;
    }
}
