package org.zhucun.supervision.bulletin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 典型经验: what is worth doing elsewhere too (J2). */
public record GoodPractice(
        @NotBlank @Size(max = 100) String title,
        @NotBlank @Size(max = 2000) String text,
        @Size(max = 100) String place) {}
