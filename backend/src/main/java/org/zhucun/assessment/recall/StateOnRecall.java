package org.zhucun.assessment.recall;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 本人陈述: what the cadre says to a proposal, once, before it is decided. */
record StateOnRecall(@NotBlank @Size(max = 2000) String statement) {}
