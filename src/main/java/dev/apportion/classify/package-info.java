/**
 * Decides project or operation for each cost line and says why.
 * The order of lines never matters.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"policy", "policy :: condition", "policy :: code", "cost", "message", "money"})
package dev.apportion.classify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
