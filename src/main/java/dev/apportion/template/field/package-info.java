/** What a template may name: fields of a record, placeholders, texts in a language. Uses models and faults. */
@NullMarked
package dev.apportion.template.field;

import org.jspecify.annotations.NullMarked;
