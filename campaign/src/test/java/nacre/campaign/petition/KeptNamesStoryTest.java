// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.petition;

import static nacre.campaign.unit.CampaignRules.STEER;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import nacre.assembly.part.Refusal;
import nacre.ballot.Fraction;
import nacre.campaign.guest.GuestPart;
import nacre.campaign.guest.LinkAct;
import nacre.campaign.guest.LinkId;
import nacre.campaign.guest.LinkRefusal;
import nacre.campaign.guest.Slip;
import nacre.campaign.guest.WithdrawLinks;
import nacre.campaign.map.MapCommand.MovePurge;
import nacre.campaign.petition.PetitionCommand.GiveUpLink;
import nacre.campaign.petition.PetitionCommand.HandOver;
import nacre.campaign.petition.PetitionCommand.MakeLinks;
import nacre.campaign.petition.PetitionCommand.OpenPetition;
import nacre.campaign.petition.PetitionCommand.PurgeNames;
import nacre.campaign.petition.PetitionCommand.Sign;
import nacre.campaign.petition.PetitionCommand.TakeBack;
import nacre.campaign.petition.PetitionCommand.Unname;
import nacre.campaign.unit.Depot;
import nacre.journal.Authority;
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

/// How long the names of guests are kept who signed a petition, and how each of them, or those who
/// made her link, puts an end to it sooner.
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeptNamesStoryTest {
    private static final Duration WEEK = Duration.ofDays(7);

    private final Depot depot = Depot.campaigning();
    private final Scenario scenario = depot.scenario();
    private final Keyring keyring =
            Keyrings.inMemory(new Random(7)).of(scenario.clerk().journal().organ());
    private final PetitionId id = open(scenario.now().plus(WEEK));
    private final List<Slip> slips = slips();

    private PetitionId open(Instant closes) {
        scenario.given(CEM, opens(closes));
        return new PetitionId(scenario.last("petition.opened"));
    }

    private OpenPetition opens(Instant closes) {
        var tenth = new Fraction(1, 10);
        return new OpenPetition(depot.north(), tenth, null, closes, "Notice", "The boss", "We ask");
    }

    private List<Slip> slips() {
        List<Hash> secrets = Slip.secrets(0, 4);
        scenario.given(CEM, new MakeLinks(id, depot.north(), Slip.keys(secrets)));
        return Slip.of(scenario, scenario.last("link.made") - 3, secrets);
    }

    private Petition petition() {
        return scenario.clerk().standing().states().of(PetitionPart.PETITIONS).needed(id);
    }

    private List<Long> gone() {
        return List.copyOf(scenario.clerk().standing().states().of(PetitionPart.PETITIONS).gone());
    }

    /// Someone signs by her slip and has her name handed over; the entry.
    private long signs(Slip slip) {
        recorded(slip.asks(new Sign(id, 0, true, slip.sealed(keyring, "Dora Dent"))));
        return scenario.last("petition.signed");
    }

    private static void recorded(Reply reply) {
        assertInstanceOf(Reply.Recorded.class, reply, reply::toString);
    }

    private static void refused(Refusal why, Reply reply) {
        assertEquals(new Reply.Refused(why), reply);
    }

    private LinkId link(Slip slip) {
        return new LinkId(slip.link());
    }

    @Test
    void two_weeks_after_the_list_was_first_taken_along_the_names_are_destroyed() {
        List<Long> signed = List.of(signs(slips.get(0)), signs(slips.get(1)));
        recorded(slips.get(2).asks(new Sign(id, 0, false, "")));
        scenario.given(ANNA, new Sign(id, 0, true, ""));
        scenario.at(petition().closes()).caughtUp();
        assertEquals(Depot.PURGE, petition().purges());
        scenario.when(CEM, new HandOver(id)).then(new PetitionAct.HandedOver(id, 3));
        Instant purges = scenario.now().plus(PetitionRules.KEPT);
        scenario.after(Duration.ofDays(3)).given(CEM, new HandOver(id));
        assertEquals(purges, petition().purges());
        scenario.at(purges.minusSeconds(1)).caughtUp();
        assertEquals(List.of(), gone());
        scenario.at(purges).caughtUp();
        assertEquals(new PetitionAct.Purged(id, 2), scenario.act(scenario.last("petition.purged")));
        assertEquals(signed, gone());
        assertEquals(List.of(4L, 0L), petition().counts());
        scenario.when(CEM, new HandOver(id)).then(new PetitionAct.HandedOver(id, 1));
        scenario.verified();
    }

    @Test
    void whoever_steers_destroys_them_at_once_when_the_list_was_taken_along_and_not_before() {
        scenario.when(CEM, new PurgeNames(id))
                .thenRefused(new PetitionRefusal.NoNamesToDestroy(id));
        var unknown = new PetitionId(2);
        scenario.when(CEM, new PurgeNames(unknown))
                .thenRefused(new PetitionRefusal.UnknownPetition(unknown));
        long signed = signs(slips.getFirst());
        scenario.when(ANNA, new PurgeNames(id)).thenRefused(new ClerkRefusal.NeedsAMandate(STEER));
        scenario.when(CEM, new PurgeNames(id)).thenRefused(new PetitionRefusal.NotHandedOver(id));
        scenario.at(petition().closes()).caughtUp().given(CEM, new HandOver(id));
        scenario.when(CEM, new PurgeNames(id)).then(new PetitionAct.Purged(id, 1));
        assertEquals(List.of(signed), gone());
        assertEquals(List.of(1L, 0L), petition().counts());
        scenario.when(CEM, new HandOver(id)).thenRefused(new PetitionRefusal.NoNameToHandOver(id));
        scenario.at(Depot.PURGE).caughtUp().verified();
        assertEquals(List.of(signed), gone());
    }

    @Test
    void no_name_outlives_the_purge_day_and_no_petition_is_longer() {
        Instant sooner = scenario.now().plus(Duration.ofDays(3));
        scenario.given(CEM, new MovePurge(depot.campaign(), sooner));
        Instant late = sooner.plusSeconds(1);
        scenario.when(CEM, opens(late))
                .thenRefused(
                        new PetitionRefusal.PetitionDateDoesNotFit(late, scenario.now(), sooner));
        scenario.given(CEM, opens(sooner));
    }

    @Test
    void on_the_purge_day_the_names_are_destroyed_though_nobody_took_the_list_along() {
        long signed = signs(slips.getFirst());
        scenario.at(Depot.PURGE.minusSeconds(1)).caughtUp();
        assertEquals(List.of(), gone());
        scenario.at(Depot.PURGE).caughtUp().verified();
        assertEquals(List.of(signed), gone());
    }

    @Test
    void a_purge_day_that_was_set_earlier_holds_for_names_as_well() {
        long signed = signs(slips.getFirst());
        Instant sooner = scenario.now().plus(Duration.ofDays(2));
        scenario.given(CEM, new MovePurge(depot.campaign(), sooner));
        scenario.at(sooner);
        refused(
                new PetitionRefusal.NamesAreDestroyed(id, sooner),
                slips.get(1).asks(new Sign(id, 0, true, slips.get(1).sealed(keyring, "Emil"))));
        recorded(slips.get(2).asks(new Sign(id, 0, false, "")));
        var states = scenario.clerk().standing().states();
        assertEquals(List.of(signed), PetitionPart.PETITIONS.over(states, sooner));
        scenario.at(petition().closes()).caughtUp();
        scenario.when(CEM, new HandOver(id)).thenRefused(new PetitionRefusal.NoNameToHandOver(id));
        scenario.verified();
    }

    @Test
    void a_guest_has_her_name_destroyed_also_after_the_day_and_is_counted_on() {
        Slip slip = slips.getFirst();
        var none = new PetitionRefusal.NoNameOfHers(id);
        refused(none, slip.asks(new Unname(id)));
        long signed = signs(slip);
        scenario.given(ANNA, new Sign(id, 0, true, ""));
        scenario.when(ANNA, new Unname(id)).thenRefused(none);
        scenario.at(petition().closes()).caughtUp();
        refused(
                new LinkRefusal.LinkIsOver(link(slip), petition().closes()),
                slip.asks(new TakeBack(id)));
        scenario.given(CEM, new HandOver(id));
        recorded(slip.asks(new Unname(id)));
        assertEquals(List.of(signed), gone());
        assertEquals(List.of(2L, 0L), petition().counts());
        refused(none, slip.asks(new Unname(id)));
        scenario.when(CEM, new HandOver(id)).then(new PetitionAct.HandedOver(id, 1));
        scenario.verified();
    }

    @Test
    void who_gives_her_link_up_takes_back_what_she_signed_and_nobody_else_can_use_it() {
        Slip used = slips.get(0);
        long signed = signs(used);
        recorded(used.asks(new GiveUpLink(id)));
        assertEquals(List.of(signed), gone());
        assertEquals(List.of(0L, 0L), petition().counts());
        var withdrawn = new LinkRefusal.LinkIsWithdrawn(link(used));
        refused(withdrawn, used.asks(new Sign(id, 0, false, "")));
        refused(withdrawn, used.asks(new GiveUpLink(id)));
        Slip unused = slips.get(1);
        recorded(unused.asks(new GiveUpLink(id)));
        refused(
                new LinkRefusal.LinkIsWithdrawn(link(unused)),
                unused.asks(new Sign(id, 0, false, "")));
        scenario.when(CEM, new WithdrawLinks(List.of(link(used)))).thenRefused(withdrawn);
        scenario.when(ANNA, new GiveUpLink(id))
                .thenRefused(new LinkRefusal.LinkIsNotGood(new LinkId(ANNA.seq())));
        scenario.at(petition().closes()).caughtUp();
        Slip late = slips.get(2);
        refused(
                new LinkRefusal.LinkIsOver(link(late), petition().closes()),
                late.asks(new GiveUpLink(id)));
        scenario.verified();
    }

    @Test
    void while_the_server_sleeps_the_day_of_the_petition_waits_and_that_of_the_names_does_not() {
        long signed = signs(slips.getFirst());
        Instant closes = petition().closes();
        Instant from = closes.minus(Duration.ofDays(1));
        scenario.at(from).caughtUp();
        scenario.at(Depot.PURGE).whenItWakes(from);
        scenario.caughtUp();
        assertTrue(petition().isOpen());
        assertEquals(List.of(signed), gone());
        assertFalse(petition().keepsNameOf(slips.getFirst().link()));
        scenario.verified();
    }

    @Test
    void forged_destructions_and_gifts_do_not_fold() {
        Slip slip = slips.getFirst();
        var link = new Authority.Link(slip.link());
        signs(slip);
        var forger = new Forger(scenario);
        var right = new LinkAct.Used(slip.guest().shows());
        forger.folds(null, right, link);
        forger.refused(null, new PetitionAct.Unnamed(id), link);
        forger.refused(ANNA, new PetitionAct.Unnamed(id));
        forger.refused(null, new LinkAct.Withdrawn(link(slips.get(1))), link);
        forger.refused(CEM, new PetitionAct.Purged(id, 1));
        forger.refused(null, new PetitionAct.Purged(id, 1), new Authority.Due(id.seq()));
        scenario.at(Depot.PURGE).caughtUp();
        forger.refused(CEM, new PetitionAct.Purged(id, 0));
        assertFalse(
                scenario.clerk()
                        .standing()
                        .states()
                        .of(GuestPart.GUESTS)
                        .find(link(slip))
                        .isWithdrawn());
        scenario.verified();
    }

    @Test
    void of_a_member_no_name_is_kept_and_none_destroyed() {
        scenario.given(ANNA, new Sign(id, 0, true, ""));
        assertFalse(petition().keepsNameOf(ANNA.seq()));
        scenario.at(Depot.PURGE).caughtUp().verified();
        assertEquals(1, petition().names());
        assertEquals(List.of(), gone());
    }
}
