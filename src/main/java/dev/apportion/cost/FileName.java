package dev.apportion.cost;

import org.jspecify.annotations.Nullable;

/** The name of a received file: with the folder in the period's that it is in, if it is in one, as {@code FIN/October.xlsx}. */
public final class FileName {

    private FileName() {}

    /** The folder that a file is in, null if it is in none. */
    public static @Nullable String folder(String name) {
        int slash = name.lastIndexOf('/');
        return slash < 0 ? null : name.substring(0, slash);
    }

    /** The name without the folder. */
    public static String withoutFolder(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
