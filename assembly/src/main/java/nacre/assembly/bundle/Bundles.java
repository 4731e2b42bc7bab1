// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.bundle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import nacre.assembly.Assembly;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.Method;
import nacre.assembly.charter.MethodTerms;
import nacre.assembly.charter.Secrecy;
import nacre.assembly.charter.Timing;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.Step;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.Question;
import nacre.assembly.vote.VotedMatter;
import nacre.ballot.Condition;
import nacre.ballot.Rule;
import org.jspecify.annotations.Nullable;

/// Proposals that are decided together by one answer, all of them or none, and what holds for them
/// as a whole: the rules of all parts, the strictest secrecy, the longest times.
public final class Bundles {

    private Bundles() {}

    /// One of the enactments of a proposal, and where its words stand.
    public record Planned(Enactment enactment, Step.Copy copy) {}

    /// The proposals that are decided by this one, in their order; none if it is no bundle.
    public static List<Proposal> parts(Assembly assembly, Proposal proposal) {
        return proposal.question() instanceof Question.Bundle(var parts)
                ? parts.stream().map(assembly.proposals()::needed).toList()
                : List.of();
    }

    /// All that a proposal brings about the moment it passes; a bundle, what its parts do.
    public static List<Planned> enactments(Assembly assembly, Proposal proposal) {
        var all = new ArrayList<Planned>();
        List<Proposal> parts = parts(assembly, proposal);
        for (Proposal part : parts.isEmpty() ? List.of(proposal) : parts) {
            for (int i = 0; i < part.enactments().size(); i++) {
                var copy = new Step.Copy(part.text(), Enactment.prefix(i));
                all.add(new Planned(part.enactments().get(i), copy));
            }
        }
        return List.copyOf(all);
    }

    /// When what members decide became what it is; of a bundle, the last of its parts.
    public static Instant settled(Assembly assembly, Proposal proposal) {
        return parts(assembly, proposal).stream()
                .map(Proposal::settled)
                .reduce(proposal.settled(), Bundles::later);
    }

    /// When the vote on a proposal opens by itself: of one that is in a bundle, the bundle's.
    public static Instant opens(Assembly assembly, Proposal proposal) {
        ProposalId bundle = proposal.bonds().bundle();
        return bundle == null ? proposal.opens() : assembly.proposals().needed(bundle).opens();
    }

    /// When the vote on a bundle opens that is put now: after the longest discussion that any of
    /// its parts needs, and before none of them would have been voted on.
    ///
    /// @param matter the matter that its parts come to
    public static Instant opening(
            Assembly assembly, Matter matter, Question.Bundle q, Instant now) {
        return q.parts().stream()
                .map(part -> assembly.proposals().needed(part).opens())
                .reduce(now.plus(matter.timing().discussion()), Bundles::later);
    }

    static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /// The conditions of all parts, without those that follow from others.
    ///
    /// @throws nacre.assembly.part.Unfoldable if there is no such part
    static List<Condition> conditions(List<Matter> matters) {
        return Rule.together(matters.stream().map(Matter::rule).toList());
    }

    /// The matter that these come to, by the key of the first; null if the charter no longer has
    /// one of them, or if their rules ask for more together than a rule can.
    public static @Nullable Matter matter(Assembly assembly, List<ProposalId> parts) {
        List<Matter> matters = matters(assembly, parts);
        if (matters.size() < parts.size()) {
            return null;
        }
        List<Condition> conditions = conditions(matters);
        Matter first = matters.getFirst();
        return conditions.size() > Rule.MOST_CONDITIONS
                ? null
                : new Matter(
                        first.key(),
                        first.holder(),
                        Method.MAJORITY,
                        new Rule(conditions),
                        secrecy(matters),
                        timing(matters),
                        first.proposers(),
                        new MethodTerms(1, Duration.ZERO, quiet(matters), null));
    }

    /// The matters of these, without those that the charter no longer has.
    static List<Matter> matters(Assembly assembly, List<ProposalId> parts) {
        var matters = new ArrayList<Matter>();
        for (ProposalId part : parts) {
            Matter matter = VotedMatter.of(assembly, assembly.proposals().needed(part));
            if (matter != null) {
                matters.add(matter);
            }
        }
        return matters;
    }

    private static Secrecy secrecy(List<Matter> matters) {
        return matters.stream().map(Matter::secrecy).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static Timing timing(List<Matter> matters) {
        return new Timing(
                longest(matters, Timing::notice),
                longest(matters, Timing::discussion),
                longest(matters, Timing::voting),
                matters.stream()
                        .map(each -> each.timing().expiry())
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private static Duration longest(List<Matter> matters, Function<Timing, Duration> time) {
        return matters.stream()
                .map(each -> time.apply(each.timing()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// How long all have been silent before it closes early; null if one of them never does.
    private static @Nullable Duration quiet(List<Matter> matters) {
        Duration longest = Duration.ZERO;
        for (Matter matter : matters) {
            Duration quiet = matter.terms().quiet();
            if (quiet == null) {
                return null;
            }
            longest = longest.compareTo(quiet) < 0 ? quiet : longest;
        }
        return longest;
    }
}
