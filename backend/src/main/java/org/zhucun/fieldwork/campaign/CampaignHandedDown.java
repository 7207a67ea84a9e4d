package org.zhucun.fieldwork.campaign;

/**
 * 分解结果
 *
 * @param teams teams that work in the place now
 * @param handed items handed to teams by this deed
 */
record CampaignHandedDown(long teams, long handed) {}
