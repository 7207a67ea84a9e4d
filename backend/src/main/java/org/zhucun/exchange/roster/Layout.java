package org.zhucun.exchange.roster;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** 表式: which columns a list of persons may have. */
public enum Layout {
    /** 花名册: persons */
    ROSTER(EnumSet.range(Column.NAME, Column.NOMINATION_SOURCE)),
    /** 干部与任职: persons, by whose number whom they are known, and where they are posted */
    CADRE(EnumSet.allOf(Column.class));

    private final Set<Column> columns;

    Layout(Set<Column> columns) {
        this.columns = Collections.unmodifiableSet(columns);
    }

    public Set<Column> columns() {
        return columns;
    }

    /** Names of the columns in NDJSON. */
    public List<String> fields() {
        return columns.stream().map(Column::field).toList();
    }

    String headers() {
        return columns.stream().map(Column::header).collect(Collectors.joining("、"));
    }

    /** The column with this header. */
    Optional<Column> named(String written) {
        String simple = Column.simple(written);
        return columns.stream().filter(column -> column.named(simple)).findFirst();
    }
}
