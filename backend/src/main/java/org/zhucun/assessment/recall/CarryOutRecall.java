package org.zhucun.assessment.recall;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * 执行召回: he has left.
 *
 * @param leftOn the first day on which he is not there any more: the vacancy counts from it
 */
record CarryOutRecall(@NotNull LocalDate leftOn) {}
