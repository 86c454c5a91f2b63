package dev.apportion.sheet.ods;

import dev.apportion.message.Message;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.cells.Unreadable;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;

/** One cell: its type and value as stored, its paragraphs as text. */
final class OdsCell {

    private final ReadLimits limits;
    private String type = "";
    private String value = "";
    private String formula = "";
    private String currency = "";
    private String style = "";
    private String shown = "";

    OdsCell(ReadLimits limits) {
        this.limits = limits;
    }

    /** Reads from the cell's start tag to its end. */
    void read(OdsXml xml) throws IOException {
        int depth = xml.depth();
        type = xml.attribute("value-type");
        currency = xml.attribute("currency");
        style = xml.attribute("style-name");
        formula = bare(xml.attribute("formula"));
        String stored = stored(xml);
        StringBuilder text = new StringBuilder();
        boolean first = true;
        boolean inParagraph = false;
        int notes = 0;
        while (!((xml.isEnd("table-cell") || xml.isEnd("covered-table-cell")) && xml.depth() == depth)) {
            if (!xml.next()) {
                throw Unreadable.damaged(Message.of("a cell ends in the middle"));
            }
            if (xml.isStart("annotation")) {
                notes++;
            } else if (xml.isEnd("annotation")) {
                notes--;
            } else if (notes == 0) {
                if (xml.isStart("p")) {
                    text.append(first ? "" : "\n");
                    first = false;
                    inParagraph = true;
                } else if (xml.isEnd("p")) {
                    inParagraph = false;
                } else if (inParagraph) {
                    append(xml, text);
                }
            }
            if (text.length() > limits.cellCharacters()) {
                throw Unreadable.tooLong(Message.of("A cell"), limits);
            }
        }
        settle(stored, text.toString());
    }

    private void settle(String stored, String text) {
        shown = text;
        boolean error = text.startsWith("#") && !formula.isEmpty() && (type.isEmpty() || type.equals("string"));
        if (error || (text.startsWith("Err:") && !formula.isEmpty())) {
            type = "error";
            value = text;
        } else if (type.equals("string") || type.isEmpty()) {
            value = stored.isEmpty() ? text : stored;
            type = value.isEmpty() && formula.isEmpty() ? "" : type.isEmpty() && value.isEmpty() ? "" : "string";
        } else {
            value = type.equals("time") ? clock(stored) : stored;
        }
    }

    private static String stored(OdsXml xml) {
        for (String name : new String[] {"date-value", "time-value", "boolean-value", "string-value", "value"}) {
            String stored = xml.attribute(name);
            if (!stored.isEmpty()) {
                return stored;
            }
        }
        return "";
    }

    private static void append(OdsXml xml, StringBuilder text) throws IOException {
        if (xml.isText()) {
            // Spaces and line ends of the source count as one space, as in HTML.
            for (char c : xml.text().toCharArray()) {
                boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
                if (!space) {
                    text.append(c);
                } else if (text.length() > 0 && " \n".indexOf(text.charAt(text.length() - 1)) < 0) {
                    text.append(' ');
                }
            }
        } else if (xml.isStart("s")) {
            text.append(" ".repeat(xml.count("c")));
        } else if (xml.isStart("tab")) {
            text.append('\t');
        } else if (xml.isStart("line-break")) {
            text.append('\n');
        }
    }

    /** {@code PT08H30M00S} as {@code 08:30}; a duration of a day or more stays as it is and becomes text. */
    private static String clock(String duration) {
        try {
            long nanos = Duration.parse(duration).toNanos();
            return LocalTime.ofNanoOfDay(nanos).toString();
        } catch (DateTimeException | ArithmeticException e) {
            return duration;
        }
    }

    /** Without the namespace of the formula language and {@code =}. */
    private static String bare(String formula) {
        int equals = formula.indexOf('=');
        return equals >= 0 && equals <= 8 ? formula.substring(equals + 1) : formula;
    }

    boolean isEmpty() {
        return type.isEmpty() && formula.isEmpty();
    }

    String type() {
        return type;
    }

    /** The code of an amount's currency; empty for other cells. */
    String currency() {
        return currency;
    }

    /** The name of its style; empty if it has that of its column. */
    String style() {
        return style;
    }

    /** The text that is shown. */
    String shown() {
        return shown;
    }

    String value() {
        return value;
    }

    String formula() {
        return formula;
    }
}
