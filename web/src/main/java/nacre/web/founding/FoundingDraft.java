// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.founding;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.Power;
import nacre.assembly.founding.FoundingPlan;
import nacre.assembly.founding.FoundingPlan.Title;
import nacre.assembly.mandate.Grant;
import nacre.assembly.roll.RollCommand.Person;
import nacre.journal.Hash;
import nacre.web.session.PersonId;
import org.jspecify.annotations.Nullable;

/// An organ before it is founded: what its founders write together and then accept.
///
/// @param places how many places for founders there have been; a place's number is never used again
record FoundingDraft(
        String name,
        String purpose,
        ZoneId zone,
        Charter charter,
        List<Title> titles,
        List<Founder> founders,
        List<Task> tasks,
        long places) {

    /// How long a draft is kept after it was begun (RECORD, founding).
    static final Duration KEPT = Duration.ofDays(30);

    /// More founders than this are a roll, which is imported after founding.
    static final int MOST_FOUNDERS = 40;

    FoundingDraft {
        titles = List.copyOf(titles);
        founders = List.copyOf(founders);
        tasks = List.copyOf(tasks);
    }

    /// Somebody who founds.
    ///
    /// @param place the number that her link is for
    /// @param person who she is on this server; empty until she has come in
    /// @param accepted the hash of the draft that she accepted; empty until she has
    record Founder(String place, String name, String contact, String person, String accepted) {
        boolean hasComeIn() {
            return !person.isEmpty();
        }

        Founder accepting(String hash) {
            return new Founder(place, name, contact, person, hash);
        }

        Founder being(String who) {
            return new Founder(place, name, contact, who, "");
        }

        Founder named(String otherName, String otherContact) {
            return new Founder(place, otherName, otherContact, person, accepted);
        }
    }

    /// A first mandate: one power, and the founders at these places who get it.
    record Task(Power power, List<String> holders, String title, String text, long days) {
        Task {
            holders = List.copyOf(holders);
        }
    }

    /// What all founders accept: everything that will stand on the record.
    String hash() {
        return Hash.sha256(DraftForm.accepted(this).bytes()).toString();
    }

    @Nullable Founder at(String place) {
        return founders.stream().filter(f -> f.place().equals(place)).findFirst().orElse(null);
    }

    @Nullable Founder who(PersonId person) {
        return founders.stream()
                .filter(f -> f.person().equals(person.value()))
                .findFirst()
                .orElse(null);
    }

    boolean hasAccepted(Founder founder) {
        return founder.accepted().equals(hash());
    }

    /// How many have accepted it as it is now.
    long accepted() {
        String hash = hash();
        return founders.stream().filter(f -> f.accepted().equals(hash)).count();
    }

    /// How many had accepted it as it was before somebody changed it.
    long outdated() {
        String hash = hash();
        return founders.stream()
                .filter(f -> !f.accepted().isEmpty() && !f.accepted().equals(hash))
                .count();
    }

    boolean isAcceptedByAll() {
        return founders.size() >= FoundingPlan.LEAST_FOUNDERS && accepted() == founders.size();
    }

    /// The plan by which it is founded.
    FoundingPlan plan() {
        var places = founders.stream().map(Founder::place).toList();
        var mandates = new ArrayList<FoundingPlan.FirstMandate>();
        for (Task task : tasks) {
            var holders =
                    task.holders().stream().filter(places::contains).map(places::indexOf).toList();
            if (!holders.isEmpty()) {
                mandates.add(
                        new FoundingPlan.FirstMandate(
                                holders,
                                List.of(Grant.of(task.power())),
                                task.title(),
                                task.text(),
                                Duration.ofDays(task.days())));
            }
        }
        return new FoundingPlan(
                name,
                purpose,
                zone,
                charter,
                titles,
                founders.stream().map(f -> new Person(f.name(), f.contact())).toList(),
                mandates);
    }

    FoundingDraft withWords(String newName, String newPurpose, ZoneId newZone) {
        return new FoundingDraft(
                newName, newPurpose, newZone, charter, titles, founders, tasks, places);
    }

    FoundingDraft withCharter(Charter next, List<Title> nextTitles) {
        return new FoundingDraft(name, purpose, zone, next, nextTitles, founders, tasks, places);
    }

    FoundingDraft withTasks(List<Task> next) {
        return new FoundingDraft(name, purpose, zone, charter, titles, founders, next, places);
    }

    FoundingDraft with(String place, UnaryOperator<Founder> change) {
        return withFounders(
                founders.stream().map(f -> f.place().equals(place) ? change.apply(f) : f).toList(),
                places);
    }

    FoundingDraft withFounders(List<Founder> next, long nextPlaces) {
        return new FoundingDraft(name, purpose, zone, charter, titles, next, tasks, nextPlaces);
    }
}
