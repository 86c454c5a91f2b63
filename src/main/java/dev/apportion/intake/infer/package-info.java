/**
 * Which column of a table holds what, where its headings alone do not say: by the values below, by words of headings, and by
 * their spelling. What was inferred is told, and the policy's sheet Columns goes before it.
 */
@NullMarked
package dev.apportion.intake.infer;

import org.jspecify.annotations.NullMarked;
