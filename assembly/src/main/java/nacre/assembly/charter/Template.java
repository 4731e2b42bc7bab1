// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import java.util.Arrays;
import java.util.List;
import nacre.ballot.Word;

/// A charter to start from.
public enum Template implements Word {
    WORKPLACE_BRANCH("workplace-branch"),
    WORKER_COOP("worker-coop"),
    FOOD_COOP("food-coop"),
    TENANTS_UNION("tenants-union"),
    MUTUAL_AID("mutual-aid"),
    COUNCIL("council");

    private final String word;

    Template(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    /// Those for an organ whose members are persons.
    public static List<Template> ofPersons() {
        return Arrays.stream(values()).filter(each -> each != COUNCIL).toList();
    }

    /// The charter as founders first see it.
    public Charter charter() {
        return switch (this) {
            case WORKPLACE_BRANCH -> WorkplaceBranch.charter();
            case WORKER_COOP -> WorkerCoop.charter();
            case FOOD_COOP -> FoodCoop.charter();
            case TENANTS_UNION -> TenantsUnion.charter();
            case MUTUAL_AID -> MutualAid.charter();
            case COUNCIL -> CouncilOfOrgans.charter();
        };
    }
}
