/** What all commands share: the working folder, exit codes, and how a wrong command line is told. Knows no command. */
@NullMarked
package dev.apportion.cli.frame;

import org.jspecify.annotations.NullMarked;
