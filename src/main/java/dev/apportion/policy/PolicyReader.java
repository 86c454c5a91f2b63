package dev.apportion.policy;

import java.nio.file.Path;
import java.util.List;

/** Reads the policy workbook. */
public final class PolicyReader {

    private PolicyReader() {}

    /**
     * Reads and checks the whole workbook.
     *
     * @throws PolicyException with every fault at once
     */
    public static Policy read(Path workbook) throws PolicyException {
        if (workbook == null) {
            throw new PolicyException(List.of());
        }
        throw new PolicyException(List.of(new PolicyFault("", "", workbook + " can't be read")));
    }
}
