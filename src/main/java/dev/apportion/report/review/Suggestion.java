package dev.apportion.report.review;

import dev.apportion.cost.CostType;
import dev.apportion.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a held line may be, for a person to confirm.
 *
 * @param type null if it is not clear which
 * @param workItem code; null if none in particular
 * @param words one sentence for a reviewer
 */
public record Suggestion(@Nullable CostType type, @Nullable String workItem, Message words) {}
