package org.zhucun.supervision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.zhucun.kernel.Ids;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;

/** 办理记录: one step of a finding: who, as which office, when. Written once. */
@Entity
@Immutable
@Table(name = "finding_event")
class FindingEvent {
    /** 办理动作 */
    enum Deed {
        RECORDED,
        ISSUED,
        ACCEPTED,
        RECTIFIED,
        VERIFIED,
        REJECTED,
        CLOSED,
        REOPENED,
        /** 重复发生 */
        RECURRED,
        /** 前次问题撤回, 不再计为重复 */
        RECURRENCE_LIFTED,
        /** 陈述 */
        STATED,
        /** 异议 */
        OBJECTED,
        OBJECTION_UPHELD,
        OBJECTION_DISMISSED,
        EXTENSION_ASKED,
        EXTENSION_GRANTED,
        EXTENSION_REFUSED,
        /** 督办 */
        URGED,
        /** 回头看 */
        RECHECKED
    }

    @Id
    UUID id;

    UUID findingId;
    String regionPath;
    String unitPath;
    UUID cadreId;
    Instant at;
    UUID accountId;
    String accountName;

    @Enumerated(EnumType.STRING)
    Role role;

    String officeName;

    @Enumerated(EnumType.STRING)
    Deed action;

    String note;

    static FindingEvent of(Finding finding, Deed action, Office by, Instant at) {
        FindingEvent event = new FindingEvent();
        event.id = Ids.next();
        event.findingId = finding.id;
        event.regionPath = finding.regionPath;
        event.unitPath = finding.unitPath;
        event.cadreId = finding.cadreId;
        event.at = at;
        event.accountId = by.accountId();
        event.accountName = by.accountName();
        event.role = by.role();
        event.officeName = by.nodeName();
        event.action = action;
        return event;
    }

    FindingEvent noting(String text) {
        note = text;
        return this;
    }

    /** 原文摘要: SHA-256 over finding, step and words, a line each, as docs/log.md has it; empty where nothing was said. */
    Optional<String> seal() {
        if (note == null) {
            return Optional.empty();
        }
        String text = findingId + "\n" + action + "\n" + note;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Optional.of(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
