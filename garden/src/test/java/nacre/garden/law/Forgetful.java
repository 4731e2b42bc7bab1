// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.campaign.fund.FundPart.FUNDS;

import nacre.assembly.part.MemberId;
import nacre.assembly.part.Part;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Stamp;
import nacre.assembly.roll.Roll;
import nacre.campaign.fund.Claim;
import nacre.campaign.fund.ClaimId;
import nacre.campaign.fund.FundAct;
import nacre.campaign.fund.FundCommand;

/// A fund that does not remember who has approved: to it everybody is somebody new.
final class Forgetful {
    private Forgetful() {}

    static Part<?> of(Part<?> part) {
        if (!part.equals(FUNDS)) {
            return part;
        }
        return Bending.of(
                part,
                new Bending() {
                    @Override
                    public void told(Object[] arguments) {
                        forget(arguments);
                    }
                });
    }

    private static void forget(Object[] told) {
        if (told.length == 3 && told[1] instanceof FundCommand.ApproveClaim(var claim)) {
            told[2] = somebodyNew((Scene) told[0], claim, (MemberId) told[2]);
        }
        if (told.length == 3
                && told[1] instanceof FundAct.Approved(var claim)
                && told[2] instanceof Stamp stamp) {
            told[2] = stamp.as(somebodyNew((Scene) told[0], claim, stamp.member()));
        }
    }

    private static MemberId somebodyNew(Scene scene, ClaimId id, MemberId otherwise) {
        Claim claim = scene.states().of(FUNDS).claims().get(id);
        Roll roll = scene.states().of(ASSEMBLY).roll();
        return roll.people().keySet().stream()
                .filter(roll::contains)
                .filter(each -> claim != null && !claim.member().equals(each))
                .filter(each -> claim != null && !claim.approved().contains(each))
                .findFirst()
                .orElse(otherwise);
    }
}
