package org.zhucun.insight.figure;

/**
 * 明细: one of those counted.
 *
 * @param id of the cadre, team or posting, or the code of the village
 * @param place village, by name or code
 * @param detail sending unit, where persons are counted
 */
record FigureItem(String id, String label, String place, String detail, String regionCode) {}
