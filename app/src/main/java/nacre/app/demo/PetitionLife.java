// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import static nacre.campaign.petition.PetitionPart.PETITIONS;

import java.time.Duration;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.campaign.petition.Petition;
import nacre.campaign.petition.PetitionCommand;

/// How a campaign of the town collects names.
final class PetitionLife {
    private final OrganLife organ;
    private final MapLife map;
    private final Crowd crowd;
    private final Chance chance;

    PetitionLife(OrganLife organ, MapLife map, Crowd crowd, Chance chance) {
        this.organ = organ;
        this.map = map;
        this.crowd = crowd;
        this.chance = chance;
    }

    private Petition petition() {
        return organ.clerk().standing().states().of(PETITIONS).all().lastEntry().getValue();
    }

    /// `1/2 - 30 96 TITLE`: the share of all, that of every unit if any, for how many days, how
    /// many sign. The first line says to whom, the others what.
    void opens(MemberId who, String said, List<String> lines) {
        String[] words = said.split(" ", 5);
        int days = Integer.parseInt(words[2]);
        organ.done(
                who,
                new PetitionCommand.OpenPetition(
                        map.place("all"),
                        RungLife.share(words[0]),
                        words[1].equals("-") ? null : RungLife.share(words[1]),
                        organ.now().plus(Duration.ofDays(days)),
                        words[4],
                        lines.getFirst(),
                        String.join("\n", lines.subList(1, lines.size()))));
        Petition petition = petition();
        crowd.each(
                crowd.some(Integer.parseInt(words[3])),
                Town.day(organ.now()) + days - 1,
                someone -> {
                    int group = someone.group(petition.target().groups());
                    boolean isNamed = !chance.isOneIn(3);
                    organ.done(
                            someone.member(),
                            new PetitionCommand.Sign(petition.id(), group, isNamed, ""));
                });
    }

    /// Takes the list along to hand it over.
    void handsOver(MemberId who) {
        organ.done(who, new PetitionCommand.HandOver(petition().id()));
    }
}
