package dev.apportion.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.apportion.cost.DataFolderInUseException;
import dev.apportion.cost.Department;
import dev.apportion.cost.Ledger;
import dev.apportion.cost.LedgerDatabase;
import dev.apportion.cost.Outbox;
import dev.apportion.cost.Period;
import dev.apportion.cost.Run;
import dev.apportion.policy.PolicyFixture;
import dev.apportion.policy.RegisteredDepartment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryTest {

    private static final Period OCTOBER = Period.parse("2026-10");

    @TempDir
    Path folder;

    private final PolicyFixture policy = new PolicyFixture();
    private LedgerDatabase database;
    private Ledger ledger;
    private Run run;

    @BeforeEach
    void open() throws DataFolderInUseException, IOException {
        database = LedgerDatabase.open(folder.resolve("data"), () -> {});
        ledger = new Ledger(database.dataSource());
        run = ledger.runs()
                .begin(OCTOBER, "f".repeat(64), "p".repeat(64), CurrencyUnit.USD, LocalDateTime.of(2026, 11, 2, 9, 30));
        department("IT", "Informática", "it@example.com");
        department("IT X", "Labs", "labs@example.com");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void eachDepartmentGetsItsOwnPackOnly() throws IOException {
        assertThat(new Routing(policy.build(), folder).parcels())
                .extracting(p -> p.to() + ": " + p.workbooks().get(0).getFileName(), p -> p.workbooks()
                        .size())
                .containsExactly(
                        tuple("it@example.com: IT Informática.xlsx", 1), tuple("labs@example.com: IT X Labs.xlsx", 1));
    }

    @Test
    void filesAreTheSameBytesWhenWrittenAgain() throws IOException {
        Delivery delivery = delivery(null, 0);
        delivery.prepare();
        assertThat(delivery.deliver(false).written()).isEqualTo(2);
        Path first;
        try (Stream<Path> mails = Files.list(folder.resolve("mail"))) {
            first = mails.sorted().findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(first);
        Outbox.Message row = ledger.outbox().ofPeriod(OCTOBER).get(0);
        ledger.outbox().mark(row.id(), Outbox.State.WAITING, null, LocalDateTime.of(2026, 11, 3, 0, 0));
        Files.delete(first);
        delivery.deliver(false);
        assertThat(first).hasBinaryContent(bytes);
    }

    @Test
    void sendsOnceAndUncertainOnesOnlyWhenTold() throws IOException {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        try {
            Delivery delivery = delivery("127.0.0.1", server.getSmtp().getPort());
            delivery.prepare();
            Outbox.Message row = ledger.outbox().ofPeriod(OCTOBER).get(0);
            ledger.outbox().mark(row.id(), Outbox.State.SENDING, null, LocalDateTime.of(2026, 11, 3, 0, 0));
            assertThat(delivery.deliver(false)).isEqualTo(new DeliveryReport(1, 0, 0, 0, 1));
            assertThat(delivery.deliver(true)).isEqualTo(new DeliveryReport(2, 0, 0, 0, 0));
            delivery.prepare();
            delivery.deliver(true);
            assertThat(server.getReceivedMessages()).hasSize(2);
        } finally {
            server.stop();
        }
    }

    private Delivery delivery(@Nullable String host, int port) {
        MailSettings settings = new MailSettings(
                host, port, MailSettings.Security.NONE, null, null, "finance@example.com", List.of("example.com"));
        return new Delivery(policy.build(), ledger, run, folder, settings);
    }

    private void department(String code, String name, String to) throws IOException {
        policy.departments.put(
                code,
                new RegisteredDepartment(
                        new Department(code, name, Department.Kind.OPERATING),
                        List.of(),
                        "",
                        List.of(to),
                        List.of(),
                        null,
                        null,
                        true));
        Files.createDirectories(folder.resolve("departments"));
        Files.writeString(folder.resolve("departments").resolve(code + " " + name + ".xlsx"), code);
    }
}
