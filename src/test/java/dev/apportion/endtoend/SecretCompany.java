package dev.apportion.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.commons.io.file.PathUtils;

/**
 * A random organization for two months, each department of which has codes, names, texts, amounts and file names that no other has.
 * The same seed gives the same folder.
 */
final class SecretCompany {

    private static final int SUPPORT = 2;
    private static final int DEPARTMENTS = 6;
    private static final int LINES = 12;

    private final Random random;
    private final Set<String> used = new HashSet<>();

    /** Codes of departments and what only they should see: words and amounts as pages write them. */
    private final Map<String, List<String>> secrets = new LinkedHashMap<>();

    private SecretCompany(long seed) {
        this.random = new Random(seed);
    }

    /** Makes the folder. */
    static SecretCompany in(Path folder, long seed) throws IOException {
        SecretCompany company = new SecretCompany(seed);
        PathUtils.copyDirectory(Path.of("templates"), folder.resolve("templates"));
        company.write(folder);
        return company;
    }

    List<String> departments() {
        return List.copyOf(secrets.keySet());
    }

    /** What only this department should see. */
    List<String> secretsOf(String department) {
        return secrets.getOrDefault(department, List.of());
    }

    private String word(String begin) {
        StringBuilder word;
        do {
            word = new StringBuilder(begin);
            for (int i = 0; i < 7; i++) {
                word.append((char) ('a' + random.nextInt(26)));
            }
        } while (!used.add(word.toString()));
        return word.toString();
    }

    private void write(Path folder) throws IOException {
        PolicyWorkbook policy = new PolicyWorkbook("EUR", "en-US")
                .sheet("Pools", "Code", "Name", "Sender", "Base")
                .sheet("Bases", "Base", "Kind", "Department", "Period", "Quantity")
                .row("Settings", "Allocation method", random.nextBoolean() ? "Reciprocal" : "Direct");
        Map<String, StringBuilder> central = new LinkedHashMap<>();
        for (int number = 0; number < DEPARTMENTS; number++) {
            String code = word("D");
            List<String> own = new ArrayList<>(List.of(code, word("Name")));
            secrets.put(code, own);
            policy.row("Departments", code, own.get(1), number < SUPPORT ? "Support" : "Operating");
            if (number < SUPPORT) {
                policy.row("Pools", "POOL-" + number, "Services " + number, code, "Heads");
            }
            String operation = word("O");
            String project = word("P");
            for (String item : List.of(operation, project)) {
                own.add(item);
                own.add(word("Item"));
            }
            policy.row("Operations", operation, own.get(3), code);
            policy.row("Projects", project, own.get(5), code, "2020-01-01", "2039-12-31");
            for (String month : List.of("2026-09", "2026-10")) {
                policy.row("Bases", "Heads", "Key figure", code, month, String.valueOf(1 + random.nextInt(50)));
                lines(folder, month, code, List.of(operation, project, ""), own, central);
            }
        }
        policy.write(folder.resolve("input/policy.xlsx"));
        for (Map.Entry<String, StringBuilder> month : central.entrySet()) {
            file(folder, month.getKey(), "central", month.getValue());
        }
    }

    private void lines(
            Path folder,
            String month,
            String code,
            List<String> items,
            List<String> own,
            Map<String, StringBuilder> central)
            throws IOException {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < LINES; line++) {
            int minor = 100_000_00 + random.nextInt(800_000_00);
            String description = word("Text");
            own.add(description);
            own.add(String.format("%,d.%02d", minor / 100, minor % 100));
            String row = String.join(
                            ",",
                            code,
                            items.get(random.nextInt(items.size())),
                            String.valueOf(4000 + random.nextInt(30)),
                            description,
                            month + "-05",
                            line == 0 ? "much" : minor / 100 + "." + String.format("%02d", minor % 100))
                    + "\n";
            text.append(row);
            if (line % 4 == 1) {
                central.computeIfAbsent(month, any -> new StringBuilder()).append(row);
            }
        }
        String name = word("file");
        own.add(name);
        file(folder, month, name, text);
    }

    private static void file(Path folder, String month, String name, CharSequence lines) throws IOException {
        SmallOrganization.put(new WorkingFolder(folder), month + "/" + name + ".csv", lines.toString());
    }

    /** A file's text with one row of each of these departments. */
    static String rows(List<String> departments) {
        StringBuilder text = new StringBuilder("Department,Activity,Account,Description,Date,Amount\n");
        departments.forEach(code -> text.append(code).append(",,4001,Something sent,2026-10-09,12.50\n"));
        return text.toString();
    }

    /** Whether the file is there, wherever in a month's folder. */
    static boolean received(Path folder, String name) throws IOException {
        try (var files = Files.walk(folder.resolve("input"))) {
            return files.anyMatch(file -> file.getFileName().toString().equals(name));
        }
    }
}
