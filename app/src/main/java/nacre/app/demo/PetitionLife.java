// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import static nacre.campaign.petition.PetitionPart.PETITIONS;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.Guest;
import nacre.assembly.part.MemberId;
import nacre.campaign.guest.LinkKey;
import nacre.campaign.petition.Petition;
import nacre.campaign.petition.PetitionCommand;
import nacre.campaign.petition.PetitionId;
import nacre.journal.Hash;
import nacre.organ.Reply;
import nacre.web.petition.SignerNames;

/// How a campaign of the town collects names.
final class PetitionLife {
    private final OrganLife organ;
    private final MapLife map;
    private final Crowd crowd;
    private final Chance chance;

    /// What guests do changes nothing in what members do.
    private final Chance slips;

    PetitionLife(OrganLife organ, MapLife map, Crowd crowd, Chance chance) {
        this.organ = organ;
        this.map = map;
        this.crowd = crowd;
        this.chance = chance;
        this.slips = organ.life().chance("slips");
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

    /// `9`: for so many people who are not members. A line for each of those who sign: her name, or
    /// a dash if she is counted only.
    void handsOutSlips(MemberId who, String said, List<String> lines) {
        Petition petition = petition();
        List<Hash> secrets = secrets(Integer.parseInt(said));
        List<Hash> keys = secrets.stream().map(each -> LinkKey.after(each, 0)).toList();
        long first =
                organ.done(
                        who, new PetitionCommand.MakeLinks(petition.id(), petition.place(), keys));
        int today = Town.day(organ.now());
        int days = Town.day(petition.closes()) - today - 1;
        for (int i = 0; i < lines.size(); i++) {
            var guest = new Guest(first + i, LinkKey.after(secrets.get(i), 1));
            String name = lines.get(i);
            int group = slips.nextInt(petition.target().groups().size());
            LocalTime hour = LocalTime.NOON.plusMinutes(slips.nextInt(6 * 60));
            organ.life()
                    .at(
                            Town.hour(today + 1 + slips.nextInt(days), hour),
                            () -> signs(guest, petition.id(), group, name));
        }
    }

    private List<Hash> secrets(int many) {
        var secrets = new ArrayList<Hash>();
        for (int i = 0; i < many; i++) {
            byte[] secret = new byte[32];
            slips.nextBytes(secret);
            secrets.add(Hash.sha256(secret));
        }
        return secrets;
    }

    private void signs(Guest guest, PetitionId petition, int group, String name) {
        boolean isNamed = !name.equals("-");
        var keyring = organ.life().keyrings().of(organ.id());
        Reply reply =
                organ.life()
                        .hear(
                                organ.clerk(),
                                guest,
                                id ->
                                        new PetitionCommand.Sign(
                                                petition,
                                                group,
                                                isNamed,
                                                isNamed
                                                        ? SignerNames.seal(
                                                                keyring, guest.link(), id, name)
                                                        : ""));
        if (!(reply instanceof Reply.Recorded)) {
            throw new IllegalStateException("A guest was told: " + reply);
        }
    }

    /// Takes the list along to hand it over.
    void handsOver(MemberId who) {
        organ.done(who, new PetitionCommand.HandOver(petition().id()));
    }
}
