package dev.apportion.shipped.samples;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes a month of cost lines of a department from its list of usual costs. */
final class Catalog {

    private static final List<String> PEOPLE = List.of(
            "A. Becker",
            "B. Okafor",
            "C. Lindqvist",
            "D. Romano",
            "E. Schulz",
            "F. Moreau",
            "G. Kaya",
            "H. Novak",
            "I. Jensen",
            "J. Murphy",
            "K. Wagner",
            "L. Costa",
            "M. Yilmaz",
            "N. Peters",
            "O. Fischer",
            "P. Dumont",
            "R. Hansen",
            "S. Weber",
            "T. Kovacs",
            "U. Brandt",
            "V. Singh",
            "W. Albers",
            "Y. Tanaka",
            "Z. Horvat");
    private static final List<String> PLACES = List.of(
            "Eastfield",
            "Westhaven",
            "Millbrook",
            "Harbor Street",
            "Northgate",
            "Oldtown",
            "Riverside",
            "Hillcrest",
            "Lakeview",
            "Southport",
            "Fairmont",
            "Kings Quay");

    private final String department;
    private final YearMonth month;
    /** The same sequence each month: what repeats. */
    private final Random lasting;
    /** Another sequence each month. */
    private final Random passing;

    private Catalog(String department, YearMonth month) {
        this.department = department;
        this.month = month;
        this.lasting = new Random(department.hashCode());
        this.passing = new Random(31L * department.hashCode() + month.getMonthValue());
    }

    static List<Cost> costs(String department, YearMonth month) {
        Catalog catalog = new Catalog(department, month);
        List<Cost> costs = new ArrayList<>();
        Texts.rows("costs/" + department).forEach(row -> catalog.add(row, costs));
        return costs;
    }

    private void add(List<String> row, List<Cost> costs) {
        List<String> flags = Arrays.asList((row.get(6) + " ").split("\\s+|(?=@)", -1));
        int count = Integer.parseInt(row.get(5));
        for (int i = 0; i < count; i++) {
            Cost cost = cost(row, flags, i);
            if (month.getMonthValue() == 10 || !flags.contains("10")) {
                costs.add(cost);
            }
        }
    }

    private Cost cost(List<String> row, List<String> flags, int number) {
        boolean same = flags.contains("=");
        double wobble = 0.75 + 0.5 * (same ? lasting : passing).nextDouble();
        long cents = Math.round(Long.parseLong(row.get(4)) * 100 * wobble);
        String description = row.get(2)
                .replace("{who}", PEOPLE.get(number % PEOPLE.size()))
                .replace("{place}", PLACES.get(number % PLACES.size()))
                .replace("{n}", String.valueOf((same ? 410 + number : 2000 + passing.nextInt(7800))));
        String team = row.get(6).contains("@") ? row.get(6).substring(row.get(6).indexOf('@') + 1) : "";
        String currency = flags.contains("USD") ? "USD" : flags.contains("GBP") ? "GBP" : "EUR";
        String type = flags.contains("P") ? "Project" : flags.contains("O") ? "Operation" : "";
        double hours = flags.contains("h") ? 8 + 4 * passing.nextInt(38) : 0;
        String document = department + "-" + (month.getMonthValue() * 10_000 + passing.nextInt(9_999));
        int day = same ? month.lengthOfMonth() - number % 3 : 1 + passing.nextInt(28);
        return new Cost(
                team,
                row.get(0),
                row.get(1),
                description,
                row.get(3),
                document,
                month.atDay(day),
                type,
                cents,
                currency,
                hours,
                Fault.NONE);
    }
}
