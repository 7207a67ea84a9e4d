package org.zhucun.exchange.list;

import java.util.List;

/**
 * 单元格错误: one thing wrong in one cell.
 *
 * @param place of the column in the sheet, from 0; -1 when the sheet lacks the column
 * @param column name of the {@link Field}
 * @param value what stands there, personal numbers masked
 * @param key of the sentence that says what is wrong
 * @param arguments of the sentence
 */
public record CellProblem(int place, String column, String value, String key, List<Object> arguments) {}
