/**
 * Who may read and write the files that the program makes. Whatever makes one asks here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"setting"})
package dev.apportion.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
