package org.zhucun.exchange.roster;

import java.util.EnumSet;
import org.zhucun.exchange.list.Layout;

/** 人员表式: which columns lists of persons may have. */
public final class RosterLayouts {
    /** 花名册: persons */
    public static final Layout ROSTER = Layout.of("花名册", EnumSet.range(Column.NAME, Column.NOMINATION_SOURCE));
    /** 干部与任职: persons, by whose number whom they are known, and where they are posted */
    public static final Layout CADRE = Layout.of("干部与任职", EnumSet.allOf(Column.class));

    private RosterLayouts() {}
}
