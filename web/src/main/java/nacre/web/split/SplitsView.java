// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.split;

import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.assembly.split.Split;
import nacre.assembly.split.SplitRules;
import nacre.assembly.split.Splits;
import nacre.assembly.vote.Decision;
import nacre.journal.Authority;
import nacre.journal.Entry;
import nacre.web.organ.Visit;
import nacre.web.organ.Whereabouts;
import org.jspecify.annotations.Nullable;

/// The splits of an organ as one member sees them, or somebody who went along.
///
/// @param open the split for which members say whether they go along; null if there is none
/// @param kin sentences about what split off from here, and where this organ comes from
/// @param mayPropose whether members can propose one now
/// @param after what has become of her, if she went along; null if she is here
public record SplitsView(
        String base,
        @Nullable Open open,
        List<String> kin,
        boolean mayPropose,
        @Nullable After after) {

    /// Copies the list.
    public SplitsView {
        kin = List.copyOf(kin);
    }

    /// A split for which members say whether they go along.
    ///
    /// @param decision the page of what was decided
    /// @param goes whether she does
    /// @param names who does, by name
    public record Open(
            long split,
            String decision,
            String name,
            String purpose,
            String until,
            long least,
            boolean goes,
            List<String> names) {
        /// Copies the list.
        public Open {
            names = List.copyOf(names);
        }

        /// How many go along.
        public long going() {
            return names.size();
        }
    }

    /// What has become of her.
    ///
    /// @param state a word: whether she is to come in, is in, is there twice, or was let go there
    ///     since
    public record After(String organ, String path, String state) {}

    static SplitsView of(Visit visit) {
        Whereabouts now = visit.isMember() ? null : Whereabouts.of(visit);
        if (now != null) {
            String state = now.state(visit.request().person());
            var after = new After(now.organName(), now.path(), state);
            return new SplitsView(visit.path(""), null, List.of(), false, after);
        }
        Split open = visit.assembly().ties().splits().open();
        return new SplitsView(
                visit.path(""),
                open == null ? null : open(visit, open),
                kin(visit),
                open == null && !visit.assembly().isOver() && !visit.assembly().isCouncil(),
                null);
    }

    private static Open open(Visit visit, Split split) {
        var order = Collator.getInstance(visit.text().words().locale());
        return new Open(
                split.decided(),
                decision(visit, split.decided()),
                visit.words(split.decided(), SplitRules.NAME),
                visit.words(split.decided(), SplitRules.PURPOSE),
                visit.text().deadline(split.until()),
                split.least(),
                split.going().contains(visit.me()),
                split.going().stream()
                        .map((MemberId each) -> visit.name(each))
                        .sorted(order)
                        .toList());
    }

    /// The page of the proposal that passed.
    private static String decision(Visit visit, long decided) {
        Entry entry = visit.clerk().journal().entry(decided);
        return entry != null
                        && entry.leaf().authority() instanceof Authority.Decision(long seq)
                        && visit.assembly().votes().decision(seq) instanceof Decision decision
                ? visit.path("/decide/" + decision.proposal())
                : visit.path("/record/" + decided);
    }

    /// What split off from here, and where this organ comes from, in sentences.
    public static List<String> kin(Visit visit) {
        Splits splits = visit.assembly().ties().splits();
        var kin = new ArrayList<String>();
        if (splits.origin() instanceof Splits.Origin origin) {
            kin.add(visit.text().of("split.origin", "organ", visit.organName(origin.from())));
        }
        for (Splits.Off off : splits.made().values()) {
            kin.add(
                    visit.text()
                            .of(
                                    "split.off",
                                    "organ",
                                    visit.organName(off.organ()),
                                    "going",
                                    off.going(),
                                    "at",
                                    off.at()));
        }
        return kin;
    }
}
