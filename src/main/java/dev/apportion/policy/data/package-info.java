/**
 * Lists that are data of the program, such as known headings.
 */
@NamedInterface("data")
@NullMarked
package dev.apportion.policy.data;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
