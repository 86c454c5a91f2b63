package dev.apportion.team;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/** The list of users is there, but can't be understood: nobody may be let in or added by it. */
public final class DamagedTeamException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    DamagedTeamException(Path file, Exception cause) {
        super(
                "The list of users, " + file + ", is damaged. Put it back from a backup, or remove it and add the users"
                        + " again with \"apportion user add\".",
                cause);
    }
}
