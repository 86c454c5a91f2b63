package dev.apportion.report.returned.xlsx;

import dev.apportion.ooxml.CellText;
import dev.apportion.ooxml.Element;
import dev.apportion.ooxml.Relations;
import dev.apportion.report.returned.mark.Mark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The comments of a sheet: one part for what they say, and one for the boxes in which it stands. */
final class SheetComments {

    private static final String AUTHOR = "Apportion";
    private static final String BEFORE = "xl/comments";

    private final ChangedPackage parts;
    private final String sheet;
    private final @Nullable String comments;

    /** @param sheet the sheet's part */
    SheetComments(ChangedPackage parts, String sheet) throws IOException {
        this.parts = parts;
        this.sheet = sheet;
        this.comments = target("comments");
    }

    /** Takes our part out of each comment, and comments that said nothing else; returns the cells that had one. */
    List<String> unmark() throws IOException {
        List<String> cells = new ArrayList<>();
        if (comments == null) {
            return cells;
        }
        List<String> without = new ArrayList<>();
        Element list = list(parts.xml(comments));
        for (Element comment : list.all("comment")) {
            String said = said(comment);
            String others = Mark.others(said);
            if (!others.equals(said)) {
                cells.add(comment.attribute("ref"));
                if (others.isEmpty()) {
                    without.add(comment.attribute("ref"));
                    list.children.remove(comment);
                } else {
                    say(comment, others);
                }
            }
        }
        String boxes = target("vmlDrawing");
        if (boxes != null && !without.isEmpty()) {
            CommentBoxes.remove(parts, boxes, without);
        }
        return cells;
    }

    /**
     * Adds what the marks say, to a comment that a cell has already or as a new one.
     *
     * @return the id of the relation to the boxes, if the sheet had none before; else null
     */
    @Nullable
    String add(List<Mark> marks) throws IOException {
        Map<String, List<Mark>> byCell = new LinkedHashMap<>();
        marks.forEach(mark ->
                byCell.computeIfAbsent(mark.cell(), cell -> new ArrayList<>()).add(mark));
        Element root = comments == null ? made() : parts.xml(comments);
        Element list = list(root);
        Map<String, Element> there = new LinkedHashMap<>();
        list.all("comment").forEach(comment -> there.put(comment.attribute("ref"), comment));
        String author = author(root);
        List<Mark> boxes = new ArrayList<>();
        for (List<Mark> ofCell : byCell.values()) {
            String text = String.join("\n", ofCell.stream().map(Mark::comment).toList());
            Element comment = there.get(ofCell.get(0).cell());
            if (comment == null) {
                say(
                        Xml.add(list, "comment", "ref", ofCell.get(0).cell()).with("authorId", author),
                        CellText.escaped(text));
                boxes.add(ofCell.get(0));
            } else {
                append(comment, "\n" + CellText.escaped(text));
            }
        }
        String before = target("vmlDrawing");
        if (before != null) {
            CommentBoxes.add(parts, before, boxes);
            return null;
        }
        String part = parts.freeName("xl/drawings/vmlDrawing", ".vml");
        CommentBoxes.make(parts, part, boxes);
        return parts.relate(sheet, "vmlDrawing", part);
    }

    private Element made() throws IOException {
        Element root = new Element("comments").with("xmlns", Xml.MAIN);
        Xml.add(root, "authors");
        Xml.add(root, "commentList");
        String part = parts.freeName(BEFORE, ".xml");
        parts.add(part, "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml", root);
        parts.relate(sheet, "comments", part);
        return root;
    }

    private static String author(Element root) {
        Element authors = Xml.child(root, "authors", List.of("authors", "commentList"));
        List<Element> all = authors.all("author");
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).text().equals(AUTHOR)) {
                return String.valueOf(at);
            }
        }
        Xml.add(authors, "author").text(AUTHOR);
        return String.valueOf(all.size());
    }

    private static Element list(Element root) {
        return Xml.child(root, "commentList", List.of("authors", "commentList", "extLst"));
    }

    /** Without how it is pronounced. */
    private static String said(Element comment) {
        Element text = comment.first("text");
        if (text == null) {
            return "";
        }
        StringBuilder said = new StringBuilder();
        text.all("t").forEach(t -> said.append(t.text()));
        text.all("r").forEach(run -> run.all("t").forEach(t -> said.append(t.text())));
        return said.toString();
    }

    private static void say(Element comment, String words) {
        Element text = Xml.child(comment, "text", List.of("text", "commentPr"));
        text.children.clear();
        Xml.add(text, "t").text(words);
    }

    /** The formats of what the comment says stay. */
    private static void append(Element comment, String words) {
        Element text = Xml.child(comment, "text", List.of("text", "commentPr"));
        Element plain = text.first("t");
        if (plain != null) {
            plain.text(plain.text() + words);
            return;
        }
        int at = 0;
        while (at < text.children.size()
                && !(text.children.get(at) instanceof Element other
                        && !other.local().equals("r"))) {
            at++;
        }
        Element run = Xml.like(text, "r");
        Xml.add(run, "t", "xml:space", "preserve").text(words);
        text.children.add(at, run);
    }

    private @Nullable String target(String type) throws IOException {
        for (Relations.Relation relation : parts.relations(sheet)) {
            if (relation.type().equals(type) && parts.has(relation.target())) {
                return relation.target();
            }
        }
        return null;
    }
}
