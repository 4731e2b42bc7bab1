// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.founding;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.founding.FoundingPlan;
import nacre.assembly.part.Refusal;
import nacre.web.founding.FoundingDraft.Founder;
import nacre.web.founding.FoundingDraft.Task;
import org.jspecify.annotations.Nullable;

/// A draft as one founder sees it.
///
/// @param outdated how many accepted it before it was changed
/// @param misfit why it cannot be founded so, in words; empty if it can
public record DraftView(
        String path,
        String name,
        String purpose,
        String zone,
        String template,
        List<Line> founders,
        List<Mandate> mandates,
        List<String> general,
        List<Rules> matters,
        String hash,
        long accepted,
        long outdated,
        boolean iAccepted,
        boolean isAcceptedByAll,
        String misfit) {

    /// Copies the lists.
    public DraftView {
        founders = List.copyOf(founders);
        mandates = List.copyOf(mandates);
        general = List.copyOf(general);
        matters = List.copyOf(matters);
    }

    /// How far a founder is.
    public enum State {
        AWAY,
        HERE,
        ACCEPTED
    }

    /// One founder.
    public record Line(String place, String name, String contact, State state, boolean isMe) {}

    /// A first mandate: its title, who holds it, what they may do, for how many days.
    public record Mandate(String title, List<String> holders, String may, long days) {
        public Mandate {
            holders = List.copyOf(holders);
        }
    }

    /// How one matter is decided.
    public record Rules(String title, List<String> lines) {
        /// Copies the list.
        public Rules {
            lines = List.copyOf(lines);
        }
    }

    /// How many must found together.
    public int least() {
        return FoundingPlan.LEAST_FOUNDERS;
    }

    /// How many more founders it takes.
    public int missing() {
        return Math.max(0, least() - founders.size());
    }

    /// The first characters of the hash, for founders who compare it by voice.
    public String mark() {
        return hash.substring(0, 4) + " " + hash.substring(4, 8) + " " + hash.substring(8, 12);
    }

    static DraftView of(DraftVisit visit, @Nullable Refusal misfit) {
        FoundingDraft draft = visit.draft();
        var words = visit.charter();
        return new DraftView(
                visit.path(""),
                draft.name(),
                draft.purpose(),
                draft.zone().getId(),
                visit.text().of("template." + draft.charter().template().word()),
                draft.founders().stream().map(each -> line(visit, each)).toList(),
                mandates(visit),
                words.general(draft.charter()),
                draft.charter().matters().stream()
                        .map(each -> new Rules(words.title(each.key()), words.matter(each)))
                        .toList(),
                draft.hash(),
                draft.accepted(),
                draft.outdated(),
                draft.hasAccepted(visit.me()),
                draft.isAcceptedByAll(),
                misfit == null ? "" : words.refusal(misfit, value -> value));
    }

    private static Line line(DraftVisit visit, Founder founder) {
        State state = State.AWAY;
        if (founder.hasComeIn()) {
            state = visit.draft().hasAccepted(founder) ? State.ACCEPTED : State.HERE;
        }
        return new Line(
                founder.place(),
                founder.name(),
                founder.contact(),
                state,
                founder.place().equals(visit.me().place()));
    }

    private static List<Mandate> mandates(DraftVisit visit) {
        var mandates = new ArrayList<Mandate>();
        for (Task task : visit.draft().tasks()) {
            List<String> holders =
                    visit.draft().founders().stream()
                            .filter(founder -> task.holders().contains(founder.place()))
                            .map(Founder::name)
                            .toList();
            if (!holders.isEmpty()) {
                mandates.add(
                        new Mandate(
                                task.title(),
                                holders,
                                visit.charter().power(task.power()),
                                task.days()));
            }
        }
        return mandates;
    }
}
