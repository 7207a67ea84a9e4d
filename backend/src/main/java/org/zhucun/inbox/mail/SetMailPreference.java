package org.zhucun.inbox.mail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;

/**
 * 设置邮件提醒.
 *
 * @param address where to; what is kept stays when left out
 * @param everyDays 1 daily, 7 weekly
 */
record SetMailPreference(
        @NotNull Boolean enabled,

        @Size(max = 200) @Pattern(regexp = "[^@\\s]{1,64}@[A-Za-z0-9.-]{1,120}", message = "inbox.mail.address")
        String address,

        @NotNull @Min(0) @Max(23) Integer hour,
        @NotNull @Min(1) @Max(7) Integer everyDays,
        @NotNull LocalTime quietFrom,
        @NotNull LocalTime quietTo,
        @NotNull Boolean english) {

    MailPreference preference() {
        return new MailPreference(enabled, hour, everyDays, quietFrom, quietTo, english);
    }
}
