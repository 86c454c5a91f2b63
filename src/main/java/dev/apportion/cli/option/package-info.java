/** Options that several commands have. Uses nothing of the command line. */
@NullMarked
package dev.apportion.cli.option;

import org.jspecify.annotations.NullMarked;
