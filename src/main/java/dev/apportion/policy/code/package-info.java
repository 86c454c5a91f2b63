/**
 * Codes compared as people write them. Knows nothing of what they are codes of and uses no other package of the project.
 */
@NamedInterface("code")
@NullMarked
package dev.apportion.policy.code;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
