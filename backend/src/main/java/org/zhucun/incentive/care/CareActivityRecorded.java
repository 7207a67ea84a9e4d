package org.zhucun.incentive.care;

/**
 * 登记结果
 *
 * @param recorded new entries; what was recorded before is not doubled
 */
public record CareActivityRecorded(int recorded) {}
