/**
 * Departments that serve each other: where cost comes to rest when it is passed on by each method. Knows shares, no policy.
 */
@NamedInterface("network")
@NullMarked
package dev.apportion.allocate.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
