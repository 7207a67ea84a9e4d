package org.zhucun.team.staffing;

import java.math.BigDecimal;
import org.zhucun.region.village.VillageCategory;

/**
 * 分类统计 (C6): teams by the category of their home village; a village of two categories counts in both.
 *
 * @param members persons on post
 * @param captains of them
 * @param mean members per team, two decimals; null without a team
 */
public record CategoryCount(VillageCategory category, long teams, long members, long captains, BigDecimal mean) {}
