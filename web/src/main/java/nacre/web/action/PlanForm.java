// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.action;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.Texts;
import nacre.ballot.Word;
import nacre.campaign.action.ActionAct;
import nacre.campaign.action.ActionKind;
import nacre.campaign.action.ActionPart;
import nacre.campaign.action.PlannedPost;
import nacre.campaign.ballot.BallotId;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Content.Words;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.Option;
import nacre.web.campaign.TargetWords;
import nacre.web.decide.MatterOptions;
import nacre.web.decide.TypedForm;
import nacre.web.organ.Visit;
import nacre.web.shifts.HourForm;
import org.jspecify.annotations.Nullable;

/// The form in which an action is planned: what, when, where, the posts, and what if. Its posts
/// are as many as the hidden field `posts` says.
final class PlanForm {

    /// How many posts the form shows at most.
    static final int MOST_POSTS = 12;

    /// The longest title, in UTF-16 code units, so that proposals about it can name it in theirs.
    private static final int LONGEST_TITLE = 120;

    private static final int LONGEST_TEXT = Texts.LONGEST_TEXT / 2;

    private final Visit visit;
    private final Campaign campaign;
    private final TypedForm typed;

    PlanForm(Visit visit, Campaign campaign, Form form) {
        this.visit = visit;
        this.campaign = campaign;
        this.typed = new TypedForm(visit, "action", form);
    }

    /// A form to begin with: one post, in two weeks from now.
    static Form begun(Visit visit, Campaign campaign) {
        LocalDate day = visit.text().now().atZone(visit.zone()).toLocalDate().plusDays(14);
        return Form.empty()
                .with("places", campaign.path().value())
                .with("from", day.toString())
                .with("from-hour", "05:00")
                .with("until", day.toString())
                .with("until-hour", "22:00")
                .with("posts", "1");
    }

    /// How many posts a form shows.
    static int posts(Form form) {
        Long posts = Numbers.find(form.value("posts"));
        return posts == null ? 1 : Math.clamp(posts, 1, MOST_POSTS);
    }

    /// The matter that actions belong to here, or null if the charter has none for them.
    static @Nullable MatterKey matter(Visit visit) {
        Matter matter = MatterOptions.ruling(visit, ActionPart.ACTIONS, ActionAct.CALLED);
        return matter == null ? null : matter.key();
    }

    static List<Option> kinds(Visit visit) {
        return options(visit, ActionKind.class, "action.kind.");
    }

    static <E extends Enum<E> & Word> List<Option> options(Visit visit, Class<E> type, String key) {
        return Arrays.stream(type.getEnumConstants())
                .map(each -> new Option(each.word(), visit.text().of(key + each.word())))
                .toList();
    }

    Form form() {
        return typed.form();
    }

    /// The proposal, or null if something has to be changed first: what, stands in the form.
    ProposalCommand.@Nullable PutProposal read() {
        ActionKind kind =
                typed.chosen(
                        "kind",
                        Word.find(ActionKind.class, form().value("kind")),
                        ActionKind.STRIKE);
        String other = kind == ActionKind.OTHER ? typed.needed("other", Texts.LONGEST_TITLE) : "";
        String title = typed.needed("title", LONGEST_TITLE);
        String what = typed.needed("what", LONGEST_TEXT);
        String ifs = typed.maybe("if", LONGEST_TEXT);
        List<UnitPath> places = places();
        Instant from = moment("from");
        Instant until = moment("until");
        MatterKey fixed = matter(visit);
        MatterKey matter = fixed == null ? typed.matter() : fixed;
        if (from != null && until != null && !until.isAfter(from)) {
            typed.wrong("until", visit.text().of("action.wrong.until"));
        }
        if (from == null || until == null || !until.isAfter(from)) {
            return null;
        }
        var words = new ArrayList<Words>();
        List<PlannedPost> planned =
                new PostsForm(visit, typed, from, until).read(campaign, places, words);
        add(words, "title", title);
        add(words, "what", what);
        add(words, "if", ifs);
        add(words, "kind", other);
        BallotId ballot = Backing.chosen(visit, campaign, form());
        var called = new ActionAct.Called(kind, from, until, places, planned, ballot);
        return form().isWrong()
                ? null
                : new ProposalCommand.PutProposal(
                        matter, title, text(what, ifs), List.of(Enactment.of(called, words)), null);
    }

    private static void add(List<Words> words, String field, String value) {
        if (!value.isEmpty()) {
            words.add(Words.kept(field, value));
        }
    }

    private String text(String what, String ifs) {
        return ifs.isEmpty()
                ? what
                : what + "\n\n**" + visit.text().of("action.if") + "**\n\n" + ifs;
    }

    private List<UnitPath> places() {
        List<UnitPath> places =
                TargetWords.places(visit, campaign).stream()
                        .filter(place -> form().has("places", place.value()))
                        .map(place -> new UnitPath(place.value()))
                        .toList();
        if (places.isEmpty()) {
            typed.wrong("places", visit.text().of("action.wrong.places"));
        }
        return places;
    }

    /// The moment of a day and an hour by the organ's clocks, or null. An hour that clocks leave
    /// out is none; of one that comes twice the first counts.
    private @Nullable Instant moment(String field) {
        LocalDate day = typed.day(field);
        LocalTime hour = HourForm.hour(form().value(field + "-hour"));
        if (hour == null) {
            typed.wrong(field + "-hour", visit.text().of("shifts.wrong.hour"));
            return null;
        }
        if (visit.zone().getRules().getValidOffsets(day.atTime(hour)).isEmpty()) {
            typed.wrong(
                    field + "-hour",
                    visit.text().of("action.wrong.gap", "hour", hour.toString(), "day", day));
            return null;
        }
        return day.atTime(hour).atZone(visit.zone()).toInstant();
    }
}
