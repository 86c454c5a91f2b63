/**
 * Settings from the environment, so that passwords stand in no file of the project; each feature reads its own. Uses nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.apportion.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
