// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.charter;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.Clause;
import nacre.assembly.charter.CouncilTerms;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.MeetingTerms;
import nacre.assembly.charter.MethodTerms;
import nacre.assembly.charter.Proposers;
import nacre.assembly.charter.Ratification;
import nacre.assembly.charter.RuleSet;
import nacre.assembly.charter.Timing;
import nacre.assembly.founding.FoundingPlan.Title;
import nacre.ballot.Condition;
import nacre.ballot.Rule;
import nacre.web.Form;
import org.jspecify.annotations.Nullable;

/// Fills the form in which a charter is edited.
public final class CharterFilling {
    private final SequencedMap<String, List<String>> values = new LinkedHashMap<>();

    private CharterFilling() {}

    /// The form that shows this charter, with the titles of the organ's own matters.
    public static Form form(Charter charter, List<Title> titles) {
        var filling = new CharterFilling();
        filling.put(CharterFields.TEMPLATE, charter.template().word());
        filling.put(CharterFields.ADMISSION, charter.admission().word());
        filling.put(CharterFields.LONGEST, Hours.written(charter.mandates().longest()));
        filling.put(CharterFields.RECALL_SHARE, charter.mandates().recallShare().toString());
        filling.put(CharterFields.RECALL_VOTING, Hours.written(charter.mandates().recallVoting()));
        filling.put(CharterFields.WAIT, Hours.written(charter.roll().waiting()));
        filling.put(CharterFields.VOUCHERS, Long.toString(charter.roll().vouchers()));
        filling.put(CharterFields.COMING_BACK, Hours.written(charter.roll().comingBack()));
        filling.fill(charter.meetings());
        filling.fill(charter.council());
        filling.values.put(
                CharterFields.MATTERS,
                charter.matters().stream().map(matter -> matter.key().value()).toList());
        charter.matters().forEach(filling::fill);
        titles.forEach(title ->
                filling.put(
                        CharterFields.of(new MatterKey(title.matter()), CharterFields.TITLE),
                        title.title()));
        return new Form(filling.values, new LinkedHashMap<>());
    }

    /// The form with one matter more, decided like everyday ones until somebody changes that.
    public static Form withMatter(Form form, String title, Charter like) {
        var filling = new CharterFilling();
        filling.values.putAll(form.values());
        List<String> keys = CharterFields.matters(form);
        int number = 1;
        while (keys.contains("own-" + number)) {
            number++;
        }
        var key = new MatterKey("own-" + number);
        Matter everyday = like.matter(MatterKey.EVERYDAY);
        filling.fill(
                new Matter(
                        key,
                        everyday.holder(),
                        everyday.method(),
                        everyday.rule(),
                        everyday.secrecy(),
                        everyday.timing(),
                        everyday.proposers(),
                        everyday.terms()));
        filling.put(CharterFields.of(key, CharterFields.TITLE), title);
        filling.put(CharterFields.NEW_TITLE, "");
        var more = new java.util.ArrayList<>(keys);
        more.add(key.value());
        filling.values.put(CharterFields.MATTERS, more);
        return new Form(filling.values, form.problems());
    }

    /// Whether somebody asked to fill in a rule of a law or a rulebook.
    public static boolean takesRule(Form form) {
        return !form.value(CharterFields.TAKE).isEmpty();
    }

    /// The form with the rule that was chosen for the matter whose button was pressed; as it is if
    /// none was.
    public static Form withRule(Form form) {
        String sent = form.value(CharterFields.TAKE);
        if (!CharterFields.matters(form).contains(sent)) {
            return form;
        }
        var matter = new MatterKey(sent);
        RuleSet set =
                RuleSets.offered(form.value(CharterFields.of(matter, CharterFields.RULE_SET)));
        Rule rule = set == null ? null : set.rule();
        if (rule == null) {
            return form;
        }
        var filling = new CharterFilling();
        filling.values.putAll(form.values());
        for (int i = 0; i < Rule.MOST_CONDITIONS; i++) {
            filling.put(CharterFields.kind(matter, i), "");
            filling.put(CharterFields.number(matter, i), "");
        }
        filling.fill(matter, rule);
        return new Form(filling.values, form.problems());
    }

    private void fill(@Nullable CouncilTerms terms) {
        if (terms == null) {
            return;
        }
        put(CharterFields.WEIGHING, terms.weighing().word());
        for (Ratification each : terms.ratifications()) {
            put(CharterFields.of(each.matter(), CharterFields.RATIFY_BY), each.by().word());
            put(
                    CharterFields.ratifyNeeded(each.matter()),
                    each.share() == null ? Long.toString(each.number()) : each.share().toString());
            put(CharterFields.ratifyWithin(each.matter()), Hours.written(each.within()));
        }
    }

    private void fill(MeetingTerms terms) {
        put(CharterFields.CALL_SHARE, terms.callShare().toString());
        put(CharterFields.MEETING_NOTICE, Hours.written(terms.notice()));
        put(
                CharterFields.FLOOR_NOTICE,
                terms.floorNotice().isZero() ? "" : Hours.written(terms.floorNotice()));
        put(
                CharterFields.ROOM_VOTING,
                terms.voting() == null ? "" : Long.toString(terms.voting().toMinutes()));
        values.put(CharterFields.FLOOR, terms.floor().stream().map(MatterKey::value).toList());
    }

    private void fill(Matter matter) {
        Timing timing = matter.timing();
        put(matter, Clause.HOLDER, matter.holder().word());
        put(matter, Clause.METHOD, matter.method().word());
        put(matter, Clause.SECRECY, matter.secrecy().word());
        put(matter, Clause.NOTICE, Hours.written(timing.notice()));
        put(matter, Clause.DISCUSSION, Hours.written(timing.discussion()));
        put(matter, Clause.VOTING, Hours.written(timing.voting()));
        put(matter, Clause.EXPIRY, Hours.written(timing.expiry()));
        put(
                matter,
                Clause.PROPOSERS,
                switch (matter.proposers()) {
                    case Proposers.EveryMember _ -> "";
                    case Proposers.HoldersOf(var power) -> power.value();
                });
        fill(matter, matter.terms());
        fill(matter.key(), matter.rule());
    }

    private void fill(MatterKey matter, Rule rule) {
        int number = 0;
        for (Condition condition : rule.conditions()) {
            put(CharterFields.kind(matter, number), ConditionKind.of(condition).sent());
            put(
                    CharterFields.number(matter, number),
                    switch (condition) {
                        case Condition.Share share -> share.share().toString();
                        case Condition.Floor floor -> Long.toString(floor.number());
                    });
            number++;
        }
    }

    private void fill(Matter matter, MethodTerms terms) {
        MatterKey fallback = terms.fallback();
        Duration quiet = terms.quiet();
        boolean isClarified = !terms.clarify().isZero();
        put(matter, Clause.STOPS, terms.stops() == 1 ? "" : Long.toString(terms.stops()));
        put(matter, Clause.CLARIFY, isClarified ? Hours.written(terms.clarify()) : "");
        put(matter, Clause.QUIET, quiet == null ? "" : Hours.written(quiet));
        put(matter, Clause.FALLBACK, fallback == null ? "" : fallback.value());
    }

    private void put(Matter matter, Clause clause, String value) {
        put(CharterFields.of(matter.key(), clause), value);
    }

    private void put(String field, String value) {
        values.put(field, List.of(value));
    }
}
