/** Commands that show the pages, for one person or for a team. */
@NullMarked
package dev.apportion.cli.pages;

import org.jspecify.annotations.NullMarked;
