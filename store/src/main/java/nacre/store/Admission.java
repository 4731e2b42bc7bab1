// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import nacre.journal.Append;
import nacre.journal.CommandId;

/// Which of the batches that wait may be tried together.
final class Admission {

    private Admission() {}

    /// Those that start where their record ends; the others are answered.
    static List<Asked> admitted(List<Asked> asked) {
        var group = new ArrayList<Asked>(asked.size());
        var ends = new IdentityHashMap<SqliteJournal, Long>();
        var commands = new HashSet<Same>();
        for (Asked one : asked) {
            long end = ends.getOrDefault(one.journal(), one.journal().head().size());
            String damage = one.journal().damage();
            if (damage != null) {
                one.fail(Failures.refused(damage));
            } else if (one.failures() != one.journal().failures()) {
                one.fail(Failures.refused("An earlier batch of the same record failed."));
            } else if (one.batch().first() != end) {
                one.fail(
                        Failures.refused(
                                "The batch starts at %d, the record ends at %d."
                                        .formatted(one.batch().first(), end)));
            } else if (isRepeat(one, commands)) {
                one.fail(Failures.refused("This command is recorded already."));
            } else {
                group.add(one);
                ends.put(one.journal(), one.batch().end());
            }
        }
        return group;
    }

    /// One command of one record.
    private record Same(SqliteJournal journal, CommandId id) {}

    private static boolean isRepeat(Asked one, Set<Same> inGroup) {
        Append.Repeat command = one.batch().command();
        return command != null
                && (one.journal().known(command.id()) != null
                        || !inGroup.add(new Same(one.journal(), command.id())));
    }
}
