package org.zhucun.exchange;

import java.util.Arrays;
import java.util.Optional;
import org.zhucun.exchange.roster.Layout;

/** 导入种类: what a file is a list of. */
public enum ImportKind {
    /** 花名册: persons, none of them registered yet */
    ROSTER(Layout.ROSTER),
    /** 干部与任职: persons, new or known, and where they are posted */
    CADRE(Layout.CADRE);

    private final Layout layout;

    ImportKind(Layout layout) {
        this.layout = layout;
    }

    static Optional<ImportKind> of(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    Layout layout() {
        return layout;
    }
}
