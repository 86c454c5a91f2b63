/** The month: its stages, departments, figures and workbooks, and its run. */
@NullMarked
package dev.apportion.web.month;

import org.jspecify.annotations.NullMarked;
