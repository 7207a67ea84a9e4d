package org.zhucun.supervision.bulletin;

import java.util.List;

/**
 * 可列问题
 *
 * @param items found up to the end of the month, within the year before it, in no other published bulletin; at most 200, newest first
 * @param awaitingStatement of the same time, how many the inspected may still speak about
 * @param disputed how many are under objection or were withdrawn after one
 */
public record BulletinCandidates(List<BulletinView.BulletinProblem> items, long awaitingStatement, long disputed) {}
