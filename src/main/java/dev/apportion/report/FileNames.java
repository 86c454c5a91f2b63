package dev.apportion.report;

import java.util.Locale;
import java.util.Set;

/** Names that every file system takes. */
final class FileNames {

    private static final int LONGEST = 120;
    private static final Set<String> DEVICES =
            Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "lpt1", "lpt2");

    private FileNames() {}

    /** Replaces what Windows, macOS or Linux forbid in a name, and cuts it short. */
    static String safe(String name) {
        String safe = name.replaceAll("[\\p{Cntrl}<>:\"/\\\\|?*]", "-").strip();
        if (safe.length() > LONGEST) {
            safe = safe.substring(0, LONGEST);
        }
        safe = safe.replaceAll("[. ]+$", "");
        boolean device = DEVICES.contains(safe.toLowerCase(Locale.ROOT));
        return safe.isEmpty() || device || safe.startsWith(".") ? "_" + safe : safe;
    }
}
