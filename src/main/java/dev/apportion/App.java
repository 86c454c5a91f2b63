package dev.apportion;

import dev.apportion.cli.ApportionCommand;
import org.springframework.modulith.Modulithic;

/** Entry point. */
@Modulithic
public final class App {

    private App() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one command line and gives its exit code. */
    public static int run(String... args) {
        return ApportionCommand.execute(args);
    }
}
