package dev.apportion.report.returned;

import dev.apportion.cost.received.ReturnedCopy;
import dev.apportion.report.returned.mark.ListSheet;
import dev.apportion.report.returned.mark.Look;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/** What the sheet in front of a returned workbook says: what to do, and each marked cell. */
final class ReturnedList {

    private static final int STAKE = 4;
    private static final int HEADINGS = 5;
    private static final float TITLE_HEIGHT = 27;
    private static final float HEADINGS_HEIGHT = 20;
    private static final float LINE = 13.5f;
    private static final float TALLEST = 400;
    private static final int LONGEST = 1000;

    private final ReturnedTexts texts;
    private final String due;
    private final boolean alone;

    /**
     * @param due the day by which spreadsheets are due; empty if there is none
     * @param alone whether the workbook is the list without the department's sheets, which could not come with it
     */
    ReturnedList(ReturnedTexts texts, String due, boolean alone) {
        this.texts = texts;
        this.due = due;
        this.alone = alone;
    }

    /**
     * Makes the sheet.
     *
     * @param copy names the file to whoever reads the corrected workbook
     * @param all notes on the file
     * @param listed those of them that are marked, with what stands in their cells
     * @param sheets names of the workbook's other sheets
     */
    ListSheet of(String file, ReturnedCopy copy, FileNotes all, List<CellNote> listed, Collection<String> sheets) {
        List<ListSheet.Line> rows = new ArrayList<>();
        rows.add(line(0, TITLE_HEIGHT, text(texts.said(ReturnedTexts.TITLE, file), Look.TITLE)));
        rows.add(line(1, 0, text(summary(all, listed), Look.PLAIN)));
        rows.add(line(2, 0, text(texts.said(alone ? ReturnedTexts.ALONE : ReturnedTexts.WHAT_TO_DO), Look.PLAIN)));
        if (!alone) {
            rows.add(line(ReturnedCopy.ROW, 0, text(copy.text(), Look.SMALL)));
        }
        rows.add(line(STAKE, 0, text(stake(all), Look.STRONG)));
        rows.add(new ListSheet.Line(
                HEADINGS,
                HEADINGS_HEIGHT,
                ReturnedTexts.HEADINGS.stream()
                        .map(heading -> text(texts.said(heading), Look.HEAD))
                        .toList()));
        int at = HEADINGS + 1;
        for (CellNote note : listed) {
            rows.add(row(at++, note, sheets.contains(note.sheet())));
        }
        return new ListSheet(
                name(sheets),
                rows,
                HEADINGS,
                new ListSheet.Footer("&8" + file.replace("&", "&&"), "&8" + texts.said(ReturnedTexts.PAGE)));
    }

    private String name(Collection<String> taken) {
        String first = ReturnedCopy.sheet(texts.said(ReturnedCopy.SHEET));
        String name = first;
        for (int number = 2; taken.stream().anyMatch(name::equalsIgnoreCase); number++) {
            name = first + " " + number;
        }
        return name;
    }

    private String summary(FileNotes all, List<CellNote> listed) {
        long rejected = all.rejectedCells();
        long doubtful = all.doubtful().size();
        return Stream.of(
                        rejected == 0 ? "" : texts.said(ReturnedTexts.NOT_READ, String.valueOf(rejected)),
                        doubtful == 0 ? "" : texts.said(ReturnedTexts.IN_DOUBT, String.valueOf(doubtful)),
                        rejected + doubtful == listed.size()
                                ? ""
                                : texts.said(ReturnedTexts.CUT, String.valueOf(listed.size())))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The money that waits for the correction, and until when. */
    private String stake(FileNotes all) {
        StakeSum rejected = all.rejectedMoney();
        return Stream.of(
                        sentence(ReturnedTexts.STAKE, texts.said(rejected.inWords())),
                        sentence(
                                ReturnedTexts.STAKE_UNKNOWN,
                                rejected.unknown() == 0 ? "" : String.valueOf(rejected.unknown())),
                        sentence(
                                ReturnedTexts.STAKE_DOUBTFUL,
                                texts.said(all.doubtfulMoney().inWords())),
                        sentence(ReturnedTexts.DUE, due))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String sentence(String text, String value) {
        return value.isEmpty() ? "" : texts.said(text, value);
    }

    private ListSheet.Line row(int at, CellNote note, boolean there) {
        String target = "'" + note.sheet().replace("'", "''") + "'!" + note.cell();
        boolean linked = there && !alone;
        int lines = Stream.of(
                        lines(note.sheet(), 0),
                        lines(note.value(), 4),
                        lines(note.expected(), 5),
                        lines(note.message(), 7))
                .max(Integer::compare)
                .orElse(1);
        return new ListSheet.Line(
                at,
                Math.min(TALLEST, LINE * lines + 3),
                List.of(
                        text(note.sheet(), Look.WRAPPED),
                        text(note.cell(), linked ? Look.LINK : Look.WRAPPED, linked ? target : null),
                        text(texts.said(note.field().isEmpty() ? ReturnedTexts.ROW : note.field()), Look.WRAPPED),
                        text(texts.said(note.counts() ? ReturnedTexts.COUNTS : ReturnedTexts.COUNTS_NOT), Look.WRAPPED),
                        text(note.value(), Look.WRAPPED),
                        text(note.expected(), Look.WRAPPED),
                        text(texts.money(note.stake()), Look.WRAPPED),
                        text(note.message(), Look.WRAPPED)));
    }

    private static int lines(String text, int column) {
        int width = ListSheet.WIDTHS.get(column) - 2;
        return text.lines().mapToInt(line -> 1 + line.length() / width).sum();
    }

    private static ListSheet.Line line(int number, float height, ListSheet.Text text) {
        return new ListSheet.Line(number, height, List.of(text));
    }

    private static ListSheet.Text text(String text, Look look) {
        return text(text, look, null);
    }

    private static ListSheet.Text text(String text, Look look, @Nullable String link) {
        return new ListSheet.Text(StringUtils.abbreviate(text, "…", LONGEST), look, link);
    }
}
