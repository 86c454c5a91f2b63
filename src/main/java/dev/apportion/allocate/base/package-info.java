/**
 * Who receives by what base: quantities, percentages and figures of the policy as exact shares, and the parts of pools.
 */
@NamedInterface("base")
@NullMarked
package dev.apportion.allocate.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
