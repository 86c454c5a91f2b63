/** What is told of how a sheet was read: its columns, its groups, and rows that are like others of their kind. Uses intake.table. */
@NullMarked
package dev.apportion.intake.told;

import org.jspecify.annotations.NullMarked;
