package dev.apportion.cli;

import dev.apportion.cli.frame.ExitCode;
import dev.apportion.cli.frame.FolderCommand;
import dev.apportion.cli.option.PersonOption;
import dev.apportion.control.NameForgotten;
import dev.apportion.cost.Period;
import dev.apportion.ledger.forget.ForgottenMonth;
import dev.apportion.ledger.forget.NameSearch.Reason;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a person's name out of closed months. */
@Command(
        name = "forget",
        mixinStandardHelpOptions = true,
        description =
                "Takes a person's name out of what the ledger keeps of closed periods: texts of lines, rejected rows,"
                        + " findings, decisions, names of files, subjects of messages. \"[forgotten]\" stands in its place. No"
                        + " figure changes, and \"apportion audit\" goes on verifying all of them. Then names the files that still"
                        + " have it. Exits 1 if anything is left to do.")
@SuppressWarnings("NullAway.Init")
final class ForgetCommand extends FolderCommand {

    @Mixin
    private PersonOption person;

    @Parameters(
            paramLabel = "NAME",
            description =
                    "First and last name as they are written, in quotation marks. Found as whole words, in capitals or"
                            + " not. Repeat the command for other spellings.")
    private String name;

    @Option(names = "--because", paramLabel = "TEXT", description = "A reason for the audit log, without the name.")
    private String why = "";

    @Option(names = "--dry-run", description = "Only say what would be done.")
    private boolean dryRun;

    @Override
    public Integer call() throws Exception {
        NameForgotten forgotten = NameForgotten.in(home(), name, person.name(home()), why, dryRun);
        PrintWriter out = out();
        if (dryRun) {
            out.println("Dry run: nothing was changed.");
        }
        for (ForgottenMonth month : forgotten.months()) {
            out.println(month.period() + ": " + month.inWords() + "."
                    + (month.codes() ? " Accounts, work items or pools among them." : ""));
            month.marks().forEach((spelling, mark) -> out.println("  " + spelling + " -> " + mark));
        }
        if (forgotten.months().isEmpty()) {
            out.println("No closed period has the name.");
        }
        forgotten.refused().forEach(out::println);
        printRest(out, forgotten);
        out.flush();
        return forgotten.isAll() ? ExitCode.DONE : ExitCode.DONE_WITH_FINDINGS;
    }

    private static void printRest(PrintWriter out, NameForgotten forgotten) {
        if (!forgotten.periods().isEmpty()) {
            out.println("Still in "
                    + forgotten.periods().stream().map(Period::toString).collect(Collectors.joining(", "))
                    + ", not closed: correct the spreadsheets and run again, or close and repeat this.");
        }
        print(out, forgotten, Reason.AUDIT_LOG, "the audit log, from which no word can be taken");
        print(out, forgotten, Reason.WHO_ACTED, "who acted or got mail, which stays");
        print(out, forgotten, Reason.POLICY, "names of departments and of packs, which are the policy's");
        if (!forgotten.files().having().isEmpty()) {
            out.println("Still in these files, which are yours to correct or delete:");
            forgotten.files().having().forEach(file -> out.println("  " + file));
            out.println("In a spreadsheet of a closed month write the mark in its place, so that decisions hold.");
        }
        if (!forgotten.files().closed().isEmpty()) {
            out.println("Could not be looked into:");
            forgotten.files().closed().forEach(file -> out.println("  " + file));
        }
    }

    private static void print(PrintWriter out, NameForgotten forgotten, Reason reason, String what) {
        int places = forgotten.places().getOrDefault(reason, 0);
        if (places > 0) {
            out.println("Still in " + what + " (" + places + (places == 1 ? " place" : " places") + ").");
        }
    }
}
