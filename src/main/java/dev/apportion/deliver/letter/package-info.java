/**
 * What is said to whom: addressees, their letters and what is attached. Knows no server.
 */
@NamedInterface("letter")
@NullMarked
package dev.apportion.deliver.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
