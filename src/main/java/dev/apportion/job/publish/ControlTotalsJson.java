package dev.apportion.job.publish;

import dev.apportion.access.FileAccess;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.ledger.Completeness;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.money.MinorUnits;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The file {@code control-totals.json}. Amounts are decimal texts in whole units of their currency, so that no reader rounds them. */
public final class ControlTotalsJson {

    private static final String NAME = "control-totals.json";

    private final MonthEndRun run;

    ControlTotalsJson(MonthEndRun run) {
        this.run = run;
    }

    void write(Path folder) throws IOException {
        ControlTotals totals = ControlTotals.of(run.ledger());
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("organization", run.policy().settings().organization());
        root.put("period", run.period().toString());
        root.put("revision", run.run().revision());
        root.put("fingerprint", run.run().basis().fingerprint());
        root.put("currency", run.run().currency().getCode());
        root.put("files", totals.files().stream().map(this::file).toList());
        root.put(
                "departments",
                totals.departments().stream().map(this::department).toList());
        root.put("total", total(totals.departments()));
        root.put("completeness", completeness(Completeness.of(run.ledger().whole(), run.run())));
        root.put("workbooks", workbooks(folder));
        // The run's own entry can't be known before its workbooks are in place.
        run.ledger().whole().audit().last().ifPresent(head -> {
            root.put("auditEntryBefore", head.number());
            root.put("auditHashBefore", head.hash());
        });
        byte[] json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(root)
                .replace("\r\n", "\n")
                .getBytes(StandardCharsets.UTF_8);
        FileAccess.write(folder.resolve(NAME), json);
    }

    private static List<String> workbooks(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.equals(NAME)) // of a run that was killed before it moved the folder
                    .sorted()
                    .toList();
        }
    }

    /** What a run published in a folder and is no longer there. */
    public static List<String> missing(Path folder) throws IOException {
        Path json = folder.resolve(NAME);
        if (!Files.isRegularFile(json)) {
            return List.of(NAME);
        }
        try {
            return JsonMapper.shared()
                    .readTree(Files.readAllBytes(json))
                    .path("workbooks")
                    .valueStream()
                    .map(JsonNode::asString)
                    .filter(workbook -> !Files.isRegularFile(folder.resolve(workbook)))
                    .toList();
        } catch (JacksonException | InvalidPathException changed) {
            return List.of(NAME);
        }
    }

    private Map<String, Object> completeness(Completeness completeness) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("whole", completeness.isWhole());
        map.put("missingDepartments", List.copyOf(completeness.missingDepartments()));
        map.put(
                "notCounted",
                completeness.gaps().stream().map(ControlTotalsJson::gap).toList());
        map.put("held", completeness.held().stream().map(this::held).toList());
        return map;
    }

    /** What isn't known is left out. */
    private static Map<String, Object> gap(Completeness.Gap gap) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("why", gap.kind().name());
        putKnown(map, "department", gap.department());
        putKnown(map, "file", gap.file());
        putKnown(map, "sheet", gap.sheet().isEmpty() ? null : gap.sheet());
        putKnown(map, "field", gap.detail().isEmpty() ? null : gap.detail());
        map.put("rows", gap.rows());
        map.put("rowsWithoutAmount", gap.rowsWithoutAmount());
        BigDecimal amount = gap.amount();
        putKnown(map, "amount", amount == null ? null : amount.toPlainString());
        CurrencyUnit currency = gap.currency();
        putKnown(map, "currency", currency == null ? null : currency.getCode());
        return map;
    }

    private static void putKnown(Map<String, Object> map, String key, @Nullable String value) {
        if (value != null) {
            map.put(key, value);
        }
    }

    private Map<String, Object> held(Completeness.Held held) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("department", held.department());
        map.put("lines", held.lines());
        map.put("amount", reporting(held.minor()));
        return map;
    }

    private Map<String, Object> file(ControlTotals.FileTotals file) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", file.file().name());
        map.put("sha256", file.file().sha256());
        map.put("state", file.file().state());
        if (file.file().message() != null) {
            map.put("message", file.file().message().toString());
        }
        map.put("rowsRead", file.read());
        map.put("rowsAccepted", file.accepted());
        map.put("rowsRejected", file.rejected());
        map.put("rowsIgnored", file.ignored());
        map.put("amountsAccepted", amounts(file.acceptedAmounts()));
        map.put("amountsRejected", amounts(file.rejectedAmounts()));
        map.put("amountsIgnored", amounts(file.ignoredAmounts()));
        Map<String, Object> hashTotals = new LinkedHashMap<>();
        hashTotals.put("rowNumbers", file.rowHash());
        hashTotals.put("amountsOfAllCurrencies", hashTotal(file));
        map.put("hashTotals", hashTotals);
        map.put("sheets", file.sheets().stream().map(SheetsJson::sheet).toList());
        return map;
    }

    private Map<String, Object> department(ControlTotals.DepartmentTotals department) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("department", department.department());
        map.put("own", reporting(department.own()));
        map.put("received", reporting(department.received()));
        map.put("sent", reporting(department.sent()));
        map.put("handover", reporting(department.handover()));
        map.put("project", reporting(department.project()));
        map.put("operation", reporting(department.operation()));
        map.put("held", reporting(department.held()));
        map.put("difference", reporting(department.difference()));
        return map;
    }

    private Map<String, Object> total(List<ControlTotals.DepartmentTotals> departments) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("own", sum(departments, ControlTotals.DepartmentTotals::own));
        map.put("project", sum(departments, ControlTotals.DepartmentTotals::project));
        map.put("operation", sum(departments, ControlTotals.DepartmentTotals::operation));
        map.put("held", sum(departments, ControlTotals.DepartmentTotals::held));
        return map;
    }

    private String sum(
            List<ControlTotals.DepartmentTotals> departments, ToLongFunction<ControlTotals.DepartmentTotals> part) {
        return reporting(departments.stream().mapToLong(part).sum());
    }

    private static Map<String, String> amounts(Map<String, Long> minorByCurrency) {
        Map<String, String> amounts = new TreeMap<>();
        minorByCurrency.forEach((code, minor) -> amounts.put(code, plain(minor, CurrencyUnit.of(code))));
        return amounts;
    }

    /** A sum that means nothing but changes if any accepted amount or currency does. */
    private static String hashTotal(ControlTotals.FileTotals file) {
        return file.acceptedAmounts().entrySet().stream()
                .map(entry -> new BigDecimal(plain(entry.getValue(), CurrencyUnit.of(entry.getKey()))))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    private String reporting(long minor) {
        return plain(minor, run.run().currency());
    }

    private static String plain(long minor, CurrencyUnit currency) {
        return MinorUnits.decimal(minor, currency).toPlainString();
    }
}
