package org.zhucun.region;

import java.util.List;

/**
 * 前后沿革: what a division was before and what it became.
 *
 * @param predecessors oldest first
 * @param successors oldest first
 */
public record Successions(List<SuccessionView> predecessors, List<SuccessionView> successors) {}
