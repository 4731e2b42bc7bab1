// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import gg.jte.Content;
import java.util.List;
import nacre.web.Form;
import nacre.web.organ.Told;
import org.jspecify.annotations.Nullable;

/// A proposal as one reader may see it, from its first wording to what came of it.
///
/// @param path its page; forms post to addresses below it
/// @param listPath the page of all proposals
/// @param number the entry it goes by
/// @param matter the title of its matter
/// @param state how far it has come
/// @param meta who put it, when it opens or closes
/// @param text what is proposed
/// @param enacts what it will bring about
/// @param asked its options, or who stands; null where it asks about itself
/// @param vote its vote, once there is one
/// @param round in which round it is now; null where it is not decided in rounds
/// @param former its votes that another text ended, or objections
/// @param talk what was said about it
/// @param amend the amendments to it, and what it asks for if it is one
/// @param bonds what ties it to other proposals
/// @param together what is decided together with it
/// @param ratification how far a council's organs have ratified it; null if they need not
/// @param reading why the reader may do nothing here; empty if she may
/// @param author what its author may do, if this reader is she
/// @param chair what the chair may do, if this reader holds a mandate for it
/// @param rule how it is decided
/// @param told what became of what the reader asked for
/// @param form what was typed and not recorded
public record ProposalView(
        String path,
        String listPath,
        long number,
        String matter,
        State state,
        List<String> meta,
        Content text,
        List<EnactmentWords.Said> enacts,
        @Nullable AskedView asked,
        @Nullable VoteView vote,
        @Nullable RoundView round,
        List<FormerView> former,
        TalkView talk,
        AmendView amend,
        BondsView bonds,
        TogetherView together,
        @Nullable RatificationView ratification,
        String reading,
        @Nullable Author author,
        @Nullable Chair chair,
        Rule rule,
        Told told,
        Form form) {

    /// Copies the lists.
    public ProposalView {
        meta = List.copyOf(meta);
        former = List.copyOf(former);
        enacts = List.copyOf(enacts);
    }

    /// How far it has come: a mark, its colour, its word.
    public record State(String mark, String color, String word) {}

    /// The rule in words, who sees how each one voted, and when it can be voted on.
    public record Rule(String conditions, String secrecy, String times, String charterPath) {}

    /// What the author may do while it is discussed.
    ///
    /// @param changePath where she changes it; empty if it stays as it is
    /// @param why it stays as it is; empty if she may change it
    /// @param mayWithdraw whether she can take it back by itself
    public record Author(String changePath, String why, boolean mayWithdraw) {}

    /// What the chair may do while it is discussed.
    ///
    /// @param mandate under which mandate
    /// @param under the mandate in words
    /// @param mayOpen whether the notice is over
    /// @param earliest from when the vote may be opened
    /// @param opens when it opens by itself
    /// @param openDay the day after that, to begin with
    public record Chair(
            long mandate,
            String under,
            boolean mayOpen,
            String earliest,
            String opens,
            String openDay) {}

    /// Whether it is being discussed, so that it may still change.
    public boolean isDiscussed() {
        return vote == null && talk.isOpen();
    }

    /// Whether the reader may do nothing here.
    public boolean isReading() {
        return !reading.isEmpty();
    }
}
