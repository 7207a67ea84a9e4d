package org.zhucun.training.study;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 例会测试一览: scores are read from the test itself.
 *
 * @param taken how many of the caller's range took it
 */
record TestHeld(UUID id, String title, LocalDate heldOn, long taken) {}
