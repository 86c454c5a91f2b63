/**
 * Runs the job when files have arrived and settled, and at set times. Knows when and which period, and leaves what to the job.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"folder", "intake", "policy", "sheet", "cost", "cost :: received", "policy :: workbook"})
package dev.apportion.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
