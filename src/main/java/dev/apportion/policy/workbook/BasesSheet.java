package dev.apportion.policy.workbook;

import dev.apportion.cost.Period;
import dev.apportion.message.Message;
import dev.apportion.policy.Base;
import dev.apportion.policy.condition.Condition;
import dev.apportion.policy.condition.Conditions;
import dev.apportion.policy.workbook.cell.Choice;
import dev.apportion.policy.workbook.cell.ConditionCells;
import dev.apportion.policy.workbook.cell.DateCells;
import dev.apportion.policy.workbook.cell.NumberCells;
import dev.apportion.policy.workbook.cell.PolicyRow;
import dev.apportion.policy.workbook.cell.PolicySheet;
import dev.apportion.policy.workbook.cell.SheetLayout;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Bases sheet: any number of rows a base. */
final class BasesSheet {

    static final SheetLayout LAYOUT = new SheetLayout(
            "Bases",
            false,
            List.of("Base", "Kind"),
            List.of("Department", "Period", "Quantity", "Rate", "Carry forward", "Condition", "Unit"));

    private static final Choice<Base.Kind> KIND = kinds();

    private final Names departments;
    private final Names names;
    private final Map<String, Base> bases = new LinkedHashMap<>();
    private final Map<String, List<Base.Figure>> figures = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    private BasesSheet(Names departments, Names names) {
        this.departments = departments;
        this.names = names;
    }

    /** @param names takes in the codes */
    static Map<String, Base> read(PolicySheet sheet, Names departments, Names names) {
        BasesSheet reader = new BasesSheet(departments, names);
        sheet.rows().forEach(reader::add);
        Map<String, Base> bases = new LinkedHashMap<>();
        reader.bases.forEach((code, base) -> bases.put(
                code,
                new Base(
                        base.code(),
                        base.kind(),
                        base.condition(),
                        base.unit(),
                        List.copyOf(reader.figures.getOrDefault(code, List.of())))));
        return bases;
    }

    private void add(PolicyRow row) {
        String folded = Conditions.fold(row.neededText("Base"));
        Base base = bases.values().stream()
                .filter(known -> Conditions.fold(known.code()).equals(folded))
                .findFirst()
                .orElse(null);
        Condition condition = row.blank("Condition") ? null : ConditionCells.condition(row, "Condition");
        if (base == null) {
            base = first(row, condition);
        } else {
            checkSame(row, base, condition);
        }
        if (needsFigures(base.kind())) {
            figures.computeIfAbsent(base.code(), code -> new ArrayList<>()).add(figure(row, base));
        } else if (!row.blank("Quantity") || !row.blank("Department")) {
            row.warning(
                    "Quantity",
                    base.kind() == Base.Kind.PERCENTAGE
                            ? Message.of(
                                    "The figures of {0} are not read here: percentages belong on the Shares "
                                            + "sheet, with {0} in the column Of.",
                                    base.code())
                            : Message.of(
                                    "The figures of {0} are not read: a base of this kind needs none.", base.code()));
        }
    }

    private Base first(PolicyRow row, @Nullable Condition condition) {
        Base base =
                new Base(row.text("Base"), KIND.needed(row, "Kind"), condition, row.optionalText("Unit"), List.of());
        if (departments.has(base.code())) {
            row.fault(
                    "Base",
                    "\"" + base.code() + "\" is also the code of a department, so the two can't be distinguished on"
                            + " the Shares sheet. Give the base another code.");
        }
        names.add(row, "Base", base.code(), base.code());
        bases.put(base.code(), base);
        return base;
    }

    private static void checkSame(PolicyRow row, Base base, @Nullable Condition condition) {
        Base.Kind kind = KIND.read(row, "Kind");
        if (kind != null && kind != base.kind()) {
            row.fault("Kind", base.code() + " has a different kind in an earlier row. A base has only one kind.");
        }
        if (condition != null && !condition.equals(base.condition())) {
            row.fault("Condition", "The condition of " + base.code() + " differs from that of its first row.");
        }
    }

    private Base.Figure figure(PolicyRow row, Base base) {
        String department = departments.needed(row, "Department");
        Period period = DateCells.neededPeriod(row, "Period");
        row.neededText("Quantity");
        BigDecimal quantity = NumberCells.decimal(row, "Quantity");
        BigDecimal rate = NumberCells.decimal(row, "Rate");
        if (base.kind() == Base.Kind.RATE_QUANTITY && row.blank("Rate")) {
            row.fault("Rate", "The rate of " + base.code() + " is missing. Fill in the amount for one unit.");
        }
        Integer other = places.putIfAbsent(base.code() + "\n" + department + "\n" + period, row.number());
        if (other != null && !department.isEmpty()) {
            row.fault(
                    "Quantity",
                    "Row " + other + " already has a quantity for " + department + " for " + period
                            + ". Delete one of the two rows.");
        }
        return new Base.Figure(
                department,
                period,
                quantity == null ? BigDecimal.ZERO : quantity,
                base.kind() == Base.Kind.RATE_QUANTITY ? rate : null,
                row.yes("Carry forward", false),
                row.number());
    }

    private static boolean needsFigures(Base.Kind kind) {
        return kind == Base.Kind.KEY_FIGURE || kind == Base.Kind.RATE_QUANTITY;
    }

    private static Choice<Base.Kind> kinds() {
        Map<String, Base.Kind> words =
                new LinkedHashMap<>(Choice.of(Base.Kind.class).words());
        words.remove("Rate quantity");
        words.put("Rate x quantity", Base.Kind.RATE_QUANTITY);
        words.put("Rate × quantity", Base.Kind.RATE_QUANTITY);
        return new Choice<>(words);
    }
}
