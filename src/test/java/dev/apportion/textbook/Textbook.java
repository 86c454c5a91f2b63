package dev.apportion.textbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The worked examples in the test resources. */
public final class Textbook {

    /**
     * An organization with its published results.
     *
     * @param serves driver quantities of each sender
     * @param gross what each sender passes on after reciprocal charges
     */
    public record Case(
            String name,
            Map<String, BigDecimal> cost,
            Map<String, Map<String, BigDecimal>> serves,
            List<Result> results,
            Map<String, BigDecimal> gross) {

        /** Support departments in the order that a result is worked out in. */
        public List<String> order(Result result) {
            return result.order().isEmpty() ? List.copyOf(serves.keySet()) : result.order();
        }
    }

    /**
     * Totals of the operating departments by one method.
     *
     * @param method as the policy workbook writes it
     * @param off cents that the published figures don't add up by
     */
    public record Result(String method, List<String> order, Map<String, BigDecimal> totals, long off) {}

    /** An amount, its weights and the parts that it must come to. */
    public record SplitCase(String currency, BigDecimal total, List<BigDecimal> weights, List<BigDecimal> parts) {}

    private Textbook() {}

    /** Support-department allocation. */
    public static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (String line : lines("allocation.txt")) {
            String[] words = line.split(" ");
            Case last = cases.isEmpty() ? null : cases.get(cases.size() - 1);
            if (words[0].equals("case")) {
                cases.add(new Case(
                        line.substring(5),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new ArrayList<>(),
                        new LinkedHashMap<>()));
            } else if (last != null) {
                switch (words[0]) {
                    case "cost" -> last.cost().putAll(figures(words, 1));
                    case "serves" -> last.serves().put(words[1], figures(words, 2));
                    case "direct" -> last.results().add(result("Direct", List.of(), figures(words, 1)));
                    case "step-down" ->
                        last.results().add(result("Step-down", List.of(words[1].split(",")), figures(words, 2)));
                    case "reciprocal" -> last.results().add(result("Reciprocal", List.of(), figures(words, 1)));
                    case "gross" -> last.gross().putAll(figures(words, 1));
                    default -> {}
                }
            }
        }
        return cases;
    }

    /** Splits by largest remainder. */
    public static List<SplitCase> splits() {
        return lines("splits.txt").stream()
                .map(line -> line.split(" \\| "))
                .map(cells -> new SplitCase(cells[1], new BigDecimal(cells[0]), numbers(cells[2]), numbers(cells[3])))
                .toList();
    }

    private static Result result(String method, List<String> order, Map<String, BigDecimal> figures) {
        BigDecimal off = figures.remove("off");
        return new Result(method, order, figures, off == null ? 0 : off.longValueExact());
    }

    private static Map<String, BigDecimal> figures(String[] words, int from) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        for (int i = from; i < words.length; i += 2) {
            figures.put(words[i], new BigDecimal(words[i + 1]));
        }
        return figures;
    }

    private static List<BigDecimal> numbers(String cell) {
        return Arrays.stream(cell.split(" ")).map(BigDecimal::new).toList();
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Textbook.class.getResourceAsStream("/textbook/" + resource)) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n"))
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
