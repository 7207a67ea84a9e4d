package org.zhucun.policy.pack;

import java.time.LocalDate;

/** 试算: on which day, today without one. */
record SimulatePack(LocalDate day) {}
