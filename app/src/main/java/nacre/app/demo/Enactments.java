// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.agreement.AgreementAct;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.CharterAct;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Method;
import nacre.assembly.charter.Timing;
import nacre.assembly.council.CouncilAct;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.part.Act;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.ratification.RatificationAct;
import nacre.assembly.roll.RollAct;
import nacre.assembly.roll.RollCommand.Person;
import nacre.assembly.vote.Decision;
import nacre.ballot.Ballot;
import nacre.ballot.Base;
import nacre.ballot.Comparator;
import nacre.ballot.Condition;
import nacre.ballot.Counted;
import nacre.ballot.Fraction;
import nacre.ballot.Rule;
import org.jspecify.annotations.Nullable;

/// What a proposal of the script would enact.
final class Enactments {
    /// Half take part.
    private static final Rule HALF =
            Rule.of(
                    new Condition.Share(
                            Counted.ANSWERED,
                            Comparator.AT_LEAST,
                            new Fraction(1, 2),
                            Base.ENTITLED));

    private final OrganLife organ;
    private final List<Enactment> all = new ArrayList<>();
    private @Nullable Person candidate;

    Enactments(OrganLife organ, List<String> lines) {
        this.organ = organ;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("! ")) {
                String[] words = lines.get(i).split(" ", 3);
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).startsWith("! ")) {
                    end++;
                }
                read(words[1], words[2], lines.subList(i + 1, end));
            }
        }
    }

    List<Enactment> all() {
        return all;
    }

    @Nullable Person candidate() {
        return candidate;
    }

    /// @param lines those after it: a mandate's task, or what shows who decides a matter
    private void read(String kind, String rest, List<String> lines) {
        String next = lines.isEmpty() ? "" : lines.getFirst();
        switch (kind) {
            case "mandate" -> all.add(new MandateScript(organ, rest, next).given());
            case "draw" -> all.add(new MandateScript(organ, rest, next).drawn());
            case "admit" -> candidate = new Person(rest, "");
            case "minutes" -> all.add(organ.gatherings().adopting(rest));
            case "matters", "list", "demand", "practise", "settle" ->
                    all.add(new MatterScript(organ).read(kind, rest, next));
            case "fund" -> all.add(organ.rooms().fund().opened(rest, next));
            case "talks" -> all.add(new SettleScript(organ).talks(rest, lines));
            case "settlement" -> all.add(new SettleScript(organ).settlement(rest, lines));
            case "action" -> all.add(new ActionScript(organ).read(rest, lines));
            case "campaign", "pledge", "raise", "ballot" ->
                    all.add(new CampaignScript(organ).read(kind, rest, next));
            case "series" -> all.add(SeriesScript.read(rest, next));
            case "charter" -> all.add(Enactment.of(charter(rest), MatterScript.titles(organ)));
            default -> all.add(Enactment.of(act(kind, rest), List.of()));
        }
    }

    private Act act(String kind, String rest) {
        return switch (kind) {
            case "remove" -> new RollAct.Removed(organ.member(rest));
            case "recall" -> new MandateAct.Recalled(organ.mandate(rest));
            case "agreement" -> agreement(rest);
            case "join" -> new CouncilAct.Joined(organ.town().organ(rest).id());
            case "instruct" -> instruct(rest.split(" ", 2));
            case "ratify" -> ratify(rest.split(" ", 2));
            default -> throw new IllegalArgumentException("Nothing enacts this: " + kind);
        };
    }

    /// `120`: to be looked at again after so many days.
    private Act agreement(String days) {
        return new AgreementAct.Made(organ.now().plus(Duration.ofDays(Long.parseLong(days))), null);
    }

    /// `no TITLE`: so our delegate answers in the council.
    private Act instruct(String[] words) {
        OrganLife council = organ.town().council();
        Ballot answer = Ballot.read(words[0]);
        if (answer == null) {
            throw new IllegalArgumentException("Nobody can answer: " + words[0]);
        }
        return new CouncilAct.Instructed(council.id(), council.proposal(words[1]), answer);
    }

    /// `yes TITLE`: whether we ratify what the council decided.
    private Act ratify(String[] words) {
        OrganLife council = organ.town().council();
        ProposalId proposal = council.proposal(words[1]);
        Decision decision = council.assembly().votes().decisionOn(proposal);
        if (decision == null) {
            throw new IllegalStateException("The council has not decided: " + words[1]);
        }
        return new RatificationAct.Given(council.id(), decision.seq(), words[0].equals("yes"));
    }

    /// `everyday voting=6`: that matter's votes take so many days; `shifts consent`: that matter is
    /// new, and decided by consent.
    private Act charter(String line) {
        String[] words = line.split("[ =]", -1);
        var key = new MatterKey(words[0]);
        Charter now = organ.assembly().charter();
        var matters = new ArrayList<>(now.matters());
        if (words[1].equals("consent")) {
            matters.add(1, byConsent(key, now.matter(MatterKey.EVERYDAY)));
        } else {
            matters.replaceAll(matter ->
                    matter.key().equals(key)
                            ? voting(matter, Duration.ofDays(Long.parseLong(words[2])))
                            : matter);
        }
        var next =
                new Charter(
                        now.template(),
                        now.rights(),
                        now.admission(),
                        now.mandates(),
                        now.roll(),
                        matters,
                        now.meetings());
        return new CharterAct.Changed(organ.assembly().charters().current().seq(), next);
    }

    private static Matter byConsent(MatterKey key, Matter like) {
        return new Matter(
                key,
                like.holder(),
                Method.CONSENT,
                HALF,
                like.secrecy(),
                like.timing(),
                like.proposers());
    }

    private static Matter voting(Matter matter, Duration voting) {
        Timing timing = matter.timing();
        return new Matter(
                matter.key(),
                matter.holder(),
                matter.method(),
                matter.rule(),
                matter.secrecy(),
                new Timing(timing.notice(), timing.discussion(), voting, timing.expiry()),
                matter.proposers());
    }
}
