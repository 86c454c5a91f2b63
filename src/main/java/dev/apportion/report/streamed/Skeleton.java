package dev.apportion.report.streamed;

import dev.apportion.sheet.zip.ZipArchive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.zip.Deflater;
import org.apache.poi.ss.util.CellAddress;
import org.jspecify.annotations.Nullable;

/**
 * What POI gets to see of a workbook: its sheets without rows but for the cells that matter, and the parts that hold
 * looks, comments and the order of sheets. Relations to all other parts stay, which POI takes and leaves as they are.
 */
final class Skeleton {

    /**
     * POI needs some ten times as much memory. Sheets without rows, looks and comments of a real workbook are far
     * below.
     */
    private static final int LARGEST = 16 << 20;

    private final ZipArchive zip;
    private final ContentTypes types;
    private final NavigableSet<CellAddress> cells;
    private final PickedStrings strings = new PickedStrings();
    private final Map<String, SheetSkeleton> sheets = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    /** @param cells those that matter on each sheet; cells with a comment are added */
    Skeleton(ZipArchive zip, NavigableSet<CellAddress> cells) throws IOException {
        this.zip = zip;
        this.cells = cells;
        if (!zip.ambiguous().isEmpty()) {
            throw new IOException("Two different parts have the name " + zip.ambiguous());
        }
        types = ContentTypes.read(zip.stream(ContentTypes.PART));
    }

    /** Makes it, which reads all sheets. */
    byte[] make() throws IOException {
        for (String part : zip.names()) {
            if (types.isComments(part)) {
                addCommented(zip.stream(part));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PackageWriter small = new PackageWriter(new Bounded(bytes), Deflater.NO_COMPRESSION)) {
            for (String part : zip.names()) {
                if (types.isSheet(part)) {
                    SheetSkeleton sheet = new SheetSkeleton(cells, strings);
                    sheets.put(part, sheet);
                    seen.add(part);
                    small.add(zip.writtenName(part), out -> sheet.write(zip.stream(part), out));
                } else if (types.isSeen(part)) {
                    seen.add(part);
                    small.add(zip.writtenName(part), out -> copy(part, out));
                }
            }
            for (String part : zip.names()) {
                if (types.isSharedStrings(part)) {
                    small.add(zip.writtenName(part), out -> strings.write(zip.stream(part), out));
                }
            }
        }
        return bytes.toByteArray();
    }

    /** What was taken from a sheet, by the name of its part; null if the part is not a sheet with cells. */
    @Nullable
    SheetSkeleton sheet(String part) {
        return sheets.get(part);
    }

    /** Whether POI sees the part, so that what it makes of it counts. */
    boolean sees(String part) {
        return seen.contains(part);
    }

    /** Whether POI sees another part in its place, which counts for nothing. */
    boolean isReplaced(String part) {
        return zip.has(part) && types.isSharedStrings(part);
    }

    /** Copies a part as it came. */
    void copy(String part, OutputStream out) throws IOException {
        try (InputStream in = zip.stream(part)) {
            in.transferTo(out);
        }
    }

    private void addCommented(InputStream comments) throws IOException {
        Stax.read(comments, in -> {
            while (in.hasNext()) {
                in.next();
                if (Stax.isStart(in, "comment")) {
                    cells.add(new CellAddress(Stax.attribute(in, "ref")));
                }
            }
        });
    }

    /** Takes no more than POI's memory may. */
    private static final class Bounded extends OutputStream {

        private final ByteArrayOutputStream bytes;

        Bounded(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            if (bytes.size() + length > LARGEST) {
                throw new IOException("What the workbook contains besides its rows is more than " + LARGEST + " bytes");
            }
            bytes.write(from, offset, length);
        }
    }
}
