/**
 * Exact money: splitting an amount by weights with nothing lost, rounding to a currency's minor unit, and minor units
 * as decimals. Knows no cost, no department, no spreadsheet.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.apportion.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
