/**
 * Decisions that come back in review workbooks. Uses intake.value.
 */
@NullMarked
@NamedInterface("review")
package dev.apportion.intake.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
