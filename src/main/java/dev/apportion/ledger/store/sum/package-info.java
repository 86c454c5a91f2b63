/** Whether files are as they were left. */
@NullMarked
package dev.apportion.ledger.store.sum;

import org.jspecify.annotations.NullMarked;
