package dev.apportion.policy.workbook;

import dev.apportion.message.Message;
import dev.apportion.money.Amount;
import dev.apportion.policy.Purpose;
import dev.apportion.policy.RegisteredProject;
import dev.apportion.policy.Settings;
import dev.apportion.policy.workbook.cell.Choice;
import dev.apportion.policy.workbook.cell.DateCells;
import dev.apportion.policy.workbook.cell.MoneyCells;
import dev.apportion.policy.workbook.cell.PolicyRow;
import dev.apportion.policy.workbook.cell.PolicySheet;
import dev.apportion.policy.workbook.cell.SheetLayout;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The Projects sheet. */
final class ProjectsSheet {

    static final SheetLayout LAYOUT = new SheetLayout(
            "Projects",
            false,
            List.of("Code", "Name", "Department", "Start", "Baseline end"),
            List.of(
                    "Aliases",
                    "Status",
                    "Approved end",
                    "Change request",
                    "Budget",
                    "Currency",
                    "Handover start",
                    "Handover complete",
                    "Handover percentage",
                    "Receiving operation",
                    "Capitalizable",
                    "Purpose",
                    "Opening balance"));

    static final Choice<Purpose> PURPOSE = Choice.of(Purpose.class);

    private static final Choice<RegisteredProject.Status> STATUS = Choice.of(RegisteredProject.Status.class);

    private ProjectsSheet() {}

    /**
     * @param items takes in every code and alias, beside those of operations
     * @param operations those that may receive
     */
    static Map<String, RegisteredProject> read(
            PolicySheet sheet, Settings settings, Names departments, Names items, Names operations) {
        sheet.rows().forEach(row -> items.add(row, "Code", row.text("Code"), row.text("Code")));
        Map<String, RegisteredProject> projects = new LinkedHashMap<>();
        for (PolicyRow row : sheet.rows()) {
            RegisteredProject project = project(row, settings, departments, operations);
            project.aliases().forEach(alias -> items.add(row, "Aliases", alias, project.code()));
            projects.put(project.code(), project);
        }
        return projects;
    }

    private static RegisteredProject project(PolicyRow row, Settings settings, Names departments, Names operations) {
        LocalDate start = DateCells.neededDate(row, "Start");
        LocalDate baselineEnd = DateCells.neededDate(row, "Baseline end");
        LocalDate approvedEnd = DateCells.date(row, "Approved end");
        checkOrder(row, start, "Baseline end", row.blank("Baseline end") ? null : baselineEnd);
        checkOrder(row, start, "Approved end", approvedEnd);
        if (approvedEnd != null && row.blank("Change request")) {
            row.warning(
                    "Change request",
                    Message.of(
                            "The approved end {0} names no change request. Write the number of the one that "
                                    + "approved it, or clear the approved end.",
                            approvedEnd.toString()));
        }
        CurrencyUnit currency = Objects.requireNonNullElse(MoneyCells.currency(row, "Currency"), settings.currency());
        String code = row.neededText("Code");
        List<String> aliases = row.list("Aliases");
        String name = row.neededText("Name");
        String department = departments.needed(row, "Department");
        RegisteredProject.Status status = STATUS.orElse(row, "Status", RegisteredProject.Status.ACTIVE);
        RegisteredProject.Term term =
                new RegisteredProject.Term(start, baselineEnd, approvedEnd, row.optionalText("Change request"));
        Long budget = MoneyCells.amount(row, "Budget", currency);
        return new RegisteredProject(
                code,
                aliases,
                name,
                department,
                status,
                term,
                budget == null ? null : new Amount(budget, currency),
                MoneyCells.amount(row, "Opening balance", settings.currency()),
                HandoverCells.read(row, term.end(), settings.allocation().handoverPercent(), operations),
                row.yes("Capitalizable", false),
                PURPOSE.read(row, "Purpose"));
    }

    private static void checkOrder(PolicyRow row, LocalDate start, String heading, @Nullable LocalDate end) {
        if (end != null && end.isBefore(start)) {
            row.fault(
                    heading,
                    "The " + heading.toLowerCase(Locale.ROOT) + " " + end + " is before the start " + start
                            + ". Correct one of the two dates.");
        }
    }
}
