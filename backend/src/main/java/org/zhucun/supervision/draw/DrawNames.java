package org.zhucun.supervision.draw;

import java.util.Map;

/** 名称: what the codes and ids of a population are called, for whoever reads it. */
public record DrawNames(Map<String, String> villages, Map<String, String> inspectors) {}
