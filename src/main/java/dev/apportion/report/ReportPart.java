package dev.apportion.report;

import dev.apportion.message.Message;
import org.apache.commons.lang3.StringUtils;

/** A workbook that is made of a run's figures. */
public sealed interface ReportPart {

    /** Its name among the run's workbooks in the ledger, the same in each revision. */
    String name();

    /** What people call it, at the beginning of a sentence. */
    default Message inWords() {
        return Message.plain(StringUtils.capitalize(name()) + ".xlsx");
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
        public Message inWords() {
            return Message.of("The pack of {0}", department);
        }
    }
}
