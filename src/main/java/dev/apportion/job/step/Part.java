package dev.apportion.job.step;

import java.util.function.IntConsumer;
import org.springframework.batch.core.step.Step;

/**
 * What is done to each part of a step.
 *
 * @param step finds the part's number in the name of its execution, {@link Partitions#number}
 * @param giveUp records that a part can't be done, in the transaction that it is called in; the rest goes on
 */
public record Part(Step step, IntConsumer giveUp) {}
