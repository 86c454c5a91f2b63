package dev.apportion.sheet.xls;

import dev.apportion.message.Message;
import dev.apportion.sheet.cells.Unreadable;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** The records of the workbook stream; what POI throws on broken ones becomes a finding. */
final class RecordReader implements Closeable {

    static final int WORKSHEET = BOFRecord.TYPE_WORKSHEET;
    private static final int BIFF8 = 0x0600;

    private final InputStream in;
    private final RecordFactoryInputStream records;
    private @Nullable BOFRecord start;

    RecordReader(POIFSFileSystem container, String password) throws IOException {
        in = container.createDocumentInputStream(streamName(container));
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try {
            records = new RecordFactoryInputStream(in, false);
        } catch (EncryptedDocumentException e) {
            throw e;
        } catch (RuntimeException e) {
            throw Unreadable.damaged(Message.of("its first records are broken"), e);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        advance();
    }

    private static String streamName(POIFSFileSystem container) {
        for (String name : container.getRoot().getEntryNames()) {
            if (name.equalsIgnoreCase("Workbook")) {
                return name;
            }
        }
        return "Workbook";
    }

    private void advance() throws IOException {
        Record record = read();
        start = record instanceof BOFRecord bof ? bof : null;
        if (start != null && start.getVersion() < BIFF8 && start.getVersion() > 0) {
            throw Ole2.oldFormat();
        }
    }

    boolean atSubstream() {
        return start != null;
    }

    int substreamType() {
        return start == null ? 0 : start.getType();
    }

    /** The next record of the substream, null at its end; charts inside of it are skipped. */
    @Nullable
    Record next() throws IOException {
        while (true) {
            Record record = read();
            if (record == null) {
                throw Unreadable.damaged(Message.of("it ends in the middle"));
            }
            if (record instanceof EOFRecord) {
                return null;
            }
            if (!(record instanceof BOFRecord)) {
                return record;
            }
            skipNested();
        }
    }

    private void skipNested() throws IOException {
        for (int depth = 1; depth > 0; ) {
            Record record = read();
            if (record == null) {
                throw Unreadable.damaged(Message.of("it ends in the middle"));
            }
            depth += record instanceof BOFRecord ? 1 : record instanceof EOFRecord ? -1 : 0;
        }
    }

    /** From a substream's start to the next one's. */
    void skipSubstream() throws IOException {
        if (start == null) {
            throw Unreadable.damaged(Message.of("its stream of records is broken"));
        }
        while (next() != null) {
            // Only the end counts.
        }
        advance();
    }

    private @Nullable Record read() throws IOException {
        try {
            return records.nextRecord();
        } catch (EncryptedDocumentException e) {
            throw e;
        } catch (RuntimeException e) {
            throw Unreadable.damaged(Message.of("it holds a broken record"), e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
