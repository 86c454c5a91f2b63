package dev.apportion.policy;

import java.util.List;

/** Tells whether one test leaves nothing to another. Errs on the side of no. */
final class Coverage {

    private Coverage() {}

    static boolean covers(UnaryTest wide, UnaryTest narrow) {
        if (wide.equals(UnaryTest.ANY) || narrow.equals(UnaryTest.NONE) || wide.equals(narrow)) {
            return true;
        }
        if (narrow instanceof AnyOfTest list) {
            return list.tests().stream().allMatch(test -> covers(wide, test));
        }
        if (wide instanceof AnyOfTest list) {
            return list.tests().stream().anyMatch(test -> covers(test, narrow));
        }
        if (wide instanceof NotTest not) {
            return apart(not.test(), narrow);
        }
        if (narrow instanceof ExactTest exact) {
            return wide.matches(exact.text());
        }
        if (narrow instanceof RangeTest inner) {
            return wide instanceof RangeTest outer && outer.encloses(inner);
        }
        return wide instanceof PartTest outer && narrow instanceof PartTest inner && outer.encloses(inner);
    }

    /** Whether no value can match both. */
    private static boolean apart(UnaryTest a, UnaryTest b) {
        if (b instanceof NotTest not) {
            return covers(not.test(), a);
        }
        List<UnaryTest> parts = a instanceof AnyOfTest list ? list.tests() : List.of(a);
        return parts.stream()
                .allMatch(part -> part instanceof ExactTest exact
                        ? !b.matches(exact.text()) && !(b instanceof RangeTest)
                        : b instanceof ExactTest other && !part.matches(other.text()));
    }
}
