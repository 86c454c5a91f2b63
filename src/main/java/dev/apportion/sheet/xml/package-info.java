/** Pulling tags from XML: a byte scanner for what the usual writers produce, and StAX for everything else. */
@NullMarked
package dev.apportion.sheet.xml;

import org.jspecify.annotations.NullMarked;
