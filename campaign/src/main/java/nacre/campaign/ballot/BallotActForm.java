// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import nacre.assembly.part.Facts;
import nacre.assembly.part.MemberId;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// How acts on action ballots are written for good.
final class BallotActForm {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final String BALLOT = "ballot";

    private BallotActForm() {}

    static String type(BallotAct act) {
        return switch (act) {
            case BallotAct.Prepared a -> "action-ballot.prepared";
            case BallotAct.Listed a -> "action-ballot.listed";
            case BallotAct.Objected a -> "action-ballot.objected";
            case BallotAct.Called a -> BallotAct.CALLED;
            case BallotAct.Notified a -> "action-ballot.notified";
            case BallotAct.Opened a -> "action-ballot.opened";
            case BallotAct.Withdrawn a -> "action-ballot.withdrawn";
            case BallotAct.Began a -> "action-ballot.began";
            case BallotAct.Passed a -> "action-ballot.passed";
            case BallotAct.Failed a -> "action-ballot.failed";
            case BallotAct.Lost a -> "action-ballot.lost";
        };
    }

    static Json.Fields facts(BallotAct act) {
        return switch (act) {
            case BallotAct.Prepared(var terms) -> terms(terms);
            case BallotAct.Listed(var ballot, var unit, long entitled) ->
                    about(ballot).put("entitled", entitled).put("unit", unit.seq()).done();
            case BallotAct.Objected(var ballot) -> about(ballot).done();
            case BallotAct.Called(var ballot) -> about(ballot).done();
            case BallotAct.Notified notified -> notified(notified);
            case BallotAct.Opened opened -> opened(opened);
            case BallotAct.Withdrawn(var ballot) -> about(ballot).done();
            case BallotAct.Began(var ballot) -> about(ballot).done();
            case BallotAct.Passed(var ballot) -> about(ballot).done();
            case BallotAct.Failed(var ballot) -> about(ballot).done();
            case BallotAct.Lost(var ballot) -> about(ballot).done();
        };
    }

    private static Json.Draft about(BallotId ballot) {
        return Json.object().put(BALLOT, ballot.seq());
    }

    /// As it is written for good; also what a command says.
    static Json.Fields terms(BallotTerms terms) {
        var law =
                Json.object()
                        .put("checked", terms.law().checked().toString())
                        .put("word", terms.law().word());
        var notice = Json.object().put("action", terms.action()).put(BALLOT, terms.ballot());
        var form =
                Json.object()
                        .put("byUnit", terms.isByUnit())
                        .put("kind", terms.kind().word())
                        .put("language", terms.language())
                        .put("law", law.done())
                        .put("lookedUp", terms.isLookedUp())
                        .put("months", terms.months())
                        .put("notice", notice.done())
                        .put(
                                "places",
                                Json.texts(terms.places().stream().map(UnitPath::value).toList()));
        var matter = terms.matter();
        if (matter != null) {
            form.put("matter", matter.value());
        }
        return form.done();
    }

    private static Json.Fields notified(BallotAct.Notified notified) {
        var form =
                about(notified.ballot())
                        .put("given", notified.given().toString())
                        .put("of", notified.of().word());
        var begins = notified.begins();
        if (begins != null) {
            form.put("begins", begins.toString());
        }
        var proof = notified.proof();
        if (proof != null) {
            form.put("proof", proof.toString());
        }
        return form.done();
    }

    private static Json.Fields opened(BallotAct.Opened opened) {
        return about(opened.ballot())
                .put("closes", opened.closes().getEpochSecond())
                .put("day", opened.day().toString())
                .put(
                        "entitled",
                        Json.wholes(opened.entitled().stream().map(MemberId::seq).toList()))
                .put("last", opened.last().toString())
                .done();
    }

    static BallotAct read(String type, Json.Fields facts) {
        return switch (type) {
            case "action-ballot.prepared" -> new BallotAct.Prepared(terms(facts));
            case "action-ballot.listed" ->
                    new BallotAct.Listed(
                            ballot(facts.only(BALLOT, "entitled", "unit")),
                            new UnitId(facts.whole("unit")),
                            facts.whole("entitled"));
            case "action-ballot.objected" -> new BallotAct.Objected(only(facts));
            case BallotAct.CALLED -> new BallotAct.Called(only(facts));
            case "action-ballot.notified" -> notified(facts);
            case "action-ballot.opened" -> opened(facts);
            case "action-ballot.withdrawn" -> new BallotAct.Withdrawn(only(facts));
            case "action-ballot.began" -> new BallotAct.Began(only(facts));
            case "action-ballot.passed" -> new BallotAct.Passed(only(facts));
            case "action-ballot.failed" -> new BallotAct.Failed(only(facts));
            case "action-ballot.lost" -> new BallotAct.Lost(only(facts));
            default -> throw new Malformed("type", "an act on an action ballot", type);
        };
    }

    static BallotTerms terms(Json.Fields facts) {
        facts.only(
                "byUnit",
                "kind",
                "language",
                "law",
                "lookedUp",
                "matter",
                "months",
                "notice",
                "places");
        Json.Fields law = facts.fields("law").only("checked", "word");
        Json.Fields notice = facts.fields("notice").only("action", BALLOT);
        return new BallotTerms(
                places(facts.items("places").texts()),
                Facts.word(facts, "kind", BallotKind.class),
                new ActionRuleSet.Ref(law.text("word"), Facts.day(law, "checked")),
                facts.has("matter") ? Facts.matter(facts) : null,
                notice.whole(BALLOT),
                notice.whole("action"),
                facts.whole("months"),
                facts.truth("byUnit"),
                facts.truth("lookedUp"),
                language(facts));
    }

    private static List<UnitPath> places(List<String> written) {
        for (String each : written) {
            if (!UnitPath.isOne(each)) {
                throw new Malformed("places", "entry numbers with slashes between them", each);
            }
        }
        if (written.isEmpty()) {
            throw new Malformed("places", "one place or more", "none");
        }
        return written.stream().map(UnitPath::new).toList();
    }

    private static String language(Json.Fields facts) {
        String language = facts.text("language");
        if (!LANGUAGE.matcher(language).matches()) {
            throw new Malformed("language", "a language as en", language);
        }
        return language;
    }

    private static BallotAct notified(Json.Fields facts) {
        facts.only(BALLOT, "begins", "given", "of", "proof");
        return new BallotAct.Notified(
                ballot(facts),
                Facts.word(facts, "of", BallotAct.About.class),
                Facts.day(facts, "given"),
                facts.has("begins") ? Facts.day(facts, "begins") : null,
                facts.has("proof") ? Facts.hash(facts, "proof") : null);
    }

    private static BallotAct opened(Json.Fields facts) {
        facts.only(BALLOT, "closes", "day", "entitled", "last");
        return new BallotAct.Opened(
                ballot(facts),
                Facts.day(facts, "day"),
                Facts.day(facts, "last"),
                Instant.ofEpochSecond(facts.whole("closes")),
                facts.items("entitled").wholes().stream().map(MemberId::new).toList());
    }

    private static BallotId only(Json.Fields facts) {
        return ballot(facts.only(BALLOT));
    }

    private static BallotId ballot(Json.Fields facts) {
        return new BallotId(facts.whole(BALLOT));
    }
}
