/** The page of the audit log. */
@NullMarked
package dev.apportion.web.audit;

import org.jspecify.annotations.NullMarked;
