package dev.apportion.cli;

import dev.apportion.cli.frame.ExitCode;
import dev.apportion.cli.frame.FolderCommand;
import dev.apportion.cli.option.PersonOption;
import dev.apportion.control.Correcting;
import dev.apportion.control.CorrectionOutcome;
import dev.apportion.cost.Period;
import dev.apportion.cost.Sha256;
import dev.apportion.cost.received.CellCorrection;
import dev.apportion.folder.InputFiles;
import dev.apportion.folder.MonthCorrections;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records what a cell of a department's spreadsheet should hold. */
@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        description =
                "Has a cell of a spreadsheet read as if it held another text, from the next run on. The spreadsheet stays as"
                        + " it is: the correction goes to a workbook beside it, with who made it, when and why. With FILE alone,"
                        + " lists its corrections.")
@SuppressWarnings("NullAway.Init")
final class CorrectCommand extends FolderCommand {

    @Mixin
    private PersonOption person;

    @Parameters(index = "0", paramLabel = "FILE", description = "The spreadsheet, in a month's folder.")
    private String file;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SHEET!CELL",
            description = "The cell, such as Costs!F17; F17 where there is one sheet.")
    private @Nullable String place;

    @Parameters(index = "2", arity = "0..1", paramLabel = "TEXT", description = "What it is read as; \"\" for nothing.")
    private @Nullable String text;

    @Option(names = "--reason", paramLabel = "WHY", description = "Why, for whoever asks later.")
    private @Nullable String reason;

    @Option(names = "--undo", description = "Takes the correction of the cell back.")
    private boolean undo;

    @Override
    public Integer call() throws Exception {
        Path path = spreadsheet(file);
        Period period = periodOf(path);
        MonthCorrections known = new MonthCorrections(home());
        if (place == null) {
            return list(known.in(home().input(period)).of(Sha256.of(path)));
        }
        int mark = place.lastIndexOf('!');
        String sheet = mark < 0 ? "" : place.substring(0, mark);
        String cell = place.substring(mark + 1);
        Correcting correcting = new Correcting(
                home(),
                Correcting.reading(home()),
                known,
                period,
                person.name(home()),
                LocalDateTime.now(ZoneId.systemDefault()));
        String name = InputFiles.name(home().input(period), path);
        if (undo) {
            return tell(correcting.undo(name, sheet, cell, true), period);
        }
        if (text == null || reason == null) {
            throw wrong("Say what " + place + " is to be read as, and why: apportion correct \"" + file + "\" \""
                    + place + "\" TEXT --reason WHY");
        }
        return tell(
                correcting.correct(
                        new Correcting.Request(name, null, sheet, cell, text, reason), (read, before, added) -> true),
                period);
    }

    private int list(List<CellCorrection> corrections) {
        PrintWriter out = out();
        corrections.forEach(
                one -> out.println(one.sheet() + "!" + one.cell() + ": \"" + one.newText() + "\" instead of \""
                        + one.oldText() + "\", " + one.who() + ", "
                        + one.when().toString().replace('T', ' ') + ": "
                        + one.why()));
        if (corrections.isEmpty()) {
            out.println("No cell of it is corrected.");
        }
        out.flush();
        return ExitCode.DONE;
    }

    private int tell(CorrectionOutcome outcome, Period period) {
        CellCorrection one = outcome.correction();
        if (one == null || !outcome.isDone()) {
            throw wrong(refused(outcome, period) + " Nothing was done.");
        }
        PrintWriter out = out();
        String cell = one.sheet() + "!" + one.cell() + " of " + one.file();
        out.println(
                outcome.kind() == CorrectionOutcome.Kind.UNDONE
                        ? cell + " is read as it is again, \"" + one.oldText() + "\", from the next run on."
                        : cell + " is read as \"" + one.newText() + "\" instead of \"" + one.oldText()
                                + "\" from the next run on.");
        out.flush();
        return ExitCode.DONE;
    }

    private String refused(CorrectionOutcome outcome, Period period) {
        CellCorrection other = outcome.correction();
        return switch (outcome.kind()) {
            case CLOSED -> "The period " + period + " is closed. \"apportion reopen " + period + "\" opens it again.";
            case NO_FILE ->
                "Corrected are cells of cost in the folder of a month, " + home().input(period) + ", which \"" + file
                        + "\" isn't.";
            case NO_SHEET -> "There is no such sheet. Sheets: " + outcome.detail() + ".";
            case NO_CELL -> "There is no cell \"" + outcome.detail() + "\" in a row of the file.";
            case SAME -> "The cell holds \"" + outcome.detail() + "\" already.";
            case TAKEN ->
                other == null
                        ? ""
                        : other.who() + " corrected it to \"" + other.newText() + "\" (" + other.why()
                                + "). Take that back first, with --undo.";
            case NO_CORRECTION -> "The cell is not corrected.";
            case NO_REASON -> "A correction needs a reason.";
            case TOO_LONG -> "A cell takes " + outcome.detail() + " characters.";
            case FAULTY ->
                "The workbook " + outcome.detail()
                        + " has to be written anew, but it has rows that can't be read: correct or delete them first.";
            case CHANGED, FOREIGN, RECORDED, UNDONE -> "";
        };
    }
}
