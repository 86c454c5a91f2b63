package dev.apportion.endtoend;

import dev.apportion.allocate.Allocation;
import dev.apportion.allocate.Allocator;
import dev.apportion.allocate.base.AllocationException;
import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.CostType;
import dev.apportion.cost.DirectCost;
import dev.apportion.cost.GrossCost;
import dev.apportion.cost.LoadedBudget;
import dev.apportion.cost.Period;
import dev.apportion.cost.WorkItem;
import dev.apportion.ledger.Allocations;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.LoadedCost;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.ledger.store.LedgerDatabase;
import dev.apportion.policy.Policy;
import dev.apportion.policy.PolicyException;
import dev.apportion.policy.workbook.PolicyReader;
import dev.apportion.sheet.open.ReadSettings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.io.file.PathUtils;

/** An organization of a few departments for April 2026: a policy workbook, a sheet of costs, and what comes of them. */
final class SmallCompany {

    static final String PERIOD = "2026-04";

    private static final Map<String, List<String>> HEADINGS = Map.of(
            "Departments", List.of("Code", "Name", "Kind", "Step-down order", "Monthly budget", "Expected"),
            "Projects",
                    List.of(
                            "Code",
                            "Name",
                            "Department",
                            "Start",
                            "Baseline end",
                            "Budget",
                            "Handover start",
                            "Handover complete",
                            "Handover percentage",
                            "Receiving operation"),
            "Operations", List.of("Code", "Name", "Department", "Annual budget"),
            "Rules", List.of("Description", "Decision", "Work item", "Note"),
            "Pools",
                    List.of(
                            "Code",
                            "Name",
                            "Base",
                            "Sender",
                            "Accounts",
                            "Type",
                            "Method",
                            "Receivers",
                            "Excluded",
                            "Portion",
                            "Negative base"),
            "Bases", List.of("Base", "Kind", "Department", "Period", "Quantity", "Rate", "Carry forward", "Condition"),
            "Shares", List.of("Of", "Receiver", "Percent", "From", "Until"));

    private final Path folder;
    private final PolicyWorkbook policy;
    private final List<String> lines =
            new ArrayList<>(List.of("Department;Type;Activity code;Account;Description;Amount;Currency;Hours"));
    private final List<DirectCost> costs = new ArrayList<>();

    SmallCompany(Path folder, String currency) {
        this.folder = folder;
        this.policy = new PolicyWorkbook(currency, "en-US");
        HEADINGS.forEach((sheet, headings) -> policy.sheet(sheet, headings.toArray(new String[0])));
    }

    SmallCompany setting(String name, String value) {
        policy.row("Settings", name, value);
        return this;
    }

    /** A row of a sheet: headings and values in turn. */
    SmallCompany row(String sheet, String... pairs) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            cells.put(pairs[i], pairs[i + 1]);
        }
        policy.row(
                sheet,
                HEADINGS.getOrDefault(sheet, List.of()).stream()
                        .map(heading -> cells.getOrDefault(heading, ""))
                        .toArray(String[]::new));
        return this;
    }

    /** Sheet Projects with other columns: cells between semicolons. */
    SmallCompany projects(String headings, String... rows) {
        policy.sheet("Projects", headings.split(";", -1));
        for (String row : rows) {
            policy.row("Projects", row.split(";", -1));
        }
        return this;
    }

    SmallCompany support(String code, int order) {
        return row(
                "Departments",
                "Code",
                code,
                "Name",
                code,
                "Kind",
                "Support",
                "Step-down order",
                "" + order,
                "Expected",
                "No");
    }

    SmallCompany operating(String... codes) {
        for (String code : codes) {
            row("Departments", "Code", code, "Name", code, "Kind", "Operating", "Expected", "No");
        }
        return this;
    }

    SmallCompany figures(String base, Map<String, ? extends Number> quantities) {
        quantities.forEach((department, quantity) -> row(
                "Bases",
                "Base",
                base,
                "Kind",
                "Key figure",
                "Department",
                department,
                "Period",
                PERIOD,
                "Quantity",
                quantity.toString()));
        return this;
    }

    SmallCompany pool(String code, String sender, String base) {
        return row("Pools", "Code", code, "Name", code, "Sender", sender, "Base", base);
    }

    SmallCompany rate(String currency, String rate) {
        policy.row("Rates", currency, PERIOD, rate);
        return this;
    }

    /** A line of operation cost. */
    SmallCompany cost(String department, String amount) {
        return cost(department, "RUN-" + department, "5000", "", amount, "");
    }

    SmallCompany cost(String department, String item, String account, String text, String amount, String hours) {
        lines.add(String.join(";", department, "Operation", item, account, text, amount, "", hours));
        costs.add(new DirectCost(
                department,
                new WorkItem(item, item, CostType.OPERATION, department),
                account,
                new BigDecimal(amount).movePointRight(2).longValueExact(),
                hours.isEmpty() ? BigDecimal.ZERO : new BigDecimal(hours),
                1));
        return this;
    }

    /** A line as it is written, not for {@link #allocate()}. */
    SmallCompany line(String line) {
        lines.add(line);
        return this;
    }

    /** Writes policy, costs and templates. */
    WorkingFolder write() throws IOException {
        policy.write(folder.resolve("input/policy.xlsx"));
        Files.createDirectories(folder.resolve("input").resolve(PERIOD));
        Files.write(folder.resolve("input").resolve(PERIOD).resolve("costs.csv"), lines);
        if (!Files.exists(folder.resolve("templates"))) {
            PathUtils.copyDirectory(Path.of("templates"), folder.resolve("templates"));
        }
        return new WorkingFolder(folder);
    }

    /** Writes the policy alone. */
    Path writePolicy(String name) throws IOException {
        Path file = folder.resolve(name);
        policy.write(file);
        return file;
    }

    /** What the allocator makes of the policy workbook: department totals in minor units. */
    Map<String, Long> allocate() throws IOException, PolicyException, AllocationException {
        Policy read = PolicyReader.read(writePolicy("policy.xlsx"), ReadSettings.USUAL);
        Allocation allocation = Allocator.allocate(read, Period.parse(PERIOD), costs);
        Map<String, Long> totals = new TreeMap<>();
        costs.forEach(cost -> totals.merge(cost.department(), cost.minor(), Math::addExact));
        for (AllocationEntry entry : allocation.entries()) {
            totals.merge(entry.fromDepartment(), -entry.minor(), Math::addExact);
            totals.merge(entry.toDepartment(), entry.minor(), Math::addExact);
        }
        return totals;
    }

    /** Fully loaded cost of the latest run by department, in minor units. */
    Map<String, Long> departments() throws DataFolderInUseException {
        Map<String, Long> totals = new TreeMap<>();
        loaded().forEach(cost -> totals.merge(cost.department(), cost.total(), Math::addExact));
        return totals;
    }

    List<LoadedCost> loaded() throws DataFolderInUseException {
        return ofLatest(Allocations::loaded);
    }

    List<GrossCost> gross() throws DataFolderInUseException {
        return ofLatest(Allocations::gross);
    }

    List<LoadedBudget> budgets() throws DataFolderInUseException {
        return ofLatest(Allocations::budgets);
    }

    private <T> List<T> ofLatest(Function<Allocations, List<T>> read) throws DataFolderInUseException {
        try (LedgerDatabase database = LedgerDatabase.open(folder.resolve("data"))) {
            Ledger ledger = new Ledger(database.dataSource());
            long run =
                    ledger.runs().latestDone(Period.parse(PERIOD)).orElseThrow().id();
            return read.apply(ledger.of(run).allocations());
        }
    }
}
