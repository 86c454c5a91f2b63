package dev.apportion.policy.workbook.cell;

import com.google.re2j.Pattern;
import java.util.List;

/** Cells that hold e-mail addresses. */
public final class EmailCells {

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    private EmailCells() {}

    public static List<String> emails(PolicyRow row, String heading) {
        List<String> addresses = row.list(heading);
        for (String address : addresses) {
            if (!EMAIL.matcher(address).matches()) {
                row.fault(
                        heading,
                        "\"" + address + "\" is not an e-mail address. Write name@example.com; separate several by ;");
            }
        }
        return addresses;
    }
}
