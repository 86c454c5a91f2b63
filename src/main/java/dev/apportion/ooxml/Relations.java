package dev.apportion.ooxml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a part points to. */
final class Relations {

    /**
     * A pointer to another part.
     *
     * @param type the last word of its type, such as {@code table}
     * @param target name of the part, or the address if external
     */
    record Relation(String id, String type, String target) {}

    private Relations() {}

    /** The name of the part that holds the relations of a part. */
    static String partOf(String part) {
        int slash = part.lastIndexOf('/');
        return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
    }

    static List<Relation> of(Parts parts, String part) throws IOException {
        List<Relation> relations = new ArrayList<>();
        if (parts.find(partOf(part)) == null) {
            return relations;
        }
        for (Element relation : parts.xml(partOf(part)).all("Relationship")) {
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

    static @Nullable String target(List<Relation> relations, String id) {
        for (Relation relation : relations) {
            if (relation.id().equals(id)) {
                return relation.target();
            }
        }
        return null;
    }

    static String resolved(String part, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        List<String> path = new ArrayList<>(List.of(part.split("/", -1)));
        path.remove(path.size() - 1);
        for (String step : target.split("/", -1)) {
            if (step.equals("..") && !path.isEmpty()) {
                path.remove(path.size() - 1);
            } else if (!step.equals(".")) {
                path.add(step);
            }
        }
        return String.join("/", path);
    }
}
