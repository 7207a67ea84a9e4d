package org.zhucun.incentive.insurance;

import java.time.LocalDate;

/** 参保记录: one cover of one cadre, for his file. */
public record CoverView(String insurer, String number, LocalDate coverFrom, LocalDate coverTo) {}
