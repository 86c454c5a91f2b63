package dev.apportion.access;

import dev.apportion.setting.Setting;
import dev.apportion.setting.SettingValues;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Folders and files for the eyes of their owner alone, or of the owner's group where a setting says so, whatever the umask of
 * the process is: what the program makes holds salaries. As a umask does, the choice holds for the process. What was there
 * before keeps its permissions. Where a file system knows none of POSIX's, those of the folder hold.
 */
public final class FileAccess {

    private static final int SPECIAL = 07000;
    private static final int FOLDER_OF_GROUP = 0770;
    private static final int FILE_OF_GROUP = 0660;
    private static final Set<PosixFilePermission> OWNERS_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNERS_FILE = PosixFilePermissions.fromString("rw-------");

    private static volatile boolean group;

    private FileAccess() {}

    /** From now on as the settings say. */
    public static void choose(SettingValues settings) {
        group = settings.get(Setting.FILES).equals("group");
    }

    /** Makes a folder, and those around it, where there are none. */
    public static Path folders(Path folder) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path at = folder.toAbsolutePath(); at != null && !Files.exists(at); at = at.getParent()) {
            missing.push(at);
        }
        Files.createDirectories(folder, attributes(folder, OWNERS_FOLDER));
        for (Path made : missing) {
            share(made, FOLDER_OF_GROUP);
        }
        return folder;
    }

    /**
     * Makes a folder, but none around it.
     *
     * @throws java.nio.file.FileAlreadyExistsException if it is there
     */
    public static Path folder(Path folder) throws IOException {
        Files.createDirectory(folder, attributes(folder, OWNERS_FOLDER));
        share(folder, FOLDER_OF_GROUP);
        return folder;
    }

    /** Opens a file to be written from its beginning, and makes it where there is none. */
    public static OutputStream write(Path file) throws IOException {
        open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE)).close();
        // Unlike that channel, it writes what a thread has to say that was told to end.
        return Files.newOutputStream(file);
    }

    /** Writes a file of these bytes. */
    public static Path write(Path file, byte[] bytes) throws IOException {
        try (OutputStream out = write(file)) {
            out.write(bytes);
        }
        return file;
    }

    /** Writes a text in UTF-8. */
    public static Path write(Path file, String text) throws IOException {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Opens a file, which is made where the options say so. */
    public static FileChannel open(Path file, Set<? extends OpenOption> options) throws IOException {
        boolean made = !Files.exists(file);
        FileChannel channel = FileChannel.open(file, options, attributes(file, OWNERS_FILE));
        if (made) {
            share(file, FILE_OF_GROUP);
        }
        return channel;
    }

    /** Puts a text in UTF-8 in place of a file. */
    public static void replace(Path file, String text) throws IOException {
        replace(file, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Puts what a stream gives in place of a file in one move: who reads it sees the old one or the new one, whole. The
     * permissions stay.
     */
    public static void replace(Path file, InputStream content) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try (OutputStream out = write(next)) {
            content.transferTo(out);
        }
        if (Files.exists(file)) {
            copy(file, next);
        }
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Whether a file could be locked, until its channel is closed; false if another process, or another part of this one, has it. */
    public static boolean lock(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /**
     * Gives a file that a library made for the program the permissions of the others. One that is somebody else's stays as its
     * owner made it.
     */
    public static void take(Path file) {
        try {
            if (group) {
                share(file, FILE_OF_GROUP);
            } else if (isPosix(file) && !Files.getPosixFilePermissions(file).equals(OWNERS_FILE)) {
                Files.setPosixFilePermissions(file, OWNERS_FILE);
            }
        } catch (IOException e) {
            // Another member of the group owns it, it is gone, or its file system keeps no permissions.
        }
    }

    /** Gives a file that takes another's place its permissions. */
    public static void copy(Path of, Path to) throws IOException {
        if (isPosix(of)) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(of));
        }
    }

    /** Opens to the group what was made for its owner, and keeps what a folder hands down to those in it. */
    private static void share(Path made, int mode) throws IOException {
        if (group && isPosix(made)) {
            int now = (int) Files.getAttribute(made, "unix:mode");
            if ((now & 0777) != mode) {
                Files.setAttribute(made, "unix:mode", (now & SPECIAL) | mode);
            }
        }
    }

    private static FileAttribute<?>[] attributes(Path file, Set<PosixFilePermission> permissions) {
        return isPosix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix");
    }
}
