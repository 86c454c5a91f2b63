package dev.apportion.policy;

import java.util.List;
import java.util.Locale;

/**
 * A row of the Recipients sheet: who gets which workbooks beside the cost-center owners of the Departments sheet.
 *
 * @param packs codes of the departments whose packs they get
 * @param summary whether they get the organization summary
 * @param review whether they get the review workbook
 */
public record Recipient(
        String name,
        String email,
        List<String> cc,
        Locale language,
        List<String> packs,
        boolean summary,
        boolean review) {}
