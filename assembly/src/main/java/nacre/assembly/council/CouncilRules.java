// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.council;

import static nacre.assembly.part.Ruling.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nacre.assembly.Assembly;
import nacre.assembly.charter.Power;
import nacre.assembly.founding.OrganAct;
import nacre.assembly.letter.LetterAct;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.Mandate;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.merger.MergerAct;
import nacre.assembly.part.Act;
import nacre.assembly.part.Door;
import nacre.assembly.part.Letter;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Step;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.assembly.roll.RollAct;
import nacre.assembly.split.SplitAct;
import nacre.assembly.vote.Vote;
import nacre.ballot.Ballot;
import nacre.journal.Json;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;

/// What organs and councils may decide about each other, and what they write to each other.
///
/// A delegate's mandate gives one of two powers at one place, the council's id; the council seats
/// her by letter.
public final class CouncilRules {

    /// The power to speak in a council for one's organ, as it says.
    public static final Power DELEGATE = new Power("delegate");

    /// The same, free to answer otherwise than instructed.
    public static final Power FREE_DELEGATE = new Power("free-delegate");

    /// How many organs found a council: with one it is none.
    public static final int LEAST_ORGANS = 2;

    static final String JOINS = "council.joins";

    /// The kind of letter by which an organ leaves its council.
    public static final String LEAVES = "council.leaves";

    static final String COUNTS = "council.counts";
    static final String SEATS = "council.seats";
    static final String UNSEATS = "council.unseats";
    static final String INSTRUCTS = "council.instructs";

    /// The kind of letter by which a council removes an organ.
    public static final String REMOVES = "council.removes";

    static final String TURNS_AWAY = "council.turns-away";

    private CouncilRules() {}

    /// The kinds of letters that are read.
    public static List<String> accepts() {
        return List.of(JOINS, LEAVES, COUNTS, SEATS, UNSEATS, INSTRUCTS, REMOVES, TURNS_AWAY);
    }

    /// The organs whose letters are let in: its councils', and those of a council's organs, who say
    /// who may act there.
    public static SortedMap<OrganId, Door> doors(Assembly assembly) {
        var doors = new TreeMap<OrganId, Door>(assembly.ties().memberships().doors());
        doors.putAll(assembly.ties().council().doors());
        return doors;
    }

    /// What an organ tells its councils once there is news of it.
    public static List<Step> toldDue(Assembly assembly, OrganId own) {
        return List.of(Step.of(new CouncilAct.Told(census(assembly, own))));
    }

    /// What an enactment comes to now.
    public static Ruling enact(Assembly assembly, OrganId own, CouncilAct act) {
        if (act instanceof CouncilAct.Told) {
            return refused(new ProposalRefusal.NotAnEnactment(act.type()));
        }
        return Ruling.unless(whyNot(assembly, own, act), act);
    }

    /// Why this cannot be, or null; asked before it is recorded, and by the fold again.
    ///
    /// @param own the organ itself
    public static @Nullable Refusal whyNot(Assembly assembly, OrganId own, CouncilAct act) {
        var joined = assembly.ties().memberships().doors();
        return switch (act) {
            case CouncilAct.Invited i when !assembly.isCouncil() -> new CouncilRefusal.NoCouncil();
            case CouncilAct.Invited(var organ)
                    when assembly.ties().council().doors().containsKey(organ) ->
                    new CouncilRefusal.IsInvited(organ);
            case CouncilAct.Invited(var organ) ->
                    organ.equals(own) || joined.containsKey(organ)
                            ? new CouncilRefusal.RestsOnItself(organ)
                            : null;
            case CouncilAct.Joined(var council) when joined.containsKey(council) ->
                    new CouncilRefusal.HasJoined(council);
            case CouncilAct.Joined(var council) ->
                    council.equals(own) || census(assembly, own).councils().contains(council)
                            ? new CouncilRefusal.RestsOnItself(council)
                            : null;
            case CouncilAct.Left(var council) -> whyNotJoined(assembly, council);
            case CouncilAct.Instructed(var council, var p, var a) ->
                    whyNotJoined(assembly, council);
            case CouncilAct.Told(var census) ->
                    census.equals(census(assembly, own)) ? null : new CouncilRefusal.NoCouncil();
        };
    }

    private static @Nullable Refusal whyNotJoined(Assembly assembly, OrganId council) {
        return assembly.ties().memberships().doors().containsKey(council)
                ? null
                : new CouncilRefusal.HasNotJoined(council);
    }

    /// Why a mandate cannot seat somebody so, or null.
    public static @Nullable Refusal misfit(Assembly assembly, MandateAct.Given given) {
        for (Grant grant : given.grants()) {
            if (!seats(grant)) {
                continue;
            }
            if (given.holders().size() != 1) {
                return new CouncilRefusal.OneDelegatePerMandate(given.holders().size());
            }
            boolean hasJoined =
                    assembly.ties().memberships().doors().keySet().stream()
                            .anyMatch(council -> council.value().equals(grant.place()));
            if (!hasJoined) {
                return new CouncilRefusal.NotADelegation(grant.place());
            }
        }
        return null;
    }

    /// Whether this power seats its holder in a council.
    public static boolean seats(Grant grant) {
        return grant.power().equals(DELEGATE) || grant.power().equals(FREE_DELEGATE);
    }

    /// Why a delegate may not answer so, or null.
    public static @Nullable Refusal whyNotCast(
            Assembly assembly, Vote vote, Ballot ballot, MemberId actor) {
        if (!assembly.isCouncil()) {
            return null;
        }
        Council council = assembly.ties().council();
        Seat seat = council.seats().get(actor);
        if (seat == null) {
            return new CouncilRefusal.NoSeat(actor);
        }
        Ballot answer = council.instruction(vote.proposal(), seat.organ());
        return answer == null || seat.isFree() || answer.equals(ballot)
                ? null
                : new CouncilRefusal.InstructedOtherwise(vote.proposal(), answer.form());
    }

    /// What an organ is to its councils.
    public static Census census(Assembly assembly, OrganId own) {
        if (!assembly.isCouncil()) {
            return new Census(assembly.roll().entitled(), List.of());
        }
        var councils = new TreeSet<OrganId>();
        councils.add(own);
        long persons = 0;
        for (Census each : assembly.ties().council().censuses().values()) {
            persons = Math.min(persons + each.persons(), nacre.ballot.Tally.LARGEST);
            councils.addAll(each.councils());
        }
        return new Census(persons, List.copyOf(councils));
    }

    /// The letters that an act writes.
    public static List<Letter> letters(OrganId own, Assembly before, Assembly after, Act act) {
        return switch (act) {
            case CouncilAct.Joined(var council) -> joining(own, before, council);
            case CouncilAct.Left(var council) ->
                    List.of(new Letter(council, LEAVES, Json.object().done()));
            case CouncilAct.Instructed(var council, var proposal, var answer) ->
                    List.of(
                            new Letter(
                                    council,
                                    INSTRUCTS,
                                    Json.object()
                                            .put("answer", answer.form())
                                            .put("proposal", proposal.seq())
                                            .done()));
            case CouncilAct.Told(var census) ->
                    before.ties().memberships().doors().keySet().stream()
                            .map(council -> new Letter(council, COUNTS, census.form().done()))
                            .toList();
            case MandateAct a -> seating(before, after);
            case OrganAct.Dissolved d -> seating(before, after);
            case MergerAct.Made m -> seating(before, after);
            case SplitAct.Made m -> seating(before, after);
            case LetterAct.Received r -> answering(before, after, r);
            case RollAct.Left a -> seating(before, after);
            case RollAct.Removed(var member) -> removing(before, after, member);
            default -> List.of();
        };
    }

    private static List<Letter> joining(OrganId own, Assembly before, OrganId council) {
        var says = census(before, own).form().done();
        return List.of(new Letter(council, JOINS, says));
    }

    /// What a letter leads to: who joined and was not taken in hears it, and so does who turned out
    /// to rest on this council.
    private static List<Letter> answering(
            Assembly before, Assembly after, LetterAct.Received letter) {
        var letters = new ArrayList<>(seating(before, after));
        OrganId from = letter.from();
        var members = after.ties().council().members();
        boolean isOut = !members.containsKey(from);
        String kind = letter.letter().kind();
        if (isOut && kind.equals(JOINS)) {
            var says = Json.object().put("joined", letter.seq()).done();
            letters.add(new Letter(from, TURNS_AWAY, says));
        } else if (isOut
                && kind.equals(COUNTS)
                && before.ties().council().members().containsKey(from)) {
            letters.add(new Letter(from, REMOVES, Json.object().done()));
        }
        return letters;
    }

    private static List<Letter> removing(Assembly before, Assembly after, MemberId member) {
        var letters = new ArrayList<>(seating(before, after));
        OrganId organ = before.ties().council().organ(member);
        if (organ != null) {
            letters.add(new Letter(organ, REMOVES, Json.object().done()));
        }
        return letters;
    }

    /// Who is a delegate now and was not before, and who is one no longer.
    private static List<Letter> seating(Assembly before, Assembly after) {
        var letters = new ArrayList<Letter>();
        for (Mandate mandate : before.mandates().inForce().values()) {
            if (!after.mandates().inForce().containsKey(mandate.id())) {
                var says = Json.object().put("mandate", mandate.id().seq()).done();
                places(mandate).forEach(to -> letters.add(new Letter(to, UNSEATS, says)));
            }
        }
        for (Mandate mandate : after.mandates().inForce().values()) {
            if (!before.mandates().inForce().containsKey(mandate.id())) {
                for (OrganId to : places(mandate)) {
                    letters.add(new Letter(to, SEATS, seat(mandate, to)));
                }
            }
        }
        return letters;
    }

    private static List<OrganId> places(Mandate mandate) {
        return mandate.grants().stream()
                .filter(CouncilRules::seats)
                .map(grant -> new OrganId(grant.place()))
                .distinct()
                .toList();
    }

    private static Json.Fields seat(Mandate mandate, OrganId to) {
        boolean isFree =
                mandate.grants().stream()
                        .anyMatch(grant ->
                                grant.power().equals(FREE_DELEGATE)
                                        && grant.place().equals(to.value()));
        return Json.object()
                .put("free", isFree)
                .put("holder", mandate.holders().iterator().next().seq())
                .put("mandate", mandate.id().seq())
                .done();
    }

    /// The seat that the letter received by this entry gave, or null if it gave none.
    public static @Nullable Seat seated(MemberId entry, Letter letter) {
        return letter.kind().equals(SEATS) ? seat(entry, letter) : null;
    }

    /// The seat that a letter gives.
    static Seat seat(MemberId id, Letter letter) {
        Json.Fields says = letter.says().only("free", "holder", "mandate");
        return new Seat(
                id,
                letter.organ(),
                says.whole("mandate"),
                new MemberId(says.whole("holder")),
                says.truth("free"));
    }
}
