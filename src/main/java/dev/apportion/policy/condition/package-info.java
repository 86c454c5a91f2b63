/**
 * Conditions as people write them in a cell of the policy: {@code 4000..4199}, {@code contains "licence"}, {@code not blank}.
 * Knows nothing of what they are used for and uses no other package of the project.
 */
@NamedInterface("condition")
@NullMarked
package dev.apportion.policy.condition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
