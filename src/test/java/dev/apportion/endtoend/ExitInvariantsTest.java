package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random policies through the real command: every workbook that was made is in exactly the messages that the policy says, or
 * named as having no recipient; and no department's message has another's rows. More of them by
 * {@code mvn test -Dtest=ExitInvariantsTest -Dpolicies=200}.
 */
class ExitInvariantsTest {

    private static final String OCTOBER = "2026-10";

    /** Codes and names that begin each other, make the same file names, or make names that no file can have. */
    private static final List<List<String>> DEPARTMENTS = List.of(
            List.of("IT", "IT"),
            List.of("R/D", "Research"),
            List.of("10", "0 Sales"),
            List.of("1", "00 sales"),
            List.of("A", "B C"),
            List.of("A b", "c"),
            List.of("Ü.1", "Büro Süd."),
            List.of("con", "con"),
            List.of("N:1", "Netze*?"),
            List.of("X", "IT"));

    private static final List<String> MAILBOXES =
            List.of("a@x.example", "B@x.example", "b@X.example", "c@x.example", "d@y.example");

    /** What each row says; the number is that of the department whose row it is. */
    private static final Pattern SECRET = Pattern.compile("secret-(\\d+)-");

    /** The people of a message and what the policy gives them. */
    private static final class Group {
        private final Set<String> people = new TreeSet<>();
        private final Set<Integer> own = new HashSet<>();
        private final Set<Integer> packs = new HashSet<>();
        private boolean summary;
        private boolean review;
    }

    private final Map<String, Group> groups = new LinkedHashMap<>();

    /** Departments by the spreadsheets that go back, and those that have cost. */
    private final Map<String, Set<Integer>> returned = new HashMap<>();

    private final Set<Integer> withCost = new TreeSet<>();

    static IntStream seeds() {
        return IntStream.rangeClosed(1, Integer.getInteger("policies", 5));
    }

    @ParameterizedTest(name = "policy {0}")
    @MethodSource("seeds")
    @DisplayName("Everything that was made is delivered as the policy says, or named")
    void everythingThatWasMadeIsDeliveredOrNamed(int seed, @TempDir Path folder) throws Exception {
        Random random = new Random(seed);
        WorkingFolder home = SmallOrganization.in(folder);
        policy(random, folder);
        costs(random, home);
        WorkingFolder.Result run = home.apportion("run", OCTOBER);
        assertThat(run.exitCode())
                .as("seed %d: %s%s", seed, run.out(), run.err())
                .isLessThanOrEqualTo(1);

        TreeMap<String, byte[]> files = home.files(OCTOBER);
        files.keySet().removeIf(path -> path.startsWith("mail/") || path.endsWith(".json"));
        Map<String, String> paths = new HashMap<>();
        files.forEach((path, bytes) -> paths.put(Sha256.of(bytes), path));
        Map<String, List<String>> actual = new TreeMap<>();
        for (Drafts.Draft draft : Drafts.of(home, OCTOBER)) {
            for (byte[] workbook : draft.workbooks().values()) {
                String path = paths.get(Sha256.of(workbook));
                assertThat(path).as("seed %d: something else was sent", seed).isNotNull();
                actual.computeIfAbsent(path, key -> new ArrayList<>()).add(String.join(", ", draft.addresses()));
            }
        }
        actual.values().forEach(people -> people.sort(null));
        Map<String, List<String>> expected = new TreeMap<>();
        files.forEach((path, bytes) -> {
            List<String> people = groups.values().stream()
                    .filter(group -> gets(group, path, secrets(bytes)))
                    .map(group -> String.join(", ", group.people))
                    .sorted()
                    .toList();
            if (!people.isEmpty()) {
                expected.put(path, people);
            }
        });
        assertThat(actual).as("seed %d", seed).isEqualTo(expected);
        assertThat(files.keySet().stream().filter(path -> path.startsWith("departments/")))
                .as("seed %d: a pack each", seed)
                .hasSameSizeAs(withCost);
        assertThat(files.keySet().stream().filter(path -> path.startsWith("returned/")))
                .as("seed %d", seed)
                .hasSameSizeAs(returned.keySet());

        Set<String> nobody = new TreeSet<>(files.keySet());
        nobody.removeAll(expected.keySet());
        String told = home.apportion("send", OCTOBER, "--dry-run").out();
        assertThat(told).contains("Nothing to send.");
        assertThat(told.contains("No recipient: " + String.join(", ", nobody)))
                .as(told)
                .isEqualTo(!nobody.isEmpty());
    }

    /** By what stands in the workbook, not by its name. */
    private boolean gets(Group group, String path, Set<Integer> shown) {
        if (path.startsWith("departments/")) {
            assertThat(shown).as(path + " shows one department").hasSize(1);
            return group.packs.containsAll(shown);
        }
        if (path.startsWith("returned/")) {
            Set<Integer> named = returned.getOrDefault(path, Set.of());
            return named.size() == 1 ? group.own.containsAll(named) : group.review;
        }
        return path.equals("review.xlsx") ? group.review : group.summary;
    }

    private void policy(Random random, Path folder) throws IOException {
        PolicyWorkbook policy = new PolicyWorkbook("EUR", "en-US")
                .sheet("Departments", "Code", "Name", "Kind", "E-mail to", "E-mail cc")
                .sheet("Recipients", "Name", "E-mail", "Cc", "Packs", "Summary", "Review");
        for (int number = 0; number < DEPARTMENTS.size(); number++) {
            List<String> to = some(random);
            List<String> cc = some(random);
            policy.row(
                    "Departments",
                    DEPARTMENTS.get(number).get(0),
                    DEPARTMENTS.get(number).get(1),
                    "Operating",
                    String.join("; ", to),
                    String.join("; ", cc));
            if (!to.isEmpty()) {
                Group group = group(to, cc);
                group.own.add(number);
                group.packs.add(number);
            }
        }
        for (String mailbox : some(random)) {
            List<String> cc = some(random);
            List<Integer> packs = IntStream.range(0, DEPARTMENTS.size())
                    .filter(number -> random.nextInt(3) == 0)
                    .boxed()
                    .toList();
            boolean summary = random.nextBoolean();
            boolean review = random.nextBoolean();
            policy.row(
                    "Recipients",
                    "Somebody",
                    mailbox,
                    String.join("; ", cc),
                    packs.stream().map(number -> DEPARTMENTS.get(number).get(0)).collect(Collectors.joining("; ")),
                    summary ? "Yes" : "No",
                    review ? "Yes" : "No");
            Group group = group(List.of(mailbox), cc);
            group.packs.addAll(packs);
            group.summary |= summary;
            group.review |= review;
        }
        if (random.nextBoolean()) {
            policy.row("Rules", "", "", "", "secret", "Operation", "nothing is held");
        }
        policy.write(folder.resolve("input/policy.xlsx"));
    }

    private Group group(List<String> to, List<String> cc) {
        Group group = groups.computeIfAbsent(folded(to) + " cc " + folded(cc), key -> new Group());
        group.people.addAll(folded(to));
        group.people.addAll(folded(cc));
        return group;
    }

    private static Set<String> folded(Collection<String> addresses) {
        return addresses.stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> some(Random random) {
        return MAILBOXES.stream().filter(mailbox -> random.nextInt(4) == 0).toList();
    }

    /** Files of one department, of two and of none that is known, with rows that are rejected and rows that are not. */
    private void costs(Random random, WorkingFolder home) throws IOException {
        for (int file = 0; file < 12; file++) {
            int one = random.nextInt(DEPARTMENTS.size());
            int other = random.nextInt(3) == 0 ? random.nextInt(DEPARTMENTS.size()) : one;
            StringBuilder rows = new StringBuilder();
            Set<Integer> named = new HashSet<>();
            boolean goesBack = false;
            for (int row = 0; row < 4; row++) {
                int department = random.nextBoolean() ? one : other;
                int fault = random.nextInt(6);
                String code = fault == 0
                        ? "nobody knows"
                        : DEPARTMENTS.get(department).get(0);
                String amount = fault == 1 ? "n/a" : (100 + random.nextInt(900)) + ".00";
                rows.append(
                        String.format("%s,,5000,secret-%d-%d-%d,2026-10-03,%s%n", code, department, file, row, amount));
                goesBack |= fault < 2;
                if (fault != 0) {
                    named.add(department);
                }
                if (fault > 1) {
                    withCost.add(department);
                }
            }
            SmallOrganization.put(home, "2026-10/file " + file + ".csv", rows.toString());
            if (goesBack) {
                returned.put("returned/file " + file + ".xlsx", named);
            }
        }
    }

    /** The departments whose rows a workbook shows. */
    private static Set<Integer> secrets(byte[] workbook) {
        Set<Integer> found = new TreeSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            while (zip.getNextEntry() != null) {
                SECRET.matcher(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                        .results()
                        .forEach(match -> found.add(Integer.parseInt(match.group(1))));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return found;
    }
}
