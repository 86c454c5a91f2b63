package dev.apportion.cli.screen;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times of the ledger, which are in UTC, as the user's clock shows them. */
public final class LocalTime {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private LocalTime() {}

    public static String of(LocalDateTime utc) {
        return MINUTE.format(utc.atZone(ZoneOffset.UTC).withZoneSameInstant(ZoneId.systemDefault()));
    }
}
