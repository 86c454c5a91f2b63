/** Opens spreadsheet files by their content. Uses the formats, which don't know each other or what opens them. */
@NullMarked
@NamedInterface("open")
package dev.apportion.sheet.open;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
