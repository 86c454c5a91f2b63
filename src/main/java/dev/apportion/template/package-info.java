/**
 * Compiles a workbook template once and renders it many times.
 * Knows no business words: a model is any Java record. A template is translated and its columns and sheets
 * are repeated as parts of a package, then it is compiled to a plan, which rendering fills.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "ooxml")
package dev.apportion.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
