// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.petition;

import static nacre.campaign.unit.CampaignRules.ORGANISE;
import static nacre.campaign.unit.CampaignRules.STEER;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.Guest;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.ballot.Fraction;
import nacre.campaign.guest.GuestPart;
import nacre.campaign.guest.LinkAct;
import nacre.campaign.guest.LinkId;
import nacre.campaign.guest.LinkKey;
import nacre.campaign.guest.LinkRefusal;
import nacre.campaign.guest.Slip;
import nacre.campaign.guest.WithdrawLinks;
import nacre.campaign.petition.PetitionCommand.HandOver;
import nacre.campaign.petition.PetitionCommand.MakeLinks;
import nacre.campaign.petition.PetitionCommand.OpenPetition;
import nacre.campaign.petition.PetitionCommand.Sign;
import nacre.campaign.petition.PetitionCommand.TakeBack;
import nacre.campaign.unit.CampaignAct;
import nacre.campaign.unit.CampaignRefusal;
import nacre.campaign.unit.Depot;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Authority;
import nacre.journal.Content;
import nacre.journal.Content.Words;
import nacre.journal.Hash;
import nacre.journal.Keyring;
import nacre.journal.Keyrings;
import nacre.organ.ClerkRefusal;
import nacre.organ.Forger;
import nacre.organ.Reply;
import nacre.organ.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// «To the works manager: no shift is changed within a week.» Members sign, and so do people who
/// are not members, each by a slip of paper.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PetitionStoryTest {
    private static final Fraction TENTH = new Fraction(1, 10);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int EARLY = 0;
    private static final int LATE = 1;

    private final Depot depot = Depot.campaigning();
    private final Scenario scenario = depot.scenario();
    private final UnitPath yard = depot.north();
    private final Keyring keyring =
            Keyrings.inMemory(new Random(7)).of(scenario.clerk().journal().organ());
    private int drawn;

    private OpenPetition opens(Instant closes) {
        return new OpenPetition(
                yard, TENTH, null, closes, "A week's notice", "The works manager", "We ask you …");
    }

    private PetitionId open() {
        scenario.given(CEM, opens(scenario.now().plus(WEEK)));
        return new PetitionId(scenario.last("petition.opened"));
    }

    private Petition petition(PetitionId id) {
        return scenario.clerk().standing().states().of(PetitionPart.PETITIONS).needed(id);
    }

    private List<Slip> slips(PetitionId petition, MemberId by, UnitPath place, int slips) {
        List<Hash> secrets = Slip.secrets(drawn, slips);
        drawn += slips;
        scenario.given(by, new MakeLinks(petition, place, Slip.keys(secrets)));
        return Slip.of(scenario, scenario.last("link.made") - slips + 1, secrets);
    }

    private static void refused(Refusal why, Reply reply) {
        assertEquals(new Reply.Refused(why), reply);
    }

    private static void recorded(Reply reply) {
        assertInstanceOf(Reply.Recorded.class, reply, reply::toString);
    }

    private Sign named(PetitionId petition, Slip slip, String name) {
        return new Sign(petition, LATE, true, slip.sealed(keyring, name));
    }

    private String name(long signed, Slip slip) {
        String sealed = scenario.clerk().contents().find(signed, PetitionAct.SEALED);
        return sealed != null
                        && keyring.open(slip.link(), sealed) instanceof Keyring.Opened(var says)
                ? says.text("name")
                : "";
    }

    @Test
    void members_and_guests_sign_until_its_day_and_the_list_goes_where_it_is_addressed_to() {
        depot.organises(BEN, depot.late());
        PetitionId id = open();
        assertEquals(4, petition(id).target().needed());
        scenario.when(ANNA, new Sign(id, EARLY, true, ""))
                .then(new PetitionAct.Signed(id, EARLY, true));
        scenario.given(BEN, new Sign(id, EARLY, false, ""));
        List<Slip> slips = slips(id, BEN, depot.late(), 2);
        recorded(slips.getFirst().asks(named(id, slips.getFirst(), "Dora Dent")));
        recorded(slips.getLast().asks(new Sign(id, LATE, false, "not kept")));
        assertEquals(List.of(2L, 2L), petition(id).counts());
        assertTrue(petition(id).isMet());
        scenario.when(CEM, new HandOver(id))
                .thenRefused(new PetitionRefusal.PetitionGoesOn(id, petition(id).closes()));
        scenario.at(petition(id).closes()).caughtUp();
        assertEquals(
                new PetitionAct.Closed(id, true), scenario.act(scenario.last("petition.closed")));
        scenario.when(CEM, new HandOver(id)).then(new PetitionAct.HandedOver(id, 2));
        scenario.when(CEM, new HandOver(id)).then(new PetitionAct.HandedOver(id, 2));
        assertEquals(scenario.now(), petition(id).handedOver());
    }

    @Test
    void of_a_guest_the_record_has_a_name_only_if_it_is_to_be_handed_over_and_that_sealed() {
        PetitionId id = open();
        List<Slip> slips = slips(id, CEM, yard, 2);
        Slip dora = slips.getFirst();
        recorded(dora.asks(named(id, dora, "Dora Dent")));
        long signed = scenario.last("petition.signed");
        assertEquals(new Authority.Link(dora.link()), scenario.leaf(signed).authority());
        assertNull(scenario.leaf(signed).actor());
        Content name = scenario.entry(signed).content().getFirst();
        assertEquals(Content.Keeping.PERSONAL, name.keeping());
        assertNull(name.subject());
        assertEquals("Dora Dent", name(signed, dora));
        recorded(slips.getLast().asks(new Sign(id, LATE, false, "Emil Eck")));
        assertEquals(List.of(), scenario.entry(scenario.last("petition.signed")).content());
        var misfit = new PetitionRefusal.SignersNameDoesNotFit(PetitionRules.LONGEST_NAME);
        Slip other = slips(id, CEM, yard, 1).getFirst();
        for (String bad : List.of("", "Dora Dent", "n1.not.sealed", "x".repeat(2001))) {
            refused(misfit, other.asks(new Sign(id, LATE, true, bad)));
        }
        refused(misfit, other.asks(named(id, other, "x".repeat(2000))));
        scenario.verified();
    }

    @Test
    void who_takes_it_back_is_among_those_whose_keys_are_destroyed_and_may_sign_anew() {
        PetitionId id = open();
        Slip slip = slips(id, CEM, yard, 1).getFirst();
        recorded(slip.asks(named(id, slip, "Dora Dent")));
        long signed = scenario.last("petition.signed");
        assertEquals(List.of(), gone());
        recorded(slip.asks(new TakeBack(id)));
        assertEquals(List.of(signed), gone());
        assertEquals(0, petition(id).signatures().size());
        scenario.verified();
        recorded(slip.asks(new Sign(id, EARLY, false, "")));
        recorded(slip.asks(new TakeBack(id)));
        assertEquals(List.of(signed), gone());
        refused(new PetitionRefusal.NotSigned(id), slip.asks(new TakeBack(id)));
        scenario.given(ANNA, new Sign(id, EARLY, false, ""))
                .when(ANNA, new Sign(id, EARLY, false, ""))
                .thenRefused(new PetitionRefusal.SignedBefore(id));
        scenario.when(ANNA, new TakeBack(id)).then(new PetitionAct.TakenBack(id));
        scenario.when(ANNA, new TakeBack(id)).thenRefused(new PetitionRefusal.NotSigned(id));
    }

    private List<Long> gone() {
        return List.copyOf(scenario.clerk().standing().states().of(PetitionPart.PETITIONS).gone());
    }

    @Test
    void one_link_from_two_phones_at_the_same_moment_signs_once() throws Exception {
        PetitionId id = open();
        for (Slip slip : slips(id, CEM, yard, 8)) {
            Guest both = slip.guest();
            Callable<Reply> phone = () -> slip.asks(new Sign(id, LATE, false, ""), both);
            List<Reply> replies;
            try (var phones = Executors.newVirtualThreadPerTaskExecutor()) {
                replies =
                        phones.invokeAll(List.of(phone, phone, phone)).stream()
                                .map(each -> each.resultNow())
                                .toList();
            }
            assertEquals(
                    1, replies.stream().filter(each -> each instanceof Reply.Recorded).count());
        }
        assertEquals(8, petition(id).signatures().size());
        scenario.verified();
    }

    @Test
    void what_the_record_shows_of_a_link_is_not_enough_to_use_it() {
        PetitionId id = open();
        Slip slip = slips(id, CEM, yard, 1).getFirst();
        var made = assertInstanceOf(LinkAct.Made.class, scenario.act(slip.link()));
        var notGood = new LinkRefusal.LinkIsNotGood(new LinkId(slip.link()));
        refused(notGood, slip.asks(named(id, slip, "Eve"), new Guest(slip.link(), made.key())));
        recorded(slip.asks(named(id, slip, "Dora Dent")));
        var used = assertInstanceOf(LinkAct.Used.class, scenario.act(scenario.last("link.used")));
        refused(notGood, slip.asks(new TakeBack(id), new Guest(slip.link(), used.shows())));
        refused(
                new LinkRefusal.LinkIsNotGood(new LinkId(id.seq())),
                slip.asks(new TakeBack(id), new Guest(id.seq(), used.shows())));
    }

    @Test
    void a_link_is_used_so_often_and_no_more() {
        PetitionId id = open();
        Slip slip = slips(id, CEM, yard, 1).getFirst();
        for (int i = 0; i < LinkKey.USES / 2; i++) {
            recorded(slip.asks(new Sign(id, LATE, false, "")));
            recorded(slip.asks(new TakeBack(id)));
        }
        refused(
                new LinkRefusal.LinkIsNotGood(new LinkId(slip.link())),
                slip.asks(new Sign(id, LATE, false, ""), new Guest(slip.link(), slip.secret())));
        scenario.verified();
    }

    @Test
    void a_link_that_is_withdrawn_or_too_old_or_of_another_petition_leads_nowhere() {
        depot.organises(BEN, depot.early());
        PetitionId id = open();
        List<Slip> slips = slips(id, CEM, depot.late(), 3);
        var first = new LinkId(slips.getFirst().link());
        scenario.when(BEN, new WithdrawLinks(List.of(first)))
                .thenRefused(new ClerkRefusal.BeyondTheMandate(ORGANISE, 1, 0));
        scenario.when(CEM, new WithdrawLinks(List.of(first))).then(new LinkAct.Withdrawn(first));
        refused(
                new LinkRefusal.LinkIsWithdrawn(first),
                slips.getFirst().asks(new Sign(id, LATE, false, "")));
        scenario.when(CEM, new WithdrawLinks(List.of(first)))
                .thenRefused(new LinkRefusal.LinkIsWithdrawn(first));
        Slip second = slips.get(1);
        recorded(second.asks(new Sign(id, LATE, false, "")));
        var used = new LinkId(second.link());
        scenario.when(CEM, new WithdrawLinks(List.of(used)))
                .thenRefused(new LinkRefusal.LinkIsUsed(used));
        PetitionId other = open();
        refused(
                new LinkRefusal.LinkLeadsElsewhere(used),
                second.asks(new Sign(other, LATE, false, "")));
        Instant closes = petition(id).closes();
        scenario.at(closes).caughtUp();
        refused(
                new LinkRefusal.LinkIsOver(new LinkId(slips.getLast().link()), closes),
                slips.getLast().asks(new Sign(id, LATE, false, "")));
        scenario.verified();
    }

    @Test
    void links_are_made_by_who_organises_there_and_only_while_it_is_open() {
        depot.organises(BEN, depot.early());
        PetitionId id = open();
        List<Hash> keys = Slip.keys(Slip.secrets(500, 2));
        scenario.when(BEN, new MakeLinks(id, depot.late(), keys))
                .thenRefused(new ClerkRefusal.BeyondTheMandate(ORGANISE, 2, 0));
        scenario.when(ANNA, new MakeLinks(id, depot.late(), keys))
                .thenRefused(new ClerkRefusal.NeedsAMandate(ORGANISE));
        scenario.when(CEM, new MakeLinks(id, depot.south(), keys))
                .thenRefused(new PetitionRefusal.LinksAreElsewhere(id));
        scenario.when(CEM, new MakeLinks(id, yard, List.of(keys.get(0), keys.get(0))))
                .thenRefused(new LinkRefusal.LinksDoNotFit(2, 200));
        scenario.given(CEM, new MakeLinks(id, yard, keys));
        scenario.when(CEM, new MakeLinks(id, yard, keys))
                .thenRefused(new LinkRefusal.LinksDoNotFit(1, 200));
        scenario.at(petition(id).closes()).caughtUp();
        scenario.when(CEM, new MakeLinks(id, yard, keys))
                .thenRefused(new PetitionRefusal.PetitionIsOver(id));
    }

    @Test
    void what_does_not_fit_is_refused_with_its_reason() {
        Instant now = scenario.now();
        scenario.when(CEM, opens(now))
                .thenRefused(
                        new PetitionRefusal.PetitionDateDoesNotFit(
                                now, now, now.plus(PetitionRules.LONGEST)));
        scenario.when(ANNA, opens(now.plus(WEEK)))
                .thenRefused(new ClerkRefusal.NeedsAMandate(STEER));
        var blank = new OpenPetition(yard, TENTH, null, now.plus(WEEK), "A", " ", "We ask");
        scenario.when(CEM, blank)
                .thenRefused(
                        new PetitionRefusal.PetitionWordsDoNotFit(PetitionRules.LONGEST_TITLE));
        PetitionId id = open();
        scenario.when(ANNA, new Sign(id, 2, false, ""))
                .thenRefused(new PetitionRefusal.NoGroupOfPetition(2));
        var unknown = new PetitionId(3);
        scenario.when(ANNA, new Sign(unknown, 0, false, ""))
                .thenRefused(new PetitionRefusal.UnknownPetition(unknown));
        scenario.at(petition(id).closes()).caughtUp();
        scenario.when(CEM, new HandOver(id)).thenRefused(new PetitionRefusal.NoNameToHandOver(id));
        scenario.when(ANNA, new Sign(id, 0, false, ""))
                .thenRefused(new PetitionRefusal.PetitionIsOver(id));
    }

    @Test
    void members_decide_on_one_and_a_campaign_that_is_closed_has_no_more_signatures() {
        Instant closes = scenario.now().plus(Duration.ofDays(60));
        var opened = new PetitionAct.Opened(yard, TENTH, TENTH, closes);
        scenario.decided(
                Enactment.of(
                        opened,
                        List.of(
                                Words.kept("text", "We ask"),
                                Words.kept("title", "Notice"),
                                Words.kept("to", "The manager"))));
        var id = new PetitionId(scenario.last("petition.opened"));
        assertEquals("Notice", scenario.clerk().contents().text(id.seq(), "title"));
        Slip slip = slips(id, CEM, yard, 1).getFirst();
        scenario.decided(Enactment.of(new CampaignAct.Closed(depot.campaign()), List.of()));
        var closed = new CampaignRefusal.CampaignIsClosed(depot.campaign());
        scenario.when(ANNA, new Sign(id, EARLY, false, "")).thenRefused(closed);
        refused(closed, slip.asks(new Sign(id, EARLY, false, "")));
    }

    @Test
    void while_the_server_sleeps_neither_its_day_nor_that_of_a_link_passes() {
        PetitionId id = open();
        Slip slip = slips(id, CEM, yard, 1).getFirst();
        Instant said = petition(id).closes();
        scenario.at(said.minus(Duration.ofDays(1))).caughtUp();
        Instant from = scenario.now();
        scenario.after(Duration.ofDays(3)).whenItWakes(from);
        assertTrue(petition(id).closes().isAfter(said));
        assertTrue(petition(id).isOpen());
        recorded(slip.asks(new Sign(id, LATE, false, "")));
        scenario.at(petition(id).closes()).caughtUp().verified();
        assertFalse(petition(id).isOpen());
    }

    @Test
    void forged_signatures_links_and_lists_do_not_fold() {
        PetitionId id = open();
        List<Slip> slips = slips(id, CEM, yard, 2);
        Slip slip = slips.getFirst();
        var link = new Authority.Link(slip.link());
        var right = new LinkAct.Used(slip.guest().shows());
        var signed = new PetitionAct.Signed(id, LATE, false);
        var forger = new Forger(scenario);
        forger.folds(null, right, link);
        forger.refused(null, right, new Authority.Link(slips.getLast().link()));
        forger.refused(null, new LinkAct.Used(slip.secret()), link);
        forger.refused(null, signed, link);
        forger.refused(ANNA, right);
        forger.refused(null, new PetitionAct.TakenBack(id), link);
        forger.refused(ANNA, new PetitionAct.TakenBack(id));
        forger.refused(ANNA, new PetitionAct.Signed(id, 2, false));
        forger.refused(null, signed, new Authority.Server());
        forger.refused(ANNA, new PetitionAct.HandedOver(id, 0));
        forger.refused(null, new PetitionAct.Closed(id, true), new Authority.Due(id.seq()));
        forger.folds(ANNA, new PetitionAct.Signed(id, EARLY, true));
        recorded(slip.asks(named(id, slip, "Dora Dent")));
        scenario.withAnotherClerk();
        assertEquals(
                1,
                scenario.clerk()
                        .standing()
                        .states()
                        .of(GuestPart.GUESTS)
                        .find(new LinkId(slip.link()))
                        .uses());
        scenario.at(petition(id).closes());
        forger.refusedDue(
                List.of(new PetitionAct.Closed(id, true)), id.seq(), petition(id).closes());
        forger.foldsDue(
                List.of(new PetitionAct.Closed(id, false)), id.seq(), petition(id).closes());
    }
}
