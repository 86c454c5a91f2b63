package dev.apportion.report;

import java.util.Iterator;
import java.util.function.Function;

/** Elements made one by one as they are asked for, so that no department's lines are in memory all at once. */
record Pages<A, B>(Iterable<A> source, Function<A, B> made) implements Iterable<B> {

    @Override
    public Iterator<B> iterator() {
        Iterator<A> from = source.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return from.hasNext();
            }

            @Override
            public B next() {
                return made.apply(from.next());
            }
        };
    }
}
