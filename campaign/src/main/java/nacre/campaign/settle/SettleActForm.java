// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.settle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.Holder;
import nacre.assembly.part.Facts;
import nacre.campaign.demand.DemandId;
import nacre.campaign.demand.Extent;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.jspecify.annotations.Nullable;

/// How acts of talks and settlements are written for good.
final class SettleActForm {

    private SettleActForm() {}

    static String type(SettleAct act) {
        return switch (act) {
            case TalksAct.Opened a -> TalksAct.OPENED;
            case TalksAct.Offered a -> "talks.offered";
            case TalksAct.Agreed a -> "talks.agreed";
            case TalksAct.Ended a -> TalksAct.ENDED;
            case SettlementAct.Made a -> SettlementAct.MADE;
            case SettlementAct.Began a -> "settlement.began";
            case SettlementAct.Kept a -> "settlement.kept";
            case SettlementAct.Breached a -> "settlement.breached";
            case SettlementAct.Ended a -> SettlementAct.ENDED;
        };
    }

    static Json.Fields facts(SettleAct act) {
        return switch (act) {
            case TalksAct.Opened opened -> facts(opened);
            case TalksAct.Offered offered -> facts(offered);
            case TalksAct.Agreed(var talks, var offer) ->
                    Json.object().put("offer", offer.seq()).put("talks", talks.seq()).done();
            case TalksAct.Ended(var talks) -> Json.object().put("talks", talks.seq()).done();
            case SettlementAct.Made made -> facts(made);
            case SettlementAct.Began(var settlement, int clause, boolean moved) ->
                    about(settlement, clause).put("moved", moved).done();
            case SettlementAct.Kept(var settlement, int clause, var day) ->
                    about(settlement, clause).put("day", day.toString()).done();
            case SettlementAct.Breached(var settlement, int clause, var day) ->
                    day == null
                            ? about(settlement, clause).done()
                            : about(settlement, clause).put("day", day.toString()).done();
            case SettlementAct.Ended(var settlement, var last) ->
                    Json.object()
                            .put("last", last.toString())
                            .put("settlement", settlement.seq())
                            .done();
        };
    }

    private static Json.Draft about(SettlementId settlement, int clause) {
        return Json.object().put("clause", clause).put("settlement", settlement.seq());
    }

    private static Json.Fields facts(TalksAct.Opened opened) {
        var form =
                Json.object()
                        .put(
                                "demands",
                                Json.wholes(opened.demands().stream().map(DemandId::seq).toList()));
        UnitPath place = opened.place();
        return place == null ? form.done() : form.put("place", place.value()).done();
    }

    private static Json.Fields facts(TalksAct.Offered offered) {
        var answers = new ArrayList<Json>();
        for (Offer.Answer answer : offered.answers()) {
            answers.add(
                    Json.object()
                            .put("below", answer.isBelow())
                            .put("level", answer.level().word())
                            .done());
        }
        var form =
                Json.object()
                        .put("answers", new Json.Items(answers))
                        .put("below", offered.isBelow())
                        .put("day", offered.day().toString())
                        .put("side", offered.side().word())
                        .put("talks", offered.talks().seq());
        OfferId follows = offered.follows();
        return follows == null ? form.done() : form.put("follows", follows.seq()).done();
    }

    private static Json.Fields facts(SettlementAct.Made made) {
        var form =
                Json.object()
                        .put(
                                "clauses",
                                new Json.Items(
                                        made.clauses().stream()
                                                .<Json>map(SettleActForm::form)
                                                .toList()))
                        .put("talks", made.talks().seq());
        OfferId offer = made.offer();
        if (offer != null) {
            form.put("offer", offer.seq());
        }
        LocalDate last = made.last();
        if (last != null) {
            form.put("last", last.toString());
        }
        return form.done();
    }

    private static Json.Fields form(Clause clause) {
        var form =
                Json.object()
                        .put(
                                "checks",
                                Json.texts(
                                        clause.checks().stream().map(LocalDate::toString).toList()))
                        .put("from", clause.from().toString());
        Clause.Answer answer = clause.answer();
        if (answer != null) {
            form.put(
                    "answer",
                    Json.object()
                            .put("demand", answer.demand().seq())
                            .put("extent", answer.extent().word())
                            .done());
        }
        Clause.Move move = clause.move();
        if (move != null) {
            form.put(
                    "move",
                    Json.object()
                            .put("matter", move.matter().value())
                            .put("to", move.to().word())
                            .done());
        }
        return form.done();
    }

    static SettleAct read(String type, Json.Fields facts) {
        return switch (type) {
            case TalksAct.OPENED -> opened(facts.only("demands", "place"));
            case "talks.offered" -> offered(facts);
            case "talks.agreed" ->
                    new TalksAct.Agreed(
                            talks(facts.only("offer", "talks")), new OfferId(facts.whole("offer")));
            case TalksAct.ENDED -> new TalksAct.Ended(talks(facts.only("talks")));
            case SettlementAct.MADE -> made(facts.only("clauses", "last", "offer", "talks"));
            case "settlement.began" ->
                    new SettlementAct.Began(
                            settlement(facts.only("clause", "moved", "settlement")),
                            clause(facts),
                            facts.truth("moved"));
            case "settlement.kept" ->
                    new SettlementAct.Kept(
                            settlement(facts.only("clause", "day", "settlement")),
                            clause(facts),
                            Facts.day(facts, "day"));
            case "settlement.breached" ->
                    new SettlementAct.Breached(
                            settlement(facts.only("clause", "day", "settlement")),
                            clause(facts),
                            day(facts, "day"));
            case SettlementAct.ENDED ->
                    new SettlementAct.Ended(
                            settlement(facts.only("last", "settlement")), Facts.day(facts, "last"));
            default -> throw new Malformed("type", "an act of talks or a settlement", type);
        };
    }

    static TalksId talks(Json.Fields facts) {
        return new TalksId(facts.whole("talks"));
    }

    static SettlementId settlement(Json.Fields facts) {
        return new SettlementId(facts.whole("settlement"));
    }

    private static @Nullable LocalDate day(Json.Fields facts, String key) {
        return facts.has(key) ? Facts.day(facts, key) : null;
    }

    static int clause(Json.Fields facts) {
        long clause = facts.whole("clause");
        if (clause < 0 || clause >= SettleRules.MOST_CLAUSES) {
            throw new Malformed("clause", "the place of a clause", Long.toString(clause));
        }
        return (int) clause;
    }

    private static TalksAct.Opened opened(Json.Fields facts) {
        return new TalksAct.Opened(
                facts.has("place") ? UnitPath.read(facts, "place") : null,
                facts.items("demands").wholes().stream().map(DemandId::new).toList());
    }

    private static TalksAct.Offered offered(Json.Fields facts) {
        facts.only("answers", "below", "day", "follows", "side", "talks");
        var answers = new ArrayList<Offer.Answer>();
        for (Json answer : facts.items("answers").values()) {
            Json.Fields fields = object("answers", answer).only("below", "level");
            answers.add(
                    new Offer.Answer(
                            Facts.word(fields, "level", Level.class), fields.truth("below")));
        }
        return new TalksAct.Offered(
                talks(facts),
                Facts.word(facts, "side", Side.class),
                Facts.day(facts, "day"),
                answers,
                facts.truth("below"),
                facts.has("follows") ? new OfferId(facts.whole("follows")) : null);
    }

    private static SettlementAct.Made made(Json.Fields facts) {
        List<Clause> clauses =
                facts.items("clauses").values().stream()
                        .map(clause -> clauseOf(object("clauses", clause)))
                        .toList();
        return new SettlementAct.Made(
                talks(facts),
                facts.has("offer") ? new OfferId(facts.whole("offer")) : null,
                clauses,
                day(facts, "last"));
    }

    private static Clause clauseOf(Json.Fields facts) {
        facts.only("answer", "checks", "from", "move");
        return new Clause(
                facts.has("answer") ? answer(facts.fields("answer")) : null,
                facts.has("move") ? move(facts.fields("move")) : null,
                Facts.day(facts, "from"),
                facts.items("checks").texts().stream()
                        .map(day -> Facts.day("checks", day))
                        .toList());
    }

    private static Clause.Answer answer(Json.Fields facts) {
        facts.only("demand", "extent");
        return new Clause.Answer(
                new DemandId(facts.whole("demand")), Facts.word(facts, "extent", Extent.class));
    }

    private static Clause.Move move(Json.Fields facts) {
        facts.only("matter", "to");
        Holder to = Facts.word(facts, "to", Holder.class);
        if (to == Holder.INSTITUTION) {
            throw new Malformed("to", "who holds it by a settlement", to.word());
        }
        return new Clause.Move(Facts.matter(facts), to);
    }

    private static Json.Fields object(String key, Json value) {
        if (value instanceof Json.Fields fields) {
            return fields;
        }
        throw new Malformed(key, "a list of objects", value.write());
    }
}
