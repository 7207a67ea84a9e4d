package org.zhucun.assessment.year;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * 起草考核通报
 *
 * @param occasion the meeting at which the results are announced (J4)
 */
record DraftResults(@NotBlank @Size(max = 200) String occasion) {}
