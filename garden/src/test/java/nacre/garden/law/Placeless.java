// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;

import java.util.ArrayList;
import nacre.assembly.part.Part;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Use;
import nacre.campaign.unit.UnitPath;
import org.jspecify.annotations.Nullable;

/// Parts of a campaign that do not look where something is done: every place is as good.
final class Placeless {
    private Placeless() {}

    static Part<?> of(Part<?> part) {
        if (!part.foundations().contains(CAMPAIGNS) && !part.equals(CAMPAIGNS)) {
            return part;
        }
        return Bending.of(
                part,
                new Bending() {
                    @Override
                    public @Nullable Object answered(Object[] arguments, @Nullable Object answer) {
                        return answer instanceof Use use
                                ? everywhere((Scene) arguments[0], use)
                                : answer;
                    }
                });
    }

    private static Use everywhere(Scene scene, Use use) {
        var places = new ArrayList<>(use.places());
        scene.states().of(CAMPAIGNS).units().keySet().stream()
                .map(UnitPath::value)
                .forEach(places::add);
        return new Use(use.power(), use.count(), use.amount(), places);
    }
}
