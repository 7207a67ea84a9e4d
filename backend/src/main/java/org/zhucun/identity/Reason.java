package org.zhucun.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 理由: why something is taken away. */
public record Reason(@NotBlank @Size(max = 200) String reason) {}
