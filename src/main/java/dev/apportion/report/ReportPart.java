package dev.apportion.report;

/** A workbook that is made of a run's figures. */
public sealed interface ReportPart {

    /** Its name among the run's workbooks in the ledger, the same in each revision. */
    String name();

    /** What people call it. */
    default String inWords() {
        return name() + ".xlsx";
    }

    /** The organization's month. */
    record Summary() implements ReportPart {
        @Override
        public String name() {
            return "organization-summary";
        }
    }

    /** Held lines to decide. */
    record Review() implements ReportPart {
        @Override
        public String name() {
            return "review";
        }
    }

    /** The month of the department with that code. */
    record Pack(String department) implements ReportPart {
        @Override
        public String name() {
            return "department:" + department;
        }

        @Override
        public String inWords() {
            return "the pack of " + department;
        }
    }
}
