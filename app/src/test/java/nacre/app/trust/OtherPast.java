// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.trust;

import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nacre.assembly.part.Command;
import nacre.assembly.part.MemberId;
import nacre.assembly.vote.Vote;
import nacre.ballot.Choice;
import nacre.journal.Append;
import nacre.journal.Entry;
import nacre.journal.Journal;
import nacre.journal.Journals;
import nacre.journal.Proof;
import nacre.organ.Asks;
import nacre.organ.Clerk;
import nacre.organ.Ground;
import nacre.organ.Reply;
import nacre.organ.Request;
import nacre.organ.Scenario;
import nacre.organ.Surroundings;

/// Another past of an organ that has just been founded, written by its host: the same founding,
/// then acts in the names of the same members.
final class OtherPast {
    private final Scenario organ;
    private final Journal journal;
    private final Clerk clerk;
    private Instant now;

    OtherPast(Scenario organ) {
        this.organ = organ;
        this.now = organ.now();
        var founding = new ArrayList<Entry>();
        organ.journal().read(0, Long.MAX_VALUE, founding::add);
        this.journal = Journals.inMemory().create(organ.organ());
        journal.append(new Append(0, founding, null, List.of())).join();
        var surroundings = Surroundings.steady(() -> now, new Random(5));
        this.clerk = Clerk.of(journal, organ.parts(), surroundings);
    }

    /// The record after all founders have answered so in a vote on the same proposal.
    Journal lived(Choice choice) {
        hear(CEM, Asks.put());
        now = now.plus(Duration.ofDays(3));
        clerk.catchUp();
        Vote.Open vote = clerk.standing().assembly().votes().open().firstEntry().getValue();
        for (MemberId member : List.of(Ground.ANNA, Ground.BEN, CEM)) {
            hear(member, Asks.casts(vote.id(), choice));
        }
        now = vote.closes();
        clerk.catchUp();
        return journal;
    }

    private void hear(MemberId member, Command command) {
        var reply = clerk.hear(new Request(organ.freshId(), command, member));
        assertInstanceOf(Reply.Recorded.class, reply, reply::toString);
    }

    /// Whether a record is a later state of the one that had this root.
    static boolean grewOutOf(Journal.Head kept, Journal journal) {
        Journal.Head head = journal.head();
        return Proof.isGrown(
                kept.size(),
                kept.root(),
                head.size(),
                head.root(),
                journal.consistency(kept.size(), head.size()));
    }
}
