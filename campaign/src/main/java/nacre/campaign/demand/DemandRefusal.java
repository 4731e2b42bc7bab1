// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.demand;

import nacre.assembly.part.Refusal;

/// Why a demand cannot be proposed, or not come to where it should.
public sealed interface DemandRefusal extends Refusal {

    /// There is no such demand.
    record UnknownDemand(DemandId demand) implements DemandRefusal {}

    /// A demand aims at one matter at least, at each once, and not at too many.
    record DemandAimsDoNotFit(int aims, int most) implements DemandRefusal {}

    /// Its title or its text is missing or too long.
    record DemandWordsDoNotFit(int most) implements DemandRefusal {}

    /// What it is said to come from is no earlier entry.
    record NoSuchOrigin(long entry) implements DemandRefusal {}

    /// So many are proposed there already, and none of them is raised or dropped.
    record TooManyDemands(int most) implements DemandRefusal {}

    /// So many that one member has proposed there are neither raised nor dropped.
    record TooManyOfOneMember(int most) implements DemandRefusal {}

    /// Only who proposed it can withdraw it.
    record NotHerDemand(DemandId demand) implements DemandRefusal {}

    /// From where it stands it does not come there.
    record DemandDoesNotTurnSo(DemandId demand, Demand.Stage from, Demand.Stage to)
            implements DemandRefusal {}
}
