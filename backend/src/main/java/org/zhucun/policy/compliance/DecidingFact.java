package org.zhucun.policy.compliance;

import java.time.LocalDate;

/** 判定依据的事实: a fact that decides, e.g. a course attended. */
public record DecidingFact(LocalDate on, String what, String value) {}
