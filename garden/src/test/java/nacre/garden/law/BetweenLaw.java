// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nacre.assembly.Assembly;
import nacre.assembly.box.BoxAct;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.letter.LetterAct;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalAct;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteBoxes;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Ballot;
import nacre.journal.BoxRow;
import nacre.journal.OrganId;

/// A law about several organs, or about what is beside a record, judged from the entries alone and
/// by other means than the folds'.
enum BetweenLaw {
    /// A letter comes once, in order, and from an entry that is there.
    LETTERS_ONCE {
        @Override
        void check(Collection<Told> all) {
            for (Told to : all) {
                Map<OrganId, Long> next = new HashMap<>();
                for (Event event : to.events()) {
                    if (event.act() instanceof LetterAct.Received letter) {
                        long number = next.merge(letter.from(), 1L, Long::sum) - 1;
                        Broken.unless(
                                letter.number() == number,
                                "Letter %d of %s came in place of letter %d.",
                                letter.number(),
                                letter.from(),
                                number);
                        Event written =
                                Told.of(all, letter.from())
                                        .events()
                                        .get(Math.toIntExact(letter.seq()));
                        Broken.unless(
                                written.entry().leafHash().equals(letter.leaf())
                                        && written.effective().equals(letter.written()),
                                "Letter %d of %s was written otherwise.",
                                letter.number(),
                                letter.from());
                    }
                }
            }
        }
    },

    /// Nobody answers in a council under a mandate that is over at home, from that very second.
    ONLY_WHILE_SENT {
        @Override
        void check(Collection<Told> all) {
            for (Told council : all) {
                for (Event cast : council.events()) {
                    if (cast.act() instanceof VoteAct.Cast
                            && council.events().get(Math.toIntExact(cast.actor().seq())).act()
                                    instanceof LetterAct.Received seat) {
                        var mandate = new MandateId(seat.letter().says().whole("mandate"));
                        List<Event> home = Told.of(all, seat.from()).events();
                        for (Event event : home) {
                            Broken.unless(
                                    !ends(event, mandate) || isBefore(cast, event, home),
                                    "Entry %d answers under mandate %s, which is over.",
                                    cast.seq(),
                                    mandate);
                        }
                    }
                }
            }
        }

        // What falls due in a second comes before all that is asked for in it. Of two that were
        // asked for in the same second, in two organs, no record says which came first.
        private boolean isBefore(Event cast, Event end, List<Event> home) {
            int first = Math.toIntExact(end.leaf().batch().first());
            boolean isAsked = home.get(first).leaf().actor() != null;
            return isAsked
                    ? !end.effective().isBefore(cast.effective())
                    : end.effective().isAfter(cast.effective());
        }

        private boolean ends(Event event, MandateId mandate) {
            return switch (event.act()) {
                case MandateAct.Ended(var over, var why) -> over.equals(mandate);
                case MandateAct.Recalled(var over) -> over.equals(mandate);
                case MandateAct.Resigned(var over) -> over.equals(mandate);
                default -> false;
            };
        }
    },

    /// A box that is revealed shows what was acknowledged, each row once and none left out.
    BOXES_TELL_ALL {
        @Override
        void check(Collection<Told> all) {
            for (Told told : all) {
                Map<Long, VoteId> votes = new HashMap<>();
                Map<VoteId, Map<MemberId, Ballot>> shown = new HashMap<>();
                Map<VoteId, List<String>> unnamed = new HashMap<>();
                for (Event event : told.events()) {
                    switch (event.act()) {
                        case BoxAct.Opened(var terms)
                                when event.seq() >= told.since()
                                        && terms.purpose().equals(VoteBoxes.ANSWERS) ->
                                votes.put(event.seq(), new VoteId(terms.about()));
                        case BoxAct.Shown(var box, var rows) when votes.containsKey(box.seq()) ->
                                rows.forEach(row -> put(shown, unnamed, votes.get(box.seq()), row));
                        case BoxAct.Revealed(var box, long count, var result)
                                when votes.containsKey(box.seq()) -> {
                            VoteId vote = votes.get(box.seq());
                            var rows = shown.getOrDefault(vote, Map.of());
                            var others = unnamed.getOrDefault(vote, List.of());
                            var heard = told.heard().getOrDefault(vote, Map.of());
                            boolean isSame =
                                    rows.equals(heard)
                                            || (rows.isEmpty() && isSame(others, heard.values()));
                            Broken.unless(
                                    isSame && count == heard.size(),
                                    "The box of vote %s shows %s and %s, and was told %s.",
                                    vote,
                                    rows,
                                    others,
                                    heard);
                        }
                        default -> {}
                    }
                }
            }
        }

        // Whether a secret vote's box shows what was told, whoever told it.
        private boolean isSame(List<String> shown, Collection<Ballot> heard) {
            var told = heard.stream().map(Ballot::form).sorted().toList();
            return shown.stream().sorted().toList().equals(told);
        }

        private void put(
                Map<VoteId, Map<MemberId, Ballot>> shown,
                Map<VoteId, List<String>> unnamed,
                VoteId vote,
                BoxRow.Shown row) {
            Long member = row.member();
            Ballot ballot = Ballot.read(row.says().text("ballot"));
            if (ballot == null) {
                throw new Broken("A row of vote %s has no ballot.", vote);
            }
            if (member == null) {
                unnamed.computeIfAbsent(vote, v -> new ArrayList<>()).add(ballot.form());
                return;
            }
            var before =
                    shown.computeIfAbsent(vote, v -> new HashMap<>())
                            .put(new MemberId(member), ballot);
            Broken.unless(before == null, "%s answers twice in vote %s.", member, vote);
        }
    },

    /// What organs ratify brings nothing about before they have.
    NOTHING_BEFORE_IT_IS_RATIFIED {
        @Override
        void check(Collection<Told> all) {
            all.forEach(Ratified::check);
        }
    },

    /// What was referred is voted on by the rule of the matter that it was referred to.
    REFERRED_BY_ITS_RULE {
        @Override
        void check(Collection<Told> all) {
            for (Told told : all) {
                Map<ProposalId, MatterKey> referred = new HashMap<>();
                for (Event event : told.events()) {
                    switch (event.act()) {
                        case ProposalAct.Referred(var proposal, var to, var opens) ->
                                referred.put(proposal, to);
                        case VoteAct.Opened opened when referred.containsKey(opened.proposal()) -> {
                            Assembly assembly = told.standing().assembly();
                            Vote vote = assembly.votes().find(new VoteId(event.seq()));
                            Matter to = assembly.charter().matter(referred.get(opened.proposal()));
                            Broken.unless(
                                    vote.matter().equals(to)
                                            && vote.counting().rule().equals(to.rule()),
                                    "Vote %s is not taken as %s is.",
                                    vote.id(),
                                    to.key());
                        }
                        default -> {}
                    }
                }
            }
        }
    };

    abstract void check(Collection<Told> all);

    static List<BetweenLaw> all() {
        return List.of(values());
    }
}
