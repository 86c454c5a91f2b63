package dev.apportion.access;

import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** The log, whose files have the permissions of the others. */
final class PrivateLog<E> extends RollingFileAppender<E> {

    @Override
    public void openFile(String name) throws IOException {
        Path file = Path.of(name).toAbsolutePath();
        FileAccess.folders(file.resolveSibling(""));
        FileAccess.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND))
                .close();
        super.openFile(name);
    }
}
