package dev.apportion.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.commons.io.file.PathUtils;

/** A random organization with two months, whose texts are odd or very long here and there. The same seed gives the same folder. */
final class GeneratedCompany {

    private static final int SUPPORT = 3;
    private static final int DEPARTMENTS = 15;
    private static final List<String> TEXTS = List.of(
            "Paper",
            "B\u00fcro, S\u00fcd",
            "with a \0 inside",
            "\ud83d\ude00 smile",
            "\ufffd and \uffee",
            "x".repeat(30_000),
            "a'b;DROP",
            " spaces ");

    private GeneratedCompany() {}

    static WorkingFolder in(Path folder, long seed) throws IOException {
        Files.createDirectories(folder);
        PathUtils.copyDirectory(Path.of("templates"), folder.resolve("templates"));
        Random random = new Random(seed);
        policy(random).write(folder.resolve("input/policy.xlsx"));
        for (String month : List.of("2026-09", "2026-10")) {
            for (int file = 0; file < 8; file++) {
                file(folder, month, "costs-" + file, random, 150);
            }
        }
        return new WorkingFolder(folder);
    }

    /** A file that comes when October is closed. */
    static void later(WorkingFolder home) throws IOException {
        file(home.folder(), "2026-10", "later", new Random(1), 40);
    }

    private static PolicyWorkbook policy(Random random) {
        PolicyWorkbook policy = new PolicyWorkbook("EUR", "en-US")
                .sheet("Departments", "Code", "Name", "Kind", "E-mail to")
                .sheet("Pools", "Code", "Name", "Sender", "Base")
                .sheet("Bases", "Base", "Kind", "Department", "Period", "Quantity")
                .row("Settings", "Allocation method", "Reciprocal")
                .row("Settings", "Approval before sending", "Yes");
        for (int number = 0; number < DEPARTMENTS; number++) {
            String code = code(number);
            boolean support = number < SUPPORT;
            policy.row(
                    "Departments",
                    code,
                    "Department " + (char) ('\u00c0' + number),
                    support ? "Support" : "Operating",
                    "head" + number % 7 + "@x.example");
            policy.row("Operations", "RUN-" + number, "Running " + number, code);
            policy.row("Projects", "P-" + number, "Project " + number, code, "2020-01-01", "2039-12-31");
            if (support) {
                policy.row("Pools", "POOL-" + number, "Pool " + number, code, "Heads");
            }
            for (String month : List.of("2026-09", "2026-10")) {
                policy.row("Bases", "Heads", "Key figure", code, month, String.valueOf(1 + random.nextInt(50)));
            }
        }
        for (String month : List.of("2026-09", "2026-10")) {
            policy.row("Rates", "USD", month, "0.9137");
        }
        return policy;
    }

    private static String code(int number) {
        return "D" + (number < 8 ? "-" : "_") + number;
    }

    private static void file(Path folder, String month, String name, Random random, int lines) throws IOException {
        StringBuilder text =
                new StringBuilder("Department;Activity code;Account;Description;Document;Amount;Currency\n");
        for (int line = 0; line < lines; line++) {
            int department = random.nextInt(DEPARTMENTS);
            int minor = random.nextInt(2_000_000) - 200_000;
            text.append(String.join(
                            ";",
                            code(department),
                            (random.nextBoolean() ? "RUN-" : "P-") + department,
                            String.valueOf(4000 + random.nextInt(30)),
                            "\"" + TEXTS.get(random.nextInt(TEXTS.size())) + "\"",
                            String.valueOf(random.nextInt(500)),
                            minor / 100 + "." + String.format("%02d", Math.abs(minor % 100)),
                            random.nextInt(4) == 0 ? "USD" : "EUR"))
                    .append('\n');
        }
        Path file = folder.resolve("input").resolve(month).resolve(name + ".csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
