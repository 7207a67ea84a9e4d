package org.zhucun.supervision.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * 经过: one deed about a finding: who, as which office, when, what it changed, and what was said in it.
 *
 * @param deedId null where the deed lies outside of the auditor's jurisdiction, and where words were said before they named their deed
 * @param action word of the deed
 * @param logIndex where the deed stands in the log, null while it waits to be sequenced
 * @param said the words of the deed, in the order in which they were said
 */
public record TimelineEntry(
        UUID deedId,
        Instant at,
        String who,
        String role,
        String office,
        String action,
        String actionName,
        Long logIndex,
        List<SaidWords> said,
        List<FieldChange> changes) {

    /** 数据变化: a field of the finding before and after. */
    public record FieldChange(String field, String before, String after) {}

    /**
     * 原文: a statement, an objection, a decision, an extension, a second look, word for word.
     *
     * @param event which of them
     * @param text null where the step has no words
     * @param rule the rule of the catalogue that the step follows
     * @param clause the provision that the finding was made by
     * @param seal what the hash in the deed says of the text; null where nothing was said, and where the deed is not seen here
     */
    public record SaidWords(String event, Instant at, String text, String rule, String clause, WordSeal seal) {}

    /** 原文核对: the words against their hash in the deed, which is in the log. */
    public enum WordSeal {
        /** 一致 */
        AGREES,
        /** 与日志不符: they are not the words that were said */
        ALTERED,
        /** 未封存: said before hashes were kept */
        UNSEALED
    }
}
