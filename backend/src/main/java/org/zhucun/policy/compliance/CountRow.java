package org.zhucun.policy.compliance;

/** 合规计数: how many of a rule's subjects in a place fail, are justified, and are there at all. */
record CountRow(String place, String ruleId, int population, int failing, int justified) {}
