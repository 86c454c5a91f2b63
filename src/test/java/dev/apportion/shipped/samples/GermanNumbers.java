package dev.apportion.shipped.samples;

/** Amounts in cents as German texts. */
final class GermanNumbers {

    private GermanNumbers() {}

    /** Such as -1234,50. */
    static String plain(long cents) {
        long size = Math.abs(cents);
        return (cents < 0 ? "-" : "") + size / 100 + "," + two(size % 100);
    }

    /** Such as 1.234,50, with the given mark between thousands, without a sign. */
    static String grouped(long cents, String mark) {
        long size = Math.abs(cents);
        long whole = size / 100;
        String digits = whole < 1000
                ? "" + whole
                : whole / 1000 + mark + String.valueOf(1000 + whole % 1000).substring(1);
        return digits + "," + two(size % 100);
    }

    private static String two(long number) {
        return (number < 10 ? "0" : "") + number;
    }
}
