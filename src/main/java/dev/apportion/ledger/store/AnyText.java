package dev.apportion.ledger.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/**
 * Lets a connection to PostgreSQL keep any text of Java. The server refuses the character with number 0 and halves of
 * characters, which damaged spreadsheets do have; each goes as a mark with its number behind it and comes back as it was.
 */
final class AnyText {

    /** No character of any language; one that is in a text is marked, too. */
    private static final char MARK = '\uE0A5';

    private static final int DIGITS = 4;

    private static final Object[] NONE = {};

    private AnyText() {}

    static Connection in(Connection connection) {
        return with(Connection.class, connection);
    }

    static String stored(String text) {
        StringBuilder stored = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (!pair && (c == 0 || c == MARK || Character.isSurrogate(c))) {
                stored = stored == null ? new StringBuilder(text.substring(0, i)) : stored;
                stored.append(MARK).append(StringUtils.leftPad(Integer.toHexString(c), DIGITS, '0'));
            } else if (pair) {
                if (stored != null) {
                    stored.append(c).append(text.charAt(i + 1));
                }
                i++;
            } else if (stored != null) {
                stored.append(c);
            }
        }
        return stored == null ? text : stored.toString();
    }

    static String original(String stored) {
        int mark = stored.indexOf(MARK);
        if (mark < 0) {
            return stored;
        }
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (; mark >= 0; mark = stored.indexOf(MARK, from)) {
            text.append(stored, from, mark);
            from = mark + 1 + DIGITS;
            text.append((char) Integer.parseInt(stored.substring(mark + 1, from), 16));
        }
        return text.append(stored, from, stored.length()).toString();
    }

    private static <T> T with(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                AnyText.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, given) -> call(target, method, given == null ? NONE : given)));
    }

    private static @Nullable Object call(Object target, Method method, Object[] given) throws Throwable {
        if (target instanceof PreparedStatement && given.length > 1 && given[1] instanceof String text) {
            given[1] = stored(text);
        }
        try {
            return result(target, method, method.invoke(target, given));
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static @Nullable Object result(Object target, Method method, @Nullable Object result) {
        if (target instanceof ResultSet) {
            return result instanceof String text ? original(text) : result;
        }
        Class<?> type = method.getReturnType();
        if (type == PreparedStatement.class && result instanceof PreparedStatement statement) {
            return with(PreparedStatement.class, statement);
        }
        if (type == Statement.class && result instanceof Statement statement) {
            return with(Statement.class, statement);
        }
        return type == ResultSet.class && result instanceof ResultSet rows ? with(ResultSet.class, rows) : result;
    }
}
