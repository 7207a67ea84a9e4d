package org.zhucun.exchange.list;

import java.util.UUID;

/** 已办: a row that is in order, the id of what it is about, and what became of that. */
public record Taken(UUID id, RowAnswer.Outcome outcome) {
    public static Taken created(UUID id) {
        return new Taken(id, RowAnswer.Outcome.CREATED);
    }

    public static Taken changed(UUID id) {
        return new Taken(id, RowAnswer.Outcome.CHANGED);
    }

    public static Taken unchanged(UUID id) {
        return new Taken(id, RowAnswer.Outcome.UNCHANGED);
    }
}
