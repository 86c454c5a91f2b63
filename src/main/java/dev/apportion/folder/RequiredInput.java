package dev.apportion.folder;

import dev.apportion.cost.Period;
import java.nio.file.Files;
import java.nio.file.Path;

/** What must be in a working folder before anything is read. */
public final class RequiredInput {

    private RequiredInput() {}

    /**
     * For a run of a period.
     *
     * @throws RunFailedException if there is no folder for it or no policy
     */
    public static void of(Home home, Period period) throws RunFailedException {
        Path input = home.input(period);
        if (!Files.isDirectory(input)) {
            throw Refusals.usage("There is no folder " + input
                    + ". Create it and put the departments' spreadsheets for " + period + " in it.");
        }
        policy(home);
    }

    /**
     * For whatever reads the policy.
     *
     * @throws RunFailedException if there is none, or a setting for reading is wrong
     */
    public static void policy(Home home) throws RunFailedException {
        Refusals.settings(home::reading);
        if (!Files.isRegularFile(home.policy())) {
            throw Refusals.usage("There is no policy at " + home.policy() + ". Create a starter policy with \"apportion"
                    + " init DIR\".");
        }
    }
}
