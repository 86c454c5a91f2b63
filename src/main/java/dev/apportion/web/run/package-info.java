/** One month's run at a time in the background, and how far it is. */
@NullMarked
package dev.apportion.web.run;

import org.jspecify.annotations.NullMarked;
