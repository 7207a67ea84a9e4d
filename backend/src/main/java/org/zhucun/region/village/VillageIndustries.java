package org.zhucun.region.village;

import java.util.List;

/** 村的产业: what a village lives on today, as words. */
public record VillageIndustries(String villageCode, List<String> industries) {}
