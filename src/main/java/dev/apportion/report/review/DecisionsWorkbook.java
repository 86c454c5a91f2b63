package dev.apportion.report.review;

import dev.apportion.access.FileAccess;
import dev.apportion.cost.CostType;
import dev.apportion.cost.ReviewerDecision;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Decisions that were made elsewhere than in a review workbook, as one that is filled in: a run takes them over in the same
 * way. Its words are English, which the reader knows without a sheet of words.
 */
public final class DecisionsWorkbook {

    private static final int WIDTH = 256 * 24;

    /** What decisions of one row of groups have in common; of an activity each has a row of its own. */
    private record Group(
            CostType type,
            @Nullable String workItem,
            String why,
            @Nullable String activityOf) {
        static Group of(ReviewerDecision decision) {
            boolean activity = decision.scope() == ReviewerDecision.Scope.ACTIVITY;
            return new Group(
                    decision.type(), decision.workItem(), decision.why(), activity ? decision.lineKey() : null);
        }
    }

    private DecisionsWorkbook() {}

    /**
     * Writes the file.
     *
     * @param decisions of one person and day; none two of the same line
     */
    public static void write(Path file, List<ReviewerDecision> decisions, String who, LocalDate day)
            throws IOException {
        Map<Group, List<ReviewerDecision>> groups = new LinkedHashMap<>();
        decisions.forEach(decision -> groups.computeIfAbsent(Group.of(decision), first -> new ArrayList<>())
                .add(decision));
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = FileAccess.write(file)) {
            Sheet review = workbook.createSheet("Review");
            Sheet lines = workbook.createSheet("Lines");
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            texts(review, "Your name", who);
            Row dated = texts(review, "Date");
            dated.createCell(1).setCellValue(day);
            dated.getCell(1).setCellStyle(date);
            texts(review, "Group", "Decision", "Scope", "Work item", "Reason");
            texts(lines, "Group", "Line key", "Decision", "Department", "Activity");
            int number = 0;
            for (Map.Entry<Group, List<ReviewerDecision>> entry : groups.entrySet()) {
                Group group = entry.getKey();
                String name = String.valueOf(++number);
                texts(
                        review,
                        name,
                        group.type() == CostType.PROJECT ? "project" : "operation",
                        group.activityOf() == null ? "these lines" : "this activity from now on",
                        Objects.requireNonNullElse(group.workItem(), ""),
                        group.why());
                for (ReviewerDecision decision : entry.getValue()) {
                    texts(
                            lines,
                            name,
                            decision.lineKey(),
                            "",
                            decision.department(),
                            Objects.requireNonNullElse(decision.activity(), ""));
                }
            }
            for (int column = 0; column < 5; column++) {
                review.setColumnWidth(column, WIDTH);
                lines.setColumnWidth(column, WIDTH);
            }
            workbook.write(out);
        }
    }

    /** A row of texts, which stay texts whatever they look like. */
    private static Row texts(Sheet sheet, String... texts) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int column = 0; column < texts.length; column++) {
            row.createCell(column).setCellValue(texts[column]);
        }
        return row;
    }
}
