package dev.apportion.policy.workbook;

import static dev.apportion.policy.workbook.PolicyWorkbook.row;
import static dev.apportion.policy.workbook.PolicyWorkbook.small;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.apportion.policy.PolicyException;
import dev.apportion.sheet.open.ReadSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullUnmarked
class PolicyFaultsTest {

    @TempDir
    Path folder;

    private List<String> faults(PolicyWorkbook workbook) {
        PolicyException exception = catchThrowableOfType(PolicyException.class, () -> workbook.read(folder));
        assertThat(exception).as("the policy has faults").isNotNull();
        return exception.faults().stream()
                .map(fault -> fault.sheet() + " " + fault.cell() + ": " + fault.message())
                .toList();
    }

    @Test
    void neededSheetsAndSettings() {
        assertThat(faults(new PolicyWorkbook().sheet("Settings", row("Setting", "Value"), row("Currency", "USX"))))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).startsWith("Settings : The setting \"Organization\" is missing."),
                        fault -> assertThat(fault).startsWith("Settings B2: \"USX\" is not a currency."),
                        fault -> assertThat(fault).contains("There is no sheet \"Departments\""));
    }

    @Test
    void neededColumnsAndCells() {
        assertThat(faults(small().sheet("Departments", row("FIN", null, "Supprt"), row(null, "Nameless", "Support"))
                        .sheet("Operations", row("Code", "Name"), row("OPS", "Run"))))
                .containsExactlyInAnyOrder(
                        "Departments B4: Name is missing. Fill in the cell.",
                        "Departments C4: \"Supprt\" is not one of Support, Operating. Did you mean \"Support\"?",
                        "Departments A5: Code is missing. Fill in the cell.",
                        "Operations C1: The column \"Department\" is missing. Add it to the headings in row 1.");
    }

    /** Found by .ci/fuzz. */
    @Test
    void aQuotationMarkThatIsNeverClosedInAConditionOnAccounts() {
        assertThat(faults(small().sheet("Rules", row("Account", "Decision", "Note"), row("\"4000", "Project", "N"))))
                .containsExactly(
                        "Rules A2: The condition can't be read: a quotation mark is never closed; add the second"
                                + " \".");
    }

    @Test
    void duplicateCodesAndAliases() {
        assertThat(faults(
                        small().sheet("Departments", row("it", "More IT", "Support"), row("FIN", "F", "Support", "700"))
                                .sheet(
                                        "Operations",
                                        row("Code", "Name", "Department", "Aliases"),
                                        row("OPS", "Run", "IT", "RUN"))
                                .sheet(
                                        "Projects",
                                        row("Code", "Name", "Department", "Start", "Baseline end"),
                                        row("run", "Plan", "IT", "2026-01-01", "2026-06-30"))))
                .containsExactlyInAnyOrder(
                        "Departments A4: \"it\" already stands for the department IT (row 2)."
                                + " Codes and aliases must be unique by their letters and digits.",
                        "Departments D5: \"700\" already stands for the department IT (row 2)."
                                + " Codes and aliases must be unique by their letters and digits.",
                        "Projects A2: \"run\" already stands for the project or operation OPS (row 2)."
                                + " Codes and aliases must be unique.");
    }

    @Test
    void rangesOfCostCentersThatOverlap() {
        assertThat(faults(small().sheet(
                                "Departments",
                                row("SAL", "Sales", "Support", "4100-4199; 4150-4160"),
                                row("HR", "People", "Support", "4200..4299"),
                                row("FIN", "Finance", "Support", "4190-4205"))))
                .containsExactlyInAnyOrder(
                        "Departments D6: Numbers of \"4190-4205\" are in a range of SAL too. Give each number to one"
                                + " department.",
                        "Departments D6: Numbers of \"4190-4205\" are in a range of HR too. Give each number to one"
                                + " department.");
    }

    /** Cost of the one would be read as the other's. */
    @Test
    void departmentsThatDifferInSignsOnly() {
        assertThat(faults(small().sheet(
                                "Departments", row("R/D", "Research", "Support"), row("r-d", "Rates", "Support"))))
                .containsExactly(
                        "Departments A5: \"r-d\" already stands for the department R/D (row 4). Codes and aliases must be"
                                + " unique by their letters and digits.");
    }

    @Test
    void unknownReferences() {
        assertThat(faults(small().sheet("Operations", row("Code", "Name", "Department"), row("OPS", "Run", "MKTG"))
                        .sheet("Bases", row("Base", "Kind"), row("Desks", "Even"))
                        .sheet(
                                "Pools",
                                row("Code", "Name", "Base", "Receivers"),
                                row("RENT", "Rent", "Desk", "MKT; Finanz"))
                        .sheet("Rules", row("Account", "Decision", "Work item"), row("1", "Project", "OPX"))))
                .containsExactlyInAnyOrder(
                        "Operations C2: There is no department \"MKTG\". Did you mean \"MKT\"?"
                                + " Correct it, or add it to its sheet.",
                        "Pools C2: There is no base \"Desk\". Did you mean \"Desks\"?"
                                + " Correct it, or add it to its sheet.",
                        "Pools D2: There is no department \"Finanz\". Correct it, or add it to its sheet.",
                        "Rules C2: There is no project or operation \"OPX\". Did you mean \"OPS\"?"
                                + " Correct it, or add it to its sheet.");
    }

    @Test
    void projectDatesAndHandover() {
        Object[] headings = row(
                "Code",
                "Name",
                "Department",
                "Start",
                "Baseline end",
                "Approved end",
                "Handover start",
                "Handover complete",
                "Handover percentage",
                "Receiving operation");
        assertThat(faults(small().sheet("Operations", row("Code", "Name", "Department"), row("OPS", "Run", "IT"))
                        .sheet(
                                "Projects",
                                headings,
                                row("A", "A", "IT", "2026-06-30", "2026-01-01"),
                                row("B", "B", "IT", "2026-01-01", "2026-06-30", "2025-12-31"),
                                row("C", "C", "IT", "soon", "2026-06-30"),
                                row("D", "D", "IT", "2026-01-01", "2026-06-30", null, "2026-05-01"),
                                row(
                                        "E",
                                        "E",
                                        "IT",
                                        "2026-01-01",
                                        "2026-06-30",
                                        null,
                                        "2026-05-01",
                                        "2026-04-01",
                                        110,
                                        "OPS"),
                                row(
                                        "F",
                                        "F",
                                        "IT",
                                        "2026-01-01",
                                        "2026-06-30",
                                        null,
                                        "2026-05-01",
                                        "2026-05-31",
                                        "2026-05-08: 10; 2026-05-01: 20; 2026-06-01: 30; x: 1",
                                        "OPS"),
                                row("G", "G", "IT", "2026-01-01", "2026-06-30", null, null, null, 5))))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).startsWith("Projects E2: The baseline end 2026-01-01 is before"),
                        fault -> assertThat(fault).startsWith("Projects F3: The approved end 2025-12-31 is before"),
                        fault -> assertThat(fault).startsWith("Projects D4: \"soon\" is not a date."),
                        fault -> assertThat(fault).startsWith("Projects H5: A handover needs both dates"),
                        fault -> assertThat(fault).startsWith("Projects J5: A handover needs the operation"),
                        fault -> assertThat(fault).startsWith("Projects H6: The handover is complete on 2026-04-01"),
                        fault -> assertThat(fault).startsWith("Projects I6: \"110\" is not between 0 and 100"),
                        fault -> assertThat(fault).startsWith("Projects I7: The step \"2026-05-01: 20\" is not later"),
                        fault -> assertThat(fault).startsWith("Projects I7: The step \"2026-06-01: 30\" is outside"),
                        fault -> assertThat(fault).startsWith("Projects I7: The step \"x: 1\" can't be read."),
                        fault -> assertThat(fault).startsWith("Projects I8: A handover percentage needs"));
    }

    @Test
    void rulesAndCriteria() {
        assertThat(faults(small().sheet("Operations", row("Code", "Name", "Department"), row("OPS", "Run", "IT"))
                        .sheet(
                                "Rules",
                                row("No.", "Account", "Decision", "Work item"),
                                row(1, "1999..1000", "Project"),
                                row(1, "5", "Perhaps"),
                                row(3, "", "Not cost"),
                                row(4, "6", "Project", "OPS"))
                        .sheet(
                                "Criteria",
                                row("Name", "Weight", "Looks at", "Test"),
                                row("A", 0, "Text", "x"),
                                row("B", 1.5, "Suplier", "x"),
                                row("C", "", "Text", ""))))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault)
                                .startsWith("Rules B2: The condition can't be read: \"1999..1000\" is the wrong way"),
                        fault -> assertThat(fault).startsWith("Rules A3: There is another rule 1."),
                        fault -> assertThat(fault).startsWith("Rules C3: \"Perhaps\" is not one of Project, Operation"),
                        fault ->
                                assertThat(fault).startsWith("Rules C4: A rule without a condition can't say Not cost"),
                        fault -> assertThat(fault).startsWith("Rules D5: OPS is an operation, but the rule decides"),
                        fault -> assertThat(fault).startsWith("Criteria B2: A weight of 0"),
                        fault -> assertThat(fault).startsWith("Criteria B3: \"1.5\" is not a whole number"),
                        fault -> assertThat(fault)
                                .startsWith("Criteria C3: There is no field \"Suplier\". Did you mean \"Supplier\"?"),
                        fault -> assertThat(fault).startsWith("Criteria D4: A criterion that looks at Text needs"),
                        fault -> assertThat(fault).startsWith("Criteria B4: Weight is missing"));
    }

    @Test
    void allocation() {
        assertThat(faults(small().sheet("Departments", row("FIN", "Finance", "Support"))
                        .sheet(
                                "Bases",
                                row("Base", "Kind", "Department", "Period", "Quantity", "Rate"),
                                row("Desks", "Key figure", "MKT", "2026-01", 40),
                                row("Desks", "Even", "MKT", "2026-01", "many"),
                                row("Print", "Rate x quantity", "MKT", "Oct", 1),
                                row("IT", "Even"))
                        .sheet(
                                "Pools",
                                row("Code", "Name", "Base", "Portion", "Sender", "Receivers", "Excluded"),
                                row("RENT", "Rent", "Desks", 60, "IT", "MKT", "MKT"),
                                row("RENT", "Rent", "Desks", 30, "FIN"))
                        .sheet(
                                "Shares",
                                row("Of", "Receiver", "Percent", "From", "Until"),
                                row("Desks", "MKT", 101, "2026-05", "2026-01"))
                        .sheet(
                                "Rates",
                                row("Currency", "Period", "Rate"),
                                row("USD", "2026-10", 2),
                                row("EUR", "2026-10", 0),
                                row("EUR", "2026-10", 1))))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).startsWith("Bases B3: Desks has a different kind"),
                        fault -> assertThat(fault).startsWith("Bases E3: \"many\" is not a number"),
                        fault -> assertThat(fault)
                                .startsWith("Bases E3: Row 2 already has a quantity for MKT for" + " 2026-01"),
                        fault -> assertThat(fault).startsWith("Bases D4: \"Oct\" is not a period"),
                        fault -> assertThat(fault).startsWith("Bases F4: The rate of Print is missing"),
                        fault -> assertThat(fault).startsWith("Bases A5: \"IT\" is also the code of a department"),
                        fault -> assertThat(fault)
                                .startsWith("Pools G2: MKT is listed both as a receiver and as excluded"),
                        fault -> assertThat(fault).startsWith("Pools E3: Sender differs from the pool's first row"),
                        fault -> assertThat(fault).startsWith("Pools D3: The portions of pool RENT add up to 90"),
                        fault ->
                                assertThat(fault).startsWith("Shares A2: The base Desks is not of the kind Percentage"),
                        fault -> assertThat(fault).startsWith("Shares C2: \"101\" is not between 0 and 100"),
                        fault -> assertThat(fault).startsWith("Shares E2: The share ends in 2026-01, before"),
                        fault -> assertThat(fault).startsWith("Rates C2: USD is the reporting currency"),
                        fault -> assertThat(fault).startsWith("Rates C3: A rate must be above 0"),
                        fault ->
                                assertThat(fault).startsWith("Rates C4: Row 3 already has a rate for EUR for 2026-10"));
    }

    @Test
    void peopleAndOrder() {
        PolicyWorkbook workbook = new PolicyWorkbook()
                .sheet(
                        "Settings",
                        row("Setting", "Value"),
                        row("Organization", "A"),
                        row("Currency", "JPY"),
                        row("Locale", "xx-YY"),
                        row("Fiscal year start", "Smarch"),
                        row("Operation from score", 3),
                        row("Locale", "en-US"))
                .sheet(
                        "Departments",
                        row("Code", "Name", "Kind", "E-mail to", "Step-down order", "Monthly budget", "Expected"),
                        row("A", "A", "Support", "a@b, c@d.example", 1, 10.5, "maybe"),
                        row("B", "B", "Support", null, 1, -5))
                .sheet(
                        "Columns",
                        row("Field", "Headings"),
                        row("Acount", "x"),
                        row("Date", "Amount; ???"),
                        row("Period", "Amount"),
                        row("Supplier", "First + Last name"))
                .sheet("Recipients", row("Name", "E-mail", "Language"), row("X", "x@", "klingon"));
        assertThat(faults(workbook))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).startsWith("Settings B4: \"xx-YY\" is not a locale"),
                        fault -> assertThat(fault).startsWith("Settings B5: \"Smarch\" is not a month"),
                        fault -> assertThat(fault).startsWith("Settings B6: The score must be below 0"),
                        fault -> assertThat(fault).startsWith("Settings A7: \"Locale\" is set twice"),
                        fault -> assertThat(fault).startsWith("Departments D2: \"a@b, c@d.example\" is not an e-mail"),
                        fault -> assertThat(fault).startsWith("Departments F2: 10.5 has more decimals than JPY"),
                        fault -> assertThat(fault).startsWith("Departments G2: \"maybe\" is neither Yes nor No"),
                        fault -> assertThat(fault).startsWith("Departments F3: A budget can't be negative"),
                        fault -> assertThat(fault).startsWith("Departments E3: Step-down order 1 is already that of A"),
                        fault -> assertThat(fault)
                                .startsWith("Columns A2: There is no field \"Acount\". Did you mean \"Account\"?"),
                        fault -> assertThat(fault)
                                .startsWith("Columns B4: \"Amount\" is already a heading of" + " Date."),
                        fault -> assertThat(fault).startsWith("Columns B3: \"???\" has neither letters nor digits"),
                        fault -> assertThat(fault)
                                .startsWith("Columns B5: \"First + Last name\" adds up columns, which only Amount"),
                        fault -> assertThat(fault).startsWith("Recipients B2: \"x@\" is not an e-mail address"),
                        fault -> assertThat(fault).startsWith("Recipients C2: \"klingon\" is not a language"));
    }

    @Test
    void aFileThatIsNoWorkbook() throws IOException {
        Path file = Files.writeString(folder.resolve("policy.xlsx"), "\0\1not a workbook");
        assertThatThrownBy(() -> PolicyReader.read(file, ReadSettings.USUAL)).isInstanceOf(PolicyException.class);
        assertThatThrownBy(() -> PolicyReader.read(folder.resolve("missing.xlsx"), ReadSettings.USUAL))
                .isInstanceOf(PolicyException.class);
    }
}
