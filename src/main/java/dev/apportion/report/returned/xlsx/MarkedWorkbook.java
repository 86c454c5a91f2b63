package dev.apportion.report.returned.xlsx;

import dev.apportion.access.FileAccess;
import dev.apportion.report.returned.mark.Mark;
import dev.apportion.report.returned.mark.Marking;
import dev.apportion.sheet.ReadLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An xlsx or xlsm that is marked, of any size: what the marks need is added to the parts that it came with. */
public final class MarkedWorkbook {

    private final ChangedPackage parts;
    private final Book book;
    private final StyleSheet styles;

    private MarkedWorkbook(ChangedPackage parts) throws IOException {
        this.parts = parts;
        this.book = new Book(parts);
        this.styles = book.styles();
    }

    /**
     * Writes a marked copy.
     *
     * @param source is only read
     * @throws IOException if it is damaged, or can't be marked so
     */
    public static void write(Path source, ReadLimits limits, Marking marking, Path target) throws IOException {
        try (ChangedPackage parts = ChangedPackage.open(source, limits)) {
            new MarkedWorkbook(parts).mark(marking);
            try (OutputStream out = FileAccess.write(target)) {
                parts.write(out);
            }
        }
    }

    private void mark(Marking marking) throws IOException {
        for (String list : marking.earlierLists()) {
            book.remove(list);
        }
        Map<String, List<Mark>> bySheet = marking.marks().stream().collect(Collectors.groupingBy(Mark::sheet));
        for (Map.Entry<String, String> sheet : book.sheets().entrySet()) {
            mark(
                    sheet.getValue(),
                    bySheet.getOrDefault(sheet.getKey(), List.of()),
                    !marking.earlierLists().isEmpty());
        }
        book.addFirst(marking.list().name(), ListPart.of(marking.list(), styles));
        ListPart.addNames(book, marking.list());
    }

    private void mark(String part, List<Mark> marks, boolean markedBefore) throws IOException {
        SheetComments comments = new SheetComments(parts, part);
        List<String> unmarked = markedBefore ? comments.unmark() : List.of();
        String boxes = marks.isEmpty() ? null : comments.add(marks);
        if (!marks.isEmpty() || !unmarked.isEmpty() || isSelected(part)) {
            SheetMarks looks = new SheetMarks(marks, unmarked, styles);
            parts.rewrite(part, out -> new SheetRewriter(looks, boxes).write(parts.stream(part), out));
        }
    }

    /** Two selected sheets would be changed both by whoever types into one. */
    private boolean isSelected(String part) throws IOException {
        boolean[] selected = new boolean[1];
        Stax.read(parts.stream(part), in -> {
            while (in.hasNext() && !Stax.isStart(in, "sheetData")) {
                in.next();
                selected[0] |= Stax.isStart(in, "sheetView")
                        && !Stax.attribute(in, "tabSelected").isEmpty();
            }
        });
        return selected[0];
    }
}
