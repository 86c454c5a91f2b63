package dev.apportion.folder;

import java.io.IOException;
import java.io.Serial;

/** A file has other bytes than when the period's files were found. Nothing was done yet, so whoever looks again can go on. */
public final class ChangedMeanwhileException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    ChangedMeanwhileException(String file) {
        super(file + " changed as this began. Try again.");
    }
}
