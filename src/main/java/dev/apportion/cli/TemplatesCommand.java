package dev.apportion.cli;

import dev.apportion.cli.frame.ExitCode;
import dev.apportion.cli.frame.FolderCommand;
import dev.apportion.folder.Counted;
import dev.apportion.report.ReportTemplate;
import dev.apportion.template.fault.TemplateException;
import dev.apportion.template.fault.TemplateFault;
import dev.apportion.template.model.FieldDescription;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** For authors of templates: whether theirs can be used, and what they can fill in. */
@Command(
        name = "templates",
        mixinStandardHelpOptions = true,
        description = "Checks the workbooks in templates/ and lists all faults; exits 3 if there are any.")
final class TemplatesCommand extends FolderCommand {

    @Option(
            names = "--fields",
            description = "Lists, for each template, the fields and tables that its author may use; checks nothing.")
    private boolean fields;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = out();
        int exitCode = fields ? listFields(out) : check(out, home().templates());
        out.flush();
        return exitCode;
    }

    private static int check(PrintWriter out, Path folder) throws IOException {
        int faulty = 0;
        for (ReportTemplate template : ReportTemplate.values()) {
            try {
                // Neither language nor decimals change what is a fault.
                template.compile(folder, Locale.ENGLISH, CurrencyUnit.EUR);
                out.println(template.file() + ": OK");
            } catch (TemplateException unusable) {
                faulty++;
                List<TemplateFault> faults = unusable.faults();
                out.println(template.file() + ": " + Counted.of(faults.size(), "fault"));
                faults.forEach(fault -> out.println("  " + place(fault) + fault.message()));
            }
        }
        for (String name : unused(folder)) {
            out.println(name + ": no workbook is made from it; those used are "
                    + Stream.of(ReportTemplate.values())
                            .map(ReportTemplate::file)
                            .collect(Collectors.joining(", ")));
        }
        if (faulty > 0) {
            out.println(
                    "Correct them in Excel, save, and check again. \"apportion templates --fields\" lists what can be"
                            + " filled in.");
        }
        return faulty > 0 ? ExitCode.POLICY : ExitCode.DONE;
    }

    private static String place(TemplateFault fault) {
        String sheet = fault.sheet().isEmpty() ? "" : "sheet " + fault.sheet();
        String cell = fault.cell().isEmpty() ? "" : ", cell " + fault.cell();
        return sheet.isEmpty() ? "" : sheet + cell + ": ";
    }

    /** Workbooks in the folder that nobody asks for, most likely misnamed; not Excel's own lock files. */
    private static List<String> unused(Path folder) throws IOException {
        Set<String> used =
                Stream.of(ReportTemplate.values()).map(ReportTemplate::file).collect(Collectors.toSet());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.toLowerCase(Locale.ROOT).matches("[^~].*\\.xls[xm]") && !used.contains(name))
                    .sorted()
                    .toList();
        }
    }

    private static int listFields(PrintWriter out) {
        out.println(
                "Write ${field} in a cell, a header or footer, a sheet name, a chart title, a text box or a comment.");
        out.println(
                "Name an Excel table like a table below: its first body row is repeated for each element, and there");
        out.println(
                "the fields of that table can be used too. A sheet named ${table.field} is repeated for each element.");
        for (ReportTemplate template : ReportTemplate.values()) {
            out.println();
            out.println(template.file() + " - " + template.purpose());
            List<FieldDescription> all = template.fields();
            List<FieldDescription> tables =
                    all.stream().filter(field -> field.type().equals("table")).toList();
            out.println("  Everywhere");
            all.stream()
                    .filter(field -> field.table().isEmpty() && !tables.contains(field))
                    .forEach(field -> print(out, field));
            for (FieldDescription table : tables) {
                out.println("  In a table named " + table.path()
                        + (table.description().isEmpty() ? "" : ": " + table.description()));
                all.stream().filter(field -> field.table().equals(table.path())).forEach(field -> print(out, field));
            }
        }
        return ExitCode.DONE;
    }

    private static void print(PrintWriter out, FieldDescription field) {
        String line = String.format(
                Locale.ROOT, "    %-26s %-7s %s", "${" + field.path() + "}", field.type(), field.description());
        out.println(line.stripTrailing());
    }
}
