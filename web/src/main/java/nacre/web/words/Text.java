// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.words;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;

/// What pages say to one reader: her language, her organ's time zone, and the moment of asking.
///
/// In a sentence, `{name}` stands for a value, `{count|member|members}` for the word that goes with
/// a number (the first for exactly one). Values are written as a person would: numbers grouped,
/// instants with their weekday, records of one component as that component, enums by the text
/// `EnumName.CONSTANT`. A reader sees plain text; escaping is the template engine's.
public record Text(Words words, ZoneId zone, Instant now) {

    /// The sentence of a key, with values given as name, value, name, value …
    public String of(String key, Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("The text «%s» got a name alone.".formatted(key));
        }
        var values = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fill(words.need(key), values);
    }

    /// The sentence for a value whose type is the key: `family.SimpleName`, its components being
    /// the placeholders. So a refusal becomes the words of `refusal.VoteIsClosed`.
    public String told(String family, Object fact) {
        return fill(words.need(family + "." + fact.getClass().getSimpleName()), components(fact));
    }

    /// The same, each value first going through `say`, which may know a better word for it.
    public String told(String family, Object fact, Function<Object, Object> say) {
        String key = family + "." + fact.getClass().getSimpleName();
        return fill(words.need(key), said(components(fact), say));
    }

    /// The words for a refusal; those of `refusal.unknown` if nobody wrote any.
    public String refusal(Object refusal) {
        return refusal(refusal, value -> value);
    }

    /// The words for a refusal, each value first going through `say`.
    public String refusal(Object refusal, Function<Object, Object> say) {
        String sentence = words.sentence("refusal." + refusal.getClass().getSimpleName());
        return sentence == null
                ? of("refusal.unknown", "name", refusal.getClass().getSimpleName())
                : fill(sentence, said(components(refusal), say));
    }

    private static SequencedMap<String, Object> said(
            SequencedMap<String, Object> values, Function<Object, Object> say) {
        values.replaceAll((name, value) -> say.apply(value));
        return values;
    }

    /// What pages call a field: the text `field.NAME`, or its plain name if nobody wrote one.
    public String field(String name) {
        String called = words.sentence("field." + name);
        return called == null ? name : called;
    }

    /// A number with its digits grouped.
    public String number(long number) {
        return Plain.number(words, number);
    }

    /// A moment in plain words, «Tuesday 24 November, 20:00».
    public String moment(Instant moment) {
        return Plain.moment(words, moment.atZone(zone), now.atZone(zone));
    }

    /// A deadline in plain words, «Tuesday 24 November, 20:00: in 25 hours».
    public String deadline(Instant moment) {
        return moment(moment) + ": " + fromNow(moment);
    }

    /// How far away a moment is, «in 25 hours», «3 days ago».
    public String fromNow(Instant moment) {
        return Plain.fromNow(this, Duration.between(now, moment));
    }

    /// A day in plain words, «Tuesday 24 November».
    public String day(LocalDate day) {
        return Plain.day(words, day, now.atZone(zone).toLocalDate());
    }

    /// A length of time in plain words, «3 days».
    public String length(Duration length) {
        return Plain.length(this, length);
    }

    /// A value as a person would write it.
    String plain(Object value) {
        return switch (value) {
            case String text -> text;
            case Integer number -> number(number);
            case Long number -> number(number);
            case Instant moment -> moment(moment);
            case LocalDate day -> day(day);
            case Duration length -> length(length);
            case FieldName field -> field(field.name());
            case Enum<?> constant ->
                    of(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
            case Iterable<?> several -> plainly(several);
            case Record record when components(record).size() == 1 ->
                    plain(components(record).firstEntry().getValue());
            default -> value.toString();
        };
    }

    private String plainly(Iterable<?> several) {
        var all = new ArrayList<String>();
        several.forEach(one -> all.add(plain(one)));
        return list(all);
    }

    /// Several things as one says them: «A», «A and B», «A, B and C».
    public String list(List<String> several) {
        return Plain.list(this, several);
    }

    private String fill(String sentence, SequencedMap<String, Object> values) {
        return Placeholders.fill(sentence, values, this::plain);
    }

    private static SequencedMap<String, Object> components(Object record) {
        var values = new LinkedHashMap<String, Object>();
        if (!record.getClass().isRecord()) {
            return values;
        }
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                values.put(component.getName(), component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(
                        "The %s of %s cannot be read. Maybe the record is not public."
                                .formatted(component.getName(), record.getClass().getName()),
                        e);
            }
        }
        return values;
    }
}
