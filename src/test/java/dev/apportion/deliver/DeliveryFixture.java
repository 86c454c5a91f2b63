package dev.apportion.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.CostType;
import dev.apportion.cost.Department;
import dev.apportion.cost.Period;
import dev.apportion.cost.Sha256;
import dev.apportion.cost.WorkItem;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.deliver.smtp.MailSettings;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.LoadedCost;
import dev.apportion.ledger.Outbox;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.WrittenWorkbook;
import dev.apportion.ledger.WrittenWorkbook.Kind;
import dev.apportion.ledger.file.SourceFiles;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.ledger.store.LedgerDatabase;
import dev.apportion.policy.Policy;
import dev.apportion.policy.Recipient;
import dev.apportion.policy.RegisteredDepartment;
import dev.apportion.policy.workbook.PolicyFixture;
import dev.apportion.setting.SettingValues;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** A working folder with a ledger, a run of October 2026 and finished workbooks that only look like such. */
final class DeliveryFixture implements AutoCloseable {

    static final Period OCTOBER = Period.parse("2026-10");
    static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 2, 9, 30);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T09:30:00Z"), ZoneOffset.UTC);

    final Path output;
    final Path templates;
    final LedgerDatabase database;
    final Ledger ledger;
    final List<Duration> pauses = new ArrayList<>();
    final PolicyFixture policy = new PolicyFixture();
    private final Map<String, WrittenWorkbook> made = new TreeMap<>(Map.of(
            "organization-summary.xlsx",
            new WrittenWorkbook("organization-summary", Kind.SUMMARY, null, "organization-summary.xlsx", 0, ""),
            "review.xlsx",
            new WrittenWorkbook("review", Kind.REVIEW, null, "review.xlsx", 0, "")));
    Run run;

    DeliveryFixture(Path home) throws DataFolderInUseException {
        output = home.resolve("output/2026-10");
        templates = home.resolve("templates/mail");
        database = LedgerDatabase.open(home.resolve("data"));
        ledger = new Ledger(database.dataSource());
        run = begin(OCTOBER, 'a');
    }

    Run begin(Period period, char fingerprint) {
        return ledger.runs()
                .begin(
                        new Run.Basis(
                                period,
                                0,
                                String.valueOf(fingerprint).repeat(64),
                                "p".repeat(64),
                                CurrencyUnit.EUR,
                                "Ann"),
                        NOW);
    }

    DeliveryFixture department(String code, String name, List<String> to, List<String> cc) throws IOException {
        policy.departments.put(
                code,
                new RegisteredDepartment(
                        new Department(code, name, Department.Kind.OPERATING),
                        List.of(),
                        "Owner of " + name,
                        to,
                        cc,
                        null,
                        1_000_000L,
                        true));
        String path = "departments/" + code + " " + name + ".xlsx";
        made.put(path, new WrittenWorkbook("department:" + code, Kind.PACK, code, path, 0, ""));
        workbook(path, "pack of " + code);
        return this;
    }

    DeliveryFixture recipient(String email, List<String> packs, boolean summary, boolean review) {
        policy.recipients.add(new Recipient("Somebody", email, List.of(), Locale.US, packs, summary, review));
        return this;
    }

    /** @param owner null for several departments' */
    void returned(String name, @Nullable String owner, String content) throws IOException {
        String path = "returned/" + name;
        made.put(path, new WrittenWorkbook("returned:" + made.size(), Kind.RETURNED, owner, path, 0, ""));
        workbook(path, content);
    }

    /** A file of the kind of a workbook, as far as mail is concerned. */
    Path workbook(String name, String content) throws IOException {
        Path file = output.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry("[Content_Types].xml");
            entry.setTimeLocal(NOW);
            zip.putNextEntry(entry);
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    /** Cost after allocation: all of it one project's. */
    void cost(Run of, String department, long minor) {
        List<LoadedCost> loaded =
                new ArrayList<>(ledger.of(of.id()).allocations().loaded());
        WorkItem project = new WorkItem("P1", "Quay", CostType.PROJECT, department);
        loaded.add(new LoadedCost(department, project, minor, 0, 0, 0));
        ledger.of(of.id()).allocations().replace(List.of(), loaded);
    }

    /** Spreadsheets that were handed in and the departments that their rows name. */
    void handedIn(Map<String, List<String>> departmentsByFile) {
        List<SourceFile> files = new ArrayList<>();
        departmentsByFile.forEach((name, codes) -> files.add(
                new SourceFile(files.size(), name, "b".repeat(64), SourceFile.State.FOUND, null, null, null)));
        ledger.of(run.id()).files().register(files, file -> "r".repeat(64));
        for (SourceFile file : files) {
            List<SourceFiles.Tally> tallies = new ArrayList<>();
            for (String code : departmentsByFile.getOrDefault(file.name(), List.of())) {
                tallies.add(new SourceFiles.Tally(file.number(), RowOutcome.Kind.REJECTED, code, "", "EUR", 1, 100));
            }
            ledger.of(run.id()).files().read(file.number(), 1, 2, tallies);
        }
    }

    Policy policy() {
        return policy.build();
    }

    Delivery delivery(MailSettings settings) throws IOException {
        for (Map.Entry<String, WrittenWorkbook> workbook : made.entrySet()) {
            Path file = output.resolve(workbook.getKey());
            WrittenWorkbook written = workbook.getValue();
            if (Files.exists(file)) {
                ledger.of(run.id())
                        .workbooks()
                        .put(new WrittenWorkbook(
                                written.part(),
                                written.kind(),
                                written.owner(),
                                written.path(),
                                run.id(),
                                Sha256.of(file)));
            }
        }
        return new Delivery(policy(), ledger, run, output, templates, settings, CLOCK, pauses::add);
    }

    DeliveryReport deliver(MailSettings settings) throws IOException {
        Delivery delivery = delivery(settings);
        delivery.prepare();
        return delivery.deliver(false);
    }

    static MailSettings files() {
        return MailSettings.from(SettingValues.of(Map.of()));
    }

    List<Outbox.Message> outbox() {
        return ledger.outbox().ofPeriod(OCTOBER);
    }

    Path draft(String name) {
        Path draft = output.resolve("mail").resolve(name);
        assertThat(draft).exists();
        return draft;
    }

    @Override
    public void close() {
        database.close();
    }
}
