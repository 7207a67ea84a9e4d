package org.zhucun.burden;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 答复 */
record AnswerComplaint(@NotBlank @Size(max = 2000) String answer) {}
