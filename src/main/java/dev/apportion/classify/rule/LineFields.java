package dev.apportion.classify.rule;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.policy.Field;
import dev.apportion.policy.condition.Condition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The fields of a line as rules and criteria see them. */
public final class LineFields {

    private LineFields() {}

    static boolean isText(Field field) {
        return switch (field) {
            case AMOUNT, DEBIT, CREDIT, SIDE, HOURS, QUANTITY, DATE, START, END -> false;
            default -> true;
        };
    }

    public static boolean matches(Condition condition, CostLine line, Field field) {
        return switch (field) {
            case AMOUNT, DEBIT, CREDIT, SIDE, HOURS, QUANTITY -> condition.matches(number(line, field));
            case DATE, START, END -> condition.matches(date(line, field));
            default -> condition.matches(text(line, field));
        };
    }

    /** The value of a text field; null if there is none. */
    static @Nullable String text(CostLine line, Field field) {
        return switch (field) {
            case DEPARTMENT -> line.department();
            case ACTIVITY_CODE -> line.activity().code();
            case ACTIVITY_NAME -> line.activity().name();
            case ACCOUNT -> line.account().code();
            case ACCOUNT_NAME -> line.account().name();
            case DESCRIPTION -> line.posting().description();
            case SUPPLIER -> line.posting().supplier();
            case DOCUMENT -> line.posting().document();
            case PERIOD -> line.period().toString();
            case TYPE ->
                line.activity().declaredType() == null
                        ? null
                        : type(line.activity().declaredType());
            case FREQUENCY -> line.activity().frequency();
            case CURRENCY -> line.currency().getCode();
            case CATEGORY -> line.category();
            default -> throw new IllegalArgumentException(field + " is not a text");
        };
    }

    /** The value of any field as people read it; empty if there is none. */
    public static String shown(CostLine line, Field field) {
        Object value = isText(field)
                ? text(line, field)
                : switch (field) {
                    case DATE, START, END -> date(line, field);
                    default -> number(line, field);
                };
        return value == null ? "" : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static @Nullable LocalDate date(CostLine line, Field field) {
        return field == Field.START
                ? line.activity().start()
                : field == Field.END ? line.activity().end() : line.posting().date();
    }

    private static @Nullable BigDecimal number(CostLine line, Field field) {
        return switch (field) {
            case HOURS -> line.hours();
            case QUANTITY -> line.quantity();
            default -> line.amount().decimal();
        };
    }

    private static String type(CostType type) {
        return type.name().charAt(0) + type.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
