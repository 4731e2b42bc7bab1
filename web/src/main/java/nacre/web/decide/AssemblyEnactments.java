// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import static nacre.assembly.AssemblyPart.ASSEMBLY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nacre.assembly.agreement.Agreement;
import nacre.assembly.agreement.AgreementAct;
import nacre.assembly.agreement.AgreementId;
import nacre.assembly.amendment.AmendmentAct;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.CharterAct;
import nacre.assembly.charter.CharterDifference;
import nacre.assembly.charter.Charters;
import nacre.assembly.council.CouncilAct;
import nacre.assembly.erasure.ErasureAct;
import nacre.assembly.founding.OrganAct;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.Mandate;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.meeting.MeetingAct;
import nacre.assembly.merger.MergerAct;
import nacre.assembly.merger.Side;
import nacre.assembly.part.Act;
import nacre.assembly.part.Enactment;
import nacre.assembly.ratification.RatificationAct;
import nacre.assembly.roll.RollAct;
import nacre.assembly.split.SplitAct;
import nacre.assembly.split.SplitRules;
import nacre.journal.OrganId;
import nacre.web.charter.CharterWords;
import nacre.web.decide.EnactmentWords.Said;
import nacre.web.decide.EnactmentWords.Tense;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// The enactments of the assembly in words.
final class AssemblyEnactments {

    private AssemblyEnactments() {}

    static @Nullable Said say(
            Visit visit, Enactment enactment, Tense tense, Function<String, String> words) {
        if (!ASSEMBLY.topics().contains(Act.topic(enactment.type()))) {
            return null;
        }
        String key = tense.key() + enactment.type();
        return switch (ASSEMBLY.read(enactment.type(), enactment.facts())) {
            case RollAct.Admitted(var member) ->
                    said(visit.text().of(key, "name", visit.name(member)));
            case AmendmentAct.Adopted(var proposal, var from, var enacts) ->
                    said(
                            visit.text()
                                    .of(
                                            key,
                                            "title",
                                            visit.title(
                                                    visit.assembly()
                                                            .proposals()
                                                            .needed(proposal))));
            case MeetingAct.MinutesAdopted(var meeting, long written) ->
                    said(visit.text().of(key, "title", visit.words(meeting.seq(), "title")));
            case AgreementAct a -> agreement(visit, a, key);
            case RollAct.Removed(var member) ->
                    said(visit.text().of(key, "name", visit.name(member)));
            case CharterAct.Changed(long from, var charter) ->
                    new Said(visit.text().of(key), changes(visit, from, charter, words));
            case CouncilAct act -> said(council(visit, act, key));
            case RatificationAct act -> ratified(visit, act, key);
            case OrganAct.Dissolved act -> dissolved(visit, act, tense, key);
            case MergerAct.Agreed act -> agreed(visit, act, tense, key);
            case MergerAct.TakenBack(var other) ->
                    said(visit.text().of(key, "organ", visit.organName(other)));
            case SplitAct.Decided act -> SplitEnactments.decided(visit, act, tense, key, words);
            case SplitAct.TakenBack(long split) ->
                    said(visit.text().of(key, "name", visit.words(split, SplitRules.NAME)));
            case MandateAct.Given given -> given(visit, given, key, words);
            case MandateAct.Recalled(var id) -> recalled(visit, id, key);
            case ErasureAct.Erased erased -> said(erased(visit, erased, key));
            default -> null;
        };
    }

    private static String erased(Visit visit, ErasureAct.Erased erased, String key) {
        String field = ContentWords.field(visit.text(), erased.field());
        return visit.text().of(key, "entry", erased.entry(), "field", field);
    }

    private static @Nullable Said agreement(Visit visit, AgreementAct act, String key) {
        var text = visit.text();
        return switch (act) {
            case AgreementAct.Made(var review, var renews) ->
                    renews == null
                            ? said(text.of(key, "review", review))
                            : said(
                                    text.of(
                                            key + ".renewing",
                                            "review",
                                            review,
                                            "title",
                                            agreed(visit, renews)));
            case AgreementAct.Ended(var agreement) ->
                    said(text.of(key, "title", agreed(visit, agreement)));
            case AgreementAct.CameUp c -> null;
        };
    }

    private static String agreed(Visit visit, AgreementId id) {
        Agreement agreement = visit.assembly().agreements().find(id);
        return agreement == null
                ? id.toString()
                : visit.title(ProposalWords.agreed(visit, agreement));
    }

    private static String council(Visit visit, CouncilAct act, String key) {
        var text = visit.text();
        return switch (act) {
            case CouncilAct.Invited(var organ) -> text.of(key, "organ", visit.organName(organ));
            case CouncilAct.Joined(var council) -> text.of(key, "organ", visit.organName(council));
            case CouncilAct.Left(var council) -> text.of(key, "organ", visit.organName(council));
            case CouncilAct.Instructed(var council, var proposal, var answer) ->
                    text.of(
                            key,
                            "organ",
                            visit.organName(council),
                            "title",
                            visit.title(council, proposal),
                            "answer",
                            BallotWords.say(text, "decide.said.", answer));
            case CouncilAct.Told(var census) -> text.of(key, "persons", census.persons());
        };
    }

    private static Said dissolved(Visit visit, OrganAct.Dissolved act, Tense tense, String key) {
        var text = visit.text();
        OrganId heir = act.heir();
        String holdings =
                text.of(
                        "council.holdings." + act.holdings().word(),
                        "organ",
                        heir == null ? "" : visit.organName(heir));
        var then = new ArrayList<String>();
        then.add(holdings);
        then.add(text.of("council.dissolved.then"));
        then.addAll(left(visit, tense, true));
        return new Said(text.of(key), then);
    }

    /// What is open and would be left so, as long as something can still be done about it.
    ///
    /// @param isOver whether the organ would be over; else some leave it
    static List<String> left(Visit visit, Tense tense, boolean isOver) {
        return tense == Tense.WILL && !visit.assembly().isOver()
                ? visit.neighbours().parts().left(visit, isOver)
                : List.of();
    }

    private static Said agreed(Visit visit, MergerAct.Agreed act, Tense tense, String key) {
        var text = visit.text();
        String side = "." + act.side().word();
        String organ = visit.organName(act.other());
        var then = new ArrayList<String>();
        then.add(text.of("merger.then" + side, "organ", organ));
        var taken = visit.assembly().ties().mergers().taken();
        if (!visit.assembly().isOver() && !taken.containsKey(act.other())) {
            then.add(people(visit, act, organ));
        }
        if (act.side() == Side.JOINS) {
            then.addAll(left(visit, tense, true));
        }
        return new Said(text.of(key + side, "organ", organ, "until", act.until()), then);
    }

    /// How many people this is about, as far as it is known here before it happens.
    private static String people(Visit visit, MergerAct.Agreed act, String organ) {
        if (act.side() == Side.JOINS) {
            return visit.text()
                    .of("merger.then.joins.people", "count", visit.assembly().roll().entitled());
        }
        Long coming = visit.coming(act.other());
        return coming == null
                ? visit.text().of("merger.then.takes-in.open", "organ", organ)
                : visit.text().of("merger.then.takes-in.ready", "organ", organ, "count", coming);
    }

    private static @Nullable Said ratified(Visit visit, RatificationAct act, String key) {
        if (!(act instanceof RatificationAct.Given(var council, long decision, boolean yes))) {
            return null;
        }
        return said(
                visit.text()
                        .of(
                                yes ? key : key + ".refused",
                                "organ",
                                visit.organName(council),
                                "title",
                                visit.decided(council, decision)));
    }

    private static Said said(String what) {
        return new Said(what, List.of());
    }

    private static List<String> changes(
            Visit visit, long from, Charter charter, Function<String, String> words) {
        for (Charters.Version version : visit.assembly().charters().versions()) {
            if (version.seq() == from) {
                var said =
                        new CharterWords(
                                visit.text(),
                                matter -> {
                                    String own = words.apply("title." + matter.value());
                                    return own.isEmpty()
                                            ? visit.clerk()
                                                    .contents()
                                                    .find(from, "title." + matter.value())
                                            : own;
                                });
                return CharterDifference.between(version.charter(), charter).stream()
                        .map(said::change)
                        .toList();
            }
        }
        return List.of();
    }

    private static Said given(
            Visit visit, MandateAct.Given given, String key, Function<String, String> words) {
        return new Said(
                visit.text()
                        .of(
                                given.holders().isEmpty() ? "option.will.mandate" : key,
                                "title",
                                words.apply("title"),
                                "names",
                                given.holders().stream().map(visit::name).toList()),
                terms(visit, given.grants(), given.ends(), given.reports(), words));
    }

    /// What a mandate is for, what it gives, and until when.
    static List<String> terms(
            Visit visit,
            List<Grant> grants,
            Instant ends,
            List<Instant> reports,
            Function<String, String> words) {
        var text = visit.text();
        var more = new ArrayList<String>();
        String task = words.apply("task");
        if (!task.isEmpty()) {
            more.add(task);
        }
        for (Grant grant : grants) {
            more.add(grant(visit, grant));
        }
        more.add(text.of("decide.mandate.ends", "ends", ends));
        if (!reports.isEmpty()) {
            more.add(text.of("decide.mandate.reports", "reports", reports));
        }
        return more;
    }

    private static String grant(Visit visit, Grant grant) {
        String power = visit.charter().power(grant.power());
        Long count = grant.count();
        Long amount = grant.amount();
        String may = visit.text().of("decide.mandate.may", "power", power);
        if (count != null) {
            may = visit.text().of("decide.mandate.may.count", "may", may, "count", count);
        }
        if (amount != null) {
            String said = visit.neighbours().parts().amount(visit, grant.power(), amount);
            may = visit.text().of("decide.mandate.may.amount", "may", may, "amount", said);
        }
        return grant.place().isEmpty()
                ? may
                : visit.text()
                        .of("decide.mandate.may.place", "may", may, "place", visit.place(grant));
    }

    private static Said recalled(Visit visit, MandateId id, String key) {
        Mandate mandate = visit.assembly().mandates().find(id);
        List<String> names =
                mandate == null ? List.of() : mandate.holders().stream().map(visit::name).toList();
        String title = visit.words(id.seq(), "title");
        return names.isEmpty()
                ? said(visit.text().of(key + ".nobody", "title", title))
                : said(visit.text().of(key, "title", title, "names", names));
    }
}
