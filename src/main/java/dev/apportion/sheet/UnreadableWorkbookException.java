package dev.apportion.sheet;

import dev.apportion.message.Message;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file can't be read as a spreadsheet. The message is one sentence for its sender: what is wrong and what to do. */
public class UnreadableWorkbookException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why a file can't be read. */
    public enum Reason {
        NOT_A_WORKBOOK,
        DAMAGED,
        ENCRYPTED,
        OLD_FORMAT,
        NO_SHEETS,
        OVER_A_LIMIT,
        UNREACHABLE
    }

    private final Reason reason;
    private final transient Message words;

    public UnreadableWorkbookException(Reason reason, Message words) {
        this(reason, words, null);
    }

    public UnreadableWorkbookException(Reason reason, Message words, @Nullable Throwable cause) {
        super(words.toString(), cause);
        this.reason = reason;
        this.words = words;
    }

    /** For a file that the operating system can't open. */
    public static UnreadableWorkbookException unreachable(Throwable cause) {
        return new UnreadableWorkbookException(
                Reason.UNREACHABLE,
                Message.of("The file can't be opened. Check that it still exists, that you may read it, and that no "
                        + "other program has it open."),
                cause);
    }

    /** What reading ended with: itself, or that the operating system can't read the file. */
    public static UnreadableWorkbookException of(IOException failure) {
        return failure instanceof UnreadableWorkbookException unreadable ? unreadable : unreachable(failure);
    }

    public Reason reason() {
        return reason;
    }

    /** What a failure to read a file says, whatever failed. */
    public static Message words(IOException failure) {
        if (failure instanceof UnreadableWorkbookException unreadable) {
            return unreadable.words();
        }
        String said = failure.getMessage();
        return said == null ? Message.of("The workbook can't be read.") : Message.plain(said);
    }

    /** What {@link #getMessage} says in English. */
    public Message words() {
        return words;
    }
}
