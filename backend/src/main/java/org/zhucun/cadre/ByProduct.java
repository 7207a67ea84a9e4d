package org.zhucun.cadre;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 工作副产品: what a record made for another purpose says about where cadres were. An event, fired in the transaction of the record under
 * the scope of who made it; whoever keeps the register may take it up, and nobody is absent because of it.
 *
 * @param sourceId of the record, e.g. the training session; a later event of the same source and cadre takes the place of the earlier one
 * @param sourceName for a person who asks why
 * @param withdrawn the record was wrong: what it said before no longer holds
 */
public record ByProduct(Kind kind, UUID sourceId, String sourceName, boolean withdrawn, List<Stay> stays) {
    /** Within this many days of a stay an earlier word of the same record is looked for; one from farther away has to be withdrawn. */
    public static final int AROUND = 366;

    /** 来源 */
    public enum Kind {
        /** 参训名册 */
        TRAINING
    }

    /**
     * 期间
     *
     * @param to last day, inclusive
     */
    public record Stay(UUID cadreId, LocalDate from, LocalDate to) {}
}
