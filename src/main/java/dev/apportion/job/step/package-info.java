/**
 * What every step of the job works with: the run, numbered partitions, progress. Knows no step.
 */
@NullMarked
package dev.apportion.job.step;

import org.jspecify.annotations.NullMarked;
