/**
 * How a letter reaches a mail server: settings, MIME, the connection and what the server answered.
 */
@NamedInterface("smtp")
@NullMarked
package dev.apportion.deliver.smtp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
