package dev.apportion.shipped.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/** Writes the sample input of Northbridge Water, the spreadsheets of the tutorial and what a new working folder starts with. */
final class SampleInput {

    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private SampleInput() {}

    /** Writes into the project in whose folder it runs. */
    public static void main(String[] args) throws IOException {
        write(Path.of("input"));
        writeStarter(Path.of("src/main/resources/init"));
        TutorialSpreadsheets.write(Path.of("docs/tutorial"));
    }

    /** Returns the number of cost lines. */
    static int write(Path input) throws IOException {
        PolicyWorkbook.write("policy", "Northbridge Water", input.resolve("policy.xlsx"));
        int lines = 0;
        for (YearMonth month : List.of(SEPTEMBER, OCTOBER)) {
            Path folder = input.resolve(month.toString());
            lines += write("IT", new ItLayout(), month, folder, Fault.ERROR_CELL, Fault.UNKNOWN_CURRENCY);
            lines += write("HR", new HrLayout(), month, folder, Fault.NO_AMOUNT);
            lines += write("FAC", new FacilitiesLayout(), month, folder, Fault.UNKNOWN_DEPARTMENT, Fault.TEXT_AMOUNT);
            lines += write("NET", new NetworksLayout(), month, folder, Fault.DUPLICATE, Fault.ERROR_CELL);
            lines += write("CUS", new CustomerServiceLayout(), month, folder, Fault.OTHER_PERIOD, Fault.DUPLICATE);
            lines += write("MKT", new MarketingLayout(), month, folder, Fault.TEXT_AMOUNT);
            lines += write("ENG", new EngineeringLayout(), month, folder, Fault.NO_AMOUNT);
            lines += write("FIN", new FinanceLayout(), month, folder, Fault.NO_STORED_VALUE, Fault.OTHER_PERIOD);
        }
        return lines + write("LAB", new LaboratoryLayout(), SEPTEMBER, input.resolve("2026-09"));
    }

    static void writeStarter(Path folder) throws IOException {
        PolicyWorkbook.write("starter", "Your organization", folder.resolve("policy.xlsx"));
    }

    private static int write(String department, Layout layout, YearMonth month, Path folder, Fault... faults)
            throws IOException {
        List<Cost> costs = Mistakes.plant(Catalog.costs(department, month), faults);
        layout.write(costs, month, folder);
        return costs.size();
    }
}
