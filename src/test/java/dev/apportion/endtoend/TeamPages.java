package dev.apportion.endtoend;

import dev.apportion.folder.Home;
import dev.apportion.setting.IdentityProvider;
import dev.apportion.setting.Secret;
import dev.apportion.team.QuickHash;
import dev.apportion.team.Role;
import dev.apportion.team.Team;
import dev.apportion.team.User;
import dev.apportion.web.MonthPages;
import dev.apportion.web.Serving;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of a team, at an address of this machine, and its users. */
final class TeamPages {

    static final String PASSWORD = "correct horse battery";

    private static final String HASH = QuickHash.of(PASSWORD);

    private TeamPages() {}

    static MonthPages in(Path folder) throws Exception {
        return MonthPages.serve(new Home(folder), onThisMachine(Duration.ofHours(1), Duration.ofHours(1)), json -> "");
    }

    static Serving onThisMachine(Duration idle, Duration longest) {
        return new Serving(InetAddress.getLoopbackAddress(), 0, null, null, false, idle, longest, null);
    }

    /** The same, where people may log in at a provider too. */
    static MonthPages in(Path folder, IdentityServer provider, @Nullable String nameClaim) throws Exception {
        return MonthPages.serve(
                new Home(folder),
                new Serving(
                        InetAddress.getLoopbackAddress(),
                        0,
                        null,
                        null,
                        false,
                        Duration.ofHours(1),
                        Duration.ofHours(1),
                        new IdentityProvider(
                                provider.issuer(),
                                IdentityServer.CLIENT,
                                new Secret(IdentityServer.SECRET),
                                nameClaim)),
                json -> "");
    }

    /** Ann prepares, Ben approves, Rita reads; Ivan and Sara see to a department each. All have one password. */
    static Team users(Path folder, String ivans, String saras) throws IOException {
        Team team = Team.in(folder.resolve("data"));
        add(team, "Ann", Role.PREPARER);
        add(team, "Ben", Role.APPROVER);
        add(team, "Rita", Role.READER);
        team.add(new User("Ivan", List.of(Role.DEPARTMENT), List.of(ivans), HASH));
        team.add(new User("Sara", List.of(Role.DEPARTMENT), List.of(saras), HASH));
        return team;
    }

    static void add(Team team, String name, Role role) throws IOException {
        team.add(new User(name, List.of(role), List.of(), HASH));
    }
}
