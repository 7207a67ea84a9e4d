package org.zhucun.fieldwork.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * 发通知
 *
 * @param onPost whether it calls everybody to the post
 * @param dueOn by when townships acknowledge
 */
record IssueNotice(
        @NotNull @Size(max = 9) @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}", message = "input.region")
        String regionCode,

        @NotBlank @Size(max = 100) String title,
        @NotBlank @Size(max = 2000) String body,
        @NotNull Boolean onPost,
        @NotNull LocalDate dueOn) {}
