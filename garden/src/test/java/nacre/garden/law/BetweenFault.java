// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.box.BoxAct;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.letter.LetterAct;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.part.Act;
import nacre.assembly.proposal.ProposalAct;
import nacre.assembly.ratification.RatificationAct;
import nacre.journal.BoxRow;
import nacre.journal.Json;

/// A record that says what did not happen, and which law between organs must find it.
enum BetweenFault {
    /// A letter that comes twice.
    LETTER_TWICE(BetweenLaw.LETTERS_ONCE) {
        @Override
        List<Act> instead(Act act) {
            return act instanceof LetterAct.Received ? List.of(act, act) : List.of(act);
        }
    },
    /// A letter that is passed over.
    LETTER_SKIPPED(BetweenLaw.LETTERS_ONCE) {
        @Override
        List<Act> instead(Act act) {
            boolean isFirst = act instanceof LetterAct.Received letter && letter.number() == 0;
            return isFirst ? List.of() : List.of(act);
        }
    },
    /// A recall that counts only when the next entry comes; here: that had counted long before.
    ANSWER_AFTER_THE_RECALL(BetweenLaw.ONLY_WHILE_SENT) {
        @Override
        List<Act> instead(Act act) {
            return List.of(act);
        }

        @Override
        List<Event> shown(List<Event> events) {
            Event first = events.getFirst();
            return events.stream()
                    .map(event ->
                            event.act() instanceof MandateAct.Ended
                                            || event.act() instanceof MandateAct.Recalled
                                    ? new Event(event.entry(), first.leaf(), event.act())
                                    : event)
                    .toList();
        }
    },
    /// A row of a box that was changed.
    ROW_CHANGED(BetweenLaw.BOXES_TELL_ALL) {
        @Override
        List<Act> instead(Act act) {
            if (!(act instanceof BoxAct.Shown(var box, var rows))) {
                return List.of(act);
            }
            var other = new ArrayList<>(rows);
            BoxRow.Shown row = other.removeFirst();
            var says = Json.object().put("ballot", "abstain").done();
            other.addFirst(new BoxRow.Shown(row.member(), row.salt(), says));
            return List.of(new BoxAct.Shown(box, other));
        }
    },
    /// A reveal that leaves one row out.
    ROW_LEFT_OUT(BetweenLaw.BOXES_TELL_ALL) {
        @Override
        List<Act> instead(Act act) {
            return act instanceof BoxAct.Shown(var box, var rows)
                    ? rows.size() == 1
                            ? List.of()
                            : List.of(new BoxAct.Shown(box, rows.subList(1, rows.size())))
                    : List.of(act);
        }
    },
    /// A decision that takes force although nobody said that enough organs have ratified it.
    IN_FORCE_UNRATIFIED(BetweenLaw.NOTHING_BEFORE_IT_IS_RATIFIED) {
        @Override
        List<Act> instead(Act act) {
            return act instanceof RatificationAct.Met ? List.of() : List.of(act);
        }
    },
    /// An organ that ratifies and is counted for two.
    RATIFIED_TOO_SOON(BetweenLaw.NOTHING_BEFORE_IT_IS_RATIFIED) {
        @Override
        List<Act> instead(Act act) {
            return act instanceof RatificationAct.Met met ? List.of(met, met) : List.of(act);
        }
    },
    /// A referral after which the vote is still taken by another matter's rule.
    REFERRED_AND_THE_OLD_RULE_KEPT(BetweenLaw.REFERRED_BY_ITS_RULE) {
        @Override
        List<Act> instead(Act act) {
            return act instanceof ProposalAct.Referred(var id, var to, var opens)
                    ? List.of(new ProposalAct.Referred(id, MatterKey.CHARTER, opens))
                    : List.of(act);
        }
    };

    private final BetweenLaw law;

    BetweenFault(BetweenLaw law) {
        this.law = law;
    }

    BetweenLaw law() {
        return law;
    }

    /// What the record says in place of an act.
    abstract List<Act> instead(Act act);

    /// The record as it is shown.
    List<Event> shown(List<Event> events) {
        var shown = new ArrayList<Event>();
        for (Event event : events) {
            for (Act act : instead(event.act())) {
                shown.add(new Event(event.entry(), event.leaf(), act));
            }
        }
        return shown;
    }
}
