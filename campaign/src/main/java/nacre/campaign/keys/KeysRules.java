// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.keys;

import static nacre.campaign.unit.CampaignRules.STEER;

import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Use;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.CampaignRefusal;
import nacre.campaign.unit.Campaigns;
import nacre.campaign.unit.UnitPath;
import org.jspecify.annotations.Nullable;

/// Who may change what guards the keys, and open them: whoever steers any campaign of the organ,
/// for all its campaigns have one keyring; to change the guard takes two.
public final class KeysRules {
    /// With one code alone, all notes would be lost with one sheet of paper.
    static final int LEAST_HOLDERS = 2;

    static final int MOST_HOLDERS = 20;

    private KeysRules() {}

    /// What steering a campaign takes from a mandate.
    static Use use(CampaignId campaign) {
        return new Use(STEER, 1, 0, UnitPath.of(campaign).value());
    }

    /// Whether a member steers a campaign now.
    public static boolean steers(Assembly assembly, MemberId member, CampaignId campaign) {
        Use use = use(campaign);
        return assembly.mandates().inForce().values().stream()
                .anyMatch(mandate -> mandate.covers(member, use));
    }

    /// Why this cannot happen, or null; the rules ask before it is recorded, the fold again.
    static @Nullable Refusal whyNot(
            Keys keys, Campaigns campaigns, Assembly assembly, KeysAct act, MemberId actor) {
        if (campaigns.find(act.campaign()) == null) {
            return new CampaignRefusal.UnknownCampaign(act.campaign());
        }
        return switch (act) {
            case KeysAct.Prepared(var campaign, var holders) -> misfit(assembly, campaign, holders);
            case KeysAct.Confirmed(var campaign, long prepared) ->
                    notConfirmed(keys.prepared(), prepared, actor);
            case KeysAct.Unlocked a when keys.holders().isEmpty() -> new KeysRefusal.NoCodes();
            case KeysAct.Unlocked a when !keys.holders().contains(actor) ->
                    new KeysRefusal.NoCodeOfHers();
            case KeysAct.Unlocked a -> null;
            case KeysAct.Locked a -> keys.holders().isEmpty() ? new KeysRefusal.NoCodes() : null;
        };
    }

    private static @Nullable Refusal misfit(
            Assembly assembly, CampaignId campaign, List<MemberId> holders) {
        int count = holders.size();
        if (count > 0
                && (count < LEAST_HOLDERS
                        || count > MOST_HOLDERS
                        || holders.stream().distinct().count() < count)) {
            return new KeysRefusal.HoldersDoNotFit(count, LEAST_HOLDERS, MOST_HOLDERS);
        }
        for (MemberId holder : holders) {
            if (!steers(assembly, holder, campaign)) {
                return new KeysRefusal.HolderDoesNotSteer(holder);
            }
        }
        return null;
    }

    private static @Nullable Refusal notConfirmed(
            Keys.@Nullable Prepared waiting, long prepared, MemberId actor) {
        if (waiting == null || waiting.seq() != prepared) {
            return new KeysRefusal.NothingPrepared(prepared);
        }
        if (waiting.by().equals(actor)) {
            return new KeysRefusal.PreparedByHerself(actor);
        }
        return waiting.holders().isEmpty() || waiting.holders().contains(actor)
                ? null
                : new KeysRefusal.NoCodeOfHers();
    }
}
