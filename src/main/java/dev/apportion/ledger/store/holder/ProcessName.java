package dev.apportion.ledger.store.holder;

import java.util.UUID;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.SystemUtils;

/**
 * What a server's ledger knows this process by, such as {@code apportion 4711@node7 3f9c}: its number, its machine, and a word by
 * chance, since containers may have both in common.
 */
public final class ProcessName {

    /** No longer than PostgreSQL's names. */
    public static final String OF_THIS = "apportion " + ProcessHandle.current().pid() + "@"
            + StringUtils.left(StringUtils.defaultIfEmpty(SystemUtils.getHostName(), "localhost"), 40) + " "
            + StringUtils.left(UUID.randomUUID().toString(), 4);

    private ProcessName() {}
}
