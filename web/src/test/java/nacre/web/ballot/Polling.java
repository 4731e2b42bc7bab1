// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.ballot;

import static nacre.campaign.ballot.BallotPart.BALLOTS;
import static nacre.web.organ.Branch.ANA;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.Member;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollCommand.Person;
import nacre.ballot.Choice;
import nacre.campaign.ballot.ActionBallot;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Keyrings;
import nacre.organ.Verifier;
import nacre.web.campaign.CampaignPartPages;
import nacre.web.campaign.Campaigning;
import nacre.web.keys.KeysPartPages;
import nacre.web.ladder.LadderPartPages;
import nacre.web.map.MapPartPages;
import nacre.web.organ.Branch;
import nacre.web.part.PartsPages;

/// A branch of twelve that campaigns, with a yard of two shifts; Ana steers. On its roll are the
/// five of every branch and seven more.
final class Polling implements AutoCloseable {
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    final Keyrings keyrings = Keyrings.inMemory(new Random(3));
    final Campaigning campaigning =
            new Campaigning(
                    new PartsPages(
                            List.of(
                                    new CampaignPartPages(),
                                    new MapPartPages(keyrings, new Random(4)),
                                    new KeysPartPages(keyrings),
                                    new LadderPartPages(),
                                    new BallotPartPages(keyrings))));
    final Branch branch = campaigning.branch;
    private final String campaign = campaigning.decided();
    final UnitPath early = campaigning.peopled(campaign, 6);
    final List<MemberId> members;

    /// Where the pages of its ballots are.
    final String ballots = campaign + "/ballots";

    Polling() {
        var more = new ArrayList<Person>();
        for (String name : List.of("Fay", "Gil", "Hal", "Ida", "Jon", "Kim", "Lea")) {
            more.add(new Person(name, ""));
        }
        branch.hear(ANA, new RollCommand.AddMembers(more));
        branch.pass(Duration.ofDays(4));
        members =
                branch.clerk.standing().assembly().roll().everybody().stream()
                        .filter(Member::isOnTheRoll)
                        .map(Member::id)
                        .toList();
    }

    LocalDate today() {
        return LocalDate.ofInstant(branch.server.now(), LONDON);
    }

    /// What is typed into the form for a ballot under these rules.
    String[] typed(String law, String... more) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("law", law);
        fields.put("question", "Are you willing to strike <b>?");
        fields.put("kind", "strike");
        fields.put("action", "A strike for the shift plan.");
        fields.put("employer", "Northern Buses & Co");
        fields.put("place", early.above().value());
        fields.put("matter", "action");
        fields.put("ballot", law.equals("gb-2026") ? "7" : "0");
        fields.put("notice", "10");
        fields.put("months", "6");
        fields.put("unitwise", "yes");
        fields.put("language", "en");
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields.entrySet().stream()
                .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                .toArray(String[]::new);
    }

    /// Ana prepares one; where its page is.
    String prepares(String law, String... more) {
        var answer = branch.post(ANA, ballots + "/prepare", typed(law, more));
        if (answer.statusCode() != 303) {
            throw new AssertionError(answer.body());
        }
        return ballots + "/" + last().id();
    }

    ActionBallot last() {
        return branch.clerk.standing().states().of(BALLOTS).all().lastEntry().getValue();
    }

    /// Ana lists seven members early and all others late.
    void lists(String ballot) {
        List<String> first = new ArrayList<>();
        for (MemberId member : members) {
            first.addAll(List.of("shown", member.toString()));
        }
        for (MemberId member : members.subList(0, 7)) {
            first.addAll(List.of("member", member.toString()));
        }
        first.addAll(List.of("who", "ticked"));
        recorded(branch.post(ANA, ballot + "/list/" + early.last(), first.toArray(String[]::new)));
        long late = early.last().seq() + 1;
        recorded(branch.post(ANA, ballot + "/list/" + late, "who", "all"));
    }

    static void recorded(HttpResponse<String> answer) {
        if (answer.statusCode() != 303) {
            throw new AssertionError(answer.body());
        }
    }

    /// The organ decides that it opens.
    void calls(String ballot) {
        recorded(branch.post(members.getLast(), ballot + "/call"));
        branch.pass(Duration.ofDays(5));
        branch.everybodyVotes(Choice.YES);
        branch.pass(Duration.ofDays(4));
    }

    /// Ana opens it for ten days.
    String open(String law, String... more) {
        String ballot = prepares(law, more);
        lists(ballot);
        calls(ballot);
        if (law.equals("gb-2026")) {
            recorded(
                    branch.post(
                            ANA, ballot + "/notice", "of", "ballot", "given", today().toString()));
            branch.pass(Duration.ofDays(7));
        }
        recorded(branch.post(ANA, ballot + "/open", "last", today().plusDays(10).toString()));
        return ballot;
    }

    /// So many answer so, from the first who has not.
    void answer(String ballot, String answer, int from, int to) {
        for (MemberId member : members.subList(from, to)) {
            recorded(branch.post(member, ballot, "answer", answer));
        }
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
