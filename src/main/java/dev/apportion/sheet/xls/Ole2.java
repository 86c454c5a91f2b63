package dev.apportion.sheet.xls;

import dev.apportion.message.Message;
import dev.apportion.ooxml.ByteSource;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.UnreadableWorkbookException.Reason;
import dev.apportion.sheet.Workbook;
import dev.apportion.sheet.cells.Unreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** An OLE2 container: an xls workbook, an encrypted xlsx, or something else of Office's. */
public final class Ole2 {

    private Ole2() {}

    /** How to open the package that was encrypted in a container. */
    @FunctionalInterface
    public interface PackageOpener {
        Workbook open(ByteSource decrypted) throws IOException;
    }

    /** Opens what the container holds. */
    public static Workbook open(
            Path file, ReadLimits limits, List<String> passwords, List<Message> notes, PackageOpener opener)
            throws IOException {
        POIFSFileSystem container = null;
        boolean held = false;
        try {
            container = new POIFSFileSystem(file.toFile(), true);
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return opener.open(ByteSource.of(Decryption.decrypt(container, passwords, limits)));
            }
            if (root.hasEntryCaseInsensitive("Workbook")) {
                held = true;
                return XlsWorkbook.open(container, limits, passwords, notes);
            }
            if (root.hasEntryCaseInsensitive("Book")) {
                throw oldFormat();
            }
            throw Unreadable.notAWorkbook(
                    root.hasEntryCaseInsensitive("WordDocument")
                            ? Message.of("The file is a Word document")
                            : root.hasEntryCaseInsensitive("PowerPoint Document")
                                    ? Message.of("The file is a PowerPoint presentation")
                                    : Message.of("The file is an Office container without a workbook in it"));
        } catch (RuntimeException | StackOverflowError e) {
            throw Unreadable.damaged(Message.of("its container is broken"), e);
        } catch (UnreadableWorkbookException e) {
            throw e;
        } catch (IOException e) {
            throw Unreadable.damaged(Message.of("its container is broken"), e);
        } finally {
            if (container != null && !held) {
                container.close();
            }
        }
    }

    /** Excel 95 and older. */
    public static UnreadableWorkbookException oldFormat() {
        return new UnreadableWorkbookException(
                Reason.OLD_FORMAT,
                Message.of("The workbook is in the format of Excel 95 or earlier. Open it in Excel or LibreOffice, "
                        + "save it as .xlsx and send that."));
    }
}
