/** Who may log in to the pages of a team, and what for: a file of the data folder. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access"})
package dev.apportion.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
