// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.council;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nacre.assembly.council.Council;
import nacre.assembly.mandate.Mandate;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.ratification.Ratifying;
import nacre.assembly.vote.Vote;
import nacre.ballot.Ballot;
import nacre.journal.OrganId;
import nacre.web.decide.BallotWords;
import nacre.web.decide.ProposalWords;
import nacre.web.mandates.MandateLine;
import nacre.web.organ.Visit;
import nacre.web.words.Text;
import org.jspecify.annotations.Nullable;

/// A council as the members of one of its organs see it: who is in it, who speaks there for them,
/// and what it is about to decide.
///
/// @param base the organ's own pages
/// @param council the council's id
/// @param path the council's own pages; empty as long as the organ has not joined
/// @param isMember whether the council has taken it in
/// @param rules how much an organ counts for, and what else holds in the whole council
/// @param matters how it decides each matter
/// @param organs who is in it
/// @param delegates the mandates of those who speak there
/// @param questions what is discussed or voted on there
public record CouncilView(
        String base,
        String council,
        String name,
        String purpose,
        String path,
        boolean isMember,
        List<String> rules,
        List<Rule> matters,
        List<String> organs,
        List<MandateLine> delegates,
        List<Question> questions,
        List<ToRatify> toRatify) {

    /// Copies the lists.
    public CouncilView {
        rules = List.copyOf(rules);
        matters = List.copyOf(matters);
        organs = List.copyOf(organs);
        delegates = List.copyOf(delegates);
        questions = List.copyOf(questions);
        toRatify = List.copyOf(toRatify);
    }

    /// How it decides a matter.
    public record Rule(String title, String rule) {}

    /// A proposal in the council.
    ///
    /// @param proposal its number there
    /// @param when when the vote opens or closes
    /// @param instruction what the organ told its delegates; empty if nothing
    /// @param answer what was answered for it; empty if nothing was
    public record Question(
            long proposal,
            String mark,
            String title,
            String path,
            String when,
            String instruction,
            String answer) {}

    /// What the council decided and asks the organ to ratify.
    ///
    /// @param decision its number there
    /// @param hasSaid whether the organ has said anything so far, and `said` what
    public record ToRatify(
            long decision, String title, String path, String until, boolean hasSaid, String said) {}

    /// What the organ has still to say something about, or what it has said something about while
    /// the others have time.
    public List<ToRatify> toRatify(boolean hasSaid) {
        return toRatify.stream().filter(each -> each.hasSaid() == hasSaid).toList();
    }

    /// Whether the organ is a member of it.
    public boolean isJoined() {
        return !path.isEmpty();
    }

    /// How the organ stands to the council: in it, waiting to be taken in, or out.
    public String standing() {
        return isMember() ? "in" : isJoined() ? "waits" : "out";
    }

    static CouncilView of(Visit visit, OrganId council) {
        Visit there = visit.lettingIn(council);
        if (there == null) {
            return stranger(visit, council);
        }
        boolean isJoined = visit.assembly().ties().memberships().doors().containsKey(council);
        boolean isMember = isJoined && CouncilsView.isMember(visit, council);
        var words = there.charter();
        var charter = there.assembly().charter();
        return new CouncilView(
                visit.path(""),
                council.value(),
                there.organName(),
                there.words(0, "purpose"),
                isJoined ? there.path("") : "",
                isMember,
                words.organs(charter),
                charter.matters().stream()
                        .map(each -> new Rule(words.title(each.key()), words.rule(each)))
                        .toList(),
                organs(visit, there),
                delegates(visit, council),
                isMember ? questions(visit, there) : List.of(),
                toRatify(visit, there));
    }

    /// What an organ says it joined and that has not let it in: a name, and the way out.
    private static CouncilView stranger(Visit visit, OrganId council) {
        return new CouncilView(
                visit.path(""),
                council.value(),
                visit.organName(council),
                "",
                "/o/" + council,
                false,
                List.of(),
                List.of(),
                List.of(),
                delegates(visit, council),
                List.of(),
                List.of());
    }

    private static List<ToRatify> toRatify(Visit visit, Visit there) {
        OrganId council = there.standing().organ();
        var rows = new ArrayList<ToRatify>();
        for (var asked : visit.assembly().ties().ratifications().asked().entrySet()) {
            if (asked.getKey().equals(council)) {
                asked.getValue()
                        .forEach((decision, what) ->
                                rows.add(
                                        new ToRatify(
                                                decision,
                                                visit.decided(council, decision),
                                                there.path("/decide/" + what.proposal()),
                                                visit.text().deadline(what.until()),
                                                said(visit, there, decision) != null,
                                                saying(visit, there, decision))));
            }
        }
        return rows;
    }

    /// Whether the visited organ has ratified a council's decision; null if it has said nothing.
    ///
    /// @param there the council
    public static @Nullable Boolean said(Visit visit, Visit there, long decision) {
        Ratifying one = there.assembly().ties().ratifications().find(decision);
        return one == null ? null : one.said().get(visit.standing().organ());
    }

    private static String saying(Visit visit, Visit there, long decision) {
        Boolean said = said(visit, there, decision);
        return visit.text()
                .of(
                        said == null
                                ? "council.said.none"
                                : said ? "council.said.yes" : "council.said.no");
    }

    private static List<String> organs(Visit visit, Visit there) {
        return there.assembly().ties().council().doors().keySet().stream()
                .map(organ ->
                        visit.text()
                                .of(
                                        there.assembly()
                                                        .ties()
                                                        .council()
                                                        .members()
                                                        .containsKey(organ)
                                                ? "council.organ.in"
                                                : "council.organ.asked",
                                        "organ",
                                        visit.organName(organ)))
                .toList();
    }

    private static List<MandateLine> delegates(Visit visit, OrganId council) {
        return visit.assembly().mandates().inForce().values().stream()
                .filter(mandate -> leadsTo(mandate, council))
                .sorted(Comparator.comparing(Mandate::ends))
                .map(mandate -> MandateLine.of(visit, mandate))
                .toList();
    }

    private static boolean leadsTo(Mandate mandate, OrganId council) {
        return mandate.grants().stream().anyMatch(g -> g.place().equals(council.value()));
    }

    private static List<Question> questions(Visit visit, Visit there) {
        var questions = new ArrayList<Question>();
        for (Proposal proposal : there.assembly().proposals().all().values()) {
            Vote vote = ProposalWords.vote(there, proposal);
            if (proposal.isDiscussed() || vote instanceof Vote.Open) {
                questions.add(question(visit, there, proposal, vote));
            }
        }
        return questions;
    }

    private static Question question(
            Visit visit, Visit there, Proposal proposal, @Nullable Vote vote) {
        var text = visit.text();
        OrganId own = visit.standing().organ();
        Council council = there.assembly().ties().council();
        Ballot instruction = council.instruction(proposal.id(), own);
        Ballot answer =
                vote == null || council.members().get(own) == null
                        ? null
                        : vote.answers().get(council.members().get(own));
        return new Question(
                proposal.id().seq(),
                vote == null ? "new" : "open",
                there.title(proposal),
                there.path("/decide/" + proposal.id()),
                vote instanceof Vote.Open open
                        ? text.of("council.closes", "when", text.deadline(open.ends()))
                        : text.of("council.opens", "when", text.deadline(proposal.opens())),
                said(text, "council.instructed", instruction),
                said(text, "council.answered", answer));
    }

    private static String said(Text text, String key, @Nullable Ballot ballot) {
        return ballot == null
                ? ""
                : text.of(key, "answer", BallotWords.say(text, "decide.said.", ballot));
    }
}
