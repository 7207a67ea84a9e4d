package org.zhucun.inbox.mail;

import java.time.Instant;
import java.time.LocalTime;
import org.zhucun.kernel.Versioned;

/**
 * 邮件提醒设置.
 *
 * @param available whether this installation sends mail at all
 * @param addressMask the address as it may be shown, null while none is known
 * @param nextAt when the next digest is due, null while it is off
 */
record MailPreferenceView(
        boolean available,
        boolean enabled,
        String addressMask,
        int hour,
        int everyDays,
        LocalTime quietFrom,
        LocalTime quietTo,
        boolean english,
        Instant nextAt,
        long version)
        implements Versioned {}
