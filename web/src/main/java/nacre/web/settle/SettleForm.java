// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.settle;

import static nacre.campaign.register.RegisterPart.REGISTER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.Holder;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalCommand;
import nacre.ballot.Word;
import nacre.campaign.demand.DemandId;
import nacre.campaign.demand.Extent;
import nacre.campaign.settle.Clause;
import nacre.campaign.settle.Level;
import nacre.campaign.settle.Offer;
import nacre.campaign.settle.OfferId;
import nacre.campaign.settle.SettleRules;
import nacre.campaign.settle.SettlementAct;
import nacre.campaign.settle.Side;
import nacre.campaign.settle.Talks;
import nacre.journal.Content.Words;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.Option;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// The form that puts a settlement to the members, clause by clause. A clause without a text is
/// left out.
final class SettleForm extends Typed {
    /// How many days can be typed on which a clause is checked.
    static final int CHECKS = 3;

    private static final List<Holder> HOLDERS =
            List.of(Holder.JOINTLY, Holder.THIS_ORGAN, Holder.CONTESTED);

    private final Talks talks;

    SettleForm(Visit visit, Talks talks, Form form) {
        super(visit, form);
        this.talks = talks;
    }

    /// A form to begin with: a clause for each demand that the other side's last offer meets.
    static Form begun(Visit visit, Talks talks) {
        Offer last = talks.last(Side.THEIRS);
        Form form = Form.empty().with("offer", last == null ? "" : last.id().toString());
        int clauses = 0;
        for (int i = 0; i < talks.demands().size(); i++) {
            Level level = last == null ? Level.NOT : last.answers().get(i).level();
            if (last != null && level != Level.NOT) {
                Extent extent = level == Level.MET ? Extent.FULLY : Extent.PARTLY;
                form =
                        form.with(
                                        "text-" + clauses,
                                        SettleWords.said(visit, last.id().seq(), "answer." + i))
                                .with("answer-" + clauses, answer(talks.demands().get(i), extent))
                                .with("from-" + clauses, SettleWords.today(visit).toString());
                clauses++;
            }
        }
        return form.with("count", Integer.toString(Math.max(1, clauses)));
    }

    /// The same form with one clause more.
    static Form longer(Form form) {
        return form.with(
                "count", Integer.toString(Math.min(count(form) + 1, SettleRules.MOST_CLAUSES)));
    }

    /// How many clauses the form shows.
    static int count(Form form) {
        Long count = Numbers.find(form.value("count"));
        return count == null || count < 1 || count > SettleRules.MOST_CLAUSES
                ? 1
                : count.intValue();
    }

    private static String answer(DemandId demand, Extent extent) {
        return demand + "." + extent.word();
    }

    /// What a clause can answer.
    static List<Option> answers(Visit visit, Talks talks) {
        var answers = new ArrayList<Option>();
        answers.add(new Option("", visit.text().of("settle.answer.none")));
        for (DemandId demand : talks.demands()) {
            for (Extent extent : Extent.values()) {
                answers.add(
                        new Option(
                                answer(demand, extent),
                                visit.text()
                                        .of(
                                                "settle.answer." + extent.word(),
                                                "demand",
                                                SettleWords.title(visit, demand))));
            }
        }
        return answers;
    }

    /// Where a clause can leave or move a matter.
    static List<Option> moves(Visit visit) {
        var moves = new ArrayList<Option>();
        moves.add(new Option("", visit.text().of("settle.move.none")));
        for (MatterKey matter : visit.standing().states().of(REGISTER).listings().keySet()) {
            for (Holder to : HOLDERS) {
                if (isOffered(visit, matter, to)) {
                    moves.add(
                            new Option(
                                    matter + "." + to.word(),
                                    visit.text()
                                            .of(
                                                    "settle.move." + to.word(),
                                                    "matter",
                                                    visit.charter().title(matter))));
                }
            }
        }
        return moves;
    }

    private static boolean isOffered(Visit visit, MatterKey matter, Holder to) {
        Holder from = visit.standing().states().of(REGISTER).listed(matter).holder();
        return switch (to) {
            case CONTESTED -> from == Holder.CONTESTED;
            case JOINTLY -> from == Holder.CONTESTED || from == Holder.INSTITUTION;
            case THIS_ORGAN -> from != Holder.THIS_ORGAN;
            case INSTITUTION -> false;
        };
    }

    /// The offers that a settlement can take up.
    static List<Option> offers(Visit visit, Talks talks) {
        var offers = new ArrayList<Option>();
        for (Offer offer : talks.offers()) {
            offers.addFirst(new Option(offer.id().toString(), SettleWords.offer(visit, offer)));
        }
        offers.add(new Option("", visit.text().of("settle.takes.none")));
        return offers;
    }

    /// The proposal; what is wrong stands in the form then.
    ProposalCommand.PutProposal read() {
        String title = needed("title", SettleRules.LONGEST_TITLE);
        LocalDate last = maybeDay("last");
        var clauses = new ArrayList<Clause>();
        var words = new ArrayList<Words>();
        words.add(Words.kept("title", title));
        for (int i = 0; i < count(form()); i++) {
            String text = maybe("text-" + i, SettleRules.LONGEST_TEXT, LONG);
            if (!text.isEmpty()) {
                words.add(Words.kept("clause.%d.evidence".formatted(clauses.size()), text));
                clauses.add(clause(i));
            }
        }
        if (clauses.isEmpty()) {
            wrong("text-0", visit.text().of("settle.wrong.clause"));
        }
        return proposal(
                SettleWords.ratifying(visit),
                visit.text().of("settle.propose.made", "title", title),
                Enactment.of(new SettlementAct.Made(talks.id(), offer(), clauses, last), words));
    }

    private @Nullable OfferId offer() {
        Long offer = Numbers.find(form().value("offer"));
        return offer == null ? null : new OfferId(offer);
    }

    private Clause clause(int index) {
        var checks = new ArrayList<LocalDate>();
        for (int i = 0; i < CHECKS; i++) {
            LocalDate day = maybeDay("check-%d-%d".formatted(index, i));
            if (day != null) {
                checks.add(day);
            }
        }
        checks.sort(null);
        return new Clause(answer(index), move(index), day("from-" + index), checks);
    }

    private Clause.@Nullable Answer answer(int index) {
        for (DemandId demand : talks.demands()) {
            for (Extent extent : Extent.values()) {
                if (form().has("answer-" + index, answer(demand, extent))) {
                    return new Clause.Answer(demand, extent);
                }
            }
        }
        return null;
    }

    private Clause.@Nullable Move move(int index) {
        String chosen = form().value("move-" + index);
        boolean isOffered = moves(visit).stream().anyMatch(move -> move.value().equals(chosen));
        int dot = chosen.indexOf('.');
        Holder to = dot < 0 ? null : Word.find(Holder.class, chosen.substring(dot + 1));
        return isOffered && to != null
                ? new Clause.Move(new MatterKey(chosen.substring(0, dot)), to)
                : null;
    }
}
