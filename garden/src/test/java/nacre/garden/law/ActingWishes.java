// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static nacre.accounts.AccountsPart.ACCOUNTS;
import static nacre.campaign.keys.KeysPart.KEYS;
import static nacre.campaign.ladder.LadderPart.LADDERS;
import static nacre.campaign.map.MapPart.MAPS;
import static nacre.campaign.pledge.PledgePart.PLEDGES;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;
import static nacre.shifts.ShiftsPart.SHIFTS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nacre.accounts.AccountId;
import nacre.accounts.AccountsCommand;
import nacre.accounts.Books;
import nacre.accounts.Currency;
import nacre.accounts.Kind;
import nacre.accounts.Line;
import nacre.accounts.PostingId;
import nacre.assembly.box.Promise;
import nacre.assembly.charter.Holder;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.Act;
import nacre.assembly.part.Command;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.ballot.Choice;
import nacre.ballot.Fraction;
import nacre.campaign.keys.KeysCommand;
import nacre.campaign.ladder.Ladders;
import nacre.campaign.ladder.Rung;
import nacre.campaign.ladder.RungAct;
import nacre.campaign.ladder.RungCommand;
import nacre.campaign.ladder.RungId;
import nacre.campaign.map.MapCommand;
import nacre.campaign.map.MapCommand.NoteIn;
import nacre.campaign.pledge.PledgeAct;
import nacre.campaign.pledge.PledgeCommand;
import nacre.campaign.pledge.PledgeId;
import nacre.campaign.register.RegisterAct;
import nacre.campaign.register.Sphere;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.CampaignAct;
import nacre.campaign.unit.CampaignCommand;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.CampaignRules;
import nacre.campaign.unit.Campaigns;
import nacre.campaign.unit.Unit;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitKind;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Content.Words;
import nacre.journal.SealedNote;
import nacre.journal.Token;
import nacre.organ.Asks;
import nacre.organ.Standing;
import nacre.shifts.series.Names;
import nacre.shifts.series.Offsets;
import nacre.shifts.series.Plan;
import nacre.shifts.series.Rhythm;
import nacre.shifts.series.SeriesCommand;
import nacre.shifts.series.SeriesId;
import nacre.shifts.slot.Slot;
import nacre.shifts.slot.SlotCommand;
import nacre.shifts.slot.SlotId;
import org.jspecify.annotations.Nullable;

/// What members come to ask about money, shifts, campaigns, the map, ladders and pledges.
record ActingWishes(Chance chance, Standing standing, MemberId actor) {
    private static final Fraction HALF = new Fraction(1, 2);
    private static final List<MatterKey> MATTERS =
            List.of(MatterKey.EVERYDAY, MatterKey.EVERYDAY, MatterKey.CHARTER);

    Command next() {
        var votes = standing.assembly().votes().open().keySet();
        if (!votes.isEmpty() && chance.in(40)) {
            return Asks.casts(chance.of(votes, votes.first()), Choice.YES);
        }
        if (campaigns().all().isEmpty() && chance.in(50)) {
            return Asks.put(opens());
        }
        return switch (chance.below(12)) {
            case 0 -> put();
            case 1, 2 -> money();
            case 3, 4 -> shift();
            case 5, 6 -> unit();
            case 7, 8 -> map();
            case 9 -> rung();
            case 10 -> pledge();
            default -> chance.in(50) ? unit() : keys();
        };
    }

    private Campaigns campaigns() {
        return standing.states().of(CAMPAIGNS);
    }

    private @Nullable Campaign campaign() {
        return chance.of(
                campaigns().all().values().stream()
                        .filter(each -> each.isOpen() || chance.in(5))
                        .toList());
    }

    private CampaignId campaignId() {
        Campaign campaign = campaign();
        return campaign == null ? new CampaignId(chance.below(40)) : campaign.id();
    }

    private UnitPath place() {
        Unit unit = chance.of(campaigns().units().values());
        return unit == null || chance.in(25) ? UnitPath.of(campaignId()) : unit.path();
    }

    private UnitId unitId() {
        Unit unit = chance.of(campaigns().units().values());
        return unit == null ? new UnitId(chance.below(40)) : unit.id();
    }

    private static Enactment enacts(Act act, String... fields) {
        var words = new ArrayList<Words>();
        for (String field : fields) {
            words.add(Words.kept(field, "So be it"));
        }
        return Enactment.of(act, words);
    }

    private Command put() {
        Instant soon = standing.at().plus(Duration.ofDays(20 + chance.below(20)));
        Enactment enactment =
                switch (chance.below(10)) {
                    case 0 -> opens();
                    case 1, 2 -> pledges(soon);
                    case 3 ->
                            enacts(
                                    new RungAct.Opened(place(), HALF, null, soon, null, missed()),
                                    "how",
                                    "reason",
                                    "title");
                    case 4 -> register();
                    case 5 ->
                            chance.in(30)
                                    ? enacts(new CampaignAct.Closed(campaignId()))
                                    : register();
                    default ->
                            Asks.gives(
                                    actor,
                                    standing.at().plus(Duration.ofDays(90)),
                                    new Grant(
                                            chance.in(70)
                                                    ? CampaignRules.ORGANISE
                                                    : CampaignRules.STEER,
                                            null,
                                            null,
                                            place().value()));
                };
        return enactment.type().equals("mandate.given")
                ? Asks.put(enactment)
                : Asks.put(chance.of(MATTERS, MatterKey.CHARTER), enactment);
    }

    /// What opens a campaign.
    Enactment opens() {
        Instant purges = standing.at().plus(Duration.ofDays(100 + chance.below(100)));
        return enacts(
                new CampaignAct.Opened(List.of(MatterKey.ACTION), 1, purges),
                "acts",
                "aim",
                "title");
    }

    private Enactment pledges(Instant soon) {
        return enacts(
                new PledgeAct.Opened(place(), HALF, null, soon, chance.among(Promise.values())),
                "sentence",
                "why");
    }

    private Enactment register() {
        MatterKey matter = chance.among(MatterKey.SHIFTS, MatterKey.ACTION, MatterKey.MONEY);
        return switch (chance.below(4)) {
            case 0 ->
                    enacts(
                            new RegisterAct.Listed(matter, chance.among(Sphere.values())),
                            "evidence",
                            "institution");
            case 1 -> enacts(new RegisterAct.Demanded(matter), "evidence");
            case 2 -> enacts(new RegisterAct.Settled(matter, Holder.JOINTLY), "evidence");
            default -> enacts(new RegisterAct.Lost(matter, Holder.CONTESTED), "evidence");
        };
    }

    private Command money() {
        Books books = standing.states().of(ACCOUNTS);
        LocalDate day = LocalDate.ofInstant(standing.at(), ZoneOffset.UTC);
        var some = new ArrayList<>(books.accounts().keySet());
        some.add(AccountId.of(actor));
        AccountId one = chance.of(some, new AccountId(3));
        AccountId other = chance.of(some, new AccountId(4));
        return switch (books.currency() == null ? 0 : chance.below(14)) {
            case 0 -> new AccountsCommand.Begin(new Currency("EUR", 2));
            case 1, 2 ->
                    new AccountsCommand.Open(
                            chance.among(Kind.values()), chance.in(10), "An account");
            case 3 -> new AccountsCommand.Close(one);
            case 4, 5 ->
                    new AccountsCommand.Reverse(
                            chance.of(books.postings().keySet(), new PostingId(9)), day, "Wrong");
            default -> {
                long amount = 1L + chance.below(5000);
                yield new AccountsCommand.Post(
                        day,
                        List.of(
                                new Line(one, amount),
                                new Line(other, chance.in(97) ? -amount : amount)),
                        null,
                        "Dues");
            }
        };
    }

    private Command shift() {
        var shifts = standing.states().of(SHIFTS);
        List<Slot> coming = shifts.between(standing.at(), standing.at().plus(Duration.ofDays(9)));
        if (coming.isEmpty() || chance.in(15)) {
            return chance.in(90)
                    ? plan()
                    : new SeriesCommand.EndSeries(
                            new SeriesId(chance.below(90)), LocalDate.EPOCH, "Over");
        }
        SlotId slot = chance.of(coming.stream().map(Slot::id).toList(), coming.getFirst().id());
        return switch (chance.below(12)) {
            case 0, 1, 2, 3 -> new SlotCommand.JoinSlot(slot);
            case 4 -> new SlotCommand.WaitForSlot(slot);
            case 5, 6 -> new SlotCommand.GiveBack(slot);
            case 7 -> new SlotCommand.CannotCome(slot);
            case 8 -> new SlotCommand.OfferPlace(slot);
            case 9 -> new SlotCommand.KeepPlace(slot);
            case 10 ->
                    new SlotCommand.TakeOver(
                            slot, chance.of(standing.assembly().roll().people().keySet(), actor));
            default -> new SlotCommand.CallOff(slot, "No bread");
        };
    }

    private Command plan() {
        LocalDate first = LocalDate.ofInstant(standing.at(), ZoneOffset.UTC).plusDays(1);
        return new SeriesCommand.PlanSeries(
                new Plan(
                        "",
                        first,
                        first.plusDays(20),
                        new Rhythm.EveryDays(1 + chance.below(4)),
                        60 * chance.below(24),
                        120,
                        Offsets.none(),
                        1 + chance.below(3),
                        chance.below(30),
                        chance.among(Names.values()),
                        List.of()),
                new SeriesCommand.Said("The shop", "", ""));
    }

    private Command unit() {
        return switch (chance.below(8)) {
            case 0 -> new CampaignCommand.RenameUnit(unitId(), "Late shift");
            case 1, 2 -> new CampaignCommand.CountPeople(unitId(), chance.below(40));
            case 3 ->
                    chance.in(30)
                            ? new CampaignCommand.EndUnit(unitId())
                            : new CampaignCommand.CountPeople(unitId(), 20);
            default ->
                    new CampaignCommand.AddUnits(
                            place(),
                            List.of(
                                    new CampaignCommand.NewUnit(-1, UnitKind.PLACE, "Yard", 0),
                                    new CampaignCommand.NewUnit(
                                            chance.below(2) - 1, UnitKind.UNIT, "Early", 12)));
        };
    }

    private Command map() {
        Instant soon = standing.at().plus(Duration.ofDays(3));
        var imports = standing.states().of(MAPS).imports().keySet();
        return switch (chance.below(12)) {
            case 0 -> new MapCommand.ReadUnit(unitId());
            case 1 -> new MapCommand.TakeList(unitId(), 5, soon, sealed());
            case 2 -> new MapCommand.Forget(unitId());
            case 3 -> new MapCommand.HidePlace(place(), chance.in(30));
            case 4, 5 -> new MapCommand.ShowPlace(place());
            case 6 -> new MapCommand.UndoNotes(chance.of(imports, 30L));
            case 7 -> {
                UnitId unit = unitId();
                Unit found = campaigns().find(unit);
                UnitPath above = found == null ? place() : UnitPath.of(found.path().campaign());
                yield new MapCommand.ImportNotes(
                        above, List.of(new NoteIn(unit, sealed()), new NoteIn(unit, sealed())));
            }
            default -> new MapCommand.Note(note());
        };
    }

    private NoteIn note() {
        return new NoteIn(unitId(), chance.in(95) ? sealed() : "Mila, early shift");
    }

    /// A note that nobody can open.
    String sealed() {
        byte[] token = new byte[16];
        byte[] frame = new byte[300];
        chance.random().nextBytes(token);
        chance.random().nextBytes(frame);
        return SealedNote.of(new Token(HexFormat.of().formatHex(token)), frame).text();
    }

    private Command keys() {
        CampaignId campaign = campaignId();
        var prepared = standing.states().of(KEYS).prepared();
        return switch (chance.below(4)) {
            case 0 -> new KeysCommand.Prepare(campaign, List.of());
            case 1 -> new KeysCommand.Confirm(campaign, prepared == null ? 3 : prepared.seq());
            case 2 -> new KeysCommand.Unlock(campaign);
            default -> new KeysCommand.Lock(campaign);
        };
    }

    private @Nullable RungId missed() {
        Campaign campaign = campaign();
        Ladders ladders = standing.states().of(LADDERS);
        Rung last = campaign == null ? null : ladders.last(campaign.id());
        return last != null && last.stage() == Rung.Stage.MISSED ? last.id() : null;
    }

    private Command rung() {
        Ladders ladders = standing.states().of(LADDERS);
        var open =
                ladders.all().values().stream()
                        .filter(each -> each.stage() == Rung.Stage.OPEN || chance.in(5))
                        .toList();
        Rung rung = chance.of(open);
        if (rung == null || chance.in(15)) {
            Instant closes = standing.at().plus(Duration.ofDays(2 + chance.below(8)));
            return new RungCommand.OpenRung(
                    place(), HALF, HALF, closes, missed(), "Wear the sticker", "All day.");
        }
        int group = chance.below(rung.target().groups().size() + (chance.in(5) ? 1 : 0));
        long did = chance.below(14);
        return chance.in(70)
                ? new RungCommand.CountRung(rung.id(), group, did)
                : new RungCommand.CorrectRung(rung.id(), group, did, "Counted twice");
    }

    private Command pledge() {
        var pledges = standing.states().of(PLEDGES).all().keySet();
        PledgeId pledge = chance.of(pledges, new PledgeId(chance.below(50)));
        return chance.in(75)
                ? new PledgeCommand.GivePledge(pledge, chance.below(2))
                : new PledgeCommand.TakeBackPledge(pledge);
    }
}
