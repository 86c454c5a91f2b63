/**
 * Who may read and write the files that the program makes, and what they are called; whatever makes one asks here. And which
 * names are one person's.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"setting"})
package dev.apportion.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
