/**
 * The policy's rules as a table: the first row whose conditions all hold decides.
 */
@NamedInterface("rule")
@NullMarked
package dev.apportion.classify.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
