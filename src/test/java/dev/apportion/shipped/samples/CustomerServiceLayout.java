package dev.apportion.shipped.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** An export as csv: semicolons, decimal commas, Windows line ends and a byte order mark. */
final class CustomerServiceLayout implements Layout {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    @Override
    public void write(List<Cost> costs, YearMonth month, Path folder) throws IOException {
        StringBuilder text = new StringBuilder("\uFEFF")
                .append("Dept;Project code;Account;Description;Vendor;Document no;Posting date;Amount;Ccy;Hours\r\n");
        for (Cost cost : costs) {
            text.append(String.join(
                            ";",
                            cost.fault() == Fault.UNKNOWN_DEPARTMENT ? "CUZ" : "CUS",
                            cost.item(),
                            cost.account(),
                            '"' + cost.description() + '"',
                            cost.supplier(),
                            cost.document(),
                            DAY.format(cost.date()),
                            amount(cost),
                            cost.currency(),
                            cost.hours() > 0 ? String.valueOf((long) cost.hours()) : ""))
                    .append("\r\n");
        }
        Files.createDirectories(folder);
        Files.write(
                folder.resolve("customer-service-" + month + ".csv"),
                text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String amount(Cost cost) {
        return switch (cost.fault()) {
            case TEXT_AMOUNT -> "tbc";
            case NO_AMOUNT -> "";
            default -> GermanNumbers.plain(cost.cents());
        };
    }
}
