// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.unit;

import java.time.Instant;
import nacre.assembly.part.Refusal;
import nacre.ballot.Fraction;

/// Why a campaign or its units cannot be so.
public sealed interface CampaignRefusal extends Refusal {

    /// There is no such campaign.
    record UnknownCampaign(CampaignId campaign) implements CampaignRefusal {}

    /// It was closed before.
    record CampaignIsClosed(CampaignId campaign) implements CampaignRefusal {}

    /// A campaign is about each matter once, and not about too many.
    record AimsDoNotFit(int aims, int most) implements CampaignRefusal {}

    /// Notes about people are not kept for ever, nor for no time.
    record PurgeDoesNotFit(Instant purges, Instant earliest, Instant latest)
            implements CampaignRefusal {}

    /// There is no such unit.
    record UnknownUnit(UnitId unit) implements CampaignRefusal {}

    /// It is there no longer.
    record UnitIsClosed(UnitId unit) implements CampaignRefusal {}

    /// One of this kind does not stand there.
    record KindDoesNotFit(UnitKind kind) implements CampaignRefusal {}

    /// So many units above each other, or in one campaign, are too many.
    record TooManyUnits(int most, int deepest) implements CampaignRefusal {}

    /// A name is missing or too long.
    record UnitNameDoesNotFit(int length, int most) implements CampaignRefusal {}

    /// Of so few nothing can be counted without showing who it was.
    record TooFewPeople(long people, long fewest) implements CampaignRefusal {}

    /// A share of people is more than none of them and not more than all.
    record ShareDoesNotFit(Fraction share) implements CampaignRefusal {}

    /// No unit has so many people.
    record PeopleDoNotFit(long people, long most) implements CampaignRefusal {}
}
