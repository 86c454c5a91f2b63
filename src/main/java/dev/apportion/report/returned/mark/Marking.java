package dev.apportion.report.returned.mark;

import java.util.List;
import java.util.Set;

/**
 * All that is done to a workbook before it goes back.
 *
 * @param marks in order of the list, then notices
 * @param list goes in front
 * @param earlierLists names of sheets that are lists of the time before: they and their marks are taken out, so that what is
 *     put right by now isn't marked any more. The look that a cell had before its first mark is not known; it gets no fill and no
 *     frame.
 */
public record Marking(List<Mark> marks, ListSheet list, Set<String> earlierLists) {}
