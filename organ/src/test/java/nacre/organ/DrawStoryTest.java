// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.assembly.draw.DrawPart.DRAW;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.BRANCH;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nacre.assembly.announcement.AnnouncementRules;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.draw.Draw;
import nacre.assembly.draw.DrawAct;
import nacre.assembly.draw.DrawCommand;
import nacre.assembly.draw.DrawId;
import nacre.assembly.draw.DrawRefusal;
import nacre.assembly.draw.Secret;
import nacre.assembly.founding.OrganAct;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.part.Act;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.assembly.roll.RollCommand;
import nacre.ballot.Choice;
import nacre.journal.Authority;
import nacre.journal.Content.Words;
import nacre.journal.Hash;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DrawStoryTest {
    private static final List<Grant> GRANTS = List.of(Grant.of(AnnouncementRules.ANNOUNCE));

    private final Scenario branch = Scenario.of(BRANCH);
    private final Random random = new Random(3);
    private final Map<MemberId, String> secrets = new LinkedHashMap<>();
    private List<MemberId> others = List.of();

    private static DrawAct.Called calling(int places) {
        Instant ends = Scenario.START.plus(Duration.ofDays(200));
        return new DrawAct.Called(places, GRANTS, ends, List.of());
    }

    private static Enactment calls(int places) {
        return Enactment.of(
                calling(places),
                List.of(Words.kept("task", "To audit"), Words.kept("title", "Auditors")));
    }

    /// Six people have come in, and a decision has called for so many of them by lot.
    private DrawId called(int places) {
        others = branch.add(3);
        others.forEach(each -> branch.given(each, new RollCommand.Enter()));
        branch.decide(branch.put(ANNA, Asks.put(MatterKey.MANDATES, calls(places))), Choice.YES);
        return new DrawId(branch.last("draw.called"));
    }

    private Draw draw(DrawId id) {
        Draw draw = branch.clerk().standing().states().of(DRAW).find(id);
        if (draw == null) {
            throw new AssertionError("There is no draw " + id);
        }
        return draw;
    }

    private void commit(DrawId id, MemberId... members) {
        for (MemberId member : members) {
            String secret = Secret.random(random);
            secrets.put(member, secret);
            branch.given(member, commitment(id, member, secret));
        }
    }

    private DrawCommand.Commit commitment(DrawId id, MemberId member, String secret) {
        return new DrawCommand.Commit(id, Secret.commitment(id, draw(id).round(), member, secret));
    }

    private DrawCommand.Reveal reveal(DrawId id, MemberId member) {
        return new DrawCommand.Reveal(id, secrets.getOrDefault(member, ""));
    }

    private Draw listed(DrawId id) {
        branch.at(draw(id).until()).caughtUp();
        return draw(id);
    }

    @Test
    void members_commit_are_listed_tell_their_secrets_and_the_lot_gives_the_mandate() {
        DrawId id = called(2);
        commit(id, ANNA, BEN, CEM);
        List<MemberId> all = new ArrayList<>(List.of(ANNA, BEN, CEM));
        all.addAll(others);
        branch.at(draw(id).until())
                .whenTimePasses(Duration.ZERO)
                .thenDue(new DrawAct.Listed(id, 6, Draw.hash(all)));
        branch.given(ANNA, reveal(id, ANNA)).given(CEM, reveal(id, CEM));
        branch.given(BEN, reveal(id, BEN));

        Draw drawn = draw(id);
        assertEquals(Draw.Stage.DRAWN, drawn.stage());
        assertEquals(orderOf(drawn, all).subList(0, 2), drawn.drawn());
        long given = branch.last("mandate.given");
        assertEquals(new Authority.Decision(drawn.decision()), branch.leaf(given).authority());
        assertEquals(branch.leaf(given).batch(), branch.leaf(branch.last("draw.drawn")).batch());
        assertEquals(
                new MandateAct.Given(drawn.drawn(), GRANTS, calling(2).ends(), List.of()),
                branch.act(given));
        assertEquals("Auditors", branch.clerk().contents().find(given, "title"));
        branch.verified();
    }

    /// The order as DRAW.md says, by other means than the program's.
    private List<MemberId> orderOf(Draw draw, List<MemberId> list) {
        var told = new StringBuilder();
        draw.secrets()
                .forEach((member, secret) ->
                        told.append(told.isEmpty() ? "" : ",")
                                .append("[%d,\"%s\"]".formatted(member.seq(), secret)));
        String seed =
                "nacre/draw/seed/v1\n{\"draw\":%d,\"list\":\"%s\",\"round\":%d,\"secrets\":[%s]}"
                        .formatted(draw.id().seq(), Draw.hash(list), draw.round(), told);
        return nacre.ballot.Lots.order(
                Hash.sha256(seed.getBytes(java.nio.charset.StandardCharsets.US_ASCII)).bytes(),
                list);
    }

    @Test
    void who_keeps_silent_makes_it_begin_anew_without_her() {
        DrawId id = called(3);
        commit(id, ANNA, BEN, CEM, others.getFirst());
        Draw first = listed(id);
        branch.given(ANNA, reveal(id, ANNA))
                .given(BEN, reveal(id, BEN))
                .given(others.getFirst(), reveal(id, others.getFirst()));
        branch.at(first.until())
                .whenTimePasses(Duration.ZERO)
                .thenDue(new DrawAct.Repeated(id, List.of(CEM)));
        branch.when(CEM, commitment(id, CEM, Secret.random(random)))
                .thenRefused(new DrawRefusal.WasSilent(id, CEM));
        commit(id, ANNA, BEN, others.get(1));
        Draw second = listed(id);
        assertFalse(second.list().contains(CEM));
        branch.given(ANNA, reveal(id, ANNA))
                .given(BEN, reveal(id, BEN))
                .given(others.get(1), reveal(id, others.get(1)));
        assertEquals(3, draw(id).drawn().size());
        assertFalse(draw(id).drawn().contains(CEM));
        branch.verified();
    }

    @Test
    void fewer_than_three_are_not_enough() {
        DrawId id = called(1);
        commit(id, ANNA, BEN);
        branch.at(draw(id).until())
                .whenTimePasses(Duration.ZERO)
                .thenDue(new DrawAct.Failed(id, "TooFewCommitted"))
                .then();
        branch.when(CEM, commitment(id, CEM, Secret.random(random)))
                .thenRefused(new DrawRefusal.NoTimeToCommit(id));
    }

    @Test
    void each_step_has_its_time_and_each_secret_its_owner() {
        DrawId id = called(1);
        branch.when(ANNA, new DrawCommand.Reveal(id, Secret.random(random)))
                .thenRefused(new DrawRefusal.NoTimeToReveal(id));
        commit(id, ANNA, BEN, CEM);
        commit(id, ANNA); // another secret in place of the first
        listed(id);
        branch.when(ANNA, commitment(id, ANNA, Secret.random(random)))
                .thenRefused(new DrawRefusal.NoTimeToCommit(id));
        branch.when(others.getFirst(), new DrawCommand.Reveal(id, Secret.random(random)))
                .thenRefused(new DrawRefusal.HasNotCommitted(id));
        branch.when(ANNA, reveal(id, BEN)).thenRefused(new DrawRefusal.OtherSecret(id));
        branch.when(ANNA, new DrawCommand.Reveal(id, "x"))
                .thenRefused(new DrawRefusal.OtherSecret(id));
        branch.given(ANNA, reveal(id, ANNA));
        branch.when(ANNA, reveal(id, ANNA)).thenRefused(new DrawRefusal.HasRevealed(id));
        var unknown = new DrawId(1);
        branch.when(ANNA, new DrawCommand.Reveal(unknown, "x"))
                .thenRefused(new DrawRefusal.UnknownDraw(unknown));
    }

    @Test
    void the_next_in_the_order_comes_in_for_one_who_left() {
        DrawId id = called(2);
        commit(id, ANNA, BEN, CEM);
        Draw listed = listed(id);
        branch.given(ANNA, reveal(id, ANNA)).given(BEN, reveal(id, BEN));
        List<MemberId> order = orderOf(revealed(id, CEM), listed.list());
        MemberId first = order.stream().filter(others::contains).findFirst().orElseThrow();
        branch.given(first, new RollCommand.Leave()).given(CEM, reveal(id, CEM));
        var expected = new ArrayList<>(order);
        expected.remove(first);
        assertEquals(expected.subList(0, 2), draw(id).drawn());
        branch.verified();
    }

    /// The draw as it will be once she has told her secret.
    private Draw revealed(DrawId id, MemberId member) {
        Draw draw = draw(id);
        return new Draw(
                id,
                draw.decision(),
                draw.terms(),
                draw.round(),
                draw.commitments(),
                draw.list(),
                draw.secrets().plus(member, secrets.getOrDefault(member, "")),
                draw.silent(),
                draw.stage(),
                draw.since(),
                draw.until(),
                draw.cause(),
                List.of());
    }

    @Test
    void a_stage_that_the_server_slept_through_is_open_for_the_time_it_lost() {
        DrawId id = called(1);
        Instant until = draw(id).until();
        Instant from = until.minus(Duration.ofHours(2));
        Instant to = until.plus(Duration.ofDays(1));
        branch.at(to).whenItWakes(from).then(new OrganAct.Slept(from, to));
        assertEquals(to.plus(Duration.ofHours(2)), draw(id).until());
        commit(id, ANNA, BEN, CEM);
        assertEquals(Draw.Stage.REVEALING, listed(id).stage());
        branch.verified();
    }

    @Test
    void a_draw_is_called_under_mandates_and_for_no_more_than_there_are() {
        branch.when(ANNA, Asks.put(MatterKey.EVERYDAY, calls(1)))
                .thenRefused(ProposalRefusal.class);
        branch.when(ANNA, Asks.put(MatterKey.MANDATES, calls(4)))
                .thenRefused(new DrawRefusal.PlacesDoNotFit(4, 3));
        branch.when(ANNA, Asks.put(MatterKey.MANDATES, calls(0)))
                .thenRefused(new DrawRefusal.PlacesDoNotFit(0, 3));
    }

    @Test
    void a_forged_draw_does_not_fold() {
        DrawId id = called(1);
        commit(id, ANNA, BEN, CEM);
        Instant now = branch.now();
        Authority right = new Authority.Right();
        forged(calling(1), ANNA, right, now, null);
        forged(calling(1), null, new Authority.Decision(draw(id).decision()), now, null);
        forged(new DrawAct.Listed(id, 6, Hash.sha256()), ANNA, right, now, null);
        forged(new DrawAct.Drawn(id, Hash.sha256(), List.of(ANNA)), ANNA, right, now, null);
        Instant until = draw(id).until();
        var due = new Authority.Due(id.seq());
        forged(new DrawAct.Listed(id, 5, Draw.hash(List.of(ANNA))), null, due, until, until);
        forged(new DrawAct.Failed(id, "TooFewCommitted"), null, due, until, until);
        listed(id);
        branch.given(ANNA, reveal(id, ANNA)).given(BEN, reveal(id, BEN));
        Draw draw = draw(id);
        forged(new DrawAct.Revealed(id, secrets.get(ANNA)), CEM, right, branch.now(), null);
        forged(
                new DrawAct.Drawn(id, draw.seed(), List.of(ANNA)),
                null,
                new Authority.Due(draw.cause()),
                draw.until(),
                draw.until());
        assertTrue(branch.verified().clerk().standing().size() > 0);
    }

    private void forged(
            Act act,
            @Nullable MemberId actor,
            Authority authority,
            Instant at,
            @Nullable Instant due) {
        Standing before = branch.clerk().standing();
        var happening = Happening.of(before.size(), act, at, due, actor, authority);
        assertThrows(
                Unfoldable.class,
                () -> Fold.after(branch.parts(), before, List.of(happening)),
                act::toString);
    }
}
