package dev.apportion.ooxml;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a part points to. */
public final class Relations {

    /**
     * A pointer to another part.
     *
     * @param type the last word of its type, such as {@code table}
     * @param target name of the part, or the address if external
     */
    public record Relation(String id, String type, String target) {}

    private Relations() {}

    /** The name of the part that holds the relations of a part. */
    public static String partOf(String part) {
        int slash = part.lastIndexOf('/');
        return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
    }

    public static List<Relation> of(Parts parts, String part) throws IOException {
        return parts.find(partOf(part)) == null ? new ArrayList<>() : of(parts.xml(partOf(part)), part);
    }

    /** The relations of a part, read from the root of the part that holds them. */
    public static List<Relation> of(Element root, String part) {
        List<Relation> relations = new ArrayList<>();
        for (Element relation : root.all("Relationship")) {
            String type = relation.attribute("Type");
            String target = relation.attribute("Target");
            boolean external = relation.attribute("TargetMode").equals("External");
            relations.add(new Relation(
                    relation.attribute("Id"),
                    type.substring(type.lastIndexOf('/') + 1),
                    external ? target : resolved(part, target)));
        }
        return relations;
    }

    /** The name of the part that lists the sheets. */
    public static String workbookPart(Parts parts) throws IOException {
        return of(parts, "").stream()
                .filter(relation -> relation.type().equals("officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElseThrow(() -> new IOException("not an Excel workbook"));
    }

    /** The id of the relation that an element names. */
    public static String idIn(Element element) {
        return element.attributes.entrySet().stream()
                .filter(attribute -> attribute.getKey().endsWith(":id"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    public static @Nullable String target(List<Relation> relations, String id) {
        for (Relation relation : relations) {
            if (relation.id().equals(id)) {
                return relation.target();
            }
        }
        return null;
    }

    /** The name of a part that another one, or the package for the empty name, points to. */
    public static String resolved(String part, String target) {
        String path = target.replace('\\', '/');
        Deque<String> steps = new ArrayDeque<>();
        for (String step :
                (path.startsWith("/") ? path : part.substring(0, part.lastIndexOf('/') + 1) + path).split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
