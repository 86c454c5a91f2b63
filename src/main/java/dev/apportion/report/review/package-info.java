/**
 * The lines that people decide: groups that are alike, suggestions, and how such lines were decided before.
 */
@NamedInterface("review")
@NullMarked
package dev.apportion.report.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
