/**
 * The rows behind the charts of front pages, in the unit of the page: bars beside their budgets, the twelve months of the fiscal
 * year, and bridges from one amount to another. Knows figures, and no template.
 */
@NamedInterface("chart")
@NullMarked
package dev.apportion.report.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
