/** Who has a ledger: the name of this process, and the page that keeps a data folder open. */
@NamedInterface("holder")
@NullMarked
package dev.apportion.ledger.store.holder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
