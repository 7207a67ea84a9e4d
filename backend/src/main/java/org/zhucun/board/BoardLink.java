package org.zhucun.board;

import java.util.Map;
import java.util.TreeMap;

/**
 * 下钻: the list behind a number.
 *
 * @param list its path in this API
 * @param filter its query
 * @param counts how the number follows from it
 * @param column of the list's rows that is added up, null where the rows are counted
 */
record BoardLink(String list, Map<String, String> filter, BoardMeasure counts, String column) {

    /** 计法 */
    enum BoardMeasure {
        /** 条数 */
        ROWS,
        /** 某栏之和 */
        SUM
    }

    /** @param pairs names and values in turn; what has no value is left out */
    static BoardLink rows(String list, Object... pairs) {
        return new BoardLink(list, filter(pairs), BoardMeasure.ROWS, null);
    }

    static BoardLink sum(String list, String column, Object... pairs) {
        return new BoardLink(list, filter(pairs), BoardMeasure.SUM, column);
    }

    private static Map<String, String> filter(Object... pairs) {
        Map<String, String> filter = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null && !pairs[i + 1].toString().isEmpty()) {
                filter.put(pairs[i].toString(), pairs[i + 1].toString());
            }
        }
        return filter;
    }
}
