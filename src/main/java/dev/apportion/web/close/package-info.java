/** The end of a month: what closing asks for, approval, closing, and the mail. */
@NullMarked
package dev.apportion.web.close;

import org.jspecify.annotations.NullMarked;
