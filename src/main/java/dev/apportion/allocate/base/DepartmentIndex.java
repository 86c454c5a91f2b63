package dev.apportion.allocate.base;

import dev.apportion.cost.Department;
import dev.apportion.cost.DirectCost;
import dev.apportion.policy.Policy;
import dev.apportion.policy.RegisteredDepartment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Departments by place: those of the policy in its order, then others that bear cost, by code. */
public final class DepartmentIndex {

    private final List<String> codes = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    /** Place in step-down from 0; -1 for operating departments. */
    private final Map<String, Integer> ranks = new HashMap<>();

    private int registered;

    private DepartmentIndex() {}

    public static DepartmentIndex of(Policy policy, List<DirectCost> cells) {
        DepartmentIndex index = new DepartmentIndex();
        policy.departments().keySet().forEach(index::add);
        index.registered = index.codes.size();
        cells.stream().map(DirectCost::department).sorted().forEach(index::add);
        policy.departments().values().stream()
                .filter(registered -> registered.department().kind() == Department.Kind.SUPPORT)
                .sorted(Comparator.comparing(
                        RegisteredDepartment::stepDownOrder, Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(support -> index.ranks.put(support.department().code(), index.ranks.size()));
        return index;
    }

    private void add(String code) {
        if (places.putIfAbsent(code, codes.size()) == null) {
            codes.add(code);
        }
    }

    /** How many departments there are; those of the policy come first. */
    public int size() {
        return codes.size();
    }

    /** Codes of the policy's departments. */
    List<String> registered() {
        return codes.subList(0, registered);
    }

    public String code(int place) {
        return codes.get(place);
    }

    public int place(String code) {
        Integer place = places.get(code);
        if (place == null) {
            throw new IllegalArgumentException("No department " + code);
        }
        return place;
    }

    public boolean support(String code) {
        return ranks.containsKey(code);
    }

    /** Place in step-down from 0; -1 for operating departments. */
    int rank(String code) {
        return ranks.getOrDefault(code, -1);
    }
}
