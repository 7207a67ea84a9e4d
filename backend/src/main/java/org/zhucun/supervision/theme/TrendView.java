package org.zhucun.supervision.theme;

import java.util.List;
import org.zhucun.supervision.FindingCategory;

/**
 * 问题趋势: how often a kind of thing was found and counts, year by year (J8).
 *
 * @param target what is aimed at: none of the four 两 at all; null for the other kinds
 */
record TrendView(FindingCategory category, Integer target, List<Year> years) {
    /** 年度 */
    record Year(int year, long findings) {}
}
