package dev.apportion.cost.received;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files that are found by their numbers, wherever they are in a list. */
public final class NumberedFiles implements Iterable<SourceFile> {

    private final List<SourceFile> inOrder;
    private final Map<Integer, SourceFile> byNumber;

    /** @param inOrder files whose numbers differ */
    public NumberedFiles(List<SourceFile> inOrder) {
        this.inOrder = List.copyOf(inOrder);
        this.byNumber = inOrder.stream().collect(Collectors.toUnmodifiableMap(SourceFile::number, Function.identity()));
    }

    /** The file of a number, of which there must be one. */
    public SourceFile numbered(int number) {
        return Objects.requireNonNull(byNumber.get(number), () -> "No file has the number " + number);
    }

    public Stream<SourceFile> stream() {
        return inOrder.stream();
    }

    @Override
    public Iterator<SourceFile> iterator() {
        return inOrder.iterator();
    }
}
