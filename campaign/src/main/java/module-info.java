// SPDX-License-Identifier: AGPL-3.0-or-later
import org.jspecify.annotations.NullMarked;

/// Acting together against whoever decides over the members, and who decides what today.
@NullMarked
module nacre.campaign {
    requires transitive nacre.accounts;
    requires transitive nacre.assembly;
    requires transitive nacre.shifts;

    exports nacre.campaign;
    exports nacre.campaign.action;
    exports nacre.campaign.ballot;
    exports nacre.campaign.demand;
    exports nacre.campaign.fund;
    exports nacre.campaign.guest;
    exports nacre.campaign.keys;
    exports nacre.campaign.ladder;
    exports nacre.campaign.map;
    exports nacre.campaign.ordering;
    exports nacre.campaign.petition;
    exports nacre.campaign.pledge;
    exports nacre.campaign.register;
    exports nacre.campaign.road;
    exports nacre.campaign.settle;
    exports nacre.campaign.survey;
    exports nacre.campaign.unit;
}
