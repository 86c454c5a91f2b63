/**
 * Compiles a workbook template once and renders it many times.
 * Knows no business words: a model is any Java record.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.apportion.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
