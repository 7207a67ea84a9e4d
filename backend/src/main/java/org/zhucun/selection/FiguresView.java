package org.zhucun.selection;

import java.math.BigDecimal;
import java.util.List;

/**
 * 选派统计: who was selected in a batch. Persons are counted once, and the shares overlap: they never add up to a whole.
 *
 * @param mean persons per village, two decimals (B12)
 * @param captains persons selected as captains
 * @param sectionCaptains of them Party members of section rank or equivalent (B6)
 * @param shares B3, B7, B8, B10 of all persons
 */
record FiguresView(
        int persons,
        int villages,
        BigDecimal mean,
        List<Category> categories,
        int captains,
        int sectionCaptains,
        List<Share> shares) {

    /** 按村类别: a village of two categories stands in both lines. */
    record Category(String category, int villages, int persons, BigDecimal mean) {}

    /** 占比 */
    record Share(String ruleId, String name, int count, BigDecimal percent) {}
}
