package dev.apportion.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What tests of other packages look at inside of pages. */
public final class PageParts {

    private PageParts() {}

    /** The patterns of all addresses that controllers answer, in order. */
    public static List<String> addresses(MonthPages pages) {
        return pages.part(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Methods and patterns that controllers are made for; all methods where none is named. */
    public static List<String> mappings(MonthPages pages) {
        return pages.part(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .flatMap(pattern ->
                                mapping.getMethodsCondition().getMethods().isEmpty()
                                        ? Stream.of("ANY " + pattern)
                                        : mapping.getMethodsCondition().getMethods().stream()
                                                .map(method -> method + " " + pattern)))
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
