package dev.apportion.report;

import dev.apportion.access.FileName;

/** Names that every file system takes. */
final class FileNames {

    /** Bytes; an ending, a number and what a temporary file is called find room behind it. */
    private static final int LONGEST = 120;

    private FileNames() {}

    /** Replaces what Windows, macOS or Linux forbid in a name or people do not see, and cuts it short. */
    static String safe(String name) {
        String allowed = name.replaceAll("[\\p{Cc}<>:\"/\\\\|?*]", "-");
        String safe = FileName.cut(FileName.visible(allowed).strip(), LONGEST);
        return safe.isEmpty() || FileName.isReserved(safe) || safe.startsWith(".") ? "_" + safe : safe;
    }
}
