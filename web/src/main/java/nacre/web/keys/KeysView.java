// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.keys;

import static nacre.campaign.keys.KeysPart.KEYS;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.Member;
import nacre.campaign.keys.Keys;
import nacre.campaign.keys.KeysRules;
import nacre.campaign.unit.CampaignId;
import nacre.journal.Keyring;
import nacre.web.Option;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// The keys to notes about people as one member sees them.
///
/// @param campaign one that she steers, or null
/// @param isOpen whether notes can be read now
/// @param isCoded whether codes guard the keys, else the key file does
/// @param holders who has a code
/// @param history what was done last, in sentences
/// @param hasCode whether she has a code
/// @param waiting what waits to be confirmed, or null
/// @param isUnfinished whether the record says that another guard is in force than the server has,
///     because it stopped in between
/// @param candidates who can get a code
public record KeysView(
        String path,
        @Nullable CampaignId campaign,
        boolean isOpen,
        boolean isCoded,
        List<String> holders,
        List<String> history,
        boolean hasCode,
        @Nullable Waiting waiting,
        boolean isUnfinished,
        List<Option> candidates) {

    /// Copies the lists.
    public KeysView {
        holders = List.copyOf(holders);
        history = List.copyOf(history);
        candidates = List.copyOf(candidates);
    }

    /// A guard that waits to be confirmed.
    ///
    /// @param names who gets a code; nobody if it is the key file
    /// @param isMine whether she prepared it
    /// @param mayConfirm whether she can confirm it
    public record Waiting(
            String by, Instant at, List<String> names, boolean isMine, boolean mayConfirm) {
        /// Copies the list.
        public Waiting {
            names = List.copyOf(names);
        }
    }

    /// Whether she may change anything here.
    public boolean maySteer() {
        return campaign != null;
    }

    /// Whether fewer than two could have a code.
    public boolean isTooFew() {
        return candidates.size() < 2;
    }

    static KeysView of(Visit visit, Keyring keyring) {
        Keys keys = keys(visit);
        CampaignId campaign = steered(visit);
        Keyring.State state = keyring.state();
        boolean isCoded = state.guard() instanceof Keyring.Codes;
        return new KeysView(
                visit.path("/keys"),
                campaign,
                state.isOpen(),
                isCoded,
                names(visit, keys.holders()),
                history(visit, keys),
                keys.holders().contains(visit.me()),
                waiting(visit, keys),
                isUnfinished(keys, state),
                campaign == null ? List.of() : candidates(visit, campaign));
    }

    static Keys keys(Visit visit) {
        return visit.standing().states().of(KEYS);
    }

    /// The last campaign that this member steers, or null.
    static @Nullable CampaignId steered(Visit visit) {
        CampaignId found = null;
        for (CampaignId id : visit.standing().states().of(CAMPAIGNS).all().keySet()) {
            found = KeysRules.steers(visit.assembly(), visit.me(), id) ? id : found;
        }
        return found;
    }

    static boolean isUnfinished(Keys keys, Keyring.State state) {
        if (keys.prepared() != null || keys.guard() == null) {
            return false;
        }
        return keys.holders().isEmpty()
                ? state.guard() instanceof Keyring.Codes
                : !state.prepared().isEmpty();
    }

    private static List<String> names(Visit visit, List<MemberId> members) {
        return members.stream().map(visit::name).toList();
    }

    private static List<String> history(Visit visit, Keys keys) {
        var lines = new ArrayList<String>();
        if (keys.guard() instanceof Keys.Guard guard) {
            lines.add(
                    visit.text()
                            .of(
                                    "keys.since",
                                    "by",
                                    visit.name(guard.prepared().by()),
                                    "other",
                                    visit.name(guard.by()),
                                    "since",
                                    guard.since()));
        }
        if (keys.turn() instanceof Keys.Turn turn) {
            String key = turn.isUnlocking() ? "keys.turn.unlocked" : "keys.turn.locked";
            lines.add(visit.text().of(key, "by", visit.name(turn.by()), "at", turn.at()));
        }
        return lines;
    }

    private static @Nullable Waiting waiting(Visit visit, Keys keys) {
        Keys.Prepared prepared = keys.prepared();
        if (prepared == null) {
            return null;
        }
        boolean isMine = prepared.by().equals(visit.me());
        boolean isHers = prepared.holders().isEmpty() || prepared.holders().contains(visit.me());
        return new Waiting(
                visit.name(prepared.by()),
                prepared.at(),
                names(visit, prepared.holders()),
                isMine,
                !isMine && isHers);
    }

    private static List<Option> candidates(Visit visit, CampaignId campaign) {
        return visit.assembly().roll().everybody().stream()
                .filter(Member::isOnTheRoll)
                .map(Member::id)
                .filter(member -> KeysRules.steers(visit.assembly(), member, campaign))
                .map(member -> new Option(member.toString(), visit.name(member)))
                .toList();
    }
}
