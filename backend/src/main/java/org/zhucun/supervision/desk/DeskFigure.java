package org.zhucun.supervision.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * 数目: how many findings, with all that is needed to ask the same again and get the same.
 *
 * @param definition population and conditions in a sentence
 * @param region where
 * @param asOf day by which they were found, on which it is judged what counts and what is overdue
 * @param knownAt moment whose records answer; asking with it again answers the same
 * @param settled whether every change that was under way at that moment has ended; until then (a minute) an answer may still change
 * @param snapshot SHA-256 over the lines "id version\n" of all that are counted, in the order of their ids
 */
public record DeskFigure(
        String definition,
        String region,
        String regionName,
        DeskDimension by,
        LocalDate asOf,
        Instant knownAt,
        boolean settled,
        long count,
        long counting,
        long overdue,
        String snapshot,
        List<DeskPart> parts) {

    /**
     * 分组数
     *
     * @param counting of them, those that bear on anybody: past the statement, under no objection
     */
    public record DeskPart(String code, String name, long count, long counting, long overdue, String snapshot) {}
}
