/** Zip packages read by their central directory, with bounds on what they may inflate to. */
@NullMarked
@NamedInterface("zip")
package dev.apportion.sheet.zip;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
