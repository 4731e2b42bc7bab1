// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Power;
import nacre.assembly.council.CouncilRules;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.Mandate;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.roll.Member;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.Option;
import nacre.web.decide.EnactmentWords.Tense;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Makes the view of a proposal's form.
final class WriteViews {
    /// So many people are listed without a search.
    private static final int MOST_LISTED = 300;

    private static final int MOST_FOUND = 50;

    private final AllEnactments enactments;
    private final List<Power> powers;

    WriteViews(AllEnactments enactments, List<Power> powers) {
        this.enactments = enactments;
        this.powers = powers;
    }

    /// @param before the proposal that is changed, or null
    WriteView of(
            Visit visit,
            String action,
            Matter matter,
            @Nullable Proposal before,
            Purpose purpose,
            Form form,
            Told told) {
        var parts = new ArrayList<WriteView.Part>();
        for (Block block : Block.all(form)) {
            parts.add(part(visit, block, before, form));
        }
        return new WriteView(
                action,
                before == null ? visit.path("/decide/new") : ProposalWords.path(visit, before),
                matter.key().value(),
                visit.charter().title(matter.key()),
                visit.charter().rule(matter),
                parts,
                adds(visit, matter.key(), before, form),
                QuestionForm.of(matter),
                purpose,
                form,
                told);
    }

    private static List<Option> adds(
            Visit visit, MatterKey matter, @Nullable Proposal before, Form form) {
        Matter charted = visit.assembly().charter().find(matter);
        if (charted != null && charted.method().isBetweenOptions()) {
            return List.of();
        }
        boolean hasCandidate =
                before != null
                        || Block.all(form).stream().anyMatch(block -> block.kind() == Kind.ADMIT);
        return Stream.of(Kind.values())
                .filter(kind -> kind.isOffered() && kind.fits(matter))
                .filter(kind -> kind != Kind.ADMIT || !hasCandidate)
                .filter(kind -> CouncilChoices.areThere(visit, kind))
                .filter(kind ->
                        kind != Kind.END || !visit.assembly().agreements().inForce().isEmpty())
                .map(kind ->
                        new Option(
                                "add-" + kind.word(),
                                visit.text().of("decide.write.add." + kind.word())))
                .toList();
    }

    private WriteView.Part part(Visit visit, Block block, @Nullable Proposal before, Form form) {
        return new WriteView.Part(
                block.number(),
                block.written(),
                block.kind().word(),
                block.field(""),
                visit.text().of("decide.write.block." + block.kind().word()),
                choices(visit, block, form),
                others(visit, block),
                limits(visit, block),
                isSearched(visit, block),
                isTyped(form, block.field("count-")) || isTyped(form, block.field("amount-")),
                isTyped(form, block.field("report")),
                hint(visit, block),
                said(visit, block, before, form));
    }

    /// What else is chosen: powers of a mandate, the council somebody is sent to, an answer.
    private List<Option> others(Visit visit, Block block) {
        return switch (block.kind()) {
            case GIVE, ELECT ->
                    powers.stream()
                            .filter(each -> !CouncilRules.seats(Grant.of(each)))
                            .map(each -> new Option(each.value(), visit.charter().power(each)))
                            .toList();
            case SEND -> CouncilChoices.joined(visit);
            case TELL -> CouncilChoices.answers(visit);
            case RATIFY -> CouncilChoices.ratifies(visit);
            case MERGE -> CouncilChoices.sides(visit);
            case ADMIT,
                    READMIT,
                    REMOVE,
                    RECALL,
                    ERASE,
                    REVIEW,
                    END,
                    JOIN,
                    PART,
                    LET,
                    DISSOLVE,
                    UNMERGE,
                    SPLIT,
                    UNSPLIT,
                    KEPT ->
                    List.of();
        };
    }

    /// Whether there is something in a field whose name begins so.
    private static boolean isTyped(Form form, String start) {
        return form.values().entrySet().stream()
                .anyMatch(each ->
                        each.getKey().startsWith(start)
                                && each.getValue().stream().anyMatch(value -> !value.isBlank()));
    }

    private static boolean isSearched(Visit visit, Block block) {
        return switch (block.kind()) {
            case REMOVE, GIVE, SEND -> candidates(visit, true).size() > MOST_LISTED;
            case READMIT -> candidates(visit, false).size() > MOST_LISTED;
            case ADMIT, ELECT, RECALL, ERASE, REVIEW, END -> false;
            case JOIN, PART, LET, TELL, RATIFY, DISSOLVE, MERGE, UNMERGE -> false;
            case SPLIT, UNSPLIT, KEPT -> false;
        };
    }

    private Limits limits(Visit visit, Block block) {
        return block.kind() == Kind.GIVE || block.kind() == Kind.ELECT
                ? Limits.of(visit, powers)
                : Limits.none();
    }

    private static List<Member> candidates(Visit visit, boolean onTheRoll) {
        return visit.assembly().roll().everybody().stream()
                .filter(member -> member.isOnTheRoll() == onTheRoll)
                .toList();
    }

    private static String hint(Visit visit, Block block) {
        if (block.kind() != Kind.GIVE && block.kind() != Kind.ELECT && block.kind() != Kind.SEND) {
            return "";
        }
        var text = visit.text();
        return text.of(
                "decide.write.ends.hint",
                "longest",
                visit.assembly().longestMandate(),
                "latest",
                text.day(
                        text.now()
                                .plus(visit.assembly().longestMandate())
                                .atZone(visit.zone())
                                .toLocalDate()
                                .minusDays(1)));
    }

    private List<EnactmentWords.Said> said(
            Visit visit, Block block, @Nullable Proposal before, Form form) {
        Enactment enactment =
                block.kind() == Kind.KEPT
                        ? kept(visit, before, form.value(block.field("index")))
                        : null;
        return enactment == null ? List.of() : List.of(said(visit, enactment));
    }

    private static @Nullable Enactment kept(Visit visit, @Nullable Proposal before, String index) {
        if (before == null || !index.matches("\\d{1,2}")) {
            return null;
        }
        int place = Integer.parseInt(index);
        return place < before.enactments().size()
                ? EnactmentReader.kept(visit, before, place)
                : null;
    }

    /// A proposal as it is worded now.
    Worded worded(Visit visit, Proposal proposal) {
        return Worded.of(visit, enactments, proposal.wording());
    }

    /// An enactment whose words are at hand.
    EnactmentWords.Said said(Visit visit, Enactment enactment) {
        return enactments.say(
                visit,
                enactment,
                Tense.WILL,
                field ->
                        enactment.words().stream()
                                .filter(words -> words.field().equals(field))
                                .map(words -> words.value())
                                .findFirst()
                                .orElse(""));
    }

    private static List<Option> choices(Visit visit, Block block, Form form) {
        return switch (block.kind()) {
            case REMOVE -> people(visit, block, form, "member", true);
            case GIVE -> people(visit, block, form, "holders", true);
            case READMIT -> people(visit, block, form, "member", false);
            case RECALL ->
                    visit.assembly().mandates().inForce().values().stream()
                            .map(mandate -> mandate(visit, mandate))
                            .toList();
            case ERASE -> fields(visit, form.value(block.field("entry")));
            case REVIEW -> {
                var agreements = new ArrayList<Option>();
                agreements.add(new Option("", visit.text().of("agree.renews.none")));
                agreements.addAll(agreements(visit));
                yield agreements.size() == 1 ? List.of() : agreements;
            }
            case END -> agreements(visit);
            case SEND -> people(visit, block, form, "member", true);
            case JOIN -> CouncilChoices.toJoin(visit);
            case PART -> CouncilChoices.joined(visit);
            case TELL -> CouncilChoices.questions(visit);
            case RATIFY -> CouncilChoices.toRatify(visit);
            case DISSOLVE -> CouncilChoices.holdings(visit);
            case UNMERGE -> CouncilChoices.mergers(visit);
            case SPLIT -> SplitReader.charters(visit);
            case UNSPLIT -> SplitReader.open(visit);
            case ADMIT, ELECT, LET, MERGE, KEPT -> List.of();
        };
    }

    /// The people to choose from: all, or in a large organ those chosen and those searched for.
    private static List<Option> people(
            Visit visit, Block block, Form form, String field, boolean onTheRoll) {
        List<MemberId> all =
                visit.assembly().isCouncil()
                        ? List.copyOf(visit.assembly().ties().council().seats().keySet())
                        : candidates(visit, onTheRoll).stream().map(Member::id).toList();
        String find = form.value(block.field("find")).toLowerCase(Locale.ROOT);
        boolean isShort = all.size() <= MOST_LISTED;
        return all.stream()
                .map(member -> new Option(member.toString(), visit.name(member)))
                .filter(each ->
                        isShort
                                || form.has(block.field(field), each.value())
                                || (!find.isEmpty()
                                        && each.label().toLowerCase(Locale.ROOT).contains(find)))
                .sorted(Comparator.comparing(Option::label))
                .limit(isShort ? MOST_LISTED : MOST_FOUND)
                .toList();
    }

    private static List<Option> agreements(Visit visit) {
        return visit.assembly().agreements().inForce().stream()
                .map(agreement ->
                        new Option(
                                agreement.id().toString(),
                                visit.title(ProposalWords.agreed(visit, agreement))))
                .toList();
    }

    private static Option mandate(Visit visit, Mandate mandate) {
        String title = visit.words(mandate.id().seq(), "title");
        List<String> names = mandate.holders().stream().map(visit::name).toList();
        return new Option(
                mandate.id().toString(),
                visit.text().of("decide.write.mandate", "title", title, "names", names));
    }

    private static List<Option> fields(Visit visit, String entry) {
        if (!Numbers.isOne(entry)) {
            return List.of();
        }
        long seq = Numbers.read(entry);
        return EnactmentReader.keptFields(visit, seq).stream()
                .map(field ->
                        new Option(
                                field,
                                visit.text()
                                        .of(
                                                "decide.write.field",
                                                "field",
                                                ContentWords.field(visit.text(), field),
                                                "words",
                                                start(visit.words(seq, field)))))
                .toList();
    }

    private static String start(String words) {
        return words.length() <= 80 ? words : words.substring(0, 80) + "…";
    }
}
