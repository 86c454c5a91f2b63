package dev.apportion.endtoend.tutorial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of documentation as steps. A block of the language {@code console} holds commands, each behind a dollar sign, and what
 * they print; a number behind the language is the exit code of the block's last command. A paragraph such as {@code Fill in `policy.xlsx`, sheet *Pools*}
 * names a sheet of a workbook, and the table after it what is typed there.
 */
public final class Tutorial {

    /** What a reader does. */
    public sealed interface Step permits Command, Edit {}

    /**
     * A command line.
     *
     * @param from the first line of what it prints in the page, from 0, and the line after the last
     */
    public record Command(String line, int exitCode, int from, int until) implements Step {}

    /**
     * Something typed into a sheet.
     *
     * @param verb how
     * @param rows the table, headings first
     */
    public record Edit(Verb verb, String file, String sheet, List<List<String>> rows) implements Step {}

    /** How a table of the page goes into a sheet. */
    public enum Verb {
        /** Its rows instead of those that are there. */
        FILL,
        /** Its rows below those that are there. */
        ADD,
        /** Each row names a cell and what to write there. */
        TYPE,
        /** Each row begins with what the row's first cell holds, and says what the next one will. */
        SET
    }

    private static final Pattern EDIT =
            Pattern.compile("(Fill in|Add to|Type into|Set in) `([^`]+)`, sheet \\*([^*]+)\\*.*");
    private static final Pattern BLOCK = Pattern.compile("```console ?([0-9]*)");

    private Tutorial() {}

    public static List<Step> steps(List<String> page) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            Matcher block = BLOCK.matcher(page.get(i));
            Matcher edit = EDIT.matcher(page.get(i));
            if (block.matches()) {
                i = commands(page, i + 1, block.group(1), steps);
            } else if (edit.matches()) {
                while (!page.get(i).startsWith("|")) {
                    i++;
                }
                List<List<String>> rows = new ArrayList<>();
                for (; i < page.size() && page.get(i).startsWith("|"); i++) {
                    rows.add(cells(page.get(i)));
                }
                rows.remove(1);
                Verb verb = Verb.valueOf(edit.group(1).split(" ", 2)[0].toUpperCase(Locale.ROOT));
                steps.add(new Edit(verb, edit.group(2), edit.group(3), rows));
            }
        }
        return steps;
    }

    private static int commands(List<String> page, int first, String exitCode, List<Step> steps) {
        int end = first;
        while (!page.get(end).equals("```")) {
            end++;
        }
        for (int i = first; i < end; ) {
            int until = i + 1;
            while (until < end && !page.get(until).startsWith("$ ")) {
                until++;
            }
            int code = until == end && !exitCode.isEmpty() ? Integer.parseInt(exitCode) : 0;
            steps.add(new Command(page.get(i).substring(2), code, i + 1, until));
            i = until;
        }
        return end;
    }

    private static List<String> cells(String row) {
        String[] cells = row.substring(1, row.lastIndexOf('|')).split("\\|", -1);
        return Arrays.stream(cells).map(String::strip).toList();
    }
}
