/** Commands about the users of the pages. */
@NullMarked
package dev.apportion.cli.team;

import org.jspecify.annotations.NullMarked;
