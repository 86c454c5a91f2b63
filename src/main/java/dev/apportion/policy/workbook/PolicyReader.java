package dev.apportion.policy.workbook;

import dev.apportion.message.Message;
import dev.apportion.policy.Base;
import dev.apportion.policy.Criterion;
import dev.apportion.policy.Field;
import dev.apportion.policy.Headings;
import dev.apportion.policy.NearestName;
import dev.apportion.policy.Policy;
import dev.apportion.policy.PolicyException;
import dev.apportion.policy.PolicyFault;
import dev.apportion.policy.RegisteredDepartment;
import dev.apportion.policy.RegisteredOperation;
import dev.apportion.policy.RegisteredProject;
import dev.apportion.policy.Settings;
import dev.apportion.policy.workbook.cell.Faults;
import dev.apportion.policy.workbook.cell.PolicySheet;
import dev.apportion.policy.workbook.cell.SheetLayout;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.Workbook;
import dev.apportion.sheet.open.ReadSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the policy workbook. */
public final class PolicyReader {

    /** Sheets that are not read: the one that says in which order to fill in the others, and what drop-downs offer; normalized. */
    private static final Set<String> FOR_PEOPLE = Set.of(Headings.normalize("Start"), Headings.normalize("Lists"));

    /** The sheets that are read, in their order. */
    static final List<SheetLayout> LAYOUTS = List.of(
            SettingsSheet.LAYOUT,
            DepartmentsSheet.LAYOUT,
            ColumnsSheet.LAYOUT,
            NoCostSheet.LAYOUT,
            LayoutsSheet.LAYOUT,
            ProjectsSheet.LAYOUT,
            OperationsSheet.LAYOUT,
            RulesSheet.LAYOUT,
            CriteriaSheet.LAYOUT,
            PoolsSheet.LAYOUT,
            BasesSheet.LAYOUT,
            SharesSheet.LAYOUT,
            RatesSheet.LAYOUT,
            RecipientsSheet.LAYOUT,
            HolidaysSheet.LAYOUT);

    private final List<Sheet> sheets;
    private final Faults faults = new Faults();

    private PolicyReader(List<Sheet> sheets) {
        this.sheets = sheets;
    }

    /**
     * Reads and checks the whole workbook.
     *
     * @throws PolicyException with every fault at once
     */
    public static Policy read(Path workbook, ReadSettings reading) throws PolicyException {
        try (Workbook open = reading.open(workbook)) {
            return new PolicyReader(open.sheets()).policy();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Policy policy() throws PolicyException, UnreadableWorkbookException {
        warnOfUnknownSheets();
        Names departmentNames = Names.read("department");
        Names items = new Names("project or operation");
        Names operationNames = new Names("operation");
        Names baseNames = new Names("base");

        Settings settings = SettingsSheet.read(sheet(SettingsSheet.LAYOUT));
        Map<String, RegisteredDepartment> departments =
                DepartmentsSheet.read(sheet(DepartmentsSheet.LAYOUT), settings.currency(), departmentNames);
        Map<String, RegisteredOperation> operations = OperationsSheet.read(
                sheet(OperationsSheet.LAYOUT), settings.currency(), departmentNames, items, operationNames);
        Map<String, RegisteredProject> projects =
                ProjectsSheet.read(sheet(ProjectsSheet.LAYOUT), settings, departmentNames, items, operationNames);
        Map<String, Base> bases = BasesSheet.read(sheet(BasesSheet.LAYOUT), departmentNames, baseNames);
        Policy.Register register =
                new Policy.Register(Collections.unmodifiableMap(projects), Collections.unmodifiableMap(operations));
        List<List<String>> sums = new ArrayList<>();
        Map<String, Field> headings = ColumnsSheet.read(sheet(ColumnsSheet.LAYOUT), sums);
        Policy policy = new Policy(
                settings,
                Collections.unmodifiableMap(departments),
                new Policy.Reading(
                        ColumnsSheet.overOthers(headings),
                        List.copyOf(headings.keySet()),
                        List.copyOf(sums),
                        List.copyOf(NoCostSheet.read(sheet(NoCostSheet.LAYOUT), departmentNames)),
                        List.copyOf(LayoutsSheet.read(sheet(LayoutsSheet.LAYOUT), departmentNames, items))),
                register,
                new Policy.Classification(
                        List.copyOf(RulesSheet.read(sheet(RulesSheet.LAYOUT), items, register)),
                        List.copyOf(criteria())),
                new Policy.Pooling(
                        List.copyOf(PoolsSheet.read(sheet(PoolsSheet.LAYOUT), departmentNames, baseNames)),
                        Collections.unmodifiableMap(bases),
                        List.copyOf(
                                SharesSheet.read(sheet(SharesSheet.LAYOUT), departmentNames, baseNames, items, bases))),
                List.copyOf(RatesSheet.read(sheet(RatesSheet.LAYOUT), settings.currency())),
                List.copyOf(RecipientsSheet.read(
                        sheet(RecipientsSheet.LAYOUT),
                        settings.language(),
                        departmentNames,
                        List.copyOf(departments.keySet()))),
                HolidaysSheet.read(sheet(HolidaysSheet.LAYOUT)),
                faults.warnings());
        faults.throwIfAny();
        return policy;
    }

    private List<Criterion> criteria() throws UnreadableWorkbookException {
        return find(CriteriaSheet.LAYOUT) == null
                ? DefaultCriteria.all()
                : CriteriaSheet.read(sheet(CriteriaSheet.LAYOUT));
    }

    private PolicySheet sheet(SheetLayout layout) throws UnreadableWorkbookException {
        return PolicySheet.read(find(layout), layout, faults);
    }

    private @Nullable Sheet find(SheetLayout layout) {
        return find(sheets, layout);
    }

    /** The sheet of that name, whatever its case; null if there is none. */
    static @Nullable Sheet find(List<Sheet> sheets, SheetLayout layout) {
        return sheets.stream()
                .filter(sheet -> Headings.normalize(sheet.name()).equals(Headings.normalize(layout.sheet())))
                .findFirst()
                .orElse(null);
    }

    private void warnOfUnknownSheets() {
        List<Sheet> unknown = new ArrayList<>(sheets);
        LAYOUTS.forEach(layout -> unknown.remove(find(layout)));
        List<String> names = LAYOUTS.stream().map(SheetLayout::sheet).toList();
        unknown.removeIf(sheet -> FOR_PEOPLE.contains(Headings.normalize(sheet.name())));
        for (Sheet sheet : unknown) {
            faults.warning(
                    sheet.name(),
                    "",
                    Message.of(
                            "The sheet is not part of the policy and is not read.{0}",
                            NearestName.hint(sheet.name(), names)));
        }
    }

    private static PolicyException unreadable(IOException e) {
        return new PolicyException(List.of(new PolicyFault("", "", UnreadableWorkbookException.words(e))));
    }
}
