/** An xls of a department whose cells are marked, by POI. */
@NullMarked
package dev.apportion.report.returned.xls;

import org.jspecify.annotations.NullMarked;
