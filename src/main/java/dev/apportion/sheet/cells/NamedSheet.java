package dev.apportion.sheet.cells;

import dev.apportion.sheet.Sheet;

/** A sheet that says itself what it is called. */
public abstract class NamedSheet implements Sheet {

    private final String name;
    private final boolean hidden;

    protected NamedSheet(String name, boolean hidden) {
        this.name = name;
        this.hidden = hidden;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final boolean hidden() {
        return hidden;
    }
}
