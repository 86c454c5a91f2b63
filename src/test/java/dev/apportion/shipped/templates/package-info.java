/**
 * Builds the templates that are shipped. Rebuild them with
 * {@code mvn test -Dtest=ShippedTemplatesTest -Dtemplates.write=true}.
 */
@NullMarked
package dev.apportion.shipped.templates;

import org.jspecify.annotations.NullMarked;
