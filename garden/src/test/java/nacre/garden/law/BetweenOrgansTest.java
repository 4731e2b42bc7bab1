// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static nacre.organ.Ground.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nacre.assembly.Assembly;
import nacre.assembly.agreement.AgreementAct;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.council.CouncilAct;
import nacre.assembly.council.Seat;
import nacre.assembly.mandate.MandateCommand;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.part.Command;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.ratification.RatificationAct;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.ballot.Stance;
import nacre.organ.Asks;
import nacre.organ.Reply;
import nacre.organ.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pcollections.TreePMap;

/// Lives of two organs and their council in which anybody asks for anything: answers in boxes,
/// letters, delegates sent, instructed and recalled, proposals stopped by objections and referred.
/// Each law is checked after every act, and finds the fault that was planted for it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BetweenOrgansTest {
    private static final int ACTS = 260;
    private static final int LIVES = 3;

    /// At least so many of each are accepted and refused.
    private static final String LEAST =
            """
            mandate.ask-recall 8 10
            mandate.resign 3 1
            proposal.put-proposal 80 20
            proposal.refer-proposal 3 5
            roll.add-members 2 5
            vote.cast-vote 150 40
            """;

    @Test
    void every_law_holds_between_organs_after_every_act() {
        var tallies = new Tallies();
        long met = 0;
        for (long seed = 1; seed <= LIVES; seed++) {
            var life = new Life(seed, BetweenLaw.all(), UnaryOperator.identity(), tallies);
            life.live();
            System.out.printf("seed %d: %s%n", seed, life.sizes());
            met += life.council("ratification.met");
        }
        System.out.printf("%d decisions ratified%n", met);
        assertTrue(met >= 2, "hardly ratified");
        System.out.println(tallies);
        for (String line : LEAST.lines().toList()) {
            String[] words = line.split(" ", -1);
            boolean isTried =
                    tallies.accepted(words[0]) >= Long.parseLong(words[1])
                            && tallies.refused(words[0]) >= Long.parseLong(words[2]);
            assertEquals("", isTried ? "" : line, "hardly tried");
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_law_finds_the_fault_that_was_planted_for_it(BetweenFault fault) {
        var broken =
                assertThrows(
                        Broken.class,
                        () -> {
                            for (long seed = 1; seed <= LIVES; seed++) {
                                var laws = List.of(fault.law());
                                new Life(seed, laws, fault::shown, new Tallies()).live();
                            }
                        });
        System.out.printf("%s: %s%n", fault, broken.getMessage());
    }

    private static final class Life {
        private final Chance chance;
        private final List<BetweenLaw> laws;
        private final UnaryOperator<List<Event>> shown;
        private final Tallies tallies;
        private final ThreeOrgans organs = ThreeOrgans.founded();
        private final Map<Scenario, List<Event>> records = new LinkedHashMap<>();
        private final Map<Scenario, Long> since = new HashMap<>();
        private final Map<Scenario, Map<VoteId, Map<MemberId, Ballot>>> heard = new HashMap<>();

        /// Every seat there ever was, for those who lost theirs try on.
        private final List<Seat> seats = new ArrayList<>();

        Life(long seed, List<BetweenLaw> laws, UnaryOperator<List<Event>> shown, Tallies tallies) {
            this.chance = new Chance(seed);
            this.laws = laws;
            this.shown = shown;
            this.tallies = tallies;
            for (Scenario organ : organs.all()) {
                records.put(organ, new ArrayList<>());
                heard.put(organ, new HashMap<>());
                since.put(organ, organ.journal().head().size());
            }
        }

        void live() {
            for (int act = 0; act < ACTS; act++) {
                step();
                check();
                if (act % 65 == 64) {
                    settle();
                }
            }
        }

        List<Integer> sizes() {
            return records.values().stream().map(List::size).toList();
        }

        /// How many entries of this type the council's record has.
        long council(String type) {
            return records.get(organs.council()).stream()
                    .filter(event -> event.leaf().type().equals(type))
                    .count();
        }

        private void check() {
            var all = new ArrayList<Told>();
            records.forEach((organ, events) -> {
                Told.readOn(organ.journal(), organ.parts(), events);
                all.add(
                        new Told(
                                organ.organ(),
                                organ.clerk().standing(),
                                since.getOrDefault(organ, 0L),
                                shown.apply(List.copyOf(events)),
                                heard.getOrDefault(organ, Map.of())));
            });
            laws.forEach(law -> law.check(all));
        }

        /// All letters arrive, and the three records are verified together.
        private void settle() {
            organs.all().forEach(Scenario::caughtUp);
            organs.all().forEach(Scenario::caughtUp);
            organs.council().verified();
        }

        private void step() {
            Scenario home = chance.among(organs.branch(), organs.coop());
            int kind = chance.below(100);
            if (isAsked(home) && chance.in(8)) {
                hear(home, member(home), ratifying(home));
            } else if (kind < 34) {
                answer(home);
            } else if (kind < 52) {
                hear(home, member(home), proposing(home));
            } else if (kind < 62) {
                mandate(home);
            } else if (kind < 64) {
                var person = new RollCommand.Person("Person " + chance.below(99), "");
                hear(home, ANNA, new RollCommand.AddMembers(List.of(person)));
            } else if (kind < 68) {
                refer(organs.coop());
            } else if (kind < 83) {
                atTheCouncil();
            } else {
                pass();
            }
        }

        private void hear(Scenario organ, MemberId actor, Command command) {
            Reply reply = organ.clerk().hear(organ.request(actor, command));
            tallies.count(command, reply);
            Told.hear(heard.get(organ), organ.clerk().standing(), actor, command, reply);
        }

        private MemberId member(Scenario organ) {
            return chance.of(organ.assembly().roll().people().keySet(), new MemberId(99));
        }

        private void answer(Scenario home) {
            Vote.Open vote = chance.of(home.assembly().votes().open().values());
            if (vote == null) {
                pass();
                return;
            }
            for (int i = 0; i < 2; i++) {
                hear(home, member(home), cast(vote));
            }
        }

        private VoteCommand.CastVote cast(Vote.Open vote) {
            var said = new Ballot.Said(chance.in(85) ? Choice.YES : Choice.NO);
            if (vote.counting().allows(said)) {
                return new VoteCommand.CastVote(vote.id(), said);
            }
            return chance.in(30)
                    ? new VoteCommand.CastVote(
                            vote.id(), new Ballot.Took(Stance.OBJECTION), "Safety", "")
                    : new VoteCommand.CastVote(vote.id(), new Ballot.Took(Stance.CONSENT));
        }

        private Command proposing(Scenario home) {
            Assembly assembly = home.assembly();
            var mandate = chance.of(assembly.mandates().inForce().keySet(), new MandateId(5));
            return switch (chance.below(6)) {
                case 0 -> Asks.put(organs.sends(home, member(home)));
                case 1 -> Asks.put(Asks.recalls(mandate));
                case 2 -> {
                    var here = organs.council().assembly().proposals().all().keySet();
                    ProposalId about = chance.of(here, new ProposalId(9));
                    var no = new Ballot.Said(Choice.NO);
                    var act = new CouncilAct.Instructed(organs.council().organ(), about, no);
                    yield Asks.put(Enactment.of(act, List.of()));
                }
                case 3 -> ratifying(home);
                default -> Asks.put(MatterKey.EVERYDAY);
            };
        }

        private void mandate(Scenario home) {
            var all = home.assembly().mandates().inForce();
            var id = chance.of(all.keySet(), new MandateId(5));
            var mandate = all.get(id);
            MemberId holder =
                    mandate == null || chance.in(30)
                            ? member(home)
                            : mandate.holders().iterator().next();
            boolean isDelegate =
                    mandate != null
                            && mandate.grants().stream().anyMatch(g -> !g.place().isEmpty());
            hear(
                    home,
                    isDelegate ? holder : member(home),
                    isDelegate && chance.in(50) ? new MandateCommand.Resign(id) : Asks.recall(id));
        }

        private void refer(Scenario coop) {
            var proposals = coop.assembly().proposals().all().values();
            var stopped =
                    proposals.stream()
                            .filter(each -> isStopped(coop, each))
                            .map(Proposal::id)
                            .toList();
            hear(
                    coop,
                    member(coop),
                    new ProposalCommand.ReferProposal(chance.of(stopped, new ProposalId(9))));
        }

        private static boolean isStopped(Scenario coop, Proposal proposal) {
            return proposal.stage() instanceof Proposal.Stage.Voted(var id)
                    && coop.assembly().votes().find(id) instanceof Vote.Closed vote
                    && vote.outcome().word().equals("objected");
        }

        private void atTheCouncil() {
            Scenario council = organs.council();
            for (Seat seat : council.assembly().ties().council().seats().values()) {
                if (!seats.contains(seat)) {
                    seats.add(seat);
                }
            }
            Seat seat = chance.of(seats);
            if (seat == null) {
                council.caughtUp();
                return;
            }
            Vote.Open vote = chance.of(council.assembly().votes().open().values());
            hear(council, seat.id(), vote == null || chance.in(15) ? agreeing() : cast(vote));
        }

        /// Something that comes about only once an organ has ratified it.
        private Command agreeing() {
            var review = organs.council().now().plus(Duration.ofDays(200));
            return Asks.put(Enactment.of(new AgreementAct.Made(review, null), List.of()));
        }

        private static boolean isAsked(Scenario home) {
            return !home.assembly().ties().ratifications().asked().isEmpty();
        }

        /// That a home says whether it ratifies what the council decided.
        private Command ratifying(Scenario home) {
            var asked = home.assembly().ties().ratifications().asked();
            var here = asked.getOrDefault(organs.council().organ(), TreePMap.empty());
            long decision = chance.of(here.keySet(), 9L);
            var act = new RatificationAct.Given(organs.council().organ(), decision, chance.in(80));
            return Asks.put(Enactment.of(act, List.of()));
        }

        /// Now and then to the very second in which something closes, and not everybody looks.
        private void pass() {
            Scenario organ = chance.of(organs.all(), organs.branch());
            Vote.Open vote = chance.of(organ.assembly().votes().open().values());
            if (vote != null && chance.in(30) && vote.closes().isAfter(organ.now())) {
                organ.at(vote.closes());
            } else {
                organ.after(Duration.ofHours(chance.below(60)));
            }
            if (chance.in(50)) {
                organ.caughtUp();
            }
        }
    }
}
