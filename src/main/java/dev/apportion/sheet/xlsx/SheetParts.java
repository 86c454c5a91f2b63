package dev.apportion.sheet.xlsx;

import dev.apportion.sheet.zip.ZipArchive;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Opens sheet parts. A sheet is looked at up to four times: for its table, its hidden columns, its rows and its merged
 * cells. So the part opened last stays inflated in memory if it is small.
 */
final class SheetParts {

    /** Several workbooks may be read at the same time. */
    private static final long LARGEST_KEPT = Runtime.getRuntime().maxMemory() / 64;

    private final ZipArchive zip;
    private String last = "";
    private byte @Nullable [] kept;

    SheetParts(ZipArchive zip) {
        this.zip = zip;
    }

    InputStream open(String part) throws IOException {
        if (!part.equals(last)) {
            last = part;
            kept = null;
            kept = inflated(part);
        }
        return kept == null ? zip.stream(part) : new ByteArrayInputStream(kept);
    }

    void forget() {
        last = "";
        kept = null;
    }

    /** A damaged part gives null: streamed, it fails where its damage is and not before. */
    private byte @Nullable [] inflated(String part) {
        try {
            return zip.bytes(part, LARGEST_KEPT);
        } catch (IOException e) {
            return null;
        }
    }
}
