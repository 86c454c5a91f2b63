package dev.apportion.ledger.store;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.LineKey;
import dev.apportion.cost.Period;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.message.Message;
import dev.apportion.money.Amount;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A ledger in a folder of its own, with a run of two files. */
abstract class LedgerFixture {

    static final Period OCTOBER = Period.parse("2026-10");
    static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 2, 9, 30);
    static final List<SourceFile> FILES = List.of(
            new SourceFile(0, "it.xlsx", "a".repeat(64), SourceFile.State.FOUND, null, null, null),
            new SourceFile(1, "hr.csv", "b".repeat(64), SourceFile.State.FOUND, null, null, null));

    @TempDir
    Path folder;

    LedgerDatabase database;
    Ledger ledger;
    Run run;

    @BeforeEach
    void open() throws DataFolderInUseException {
        database = LedgerDatabase.open(folder);
        ledger = new Ledger(database.dataSource());
        run = ledger.runs()
                .begin(new Run.Basis(OCTOBER, 0, "f".repeat(64), "p".repeat(64), CurrencyUnit.EUR, "Ann"), NOW);
        ledger.of(run.id()).files().register(FILES, file -> "r".repeat(64));
    }

    @AfterEach
    void close() {
        database.close();
    }

    static LedgerLine line(int file, int row, String department, long minor) {
        CostLine line = new CostLine(
                new Source(FILES.get(file).name(), "Costs", row + 1),
                department,
                new CostLine.Account("0400", "Wages"),
                new CostLine.Posting("October", null, null, LocalDate.of(2026, 10, 31)),
                OCTOBER,
                new CostLine.Activity("A-1", null, CostType.OPERATION, null, null, "monthly"),
                new Amount(minor, CurrencyUnit.EUR),
                new BigDecimal("7.5"),
                null,
                null);
        return new LedgerLine(
                file,
                row,
                LineKey.of(line),
                line,
                null,
                minor,
                Decision.decided(
                        Decision.Kind.REGISTER, CostType.OPERATION, "OPS", Message.plain("Registered operation OPS")));
    }
}
