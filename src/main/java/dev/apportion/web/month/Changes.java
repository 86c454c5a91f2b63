package dev.apportion.web.month;

import dev.apportion.cost.received.SourceFile;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.ledger.ControlTotals.DepartmentTotals;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.web.shell.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/**
 * What is otherwise than in the revision before.
 *
 * @param revision the one before
 * @param policy whether the policy is another one
 * @param files such as "late.csv is new", in words
 * @param rows all departments together, then each one whose figures changed
 */
public record Changes(int revision, boolean policy, List<String> files, List<Row> rows) {

    /**
     * By how much figures changed, in words with their sign; empty where they didn't.
     *
     * @param department its code; empty for all together
     */
    public record Row(String department, String own, String project, String operation, String held) {}

    /** Empty for a month's first revision, and where the one before was dropped or is in another currency. */
    static Optional<Changes> of(Ledger ledger, Run run, ControlTotals totals, Words words) {
        return ledger.runs().all().stream()
                .filter(other -> other.period().equals(run.period())
                        && other.state() == Run.State.DONE
                        && other.revision() < run.revision()
                        && other.currency().equals(run.currency()))
                .findFirst()
                .map(before -> new Changes(
                        before.revision(),
                        !before.basis().policySha256().equals(run.basis().policySha256()),
                        files(
                                ledger.of(before.id()).files().all(),
                                ledger.of(run.id()).files().all(),
                                words),
                        rows(ControlTotals.of(ledger.of(before.id())), totals, run.currency(), words)));
    }

    private static List<String> files(List<SourceFile> before, List<SourceFile> after, Words words) {
        Map<String, String> then = hashes(before);
        Map<String, String> now = hashes(after);
        List<String> files = new ArrayList<>();
        now.forEach((name, sha256) -> {
            String earlier = then.remove(name);
            if (earlier == null) {
                files.add(words.of("changes.new", name));
            } else if (!earlier.equals(sha256)) {
                files.add(words.of("changes.other", name));
            }
        });
        then.keySet().forEach(name -> files.add(words.of("changes.gone", name)));
        return files;
    }

    private static Map<String, String> hashes(List<SourceFile> files) {
        return files.stream()
                .collect(Collectors.toMap(SourceFile::name, SourceFile::sha256, (one, other) -> one, TreeMap::new));
    }

    private static List<Row> rows(ControlTotals before, ControlTotals after, CurrencyUnit currency, Words words) {
        Map<String, DepartmentTotals> then = byDepartment(before);
        Map<String, DepartmentTotals> now = byDepartment(after);
        Map<String, DepartmentTotals> all = new TreeMap<>(then);
        all.putAll(now);
        List<Row> rows = new ArrayList<>();
        Row together =
                row("", then.values().stream().toList(), now.values().stream().toList(), currency, words);
        for (String department : all.keySet()) {
            Row row = row(department, of(then, department), of(now, department), currency, words);
            if (!row.equals(new Row(department, "", "", "", ""))) {
                rows.add(row);
            }
        }
        if (!rows.isEmpty()) {
            rows.add(0, together);
        }
        return rows;
    }

    private static Map<String, DepartmentTotals> byDepartment(ControlTotals totals) {
        return totals.departments().stream()
                .collect(Collectors.toMap(DepartmentTotals::department, Function.identity()));
    }

    private static List<DepartmentTotals> of(Map<String, DepartmentTotals> totals, String department) {
        return Optional.ofNullable(totals.get(department)).stream().toList();
    }

    private static Row row(
            String department,
            List<DepartmentTotals> before,
            List<DepartmentTotals> after,
            CurrencyUnit currency,
            Words words) {
        Function<ToLongFunction<DepartmentTotals>, String> by = amount -> {
            long difference = Math.subtractExact(sum(after, amount), sum(before, amount));
            return difference == 0 ? "" : (difference > 0 ? "+" : "") + words.money(difference, currency);
        };
        return new Row(
                department,
                by.apply(DepartmentTotals::own),
                by.apply(DepartmentTotals::project),
                by.apply(DepartmentTotals::operation),
                by.apply(DepartmentTotals::held));
    }

    private static long sum(List<DepartmentTotals> totals, ToLongFunction<DepartmentTotals> amount) {
        return totals.stream().mapToLong(amount).reduce(0, Math::addExact);
    }
}
