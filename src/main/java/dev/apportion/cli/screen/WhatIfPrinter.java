package dev.apportion.cli.screen;

import dev.apportion.folder.Counted;
import dev.apportion.money.MinorUnits;
import dev.apportion.whatif.WhatIf;
import java.io.PrintWriter;
import java.util.Locale;
import org.joda.money.CurrencyUnit;

/** Says what a comparison came to and where it is. */
public final class WhatIfPrinter {

    private final PrintWriter out;

    public WhatIfPrinter(PrintWriter out) {
        this.out = out;
    }

    public void print(WhatIf.Result result) {
        CurrencyUnit currency = result.run().currency();
        out.println();
        out.println(
                "Period " + result.run().period() + ", revision " + result.run().revision() + ", under another policy");
        amount("Before", result.before(), currency);
        if (result.byRates() != 0) {
            amount("By rates", result.byRates(), currency);
        }
        if (result.notCost() != 0) {
            amount("Not cost", -result.notCost(), currency);
        }
        amount("After", result.after(), currency);
        out.println("  " + Counted.of(result.moved(), "line") + (result.moved() == 1 ? " differs" : " differ")
                + ", the cost of " + Counted.of(result.items(), "work item") + " differs");
        result.notes().forEach(note -> out.println("  " + note));
        if (result.difference() != 0) {
            out.println("  The two differ by " + MinorUnits.grouped(result.difference(), currency)
                    + ": this is an error in Apportion; report it.");
        }
        out.println("Comparison: " + result.file());
        out.flush();
    }

    private void amount(String label, long minor, CurrencyUnit currency) {
        out.printf(Locale.ROOT, "  %-10s %s %20s%n", label, currency.getCode(), MinorUnits.grouped(minor, currency));
    }
}
