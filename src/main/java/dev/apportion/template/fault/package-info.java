/** What is wrong with a template: all faults at once, with their cells. Uses nothing. */
@NullMarked
@NamedInterface("fault")
package dev.apportion.template.fault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
