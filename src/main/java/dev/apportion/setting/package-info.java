/**
 * Settings: what they are, and their values from the environment and {@code apportion.properties}. Each feature reads its
 * own. Uses nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.apportion.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
