package dev.apportion.cli.screen;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The version in the jar's manifest, the commit that it was built from, and what it runs on. */
public final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        String commit = commit();
        return new String[] {
            "apportion " + (version == null ? "(development)" : version) + (commit == null ? "" : ", commit " + commit),
            "Java " + Runtime.version() + ", " + System.getProperty("java.vendor"),
            System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                    + System.getProperty("os.arch")
        };
    }

    /** Null if it was built outside a repository. */
    private static @Nullable String commit() {
        try (InputStream file = Version.class.getResourceAsStream("/git.properties")) {
            if (file == null) {
                return null;
            }
            Properties git = new Properties();
            git.load(file);
            return git.getProperty("git.commit.id.abbrev");
        } catch (IOException e) {
            return null;
        }
    }
}
