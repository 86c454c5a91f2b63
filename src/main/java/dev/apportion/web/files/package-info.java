/** The files of a month: dropping them, and how each was understood, with what was found at its cells. */
@NullMarked
package dev.apportion.web.files;

import org.jspecify.annotations.NullMarked;
