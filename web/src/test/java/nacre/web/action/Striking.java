// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.action;

import static nacre.campaign.action.ActionPart.ACTIONS;
import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalCommand;
import nacre.ballot.Choice;
import nacre.campaign.action.Action;
import nacre.campaign.ballot.ActionRuleSet;
import nacre.campaign.ballot.Answer;
import nacre.campaign.ballot.BallotAct;
import nacre.campaign.ballot.BallotCommand;
import nacre.campaign.ballot.BallotId;
import nacre.campaign.ballot.BallotKind;
import nacre.campaign.ballot.BallotTerms;
import nacre.campaign.ballot.ListedMembers;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitPath;
import nacre.journal.CommandId;
import nacre.journal.Keyring;
import nacre.journal.Keyrings;
import nacre.journal.Shelf;
import nacre.organ.Verifier;
import nacre.shifts.ShiftsPart;
import nacre.shifts.slot.Slot;
import nacre.web.ballot.BallotPartPages;
import nacre.web.campaign.CampaignPartPages;
import nacre.web.campaign.Campaigning;
import nacre.web.keys.KeysPartPages;
import nacre.web.map.MapPartPages;
import nacre.web.organ.Branch;
import nacre.web.part.PartsPages;
import nacre.web.shifts.ShiftsPartPages;

/// A branch that campaigns, with two yards of two shifts each, and plans a strike at the north yard
/// on Monday and Tuesday, 21 and 22 December 2026. Ana steers, is steward everywhere and speaks for
/// the action.
final class Striking implements AutoCloseable {
    final Shelf shelf = Shelf.inMemory();
    final Keyrings keyrings = Keyrings.inMemory(new Random(3));
    final Campaigning campaigning =
            new Campaigning(
                    new PartsPages(
                            List.of(
                                    new ShiftsPartPages(shelf, new Random(5)),
                                    new CampaignPartPages(),
                                    new MapPartPages(keyrings, new Random(4)),
                                    new KeysPartPages(keyrings),
                                    new BallotPartPages(keyrings),
                                    new ActionPartPages(shelf, keyrings, new Random(6)))));
    final Branch branch = campaigning.branch;
    final String campaign = campaigning.decided();
    final UnitPath early = campaigning.filled(campaign);
    final UnitPath yard = early.above();

    /// Where the actions of its campaign are.
    final String actions = campaign + "/actions";

    /// What is typed into the form: name, value …; the last of two values counts.
    String[] typed(String... other) {
        var fields =
                new ArrayList<>(
                        List.of(
                                "kind", "strike",
                                "title", "Two days for our plan <b>",
                                "what", "Nobody drives.",
                                "if", "Do not argue. Call a **steward**.",
                                "places", yard.value(),
                                "from", "2026-12-21",
                                "from-hour", "05:00",
                                "until", "2026-12-22",
                                "until-hour", "18:00",
                                "posts", "2"));
        fields.addAll(
                List.of(
                        "role-0", "picket",
                        "at-0", early.value(),
                        "begins-0", "06:00",
                        "ends-0", "10:00",
                        "people-0", "2",
                        "title-0", "Front gate",
                        "role-1", "kitchen",
                        "at-1", yard.value(),
                        "begins-1", "09:00",
                        "ends-1", "12:00",
                        "people-1", "1",
                        "title-1", ""));
        for (int i = 0; i < other.length; i += 2) {
            fields.set(fields.indexOf(other[i]) + 1, other[i + 1]);
        }
        return fields.toArray(String[]::new);
    }

    HttpResponse<String> proposes(String... other) {
        return branch.post(BEN, actions + "/propose", typed(other));
    }

    /// The members have called it; where its page is.
    String called() {
        HttpResponse<String> put = proposes();
        if (put.statusCode() != 303) {
            throw new AssertionError(put.body());
        }
        decided();
        return actions + "/" + action().id();
    }

    /// All five have said yes in a ballot on a strike at the north yard, by the organ's own rule.
    BallotId balloted() {
        List<MemberId> all =
                List.copyOf(branch.clerk.standing().assembly().roll().people().keySet());
        var terms =
                new BallotTerms(
                        List.of(yard),
                        BallotKind.STRIKE,
                        new ActionRuleSet.Ref(ActionRuleSet.OWN, LocalDate.parse("2026-11-23")),
                        MatterKey.ACTION,
                        0,
                        10,
                        6,
                        true,
                        true,
                        "en");
        var prepares =
                new BallotCommand.PrepareBallot(terms, "Do you walk out <b>?", "A strike", "Buses");
        var id = new BallotId(branch.hear(ANA, prepares).first());
        branch.hear(ANA, lists(id, early.last(), all));
        branch.hear(
                ANA,
                new ProposalCommand.PutProposal(
                        MatterKey.ACTION,
                        "The ballot",
                        "Let us ask everybody.",
                        List.of(Enactment.of(new BallotAct.Called(id), List.of())),
                        null));
        decided();
        LocalDate last = LocalDate.ofInstant(branch.server.now(), ZoneOffset.UTC).plusDays(5);
        branch.hear(ANA, new BallotCommand.OpenBallot(id, last, all));
        for (MemberId member : all) {
            branch.hear(member, new BallotCommand.AnswerBallot(id, Answer.YES, 0));
        }
        branch.pass(Duration.ofDays(7));
        return id;
    }

    private BallotCommand lists(BallotId id, UnitId unit, List<MemberId> members) {
        var command = new CommandId("0".repeat(31) + "1");
        Keyring keyring = keyrings.of(branch.clerk.journal().organ());
        var token = keyring.fresh(command, 1).getFirst();
        var listed = new ListedMembers(members).form();
        var sealed = (Keyring.SealedText) keyring.seal(token, unit.seq(), command, listed);
        return new BallotCommand.ListEntitled(id, unit, members.size(), sealed.text());
    }

    /// Everybody says yes to what was proposed last.
    void decided() {
        branch.pass(Duration.ofDays(4));
        branch.everybodyVotes(Choice.YES);
        branch.pass(Duration.ofDays(5));
    }

    Action action() {
        return branch.clerk.standing().states().of(ACTIONS).all().lastEntry().getValue();
    }

    /// The first shift of a post.
    Slot slot(int post) {
        var shifts = branch.clerk.standing().states().of(ShiftsPart.SHIFTS);
        var series = shifts.all().get(action().posts().get(post).series());
        Slot slot = series == null ? null : series.slot(series.plan().first());
        if (slot == null) {
            throw new AssertionError("Post %d has no shift.".formatted(post));
        }
        return slot;
    }

    void sweep() {
        campaigning.sweep(keyrings);
    }

    void joins(MemberId member, Slot slot) {
        var joined = branch.post(member, branch.path("/shifts/" + slot.id() + "/join"));
        if (joined.statusCode() != 303) {
            throw new AssertionError(joined.body());
        }
    }

    void passUntil(Instant then) {
        branch.pass(Duration.between(branch.server.now(), then));
    }

    HttpResponse<String> notes(MemberId member, String action, String text, String hour) {
        return branch.post(
                member,
                action + "/note",
                "kind",
                "police",
                "place",
                early.value(),
                "day",
                "2026-12-21",
                "hour",
                hour,
                "text",
                text);
    }

    static void assertSays(String page, String... sentences) {
        Arrays.stream(sentences)
                .filter(sentence -> !page.contains(sentence))
                .forEach(sentence -> {
                    throw new AssertionError("«%s» is not in\n%s".formatted(sentence, page));
                });
    }

    @Override
    public void close() {
        var verdict = Verifier.verify(branch.clerk.journal(), campaigning.parts.parts());
        branch.close();
        if (!verdict.holds()) {
            throw new AssertionError(verdict);
        }
    }
}
