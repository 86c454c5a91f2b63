/**
 * Sentences for people: each is its English text and what stands in it, and is said in the language of whoever reads it. Knows no
 * cost, no department, no spreadsheet. May use money.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "money")
package dev.apportion.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
