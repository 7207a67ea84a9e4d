package org.zhucun.incentive.promotion;

import java.time.LocalDate;
import org.zhucun.policy.Effective;

/** 名单所问: where, of which year, on which day, by which policy. */
record CandidateQuery(CandidateFilter filter, int year, LocalDate today, Effective effective) {}
