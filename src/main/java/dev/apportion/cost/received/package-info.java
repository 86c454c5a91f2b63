/**
 * What departments sent: files, their sheets and their rows, and what became of each. Uses cost; nothing in cost uses it.
 */
@NullMarked
@NamedInterface("received")
package dev.apportion.cost.received;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
