// SPDX-License-Identifier: AGPL-3.0-or-later
import org.jspecify.annotations.NullMarked;

/// Organs of equals: charter, members, proposals, votes, mandates; and what a part is.
@NullMarked
module nacre.assembly {
    requires transitive nacre.journal;
    requires transitive nacre.ballot;
    requires transitive org.pcollections;

    exports nacre.assembly;
    exports nacre.assembly.agreement;
    exports nacre.assembly.amendment;
    exports nacre.assembly.announcement;
    exports nacre.assembly.box;
    exports nacre.assembly.bundle;
    exports nacre.assembly.candidacy;
    exports nacre.assembly.charter;
    exports nacre.assembly.comeback;
    exports nacre.assembly.draw;
    exports nacre.assembly.council;
    exports nacre.assembly.erasure;
    exports nacre.assembly.founding;
    exports nacre.assembly.letter;
    exports nacre.assembly.mandate;
    exports nacre.assembly.meeting;
    exports nacre.assembly.merger;
    exports nacre.assembly.part;
    exports nacre.assembly.proposal;
    exports nacre.assembly.proviso;
    exports nacre.assembly.ratification;
    exports nacre.assembly.roll;
    exports nacre.assembly.signin;
    exports nacre.assembly.split;
    exports nacre.assembly.vote;
}
