// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import nacre.assembly.proposal.ProposalRules;
import nacre.web.Form;
import org.jspecify.annotations.Nullable;

/// One enactment in the form of a proposal: its number there, by which its fields are named, and
/// what kind it is. The field `e` lists all of them in their order, as `3-give`.
record Block(int number, Kind kind) {
    private static final String LIST = "e";

    /// The name of one of its fields.
    String field(String name) {
        return LIST + number + "-" + name;
    }

    String written() {
        return number + "-" + kind.word();
    }

    /// All that are in a form, and of too many one more than a proposal can have; what cannot be
    /// read is left out.
    static List<Block> all(Form form) {
        return form.all(LIST).stream()
                .map(Block::read)
                .filter(Objects::nonNull)
                .limit(ProposalRules.MOST_ENACTMENTS + 1)
                .toList();
    }

    private static @Nullable Block read(String written) {
        int dash = written.indexOf('-');
        Kind kind = Kind.find(written.substring(dash + 1));
        return kind != null && written.matches("\\d{1,4}-.*")
                ? new Block(Integer.parseInt(written.substring(0, dash)), kind)
                : null;
    }

    /// The form with one more at its end, and values for its fields: name, value, name, value …
    static Form adding(Form form, Kind kind, String... namesAndValues) {
        var blocks = new ArrayList<>(all(form));
        int next = blocks.stream().mapToInt(Block::number).max().orElse(-1) + 1;
        var block = new Block(next, kind);
        blocks.add(block);
        Form more = with(form, blocks);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            more = more.with(block.field(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return more;
    }

    /// The form without this one.
    static Form dropping(Form form, int number) {
        return with(form, all(form).stream().filter(block -> block.number != number).toList());
    }

    private static Form with(Form form, List<Block> blocks) {
        var values = new LinkedHashMap<>(form.values());
        values.put(LIST, blocks.stream().map(Block::written).toList());
        return new Form(values, form.problems());
    }
}
