// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What somebody typed into a form, and what is wrong with it: so that a page can show it again and
/// no typed word is lost.
public record Form(
        SequencedMap<String, List<String>> values, SequencedMap<String, String> problems) {

    /// Copies both maps.
    public Form {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
        problems = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(problems));
    }

    /// Nothing typed yet.
    public static Form empty() {
        return new Form(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /// What was typed into a field; nothing if it was not there.
    public String value(String field) {
        List<String> all = values.get(field);
        return all == null || all.isEmpty() ? "" : all.getFirst();
    }

    /// Everything that was typed or ticked under one name.
    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    /// Whether a box or choice was taken.
    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    /// What is wrong with a field, in words; nothing if it is right.
    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    /// Whether anything is wrong.
    public boolean isWrong() {
        return !problems.isEmpty();
    }

    /// The form with a field filled in.
    public Form with(String field, String value) {
        var next = new LinkedHashMap<>(values);
        next.put(field, List.of(value));
        return new Form(next, problems);
    }

    /// The form with these boxes ticked under one name, and no other.
    public Form with(String field, List<String> ticked) {
        var next = new LinkedHashMap<>(values);
        next.put(field, List.copyOf(ticked));
        return new Form(next, problems);
    }

    /// The form with one thing wrong; a problem of no field goes by the name of the form's first.
    public Form wrong(String field, String problem) {
        var next = new LinkedHashMap<>(problems);
        next.put(field, problem);
        return new Form(values, next);
    }
}
