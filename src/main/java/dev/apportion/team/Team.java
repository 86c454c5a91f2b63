package dev.apportion.team;

import dev.apportion.access.FileAccess;
import dev.apportion.access.PersonName;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The users of a working folder, in a file of its data folder. Commands change it while the pages are open, which look at it
 * for every request.
 */
public final class Team {

    private static final String FILE = "users.json";

    private static final Logger LOG = LoggerFactory.getLogger(Team.class);

    private final Path file;
    private @Nullable Known known;

    /** What the file has, in order of the names. */
    private record Content(List<User> users) {
        private Content {
            users = List.copyOf(users);
        }
    }

    /** What was read when the file looked so: another one takes its place, it is never written over. */
    private record Known(List<?> look, List<User> users) {}

    private Team(Path file) {
        this.file = file;
    }

    /** Of a data folder. */
    public static Team in(Path data) {
        return new Team(data.resolve(FILE));
    }

    /**
     * All as the file has them now, in order of the names.
     *
     * @throws IOException if the file can't be read
     */
    public synchronized List<User> users() throws IOException {
        List<?> look;
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            look = Stream.of(now.lastModifiedTime(), now.size(), String.valueOf(now.fileKey()))
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
        if (known == null || !known.look().equals(look)) {
            known = new Known(look, read());
        }
        return known.users();
    }

    private List<User> read() throws IOException {
        try {
            Content content = JsonMapper.shared().readValue(Files.readAllBytes(file), Content.class);
            return Objects.requireNonNull(content, "nothing is in it").users();
        } catch (JacksonException | NullPointerException e) {
            throw new DamagedTeamException(file, e);
        }
    }

    /** The user of a name, in whichever way it is written. */
    public Optional<User> find(String name) throws IOException {
        return users().stream()
                .filter(user -> PersonName.same(user.name(), name))
                .findFirst();
    }

    /**
     * Adds a user.
     *
     * @return false if there is one of that name
     */
    public boolean add(User user) throws IOException {
        boolean added = change(users -> users.stream().anyMatch(other -> PersonName.same(other.name(), user.name()))
                ? users
                : Stream.concat(users.stream(), Stream.of(user)).toList());
        return told(added, "User added: {} as {} {}", user.name(), user.roles(), user.departments());
    }

    /**
     * Removes a user.
     *
     * @return false if there is none of that name
     */
    public boolean remove(String name) throws IOException {
        boolean removed = change(users -> users.stream()
                .filter(user -> !PersonName.same(user.name(), name))
                .toList());
        return told(removed, "User removed: {}", name);
    }

    /**
     * Gives a user another password.
     *
     * @return false if there is none of that name
     */
    public boolean password(String name, String hash) throws IOException {
        boolean changed = change(users -> users.stream()
                .map(user -> PersonName.same(user.name(), name) ? user.withPassword(hash) : user)
                .toList());
        return told(changed, "Another password: {}", name);
    }

    /** For the log, which says who came in too. */
    private static boolean told(boolean done, String what, Object... parts) {
        if (done) {
            LOG.info(what, parts);
        }
        return done;
    }

    /** Whether anything changed. One command at a time, and whoever reads sees the old file or the new one, whole. */
    private boolean change(UnaryOperator<List<User>> how) throws IOException {
        FileAccess.folders(file.resolveSibling("."));
        Path lock = file.resolveSibling(FILE + ".lock");
        try (FileChannel channel = FileAccess.open(lock, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE))) {
            channel.lock();
            List<User> before = users();
            List<User> after = how.apply(before).stream()
                    .sorted(Comparator.comparing(User::name))
                    .toList();
            if (after.equals(before)) {
                return false;
            }
            FileAccess.replace(
                    file,
                    JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(new Content(after)) + "\n");
            return true;
        }
    }
}
