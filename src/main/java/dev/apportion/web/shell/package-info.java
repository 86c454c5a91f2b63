/** What all pages have: the working folder, whose page it is, words in the reader's language, and how failures are told. */
@NullMarked
package dev.apportion.web.shell;

import org.jspecify.annotations.NullMarked;
