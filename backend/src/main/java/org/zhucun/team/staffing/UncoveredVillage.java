package org.zhucun.team.staffing;

import java.util.Set;
import org.zhucun.region.village.VillageCategory;

/** 应派未派村: a village that must have a team and has none (B1). */
public record UncoveredVillage(String code, String name, String township, Set<VillageCategory> categories) {}
