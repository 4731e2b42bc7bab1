// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import static nacre.campaign.ballot.BallotPart.BALLOTS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.ballot.Word;
import nacre.campaign.ballot.ActionBallot;
import nacre.campaign.ballot.ActionRuleSet;
import nacre.campaign.ballot.Answer;
import nacre.campaign.ballot.BallotAct;
import nacre.campaign.ballot.BallotCommand;
import nacre.campaign.ballot.BallotKind;
import nacre.campaign.ballot.BallotTerms;
import nacre.campaign.ballot.ListedMembers;
import nacre.campaign.unit.UnitId;
import nacre.journal.CommandId;

/// How an organ of the town votes on an action: by the rule set of a country, with lists by unit
/// and notice to the employer.
final class BallotLife {
    private final OrganLife organ;
    private final MapLife map;
    private final Crowd crowd;
    private final Chance chance;

    BallotLife(OrganLife organ, MapLife map, Crowd crowd, Chance chance) {
        this.organ = organ;
        this.map = map;
        this.crowd = crowd;
        this.chance = chance;
    }

    /// The ballot that was prepared last.
    ActionBallot ballot() {
        return organ.clerk().standing().states().of(BALLOTS).all().lastEntry().getValue();
    }

    /// `gb-2026 7 10 12 overtime-ban QUESTION`: under which rule set, with how many days of notice
    /// of the ballot and of the action, for how many months. The lines: the action, the employer.
    /// Everybody of whom the map knows the unit is listed there.
    void prepares(MemberId who, String said, List<String> lines) {
        String[] words = said.split(" ", 6);
        BallotKind kind = Word.find(BallotKind.class, words[4]);
        if (kind == null) {
            throw new IllegalArgumentException("Nobody votes on a " + words[4]);
        }
        var terms =
                new BallotTerms(
                        List.of(map.place("all")),
                        kind,
                        rules(words[0]),
                        null,
                        Long.parseLong(words[1]),
                        Long.parseLong(words[2]),
                        Long.parseLong(words[3]),
                        true,
                        true,
                        "en");
        organ.done(
                who, new BallotCommand.PrepareBallot(terms, words[5], lines.get(0), lines.get(1)));
        lists(who);
    }

    private ActionRuleSet.Ref rules(String word) {
        for (ActionRuleSet each : ActionRuleSet.offered(today())) {
            if (each.set().word().equals(word)) {
                return each.ref();
            }
        }
        throw new IllegalArgumentException("Today there is no rule set " + word);
    }

    private void lists(MemberId who) {
        var units = new LinkedHashMap<UnitId, List<MemberId>>();
        for (Crowd.Someone someone : crowd.all(false)) {
            units.computeIfAbsent(someone.unit(), unit -> new ArrayList<>()).add(someone.member());
        }
        units.forEach((unit, members) -> organ.done(who, id -> lists(unit, members, id)));
    }

    private BallotCommand lists(UnitId unit, List<MemberId> members, CommandId id) {
        var listed = new ListedMembers(members);
        String sealed = map.sealed(unit, id, listed.form());
        return new BallotCommand.ListEntitled(ballot().id(), unit, listed.members().size(), sealed);
    }

    /// `ballot`, `result`, or `action 2027-05-10`: states that notice of it was given today, and of
    /// an action, for when.
    void notifies(MemberId who, String said) {
        String[] words = said.split(" ", 2);
        BallotAct.About of = Word.find(BallotAct.About.class, words[0]);
        if (of == null) {
            throw new IllegalArgumentException("No notice is given of a " + words[0]);
        }
        LocalDate begins = words.length < 2 ? null : LocalDate.parse(words[1]);
        organ.done(who, new BallotCommand.StateNotice(ballot().id(), of, today(), begins));
    }

    /// `14: 103 9 2`: opens it for so many days, in which so many say yes, no and nothing that
    /// counts.
    void opens(MemberId who, String said) {
        String[] words = said.split("[: ]+", -1);
        int days = Integer.parseInt(words[0]);
        List<MemberId> entitled =
                crowd.all(false).stream()
                        .map(Crowd.Someone::member)
                        .sorted(MemberId.ORDER)
                        .toList();
        organ.done(
                who, new BallotCommand.OpenBallot(ballot().id(), today().plusDays(days), entitled));
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < Answer.values().length && i + 1 < words.length; i++) {
            for (int k = 0; k < Integer.parseInt(words[i + 1]); k++) {
                answers.add(List.of(Answer.YES, Answer.NO, Answer.SPOILT).get(i));
            }
        }
        chance.shuffle(answers);
        ActionBallot open = ballot();
        var left = new ArrayList<>(answers);
        crowd.each(
                crowd.some(answers.size()),
                Town.day(organ.now()) + days - 1,
                someone -> {
                    var opening = open.opening();
                    int group = opening == null ? -1 : someone.group(opening.groups());
                    organ.done(
                            someone.member(),
                            new BallotCommand.AnswerBallot(open.id(), left.removeLast(), group));
                });
    }

    private LocalDate today() {
        return organ.now().atZone(Town.ZONE).toLocalDate();
    }
}
