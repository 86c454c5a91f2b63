package dev.apportion.classify.rule;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.money.MinorUnits;
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
            case AMOUNT, DEBIT, CREDIT, HOURS, QUANTITY, DATE, START, END -> false;
            default -> true;
        };
    }

    public static boolean matches(Condition condition, CostLine line, Field field) {
        return switch (field) {
            case AMOUNT, DEBIT, CREDIT, HOURS, QUANTITY -> condition.matches(number(line, field));
            case DATE, START, END -> condition.matches(date(line, field));
            default -> condition.matches(text(line, field));
        };
    }

    /** The value of a text field; null if there is none. */
    static @Nullable String text(CostLine line, Field field) {
        return switch (field) {
            case DEPARTMENT -> line.department();
            case ACTIVITY_CODE -> line.activityCode();
            case ACTIVITY_NAME -> line.activityName();
            case ACCOUNT -> line.account();
            case ACCOUNT_NAME -> line.accountName();
            case DESCRIPTION -> line.description();
            case SUPPLIER -> line.supplier();
            case DOCUMENT -> line.document();
            case PERIOD -> line.period().toString();
            case TYPE -> line.declaredType() == null ? null : type(line.declaredType());
            case FREQUENCY -> line.frequency();
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
        return field == Field.START ? line.start() : field == Field.END ? line.end() : line.date();
    }

    private static @Nullable BigDecimal number(CostLine line, Field field) {
        return switch (field) {
            case HOURS -> line.hours();
            case QUANTITY -> line.quantity();
            default -> MinorUnits.decimal(line.minor(), line.currency());
        };
    }

    private static String type(CostType type) {
        return type.name().charAt(0) + type.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
