package dev.apportion.endtoend;

import dev.apportion.ooxml.CellText;
import dev.apportion.policy.PolicyException;
import dev.apportion.policy.condition.Conditions;
import dev.apportion.policy.workbook.PolicyReader;
import dev.apportion.sheet.open.ReadSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Whatever stands in a policy's cells, the policy is read or all its faults are told. */
public final class PolicyFuzz {

    private static final int MOST = 30;

    private static Path file = Path.of("");

    private PolicyFuzz() {}

    public static void fuzzerInitialize(String[] args) throws IOException {
        file = Files.createTempFile("fuzz", ".xlsx");
        file.toFile().deleteOnExit();
    }

    /** A line is a sheet's name, then cells between bars; the first line of a sheet has its headings. */
    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        PolicyWorkbook policy = new PolicyWorkbook("EUR", "en-US");
        String last = "";
        for (String line : new String(data, StandardCharsets.UTF_8).split("\n", MOST)) {
            String[] cells = Arrays.stream(line.split("\\|", MOST)).map(CellText::escaped).toArray(String[]::new);
            String[] row = Arrays.copyOfRange(cells, 1, cells.length);
            // Excel itself takes no other names.
            if (!cells[0].matches("[A-Za-z ]{1,31}")) {
                continue;
            }
            if (cells[0].equals(last) || cells[0].equals("Settings")) {
                policy.row(cells[0], row);
            } else {
                policy.sheet(cells[0], row);
            }
            last = cells[0];
            for (String cell : row) {
                try {
                    Conditions.parse(cell).matches(cell);
                } catch (IllegalArgumentException told) {
                    // It says what to write instead.
                }
            }
        }
        try {
            policy.write(file);
        } catch (IllegalArgumentException poi) {
            return; // a name of a sheet twice, but for capitals
        }
        try {
            PolicyReader.read(file, ReadSettings.USUAL);
        } catch (PolicyException told) {
            // All of them, each with its cell.
        }
    }

    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0], "seed"), """
                Settings|Deadline|last business day
                Departments|Code|Name|Kind|E-mail to|Step-down order
                Departments|IT|Computers|Support|a@b.example; c@d.example|1
                Departments|OPS|Works|Operating||
                Projects|Code|Name|Department|Start|Baseline end|Budget
                Projects|P1|Shop|IT|2026-01-01|31.12.2026|1,000.50
                Operations|Code|Name|Department
                Operations|O1|Desk|IT
                Rules|Description|Account|Decision|Note
                Rules|contains "licence"; not "a b"|4000..4199, >=5000|Project|matches "[a-z]+"
                Pools|Code|Name|Base|Sender|Portion
                Pools|ICT|Computers|seats|IT|12.5%
                Bases|Base|Kind|Department|Period|Quantity
                Bases|seats|Key figure|OPS|2026-10|12
                Shares|Of|Receiver|Percent
                Rates|Currency|Period|Rate
                Rates|USD|2026-10|1.08
                Columns|Field|Headings
                Columns|Amount|Betrag; Montant
                """);
    }
}
