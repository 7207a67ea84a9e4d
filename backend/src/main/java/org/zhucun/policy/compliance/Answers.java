package org.zhucun.policy.compliance;

import java.util.List;
import java.util.Set;

/**
 * 评定答复: what the rules answered together.
 *
 * @param unjudged ids of the rules that could not be judged, which the rows say nothing of
 */
public record Answers<T>(List<T> rows, Set<String> unjudged) {}
