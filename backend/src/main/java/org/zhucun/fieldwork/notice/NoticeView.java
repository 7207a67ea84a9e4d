package org.zhucun.fieldwork.notice;

import java.time.LocalDate;
import java.util.UUID;

/** 通知 */
record NoticeView(
        UUID id,
        String regionCode,
        String title,
        String body,
        boolean onPost,
        LocalDate issuedOn,
        String issuedBy,
        LocalDate dueOn) {}
