package dev.apportion.report.front;

import dev.apportion.template.model.Description;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a front page says of itself. */
public record FrontPage(
        @Description("what happened, in one sentence") String first,
        @Description("what else matters; may be blank") String second,
        @Description("what else matters; may be blank") String third,

        @Description("of the front page's amounts, such as thousand EUR")
        String unit,

        @Description("how much one of the unit is: 1000 or 1")
        long scale,

        @Description("lines that are not decided") long heldLines,

        @Description("departments that were expected and sent nothing")
        long silent,

        @Description(
                "of what isn't counted, in the unit, as far as it is known in the reporting currency; blank if none is")
        @Nullable
        BigDecimal notCounted) {

    public static FrontPage of(FrontFigures figures, FrontWords words) {
        List<String> lines =
                words.lines(Headlines.of(figures, words.month(figures.month().minusMonths(1))), figures.month());
        Scale scale = Scale.of(figures);
        return new FrontPage(
                lines.get(0),
                lines.size() > 1 ? lines.get(1) : "",
                lines.size() > 2 ? lines.get(2) : "",
                scale.inWords(words),
                scale.one(),
                figures.open().heldLines(),
                figures.open().silent().size(),
                scale.orNull(figures.open().known()));
    }
}
