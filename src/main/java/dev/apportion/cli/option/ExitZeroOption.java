package dev.apportion.cli.option;

import picocli.CommandLine.Option;

/** For schedulers that know only success and failure. */
public final class ExitZeroOption {

    /** The option's name. */
    public static final String NAME = "--exit-zero";

    @Option(
            names = NAME,
            description = "Exits 0 where it would exit 1, which is done, with something to do; for schedulers that take"
                    + " that for failure.")
    private boolean zero;

    /** Whether 1 is to be 0. */
    public boolean isGiven() {
        return zero;
    }
}
