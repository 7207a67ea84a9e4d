package org.zhucun.fieldwork.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/** 签收: by an organization, once. */
@Entity
@Table(name = "notice_receipt")
class Receipt {
    @Id
    UUID id;

    UUID noticeId;
    String regionCode;
    String regionName;
    LocalDate acknowledgedOn;
    String acknowledgedBy;
    String regionPath;

    @Version
    long version;

    protected Receipt() {}

    void acknowledge(LocalDate on, String by) {
        if (acknowledgedOn != null) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "fieldwork.notice.acknowledged");
        }
        acknowledgedOn = on;
        acknowledgedBy = by;
    }
}
