/** Who may see the pages: the one who has the address with its token, from this machine and from the pages themselves. */
@NullMarked
package dev.apportion.web.access;

import org.jspecify.annotations.NullMarked;
