package dev.apportion.classify;

import dev.apportion.cost.CostType;
import org.jspecify.annotations.Nullable;

/**
 * What a held line may be, for a person to confirm.
 *
 * @param type null if what is near is of both types
 * @param workItem code of the one that is near; null if several are
 * @param words one sentence
 */
public record Proposal(
        @Nullable CostType type, @Nullable String workItem, String words) {}
