/** Puts the texts of a template into a language, before compiling. Uses fields and faults. */
@NullMarked
package dev.apportion.template.translate;

import org.jspecify.annotations.NullMarked;
