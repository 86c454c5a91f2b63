package dev.apportion.shipped.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The policy workbook: each sheet a table under a title and a line of explanation. */
final class PolicyWorkbook {

    private PolicyWorkbook() {}

    /** Writes the rows of a folder of lists. */
    static void write(String lists, String author, Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            PolicyStyles styles = new PolicyStyles(workbook);
            XSSFSheet start = StartSheet.add(workbook, styles);
            List<List<String>> all = Texts.rows("policy-columns");
            for (int i = 0; i < all.size(); ) {
                List<String> head = all.get(i++);
                List<PolicyColumn> columns = new ArrayList<>();
                while (i < all.size() && !all.get(i).get(0).equals("#")) {
                    columns.add(PolicyColumn.of(all.get(i++)));
                }
                String name = head.get(1);
                if (!Texts.exist(lists + "/" + name) && !name.equals("Criteria")) {
                    continue;
                }
                TableSheet sheet = new TableSheet(workbook, styles, name, columns);
                List<List<String>> rows = lists.equals("starter") && name.equals("Criteria")
                        ? Texts.shippedCriteria()
                        : Texts.rows(lists + "/" + name);
                sheet.write(head.get(2), rows);
                if (name.equals("Settings")) {
                    settings(sheet, rows);
                }
            }
            if (workbook.getSheet("Bases") != null && workbook.getSheet("Projects") != null) {
                ListsSheet.add(workbook);
            }
            StartSheet.fill(workbook, start, styles);
            SteadyFile.save(workbook, author, file);
        }
    }

    private static void settings(TableSheet sheet, List<List<String>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            List<String> values = SettingChoices.of(rows.get(i).get(0));
            if (!values.isEmpty()) {
                sheet.choices(TableSheet.HEADING + 1 + i, 1, values);
            }
        }
    }
}
