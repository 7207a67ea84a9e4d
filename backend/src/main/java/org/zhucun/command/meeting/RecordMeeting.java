package org.zhucun.command.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * 登记会议
 *
 * @param issues what was spoken about and decided, a line each
 */
record RecordMeeting(
        @NotNull MeetingKind kind,

        @NotNull @Size(max = 9) @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}", message = "command.meeting.region")
        String regionCode,

        @NotNull LocalDate heldOn,
        @NotBlank @Size(max = 100) String title,
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 300) String> issues) {}
