package org.zhucun.command.link;

import java.time.LocalDate;

/** 到户责任人: a target household of a village and who answers for it. */
record HelperView(String number, String helperName, LocalDate validFrom) {}
