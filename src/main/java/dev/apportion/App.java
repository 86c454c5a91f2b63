package dev.apportion;

import dev.apportion.cli.ApportionCommand;
import dev.apportion.folder.HardStop;
import java.util.Locale;
import org.springframework.modulith.Modulithic;

/** Entry point. */
@Modulithic
public final class App {

    /** The command's own exit code for this, which may be what could not be loaded. */
    private static final int FAILED = 4;

    private App() {}

    public static void main(String[] args) {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            HardStop.ifMachineFailed(failure);
            failure.printStackTrace();
        });
        Runnable end = Starting.watch();
        int exitCode = run(args);
        end.run();
        System.exit(exitCode);
    }

    /** Runs one command line and gives its exit code. */
    public static int run(String... args) {
        // Words of programs are not words of a language: in Turkish, "id" in capitals is no longer "ID".
        Locale.setDefault(Locale.ROOT);
        try {
            return ApportionCommand.execute(args);
        } catch (LinkageError | RuntimeException e) {
            // Where a class can't be loaded, libraries may throw what they like; nothing else of the program is used
            // here, since it
            // might not be loaded either.
            System.err.println("A part of the program can't be loaded: " + e);
            System.err.println(
                    "Check that it may open enough files at a time (ulimit -n 1024), then that all of it is there.");
            return FAILED;
        }
    }
}
