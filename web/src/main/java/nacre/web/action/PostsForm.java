// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.action;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import nacre.ballot.Word;
import nacre.campaign.action.Action;
import nacre.campaign.action.ActionCommand;
import nacre.campaign.action.PlannedPost;
import nacre.campaign.action.Role;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Content.Words;
import nacre.shifts.series.Names;
import nacre.shifts.series.Offsets;
import nacre.shifts.series.Plan;
import nacre.shifts.series.Rhythm;
import nacre.shifts.series.SeriesAct;
import nacre.shifts.series.SeriesCommand;
import nacre.shifts.series.SeriesRules;
import nacre.shifts.series.Wanted;
import nacre.shifts.skill.Proof;
import nacre.shifts.skill.SkillKey;
import nacre.web.Option;
import nacre.web.campaign.TargetWords;
import nacre.web.decide.TypedForm;
import nacre.web.organ.Visit;
import nacre.web.shifts.HourForm;
import org.jspecify.annotations.Nullable;

/// The posts of the form in which an action is planned: each from one hour to another, on every
/// day of the action.
final class PostsForm {

    /// Until how many hours before a shift its place can be given back.
    private static final int BACK_HOURS = 12;

    private final Visit visit;
    private final Instant from;
    private final Instant until;
    private final TypedForm typed;

    /// @param from when the action begins
    /// @param until the first instant after it
    PostsForm(Visit visit, TypedForm typed, Instant from, Instant until) {
        this.visit = visit;
        this.typed = typed;
        this.from = from;
        this.until = until;
    }

    /// Those that are filled in; what is wrong stands in the form. What is said of them goes into
    /// `words`.
    List<PlannedPost> read(Campaign campaign, List<UnitPath> places, List<Words> words) {
        var posts = new ArrayList<PlannedPost>();
        for (int i = 0; i < PlanForm.posts(typed.form()); i++) {
            if (isEmpty(i)) {
                continue;
            }
            PlannedPost post = post(campaign, places, i);
            if (post != null) {
                String under = PlannedPost.words(posts.size());
                for (Words each : SeriesRules.words(said(post, i))) {
                    words.add(Words.kept(under + each.field(), each.value()));
                }
                posts.add(post);
            }
        }
        return posts;
    }

    /// The first of them, to be added to an action; null if something has to be changed first.
    ActionCommand.@Nullable AddPost first(Campaign campaign, Action action) {
        PlannedPost post = post(campaign, action.places(), 0);
        return post == null || typed.form().isWrong()
                ? null
                : new ActionCommand.AddPost(action.id(), post, said(post, 0));
    }

    private boolean isEmpty(int i) {
        return value("begins", i).isEmpty()
                && value("ends", i).isEmpty()
                && value("people", i).isEmpty();
    }

    private String value(String field, int i) {
        return typed.form().value(field + "-" + i).strip();
    }

    private SeriesCommand.Said said(PlannedPost post, int i) {
        String typed = value("title", i);
        String title =
                typed.isEmpty() ? visit.text().of("action.role." + post.role().word()) : typed;
        return new SeriesCommand.Said(title, ActionWords.name(visit, post.place()), "");
    }

    private @Nullable PlannedPost post(Campaign campaign, List<UnitPath> places, int i) {
        Role role = Word.find(Role.class, value("role", i));
        UnitPath place = place(campaign, i);
        LocalTime begins = hour("begins", i);
        LocalTime ends = hour("ends", i);
        int people = HourForm.number(value("people", i));
        if (people < 1 || people > SeriesRules.MOST_PLACES) {
            wrong("people", i, "action.wrong.people", "most", SeriesRules.MOST_PLACES);
        }
        if (value("title", i).length() > 200) {
            wrong("title", i, "action.wrong.title", "most", 200);
        }
        if (role == null || place == null || places.stream().noneMatch(place::isWithin)) {
            wrong("at", i, "action.wrong.at");
            return null;
        }
        if (begins == null || ends == null) {
            return null;
        }
        Plan plan = plan(place, HourForm.minute(begins), HourForm.minutes(begins, ends), people, i);
        if (plan == null) {
            wrong("begins", i, "action.wrong.outside");
            return null;
        }
        return new PlannedPost(role, place, new SeriesAct.Planned(plan));
    }

    private @Nullable UnitPath place(Campaign campaign, int i) {
        return TargetWords.places(visit, campaign).stream()
                .map(Option::value)
                .filter(value("at", i)::equals)
                .map(UnitPath::new)
                .findFirst()
                .orElse(null);
    }

    private @Nullable LocalTime hour(String field, int i) {
        LocalTime hour = HourForm.hour(value(field, i));
        if (hour == null) {
            wrong(field, i, "shifts.wrong.hour");
        }
        return hour;
    }

    /// A shift on every day on which it begins within the action; null if there is none.
    private @Nullable Plan plan(UnitPath place, int minute, int minutes, int people, int i) {
        LocalDate first = from.atZone(visit.zone()).toLocalDate();
        LocalDate last = until.atZone(visit.zone()).toLocalDate();
        Plan all = plan(place, first, last, minute, minutes, people, i).in(visit.zone());
        if (all.starts(first).isBefore(from)) {
            first = first.plusDays(1);
        }
        if (!all.starts(last).isBefore(until)) {
            last = last.minusDays(1);
        }
        return first.isAfter(last)
                ? null
                : plan(place, first, last, minute, minutes, people, i).in(visit.zone());
    }

    private Plan plan(
            UnitPath place,
            LocalDate first,
            LocalDate last,
            int minute,
            int minutes,
            int people,
            int i) {
        return new Plan(
                PlannedPost.rota(place),
                first,
                last,
                first.equals(last) ? new Rhythm.Once() : new Rhythm.EveryDays(1),
                minute,
                minutes,
                Offsets.none(),
                people,
                BACK_HOURS,
                Names.TOGETHER,
                wanted(i));
    }

    private List<Wanted> wanted(int i) {
        return ActionWords.shifts(visit).skills().named().keySet().stream()
                .filter(skill -> skill.value().equals(value("skill", i)))
                .map(skill -> new Wanted(skill, 1, Proof.SAID))
                .toList();
    }

    /// The skills that one of those at a post can be asked to have; none first.
    static List<Option> skills(Visit visit) {
        var named = ActionWords.shifts(visit).skills().named();
        var skills = new ArrayList<Option>();
        for (SkillKey skill : named.keySet()) {
            if (skills.isEmpty()) {
                skills.add(new Option("", visit.text().of("action.skill.none")));
            }
            Long entry = named.get(skill);
            skills.add(
                    new Option(
                            skill.value(),
                            entry == null ? skill.value() : visit.words(entry, "title")));
        }
        return skills;
    }

    private void wrong(String field, int i, String key, Object... values) {
        typed.wrong(field + "-" + i, visit.text().of(key, values));
    }
}
