// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import static nacre.campaign.pledge.PledgePart.PLEDGES;

import java.time.Duration;
import java.util.List;
import nacre.campaign.pledge.Pledge;
import nacre.campaign.pledge.PledgeCommand;

/// How members of an organ of the town pledge.
final class PledgeLife {
    private static final int SECOND_THOUGHTS = 3;

    private final OrganLife organ;
    private final Crowd crowd;

    PledgeLife(OrganLife organ, Crowd crowd) {
        this.organ = organ;
        this.crowd = crowd;
    }

    /// `110 until 237`: so many give the newest pledge; a few more give it and take it back.
    void brings(String said) {
        String[] words = said.split(" until ", 2);
        Pledge pledge = organ.clerk().standing().states().of(PLEDGES).all().lastEntry().getValue();
        List<Crowd.Someone> willing = crowd.some(Integer.parseInt(words[0]) + SECOND_THOUGHTS);
        List<Crowd.Someone> doubting = willing.subList(0, SECOND_THOUGHTS);
        crowd.each(
                willing,
                Integer.parseInt(words[1]),
                someone -> {
                    int group = someone.group(pledge.target().groups());
                    organ.done(someone.member(), new PledgeCommand.GivePledge(pledge.id(), group));
                    if (doubting.contains(someone)) {
                        organ.life()
                                .at(
                                        organ.now().plus(Duration.ofHours(9)),
                                        () -> takesBack(someone, pledge));
                    }
                });
    }

    private void takesBack(Crowd.Someone someone, Pledge pledge) {
        organ.done(someone.member(), new PledgeCommand.TakeBackPledge(pledge.id()));
    }
}
