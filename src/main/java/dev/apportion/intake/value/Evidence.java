package dev.apportion.intake.value;

import org.jspecify.annotations.Nullable;

/** What the texts of a column say on which of two readings is right: the locale's usual one or the other. */
final class Evidence {

    /** Which reading the texts of a column get that have both. */
    enum Verdict {
        USUAL,
        OTHER,
        /** Nobody can know. */
        OPEN
    }

    private int usual;
    private int other;
    private int againstUsual;
    private int againstOther;

    /** A text that has one reading only. */
    void certain(boolean isUsual) {
        usual += isUsual ? 1 : 0;
        other += isUsual ? 0 : 1;
    }

    /** A text that has both, of which one is unlikely by what it would say. */
    void unlikely(boolean isUsual) {
        againstUsual += isUsual ? 1 : 0;
        againstOther += isUsual ? 0 : 1;
    }

    /**
     * The reading of a column.
     *
     * @param sheet what the texts of all columns of the table say, asked where those of the column say nothing
     * @param said what the policy says, null if nothing
     */
    Verdict verdict(Evidence sheet, @Nullable Verdict said) {
        if (said != null) {
            return said;
        }
        if (usual + other > 0) {
            return verdict(false);
        }
        Verdict ofSheet = sheet.verdict(true);
        boolean unlikely = ofSheet == Verdict.USUAL ? againstUsual > 0 : againstOther > 0;
        return unlikely ? Verdict.OPEN : ofSheet;
    }

    private Verdict verdict(boolean mayBeNone) {
        if (usual > 0 && other > 0) {
            return Verdict.OPEN;
        }
        return usual > 0 || (mayBeNone && other == 0) ? Verdict.USUAL : Verdict.OTHER;
    }
}
