/** Cost lines and their sums as compressed blocks of columns. Knows the facts and nothing of a database. */
@NullMarked
package dev.apportion.ledger.block;

import org.jspecify.annotations.NullMarked;
