package org.zhucun.team.rotation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.team.PostingRef;

/** 去留意愿记录: what the cadre of a stay said last. */
@Entity
@Table(name = "posting_wish")
class PostingWish {
    @Id
    UUID postingId;

    UUID cadreId;

    @Enumerated(EnumType.STRING)
    Wish wish;

    LocalDate statedOn;
    String note;
    String regionPath;
    String unitPath;

    @Version
    long version;

    protected PostingWish() {}

    PostingWish(PostingRef posting) {
        postingId = posting.id();
        cadreId = posting.cadreId();
        regionPath = posting.regionPath();
        unitPath = posting.unitPath();
    }

    void state(Wish said, LocalDate on, String why) {
        wish = said;
        statedOn = on;
        note = why;
    }
}
