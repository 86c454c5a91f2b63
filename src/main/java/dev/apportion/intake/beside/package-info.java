/**
 * Tables that stand side by side on a sheet: where each begins and ends, and the sheet as each of them sees it. Uses
 * intake.table.
 */
@NullMarked
package dev.apportion.intake.beside;

import org.jspecify.annotations.NullMarked;
