// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.bench;

import static nacre.campaign.map.MapPart.MAPS;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nacre.app.Brought;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Template;
import nacre.assembly.founding.FoundingPlan;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.part.Command;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalRules;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollCommand.Person;
import nacre.assembly.roll.RollRules;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.campaign.map.MapCommand;
import nacre.campaign.map.MapCommand.NoteIn;
import nacre.campaign.unit.CampaignAct;
import nacre.campaign.unit.CampaignCommand.AddUnits;
import nacre.campaign.unit.CampaignCommand.NewUnit;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.CampaignRules;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitKind;
import nacre.campaign.unit.UnitPath;
import nacre.journal.CommandId;
import nacre.journal.Content.Words;
import nacre.journal.Json;
import nacre.journal.Keyring;
import nacre.journal.Token;
import nacre.organ.Clerk;
import nacre.organ.Organs;
import nacre.organ.Reply;
import nacre.organ.Request;
import nacre.organ.Surroundings;
import nacre.store.Store;
import nacre.web.map.NoteForm;

/// A branch with a campaign of 20 yards, 20 units in each, and 50 people in every unit; ten
/// organisers for each yard. About everybody three things are noted: who she is, a conversation,
/// how strong she stands. One vote is open.
final class Yard {
    static final int PLACES = 20;
    static final int UNITS = 20;
    static final int PEOPLE = 50;
    static final int ORGANISERS = 10;

    private static final Duration DISCUSSION = Duration.ofDays(4);
    private static final Duration VOTING = Duration.ofDays(5);

    /// So long that the last question is put to the vote now.
    private static final Duration LIFE = DISCUSSION.multipliedBy(4).plus(VOTING.multipliedBy(3));

    private final SecureRandom random = new SecureRandom();
    private final Keyring keyring;
    private Instant now = Instant.now().minus(LIFE);
    final Clerk clerk;
    final CampaignId campaign;
    final VoteId vote;

    /// Of every yard, its units.
    final List<List<UnitPath>> units = new ArrayList<>();

    /// Of every yard, its organisers.
    final List<List<MemberId>> organisers = new ArrayList<>();

    /// The founder, who steers the campaign.
    static final MemberId FIRST = FoundingPlan.founder(0);

    Yard(Store store) {
        var organs =
                new Organs(
                        store.journals(), Brought.parts(), Surroundings.steady(() -> now, random));
        var reply = (Reply.Recorded) organs.found(plan());
        clerk = java.util.Objects.requireNonNull(organs.find(reply.receipt().organ()));
        keyring = store.keyrings().of(clerk.journal().organ());
        campaign = begun();
        mandated();
        for (List<UnitPath> yard : units) {
            note(yard);
        }
        vote = asked();
    }

    private static FoundingPlan plan() {
        var all =
                List.of(
                        Grant.of(RollRules.KEEP_THE_ROLL),
                        Grant.of(CampaignRules.STEER),
                        Grant.of(CampaignRules.ORGANISE));
        var first =
                new FoundingPlan.FirstMandate(
                        List.of(0), all, "Begin", "Begin", Duration.ofDays(90));
        return new FoundingPlan(
                "Bench",
                "Measure",
                ZoneOffset.UTC,
                Template.WORKPLACE_BRANCH.charter(),
                List.of(),
                List.of(person(0), person(1), person(2)),
                List.of(first));
    }

    private static Person person(int i) {
        return new Person("Member number " + i, "");
    }

    private CampaignId begun() {
        Instant purge = now.plus(Duration.ofDays(300));
        var opened = new CampaignAct.Opened(List.of(MatterKey.SHIFTS), 1, purge);
        var words =
                List.of(
                        Words.kept("acts", "Wore the sticker\nSigned"),
                        Words.kept("aim", "The say over our shift plan"),
                        Words.kept("title", "Our shift plan"));
        decided(MatterKey.EVERYDAY, List.of(Enactment.of(opened, words)));
        CampaignId id = clerk.standing().states().of(CAMPAIGNS).all().lastKey();
        var all = new ArrayList<NewUnit>();
        for (int place = 0; place < PLACES; place++) {
            all.add(new NewUnit(-1, UnitKind.PLACE, "Yard " + place, 0));
            int above = all.size() - 1;
            for (int unit = 0; unit < UNITS; unit++) {
                all.add(new NewUnit(above, UnitKind.UNIT, "Unit " + unit, PEOPLE));
            }
        }
        long first = clerk.standing().size();
        hear(FIRST, new AddUnits(UnitPath.of(id), all));
        for (int place = 0; place < PLACES; place++) {
            long at = first + (long) place * (UNITS + 1);
            UnitPath yard = UnitPath.of(id).plus(new UnitId(at));
            var within = new ArrayList<UnitPath>();
            for (int unit = 1; unit <= UNITS; unit++) {
                within.add(yard.plus(new UnitId(at + unit)));
            }
            units.add(within);
        }
        return id;
    }

    private void mandated() {
        long first = clerk.standing().size() + 1;
        var people = new ArrayList<Person>();
        for (int i = 0; i < PLACES * ORGANISERS; i++) {
            people.add(person(3 + i));
        }
        hear(FIRST, new RollCommand.AddMembers(people));
        List<MemberId> members =
                clerk.standing().assembly().roll().people().keySet().stream()
                        .filter(each -> each.seq() >= first - 1)
                        .toList();
        var gives = new ArrayList<Enactment>();
        for (int place = 0; place < PLACES; place++) {
            List<MemberId> hers = members.subList(place * ORGANISERS, (place + 1) * ORGANISERS);
            organisers.add(hers);
            UnitPath yard = units.get(place).getFirst().above();
            var grant = new Grant(CampaignRules.ORGANISE, null, null, yard.value());
            var given =
                    new MandateAct.Given(
                            hers, List.of(grant), now.plus(Duration.ofDays(90)), List.of());
            gives.add(
                    Enactment.of(
                            given, List.of(Words.kept("task", "Talk"), Words.kept("title", "It"))));
        }
        int most = ProposalRules.MOST_ENACTMENTS;
        for (int from = 0; from < gives.size(); from += most) {
            decided(MatterKey.MANDATES, gives.subList(from, Math.min(gives.size(), from + most)));
        }
    }

    private void decided(MatterKey matter, List<Enactment> enactments) {
        put(matter, enactments);
        pass(DISCUSSION);
        VoteId open = clerk.standing().assembly().votes().open().lastKey();
        for (MemberId member : List.copyOf(clerk.standing().assembly().roll().people().keySet())) {
            hear(member, new VoteCommand.CastVote(open, new Ballot.Said(Choice.YES)));
        }
        pass(VOTING);
    }

    private void put(MatterKey matter, List<Enactment> enactments) {
        hear(
                FIRST,
                new ProposalCommand.PutProposal(matter, "A question", "Text", enactments, null));
    }

    private void pass(Duration time) {
        now = now.plus(time);
        clerk.catchUp();
    }

    /// Everybody of a yard is noted, three times.
    private void note(List<UnitPath> yard) {
        LocalDate day = now.atZone(ZoneOffset.UTC).toLocalDate();
        CommandId command = fresh();
        List<Token> tokens = keyring.fresh(command, UNITS * PEOPLE);
        var notes = new ArrayList<NoteIn>();
        for (int kind = 0; kind < 3; kind++) {
            for (int i = 0; i < tokens.size(); i++) {
                UnitId unit = yard.get(i / PEOPLE).last();
                Json.Fields says =
                        switch (kind) {
                            case 0 -> who(unit, i);
                            case 1 ->
                                    NoteForm.talk(
                                            day, "The night before", "Brings two along", null);
                            default -> NoteForm.assessed(1 + i % 5, "Signed");
                        };
                notes.add(new NoteIn(unit, seal(tokens.get(i), unit, command, says)));
            }
        }
        hear(FIRST, new MapCommand.ImportNotes(yard.getFirst().above(), notes));
    }

    private String seal(Token about, UnitId unit, CommandId command, Json.Fields says) {
        return ((Keyring.SealedText) keyring.seal(about, unit.seq(), command, says)).text();
    }

    private static Json.Fields who(UnitId unit, int i) {
        String name = "Person %d %d".formatted(unit.seq(), i);
        return NoteForm.who(name, "0151 %07d".formatted(i), "", null, i % 10 == 0);
    }

    /// The vote on a last question, which is open from now on.
    private VoteId asked() {
        put(MatterKey.EVERYDAY, List.of());
        pass(DISCUSSION);
        return clerk.standing().assembly().votes().open().lastKey();
    }

    /// The first entries that name somebody of a unit.
    List<Long> people(UnitPath unit) {
        return clerk.standing().states().of(MAPS).notes(unit.last()).subList(0, PEOPLE);
    }

    private void hear(MemberId actor, Command command) {
        Reply reply = clerk.hear(new Request(fresh(), command, actor));
        if (!(reply instanceof Reply.Recorded)) {
            throw new IllegalStateException(command.type() + ": " + reply);
        }
    }

    private CommandId fresh() {
        byte[] id = new byte[16];
        random.nextBytes(id);
        return new CommandId(HexFormat.of().formatHex(id));
    }
}
