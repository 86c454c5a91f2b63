package dev.apportion.cli.option;

import picocli.CommandLine.Option;

/** For programs that read what is printed. */
public final class JsonOption {

    /** The option's name. */
    public static final String NAME = "--json";

    @Option(names = NAME, description = "Prints the result as JSON, which docs/json.md describes.")
    private boolean json;

    public boolean isGiven() {
        return json;
    }
}
