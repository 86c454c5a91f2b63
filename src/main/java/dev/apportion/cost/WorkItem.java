package dev.apportion.cost;

/** A project or an operation: the cost object that cost comes to rest on. */
public record WorkItem(String code, String name, CostType type, String department) {

    /** Code of what a department's cost of a type rests on that names nothing, such as {@code MKT-GENERAL}. */
    public static String collective(String department, CostType type) {
        return department + (type == CostType.PROJECT ? "-PROJECTS" : "-GENERAL");
    }

    /** Whether only cost that names nothing rests on it. */
    public boolean isCollective() {
        return code.equals(collective(department, type));
    }
}
