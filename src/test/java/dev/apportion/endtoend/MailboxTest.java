package dev.apportion.endtoend;

import static dev.apportion.endtoend.Mailbox.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.endtoend.WorkingFolder.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spreadsheets that people mail, from a server in this process to the sums of a run. */
class MailboxTest {

    private static final String MONTH = "2020-01";
    private static final String ANNA = "Anna <Anna@harbor.example>";

    @TempDir
    private Path folder;

    private WorkingFolder home;

    @BeforeEach
    void make() throws IOException {
        home = SmallOrganization.in(folder);
        SmallOrganization.policy()
                .sheet("Departments", "Code", "Name", "Kind", "Owner", "E-mail to")
                .row("Departments", "310", "Sales", "Operating", "Anna", "anna@harbor.example")
                .row("Departments", "320", "Informatics", "Operating", "Ben", "ben@harbor.example")
                .sheet("Projects", "Code", "Name", "Department", "Start", "Baseline end")
                .sheet("Operations", "Code", "Name", "Department")
                .row("Operations", "O1", "Running the shop", "310")
                .row("Operations", "O2", "Running the network", "320")
                .sheet("Recipients", "Name", "E-mail", "Summary")
                .row("Recipients", "Carl", "carl@harbor.example", "yes")
                .write(folder.resolve("input/policy.xlsx"));
        Files.createDirectories(folder.resolve("input").resolve(MONTH));
    }

    @Test
    void aMailedSpreadsheetIsCountedForItsSendersDepartment() throws Exception {
        try (Mailbox mailbox = Mailbox.plain()) {
            mailbox.setFor(home, Mailbox.PASSWORD);
            mailbox.mail(ANNA, "January", file("=costs.csv", rows("O1", "50.00")));
            mailbox.mail("ben@harbor.example", "January", file("=costs.csv", rows("O2", "25.00")));
            Result fetched = home.apportion("fetch", MONTH);
            assertThat(fetched.out().lines())
                    .containsExactly(
                            "costs (Department 310).csv: from the mail \"January\" from anna@harbor.example",
                            "costs (Department 320).csv: from the mail \"January\" from ben@harbor.example");
            assertThat(fetched.exitCode()).isZero();
            assertThat(home.apportion("run", MONTH).exitCode()).isZero();
            String totals = home.controlTotals(MONTH).toString();
            assertThat(totals).contains("costs (Department 310).csv", "costs (Department 320).csv");
            assertThat(Files.exists(home.output(MONTH).resolve("departments/310 Sales.xlsx")))
                    .isTrue();
            assertThat(Files.exists(home.output(MONTH).resolve("departments/320 Informatics.xlsx")))
                    .isTrue();

            Result again = home.apportion("fetch");
            assertThat(again.out()).isEqualTo("Nothing new for 2020-01 in the mailbox.\n");
            assertThat(again.exitCode()).isZero();
            Files.delete(folder.resolve("input/2020-01/costs (Department 310).csv"));
            assertThat(home.apportion("fetch").out())
                    .as("what a person took out stays out")
                    .startsWith("Nothing new");
            assertThat(mailbox.nothingWasTouched()).isTrue();
        }
    }

    @Test
    void mailsOfOthersAreListedAndLeftAlone() throws Exception {
        try (Mailbox mailbox = Mailbox.plain()) {
            mailbox.setFor(home, Mailbox.PASSWORD);
            mailbox.mail("mallory@evil.example", "Invoice", file("=costs.xlsx", "x"));
            mailbox.mail("anna@harbor.example, mallory@evil.example", "Two", file("=costs.xlsx", "x"));
            mailbox.mail("mallory@evil.example", "News", file("=news.pdf", "x"));
            Result fetched = home.apportion("fetch", MONTH);
            assertThat(fetched.exitCode()).isEqualTo(1);
            assertThat(fetched.out().lines())
                    .hasSize(2)
                    .allMatch(line -> line.contains("left, since its sender is not on Departments or Recipients"))
                    .anyMatch(line -> line.startsWith("the mail \"Invoice\" from mallory@evil.example: "));
            assertThat(files()).isEmpty();
            assertThat(home.apportion("fetch", MONTH, "--exit-zero").exitCode()).isZero();
        }
    }

    @Test
    void namesLeadNowhereElse() throws Exception {
        try (Mailbox mailbox = Mailbox.plain()) {
            mailbox.setFor(home, Mailbox.PASSWORD);
            mailbox.mail(
                    "carl@harbor.example",
                    "Names",
                    file("=\"../../x.xlsx\"", "1"),
                    file("=CON.xlsx", "2"),
                    file("=\"" + "n".repeat(300) + ".xlsx\"", "3"),
                    file("*=UTF-8''M%C3%A4rkte%2F..%2F10.csv", "4"),
                    file("*0*=UTF-8''%E2%80%AEcvs;\n filename*1*=.xls%E2%82%AC.csv", "5"),
                    file("=\"=?UTF-8?Q?M=C3=A4rz.ods?=\"", "6"),
                    "Content-Type: application/vnd.ms-excel\n\nseven");
            Result fetched = home.apportion("fetch", MONTH);
            assertThat(fetched.out().lines())
                    .hasSize(7)
                    .allMatch(line -> line.contains("neither its name nor its sender says which department's it is"));
            assertThat(files())
                    .containsExactlyInAnyOrder(
                            "x.xlsx",
                            "_CON.xlsx",
                            "n".repeat(195) + ".xlsx",
                            "10.csv",
                            "cvs.xls€.csv",
                            "März.ods",
                            "attachment.xls");
            assertThat(folder.resolve("x.xlsx")).doesNotExist();
        }
    }

    @Test
    void theSameAttachmentInTwoMailsIsOneFile() throws Exception {
        try (Mailbox mailbox = Mailbox.plain()) {
            mailbox.setFor(home, Mailbox.PASSWORD);
            mailbox.mail(ANNA, "First", file("=costs.csv", "same"), file("=costs.csv", "other"));
            mailbox.mail(ANNA, "Second", file("=copy.csv", "same"));
            Result fetched = home.apportion("fetch", MONTH);
            assertThat(fetched.exitCode()).isZero();
            assertThat(fetched.out())
                    .contains("copy.csv of the mail \"Second\" from anna@harbor.example is the same file as costs"
                            + " (Department 310).csv, which is there; it counts once");
            assertThat(files())
                    .containsExactlyInAnyOrder("costs (Department 310).csv", "costs (Department 310) (2).csv");
            for (String name : files()) {
                Files.delete(folder.resolve("input").resolve(MONTH).resolve(name));
            }
            mailbox.mail(ANNA, "Third", file("=copy.csv", "same"));
            Result third = home.apportion("fetch", MONTH);
            assertThat(third.out()).contains("which was fetched before and is no longer in");
            assertThat(third.exitCode()).isEqualTo(1);
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void aMailInAnotherDepartmentsNameIsTold() throws Exception {
        try (Mailbox mailbox = Mailbox.plain()) {
            mailbox.setFor(home, Mailbox.PASSWORD);
            mailbox.mail(ANNA, "For Ben", file("=\"Informatics January.csv\"", rows("O2", "1.00")));
            assertThat(home.apportion("fetch", MONTH).out())
                    .isEqualTo("Informatics January.csv: from the mail \"For Ben\" from anna@harbor.example; its name"
                            + " says department 320, its sender is of 310\n");
        }
    }

    @Test
    void whatCannotBeLookedIntoOrIsTooMuchIsTold() throws Exception {
        try (Mailbox mailbox = Mailbox.plain()) {
            mailbox.setFor(
                    home, Mailbox.PASSWORD, "apportion.imap.attachment-limit-mb=1", "apportion.imap.attachments=2");
            mailbox.mail(ANNA, "Big", file("=big.csv", "x".repeat(1024 * 1024 + 1)), file("=small.csv", "s"));
            mailbox.mail(ANNA, "Many", file("=1.csv", "1"), file("=2.csv", "2"), file("=3.csv", "3"));
            mailbox.mail(ANNA, "Zip", file("=costs.zip", "PK"));
            mailbox.mail(ANNA, "Thanks");
            mailbox.mail(
                    ANNA,
                    "Forwarded",
                    "Content-Type: message/rfc822\n\nFrom: dan@harbor.example\nSubject: inner\nMIME-Version: 1.0\n"
                            + "Content-Type: multipart/mixed; boundary=c\n\n--c\n" + file("=inner.csv", "i")
                            + "\n--c--\n");
            mailbox.raw(
                    Instant.now(),
                    "From: anna@harbor.example\nSubject: Secret\nMIME-Version: 1.0\nContent-Type: application/pkcs7-mime;"
                            + " smime-type=enveloped-data; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nAAAA\n");
            mailbox.mail(ANNA, "Broken", file("=broken.csv", "abc").replaceFirst("(?s)\n\n.*", "\n\n=A!B=C\n"));
            Result fetched = home.apportion("fetch", MONTH);
            assertThat(fetched.exitCode()).isEqualTo(1);
            assertThat(fetched.out())
                    .contains(
                            "big.csv of the mail \"Big\" from anna@harbor.example: left, since it has more than the 1 MB")
                    .contains("\"Many\" from anna@harbor.example: left, since it brings 3 spreadsheets")
                    .contains("\"Zip\" from anna@harbor.example: left, since it brings no spreadsheet, but costs.zip")
                    .contains("\"Forwarded\" from anna@harbor.example: left, since a mail is attached to it")
                    .contains("\"Secret\" from anna@harbor.example: left, since it is encrypted")
                    .contains(
                            "broken.csv of the mail \"Broken\" from anna@harbor.example: left, since it can't be read")
                    .doesNotContain("Thanks");
            assertThat(files()).containsExactly("small (Department 310).csv");
        }
    }

    @Test
    void mailFromBeforeTheMonthIsNotLookedAt() throws Exception {
        try (Mailbox mailbox = Mailbox.plain()) {
            mailbox.setFor(home, Mailbox.PASSWORD);
            mailbox.mail(Instant.parse("2019-12-30T12:00:00Z"), ANNA, "December", file("=december.csv", "d"));
            mailbox.mail(Instant.parse("2020-01-02T12:00:00Z"), ANNA, "January", file("=january.csv", "j"));
            assertThat(home.apportion("fetch", MONTH).exitCode()).isZero();
            assertThat(files()).containsExactly("january (Department 310).csv");
        }
    }

    @Test
    void withTlsOnlyAServerThatIsTrustedIsAsked() throws Exception {
        try (Mailbox mailbox = Mailbox.tls()) {
            mailbox.mail(ANNA, "January", file("=costs.csv", "x"));
            mailbox.setFor(home, Mailbox.PASSWORD);
            Result distrusted = home.apportion("fetch", MONTH);
            assertThat(distrusted.exitCode()).isEqualTo(2);
            assertThat(distrusted.err()).contains("Could not open the mailbox", "APPORTION_IMAP_SECURITY");
            mailbox.setFor(home, Mailbox.PASSWORD, "apportion.imap.trust-all=yes");
            assertThat(home.apportion("fetch", MONTH).exitCode()).isZero();
            assertThat(files()).hasSize(1);
        }
    }

    @Test
    void whatIsWrongWithTheMailboxIsToldWithWhatToDo() throws Exception {
        refused(2, "No mailbox is set", "APPORTION_IMAP_HOST");
        try (Mailbox mailbox = Mailbox.plain()) {
            mailbox.setFor(home, "wrong sesame");
            refused(2, "refuses the user name or the password", "APPORTION_IMAP_USER");
            mailbox.setFor(home, Mailbox.PASSWORD, "apportion.imap.folder=Costs/2020");
            refused(2, "has no folder \"Costs/2020\"", "APPORTION_IMAP_FOLDER");
            mailbox.setFor(home, Mailbox.PASSWORD, "apportion.imap.security=starttls");
            refused(2, "Could not open the mailbox", "APPORTION_IMAP_SECURITY");
            mailbox.setFor(home, Mailbox.PASSWORD);
        }
        refused(4, "Could not open the mailbox", "APPORTION_IMAP_HOST", "whether the server is up");
        Files.writeString(folder.resolve("apportion.properties"), "apportion.imap.host=127.0.0.1\n");
        refused(2, "APPORTION_IMAP_USER does not say who logs in");
        assertThat(files()).isEmpty();
    }

    private void refused(int exitCode, String... said) {
        Result result = home.apportion("fetch", MONTH);
        assertThat(result.err()).contains(said).doesNotContain("sesame", Mailbox.PASSWORD);
        assertThat(result.exitCode()).as(result.err()).isEqualTo(exitCode);
    }

    private static String rows(String activity, String amount) {
        return "Activity,Description,Date,Amount\n" + activity + ",Rent,2020-01-03," + amount + "\n";
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("input").resolve(MONTH))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
