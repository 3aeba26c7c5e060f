package org.vigie.review;

import java.util.Set;

/// What a policy asks of every verdict, wherever it comes from.
public final class VerdictRules {
    private VerdictRules() {}

    /// Refuse a verdict the policy does not allow.
    ///
    /// @throws FaultException `reason-needed`, `actions-contradict`
    public static void require(Verdict verdict, PolicyPack policy) throws FaultException {
        boolean reason =
                policy.category(verdict.categoryId())
                        .map(PolicyPack.Category::reasonRequired)
                        .orElse(false);
        if (reason && verdict.reason().isBlank()) {
            throw new FaultException(Fault.of("reason-needed"));
        }
        if (!policy.desk().contradiction(Set.copyOf(verdict.actionIds())).isEmpty()) {
            throw new FaultException(Fault.of("actions-contradict"));
        }
    }
}
