/**
 * Writes the sample input, the starter policy and the input form, the same bytes each time.
 * The figures and names are in src/test/resources/samples; nothing here is used by the product.
 */
@NullMarked
package dev.apportion.shipped.samples;

import org.jspecify.annotations.NullMarked;
