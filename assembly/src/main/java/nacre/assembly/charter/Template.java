// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import nacre.ballot.Word;

/// A charter to start from.
public enum Template implements Word {
    WORKPLACE_BRANCH("workplace-branch"),
    WORKER_COOP("worker-coop"),
    FOOD_COOP("food-coop"),
    TENANTS_UNION("tenants-union"),
    MUTUAL_AID("mutual-aid");

    private final String word;

    Template(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    /// The charter as founders first see it.
    public Charter charter() {
        return switch (this) {
            case WORKPLACE_BRANCH -> WorkplaceBranch.charter();
            case WORKER_COOP -> WorkerCoop.charter();
            case FOOD_COOP -> FoodCoop.charter();
            case TENANTS_UNION -> TenantsUnion.charter();
            case MUTUAL_AID -> MutualAid.charter();
        };
    }
}
