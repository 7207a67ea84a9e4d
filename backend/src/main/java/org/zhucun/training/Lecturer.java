package org.zhucun.training;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * 授课人 (E7)
 *
 * @param position as it was then, e.g. 区委副书记
 */
public record Lecturer(
        @NotBlank @Size(max = 50) String name,
        @NotBlank @Size(max = 100) String position,
        @NotNull LecturerKind kind) {}
