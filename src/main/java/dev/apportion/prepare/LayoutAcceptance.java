package dev.apportion.prepare;

import dev.apportion.cost.received.SheetReading;
import dev.apportion.folder.Home;
import dev.apportion.folder.RunFailedException;
import dev.apportion.policy.Field;
import dev.apportion.policy.Headings;
import dev.apportion.report.layout.AcceptedLayout;
import dev.apportion.report.layout.LayoutsWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps how a file is read for its sender: the columns of each of its sheets of cost go to the policy's Layouts. */
public final class LayoutAcceptance {

    private LayoutAcceptance() {}

    /**
     * Accepts how a checked file is read.
     *
     * @return how many sheets' columns were written; 0 if the file has no sheet of cost
     * @throws RunFailedException if the policy can't be written
     */
    public static int accept(Home home, String file, List<SheetReading> sheets, LocalDate today)
            throws RunFailedException {
        List<AcceptedLayout> layouts = new ArrayList<>();
        Set<String> done = new HashSet<>();
        long tables = sheets.stream().map(SheetReading::sheet).distinct().count();
        for (SheetReading reading : sheets) {
            Map<String, Field> columns = columns(reading);
            if (!columns.isEmpty() && done.add(reading.sheet())) {
                String department = reading.department();
                layouts.add(new AcceptedLayout(
                        department,
                        department == null ? anyMonth(file) : null,
                        tables > 1 ? reading.sheet() : null,
                        columns,
                        today));
            }
        }
        Path policy = home.policy();
        try {
            if (!layouts.isEmpty()) {
                LayoutsWriter.write(policy, layouts);
            }
            return layouts.size();
        } catch (IOException e) {
            throw RunFailedException.interrupted(e);
        }
    }

    private static Map<String, Field> columns(SheetReading reading) {
        Map<String, Field> columns = new LinkedHashMap<>();
        if (reading.state() == SheetReading.State.COST) {
            for (SheetReading.Column column : reading.columns()) {
                Field field = column.field() == null ? null : Headings.field(column.field());
                // Of several columns of one heading nobody can tell which is meant.
                if (field != null && isHeading(column.heading())) {
                    columns.put(column.heading(), field);
                }
            }
        }
        return columns;
    }

    private static boolean isHeading(String heading) {
        return !Headings.normalize(heading).isEmpty() && heading.indexOf(';') < 0 && heading.indexOf('\n') < 0;
    }

    /** Numbers in a name are most often the month. */
    private static String anyMonth(String file) {
        return file.replaceAll("[0-9]+", "*");
    }
}
