/**
 * What a front page says before its tables: sentences made from figures, comparisons that are of one kind, shares that add up,
 * and the rows behind its charts. Knows figures, and no template.
 */
@NamedInterface("front")
@NullMarked
package dev.apportion.report.front;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
