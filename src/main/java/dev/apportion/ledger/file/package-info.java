/**
 * What was read of the files of a run: rows that are not lines, sheets, findings, and what the reader counted. Uses ledger.line.
 */
@NullMarked
@NamedInterface("file")
package dev.apportion.ledger.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
