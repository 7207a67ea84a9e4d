package org.zhucun.supervision;

/**
 * 督查对象: whom an inspection or a finding is about, named as on that day.
 *
 * @param id the region code of a township, else the id of the team, unit or cadre
 */
public record Target(TargetKind kind, String id, String name) {}
