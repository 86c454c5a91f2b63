/** What a record that fills a template says of its components. Uses nothing. */
@NullMarked
@NamedInterface("model")
package dev.apportion.template.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
